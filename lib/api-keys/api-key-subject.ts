/** What the audit log calls an API key. */
export function apiKeySubject(id: number): string {
  return `api-key:${id}`;
}
