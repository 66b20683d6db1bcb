import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";

/** A certificate that nobody vouches for, and its private key, both in PEM. */
export type OwnCertificate = { certificate: string; privateKey: string };

/** Algorithms of signatures, as certificates name them, in DER. */
const algorithms = {
  "rsa:2048": Buffer.from("300d06092a864886f70d01010b0500", "hex"),
  ed25519: Buffer.from("300506032b6570", "hex"),
};

/** `CN=sns.amazonaws.com`. */
const name = der(
  0x30,
  der(0x31, der(0x30, Buffer.from("0603550403", "hex"), text(0x0c, "sns.amazonaws.com"))),
);

/**
 * Makes a certificate, without any program that a machine may lack.
 * @param between its first and last second, as YYYYMMDDHHMMSSZ
 */
export function ownCertificate(
  between: [from: string, to: string],
  key: keyof typeof algorithms = "rsa:2048",
): OwnCertificate {
  const { publicKey, privateKey } = makePair(key);
  const algorithm = algorithms[key];
  const content = der(
    0x30,
    // Version 3, number 1.
    Buffer.from("a003020102020101", "hex"),
    algorithm,
    name,
    der(0x30, ...between.map((time) => text(0x18, time))),
    name,
    publicKey.export({ type: "spki", format: "der" }),
  );
  const signature = sign(key === "ed25519" ? null : "RSA-SHA256", content, privateKey);
  const whole = der(0x30, content, algorithm, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString("base64").replace(/.{64}/g, "$&\n");
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

function makePair(key: keyof typeof algorithms): { publicKey: KeyObject; privateKey: KeyObject } {
  return key === "ed25519"
    ? generateKeyPairSync("ed25519")
    : generateKeyPairSync("rsa", { modulusLength: 2048 });
}

/** A value with its tag and its length. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  const size = value.length.toString(16).padStart(value.length > 0xff ? 4 : 2, "0");
  const length = Buffer.from(value.length < 0x80 ? size : `8${size.length / 2}${size}`, "hex");
  return Buffer.concat([Buffer.from([tag]), length, value]);
}

function text(tag: number, value: string): Buffer {
  return der(tag, Buffer.from(value, "ascii"));
}
