import { isIP } from "node:net";
import { domainToASCII, domainToUnicode } from "node:url";
import { parse } from "tldts";

/** A domain that somebody may prove to have. */
export type ParsedDomain = {
  /** As DNS has it, in small letters. */
  ascii: string;
  /**
   * Its own name, in its own letters: `tiktok` of `tiktok.com`. Null for what lies below another
   * domain, or where anybody gets a name from a service.
   */
  label: string | null;
};

/** `_glasspost.` stands in front, and a name has 253 characters at most. */
const MAX_LENGTH = 242;
const LABEL = /^(?!-)[a-z\d-]{1,63}(?<!-)$/;
const STRANGE = /[^\p{L}\p{N}\p{M}.-]/u;

/**
 * Reads a domain as a person wrote it.
 * @returns null for addresses, public suffixes (`com`, `github.io`), names that only some network has
 * (`localhost`, `mail.internal`), and what is no domain
 */
export function parseDomain(written: string): ParsedDomain | null {
  const name = written.trim().normalize("NFKC").toLowerCase().replace(/\.$/, "");
  if (name === "" || name.length > MAX_LENGTH || STRANGE.test(name)) return null;
  const ascii = domainToASCII(name);
  if (ascii.length === 0 || ascii.length > MAX_LENGTH || isIP(ascii) !== 0) return null;
  if (!ascii.split(".").every((label) => LABEL.test(label))) return null;
  const { domain, domainWithoutSuffix, isIcann, isPrivate, isSpecialUse } = parse(ascii, {
    allowPrivateDomains: true,
    detectSpecialUse: true,
    extractHostname: false,
  });
  if (domain === null || !(isIcann || isPrivate) || isSpecialUse) return null;
  const isWhole = isIcann === true && ascii.replace(/^www\./, "") === domain;
  return { ascii, label: isWhole ? domainToUnicode(domainWithoutSuffix ?? "") || null : null };
}
