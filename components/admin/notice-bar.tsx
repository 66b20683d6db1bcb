import type { Notice } from "#lib/console/notice.ts";
import { ActionForm } from "./action-form.tsx";

/** What the last action has to say, with the way back where there is one. */
export function NoticeBar({ notice: { message, isFailure, undo } }: { notice: Notice }) {
  return (
    <div
      className={`mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border px-4 py-3 text-[0.9375rem] ${
        isFailure
          ? "border-danger-line bg-danger-soft text-danger"
          : "border-accent-line bg-accent-soft"
      }`}
      role={isFailure ? "alert" : "status"}
    >
      <p className="foreign min-w-0 grow">{message}</p>
      {undo && (
        <ActionForm action={undo.action} fields={undo.fields}>
          <button className="link font-medium" type="submit">
            Undo
          </button>
        </ActionForm>
      )}
    </div>
  );
}
