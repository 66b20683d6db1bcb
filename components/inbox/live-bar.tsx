"use client";

import { useEffect, useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { BellSign, PauseSign, PlaySign, SoundSign } from "#components/ui/icons.tsx";
import { useHydrated } from "#components/ui/use-hydrated.ts";
import { type AlertKind, choose, isChosen, isSupported } from "./live-alerts.ts";
import type { ControlLabels, StatusLabels } from "./live-labels.ts";
import { live, useLive } from "./live-store.ts";

/** Whether the page is live, in words and as a dot. Its room is kept before scripts run. */
export function LiveState({ labels }: { labels: StatusLabels }) {
  const { status } = useLive();
  return (
    <p className="live-state needs-script" data-live={status}>
      {labels[status]}
    </p>
  );
}

/** Pause, sound, notifications. */
export function LiveControls({ labels }: { labels: ControlLabels }) {
  const { status } = useLive();
  const isHydrated = useHydrated();
  const isPaused = status === "paused";
  const isOver = status === "ended" || status === "stale";
  const word = isPaused ? labels.resume : labels.pause;
  return (
    <div className={`needs-script -me-2.5 flex gap-1 ${isHydrated ? "" : "invisible"}`}>
      <AlertToggle kind="notice" labels={labels} />
      <AlertToggle kind="sound" labels={labels} />
      <button
        aria-label={word}
        className="tool"
        disabled={isOver}
        onClick={() => (isPaused ? live.resume() : live.pause())}
        title={word}
        type="button"
      >
        {isPaused ? <PlaySign /> : <PauseSign />}
      </button>
    </div>
  );
}

/** One way of calling the reader, off unless asked for; not there where the browser cannot. */
function AlertToggle({ kind, labels }: { kind: AlertKind; labels: ControlLabels }) {
  const [isOn, setOn] = useState<boolean | null>(false);
  useEffect(() => setOn(isSupported(kind) ? isChosen(kind) : null), [kind]);
  if (isOn === null) return null;
  async function toggle(): Promise<void> {
    const isNow = await choose(kind, !isOn);
    setOn(isNow);
    if (kind === "notice" && !isOn && !isNow) announce(labels.blocked);
  }
  const Sign = kind === "sound" ? SoundSign : BellSign;
  return (
    <button
      aria-label={labels[kind]}
      aria-pressed={isOn}
      className="tool"
      onClick={toggle}
      title={labels[kind]}
      type="button"
    >
      <Sign isOff={!isOn} />
    </button>
  );
}
