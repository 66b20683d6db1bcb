/**
 * A text without what may be a secret in it: of the address of a server only user, host, port and
 * database are left.
 */
export function hidePasswords(text: string): string {
  return text.replace(/(postgres(?:ql)?:\/\/)([^\s'"]*)/gi, (_, scheme: string, rest: string) => {
    const [place = ""] = rest.split(/[?#]/, 1);
    const at = place.lastIndexOf("@");
    const [user = ""] = place.slice(0, Math.max(at, 0)).split(":", 1);
    return `${scheme}${user}${at < 0 ? "" : "@"}${place.slice(at + 1)}`;
  });
}
