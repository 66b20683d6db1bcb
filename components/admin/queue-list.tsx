"use client";

import {
  type FormEvent,
  type KeyboardEvent as Press,
  useEffect,
  useLayoutEffect,
  useReducer,
  useRef,
  useState,
} from "react";
import { announce } from "#components/ui/announce.ts";
import { useHydrated } from "#components/ui/use-hydrated.ts";
import type { QueuePage } from "#lib/reviews/get-queue-page.ts";
import { EmptyState } from "./data-table.tsx";
import { commonReasons, type ModerationKey, moderationKeys } from "./moderation.ts";
import { QueueCard, type QueueRights, queueForm } from "./queue-card.tsx";
import { QueueHelp } from "./queue-help.tsx";
import { QueueNews } from "./queue-news.tsx";
import { changeQueue, openQueue, targetsIn } from "./queue-state.ts";
import { sendAction } from "./send-action.ts";
import { Toast, type ToastContent } from "./toast.tsx";

type QueueListProps = {
  page: QueuePage;
  may: QueueRights;
  /** The server's clock, UTC milliseconds. */
  at: number;
};

const empty = {
  reported: "Nobody has reported anything that was not looked at.",
  rule: "No rule has marked anything that was not looked at.",
  withheld: "Nothing is withheld that was not looked at.",
  done: "Nothing was looked at yet.",
};

/** The queue: keys move, choose and act; without scripts its buttons are those of a form. */
export function QueueList({ page, may, at }: QueueListProps) {
  const { tab } = page;
  const [queue, change] = useReducer(changeQueue, page.items, openQueue);
  const { items, chosen, current } = queue;
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [toast, setToast] = useState<ToastContent | null>(null);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const isDone = tab === "done";
  // What was ticked before scripts ran stays ticked: it is chosen.
  useLayoutEffect(() => {
    if (form.current) change({ kind: "choose", ids: idsIn(form.current) });
  }, []);

  function tell(content: ToastContent): void {
    setToast(content);
    announce(content.message);
  }

  function move(by: number): void {
    change({ kind: "go", index: current + by });
    list.current?.children[current + by]?.scrollIntoView({ block: "nearest" });
  }

  async function act(key: ModerationKey, ids: string[]): Promise<void> {
    const { action, title } = moderationKeys[key];
    if (ids.length === 0 || isBusy || !may.moderate || (key === "d" && !may.delete)) return;
    const many = ids.length === 1 ? "this message" : `${ids.length} messages`;
    if (key === "d" && !window.confirm(`Delete ${many} for good? Nobody can take that back.`)) {
      return;
    }
    setBusy(true);
    const fields = new FormData();
    for (const id of ids) fields.append("ids", id);
    fields.append("reason", reasonOf(form.current));
    const answer = await sendAction(`messages.${action}`, fields);
    setBusy(false);
    if (!answer.isDone) return tell({ isFailure: true, message: `${title}: ${answer.message}` });
    const { outcomes } = answer.data as { outcomes: { id: string; outcome: string }[] };
    const left = new Set(
      outcomes.filter(({ outcome }) => outcome !== "refused").map(({ id }) => id),
    );
    change({ kind: "leave", ids: left, undo: answer.undo });
    tell({ isFailure: false, message: answer.message, canUndo: answer.undo !== undefined });
  }

  async function takeBack(): Promise<void> {
    const step = queue.steps.findLast(({ undo }) => undo !== undefined);
    if (!step?.undo || isBusy) return;
    setBusy(true);
    const fields = new FormData();
    for (const [name, value] of Object.entries(step.undo.fields)) {
      for (const each of [value].flat()) fields.append(name, each);
    }
    const answer = await sendAction(step.undo.action, fields);
    setBusy(false);
    tell({ isFailure: !answer.isDone, message: answer.message });
    if (!answer.isDone) return;
    change({ kind: "come-back", step });
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const name = submitter.formAction.split("/").at(-1);
    const key = (Object.keys(moderationKeys) as ModerationKey[]).find(
      (each) => `messages.${moderationKeys[each].action}` === name,
    );
    if (key) void act(key, submitter.value ? [submitter.value] : targetsIn(queue));
  }

  const onKey = useRef<(event: KeyboardEvent) => void>(() => {});
  onKey.current = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isDone) return;
    if (isTyping(event.target)) {
      if (event.key === "Escape") (event.target as HTMLElement).blur();
      return;
    }
    const here = items[current];
    const key = event.key.toLowerCase();
    const does: Record<string, (() => void) | undefined> = {
      j: () => move(1),
      k: () => move(-1),
      x: here && (() => change({ kind: "turn", id: here.id })),
      a: () => change({ kind: "turn-all" }),
      z: () => void takeBack(),
      r: here?.text && may.moderate ? () => change({ kind: "redact", id: here.id }) : undefined,
      o: here && (() => window.location.assign(`/admin/messages/${here.id}`)),
      "?": () => setHelpOpen(!isHelpOpen),
      escape: () => {
        change({ kind: "let-go" });
        setHelpOpen(false);
      },
    };
    const known =
      does[key] ?? (key in moderationKeys && (() => act(key as ModerationKey, targetsIn(queue))));
    if (!known) return;
    event.preventDefault();
    known();
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey.current(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  return (
    <>
      <form
        action="/admin/actions/messages.publish"
        id={queueForm}
        method="post"
        onSubmit={submit}
        ref={form}
      >
        <input name="back" type="hidden" value={`/admin/queue?tab=${tab}`} />
      </form>
      {tab !== "done" && page.before === null && (
        <QueueNews after={page.items[0]?.id ?? null} tab={tab} />
      )}
      {!isDone && may.moderate && items.length > 0 && (
        <QueueBar
          chosen={chosen.size}
          isAll={chosen.size === items.length}
          may={may}
          onAll={() => change({ kind: "turn-all" })}
          onHelp={() => setHelpOpen(!isHelpOpen)}
        />
      )}
      {isHelpOpen && <QueueHelp onClose={() => setHelpOpen(false)} />}
      {items.length === 0 ? (
        <EmptyState>
          {page.items.length === 0 ? (
            empty[tab]
          ) : (
            <>
              All of these are looked at.{" "}
              <a className="link" href={`/admin/queue?tab=${tab}`}>
                Look for more
              </a>
            </>
          )}
        </EmptyState>
      ) : (
        <ul aria-busy={isBusy} className="grid gap-3" ref={list}>
          {items.map((item, index) => (
            <QueueCard
              at={at}
              isChosen={chosen.has(item.id)}
              isCurrent={index === current && !isDone}
              isRedacting={queue.redacting === item.id}
              item={item}
              key={item.id}
              may={may}
              onChoose={() => change({ kind: "turn", id: item.id })}
              onCurrent={() => change({ kind: "go", index })}
              onRedact={(isOn) => change({ kind: "redact", id: isOn ? item.id : null })}
              onRedacted={(undo, message) => {
                change({ kind: "leave", ids: new Set([item.id]), undo });
                tell({ isFailure: false, message, canUndo: true });
              }}
              onRefused={(message) => tell({ isFailure: true, message })}
              reason={() => reasonOf(form.current)}
            />
          ))}
        </ul>
      )}
      {page.older && (
        <nav aria-label="Pages" className="mt-4 text-end">
          <a
            className="button button-quiet button-small"
            href={`/admin/queue?tab=${tab}&before=${page.older}`}
            rel="next"
          >
            Older
          </a>
        </nav>
      )}
      {toast && <Toast content={toast} onClose={() => setToast(null)} onUndo={takeBack} />}
    </>
  );
}

type QueueBarProps = {
  chosen: number;
  isAll: boolean;
  may: QueueListProps["may"];
  onAll: () => void;
  onHelp: () => void;
};

/** What can be done to the chosen messages, and why it is done. */
function QueueBar({ chosen, isAll, may, onAll, onHelp }: QueueBarProps) {
  const isHydrated = useHydrated();
  return (
    <div className="top-2 z-10 mb-4 md:sticky flex flex-wrap items-center gap-2 rounded-card border border-line bg-surface p-2 shadow-raised">
      <label className="flex items-center gap-2 px-2 text-[0.9375rem] tabular-nums">
        <input
          checked={isAll}
          className="needs-script size-4 accent-accent"
          disabled={!isHydrated}
          onChange={onAll}
          type="checkbox"
        />
        <span className="whitespace-nowrap">{chosen > 0 ? `${chosen} chosen` : "All"}</span>
      </label>
      {(Object.keys(moderationKeys) as ModerationKey[]).map((key) => {
        const { action, title } = moderationKeys[key];
        if (action === "delete" && !may.delete) return null;
        return (
          <button
            aria-keyshortcuts={key}
            className={`button button-quiet button-small ${action === "delete" ? "button-danger" : ""}`}
            form={queueForm}
            formAction={`/admin/actions/messages.${action}`}
            key={key}
            type="submit"
          >
            {title}
            <Key>{key}</Key>
          </button>
        );
      })}
      <label className="ms-auto flex min-w-48 grow items-center gap-2 text-fine text-ink-soft sm:max-w-80">
        Reason
        <input
          className="w-full min-w-0 rounded-control border border-line-strong bg-surface px-2.5 py-1.5 text-[0.9375rem] text-ink"
          defaultValue={commonReasons[0]}
          form={queueForm}
          list="reasons"
          maxLength={500}
          name="reason"
          onKeyDown={leaveByEnter}
          required
        />
      </label>
      <datalist id="reasons">
        {commonReasons.map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
      <button
        aria-keyshortcuts="?"
        className="button button-quiet button-small max-md:hidden"
        onClick={onHelp}
        type="button"
      >
        Keys<Key>?</Key>
      </button>
    </div>
  );
}

/** A key that does the same as what it stands beside. */
function Key({ children }: { children: string }) {
  return (
    <span
      aria-hidden="true"
      className="hidden rounded-sm border border-line bg-sunken px-1 font-sans text-fine text-ink-faint md:inline"
    >
      {children}
    </span>
  );
}

/** Enter would publish: that is the form's first button. */
function leaveByEnter(event: Press<HTMLInputElement>): void {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.blur();
}

/** The messages whose boxes are ticked. */
function idsIn(form: HTMLFormElement): string[] {
  return new FormData(form).getAll("ids").map(String);
}

function reasonOf(form: HTMLFormElement | null): string {
  const field = form?.elements.namedItem("reason");
  return (field instanceof HTMLInputElement && field.value.trim()) || commonReasons[0]!;
}

/** Whether keys are for a field now, or for a dialogue. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.matches("input:not([type=checkbox]), textarea, select") || target.isContentEditable)
  );
}
