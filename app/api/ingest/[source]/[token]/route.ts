import { ingest } from "#lib/ingest/ingest.ts";

type Place = { params: Promise<{ source: string; token: string }> };

async function answer(request: Request, { params }: Place) {
  return ingest(request, await params);
}

export { answer as GET, answer as POST };
