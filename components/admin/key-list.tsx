import type { ApiKeyCard } from "#lib/api-keys/list-api-keys.ts";
import { ActionForm } from "./action-form.tsx";
import { Badge } from "./badge.tsx";
import { type Column, DataTable } from "./data-table.tsx";
import { Field } from "./field.tsx";
import { Instant } from "./number-list.tsx";

type KeyListProps = {
  keys: ApiKeyCard[];
  now: number;
  empty: string;
};

/** One's own keys that are good; behind them those that are no more. */
export function OwnKeyList({ keys, now, empty }: KeyListProps) {
  const good = keys.filter(({ state }) => state === "good");
  const others = keys.filter(({ state }) => state !== "good");
  return (
    <div className="grid gap-3">
      <DataTable
        caption="API keys"
        columns={[
          ...factsOf(now),
          {
            title: "Actions",
            cell: (key) => <EndKey action="keys.end" apiKey={key} />,
          },
        ]}
        empty={empty}
        keyOf={({ id }) => id}
        rows={good}
      />
      {others.length > 0 && (
        <details>
          <summary className="w-fit cursor-pointer text-[0.9375rem] text-ink-soft hover:text-ink">
            {others.length === 1 ? "One that is" : `${others.length} that are`} good no more
          </summary>
          <div className="mt-3">
            <DataTable
              caption="API keys that are good no more"
              columns={factsOf(now)}
              empty="None."
              keyOf={({ id }) => id}
              rows={others}
            />
          </div>
        </details>
      )}
    </div>
  );
}

/** Everybody's keys, and for owners what can be done with each. */
export function KeyList({ keys, now, empty, mayWrite }: KeyListProps & { mayWrite: boolean }) {
  const [name, ...facts] = factsOf(now);
  const columns: Column<ApiKeyCard>[] = [
    name!,
    {
      title: "Account",
      cell: ({ account }) => account ?? <span className="text-ink-faint">removed</span>,
    },
    ...facts,
  ];
  if (mayWrite) {
    columns.push({ title: "Actions", cell: (key) => <KeyActions apiKey={key} /> });
  }
  return (
    <DataTable
      caption="API keys"
      columns={columns}
      empty={empty}
      keyOf={({ id }) => id}
      rows={keys}
    />
  );
}

/** What is shown of a key, whoever looks. */
function factsOf(now: number): Column<ApiKeyCard>[] {
  return [
    {
      title: "Key",
      isLead: true,
      cell: ({ name, prefix, state }) => (
        <span className="grid gap-0.5">
          <span className="flex flex-wrap items-center gap-2">
            <bdi className="foreign min-w-0 break-words font-medium">{name}</bdi>
            {state !== "good" && <Badge tone={toneOf(state)}>{state}</Badge>}
          </span>
          <code className="font-mono text-fine text-ink-faint">{prefix}…</code>
        </span>
      ),
    },
    { title: "Good for", cell: ({ scopes }) => scopes.join(", ") },
    {
      title: "Last used",
      isShort: true,
      cell: ({ lastUsedAt }) => <Instant at={now} instant={lastUsedAt} none="never" />,
    },
    {
      title: "Read today",
      isFigure: true,
      isShort: true,
      cell: ({ readToday, dailyMessages }) => (
        <span>
          {readToday.toLocaleString("en")}
          <span className="text-ink-faint"> of {dailyMessages.toLocaleString("en")}</span>
        </span>
      ),
    },
    {
      title: "Expires",
      isShort: true,
      cell: ({ expiresAt }) =>
        expiresAt ? (
          <time dateTime={expiresAt}>{expiresAt.slice(0, 10)}</time>
        ) : (
          <span className="text-ink-faint">never</span>
        ),
    },
  ];
}

function toneOf(state: ApiKeyCard["state"]): "plain" | "attention" {
  return state === "account disabled" ? "attention" : "plain";
}

/** Behind a summary: a list of keys stays calm. */
function KeyActions({ apiKey }: { apiKey: ApiKeyCard }) {
  const { id, name, dailyMessages, hasOwnQuota, state } = apiKey;
  if (state === "ended" || state === "expired") return null;
  return (
    <details>
      <summary className="button button-quiet button-small w-fit">
        Change<span className="sr-only"> {name}</span>
      </summary>
      <div className="mt-3 grid gap-3">
        <ActionForm
          action="keys.set-quota"
          className="flex flex-wrap items-end gap-2"
          fields={{ id: String(id) }}
        >
          <Field
            className="w-40"
            defaultValue={hasOwnQuota ? String(dailyMessages) : ""}
            hint="Empty: as for every key."
            label="Messages a day"
            max={100_000_000}
            min={0}
            name="dailyMessages"
            type="number"
          />
          <button className="button button-quiet button-small" type="submit">
            Set
          </button>
        </ActionForm>
        <EndKey action="keys.end-any" apiKey={apiKey} />
      </div>
    </details>
  );
}

function EndKey({ action, apiKey }: { action: string; apiKey: ApiKeyCard }) {
  const { id, name } = apiKey;
  return (
    <ActionForm
      action={action}
      confirm={`End the key “${name}”? Whatever uses it stops working at once.`}
      fields={{ id: String(id) }}
    >
      <button className="button button-danger button-small" type="submit">
        End<span className="sr-only"> {name}</span>
      </button>
    </ActionForm>
  );
}
