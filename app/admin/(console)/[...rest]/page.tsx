import { notFound } from "next/navigation";
import { openConsole } from "../../open-console.ts";

/** Whatever the console does not have. */
export default async function MissingPage() {
  await openConsole("console.see");
  notFound();
}
