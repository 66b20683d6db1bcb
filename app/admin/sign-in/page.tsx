import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { Field } from "#components/admin/field.tsx";
import { NoticeBar } from "#components/admin/notice-bar.tsx";
import { PlainForm } from "#components/admin/plain-form.tsx";
import { PlainPage } from "#components/admin/plain-page.tsx";
import { getSignInPage } from "#lib/auth/get-sign-in-page.ts";

export const metadata: Metadata = { title: "Sign in" };

type Query = { searchParams: Promise<{ to?: string | string[] }> };

export default async function SignInPage({ searchParams }: Query) {
  await connection();
  const cookies = (await headers()).get("cookie") ?? "";
  const { to } = await searchParams;
  const page = await getSignInPage({ cookies, to });
  if (page.isSignedInTo) redirect(page.isSignedInTo);
  const fields: Record<string, string> = page.to ? { to: page.to } : {};
  return (
    <PlainPage title="Sign in">
      {page.notice && <NoticeBar notice={page.notice} />}
      <PlainForm action="/api/auth/sign-in" fields={fields}>
        <Field autoComplete="username" label="Name or e-mail address" name="name" required />
        <Field
          autoComplete="current-password"
          label="Password"
          name="password"
          required
          type="password"
        />
        <Field
          autoComplete="one-time-code"
          hint="Only where an authenticator app is set up: its code, or a recovery code."
          label="Code"
          name="code"
        />
        <button className="button" type="submit">
          Sign in
        </button>
      </PlainForm>
      {page.provider && (
        <PlainForm action="/api/auth/open-id" fields={fields}>
          <button className="button button-quiet" type="submit">
            Sign in with {page.provider}
          </button>
        </PlainForm>
      )}
    </PlainPage>
  );
}
