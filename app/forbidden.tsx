/** As `not-found.tsx`: Next would send its own along with every page. The console has one of its own. */
export default function ForbiddenPage() {
  return null;
}
