import { useEffect, useState } from "react";
import { announce } from "./announce.ts";
import { copyText } from "./copy-text.ts";

const shownMs = 2_000;

/**
 * Copying with feedback for eyes and ears.
 * @param copiedLabel what the live region says
 * @returns whether it was copied just now, and the handler that copies
 */
export function useCopy(text: string, copiedLabel: string): [boolean, () => Promise<void>] {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), shownMs);
    return () => clearTimeout(timer);
  }, [copied]);
  async function copy(): Promise<void> {
    if (!(await copyText(text))) return;
    setCopied(true);
    announce(copiedLabel);
  }
  return [copied, copy];
}
