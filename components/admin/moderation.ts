/** What is done to a message, by the key that does it. */
export const moderationKeys = {
  p: { action: "publish", title: "Publish", done: "published" },
  w: { action: "withhold", title: "Withhold", done: "withheld" },
  h: { action: "hide", title: "Hide", done: "hidden" },
  d: { action: "delete", title: "Delete", done: "deleted" },
} as const;

export type ModerationKey = keyof typeof moderationKeys;

/** Why things are done, to pick from; anything else can be typed. */
export const commonReasons = [
  "Looked at in the queue",
  "Nothing wrong with it",
  "Personal data",
  "Names a person",
  "Spam or fraud",
  "Reported by visitors",
  "Asked for by whom it concerns",
];
