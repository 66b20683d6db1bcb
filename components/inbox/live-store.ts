import { useSyncExternalStore } from "react";
import { announce } from "#components/ui/announce.ts";
import type { LiveEvent } from "#lib/live/live-event.ts";
import { alertReader, clearTitle, isChosen } from "./live-alerts.ts";
import type { LiveListLabels } from "./live-labels.ts";
import { applyEvents, type LiveList, showHeld, startList } from "./live-list.ts";
import { isLiveEvent, readLiveEvent } from "./read-live-event.ts";
import type { Reading } from "./reading.ts";
import type { ShownMessage as Message } from "./shown-message.ts";

/** How a page hears of changes; `stale`: it missed too much and must be loaded anew. */
export type LiveStatus =
  | "connecting"
  | "live"
  | "reconnecting"
  | "polling"
  | "paused"
  | "stale"
  | "ended";

export type LiveState = {
  status: LiveStatus;
  /** Null until scripts run: the page is as the server made it. */
  list: LiveList | null;
};

/** What a page follows. */
export type LiveScope = {
  /** What the stream is asked for: `number=17875550101`, `country=PR`, `sender=tiktok`, `service=tiktok`, or nothing. */
  query: string;
  /** The last change that the page knows of. */
  seq: number;
  /** The number whose page it is; null on other pages. */
  number: string | null;
  /** False on later pages of a list. */
  isFirstPage: boolean;
};

/** What the page of a number says of it is another thing then. */
const renewing: LiveEvent["kind"][] = ["number-cooling", "number-leased", "number-freed"];
const kinds: LiveEvent["kind"][] = [
  "message-added",
  "message-redacted",
  "message-reindexed",
  "message-hidden",
  "message-deleted",
  ...renewing,
  "number-retired",
];
/** Few changes show as they come; of many, a few times a second, all that came. */
const applyEveryMs = 40;
const applyManyEveryMs = 250;
const manyPerMs = 40 / 1_000;
const lookEveryMs = 500;
const helloWithinMs = 8_000;
const beatWithinMs = 40_000;
const pollEveryMs = 5_000;
const pollAtMostMs = 60_000;
const streamAgainMs = 180_000;
const tickMs = 5_000;
const asleepMs = 30_000;
const reloadedKey = "live-reloaded";

const asMade: LiveState = { status: "connecting", list: null };
const listeners = new Set<() => void>();
let state = asMade;

/** A page's one store: what came since it was made. */
export function useLive(): LiveState {
  return useSyncExternalStore(
    subscribe,
    () => state,
    () => asMade,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(part: Partial<LiveState>): void {
  state = { ...state, ...part };
  for (const listener of listeners) listener();
}

/** What the page's controls may do; nothing before it is started. */
export const live = { pause() {}, resume() {}, show() {} };

/**
 * Begins to follow changes.
 * @returns how to stop
 */
export function startLive(
  scope: LiveScope,
  messages: readonly Message[],
  labels: LiveListLabels,
  reading: Reading,
): () => void {
  let { seq } = scope;
  let source: EventSource | undefined;
  let deadline: ReturnType<typeof setTimeout> | undefined;
  let nextPoll: ReturnType<typeof setTimeout> | undefined;
  let nextApply: ReturnType<typeof setTimeout> | undefined;
  let asked: AbortController | undefined;
  let appliedAt = Number.NEGATIVE_INFINITY;
  let restMs = applyEveryMs;
  let pollFailures = 0;
  let streamedAt = 0;
  let tickedAt = Date.now();
  let queue: LiveEvent[] = [];
  /** Whether the server would make the page otherwise now. */
  let isOutdated = false;
  const address = () => `/live?${scope.query && `${scope.query}&`}after=${seq}`;
  const isOver = () => state.status === "stale" || state.status === "ended";

  function disconnect(): void {
    clearTimeout(deadline);
    clearTimeout(nextPoll);
    asked?.abort();
    source?.close();
    source = undefined;
  }

  function connect(): void {
    disconnect();
    streamedAt = Date.now();
    const stream = new EventSource(address());
    source = stream;
    const wait = () => {
      clearTimeout(deadline);
      deadline = setTimeout(poll, helloWithinMs);
    };
    /** What flows shows a sign of life every fifteen seconds. */
    const flow = ({ lastEventId }: MessageEvent) => {
      seq = Math.max(seq, Number(lastEventId));
      clearTimeout(deadline);
      deadline = setTimeout(connect, beatWithinMs);
    };
    for (const kind of kinds) stream.addEventListener(kind, receive);
    stream.addEventListener("beat", flow);
    stream.addEventListener("hello", (hello) => {
      flow(hello);
      change({ status: "live" });
    });
    stream.addEventListener("reset", outdate);
    stream.onerror = () => {
      if (stream.readyState === EventSource.CLOSED) {
        poll();
      } else {
        change({ status: "reconnecting" });
        wait();
      }
    };
    wait();
  }

  function receive({ data, lastEventId }: MessageEvent<string>): void {
    const id = Number(lastEventId);
    if (id > 0 && id <= seq) return;
    if (id > 0) seq = id;
    const event = readLiveEvent(data);
    if (event) enqueue([event]);
  }

  /** The way behind what breaks streams: asks every few seconds, and tries the stream again at times. */
  async function poll(): Promise<void> {
    disconnect();
    const isUnseen = document.hidden && !isChosen("notice") && !isChosen("sound");
    if (Date.now() - streamedAt > streamAgainMs) return connect();
    const abort = new AbortController();
    asked = abort;
    const status = await ask(abort.signal);
    if (abort.signal.aborted || isOver()) return;
    if (status === 404 || status === 410) return end();
    if (status === 200) {
      if (pollFailures > 0) {
        pollFailures = 0;
        return connect();
      }
      change({ status: "polling" });
    } else {
      pollFailures += 1;
      change({ status: "reconnecting" });
    }
    const pause = isUnseen ? pollAtMostMs : pollEveryMs * 2 ** pollFailures;
    nextPoll = setTimeout(poll, Math.min(pause, pollAtMostMs));
  }

  /** @returns the answer's status; 0 when there was none, or none that makes sense */
  async function ask(signal: AbortSignal): Promise<number> {
    try {
      const headers = { accept: "application/json" };
      const response = await fetch(address(), { headers, signal, cache: "no-store" });
      if (!response.ok) return response.status;
      const answer = await response.json();
      if (!Array.isArray(answer.events) || !Number.isSafeInteger(answer.seq)) return 0;
      if (answer.reset === true) outdate();
      seq = Math.max(seq, answer.seq);
      enqueue(answer.events.filter(isLiveEvent));
      return response.status;
    } catch {
      return 0;
    }
  }

  function enqueue(events: LiveEvent[]): void {
    queue.push(...events);
    if (queue.length > 0) applySoon(appliedAt + restMs - performance.now());
  }

  function applySoon(ms: number): void {
    clearTimeout(nextApply);
    if (ms <= 0) apply();
    else nextApply = setTimeout(apply, ms);
  }

  /** Applies what came, and shows what was held back once nobody reads. */
  function apply(): void {
    const now = performance.now();
    restMs = queue.length / (now - appliedAt) > manyPerMs ? applyManyEveryMs : applyEveryMs;
    appliedAt = now;
    const { list, added } = applyEvents(state.list ?? startList(messages), queue, {
      number: scope.number,
      takesNew: scope.isFirstPage,
      isHeld: reading.isReading(),
      heightOf: (id) => document.getElementById(id)?.offsetHeight ?? 0,
    });
    // The page of one that cools says where to go on; of one that is leased, until when.
    isOutdated ||= scope.number !== null && queue.some(({ kind }) => renewing.includes(kind));
    queue = [];
    change({ list });
    alertReader(added, labels);
    if (list.isRetired) end();
    if (isOutdated && !reading.isReading()) location.reload();
    else if (!list.isRetired && (isOutdated || list.heldCount > 0)) applySoon(lookEveryMs);
  }

  /** Too much was missed to be told one by one. */
  function outdate(): void {
    disconnect();
    change({ status: "stale" });
    if (!reading.isReading() && isFirstReload()) location.reload();
  }

  /** The number is gone, or what the page shows never was: there is nothing to wait for. */
  function end(): void {
    disconnect();
    const list = state.list ?? startList(messages);
    const isRetired = scope.number !== null;
    change({ status: "ended", list: { ...list, isRetired } });
    if (isRetired) announce(labels.retired);
  }

  function wake(): void {
    if (state.status !== "paused" && !isOver()) connect();
  }

  function look(): void {
    clearTitle();
    if (!document.hidden && !source && state.status !== "paused" && !isOver()) poll();
  }

  /** A clock that jumped: the machine slept, and its connections with it. */
  function tick(): void {
    const now = Date.now();
    if (now - tickedAt > asleepMs && !document.hidden) wake();
    tickedAt = now;
  }

  live.pause = () => {
    disconnect();
    change({ status: "paused" });
  };
  live.resume = () => {
    change({ status: "reconnecting" });
    connect();
  };
  live.show = () => {
    if (state.status === "stale") location.reload();
    else if (state.list) change({ list: showHeld(state.list) });
  };
  const ends = new AbortController();
  const { signal } = ends;
  addEventListener("pagehide", disconnect, { signal });
  addEventListener("pageshow", ({ persisted }) => persisted && wake(), { signal });
  document.addEventListener("visibilitychange", look, { signal });
  const ticker = setInterval(tick, tickMs);
  change({ status: "connecting", list: startList(messages) });
  connect();
  return () => {
    ends.abort();
    clearInterval(ticker);
    clearTimeout(nextApply);
    disconnect();
  };
}

/** A page loads itself anew once, and not in a circle. */
function isFirstReload(): boolean {
  try {
    const isFirst = Date.now() - Number(sessionStorage.getItem(reloadedKey)) > streamAgainMs;
    sessionStorage.setItem(reloadedKey, String(Date.now()));
    return isFirst;
  } catch {
    return false;
  }
}
