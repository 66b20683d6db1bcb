/** A command line for a POSIX shell that asks a site for its numbers. */
export function curlExample(publicUrl: string): string {
  return `curl '${publicUrl}/api/v1/numbers?country=PR'`;
}
