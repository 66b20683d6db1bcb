"use client";

import { type StillPart, stillHtml } from "./still-html.tsx";

/**
 * A part of the frame around pages, which is the same on all of them: made once, and left as it
 * stands once it is in the browser. Pages carry it neither as elements nor as scripts.
 */
export function Still(props: StillPart) {
  return (
    <div
      className="contents"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: what React wrote of components of ours
      dangerouslySetInnerHTML={{ __html: stillHtml(props) }}
      id={`frame-${props.part}`}
    />
  );
}
