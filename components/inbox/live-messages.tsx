"use client";

import { type MouseEvent, memo, type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { Empty } from "#components/ui/empty.tsx";
import { ForwardSign } from "#components/ui/icons.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { localePath } from "#lib/i18n/locales.ts";
import type { LiveListLabels } from "./live-labels.ts";
import { type LiveScope, live, startLive, useLive } from "./live-store.ts";
import { MessageCard, type MessageCardProps } from "./message-card.tsx";
import { passOver, watchReading } from "./reading.ts";
import type { ShownMessage as Message } from "./shown-message.ts";

type LiveMessagesProps = Omit<MessageCardProps, "message"> & {
  messages: Message[];
  scope: LiveScope;
  texts: LiveListLabels;
  /** What the list says while it is empty. */
  empty: string;
  /** Links to the neighbouring pages. */
  children: ReactNode;
};

const Card = memo(MessageCard);
/** Added to a slide that is still on its way, when the next message follows at once. */
const slide = { duration: 240, easing: "cubic-bezier(0.2, 0, 0, 1)", composite: "add" } as const;

/** A page's messages, newest first, that follow what happens to them. */
export function LiveMessages(props: LiveMessagesProps) {
  const { messages: made, scope, texts, empty, children, ...shared } = props;
  const { status, list } = useLive();
  const box = useRef<HTMLDivElement>(null);
  const asked = useRef<"key" | "pointer">(undefined);
  const first = useRef<string>(undefined);
  const messages = list?.messages ?? made;
  const heldCount = list?.heldCount ?? 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is followed from its start to its end
  useEffect(() => {
    if (!box.current) return;
    const reading = watchReading(box.current);
    const stop = startLive(scope, made, texts, reading);
    return () => {
      stop();
      reading.stop();
    };
  }, []);

  useLayoutEffect(() => {
    const before = first.current;
    first.current = messages[0]?.id;
    if (!box.current || before === first.current) return;
    if (asked.current) goToNew(box.current, asked.current);
    else if (before) slideDown(before);
    asked.current = undefined;
  }, [messages]);

  function show(event: MouseEvent): void {
    asked.current = event.detail === 0 ? "key" : "pointer";
    live.show();
  }

  const isNew = (message: Message) => list !== null && !made.some(({ id }) => id === message.id);
  return (
    <>
      {list?.isRetired && (
        <div className="mb-4">
          <Notice>
            {texts.retired}{" "}
            <a className="link" href={localePath(shared.locale, "/numbers")}>
              {texts.otherNumbers}
            </a>
          </Notice>
        </div>
      )}
      <div className="scroll-mt-24" ref={box}>
        {(heldCount > 0 || status === "stale") && (
          <div className="held">
            <button
              aria-keyshortcuts="n"
              className="button"
              data-show-new=""
              onClick={show}
              type="button"
            >
              {status === "stale" ? texts.load : heldLabel(texts, heldCount)}
            </button>
          </div>
        )}
        {messages.length === 0 ? (
          <Empty>{empty}</Empty>
        ) : (
          <ol className="grid gap-3">
            {messages.map((message) => {
              const height = list?.gone.get(message.id);
              return (
                <li className={isNew(message) ? "entered" : undefined} key={message.id}>
                  {height === undefined ? (
                    <Card message={message} {...shared} />
                  ) : (
                    <GoneCard height={height} id={message.id} text={texts.gone} />
                  )}
                </li>
              );
            })}
          </ol>
        )}
      </div>
      {list?.isCut ? <OlderLink before={messages.at(-1)?.id} label={texts.older} /> : children}
    </>
  );
}

function heldLabel({ heldOne, many }: LiveListLabels, count: number): string {
  return count === 1 ? heldOne : many.replace("{count}", String(count));
}

/** In the place of a message that is shown no more, and as high, so that nothing moves. */
function GoneCard({ id, height, text }: { id: string; height: number; text: string }) {
  return (
    <article
      className="card gone flex items-center bg-transparent px-4 py-4 text-ink-faint sm:px-5"
      data-message=""
      id={id}
      style={{ minHeight: height }}
      tabIndex={-1}
    >
      {text}
    </article>
  );
}

/** Once older messages fell out at the end, the next page begins after the last one that is here. */
function OlderLink({ before, label }: { before: string | undefined; label: string }) {
  return (
    <p className="mt-6 flex justify-end">
      <a className="button button-quiet pe-3" href={`?before=${before}`} rel="next">
        {label}
        <ForwardSign />
      </a>
    </p>
  );
}

function goToNew(box: HTMLElement, asked: "key" | "pointer"): void {
  const card = box.querySelector<HTMLElement>("[data-message]");
  box.scrollIntoView();
  passOver(asked === "pointer" ? card : null);
  card?.focus({ preventScroll: true });
}

/** Cards that are in sight glide to make room for what entered above them. */
function slideDown(id: string): void {
  const items = [...(document.getElementById(id)?.closest("ol")?.children ?? [])] as HTMLElement[];
  const from = items.findIndex((item) => item.firstElementChild?.id === id);
  if (from < 1 || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const y = items[0]!.offsetTop - items[from]!.offsetTop;
  for (const item of items.slice(from)) {
    if (item.getBoundingClientRect().top + y > innerHeight) return;
    item.animate({ transform: [`translateY(${y}px)`, "none"] }, slide);
  }
}
