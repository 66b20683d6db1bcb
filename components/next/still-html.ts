import type { StillPart } from "#components/ui/still-html.tsx";

/** In the browser it is what the server wrote, also where React begins anew. */
export function stillHtml({ part }: StillPart): string {
  return document.getElementById(`frame-${part}`)?.innerHTML ?? "";
}
