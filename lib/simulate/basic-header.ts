import type { Proving } from "#lib/simulate/dialect.ts";

/** The header of HTTP Basic; none where the address alone proves. @param secret `user:password` */
export function basicHeader({ auth, secret }: Proving): Record<string, string> {
  if (auth !== "basic") return {};
  return { authorization: `Basic ${Buffer.from(secret, "utf8").toString("base64")}` };
}
