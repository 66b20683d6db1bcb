"use client";

import { CheckSign, CopySign } from "./icons.tsx";
import { useCopy } from "./use-copy.ts";
import { useHydrated } from "./use-hydrated.ts";

type CopyButtonProps = { text: string; label: string; copiedLabel: string };

/** Copies a text that stands beside it. Without scripts it is not there; with them its room is kept. */
export function CopyButton({ text, label, copiedLabel }: CopyButtonProps) {
  const [copied, copy] = useCopy(text, copiedLabel);
  const hydrated = useHydrated();
  const content = (
    <>
      {copied ? <CheckSign /> : <CopySign />}
      <span className="max-sm:sr-only">{label}</span>
    </>
  );
  if (!hydrated) {
    return (
      <span aria-hidden="true" className="button button-quiet button-small needs-script invisible">
        {content}
      </span>
    );
  }
  return (
    <button className="button button-quiet button-small" onClick={copy} type="button">
      {content}
    </button>
  );
}
