import type { AlertLabels } from "./live-alerts.ts";
import type { LiveStatus } from "./live-store.ts";

/** How a page says whether it is live. */
export type StatusLabels = Record<LiveStatus, string>;

/** The strings of a list that follows changes. */
export type LiveListLabels = AlertLabels & {
  /** On the button that shows one message that was held back; more are counted as they are announced. */
  heldOne: string;
  /** On the button that loads the page anew. */
  load: string;
  /** In the place of a message that is shown no more. */
  gone: string;
  /** For a number that was rotated out while its page was open, and the link from there. */
  retired: string;
  otherNumbers: string;
  older: string;
};

/** The strings of the buttons beside the heading. */
export type ControlLabels = {
  pause: string;
  resume: string;
  sound: string;
  notice: string;
  /** When the browser forbids notifications. */
  blocked: string;
};
