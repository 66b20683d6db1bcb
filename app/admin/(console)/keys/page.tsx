import type { Metadata } from "next";
import { KeyForm } from "#components/admin/key-form.tsx";
import { KeyList } from "#components/admin/key-list.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { Pager } from "#components/admin/pager.tsx";
import { Panel } from "#components/admin/panel.tsx";
import { scopes } from "#lib/api/scopes.ts";
import { getKeysPage } from "#lib/api-keys/get-keys-page.ts";
import { isPermitted } from "#lib/auth/permissions.ts";
import { openConsole } from "../../open-console.ts";

export const metadata: Metadata = { title: "API keys" };

type Query = { searchParams: Promise<{ before?: string | string[] }> };

export default async function KeysPage({ searchParams }: Query) {
  const { ctx, account } = await openConsole("keys.read");
  const { before } = await searchParams;
  const { keys, next } = await getKeysPage(ctx, { before });
  const mayWrite = isPermitted(account.role, "keys.write");
  const isFirst = before === undefined;
  return (
    <>
      <PageHead
        lead="Who reads in bulk, follows messages or leases numbers, and how much. Members make keys for themselves."
        title="API keys"
      />
      <div className="grid gap-6">
        <section>
          <KeyList
            empty={isFirst ? "There is no key yet." : "There are no older ones."}
            keys={keys}
            mayWrite={mayWrite}
            now={ctx.now()}
          />
          <Pager
            newer={isFirst ? null : "/admin/keys"}
            older={next === null ? null : `/admin/keys?before=${next}`}
          />
        </section>
        {mayWrite && (
          <Panel
            lead="It is shown once, to you: hand it on by a way that nobody else reads."
            title="Make a key for an account"
          >
            <KeyForm action="keys.create-for" isForOthers scopes={scopes} />
          </Panel>
        )}
      </div>
    </>
  );
}
