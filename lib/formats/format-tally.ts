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

/** Ids by what became of them, and those who write the format, of whom there are few. */
type OfFormat = Difference & Record<Way, number[]> & { owners: OfOwner[] };
type OfOwner = Difference & FormatOwner;

type Db = Context["db"];

/**
 * Gathers what messages add to formats, and take from them: each row is written once. A row goes with
 * its last message, so that no text outlives its messages here.
 */
export class FormatTally {
  readonly #formats = new Map<number, OfFormat>();

  add({ id, formatId, senderId, serviceId, receivedAt }: Formatted, way: Way): void {
    if (formatId === null) return;
    const format = this.#of(formatId);
    format[way].push(id);
    count(format, way, receivedAt);
    count(ownerOf(format, "sender", senderId), way, receivedAt);
    if (serviceId !== null) count(ownerOf(format, "service", serviceId), way, receivedAt);
  }

  *write(db: Db): Steps<void> {
    for (const [formatId, { owners }] of this.#formats) {
      for (const owner of owners) yield* writeCount(db, formatId, owner);
    }
    for (const [id, format] of this.#formats) yield* writeFormat(db, id, format);
  }

  #of(id: number): OfFormat {
    let format = this.#formats.get(id);
    if (!format) {
      format = { listed: 0, wonAt: 0, lostAt: 0, arrived: [], returned: [], lost: [], owners: [] };
      this.#formats.set(id, format);
    }
    return format;
  }
}

function ownerOf({ owners }: OfFormat, kind: FormatOwner["kind"], ref: number): OfOwner {
  let owner = owners.find((each) => each.ref === ref && each.kind === kind);
  if (!owner) {
    owner = { kind, ref, listed: 0, wonAt: 0, lostAt: 0 };
    owners.push(owner);
  }
  return owner;
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

function* writeCount(
  db: Db,
  formatId: number,
  { kind, ref, listed, wonAt, lostAt }: OfOwner,
): Steps<void> {
  const of = { kind, ref, formatId };
  if (lostAt === 0) {
    yield addToFormatCount(db, { ...of, listed, lastAt: wonAt });
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
  if (lost.length + returned.length === 0) {
    const newest = packNewest(arrived);
    yield addToFormat(db, { id, listed, lastAt: wonAt, newest, width: NEWEST_WIDTH });
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
  { arrived, returned, lost, owners }: OfFormat,
  before: number[],
  listed: number,
): Steps<number[]> {
  const gone = new Set(lost);
  const ids = new Set(before.filter((id) => !gone.has(id)));
  for (const id of [...arrived, ...returned]) ids.add(id);
  if (ids.size < Math.min(listed, NEWEST_KEPT)) {
    for (const { kind, ref, lostAt } of owners) {
      if (lostAt === 0) continue;
      const found = yield* step(newestOfFormat[kind](db, { ref, formatId, limit: NEWEST_KEPT }));
      for (const { id } of found) ids.add(id);
    }
  }
  return [...ids].sort((a, b) => b - a).slice(0, NEWEST_KEPT);
}
