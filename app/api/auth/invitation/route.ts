import { answerInvitation } from "#lib/auth/answer-auth.ts";

export async function POST(request: Request) {
  return answerInvitation(request);
}
