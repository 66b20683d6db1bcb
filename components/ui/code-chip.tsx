"use client";

import { CheckSign, CopySign } from "./icons.tsx";
import { useCopy } from "./use-copy.ts";
import { useHydrated } from "./use-hydrated.ts";

type CodeChipProps = { code: string; copyLabel: string; copiedLabel: string };

/** A code, large: text to select, and once scripts run a button that copies it. */
export function CodeChip({ code, copyLabel, copiedLabel }: CodeChipProps) {
  const [copied, copy] = useCopy(code, copiedLabel);
  const text = (
    <code className="foreign" dir="auto">
      {code}
    </code>
  );
  if (!useHydrated()) return <span className="code-chip">{text}</span>;
  return (
    <button className="code-chip" data-copy-code={code} onClick={copy} type="button">
      <span className="sr-only">{copyLabel} </span>
      {text}
      {copied ? <CheckSign className="copy-sign" /> : <CopySign className="copy-sign" />}
      {copied && <CopiedBubble label={copiedLabel} />}
    </button>
  );
}

/** Seen only: the live region says the same. */
function CopiedBubble({ label }: { label: string }) {
  return (
    <span
      aria-hidden="true"
      className="pointer-events-none absolute start-full z-10 ms-2 rounded-md bg-ink px-2 py-0.5 font-sans text-canvas text-fine tracking-normal"
    >
      {label}
    </span>
  );
}
