import { type JwtAlgorithm, signatureOf } from "#lib/ingest/jwt.ts";

/** A token with these claims (RFC 7519). */
export function signJwt(algorithm: JwtAlgorithm, secret: string, claims: object): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const signed = `${encode({ alg: algorithm, typ: "JWT" })}.${encode(claims)}`;
  return `${signed}.${signatureOf(algorithm, secret, signed)}`;
}
