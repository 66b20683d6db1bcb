import { connection } from "next/server";
import { isReady } from "#lib/health/is-ready.ts";

/** The database answers and its tables are current. */
export async function GET() {
  await connection();
  const ready = await isReady();
  return Response.json(
    { status: ready ? "ready" : "not ready" },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
