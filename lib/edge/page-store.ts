import { LRUCache } from "lru-cache";
import { KeptPage } from "#lib/edge/kept-page.ts";
import type { RenderedPage } from "#lib/edge/render.ts";

/** Relative times are never more than 30 seconds wrong: what else takes time has two. */
const MAX_AGE_MS = 28_000;

/** Previous bytes are given for so long after a change, while new ones are made. */
const MAX_STALE_MS = 900;

/**
 * While the database is lost, bytes are given for so long after they were last known to be current:
 * what another instance takes from the public then can't be heard of.
 */
const MAX_LOST_MS = 10 * 60_000;

/** A page that changes all the time is rendered so often, after a few renders at once. */
const PAUSE_MS = 400;
const RENDERS_AT_ONCE = 4;

/** So many more do not wait for their turn where something was taken from the public. */
const MORE_AT_ONCE = 4;

/** A render that took so long that it is out of date is made again, but not for ever. */
const MAX_TRIES = 3;

/** Deep pages and searches get a tenth of the memory: they can't drive out what others ask for. */
const RARE_SHARE = 0.1;

/** What is asked for: its key, what makes it another page, how it is made. */
export type PageRequest = {
  key: string;
  tags: readonly string[];
  isRare: boolean;
  render: () => Promise<RenderedPage>;
};

type Entry = {
  page: KeptPage;
  tags: readonly string[];
  renderedAt: number;
  /** Since when it is known to be out of date. */
  staleSince: number;
  /** Something that it shows may not be public any more. */
  isWithdrawn: boolean;
  /** Until when its renders so far have used up its share. */
  aheadUntil: number;
};

type Rendering = { result: Promise<KeptPage>; staleSince: number; isWithdrawn: boolean };

/** What the store did so far, and holds now. */
export type PageStoreStats = {
  hits: number;
  staleHits: number;
  misses: number;
  renders: number;
  evictions: number;
  entries: number;
  /** Tags that some page has which is kept or being made. */
  tags: number;
  bytes: number;
  /** Milliseconds; 0 when nothing is kept. */
  oldestAge: number;
};

/**
 * Finished pages by address. A page is rendered once however many ask. The first who asks after a
 * change waits for the new bytes; whoever asks meanwhile gets the previous ones, for at most a second.
 */
export class PageStore {
  readonly #segments: LRUCache<string, Entry>[];
  readonly #keysByTag = new Map<string, Set<string>>();
  readonly #renderings = new Map<string, Rendering>();
  readonly #now: () => number;
  readonly #counts = { hits: 0, staleHits: 0, misses: 0, renders: 0, evictions: 0 };

  /** @param maxBytes memory for pages; 0 keeps nothing */
  constructor(maxBytes: number, now: () => number) {
    this.#now = now;
    const sizes = [maxBytes * (1 - RARE_SHARE), maxBytes * RARE_SHARE];
    this.#segments = maxBytes === 0 ? [] : sizes.map((size) => this.#segmentOf(Math.floor(size)));
  }

  /** A page that is current. */
  find(key: string): KeptPage | undefined {
    const entry = this.#entry(key);
    if (!entry || !isCurrent(entry, this.#now())) return undefined;
    this.#counts.hits += 1;
    return entry.page;
  }

  /** The previous bytes of a page, while the new ones are made or have to wait for their turn. */
  findPrevious(key: string): KeptPage | undefined {
    const entry = this.#entry(key);
    if (!entry) return undefined;
    const now = this.#now();
    const staleFor = now - Math.min(entry.staleSince, entry.renderedAt + MAX_AGE_MS);
    // Below zero the clock was set back: nobody knows how long it has been.
    const isTooOld = staleFor < 0 || staleFor >= MAX_STALE_MS;
    const most = RENDERS_AT_ONCE + (entry.isWithdrawn ? MORE_AT_ONCE : 0);
    const isAhead = entry.aheadUntil - now > most * PAUSE_MS;
    if (isTooOld || !(isAhead || this.#renderings.has(key))) return undefined;
    this.#counts.staleHits += 1;
    return entry.page;
  }

  /**
   * The last bytes of a page, for when no new ones can be made: however old, but none of which
   * something was taken from the public, and not for long after they were known to be current.
   * @param heardUntil until when all changes have been heard of, in UTC milliseconds
   */
  findLast(key: string, heardUntil: number): KeptPage | undefined {
    const entry = this.#entry(key);
    if (!entry || entry.isWithdrawn) return undefined;
    const currentUntil = Math.min(entry.staleSince, Math.max(entry.renderedAt, heardUntil));
    const unknownFor = this.#now() - currentUntil;
    if (unknownFor < 0 || unknownFor >= MAX_LOST_MS) return undefined;
    this.#counts.staleHits += 1;
    return entry.page;
  }

  /** Tells whether a page is being made, so that asking for it costs no render. */
  isBeingMade(key: string): boolean {
    return this.#renderings.has(key);
  }

  /**
   * Makes a page, or waits for the one that is being made.
   * @throws what rendering throws
   */
  async make(request: PageRequest): Promise<KeptPage> {
    this.#counts.misses += 1;
    for (let tries = 1; ; tries += 1) {
      const rendering = this.#renderings.get(request.key) ?? this.#begin(request);
      const page = await rendering.result;
      // A change that came while it was made may be missing in it: once more when that is long ago.
      const isTooOld = this.#now() - rendering.staleSince >= MAX_STALE_MS;
      if (!isTooOld || tries === MAX_TRIES) return page;
    }
  }

  /**
   * Forgets what changed; what is being made just now is made again when it is next asked for.
   * @param changedAt when, in UTC milliseconds: another process's changes are heard of later
   */
  forget(tags: Iterable<string>, changedAt = this.#now()): void {
    const since = Math.min(changedAt, this.#now());
    for (const aged of this.#tagged(tags)) aged.staleSince = Math.min(aged.staleSince, since);
  }

  /** Notes, beside that these changed, that what they show may not be public any more. */
  withdraw(tags: Iterable<string>): void {
    for (const aged of this.#tagged(tags)) aged.isWithdrawn = true;
  }

  stats(): PageStoreStats {
    const kept = this.#segments.flatMap((segment) => [...segment.values()]);
    const sizes = this.#segments.map((segment) => segment.calculatedSize);
    const oldest = kept.reduce((least, { renderedAt }) => Math.min(least, renderedAt), this.#now());
    return {
      ...this.#counts,
      entries: kept.length,
      tags: this.#keysByTag.size,
      bytes: sizes.reduce((sum, size) => sum + size, 0),
      oldestAge: this.#now() - oldest,
    };
  }

  #segmentOf(maxSize: number): LRUCache<string, Entry> {
    return new LRUCache({
      maxSize,
      sizeCalculation: ({ page }) => page.size,
      noDisposeOnSet: true,
      dispose: ({ tags }, key) => {
        this.#counts.evictions += 1;
        this.#unindex(key, tags);
      },
    });
  }

  #entry(key: string): Entry | undefined {
    const [common, rare] = this.#segments;
    return common?.get(key) ?? rare?.get(key);
  }

  #peek(key: string): Entry | undefined {
    const [common, rare] = this.#segments;
    return common?.peek(key) ?? rare?.peek(key);
  }

  /** All that is kept or being made with one of some tags. */
  *#tagged(tags: Iterable<string>): Generator<Entry | Rendering> {
    for (const tag of tags) {
      for (const key of this.#keysByTag.get(tag) ?? []) {
        for (const found of [this.#peek(key), this.#renderings.get(key)]) if (found) yield found;
      }
    }
  }

  #begin(request: PageRequest): Rendering {
    const { key, tags } = request;
    const startedAt = this.#now();
    const previous = this.#peek(key);
    if (previous) previous.aheadUntil = Math.max(previous.aheadUntil, startedAt) + PAUSE_MS;
    this.#counts.renders += 1;
    const rendering: Rendering = {
      staleSince: Number.POSITIVE_INFINITY,
      isWithdrawn: false,
      result: request.render().then(
        (page) => this.#finish(request, rendering, startedAt, page),
        (error) => {
          this.#abandon(key, tags);
          throw error;
        },
      ),
    };
    this.#renderings.set(key, rendering);
    for (const tag of tags) {
      const keys = this.#keysByTag.get(tag);
      if (keys) keys.add(key);
      else this.#keysByTag.set(tag, new Set([key]));
    }
    return rendering;
  }

  #finish(
    { key, tags, isRare }: PageRequest,
    rendering: Rendering,
    startedAt: number,
    rendered: RenderedPage,
  ): KeptPage {
    const page = new KeptPage(rendered, this.#now);
    const segment = this.#segments[isRare ? 1 : 0];
    if (!segment || !rendered.isKeepable) {
      this.#abandon(key, tags);
      return page;
    }
    this.#renderings.delete(key);
    segment.set(key, {
      page,
      tags,
      renderedAt: startedAt,
      staleSince: rendering.staleSince,
      isWithdrawn: rendering.isWithdrawn,
      aheadUntil: this.#peek(key)?.aheadUntil ?? startedAt,
    });
    if (!segment.has(key)) this.#unindex(key, tags);
    return page;
  }

  /** A page that is not kept leaves nothing behind, unless previous bytes are. */
  #abandon(key: string, tags: readonly string[]): void {
    this.#renderings.delete(key);
    if (!this.#peek(key)) this.#unindex(key, tags);
  }

  #unindex(key: string, tags: readonly string[]): void {
    if (this.#renderings.has(key)) return;
    for (const tag of tags) {
      const keys = this.#keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysByTag.delete(tag);
    }
  }
}

/** Not known to be out of date, whatever the clock says, and not too old by it. */
function isCurrent({ staleSince, renderedAt }: Entry, now: number): boolean {
  const age = now - renderedAt;
  return staleSince === Number.POSITIVE_INFINITY && age >= 0 && age < MAX_AGE_MS;
}
