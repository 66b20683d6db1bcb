/** An action of the console that takes another back. */
export type Undo = { action: string; fields: Record<string, string | string[]> };

/** What became of an action. */
export type Answer =
  | {
      isDone: true;
      message: string;
      to: string | null;
      undo?: Undo;
      data?: unknown;
    }
  | { isDone: false; status: number; message: string; errors: Record<string, string> };

type ProblemBody = { detail: string; errors?: { pointer: string; detail: string }[] };

const LOST = "The site does not answer. Nothing may have been done: look before you try again.";

/**
 * Asks for an action of the console.
 * @param form its fields, and `back` for the page to go on with
 */
export async function sendAction(name: string, form: FormData): Promise<Answer> {
  try {
    const hasFile = [...form.values()].some((value) => value instanceof File);
    const response = await fetch(`/admin/actions/${name}`, {
      method: "POST",
      headers: { accept: "application/json" },
      body: hasFile ? form : new URLSearchParams(form as unknown as Record<string, string>),
    });
    const body = await response.json();
    if (response.ok) return { isDone: true, ...body };
    const { detail, errors = [] } = body as ProblemBody;
    return {
      isDone: false,
      status: response.status,
      message: detail,
      errors: Object.fromEntries(
        errors.map((error) => [error.pointer.split("/")[1] ?? "", error.detail]),
      ),
    };
  } catch {
    return { isDone: false, status: 0, message: LOST, errors: {} };
  }
}
