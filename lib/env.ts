import { isIP } from "node:net";
import { z } from "zod";
import { parseCidrs } from "#lib/http/cidrs.ts";
import { parseKey } from "#lib/keys/key-text.ts";

const onOff = z.enum(["on", "off"], { error: "must be on or off" }).transform((v) => v === "on");

const originOrEmpty = z
  .string()
  .refine((v) => v === "" || isWebOrigin(v), {
    error: "must be an http or https origin such as https://sms.example.com, without a path",
  })
  .transform((v) => v.replace(/\/$/, ""));

function wholeNumber(low: number, high: number) {
  const error = `must be a whole number from ${low} to ${high}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, { error })
    .transform(Number)
    .refine((n) => n >= low && n <= high, { error });
}

const share = z
  .string()
  .regex(/^(?:0|1|0\.\d{1,6}|1\.0+)$/, { error: "must be a number from 0 to 1, e.g. 0.25" })
  .transform(Number);

const emailOrEmpty = z.string().refine((v) => v === "" || z.email().safeParse(v).success, {
  error: "must be an e-mail address",
});

const cidrs = z.string().transform((v, { addIssue }) => {
  const list = parseCidrs(v);
  if (list) return list;
  addIssue("must be addresses or CIDR ranges with commas between them, e.g. 10.0.0.0/8,::1");
  return z.NEVER;
});

/** Every variable that an operator may set: its schema, its default (as written in a shell), what it is for. */
const variables = {
  PORT: {
    schema: wholeNumber(1, 65535),
    default: "3000",
    description: "The port that the site is served on.",
  },
  HOST: {
    schema: z.string().min(1, { error: "must not be empty" }),
    default: "0.0.0.0",
    description:
      "The address that the port is opened on; `127.0.0.1` behind a proxy on the same machine.",
  },
  PUBLIC_URL: {
    schema: originOrEmpty,
    default: "",
    description:
      "Where visitors and providers reach the site, e.g. `https://sms.example.com`. Signatures are checked against it. Empty: `http://localhost:PORT`.",
  },
  DATABASE_URL: {
    schema: z.string().refine(isDatabaseUrl, {
      error:
        "must be file: and a path, e.g. file:./data/glasspost.db, or an address such as postgres://name:password@host:5432/glasspost",
    }),
    default: "file:./data/glasspost.db",
    description:
      "The database: `file:` and a path for SQLite, `postgres://…` for Postgres, which several machines can share (`docs/operations.md`).",
  },
  DATABASE_CONNECTIONS: {
    schema: wholeNumber(3, 1000),
    default: "10",
    description:
      "How many connections to Postgres this process may open: one writes, one listens, the others read.",
  },
  DATABASE_TIMEOUT_MS: {
    schema: wholeNumber(100, 600_000),
    default: "5000",
    description: "How long a statement may take on Postgres, in milliseconds.",
  },
  DATA_KEY: {
    schema: z.string().refine((v) => v === "" || parseKey(v) !== null, {
      error:
        "must be 32 bytes in base64 (openssl rand -base64 32), or what `npx glasspost rekey` gave",
    }),
    default: "",
    description:
      "The key (32 bytes, base64) that seals received originals and the secrets of sources; behind a comma older keys, while `npx glasspost rekey` is not done (`docs/operations.md`). Empty: one is made in a file beside the database, readable by its owner only.",
  },
  DEMO: {
    schema: onOff,
    default: "on",
    description:
      "Whether an empty database is filled with demo numbers and messages: `on` or `off`.",
  },
  RETENTION_DAYS: {
    schema: wholeNumber(1, 3650),
    default: "7",
    description:
      "Messages are deleted for good after this many days, where nothing else is said for their country or their number.",
  },
  ORIGINALS_DAYS: {
    schema: wholeNumber(1, 3650),
    default: "3",
    description:
      "What was received, unmasked and sealed, is deleted after this many days (at most `RETENTION_DAYS`), unless its message is still to be looked at by a moderator.",
  },
  AUDIT_ADDRESS_DAYS: {
    schema: wholeNumber(1, 3650),
    default: "30",
    description:
      "The audit log forgets after this many days from which address something was done.",
  },
  TRUSTED_PROXIES: {
    schema: cidrs,
    default: "",
    description:
      "Addresses or CIDR ranges of the proxies in front, with commas between them. Only they are believed about a client's address (`X-Forwarded-For`).",
  },
  EDGE_MEMORY_MIB: {
    schema: wholeNumber(0, 65_536),
    default: "256",
    description:
      "How much memory finished pages may take, in MiB. `0`: none is kept, each request renders.",
  },
  RENDERS_PER_MINUTE: {
    schema: wholeNumber(0, 1_000_000),
    default: "600",
    description:
      "How many pages that must be made a client may ask for in a minute, and as often for streams. `0`: without limit.",
  },
  LEASE_SHARE: {
    schema: share,
    default: "0.25",
    description:
      "Which part of a country's numbers may be leased at once, from `0` (none: leases are off) to `1`; rounded up.",
  },
  LEASE_MAX_SECONDS: {
    schema: wholeNumber(30, 86_400),
    default: "3600",
    description: "For how many seconds a number may be leased at most.",
  },
  LEASE_REST_SECONDS: {
    schema: wholeNumber(0, 3600),
    default: "60",
    description:
      "How many seconds a number rests after a lease before it is public again: what arrives meanwhile is nobody's.",
  },
  LEASES_PER_PROJECT: {
    schema: wholeNumber(1, 10_000),
    default: "50",
    description: "How many leases a project may have at once.",
  },
  ANONYMOUS_LEASES: {
    schema: onOff,
    default: "off",
    description:
      "Whether callers without a key may lease a number, one at a time and for ten minutes at most, all together a tenth of `LEASE_SHARE`: `on` or `off`.",
  },
  STREAMS: {
    schema: wholeNumber(0, 1_000_000),
    default: "10000",
    description: "How many live streams may be open at once. `0`: pages ask at intervals instead.",
  },
  STREAMS_PER_ADDRESS: {
    schema: wholeNumber(1, 1_000_000),
    default: "50",
    description: "How many of them one client address may open.",
  },
  API_PER_MINUTE: {
    schema: wholeNumber(0, 1_000_000),
    default: "60",
    description:
      "How many requests a client address may send to the API in a minute without a key; what comes with a wrong key counts, too. `0`: without limit.",
  },
  API_KEY_PER_MINUTE: {
    schema: wholeNumber(0, 1_000_000),
    default: "600",
    description: "How many requests may come with one key in a minute. `0`: without limit.",
  },
  API_MESSAGES_PER_DAY: {
    schema: wholeNumber(0, 100_000_000),
    default: "10000",
    description:
      "How many messages may be read with one key in a UTC day, where an owner says nothing else of the key.",
  },
  WAITERS: {
    schema: wholeNumber(0, 1_000_000),
    default: "5000",
    description:
      "How many requests to the API may wait for a message at once. `0`: none waits, each is answered at once.",
  },
  WAITERS_PER_ADDRESS: {
    schema: wholeNumber(1, 1_000_000),
    default: "100",
    description: "How many of them one client address may have, or one API key.",
  },
  REPORTS_PER_HOUR: {
    schema: wholeNumber(0, 1_000_000),
    default: "20",
    description:
      "How many reports an address may send in an hour, and five times as many the network around it. `0`: without limit.",
  },
  REPORTS_TO_WITHHOLD: {
    schema: wholeNumber(0, 1000),
    default: "3",
    description:
      "A message is withheld until an admin has looked at it once visitors from so many networks reported it on a day. `0`: reports alone withhold nothing.",
  },
  REPORTS_WITHHOLD_PER_HOUR: {
    schema: wholeNumber(0, 1_000_000),
    default: "20",
    description:
      "How many messages reports alone may withhold in an hour. What is reported beyond waits in the queue, and an alert says so.",
  },
  REQUESTS_PER_HOUR: {
    schema: wholeNumber(0, 1_000_000),
    default: "10",
    description:
      "How many takedown requests, how many opt-outs and how many DNS checks an address may ask for in an hour, and five times as many the network around it. `0`: without limit.",
  },
  DNS_SERVERS: {
    schema: z.string().transform((v, { addIssue }) => {
      const servers = v
        .split(",")
        .map((each) => each.trim())
        .filter(Boolean);
      if (servers.every(isServerAddress)) return servers;
      addIssue(
        "must be addresses of DNS servers with commas between them, e.g. 192.0.2.1,[2001:db8::1]:5353",
      );
      return z.NEVER;
    }),
    default: "",
    description:
      "The DNS servers that are asked whether a company that opts out has its domain, with commas between them. Empty: those of the system.",
  },
  SESSION_IDLE_MINUTES: {
    schema: wholeNumber(1, 10_080),
    default: "60",
    description: "An admin who has done nothing for so many minutes signs in again.",
  },
  SESSION_HOURS: {
    schema: wholeNumber(1, 720),
    default: "12",
    description: "So many hours after signing in everybody signs in again.",
  },
  REQUIRE_TOTP: {
    schema: onOff,
    default: "off",
    description:
      "Whether every admin with a password must set up a second factor (an authenticator app) before anything else: `on` or `off`.",
  },
  OIDC_ISSUER: {
    schema: z.string().refine((v) => v === "" || isIssuer(v), {
      error: "must be an https address such as https://id.example.com, or http on this machine",
    }),
    default: "",
    description:
      "An OpenID Connect provider that people may sign in with (`docs/operations.md`). Empty: none.",
  },
  OIDC_CLIENT_ID: {
    schema: z.string().max(500, { error: "must be at most 500 characters" }),
    default: "",
    description: "What the provider knows this site by.",
  },
  OIDC_CLIENT_SECRET: {
    schema: z.string().max(2000, { error: "must be at most 2000 characters" }),
    default: "",
    description: "The secret that the provider gave for this site.",
  },
  OIDC_NAME: {
    schema: z
      .string()
      .min(1, { error: "must not be empty" })
      .max(40, { error: "must be at most 40 characters" }),
    default: "OpenID Connect",
    description: "What the provider is called on the sign-in page.",
  },
  OPEN_SIGN_UP: {
    schema: onOff,
    default: "off",
    description:
      "Whether anybody whom the provider vouches for becomes a member, who may use the API, without an invitation: `on` or `off`.",
  },
  METRICS_TOKEN: {
    schema: z.string().refine((v) => v === "" || /^[\x21-\x7e]{16,}$/.test(v), {
      error: "must be 16 or more printable ASCII characters without spaces",
    }),
    default: "",
    description:
      "The bearer token that opens `/metrics`. Empty: there are no metrics at this address.",
  },
  SITE_NAME: {
    schema: z
      .string()
      .min(1, { error: "must not be empty" })
      .max(60, { error: "must be at most 60 characters" }),
    default: "Glasspost",
    description: "The name in titles and in the head of each page.",
  },
  OPERATOR: {
    schema: z.string().max(120, { error: "must be at most 120 characters" }),
    default: "",
    description: "Who runs the site, as shown on the contact page.",
  },
  CONTACT_EMAIL: {
    schema: emailOrEmpty,
    default: "",
    description:
      "Where visitors and senders reach the operator; also in `/.well-known/security.txt`.",
  },
  SMTP_URL: {
    schema: z.string().refine((v) => v === "" || isMailUrl(v), {
      error:
        "must be an address such as smtp://name:password@mail.example.com:587, or smtps:// for TLS from the start",
    }),
    default: "",
    description:
      "The server that e-mail is sent through: `smtp://name:password@host:587`, or `smtps://…` for TLS from the start. Empty: no e-mail is sent.",
  },
  MAIL_FROM: {
    schema: emailOrEmpty,
    default: "",
    description: "The address that e-mail comes from. Empty: `CONTACT_EMAIL`.",
  },
  ALERT_EMAIL: {
    schema: emailOrEmpty,
    default: "",
    description: "Where alerts go by e-mail. Empty: nowhere.",
  },
  ALERT_WEBHOOK_URL: {
    schema: z.string().refine((v) => v === "" || isWebUrl(v), {
      error: "must be an http or https address without a name and password in it",
    }),
    default: "",
    description:
      "Where alerts are posted as JSON, signed as Standard Webhooks say. It may be an address of your own network. Empty: nowhere.",
  },
  ALERT_WEBHOOK_SECRET: {
    schema: z.string().refine((v) => v === "" || isWebhookSecret(v), {
      error:
        'must be whsec_ and 24 to 64 bytes in base64 (echo "whsec_$(openssl rand -base64 32)")',
    }),
    default: "",
    description: "What alerts are signed with: `whsec_` and 24 to 64 bytes in base64.",
  },
  AD_URL: {
    schema: z.string().refine((v) => v === "" || isAdvertisingUrl(v), {
      error: "must be an https address with an ordinary host name",
    }),
    default: "",
    description:
      "A page shown in one labelled, sandboxed frame as advertising. Empty: no advertising.",
  },
  AD_HEIGHT: {
    schema: wholeNumber(50, 600),
    default: "100",
    description: "The height in pixels that is reserved for advertising.",
  },
  LOG_LEVEL: {
    schema: z.enum(["debug", "info", "warn", "error", "silent"], {
      error: "must be debug, info, warn, error or silent",
    }),
    default: "info",
    description: "How much is logged: `debug`, `info`, `warn`, `error` or `silent`.",
  },
};

type Variables = typeof variables;

export type Env = { [Name in keyof Variables]: z.output<Variables[Name]["schema"]> };

/** Name, default and meaning of each variable, for the documentation and its test. */
export const environmentVariables = Object.entries(variables).map(
  ([name, { default: value, description }]) => ({ name, default: value, description }),
);

/**
 * Reads the configuration.
 * @param values the environment, as strings
 * @returns the configuration, or a sentence per mistake
 */
export function parseEnv(
  values: Record<string, string | undefined>,
): { env: Env } | { mistakes: string[] } {
  const env: Record<string, unknown> = {};
  const mistakes: string[] = [];
  for (const [name, { schema, default: fallback }] of Object.entries(variables)) {
    const parsed = schema.safeParse(values[name] ?? fallback);
    if (parsed.success) env[name] = parsed.data;
    else mistakes.push(`${name} ${parsed.error.issues[0]?.message ?? "is not valid"}.`);
  }
  if (mistakes.length > 0) return { mistakes };
  const missing = missingBeside(env as Env);
  if (missing.length > 0) return { mistakes: missing };
  env.MAIL_FROM ||= env.CONTACT_EMAIL;
  env.PUBLIC_URL ||= `http://localhost:${env.PORT}`;
  return { env: env as Env };
}

let current: Env | undefined;

/**
 * The configuration of this process, read once.
 * @throws an Error with one sentence per mistake
 */
export function getEnv(): Env {
  if (!current) {
    const result = parseEnv(process.env);
    if ("mistakes" in result) throw new Error(result.mistakes.join("\n"));
    current = result.env;
  }
  return current;
}

/** Whether a text is the address of a database: `file:` and a path, or `postgres://…/name`. */
export function isDatabaseUrl(value: string): boolean {
  if (/^file:.+/.test(value)) return true;
  return /^postgres(?:ql)?:\/\//.test(value) && (URL.parse(value)?.pathname.length ?? 0) > 1;
}

/** What must be set because something else is. */
function missingBeside(env: Env): string[] {
  const missing: string[] = [];
  if (needsDataKey(env)) {
    missing.push("DATA_KEY must be set with Postgres, and be the same on every instance.");
  }
  if (env.SMTP_URL !== "" && env.MAIL_FROM === "" && env.CONTACT_EMAIL === "") {
    missing.push("MAIL_FROM must be set with SMTP_URL, unless CONTACT_EMAIL is.");
  }
  if (env.ALERT_EMAIL !== "" && env.SMTP_URL === "") {
    missing.push("SMTP_URL must be set with ALERT_EMAIL.");
  }
  if (env.ALERT_WEBHOOK_URL !== "" && env.ALERT_WEBHOOK_SECRET === "") {
    missing.push("ALERT_WEBHOOK_SECRET must be set with ALERT_WEBHOOK_URL.");
  }
  if (env.OIDC_ISSUER !== "" && (env.OIDC_CLIENT_ID === "" || env.OIDC_CLIENT_SECRET === "")) {
    missing.push("OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set with OIDC_ISSUER.");
  }
  return missing;
}

/** A file has a key beside it when none is given; a server has no such place. */
function needsDataKey({ DATABASE_URL, DATA_KEY }: Env): boolean {
  return !DATABASE_URL.startsWith("file:") && DATA_KEY === "";
}

/** As `node:dns` takes it: an address, with a port or without. */
function isServerAddress(value: string): boolean {
  const [, bracketed, plain] = /^(?:\[([^\]]+)\]|([\d.]+))(?::\d{1,5})?$/.exec(value) ?? [];
  return isIP(bracketed ?? plain ?? value) !== 0;
}

/** What is said in clear is only for this machine to hear. */
function isIssuer(value: string): boolean {
  const url = URL.parse(value);
  if (!url || url.search || url.hash || url.username) return false;
  const isLocal = /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  return url.protocol === "https:" || (url.protocol === "http:" && isLocal);
}

function isWebOrigin(value: string): boolean {
  return /^https?:\/\//.test(value) && URL.parse(value)?.origin === value.replace(/\/$/, "");
}

/** Its origin stands in a policy, where `;` and `,` would begin something else. */
function isAdvertisingUrl(value: string): boolean {
  const url = URL.parse(value);
  return url?.protocol === "https:" && /^[\w.-]+$/.test(url.hostname);
}

function isMailUrl(value: string): boolean {
  const url = URL.parse(value);
  return /^smtps?:$/.test(url?.protocol ?? "") && (url?.hostname.length ?? 0) > 0;
}

function isWebUrl(value: string): boolean {
  const url = URL.parse(value);
  return /^https?:$/.test(url?.protocol ?? "") && url?.username === "" && url.password === "";
}

function isWebhookSecret(value: string): boolean {
  const written = value.replace(/^whsec_/, "");
  const key = Buffer.from(written, "base64");
  const isWhole = key.toString("base64") === written && key.length >= 24 && key.length <= 64;
  return value.startsWith("whsec_") && isWhole;
}
