import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "#components/admin/action-form.tsx";
import { PageHead } from "#components/admin/page-head.tsx";
import { RuleForm } from "#components/admin/rule-form.tsx";
import { isPermitted } from "#lib/auth/permissions.ts";
import { listRuleCards } from "#lib/rules/list-rules.ts";
import { openConsole } from "../../../open-console.ts";

export const metadata: Metadata = { title: "Rule" };

type Props = { params: Promise<{ id: string }> };

export default async function RulePage({ params }: Props) {
  const { ctx, account } = await openConsole("rules.read");
  const { id } = await params;
  const rules = await listRuleCards(ctx);
  const rule = id === "new" ? null : rules.find((each) => String(each.id) === id);
  if (rule === undefined) notFound();
  const mayWrite = isPermitted(account.role, "rules.write");
  return (
    <>
      <PageHead
        actions={
          rule &&
          !rule.shipped &&
          mayWrite && (
            <ActionForm
              action="rules.remove"
              confirm={`Remove the rule “${rule.name}”?`}
              fields={{ id: String(rule.id) }}
            >
              <button className="button button-danger button-small" type="submit">
                Remove
              </button>
            </ActionForm>
          )
        }
        lead={
          rule?.shipped
            ? "What this rule is about comes with the program; its action and its exceptions are yours."
            : "All parts that are given must hold, each by any one of its values."
        }
        parent={{ title: "Rules", href: "/admin/rules" }}
        title={rule ? rule.name : "New rule"}
      />
      <RuleForm mayWrite={mayWrite} rule={rule} />
    </>
  );
}
