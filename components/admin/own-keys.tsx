import type { Scope } from "#lib/api/scopes.ts";
import type { ApiKeyCard } from "#lib/api-keys/list-api-keys.ts";
import { KeyForm } from "./key-form.tsx";
import { OwnKeyList } from "./key-list.tsx";
import { Panel } from "./panel.tsx";

type OwnKeysProps = { keys: ApiKeyCard[]; scopes: Record<Scope, string>; now: number };

/** One's own keys of the API, and how another is made. */
export function OwnKeys({ keys, scopes, now }: OwnKeysProps) {
  return (
    <Panel
      lead="A key lets a program read further back, follow messages and lease numbers. Whoever has it acts in your name: one per program, so that one can be ended without the others."
      title="API keys"
    >
      <OwnKeyList empty="You have no key yet. Make one below." keys={keys} now={now} />
      <section className="grid gap-4 border-line border-t pt-4">
        <h3 className="font-medium text-[0.9375rem]">Make a key</h3>
        <KeyForm action="keys.create" scopes={scopes} />
      </section>
    </Panel>
  );
}
