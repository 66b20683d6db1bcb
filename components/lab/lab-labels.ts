import type { Severity } from "#lib/lab/findings.ts";

/** The strings of the lab's workbench, in the page's language. */
export type LabLabels = {
  template: string;
  placeholder: string;
  sender: string;
  senderHint: string;
  host: string;
  hostHint: string;
  judge: string;
  examples: string;
  verdict: string;
  waiting: string;
  failed: string;
  /** The four figures. */
  coding: string;
  segments: string;
  left: string;
  code: string;
  none: string;
  /** With `{percent}`. */
  sure: string;
  ruler: string;
  /** With `{number}`, `{units}` and `{room}`. */
  segment: string;
  findings: string;
  severity: Record<Severity, string>;
  offers: {
    title: string;
    ios: string;
    retriever: string;
    consent: string;
    webOtp: string;
    yes: string;
    /** With `{host}`. */
    bound: string;
    likely: string;
    no: string;
  };
  /** With `{coding}`, `{segments}`, `{code}`, `{errors}` and `{warnings}`. */
  announced: string;
};
