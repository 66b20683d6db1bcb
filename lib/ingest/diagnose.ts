import type {
  Adapter,
  Credentials,
  FetchText,
  ProviderRequest,
  Verdict,
} from "#lib/ingest/adapter.ts";
import { type Difference, firstDifference, visible } from "#lib/ingest/first-difference.ts";
import { addressHypotheses } from "#lib/ingest/hypotheses/addresses.ts";
import { contentHypotheses } from "#lib/ingest/hypotheses/contents.ts";
import { headerHypotheses } from "#lib/ingest/hypotheses/headers.ts";
import type { Case, CauseId, Hypothesis } from "#lib/ingest/hypotheses/hypothesis.ts";
import { type OtherSecrets, secretHypotheses } from "#lib/ingest/hypotheses/secrets.ts";
import { spanOf, timeHypotheses, timesIn } from "#lib/ingest/hypotheses/times.ts";
import { wayHypotheses } from "#lib/ingest/hypotheses/ways.ts";
import { clipProof, secretMask } from "#lib/ingest/mask-secrets.ts";
import type { Refusal } from "#lib/ingest/record-refusal.ts";
import { headerWays, verifyRequest } from "#lib/ingest/verify-request.ts";
import type { SignedRequest } from "#lib/simulate/dialect.ts";

/** A refused request, with everything that could explain it. */
export type DiagnoseInput = OtherSecrets & {
  adapter: Adapter;
  request: ProviderRequest;
  /** Whether all of its body was kept. */
  isWhole: boolean;
  /** What it was verified with; `now` is when it came. */
  credentials: Credentials;
  /** Why it was refused; null where nobody says. */
  reason: Refusal | null;
  /** The address that it came from, and those that it may come from; null where nobody says. */
  client: string | null;
  addresses: string | null;
  /** Every secret end that the source's address has, or had. */
  tokens: readonly string[];
  /** What the provider would send, to see what is missing; null where nobody knows. */
  sample: SignedRequest | null;
};

/** What explains a refusal: undone, the request's proof is right. */
export type Cause = {
  /** One, or several that came together. */
  ids: CauseId[];
  cause: string;
  fix: string;
  /** Where what we verified and what was signed differ first. */
  difference: Difference | null;
};

export type Diagnosis = {
  /** What verifying finds, with what is configured now. */
  verdict: "ok" | Exclude<Verdict, { ok: true }>["reason"];
  /** How it was verified, step by step. No secret, and of a proof four characters. */
  steps: { step: string; value: string }[];
  causes: Cause[];
  /** What the facts allow to say besides, or in place of a cause. */
  facts: string[];
};

/** Trying all pairs of a long body would take minutes. */
const MAX_TRIALS = 6000;
const MAX_CAUSES = 4;
const MAX_SHOWN = 1000;

type Traced = { step: string; value: string }[];
type Trial = { verdict: Verdict; trace: Traced };
type Found = { tried: Hypothesis[]; fixed: Case; trace: Traced };

/**
 * Explains why a request was refused: verifies it as it came, and then as it would have been without
 * each of the things that go wrong between a provider and us, one at a time and in pairs. Whatever
 * makes its proof right is the cause.
 */
export async function diagnose(input: DiagnoseInput): Promise<Diagnosis> {
  const { request, credentials } = input;
  const verifier = new Verifier(input.adapter, credentials.fetchText);
  const came: Case = {
    request,
    credentials: { ...credentials, fetchText: verifier.fetchText },
  };
  const base = await verifier.try(came);
  const found = base.verdict.ok ? [] : await search(verifier, came, hypothesesOf(input, came));
  const mask = secretMask([
    ...credentials.secrets,
    ...input.tokens,
    ...input.ended,
    ...input.others.map(({ secret }) => secret),
  ]);
  const causes = found.map(({ tried, fixed, trace }): Cause => {
    const texts = [
      [signedText(base.trace), signedText(trace)],
      [came.credentials.publicUrl, fixed.credentials.publicUrl],
      [came.request.body.toString("utf8"), fixed.request.body.toString("utf8")],
      [came.request.query, fixed.request.query],
    ] as const;
    const differing = texts.find(([ours, theirs]) => ours && theirs && ours !== theirs);
    const [ours = "", theirs = ""] = differing ?? [];
    return {
      ids: tried.flatMap(({ id, also = [] }) => [id, ...also]),
      cause: mask(tried.map(({ cause }) => cause).join(" ")),
      fix: mask(tried.map(({ fix }) => fix).join(" ")),
      difference: firstDifference(mask(ours), mask(theirs)),
    };
  });
  return {
    verdict: base.verdict.ok ? "ok" : base.verdict.reason,
    steps: stepsOf(input, base.trace, mask),
    causes,
    facts: factsOf(input, base.verdict, causes.length > 0, verifier.isFetchFailed).map(mask),
  };
}

/** Verifies cases, asks for each address once, and counts. */
class Verifier {
  trials = 0;
  isFetchFailed = false;
  readonly fetchText: FetchText;
  readonly #adapter: Adapter;

  constructor(adapter: Adapter, fetchText: FetchText) {
    this.#adapter = adapter;
    const asked = new Map<string, Promise<string>>();
    this.fetchText = (url) => {
      const answer = asked.get(url.href) ?? fetchText(url);
      asked.set(url.href, answer);
      return answer;
    };
  }

  async try({ request, credentials }: Case): Promise<Trial> {
    this.trials += 1;
    const trace: Traced = [];
    const tell = (step: string, value: string) => {
      trace.push({ step, value });
    };
    try {
      const verdict = await verifyRequest(this.#adapter, request, credentials, tell);
      return { verdict, trace };
    } catch {
      // What a proof names could not be got.
      this.isFetchFailed = true;
      return { verdict: { ok: false, reason: "wrong-proof" }, trace };
    }
  }
}

function hypothesesOf(input: DiagnoseInput, { request, credentials }: Case): Hypothesis[] {
  const { adapter, sample } = input;
  const fieldNames = sample ? fieldNamesOf(sample) : [];
  const ways = wayHypotheses(adapter, credentials);
  const content = contentHypotheses(request, fieldNames);
  const isHeaderAlone = headerWays.includes(credentials.auth);
  return [
    ...secretHypotheses(credentials.secrets, input),
    ...timeHypotheses(request, credentials.now),
    ...headerHypotheses(request),
    ...ways,
    ...addressHypotheses({ request, credentials }, input.tokens),
    // Where headers alone prove, the body was not even read.
    ...(isHeaderAlone && ways.length === 0 ? [] : content),
  ];
}

async function search(
  verifier: Verifier,
  came: Case,
  hypotheses: readonly Hypothesis[],
): Promise<Found[]> {
  const found = new Map<string, Found>();
  const attempt = async (...tried: Hypothesis[]) => {
    const key = tried.map(({ id }) => id).join(" ");
    if (found.has(key) || verifier.trials >= MAX_TRIALS) return;
    const fixed = tried.reduce((given, { apply }) => apply(given), came);
    const { verdict, trace } = await verifier.try(fixed);
    if (verdict.ok) found.set(key, { tried, fixed, trace });
  };
  for (const hypothesis of hypotheses) await attempt(hypothesis);
  const common = found.size > 0 ? [] : hypotheses.filter(({ isCommon }) => isCommon);
  for (const [i, first] of common.entries()) {
    for (const second of common.slice(i + 1)) {
      if (first.group !== second.group) await attempt(first, second);
    }
    if (found.size > 0) break;
  }
  return simplest([...found.values()]).slice(0, MAX_CAUSES);
}

/** Of each group the first that was found: the others say the same in more words. */
function simplest(found: Found[]): Found[] {
  const groups = new Map<string, Found>();
  for (const each of found) {
    const key = each.tried.map(({ group }) => group).join(" ");
    if (!groups.has(key)) groups.set(key, each);
  }
  return [...groups.values()];
}

function signedText(trace: Traced): string {
  return trace.find(({ step }) => step === "signed text")?.value ?? "";
}

function fieldNamesOf({ method, query, body }: SignedRequest): string[] {
  const text = method === "GET" ? query : body;
  return /^\s*[[{]/.test(text) ? [] : [...new URLSearchParams(text).keys()];
}

/** Values that prove, and what signs in or identifies besides. */
const PROOFS = /authorization|cookie|signature|(?:^|[-_ ])(?:sig|token|secret|password|key)$/;

function stepsOf(
  { adapter, request, isWhole, credentials, client, ended }: DiagnoseInput,
  trace: Traced,
  mask: (text: string) => string,
): Diagnosis["steps"] {
  const { auth, secrets, publicUrl, now } = credentials;
  const { method, query, headers, body, mediaType } = request;
  const told = (name: string, value: string) =>
    PROOFS.test(name) && !/timestamp|nonce|algorithm/.test(name) ? clipProof(value) : shown(value);
  const written = (pairs: Iterable<[string, string]>) =>
    [...pairs].map(([name, value]) => `${name}: ${told(name, mask(value))}`).join("\n");
  const [signedAt] = timesIn(request, now);
  const steps: [step: string, value: string | null][] = [
    ["came", new Date(now).toISOString()],
    ["from", client],
    ["provider", adapter.title],
    ["way to authenticate", auth],
    ["method", method],
    ["address that is verified", mask(publicUrl)],
    ["fields behind the ?", query === "" ? null : written(new URLSearchParams(query))],
    ["headers", written(headers.entries())],
    ["body", `${body.length} bytes${isWhole ? "" : ", cut"}${mediaType && `, ${mediaType}`}`],
    ["secrets", `${countOf(secrets.length, "valid one")}, ${ended.length} ended`],
    ["time that the request names", signedAt === undefined ? null : clockOf(signedAt, now)],
  ];
  return [
    ...steps.flatMap(([step, value]) => (value === null ? [] : [{ step, value }])),
    ...trace.map(({ step, value }) => ({
      step,
      value: /^(?:given|expected) signature$/.test(step) ? clipProof(value) : shown(mask(value)),
    })),
  ];
}

function clockOf(at: number, now: number): string {
  const side = at <= now ? "before" : "after";
  return `${new Date(at).toISOString()}, ${spanOf(Math.abs(now - at))} ${side} it came`;
}

function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

/** A long text without its middle. */
function shown(text: string): string {
  const whole = visible(text);
  if (whole.length <= MAX_SHOWN) return whole;
  return `${whole.slice(0, MAX_SHOWN - 200)} … ${whole.slice(-200)}`;
}

function factsOf(
  input: DiagnoseInput,
  verdict: Verdict,
  isExplained: boolean,
  isFetchFailed: boolean,
): string[] {
  const { request, isWhole, credentials, reason, sample, adapter } = input;
  const facts: string[] = [];
  if (!isWhole) {
    facts.push(
      "Only the beginning of its body was kept, so a proof that covers it can't be right.",
    );
  }
  const length = request.headers.get("content-length");
  if (isWhole && request.body.length > 0 && length && Number(length) !== request.body.length) {
    facts.push(
      `Its Content-Length says ${length} bytes, and ${request.body.length} came: something in between rewrote the body.`,
    );
  }
  if (verdict.ok) return [...facts, ...factsOfProven(input)];
  if (isExplained) return facts;
  if (isFetchFailed) {
    facts.push("The certificate that its proof names could not be fetched: is the way out open?");
  }
  if (verdict.reason === "no-key") facts.push("The source has no secret that is valid.");
  if (verdict.reason === "no-proof") facts.push(missingProof(request, sample, adapter));
  if (verdict.reason === "wrong-proof" && isWhole) {
    facts.push(
      headerWays.includes(credentials.auth)
        ? "Another secret came than the source's: enter it at the provider again, or give the source a new one (source rotate-secret)."
        : "Nothing that is known to go wrong on the way explains it: most probably the secret is another one than the provider's. Compare them, or enter it anew (source rotate-secret).",
    );
  }
  if (verdict.reason === "wrong-address") {
    facts.push("Its proof is for another address or topic than the source's.");
  }
  if (reason === "foreign-address") facts.push(foreign(input));
  return facts;
}

/** A request whose proof is right was refused for something else. */
function factsOfProven(input: DiagnoseInput): string[] {
  const { adapter, request, credentials, reason } = input;
  switch (reason) {
    case "replayed":
      return [
        "Its proof is right, but the value in it that may be used once came before with something else: somebody sent a part of an older request again, or the provider does not make a new value each time.",
      ];
    case "foreign-address":
      return [foreign(input)];
    case "not-read":
    case "not-valid":
      return [`Its proof is right. ${readingFault(adapter, request, credentials.settings)}`];
    case null:
      return ["Its proof is right."];
    default:
      return [
        "Verified with what is configured now, its proof is right: what was wrong has been set right since.",
      ];
  }
}

function foreign({ client, addresses }: DiagnoseInput): string {
  const from = client === null ? "It came from an address" : `It came from ${client},`;
  return `${from} that the source's list does not hold (${addresses ?? "any"}). Behind a proxy, TRUSTED_PROXIES has to name the proxy, or its own address is what is seen.`;
}

function readingFault(adapter: Adapter, request: ProviderRequest, settings: unknown): string {
  const { mediaTypes } = adapter;
  if (
    request.method === "POST" &&
    mediaTypes.length > 0 &&
    !mediaTypes.includes(request.mediaType)
  ) {
    return `Its content type ${request.mediaType || "is missing, which"} is none that is read: ${mediaTypes.join(", ")}.`;
  }
  try {
    const messages = adapter.parse(request, settings);
    const faults = messages.flatMap((message) => ("errors" in message ? message.errors : []));
    if (faults.length === 0) return "A message in it has a receiver that is no phone number.";
    const told = faults.slice(0, 10).map(({ pointer, detail }) => `${pointer || "/"} ${detail}`);
    return `What it holds can't be read: ${told.join("; ")}.`;
  } catch (error) {
    return `What it holds can't be read: ${(error as Error).message}`;
  }
}

/** Names what the provider sends with a proof and this request does not have. */
function missingProof(
  request: ProviderRequest,
  sample: SignedRequest | null,
  { title }: Adapter,
): string {
  const headers = Object.keys(sample?.headers ?? {}).filter(
    (name) => !/^(?:content-|user-agent)/i.test(name) && request.headers.get(name) === null,
  );
  const fields = sample ? fieldNamesOf(sample) : [];
  const came = new URLSearchParams(
    request.method === "GET" ? request.query : request.body.toString("utf8"),
  );
  const lost = fields.filter((name) => PROOFS.test(name) && !came.has(name));
  const names = [
    ...headers.map((name) => `the header ${name}`),
    ...lost.map((name) => `the field ${name}`),
  ];
  const missing = names.length > 0 ? ` Missing: ${names.join(", ")}.` : "";
  return `The request holds no proof: signing is switched off at ${title}, something in front takes it away, or somebody else sends.${missing}`;
}
