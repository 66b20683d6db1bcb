import { ExactTime } from "#components/ui/exact-time.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { OwnAccount as Own, SessionCard } from "#lib/accounts/get-own-account.ts";
import { ActionForm } from "./action-form.tsx";
import { Badge } from "./badge.tsx";
import { DataTable } from "./data-table.tsx";
import { Field } from "./field.tsx";
import { Facts, Panel } from "./panel.tsx";
import { QrCode } from "./qr-code.tsx";
import { ShownOnceForm } from "./shown-once-form.tsx";

type OwnAccountProps = {
  account: { name: string; role: string; lacksTotp: boolean };
  own: Own;
  /** UTC milliseconds. */
  now: number;
};

/** One's own account: name, password, second factor, sessions. */
export function OwnAccount({ account, own, now }: OwnAccountProps) {
  return (
    <div className="grid gap-5">
      {account.lacksTotp && (
        <p
          className="rounded-card border border-attention-line bg-attention-soft px-4 py-3 text-[0.9375rem] text-attention"
          role="status"
        >
          This site asks every admin for a second factor. Set yours up to go on.
        </p>
      )}
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Profile account={account} own={own} />
        {own.hasPassword && <Password />}
      </div>
      {own.hasPassword && <SecondFactor own={own} />}
      <Sessions now={now} sessions={own.sessions} />
    </div>
  );
}

function Profile({ account, own }: Pick<OwnAccountProps, "account" | "own">) {
  return (
    <Panel title="Who you are">
      <Facts
        facts={[
          { name: "Name", value: account.name },
          { name: "Role", value: account.role },
          ...(own.hasSubject ? [{ name: "Signs in", value: "through the provider" }] : []),
        ]}
      />
      <ActionForm action="account.edit" className="grid gap-3">
        <Field
          autoComplete="email"
          defaultValue={own.email ?? ""}
          hint="To sign in with it, too. Nobody else is shown it but those who see accounts."
          label="E-mail address"
          name="email"
          type="email"
        />
        <button className="button button-quiet justify-self-start" type="submit">
          Save
        </button>
      </ActionForm>
    </Panel>
  );
}

function Password() {
  return (
    <Panel lead="Your other sessions end when it changes." title="Password">
      <ActionForm action="account.password" className="grid gap-3">
        <Field
          autoComplete="current-password"
          label="Password of now"
          name="current"
          required
          type="password"
        />
        <Field
          autoComplete="new-password"
          hint="12 characters or more. A sentence is fine."
          label="New password"
          maxLength={200}
          name="password"
          required
          type="password"
        />
        <button className="button button-quiet justify-self-start" type="submit">
          Change it
        </button>
      </ActionForm>
    </Panel>
  );
}

/** A session that somebody else got hold of is not enough to change how its owner signs in. */
function ProofFields() {
  return (
    <>
      <Field
        autoComplete="current-password"
        className="max-w-72"
        label="Your password"
        name="password"
        required
        type="password"
      />
      <Field
        autoComplete="one-time-code"
        className="max-w-48"
        label="Code of the app"
        maxLength={7}
        name="code"
        required
      />
    </>
  );
}

function SecondFactor({ own }: { own: Own }) {
  const { proposed, recoveryCodes } = own;
  if (proposed) {
    return (
      <Panel
        lead="An authenticator app on your telephone shows a code that changes every 30 seconds. Whoever knows your password alone does not get in then."
        title="Second factor"
      >
        <div className="grid items-start gap-6 sm:grid-cols-[max-content_minmax(0,1fr)]">
          <QrCode
            label="The secret as a QR code, for an authenticator app"
            text={proposed.address}
          />
          <div className="grid gap-4">
            <p className="text-[0.9375rem]">
              Scan this with the app, or type the secret:{" "}
              <code className="foreign break-all rounded bg-sunken px-1.5 py-0.5 font-mono">
                {proposed.secret.match(/.{1,4}/g)?.join(" ")}
              </code>
            </p>
            <ShownOnceForm action="account.set-totp">
              <ProofFields />
              <button className="button justify-self-start" type="submit">
                Set it up
              </button>
            </ShownOnceForm>
          </div>
        </div>
      </Panel>
    );
  }
  return (
    <Panel actions={<Badge tone="good">set up</Badge>} title="Second factor">
      <p className="text-[0.9375rem] text-ink-soft">
        {recoveryCodes === 1 ? "One recovery code is" : `${recoveryCodes} recovery codes are`} left
        for when you lose the app.
      </p>
      <div className="grid gap-6 sm:grid-cols-2">
        <ShownOnceForm action="account.renew-recovery-codes">
          <ProofFields />
          <button className="button button-quiet justify-self-start" type="submit">
            New recovery codes
          </button>
        </ShownOnceForm>
        <ActionForm action="account.remove-totp" className="grid gap-4">
          <ProofFields />
          <button className="button button-danger justify-self-start" type="submit">
            Remove the second factor
          </button>
        </ActionForm>
      </div>
    </Panel>
  );
}

function Sessions({ sessions, now }: { sessions: SessionCard[]; now: number }) {
  return (
    <Panel
      actions={
        sessions.length > 1 && (
          <ActionForm action="account.end-other-sessions">
            <button className="button button-quiet button-small" type="submit">
              End all others
            </button>
          </ActionForm>
        )
      }
      title="Where you are signed in"
    >
      <DataTable
        caption="Sessions"
        columns={[
          {
            title: "Browser",
            isLead: true,
            cell: ({ browser, isThis }) => (
              <span className="flex flex-wrap items-center gap-2">
                <span className="foreign min-w-0 break-words">{browser}</span>
                {isThis && <Badge tone="good">this one</Badge>}
              </span>
            ),
          },
          {
            title: "Signed in",
            isShort: true,
            cell: ({ createdAt }) => <ExactTime instant={createdAt} locale="en" />,
          },
          {
            title: "Last seen",
            isShort: true,
            cell: ({ seenAt }) => <RelativeTime at={now} instant={seenAt} locale="en" />,
          },
        ]}
        empty="No session."
        keyOf={({ id }) => id}
        rows={sessions}
      />
    </Panel>
  );
}
