/** As `not-found.tsx`: Next would send its own along with every page. Nothing asks for it. */
export default function UnauthorizedPage() {
  return null;
}
