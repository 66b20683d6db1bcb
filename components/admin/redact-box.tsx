"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { type Answer, sendAction } from "./send-action.ts";

type RedactBoxProps = {
  id: string;
  text: string;
  reason: () => string;
  onDone: (answer: Extract<Answer, { isDone: true }>) => void;
  onRefused: (message: string) => void;
  onCancel: () => void;
};

/** A message's text, of which a part is chosen by mouse or keys and made unreadable. */
export function RedactBox({ id, text, reason, onDone, onRefused, onCancel }: RedactBoxProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [words, setWords] = useState("");
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(0, 0);
  }, []);

  async function redact(): Promise<void> {
    if (!box.current || words === "" || isBusy) return;
    setBusy(true);
    const form = new FormData();
    form.append("id", id);
    form.append("words", words);
    form.append("start", String(box.current.selectionStart));
    form.append("reason", reason());
    const answer = await sendAction("messages.redact", form);
    setBusy(false);
    if (answer.isDone) onDone(answer);
    else onRefused(answer.message);
  }

  function press(event: KeyboardEvent): void {
    if (event.key === "Escape") onCancel();
    else if (event.key === "Enter") void redact();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function read(): void {
    const { selectionStart, selectionEnd } = box.current!;
    setWords(text.slice(selectionStart, selectionEnd));
  }

  return (
    <div className="grid gap-2">
      <textarea
        aria-label="Choose what is to be made unreadable"
        className="w-full rounded-control border border-line-strong bg-surface px-3 py-2 text-[0.9375rem] leading-relaxed"
        dir="auto"
        onBeforeInput={(event) => event.preventDefault()}
        onChange={() => {}}
        onKeyDown={press}
        onKeyUp={read}
        onPointerUp={() => setTimeout(read)}
        onSelect={read}
        ref={box}
        rows={Math.min(12, Math.ceil(text.length / 70) + 1)}
        spellCheck={false}
        value={text}
      />
      <div className="flex flex-wrap items-center gap-2">
        <button
          className="button button-small"
          disabled={words === "" || isBusy}
          onClick={() => void redact()}
          type="button"
        >
          Redact what is chosen
        </button>
        <button className="button button-quiet button-small" onClick={onCancel} type="button">
          Cancel
        </button>
        <span className="text-fine text-ink-faint">
          Choose with the mouse, or with Shift and the arrows; Enter redacts.
        </span>
      </div>
    </div>
  );
}
