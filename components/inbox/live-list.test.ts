import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LiveEvent } from "#lib/live/live-event.ts";
import type { MessageCard } from "#lib/messages/message-card.ts";
import { type Arrivals, applyEvents, type LiveList, showHeld, startList } from "./live-list.ts";

const number = "17875550101";
const usual: Arrivals = { number, takesNew: true, isHeld: false, heightOf: () => 120 };

function message(id: string, text = `Text of ${id}`): MessageCard {
  return {
    id,
    sender: { title: "TikTok", slug: "tiktok" },
    service: null,
    number: { e164: number, display: "+1 787-555-0101" },
    country: "PR",
    text,
    withheldFor: null,
    codes: [],
    sentAt: null,
    sentClock: "unknown",
    receivedAt: "2026-11-22T08:00:00.000Z",
  };
}

const add = (id: string): LiveEvent => ({ kind: "message-added", message: message(id) });
const hide = (id: string): LiveEvent => ({ kind: "message-hidden", id });
const renew = (id: string, kind: "message-redacted" | "message-reindexed"): LiveEvent => ({
  kind,
  message: message(id, "[…]"),
});
const redact = (id: string) => renew(id, "message-redacted");
const ids = (messages: readonly { id: string }[]) => messages.map(({ id }) => id);

function listAfter(
  events: LiveEvent[],
  options: Partial<Arrivals> = {},
  made = ["b", "a"],
): LiveList {
  const list = startList(made.map((id) => message(id)));
  return applyEvents(list, events, { ...usual, ...options }).list;
}

describe("applyEvents", () => {
  test("puts new messages first, in their order", () => {
    const { list, added } = applyEvents(startList([message("a")]), [add("b"), add("c")], usual);
    expect(ids(list.messages)).toEqual(["c", "b", "a"]);
    expect(ids(added)).toEqual(["b", "c"]);
    expect(list).toMatchObject({ received: 2, shown: 2, heldCount: 0, isCut: false });
    expect(list.lastAt).toBe("2026-11-22T08:00:00.000Z");
  });

  test("passes over a message that the page came with", () => {
    const list = listAfter([add("b"), add("c"), add("c")]);
    expect(ids(list.messages)).toEqual(["c", "b", "a"]);
    expect(list.received).toBe(1);
  });

  test("holds back what comes while it is read, and shows it when asked or when reading ends", () => {
    const list = listAfter([add("c"), add("d")], { isHeld: true });
    expect(ids(list.messages)).toEqual(["b", "a"]);
    expect(list).toMatchObject({ heldCount: 2, received: 2 });
    const shown = ["d", "c", "b", "a"];
    expect(ids(showHeld(list).messages)).toEqual(shown);
    expect(ids(applyEvents(list, [], usual).list.messages)).toEqual(shown);
    expect(showHeld(list)).toMatchObject({ held: [], heldCount: 0 });
  });

  test("keeps the card of a hidden message in its place, with its height", () => {
    const list = listAfter([hide("b")]);
    expect(ids(list.messages)).toEqual(["b", "a"]);
    expect([...list.gone]).toEqual([["b", 120]]);
    expect(list).toMatchObject({ shown: -1, received: 0 });
    expect(listAfter([hide("b"), hide("b")]).shown).toBe(-1);
  });

  test("shows a hidden message in its place again when it is published", () => {
    const list = listAfter([hide("b"), redact("b")]);
    expect(ids(list.messages)).toEqual(["b", "a"]);
    expect(list.messages[0]?.text).toBe("[…]");
    expect(list.gone.size).toBe(0);
    expect(list).toMatchObject({ shown: 0, received: 0 });
  });

  test("drops a hidden message that was held back", () => {
    const list = listAfter([add("c"), add("d"), hide("c")], { isHeld: true });
    expect(ids(list.held)).toEqual(["d"]);
    expect(list.heldCount).toBe(1);
  });

  test("never shows again what was hidden", () => {
    const list = listAfter([hide("c"), add("c"), redact("c")]);
    expect(ids(list.messages)).toEqual(["b", "a"]);
    const { added } = applyEvents(list, [add("d"), hide("d")], usual);
    expect(added).toEqual([]);
  });

  test.each(["message-redacted", "message-reindexed"] as const)(
    "changes messages in place after %s, held-back ones too",
    (kind) => {
      expect(listAfter([renew("a", kind)]).messages[1]?.text).toBe("[…]");
      const list = listAfter([add("c"), renew("c", kind)], { isHeld: true });
      expect(list.held[0]?.text).toBe("[…]");
      expect(ids(listAfter([renew("z", kind)]).messages)).toEqual(["b", "a"]);
    },
  );

  test("adds nothing to a later page, but counts", () => {
    const list = listAfter([add("c"), hide("a")], { takesNew: false });
    expect(ids(list.messages)).toEqual(["b", "a"]);
    expect(list).toMatchObject({ received: 1, shown: 0, heldCount: 0 });
    expect(list.gone.has("a")).toBe(true);
  });

  test("knows the page's own number when it is retired", () => {
    expect(listAfter([{ kind: "number-retired", number }]).isRetired).toBe(true);
    expect(listAfter([{ kind: "number-retired", number: "17875550102" }]).isRetired).toBe(false);
    const list = listAfter([{ kind: "number-retired", number }], { number: null });
    expect(list.isRetired).toBe(false);
  });

  test("takes a number that cools for one that leaves, and one that is activated for none", () => {
    expect(listAfter([{ kind: "number-cooling", number }]).isRetired).toBe(true);
    expect(listAfter([{ kind: "number-activated", number }]).isRetired).toBe(false);
  });

  test("keeps at most 100 cards and says that older ones fell out", () => {
    const events = Array.from({ length: 150 }, (_, index) => add(`n${index}`));
    const list = listAfter(events);
    expect(list.messages).toHaveLength(100);
    expect(list.messages[0]?.id).toBe("n149");
    expect(list.isCut).toBe(true);
    const held = listAfter(events, { isHeld: true });
    expect(held).toMatchObject({ heldCount: 150, isCut: false });
    expect(ids(showHeld(held).messages)).toEqual(ids(list.messages));
    expect(showHeld(held).isCut).toBe(true);
  });

  test("leaves the list that it was given as it is", () => {
    const list = startList([message("a")]);
    const copy = structuredClone(list);
    applyEvents(list, [add("b"), hide("a"), redact("a")], usual);
    expect(list).toEqual(copy);
  });

  const someId = fc.constantFrom(..."abcdefghij");
  const someEvent: fc.Arbitrary<LiveEvent> = fc.oneof(
    someId.map(add),
    someId.map(add),
    someId.map(redact),
    someId.map(hide),
    someId.map((id): LiveEvent => ({ kind: "message-deleted", id })),
    fc.constant<LiveEvent>({ kind: "number-added", number }),
  );
  const someBatches = fc.array(fc.tuple(fc.array(someEvent), fc.boolean()));

  test("holds its promises for any events, in any order and any number of times", () => {
    fc.assert(
      fc.property(someBatches, (batches) => {
        let list = startList([message("b"), message("a")]);
        const all: LiveEvent[] = [];
        for (const [events, isHeld] of batches) {
          list = applyEvents(list, events, { ...usual, isHeld }).list;
          all.push(...events);
          const known = [...list.held, ...list.messages];
          expect(new Set(ids(known)).size).toBe(known.length);
          expect(list.heldCount).toBe(list.held.length);
          expect(list.held.some(({ id }) => list.gone.has(id))).toBe(false);
          expect(ids(list.messages.slice(-2))).toEqual(["b", "a"]);
          if (!isHeld) expect(list.heldCount).toBe(0);
        }
        const went = new Set(all.flatMap((event) => ("id" in event ? [event.id] : [])));
        expect(went.isSupersetOf(new Set(list.gone.keys()))).toBe(true);
        for (const id of went) {
          const isLast = all.findLast((event) =>
            "id" in event
              ? event.id === id
              : event.kind === "message-redacted" && event.message.id === id,
          );
          if (isLast && "id" in isLast) expect(list.gone.has(id)).toBe(true);
        }
        const again = applyEvents(showHeld(list), [...all, ...all], usual).list;
        expect(ids(again.messages)).toEqual(ids(showHeld(list).messages));
        expect(again.received).toBe(list.received);
        expect(again.shown).toBe(list.shown);
      }),
    );
  });
});
