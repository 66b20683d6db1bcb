import { hash } from "node:crypto";
import { millisecondsInMinute, millisecondsInSecond } from "date-fns/constants";
import { type Random, seededRandom } from "#lib/demo/seeded-random.ts";
import type { Adapter } from "#lib/ingest/adapter.ts";
import { adapters } from "#lib/ingest/providers/index.ts";
import { codingOf } from "#lib/messages/coding-of.ts";
import type { OutboundMessage, SignedRequest } from "#lib/simulate/dialect.ts";
import { dialects } from "#lib/simulate/dialects.ts";
import {
  type DialectTraits,
  type SimulatedSource,
  traitsOf,
} from "#lib/simulate/simulated-source.ts";
import { drawParts, drawText, drawWord } from "#lib/simulate/texts.ts";

/** What may be tried. */
export const scenarios = [
  "single",
  "multipart",
  "duplicate",
  "duplicate-new-id",
  "out-of-order",
  "late",
  "wrong-clock",
  "wrong-signature",
  "ucs-2",
  "emoji",
  "binary",
  "missing-recipient",
] as const;

export type Scenario = (typeof scenarios)[number];

/** A request, and what its answer is to be: a success, a refusal, or either, with nothing shown. */
export type SimulatedRequest = {
  source: string;
  scenario: Scenario;
  /** When it is sent, in milliseconds after the first one. */
  after: number;
  url: string;
  request: SignedRequest;
  expected: "taken" | "refused" | "not shown";
};

/** A message that a number's page shows afterwards. */
export type SimulatedMessage = { source: string; scenario: Scenario; e164: string; text: string };

export type Simulation = {
  requests: SimulatedRequest[];
  /** What the pages show afterwards, in no order. */
  messages: SimulatedMessage[];
  /** A word that stands in every text of this simulation, but for those of bytes. */
  word: string;
};

export type SimulationInput = {
  /** They send in turn. */
  sources: readonly [SimulatedSource, ...SimulatedSource[]];
  /** What they try: in turn for each source, or drawn, most of it `single`, for "mix". */
  scenarios: readonly Scenario[] | "mix";
  /** So many requests are made, and as many more as the last try takes. */
  requests: number;
  /** Each try counts for one request, so that each scenario is tried by each source. */
  isWhole?: boolean;
  /** Requests a second, which their times of signing follow. */
  perSecond: number;
  seed: number;
  /** When the first one is signed, UTC milliseconds. */
  at: number;
};

const LATE_MS = 30 * millisecondsInMinute;
/** Less than any provider's clock may be wrong. */
const AHEAD_MS = 4 * millisecondsInMinute;
/** In a mix requests that belong together lie so many others apart at most. */
const SPREAD = 30;
const SINGLES = 8;

/** A request before its time of signing is known; one that is sent again is written once. */
type Draft = {
  place: number;
  message: OutboundMessage;
  nonce: string;
  expected: SimulatedRequest["expected"];
  sameAs?: Draft;
  written?: SignedRequest;
};

type Try = { source: SimulatedSource; scenario: Scenario; drafts: Draft[] };

/**
 * Makes up requests with what the pages are to show after them. The same input gives the same bytes,
 * where the proof itself has nothing random.
 */
export function simulate(input: SimulationInput): Simulation {
  const { sources, at, perSecond } = input;
  const random = seededRandom(seedOf(input));
  const word = drawWord(random, 8);
  const traits = new Map(sources.map((source) => [source, traitsOf(source)]));
  const tries: Try[] = [];
  const messages: SimulatedMessage[] = [];
  let made = 0;
  for (let nth = 0; (input.isWhole ? nth : made) < input.requests; nth++) {
    const source = sources[nth % sources.length]!;
    const scenario = scenarioOf(input.scenarios, Math.floor(nth / sources.length), random);
    const sheet = new Sheet({
      input,
      nth,
      source,
      traits: traits.get(source)!,
      random,
      word,
      made,
    });
    writers[scenario](sheet);
    tries.push({ source, scenario, drafts: sheet.drafts });
    messages.push(...sheet.shown.map((shown) => ({ source: source.name, scenario, ...shown })));
    made += sheet.drafts.length;
  }
  const every = millisecondsInSecond / perSecond;
  const requests = tries
    .flatMap(({ source, scenario, drafts }) => drafts.map((draft) => ({ source, scenario, draft })))
    .sort((a, b) => a.draft.place - b.draft.place)
    .map(({ source, scenario, draft }, place): SimulatedRequest => {
      const after = Math.floor(place * every);
      return {
        source: source.name,
        scenario,
        after,
        url:
          scenario === "wrong-signature" && source.auth === "address"
            ? altered(source.url, -4)
            : source.url,
        request: written(draft, scenario, source, at + after),
        expected: draft.expected,
      };
    });
  return { requests, messages, word };
}

function seedOf({ seed, at }: SimulationInput): number {
  return hash("sha256", `${seed} ${at}`, "buffer").readInt32BE(0);
}

function scenarioOf(given: SimulationInput["scenarios"], turn: number, random: Random): Scenario {
  if (given !== "mix") return given[turn % given.length]!;
  const drawn = Math.floor(random.fraction() * (scenarios.length + SINGLES));
  return scenarios[drawn] ?? "single";
}

/** What is sent again is the very same. */
function written(
  draft: Draft,
  scenario: Scenario,
  source: SimulatedSource,
  now: number,
): SignedRequest {
  if (draft.sameAs) return written(draft.sameAs, scenario, source, now);
  const { kind, auth, publicUrl, settings } = source;
  const secret = scenario === "wrong-signature" ? altered(source.secret, 10) : source.secret;
  const proving = { auth, publicUrl, settings, secret, now, nonce: draft.nonce };
  draft.written ??= dialects[kind].write([draft.message], proving);
  return draft.written;
}

/** The same with another character at a place, counted from the end where it is below 0. */
function altered(text: string, place: number): string {
  const at = place < 0 ? text.length + place : place;
  return text.slice(0, at) + (text[at] === "a" ? "b" : "a") + text.slice(at + 1);
}

/** One try as it is written: the requests that it takes, and what they bring. */
class Sheet {
  readonly drafts: Draft[] = [];
  readonly shown: { e164: string; text: string }[] = [];
  readonly random: Random;
  readonly traits: DialectTraits;
  readonly resends: boolean;
  readonly receiver: SimulatedSource["receivers"][number];
  /** About when it is signed. */
  readonly at: number;
  readonly #word: string;
  readonly #name: string;
  readonly #spread: number;
  readonly #first: number;

  constructor(given: {
    input: SimulationInput;
    nth: number;
    source: SimulatedSource;
    traits: DialectTraits;
    random: Random;
    word: string;
    made: number;
  }) {
    const { input, nth, source, traits, random, word, made } = given;
    const adapter: Adapter = adapters[source.kind];
    this.random = random;
    this.traits = traits;
    this.resends = adapter.resendsUnderNewIds === true && traits.tellsSentAt;
    this.receiver = random.pick(source.receivers);
    this.#word = word;
    const before = Math.floor((made * millisecondsInSecond) / input.perSecond);
    // Providers tell whole seconds.
    this.at = Math.floor((input.at + before) / millisecondsInSecond) * millisecondsInSecond;
    this.#name = `${input.seed} ${input.at} ${source.name} ${nth}`;
    this.#spread = input.scenarios === "mix" ? SPREAD : 0;
    this.#first = made;
  }

  /** A message with everything that is drawn for it. */
  message(more: Partial<OutboundMessage> & { from: string; text: string }): OutboundMessage {
    const delay = Math.floor(this.random.fraction() * 8 + 1) * millisecondsInSecond;
    const { encoding, segments } = codingOf(more.text);
    return {
      to: this.receiver.to,
      id: this.id(),
      sentAt: this.traits.tellsSentAt ? this.at - delay : null,
      encoding,
      segments,
      ...more,
    };
  }

  /** What ends a text: the simulation's word and one of its own. */
  mark(): string {
    return `${this.#word} ${drawWord(this.random, 6)}`;
  }

  /** An id that no other message of any simulation has. */
  id(): string {
    const digest = hash("sha256", `${this.#name} ${this.random.fraction()}`, "hex");
    return digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
  }

  /** A number that no other try of this simulation has, for what a reference may be. */
  get ref(): string {
    return String((this.#first % 65_535) + 1);
  }

  send(message: OutboundMessage, expected: Draft["expected"] = "taken"): Draft {
    const nth = this.drafts.length;
    const apart = nth === 0 ? 0 : Math.ceil(this.random.fraction() * this.#spread);
    const place = this.#first + nth + apart;
    const draft: Draft = { place, message, nonce: `${this.#name} ${nth}`, expected };
    this.drafts.push(draft);
    return draft;
  }

  /** Sends what was sent again, as it was. */
  repeat(draft: Draft): void {
    const again = this.send(draft.message, draft.expected);
    again.sameAs = draft;
  }

  /** A page shows it afterwards. */
  show(text: string): void {
    this.shown.push({ e164: this.receiver.e164, text });
  }
}

const writers: Record<Scenario, (sheet: Sheet) => void> = {
  single: (sheet) => sendOne(sheet),

  multipart: (sheet) => sendLong(sheet, (pieces) => pieces),

  duplicate(sheet) {
    const first = sendOne(sheet);
    sheet.repeat(first);
    if (sheet.random.fraction() < 0.3) sheet.repeat(first);
  },

  "duplicate-new-id"(sheet) {
    const { message } = sendOne(sheet);
    sheet.send({ ...message, id: sheet.id() });
    if (!sheet.resends) sheet.show(message.text);
  },

  /** Parts in another order; where there are none, messages that were sent in the opposite one. */
  "out-of-order"(sheet) {
    if (sheet.traits.hasParts) return sendLong(sheet, (pieces) => shuffled(pieces, sheet.random));
    for (const ago of [1, 20, 40])
      sendOne(sheet, { sentAt: sheet.at - ago * millisecondsInSecond });
  },

  late: (sheet) => sendOne(sheet, { sentAt: sheet.at - LATE_MS }),

  "wrong-clock": (sheet) => sendOne(sheet, { sentAt: sheet.at + AHEAD_MS }),

  "wrong-signature"(sheet) {
    sheet.send(sheet.message(drawText(sheet.random, "any", sheet.mark())), "refused");
  },

  "ucs-2": (sheet) => sendOne(sheet, {}, "ucs-2"),

  emoji: (sheet) => sendOne(sheet, {}, "emoji"),

  binary(sheet) {
    const drawn = Array.from({ length: 20 }, () => Math.floor(sheet.random.fraction() * 256));
    // Nothing that begins so is text in any coding that is tried.
    const text = Buffer.from([0xff, 0x00, ...drawn]).toString("hex");
    sheet.send(sheet.message({ from: "Beacon", text, encoding: "binary", segments: 1 }));
    sheet.show(text);
  },

  "missing-recipient"(sheet) {
    const to = sheet.traits.namesDevices ? `lost-${sheet.id()}` : "";
    const text = drawText(sheet.random, "any", sheet.mark());
    sheet.send(sheet.message({ ...text, to }), "not shown");
  },
};

function sendOne(
  sheet: Sheet,
  { sentAt }: { sentAt?: number } = {},
  kind: "any" | "ucs-2" | "emoji" = "any",
): Draft {
  const drawn = drawText(sheet.random, kind, sheet.mark());
  const told = sentAt !== undefined && sheet.traits.tellsSentAt ? { sentAt } : {};
  const message = sheet.message({ ...drawn, ...told });
  sheet.show(message.text);
  return sheet.send(message);
}

/** A long message: in parts, each in a request, where the dialect has them. */
function sendLong(sheet: Sheet, order: (pieces: OutboundMessage[]) => OutboundMessage[]): void {
  const { random, traits } = sheet;
  const { from, pieces } = drawParts(random, 2 + Math.floor(random.fraction() * 4), () =>
    sheet.mark(),
  );
  const total = pieces.length;
  const text = pieces.join("");
  sheet.show(text);
  const whole = sheet.message({ from, text, encoding: "gsm-7", segments: total });
  if (!traits.hasParts) return void sheet.send(whole);
  const { ref } = sheet;
  const parts = pieces.map((piece, i) => ({
    ...whole,
    text: piece,
    id: sheet.id(),
    segments: 1,
    part: { ref, number: i + 1, total },
  }));
  for (const part of order(parts)) sheet.send(part);
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, place: random.fraction() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
