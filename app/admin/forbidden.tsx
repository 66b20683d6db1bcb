import { PlainPage } from "#components/admin/plain-page.tsx";

export default function ForbiddenPage() {
  return (
    <PlainPage title="Not for your account">
      <p>Your role does not include this page. An owner of this site can change that.</p>
    </PlainPage>
  );
}
