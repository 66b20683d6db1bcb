import type { Span } from "./findings.ts";

/** What placeholders stand for. */
export const placeholderRoles = [
  "code",
  "minutes",
  "host",
  "hash",
  "link",
  "service",
  "person",
  "other",
] as const;

export type Role = (typeof placeholderRoles)[number];

/** A placeholder of a template and what was put in its place; offsets in the text as it is filled. */
export type Placeholder = Span & { written: string; role: Role };

type Filled = { text: string; placeholders: Placeholder[] };

/** Digits that are no date, no year and no phone number; as many of them as a code has. */
const SAMPLE_CODE = "4829136750";
const SAMPLE_HASH = "Gp7kQ2+xV9a";

/** Words in names of placeholders, the first that fits counts. */
const roles: [Role, RegExp][] = [
  ["hash", /hash|signature/],
  ["minutes", /min|expir|ttl|valid|time|duration|seconds/],
  ["code", /code|otp|pin|passw|passcode|token|clave|codigo|código|secret|digits/],
  ["host", /host|domain|origin/],
  ["link", /url|link|href/],
  ["service", /app|service|brand|company|product|site|org|merchant|bank|issuer|sender/],
  ["person", /name|user|customer|client|person/],
];

const name = "[\\p{L}_][\\p{L}\\p{N}_.-]{0,39}";
/** Ways of writing a placeholder that nothing else looks like. */
const certain = [
  `\\{\\{\\{?\\s{0,3}${name}\\s{0,3}\\}?\\}\\}`,
  `<%=?\\s{0,3}${name}\\s{0,3}%>`,
  `[$%]\\{${name}\\}`,
  `%\\(${name}\\)[sd]`,
  `\\{(?:\\d|${name})?\\}`,
  "(?<![\\d%])%(?:\\d\\$)?0?\\d?[sd@](?![\\p{L}\\p{N}])",
];
/** Ways of writing that other things have too: these count with a word that we know. */
const ambiguous = [`<${name}>`, `\\[${name}\\]`, `#${name}#`, `%${name}%`, "\\$[A-Z][A-Z_]{1,39}"];
const pattern = new RegExp(`(${certain.join("|")})|(${ambiguous.join("|")})`, "gu");

/**
 * Fills the placeholders of a template with samples.
 * @param codeLength how many digits a code has
 * @param host what stands for a domain
 */
export function fillPlaceholders(template: string, codeLength: number, host: string): Filled {
  const placeholders: Placeholder[] = [];
  const found = [...template.matchAll(pattern)].flatMap((match) => {
    const [written, certainly] = match;
    const role = roleOf(written);
    return role === "other" && certainly === undefined ? [] : [{ written, role, at: match.index }];
  });
  // Where none has a name that says so, the first one without a name is the code.
  const hasCode = found.some(({ role }) => role === "code");
  const unnamed = hasCode
    ? -1
    : found.findIndex(({ role, written }) => role === "other" && isBare(written));
  let text = "";
  let from = 0;
  for (const [index, { written, role, at }] of found.entries()) {
    text += template.slice(from, at);
    const played = index === unnamed ? "code" : role;
    const sample = sampleOf(played, codeLength, host);
    placeholders.push({
      written,
      role: played,
      start: text.length,
      end: text.length + sample.length,
    });
    text += sample;
    from = at + written.length;
  }
  return { text: text + template.slice(from), placeholders };
}

function roleOf(written: string): Role {
  const words = written.toLowerCase();
  return roles.find(([, word]) => word.test(words))?.[0] ?? "other";
}

const isBare = (written: string): boolean => /^(?:\{\d?\}|%(?:\d\$)?0?\d?[sd@])$/.test(written);

function sampleOf(role: Role, codeLength: number, host: string): string {
  switch (role) {
    case "code":
      return SAMPLE_CODE.slice(0, codeLength);
    case "minutes":
      return "10";
    case "host":
      return host;
    case "hash":
      return SAMPLE_HASH;
    case "link":
      return `https://${host}/v`;
    case "person":
      return "Alex";
    case "service":
    case "other":
      return "Example";
  }
}
