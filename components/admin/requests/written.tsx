/** What somebody wrote, as they wrote it; nothing of it is a link or a mark. */
export function Written({ children }: { children: string }) {
  return (
    <div className="foreign whitespace-pre-wrap" dir="auto">
      {children}
    </div>
  );
}
