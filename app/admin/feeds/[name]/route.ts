import { answerFeed } from "#lib/console/answer-console.ts";

type Place = { params: Promise<{ name: string }> };

export async function GET(request: Request, { params }: Place) {
  return answerFeed(request, (await params).name);
}
