import { PlainPage } from "#components/admin/plain-page.tsx";

export default function SignInPage() {
  return (
    <PlainPage title="Sign in">
      <p>Accounts are on their way.</p>
    </PlainPage>
  );
}
