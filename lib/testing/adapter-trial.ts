import { Problem } from "#lib/http/problem.ts";
import type { Adapter, Credentials, Trace, Verdict } from "#lib/ingest/adapter.ts";
import type { Dialect, OutboundMessage, Proving } from "#lib/simulate/dialect.ts";
import {
  hostileBodies,
  hostileValues,
  providerRequest,
  type RequestChanges,
} from "#lib/testing/provider-request.ts";

/** An adapter, the dialect that writes for it, and one request between them. */
export type Trial = {
  adapter: Adapter;
  dialect: Dialect;
  message: OutboundMessage;
  proving: Proving;
  fetchText?: Credentials["fetchText"];
};

/** What a test asks of an adapter about the trial's request, with whatever it changes. */
export function tryAdapter({ adapter, dialect, message, proving, fetchText }: Trial) {
  const signed = dialect.write([message], proving);
  const { auth, publicUrl, settings, now, secret } = proving;
  const credentials: Credentials = {
    auth,
    publicUrl,
    settings,
    now,
    secrets: [secret],
    fetchText: fetchText ?? (() => Promise.reject(new Error("nothing is fetched"))),
  };
  const parse = (body: string | Buffer = signed.body) =>
    adapter.parse(providerRequest(signed, { body }), settings as never);
  return {
    signed,
    credentials,
    write: (changes: Partial<OutboundMessage>, proved: Partial<Proving> = {}) =>
      dialect.write([{ ...message, ...changes }], { ...proving, ...proved }),
    verify: async (
      changes: RequestChanges = {},
      changed: Partial<Credentials> = {},
      trace?: Trace,
    ): Promise<Verdict> =>
      adapter.verify(
        providerRequest(signed, changes),
        { ...credentials, ...changed } as never,
        trace,
      ),
    parse,
    /** The trial's JSON body with one value, at a path, replaced or left out. */
    bodyWith: (path: string, value: unknown) => replaceAt(JSON.parse(signed.body), path, value),
  };
}

/** Bodies with each value of the given ones replaced by what nobody sends, and bodies of no dialect. */
export function* hostileBodiesOf(body: string, paths: string[]): Generator<string | Buffer> {
  yield* hostileBodies;
  for (const path of paths) {
    for (const value of hostileValues) yield replaceAt(JSON.parse(body), path, value);
    yield replaceAt(JSON.parse(body), path, undefined);
  }
}

/** What a function throws other than a Problem; undefined for nothing or a Problem. */
export function unforeseen(run: () => unknown): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof Problem ? undefined : error;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: tests reach into JSON of any shape
function replaceAt(json: any, path: string, value: unknown): string {
  const steps = path.split(".");
  const last = steps.pop()!;
  const holder = steps.reduce((at, step) => at[step], json);
  holder[last] = value;
  return JSON.stringify(json);
}
