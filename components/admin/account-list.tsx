import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { AccountCard } from "#lib/accounts/list-accounts.ts";
import type { InvitationCard } from "#lib/accounts/list-invitations.ts";
import { ActionForm } from "./action-form.tsx";
import { Badge } from "./badge.tsx";
import { DataTable } from "./data-table.tsx";
import { Field } from "./field.tsx";
import { Panel } from "./panel.tsx";
import { ShownOnceForm } from "./shown-once-form.tsx";

const roleOptions = [
  { value: "moderator", label: "moderator: does the daily work" },
  { value: "auditor", label: "auditor: reads all, changes nothing" },
  { value: "owner", label: "owner: everything" },
  { value: "member", label: "member: the API only" },
];

/** Invites somebody: the link takes the form's place. */
export function InvitePanel() {
  return (
    <Panel
      lead="The link makes one account of the role. It is shown once, and good for seven days."
      title="Invite somebody"
    >
      <ShownOnceForm action="accounts.invite" className="flex flex-wrap items-end gap-3">
        <Field className="w-full max-w-sm" label="Role" name="role" options={roleOptions} />
        <button className="button" type="submit">
          Make a link
        </button>
      </ShownOnceForm>
    </Panel>
  );
}

type InvitationListProps = { invitations: InvitationCard[]; mayWrite: boolean; now: number };

/** Invitations that nobody has accepted yet. */
export function InvitationList({ invitations, mayWrite, now }: InvitationListProps) {
  if (invitations.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2 className="font-semibold text-base">Open invitations</h2>
      <DataTable
        caption="Open invitations"
        columns={[
          { title: "Role", isLead: true, cell: ({ role }) => role },
          { title: "Invited by", cell: ({ invitedBy }) => invitedBy },
          {
            title: "Made",
            isShort: true,
            cell: ({ createdAt }) => <RelativeTime at={now} instant={createdAt} locale="en" />,
          },
          ...(mayWrite
            ? [
                {
                  title: "Actions",
                  cell: ({ id }: InvitationCard) => (
                    <ActionForm action="accounts.withdraw-invitation" fields={{ id: String(id) }}>
                      <button className="button button-quiet button-small" type="submit">
                        Take back
                      </button>
                    </ActionForm>
                  ),
                },
              ]
            : []),
        ]}
        empty="None."
        keyOf={({ id }) => id}
        rows={invitations}
      />
    </section>
  );
}

type AccountListProps = { accounts: AccountCard[]; mayWrite: boolean; now: number };

/** Accounts, and for owners what can be done with each. */
export function AccountList({ accounts, mayWrite, now }: AccountListProps) {
  return (
    <DataTable
      caption="Accounts"
      columns={[
        { title: "Name", isLead: true, cell: (account) => <Name account={account} /> },
        { title: "Role", isShort: true, cell: ({ role }) => role },
        { title: "Signs in by", cell: (account) => waysOf(account) },
        {
          title: "Last signed in",
          isShort: true,
          cell: ({ lastSignInAt }) =>
            lastSignInAt ? <RelativeTime at={now} instant={lastSignInAt} locale="en" /> : "never",
        },
        ...(mayWrite
          ? [
              {
                title: "Actions",
                cell: (account: AccountCard) => <AccountActions account={account} />,
              },
            ]
          : []),
      ]}
      empty="There is no account."
      keyOf={({ id }) => id}
      rows={accounts}
    />
  );
}

function Name({ account: { name, email, disabledAt } }: { account: AccountCard }) {
  return (
    <span className="grid gap-0.5">
      <span className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{name}</span>
        {disabledAt && <Badge tone="attention">disabled</Badge>}
      </span>
      {email && <span className="foreign break-all text-fine text-ink-faint">{email}</span>}
    </span>
  );
}

function waysOf({ hasPassword, hasTotp, hasSubject }: AccountCard): string {
  const ways = [
    hasPassword && (hasTotp ? "password and app" : "password"),
    hasSubject && "the provider",
  ];
  return ways.filter(Boolean).join(", ");
}

/** Behind a summary: a list of names stays calm. */
function AccountActions({ account }: { account: AccountCard }) {
  const { name, role, hasTotp, disabledAt } = account;
  return (
    <details>
      <summary className="button button-quiet button-small w-fit">
        Change<span className="sr-only"> {name}</span>
      </summary>
      <div className="mt-3 grid gap-3">
        <ActionForm
          action="accounts.role"
          className="flex flex-wrap items-end gap-2"
          fields={{ name }}
        >
          <Field
            defaultValue={role}
            label={`Role of ${name}`}
            isBare
            name="role"
            options={roleOptions.map(({ value }) => ({ value, label: value }))}
          />
          <button className="button button-quiet button-small" type="submit">
            Set role
          </button>
        </ActionForm>
        <div className="flex flex-wrap gap-2">
          <Act action={disabledAt ? "accounts.enable" : "accounts.disable"} name={name}>
            {disabledAt ? "Enable" : "Disable"}
          </Act>
          <Act action="accounts.end-sessions" name={name}>
            End sessions
          </Act>
          {hasTotp && (
            <Act
              action="accounts.reset-totp"
              confirm={`Take the second factor of ${name} away?`}
              name={name}
            >
              Reset second factor
            </Act>
          )}
          <Act
            action="accounts.remove"
            confirm={`Remove the account ${name} for good?`}
            isDanger
            name={name}
          >
            Remove
          </Act>
        </div>
      </div>
    </details>
  );
}

type ActProps = {
  action: string;
  name: string;
  confirm?: string;
  isDanger?: boolean;
  children: string;
};

function Act({ action, name, confirm, isDanger, children }: ActProps) {
  return (
    <ActionForm action={action} confirm={confirm} fields={{ name }}>
      <button
        className={`button button-small ${isDanger ? "button-danger" : "button-quiet"}`}
        type="submit"
      >
        {children}
        <span className="sr-only"> {name}</span>
      </button>
    </ActionForm>
  );
}
