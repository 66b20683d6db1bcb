"use client";

import { useEffect, useState } from "react";
import { onAnnounce } from "./announce.ts";

const clearAfterMs = 3_000;

/** The page's one polite live region. It empties itself, so that the same text can be read out again. */
export function LiveRegion() {
  const [text, setText] = useState("");
  useEffect(() => onAnnounce(setText), []);
  useEffect(() => {
    if (text === "") return;
    const timer = setTimeout(() => setText(""), clearAfterMs);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div aria-live="polite" className="sr-only" role="status">
      {text}
    </div>
  );
}
