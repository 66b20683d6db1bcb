import type { PoolCard } from "#lib/pools/list-pools.ts";
import { ActionForm } from "./action-form.tsx";
import { Badge } from "./badge.tsx";
import { Field } from "./field.tsx";
import { Panel } from "./panel.tsx";

/** A pool: how many numbers it has, and a form for its policy. */
export function PoolPanel({ pool, mayWrite }: { pool: PoolCard; mayWrite: boolean }) {
  const { name, active, reserve, cooling, isLow } = pool;
  return (
    <Panel
      actions={
        <div className="flex flex-wrap gap-2">
          <Badge tone="good">{active} active</Badge>
          <Badge tone={isLow ? "danger" : "plain"}>{reserve} in reserve</Badge>
          <Badge>{cooling} cooling</Badge>
        </div>
      }
      lead={summary(pool)}
      title={name}
    >
      {mayWrite && (
        <details>
          <summary className="w-fit cursor-pointer text-[0.9375rem] text-ink-soft hover:text-ink">
            Change the policy
          </summary>
          <PolicyForm pool={pool} />
        </details>
      )}
    </Panel>
  );
}

function PolicyForm({ pool: { name, policy } }: { pool: PoolCard }) {
  const share = policy.minDeliveringShare;
  return (
    <ActionForm
      action="pools.set"
      className="mt-4 grid gap-3 sm:grid-cols-2 lg:grid-cols-3"
      fields={{ pool: name }}
    >
      <Whole
        hint="Empty for no limit."
        label="Replace after days"
        name="maxAgeDays"
        value={policy.maxAgeDays}
      />
      <Whole
        hint="In its public term."
        label="Replace after messages"
        name="maxReceived"
        value={policy.maxReceived}
      />
      <Whole
        hint="Open ones, in its public term."
        label="Replace after reports"
        name="maxReports"
        value={policy.maxReports}
      />
      <Whole
        hint="Of its usual services, in percent."
        label="Replace when fewer still send"
        name="minDelivering"
        value={share === null ? null : Math.round(share * 100)}
      />
      <Whole
        isRequired
        label="Days of notice on its page"
        name="noticeDays"
        value={policy.noticeDays}
      />
      <Whole
        isRequired
        label="Days of quarantine"
        name="quarantineDays"
        value={policy.quarantineDays}
      />
      <Whole
        hint="With fewer the pool is low."
        isRequired
        label="Numbers to keep in reserve"
        name="minReserve"
        value={policy.minReserve}
      />
      <Whole
        hint="Simulated; empty for never."
        label="Hours between probes"
        name="probeEveryHours"
        value={policy.probeEveryHours}
      />
      <Field
        className="self-end"
        defaultChecked={policy.returns}
        label="Return to the reserve after quarantine"
        name="returns"
        type="checkbox"
      />
      <button className="button justify-self-start" type="submit">
        Set the policy
      </button>
    </ActionForm>
  );
}

type WholeProps = {
  label: string;
  name: string;
  value: number | null;
  hint?: string;
  isRequired?: boolean;
};

function Whole({ label, name, value, hint, isRequired = false }: WholeProps) {
  return (
    <Field
      defaultValue={value === null ? "" : String(value)}
      hint={hint}
      label={label}
      min={0}
      name={name}
      required={isRequired}
      type="number"
    />
  );
}

/** What a policy does, in a sentence. */
function summary({ policy }: PoolCard): string {
  const { maxAgeDays, maxReceived, maxReports, minDeliveringShare, noticeDays, returns } = policy;
  const reasons = [
    maxAgeDays !== null && `after ${maxAgeDays} days`,
    maxReceived !== null && `after ${maxReceived.toLocaleString("en")} messages`,
    maxReports !== null && `after ${maxReports} reports`,
    minDeliveringShare !== null &&
      `when fewer than ${Math.round(minDeliveringShare * 100)} % of its services still send`,
  ].filter(Boolean);
  const back = `Quarantine is ${policy.quarantineDays} days${returns ? ", then back to the reserve" : ""}.`;
  if (reasons.length === 0) return `Replaced by hand only. ${back}`;
  return `Replaced ${reasons.join(", or ")}, with ${noticeDays} days of notice. ${back}`;
}
