/** The query of a page of the console, as Next gives it. */
export type ConsoleQuery = Promise<Record<string, string | string[] | undefined>>;

type Query = Awaited<ConsoleQuery>;

/** @returns the state that a query asks for; undefined for none that there is */
export function readState<State extends string>(
  { state }: Query,
  words: Record<State, string>,
): State | undefined {
  return typeof state === "string" && Object.hasOwn(words, state) ? (state as State) : undefined;
}

/** @returns the id that a page begins after */
export function readBefore({ before }: Query): number | undefined {
  return typeof before === "string" ? (readId(before) ?? undefined) : undefined;
}

/** @returns null for what is no row's id */
export function readId(value: string): number | null {
  return /^\d{1,15}$/.test(value) ? Number(value) : null;
}
