import { announce } from "#components/ui/announce.ts";
import type { ShownMessage as Message } from "./shown-message.ts";

/** What is said of messages that come in, in the page's language. */
export type AlertLabels = {
  /** With `{sender}`. */
  one: string;
  /** With `{sender}` and `{code}`. */
  oneWithCode: string;
  /** With `{count}`. */
  many: string;
  unknownSender: string;
};

/** The ways to call a reader who looks elsewhere; each is asked for. */
export type AlertKind = "sound" | "notice";

const pauseMs = 5_000;
const chosen = new Map<AlertKind, boolean>();
const waiting: Message[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let unseen = 0;
let title = "";
let audio: AudioContext | undefined;

/** Tells of new messages: counted in the tab's title, read out, and as the reader chose. */
export function alertReader(added: readonly Message[], labels: AlertLabels): void {
  if (added.length === 0) return;
  if (document.hidden) {
    if (unseen === 0) title = document.title;
    unseen += added.length;
    document.title = `(${unseen}) ${title}`;
  }
  waiting.push(...added);
  if (timer === undefined) tell(labels);
}

/** Puts the tab's title back once the reader looks. */
export function clearTitle(): void {
  if (document.hidden || unseen === 0) return;
  unseen = 0;
  document.title = title;
}

/** Speaks at once, and then only every few seconds, of all that came meanwhile. */
function tell(labels: AlertLabels): void {
  timer = undefined;
  const messages = waiting.splice(0);
  const [message] = messages;
  if (!message) return;
  timer = setTimeout(tell, pauseMs, labels);
  const many = labels.many.replace("{count}", String(messages.length));
  const sender = message.sender.title || labels.unknownSender;
  const one = (text: string) => text.replace("{sender}", () => sender);
  const code = message.codes[0]?.code;
  const isOne = messages.length === 1;
  if (isOne && code) {
    const spelled = [...code].join(" ");
    announce(one(labels.oneWithCode).replace("{code}", () => spelled));
  } else {
    announce(isOne ? one(labels.one) : many);
  }
  if (isChosen("sound")) playNotes();
  if (isChosen("notice") && document.hidden) notify(isOne ? one(labels.one) : many);
}

/** Whether the browser can do it at all. */
export function isSupported(kind: AlertKind): boolean {
  return kind === "sound"
    ? "AudioContext" in window
    : "Notification" in window && window.isSecureContext;
}

/** What the reader chose, in this browser. */
export function isChosen(kind: AlertKind): boolean {
  let isOn = chosen.get(kind);
  if (isOn === undefined) {
    isOn = readChoice(kind);
    chosen.set(kind, isOn);
  }
  return isOn && (kind === "sound" || Notification.permission === "granted");
}

/**
 * Turns a way of calling on or off, on the reader's click.
 * @returns whether it is on now; false as well when the browser forbids it
 */
export async function choose(kind: AlertKind, isOn: boolean): Promise<boolean> {
  if (isOn && kind === "sound") playNotes();
  if (isOn && kind === "notice" && (await Notification.requestPermission()) !== "granted") {
    return false;
  }
  chosen.set(kind, isOn);
  keepChoice(kind, isOn);
  return isOn;
}

/** Storage may be closed: then the choice holds for this page. */
function keepChoice(kind: AlertKind, isOn: boolean): void {
  try {
    if (isOn) localStorage.setItem(`live-${kind}`, "on");
    else localStorage.removeItem(`live-${kind}`);
  } catch {
    return;
  }
}

function readChoice(kind: AlertKind): boolean {
  try {
    return isSupported(kind) && localStorage.getItem(`live-${kind}`) !== null;
  } catch {
    return false;
  }
}

/** Two soft notes. A page that nobody has touched yet must stay silent. */
function playNotes(): void {
  if (navigator.userActivation?.hasBeenActive === false) return;
  audio ??= new AudioContext();
  audio.resume();
  for (const [index, frequency] of [659, 880].entries()) {
    const start = audio.currentTime + index * 0.13;
    const gain = audio.createGain();
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(0.12, start + 0.02);
    gain.gain.exponentialRampToValueAtTime(0.001, start + 0.5);
    const note = new OscillatorNode(audio, { frequency });
    note.connect(gain).connect(audio.destination);
    note.start(start);
    note.stop(start + 0.5);
  }
}

/** Some browsers have the name and refuse the thing. */
function notify(body: string): void {
  try {
    const notification = new Notification(title || document.title, { body, tag: "live" });
    notification.onclick = () => {
      window.focus();
      notification.close();
    };
  } catch {
    return;
  }
}
