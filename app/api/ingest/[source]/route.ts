import { ingest } from "#lib/ingest/ingest.ts";

export async function POST(request: Request, { params }: { params: Promise<{ source: string }> }) {
  return ingest(request, (await params).source);
}
