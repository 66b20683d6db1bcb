import { RelativeTime } from "#components/ui/relative-time.tsx";
import { describeCondition } from "#lib/rules/describe-condition.ts";
import type { RuleCard } from "#lib/rules/list-rules.ts";
import { ActionForm } from "./action-form.tsx";
import { Badge } from "./badge.tsx";
import { DataTable } from "./data-table.tsx";

type RuleListProps = { rules: RuleCard[]; mayWrite: boolean; at: number };

const tones = { withhold: "attention", hide: "danger", publish: "good", review: "plain" } as const;

/** Rules in the order in which they are tried. */
export function RuleList({ rules, mayWrite, at }: RuleListProps) {
  const places = new Map(rules.map(({ id }, index) => [id, index]));
  return (
    <DataTable
      caption="Rules, in the order in which they are tried"
      columns={[
        {
          title: "Rule",
          isLead: true,
          cell: ({ id, name, condition, shipped }) => (
            <div className="grid max-w-xl gap-0.5">
              <span className="flex flex-wrap items-center gap-2">
                <a className="link foreign font-medium" href={`/admin/rules/${id}`}>
                  {name}
                </a>
                {shipped && <Badge>shipped</Badge>}
              </span>
              <span className="foreign text-fine text-ink-soft">
                {describeCondition(condition).join(" · ")}
              </span>
            </div>
          ),
        },
        {
          title: "Action",
          isShort: true,
          cell: ({ action }) => <Badge tone={tones[action]}>{action}</Badge>,
        },
        {
          title: "Matched",
          isFigure: true,
          cell: ({ matched, lastMatchedAt }) => (
            <span className="grid">
              {matched.toLocaleString("en")}
              {lastMatchedAt && (
                <span className="text-fine text-ink-faint">
                  <RelativeTime at={at} instant={lastMatchedAt} locale="en" />
                </span>
              )}
            </span>
          ),
        },
        {
          title: "State",
          isShort: true,
          cell: ({ isOn }) => (isOn ? <Badge tone="good">on</Badge> : <Badge>off</Badge>),
        },
        ...(mayWrite
          ? [
              {
                title: "Change",
                isShort: true,
                cell: (rule: RuleCard) => (
                  <RuleButtons count={rules.length} place={places.get(rule.id) ?? 0} rule={rule} />
                ),
              },
            ]
          : []),
      ]}
      empty="There are no rules."
      keyOf={({ id }) => id}
      rows={rules}
    />
  );
}

type RuleButtonsProps = { rule: RuleCard; place: number; count: number };

function RuleButtons({ rule, place, count }: RuleButtonsProps) {
  const { id, name, isOn } = rule;
  return (
    <div className="flex gap-1.5">
      <ActionForm action={isOn ? "rules.off" : "rules.on"} fields={{ id: String(id) }}>
        <button
          aria-label={`Switch ${name} ${isOn ? "off" : "on"}`}
          className="button button-quiet button-small"
          type="submit"
        >
          {isOn ? "Off" : "On"}
        </button>
      </ActionForm>
      {place > 0 && <MoveButton id={id} label={`Move ${name} up`} sign="↑" to={place - 1} />}
      {place < count - 1 && (
        <MoveButton id={id} label={`Move ${name} down`} sign="↓" to={place + 1} />
      )}
    </div>
  );
}

type MoveButtonProps = { id: number; to: number; label: string; sign: string };

function MoveButton({ id, to, label, sign }: MoveButtonProps) {
  return (
    <ActionForm action="rules.move" fields={{ id: String(id), to: String(to) }}>
      <button aria-label={label} className="button button-quiet button-small" type="submit">
        {sign}
      </button>
    </ActionForm>
  );
}
