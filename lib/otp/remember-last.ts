/**
 * Keeps the last answer of a function of a text: whoever stores a message asks several questions in
 * a row that begin with the same work. Nobody may change an answer.
 */
export function rememberLast<T>(answer: (text: string) => T): (text: string) => T {
  let last: { text: string; answer: T } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, answer: answer(text) };
    return last.answer;
  };
}
