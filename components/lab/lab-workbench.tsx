"use client";

import { useEffect, useRef, useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { typedBefore } from "#components/ui/typed-before.ts";
import type { VerdictObject } from "#lib/api/wire/verdict.ts";
import type { LabLabels } from "./lab-labels.ts";
import { VerdictView } from "./verdict-view.tsx";

type LabWorkbenchProps = {
  /** What stands in the fields at first, and the verdict on it. */
  text: string;
  sender: string;
  host: string;
  verdict: VerdictObject | null;
  /** Templates to start from, with their names. */
  examples: readonly (readonly [name: string, template: string])[];
  labels: LabLabels;
  locale: string;
  /** The page's own address. */
  path: string;
  /** UTF-16 units. */
  most: number;
};

const SOON_MS = 250;
const QUIET_MS = 1200;
const field =
  "w-full rounded-control border border-line-strong bg-surface px-3 py-2 placeholder:text-ink-faint";

/** A template and the verdict on it, which follows what is typed; without scripts, a form. */
export function LabWorkbench(props: LabWorkbenchProps) {
  const { examples, labels, locale, path, most } = props;
  // What was typed before scripts ran is in the fields by then.
  const [given, setGiven] = useState(() => ({
    text: typedBefore("template") ?? props.text,
    sender: typedBefore("sender") ?? props.sender,
    host: typedBefore("host") ?? props.host,
  }));
  const { verdict, hasFailed } = useVerdict(given, props, locale, labels);
  const set = (name: keyof typeof given) => (event: { target: { value: string } }) =>
    setGiven((before) => ({ ...before, [name]: event.target.value }));
  return (
    <div className="grid grid-cols-1 items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
      <form action={path} className="grid min-w-0 grid-cols-1 gap-4 lg:sticky lg:top-6">
        <div className="grid gap-1.5">
          <label className="font-medium" htmlFor="template">
            {labels.template}
          </label>
          <textarea
            autoCapitalize="off"
            autoComplete="off"
            autoCorrect="off"
            className={`${field} resize-y leading-6`}
            dir="auto"
            id="template"
            maxLength={most}
            name="text"
            onChange={set("text")}
            placeholder={labels.placeholder}
            rows={7}
            spellCheck={false}
            value={given.text}
          />
        </div>
        <nav aria-label={labels.examples} className="-mx-4 sm:mx-0">
          <ul className="flex gap-2 overflow-x-auto px-4 py-1 sm:flex-wrap sm:px-0">
            {examples.map(([name, template]) => (
              <li className="shrink-0" key={name}>
                <a
                  className="pill"
                  href={`${path}?${new URLSearchParams({ text: template })}`}
                  onClick={(event) => {
                    event.preventDefault();
                    setGiven((before) => ({ ...before, text: template }));
                  }}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="grid gap-4 sm:grid-cols-2">
          <Line
            hint={labels.senderHint}
            label={labels.sender}
            most={40}
            name="sender"
            onChange={set("sender")}
            value={given.sender}
          />
          <Line
            hint={labels.hostHint}
            label={labels.host}
            most={253}
            name="host"
            onChange={set("host")}
            value={given.host}
          />
        </div>
        <noscript>
          <button className="button" type="submit">
            {labels.judge}
          </button>
        </noscript>
      </form>
      <section aria-label={labels.verdict} className="min-h-96 min-w-0">
        {hasFailed && <p className="notice mb-4">{labels.failed}</p>}
        {verdict ? (
          <VerdictView labels={labels} verdict={verdict} />
        ) : (
          <p className="card px-4 py-10 text-center text-ink-soft sm:px-5">{labels.waiting}</p>
        )}
      </section>
    </div>
  );
}

type LineProps = {
  label: string;
  hint: string;
  name: string;
  most: number;
  value: string;
  onChange: (event: { target: { value: string } }) => void;
};

function Line({ label, hint, name, most, value, onChange }: LineProps) {
  return (
    <div className="grid content-start gap-1.5">
      <label className="font-medium" htmlFor={name}>
        {label}
      </label>
      <input
        autoCapitalize="off"
        autoComplete="off"
        className={field}
        dir="auto"
        id={name}
        maxLength={most}
        name={name}
        onChange={onChange}
        placeholder={hint}
        spellCheck={false}
        value={value}
      />
    </div>
  );
}

type Given = { text: string; sender: string; host: string };

/** The verdict on what is typed: asked for once typing pauses; an older question is given up. */
function useVerdict(
  given: Given,
  made: Given & { verdict: VerdictObject | null },
  locale: string,
  labels: LabLabels,
): { verdict: VerdictObject | null; hasFailed: boolean } {
  const [shown, setShown] = useState({ verdict: made.verdict, hasFailed: false });
  const { text, sender, host } = given;
  const asked = useRef(JSON.stringify([made.text, made.sender, made.host]));
  useEffect(() => {
    const question = JSON.stringify([text, sender, host]);
    if (question === asked.current) return;
    asked.current = question;
    if (text.trim() === "") {
      setShown({ verdict: null, hasFailed: false });
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const verdict = await ask({ text, sender, host }, locale, stop.signal);
        setShown({ verdict, hasFailed: false });
      } catch {
        if (!stop.signal.aborted) setShown((before) => ({ ...before, hasFailed: true }));
      }
    }, SOON_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, sender, host, locale]);
  const { verdict } = shown;
  useEffect(() => {
    if (!verdict || verdict === made.verdict) return;
    const timer = setTimeout(() => announce(inWords(verdict, labels)), QUIET_MS);
    return () => clearTimeout(timer);
  }, [verdict, made.verdict, labels]);
  return shown;
}

async function ask(given: Given, locale: string, signal: AbortSignal): Promise<VerdictObject> {
  const { text, sender, host } = given;
  const body = JSON.stringify({
    text,
    locale,
    ...(sender && { sender }),
    ...(host && { host }),
  });
  const headers = { "content-type": "application/json" };
  const answer = await fetch("/api/v1/lab", { method: "POST", headers, body, signal });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

function inWords(
  { encoding, segments, codes, findings }: VerdictObject,
  labels: LabLabels,
): string {
  const count = (severity: string) => findings.filter((each) => each.severity === severity).length;
  const values: Record<string, string | number> = {
    coding: encoding === "gsm-7" ? "GSM-7" : "UCS-2",
    segments: segments.length,
    code: codes[0]?.code ?? labels.none,
    errors: count("error"),
    warnings: count("warning"),
  };
  return labels.announced.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}
