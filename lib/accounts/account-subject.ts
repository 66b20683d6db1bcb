/** What the audit log calls an account: its id, which outlives its name. */
export function accountSubject(id: number): string {
  return `account:${id}`;
}
