import { notFound } from "next/navigation";
import { type PageProps, startPage } from "../start-page.ts";

/** Every address that no other page has. */
export default async function MissingPage({ params }: PageProps): Promise<never> {
  await startPage(params);
  notFound();
}
