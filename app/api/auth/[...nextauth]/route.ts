import { answerAuth } from "#lib/auth/answer-auth.ts";

type Place = { params: Promise<{ nextauth: string[] }> };

async function answer(request: Request, { params }: Place) {
  return answerAuth(request, (await params).nextauth);
}

export { answer as GET, answer as POST };
