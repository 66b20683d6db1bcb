import { millisecondsInDay } from "date-fns/constants";
import { connection } from "next/server";
import { systemClock } from "#lib/clock.ts";
import { locales } from "#lib/i18n/locales.ts";
import { site } from "#lib/site.ts";

const validMs = 180 * millisecondsInDay;

/** Where to report a weakness (RFC 9116). */
export async function GET(): Promise<Response> {
  await connection();
  const { contactEmail, publicUrl } = site();
  const headers = { "content-type": "text/plain; charset=utf-8" };
  const lines = [
    ...(contactEmail === null ? [] : [`Contact: mailto:${contactEmail}`]),
    `Contact: ${publicUrl}/contact`,
    `Expires: ${new Date(systemClock() + validMs).toISOString()}`,
    `Preferred-Languages: ${locales.join(", ")}`,
    `Canonical: ${publicUrl}/.well-known/security.txt`,
  ];
  return new Response(`${lines.join("\n")}\n`, { headers });
}
