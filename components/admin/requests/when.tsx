/** An instant, to the minute, in UTC. */
export function When({ instant }: { instant: string }) {
  return <time dateTime={instant}>{instant.slice(0, 16).replace("T", " ")}</time>;
}
