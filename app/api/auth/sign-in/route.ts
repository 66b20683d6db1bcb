import { answerSignIn } from "#lib/auth/answer-auth.ts";

export async function POST(request: Request) {
  return answerSignIn(request);
}
