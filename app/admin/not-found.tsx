import { PlainPage } from "#components/admin/plain-page.tsx";

export default function NotFoundPage() {
  return (
    <PlainPage title="Nothing here">
      <p>The console has no such page, or what it was about is gone.</p>
    </PlainPage>
  );
}
