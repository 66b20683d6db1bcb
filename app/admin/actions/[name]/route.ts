import { answerAction } from "#lib/console/answer-console.ts";

type Place = { params: Promise<{ name: string }> };

export async function POST(request: Request, { params }: Place) {
  return answerAction(request, (await params).name);
}
