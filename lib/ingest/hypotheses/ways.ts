import type { Adapter, SourceAuth } from "#lib/ingest/adapter.ts";
import type { Hypothesis } from "#lib/ingest/hypotheses/hypothesis.ts";

/** Other ways to authenticate, other settings, other content types that a provider's requests can have. */
export function wayHypotheses(
  adapter: Adapter,
  { auth, settings }: { auth: SourceAuth; settings: unknown },
): Hypothesis[] {
  const ways = adapter.ways
    .map((way) => way.auth)
    // An address alone proves nothing that a request could show.
    .filter((other) => other !== auth && other !== "address");
  return [
    ...ways.map(
      (other): Hypothesis => ({
        group: "way",
        id: "another-way",
        cause: `The request is proved by ${other}, while the source asks for ${auth}.`,
        fix: `Add the source anew with --auth ${other}, or switch the provider to ${auth}.`,
        isCommon: true,
        apply: (given) => ({ ...given, credentials: { ...given.credentials, auth: other } }),
      }),
    ),
    ...settingHypotheses(adapter, settings),
    ...adapter.mediaTypes.map(
      (mediaType): Hypothesis => ({
        group: "setting",
        id: "content-type",
        cause: `The request's content type is not the provider's: read as ${mediaType} its proof is right.`,
        fix: "Let the proxy in front pass Content-Type on as it came.",
        isCommon: false,
        apply: (given) => ({ ...given, request: { ...given.request, mediaType } }),
      }),
    ),
  ];
}

/** Settings of which a list says what they may be: each other value. */
function settingHypotheses(adapter: Adapter, settings: unknown): Hypothesis[] {
  const known = settings as Record<string, unknown>;
  return Object.entries(choicesOf(adapter.settings)).flatMap(([name, values]) =>
    values
      .filter((value) => value !== known[name])
      .map(
        (value): Hypothesis => ({
          group: "setting",
          id: "another-setting",
          cause: `The provider's ${name} is ${value}, while the source's is ${known[name]}.`,
          fix: `Add the source anew with --set ${name}=${value}, or set ${known[name]} at the provider.`,
          isCommon: true,
          apply: (given) => ({
            ...given,
            credentials: { ...given.credentials, settings: { ...known, [name]: value } },
          }),
        }),
      ),
  );
}

/** What zod tells of a schema, as far as it is looked at. */
type Shape = { shape?: Record<string, Shape>; def?: { innerType?: Shape }; options?: unknown };

function choicesOf(schema: unknown): Record<string, string[]> {
  const { shape = {} } = schema as Shape;
  const choices: Record<string, string[]> = {};
  for (const [name, value] of Object.entries(shape)) {
    let inner: Shape | undefined = value;
    while (inner && !Array.isArray(inner.options)) inner = inner.def?.innerType;
    const options = inner?.options as unknown[] | undefined;
    if (options?.every((option) => typeof option === "string")) choices[name] = options;
  }
  return choices;
}
