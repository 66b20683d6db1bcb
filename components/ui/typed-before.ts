/**
 * What stands in a field before React takes it over, for the state that it begins with: hydration puts
 * back what a textarea came with.
 * @param id the field's
 * @returns undefined on the server, and where there was no such field before
 */
export function typedBefore(id: string): string | undefined {
  if (typeof document === "undefined") return undefined;
  const field = document.getElementById(id);
  const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  return isField ? field.value : undefined;
}
