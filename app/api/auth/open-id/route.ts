import { answerOpenId } from "#lib/auth/answer-auth.ts";

export async function POST(request: Request) {
  return answerOpenId(request);
}
