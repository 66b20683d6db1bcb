import type { Metadata } from "next";
import { headers } from "next/headers";
import { connection } from "next/server";
import { Field } from "#components/admin/field.tsx";
import { NoticeBar } from "#components/admin/notice-bar.tsx";
import { PlainForm } from "#components/admin/plain-form.tsx";
import { PlainPage } from "#components/admin/plain-page.tsx";
import { getInvitationPage } from "#lib/accounts/get-invitation-page.ts";

export const metadata: Metadata = { title: "Invitation" };

type Place = { params: Promise<{ token: string }> };

export default async function InvitationPage({ params }: Place) {
  await connection();
  const { token } = await params;
  const cookies = (await headers()).get("cookie") ?? "";
  const { invitation, notice, siteName, provider } = await getInvitationPage({ token, cookies });
  if (!invitation) {
    return (
      <PlainPage title="This invitation is good no more">
        {notice && <NoticeBar notice={notice} />}
        <p>It was used, taken back, or is older than seven days. Ask for another one.</p>
      </PlainPage>
    );
  }
  return (
    <PlainPage title={`Join ${siteName}`}>
      {notice && <NoticeBar notice={notice} />}
      <p>
        You are invited as <strong>{invitation.role}</strong>. Choose a name and a password.
      </p>
      <PlainForm action="/api/auth/invitation" fields={{ token }}>
        <Field
          autoComplete="username"
          hint="Letters, digits, dot, - and _."
          label="Name"
          maxLength={40}
          name="name"
          required
        />
        <Field
          autoComplete="email"
          hint="If you like to sign in with it, too."
          label="E-mail address"
          name="email"
          type="email"
        />
        <Field
          autoComplete="new-password"
          hint="12 characters or more. A sentence is fine."
          label="Password"
          maxLength={200}
          name="password"
          required
          type="password"
        />
        <button className="button" type="submit">
          Make my account
        </button>
      </PlainForm>
      {provider && (
        <PlainForm action="/api/auth/open-id" fields={{ invitation: token }}>
          <button className="button button-quiet" type="submit">
            Go on with {provider}
          </button>
        </PlainForm>
      )}
    </PlainPage>
  );
}
