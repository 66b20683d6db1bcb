import {
  addToFormat,
  addToFormatCount,
  deleteFormat,
  deleteFormatCount,
  type FormatOwner,
  findFormatCount,
  findFormatState,
  findReceivedAt,
  newestOfFormat,
  setFormat,
  setFormatCount,
} from "#db/queries/formats.ts";
import { type Steps, step } from "#db/transaction.ts";
import type { Context } from "#lib/context.ts";
import { NEWEST_KEPT, NEWEST_WIDTH, packNewest, unpackNewest } from "#lib/formats/packed-newest.ts";

/** A listed message, as far as its format counts. */
export type Formatted = {
  id: number;
  formatId: number | null;
  senderId: number;
  serviceId: number | null;
  /** UTC milliseconds. */
  receivedAt: number;
};

/** `arrived`: newer than every message before it. */
type Way = "arrived" | "returned" | "lost";

/** What becomes of a count. `lostAt` and `wonAt` are the newest that it lost and won, 0 for none. */
type Difference = { listed: number; wonAt: number; lostAt: number };

type OfFormat = Difference & Record<Way, Set<number>> & { losers: Map<string, FormatOwner> };
type OfOwner = Difference & FormatOwner & { formatId: number };

type Db = Context["db"];

/**
 * Gathers what messages add to formats, and take from them: each row is written once. A row goes with
 * its last message, so that no text outlives its messages here.
 */
export class FormatTally {
  readonly #formats = new Map<number, OfFormat>();
  readonly #counts = new Map<string, OfOwner>();

  add(message: Formatted, way: Way): void {
    const { formatId, receivedAt } = message;
    if (formatId === null) return;
    const format = this.#formats.get(formatId) ?? newFormat();
    this.#formats.set(formatId, format);
    count(format, way, receivedAt);
    format[way].add(message.id);
    for (const owner of ownersOf(message)) {
      const key = keyOf(owner, formatId);
      const counted = this.#counts.get(key) ?? { ...owner, formatId, ...nothing };
      this.#counts.set(key, counted);
      count(counted, way, receivedAt);
      if (way === "lost") format.losers.set(key, owner);
    }
  }

  addAll(other: FormatTally): void {
    for (const [id, added] of other.#formats) {
      const format = this.#formats.get(id) ?? newFormat();
      this.#formats.set(id, format);
      sum(format, added);
      for (const way of ["arrived", "returned", "lost"] as const) {
        for (const messageId of added[way]) format[way].add(messageId);
      }
      for (const [key, owner] of added.losers) format.losers.set(key, owner);
    }
    for (const [key, added] of other.#counts) {
      const counted = this.#counts.get(key);
      if (counted) sum(counted, added);
      else this.#counts.set(key, { ...added });
    }
  }

  *write(db: Db): Steps<void> {
    for (const counted of this.#counts.values()) yield* writeCount(db, counted);
    for (const [id, format] of this.#formats) yield* writeFormat(db, id, format);
  }
}

const nothing: Difference = { listed: 0, wonAt: 0, lostAt: 0 };

function newFormat(): OfFormat {
  const ids = { arrived: new Set<number>(), returned: new Set<number>(), lost: new Set<number>() };
  return { ...nothing, ...ids, losers: new Map() };
}

function ownersOf({ senderId, serviceId }: Formatted): FormatOwner[] {
  const sender: FormatOwner = { kind: "sender", ref: senderId };
  return serviceId === null ? [sender] : [sender, { kind: "service", ref: serviceId }];
}

function keyOf({ kind, ref }: FormatOwner, formatId: number): string {
  return `${kind} ${ref} ${formatId}`;
}

function count(difference: Difference, way: Way, at: number): void {
  if (way === "lost") {
    difference.listed -= 1;
    difference.lostAt = Math.max(difference.lostAt, at);
  } else {
    difference.listed += 1;
    difference.wonAt = Math.max(difference.wonAt, at);
  }
}

function sum(difference: Difference, added: Difference): void {
  difference.listed += added.listed;
  difference.wonAt = Math.max(difference.wonAt, added.wonAt);
  difference.lostAt = Math.max(difference.lostAt, added.lostAt);
}

function* writeCount(db: Db, { listed, wonAt, lostAt, ...of }: OfOwner): Steps<void> {
  if (lostAt === 0) {
    yield* step(addToFormatCount(db, { ...of, listed, lastAt: wonAt }));
    return;
  }
  const [before] = yield* step(findFormatCount(db, of));
  const now = (before?.listed ?? 0) + listed;
  if (now <= 0) {
    if (before) yield* step(deleteFormatCount(db, of));
    return;
  }
  let lastMessageAt = Math.max(before?.lastMessageAt ?? 0, wonAt);
  if (lostAt >= lastMessageAt) {
    const [newest] = yield* step(newestOfFormat[of.kind](db, { ...of, limit: 1 }));
    lastMessageAt = newest?.receivedAt ?? lastMessageAt;
  }
  if (before) yield* step(setFormatCount(db, { ...of, listed: now, lastMessageAt }));
  else yield* step(addToFormatCount(db, { ...of, listed: now, lastAt: lastMessageAt }));
}

function* writeFormat(db: Db, id: number, format: OfFormat): Steps<void> {
  const { listed, wonAt, lostAt, arrived, returned, lost } = format;
  if (lost.size + returned.size === 0) {
    const newest = packNewest(arrived);
    yield* step(addToFormat(db, { id, listed, lastAt: wonAt, newest, width: NEWEST_WIDTH }));
    return;
  }
  const [before] = yield* step(findFormatState(db, { id }));
  if (!before) return;
  const now = before.listed + listed;
  if (now <= 0) {
    yield* step(deleteFormat(db, { id }));
    return;
  }
  const ids = yield* newestAfter(db, id, format, unpackNewest(before.newest), now);
  let lastMessageAt = Math.max(before.lastMessageAt, wonAt);
  if (lostAt >= lastMessageAt && ids[0] !== undefined) {
    const [newest] = yield* step(findReceivedAt(db, { id: ids[0] }));
    lastMessageAt = newest?.receivedAt ?? lastMessageAt;
  }
  yield* step(setFormat(db, { id, listed: now, lastMessageAt, newest: packNewest(ids) }));
}

/** A format's newest messages, newest first. Where too few are left, those who lost some are asked for others. */
function* newestAfter(
  db: Db,
  formatId: number,
  { arrived, returned, lost, losers }: OfFormat,
  before: number[],
  listed: number,
): Steps<number[]> {
  const isReadded = (id: number) => arrived.has(id) || returned.has(id);
  const ids = new Set(before.filter((id) => !lost.has(id) || isReadded(id)));
  for (const id of [...arrived, ...returned]) ids.add(id);
  if (ids.size < Math.min(listed, NEWEST_KEPT)) {
    for (const { kind, ref } of losers.values()) {
      const found = yield* step(newestOfFormat[kind](db, { ref, formatId, limit: NEWEST_KEPT }));
      for (const { id } of found) ids.add(id);
    }
  }
  return [...ids].sort((a, b) => b - a).slice(0, NEWEST_KEPT);
}
