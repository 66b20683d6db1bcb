import type { QueueItem } from "#lib/reviews/queue-item.ts";
import type { Undo } from "./send-action.ts";

/** Messages that left the list together, where they were, and what takes that back. */
type Step = { removed: { item: QueueItem; index: number }[]; undo: Undo | undefined };

/** The queue as it is seen. */
export type QueueState = {
  items: QueueItem[];
  /** Ids. */
  chosen: ReadonlySet<string>;
  /** The place in the list that keys are for. */
  current: number;
  /** The id of the message of which a part is being chosen. */
  redacting: string | null;
  /** The newest last. */
  steps: Step[];
};

type Change =
  /** To a place in the list. */
  | { kind: "go"; index: number }
  | { kind: "choose"; ids: string[] }
  | { kind: "turn"; id: string }
  | { kind: "turn-all" }
  | { kind: "redact"; id: string | null }
  | { kind: "let-go" }
  | { kind: "leave"; ids: ReadonlySet<string>; undo: Undo | undefined }
  | { kind: "come-back"; step: Step };

export function openQueue(items: QueueItem[]): QueueState {
  return { items, chosen: new Set(), current: 0, redacting: null, steps: [] };
}

/** What a change makes of the queue. An answer may come after other changes: those stay. */
export function changeQueue(state: QueueState, change: Change): QueueState {
  const { items, chosen } = state;
  switch (change.kind) {
    case "go":
      return { ...state, current: within(items, change.index) };
    case "choose":
      return { ...state, chosen: new Set(change.ids) };
    case "turn":
      return { ...state, chosen: turned(chosen, change.id) };
    case "turn-all": {
      const all = chosen.size === items.length ? [] : items.map(({ id }) => id);
      return { ...state, chosen: new Set(all) };
    }
    case "redact":
      return { ...state, redacting: change.id };
    case "let-go":
      return { ...state, redacting: null, chosen: new Set() };
    case "leave":
      return left(state, change.ids, change.undo);
    case "come-back":
      return cameBack(state, change.step);
  }
}

/** Ids of the chosen ones, or else of the one that is current. */
export function targetsIn({ items, chosen, current }: QueueState): string[] {
  const some = items.filter(({ id }) => chosen.has(id));
  return (some.length > 0 ? some : items.slice(current, current + 1)).map(({ id }) => id);
}

/** What was dealt with leaves the list; where it was current, the one that follows is. */
function left(state: QueueState, ids: ReadonlySet<string>, undo: Undo | undefined): QueueState {
  const { items, chosen, current, redacting, steps } = state;
  const removed = items
    .map((item, index) => ({ item, index }))
    .filter(({ item }) => ids.has(item.id));
  const rest = items.filter(({ id }) => !ids.has(id));
  const before = items.slice(0, current).filter(({ id }) => !ids.has(id)).length;
  return {
    items: rest,
    chosen: new Set([...chosen].filter((id) => !ids.has(id))),
    current: within(rest, before),
    redacting: redacting !== null && ids.has(redacting) ? null : redacting,
    steps: [...steps, { removed, undo }],
  };
}

function cameBack(state: QueueState, step: Step): QueueState {
  const items = [...state.items];
  for (const { item, index } of step.removed) {
    items.splice(Math.min(index, items.length), 0, item);
  }
  const first = step.removed[0] ? items.indexOf(step.removed[0].item) : 0;
  const steps = state.steps.filter((each) => each !== step);
  return { ...state, items, current: within(items, first), steps };
}

function turned(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

function within(items: QueueItem[], index: number): number {
  return Math.max(0, Math.min(items.length - 1, index));
}
