/** Links to the neighbours of a page of a list; nothing where there are none. */
export function Pager({
  newer,
  older,
}: {
  /** Their addresses. */
  newer: string | null;
  older: string | null;
}) {
  if (!newer && !older) return null;
  return (
    <nav aria-label="Pages" className="mt-4 flex justify-between gap-3">
      {newer ? (
        <a className="button button-quiet button-small" href={newer} rel="prev">
          Newer
        </a>
      ) : (
        <span />
      )}
      {older && (
        <a className="button button-quiet button-small" href={older} rel="next">
          Older
        </a>
      )}
    </nav>
  );
}
