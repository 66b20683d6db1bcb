/** Structured data for search engines. `<` is escaped, so that no value can end the element. */
export function JsonData({ value }: { value: object }) {
  const json = JSON.stringify(value).replaceAll("<", "\\u003c");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every `<` escaped, in a data block
  return <script dangerouslySetInnerHTML={{ __html: json }} type="application/ld+json" />;
}
