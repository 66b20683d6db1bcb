import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A certificate that nobody vouches for, and its private key, both in PEM. */
export type OwnCertificate = { certificate: string; privateKey: string };

/** Makes a certificate. @param between its first and last second, as YYYYMMDDHHMMSSZ */
export function ownCertificate(
  between: [from: string, to: string],
  key: "rsa:2048" | "ed25519" = "rsa:2048",
): OwnCertificate {
  const folder = mkdtempSync(join(tmpdir(), "glasspost-certificate-"));
  const file = (name: string) => join(folder, name);
  const run = (...args: string[]) => execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
  try {
    // Only openssl's small authority can choose both dates, in every version.
    const config = ["[ca]", "default_ca=own", "[own]", "database=index", "serial=serial"];
    const more = [
      "new_certs_dir=.",
      "default_md=sha256",
      "policy=any",
      "[any]",
      "commonName=supplied",
    ];
    writeFileSync(file("index"), "");
    writeFileSync(file("serial"), "01");
    writeFileSync(file("ca.cnf"), [...config, ...more].join("\n"));
    const subject = ["-subj", "/CN=sns.amazonaws.com"];
    run("req", "-newkey", key, "-nodes", "-keyout", "key.pem", "-out", "own.csr", ...subject);
    const dates = ["-startdate", between[0], "-enddate", between[1]];
    const own = ["-selfsign", "-keyfile", "key.pem", "-in", "own.csr", "-out", "own.pem"];
    run("ca", "-batch", "-notext", "-config", "ca.cnf", ...dates, ...own);
    return {
      certificate: readFileSync(file("own.pem"), "utf8"),
      privateKey: readFileSync(file("key.pem"), "utf8"),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
