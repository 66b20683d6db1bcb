import { ActionForm } from "../action-form.tsx";
import { Field } from "../field.tsx";

/** Ends a lease before its time, with the reason for it. */
export function EndLease({ id }: { id: string }) {
  return (
    <details>
      <summary className="w-fit cursor-pointer text-ink-soft hover:text-ink">End it</summary>
      <ActionForm action="leases.end" className="mt-2 grid max-w-xs gap-2" fields={{ id }}>
        <Field label="Reason" maxLength={500} name="reason" required />
        <button className="button button-danger button-small justify-self-start" type="submit">
          End the lease
        </button>
      </ActionForm>
    </details>
  );
}
