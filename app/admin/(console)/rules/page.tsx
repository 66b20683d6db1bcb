import type { Metadata } from "next";
import { PageHead } from "#components/admin/page-head.tsx";
import { RuleList } from "#components/admin/rule-list.tsx";
import { isPermitted } from "#lib/auth/permissions.ts";
import { listRuleCards } from "#lib/rules/list-rules.ts";
import { openConsole } from "../../open-console.ts";

export const metadata: Metadata = { title: "Rules" };

export default async function RulesPage() {
  const { ctx, account } = await openConsole("rules.read");
  const rules = await listRuleCards(ctx);
  const mayWrite = isPermitted(account.role, "rules.write");
  return (
    <>
      <PageHead
        actions={
          mayWrite && (
            <a className="button button-small" href="/admin/rules/new">
              Add a rule
            </a>
          )
        }
        lead="Each message that arrives is decided by the first rule that is on and matches. Where none does, it is published."
        title="Rules"
      />
      <RuleList at={ctx.now()} mayWrite={mayWrite} rules={rules} />
    </>
  );
}
