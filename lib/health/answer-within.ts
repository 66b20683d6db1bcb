import { DatabaseUnavailable } from "#db/errors.ts";

/**
 * Waits for an answer of the database, but not for ever.
 * @param ms how long at most
 * @throws DatabaseUnavailable when that has passed, and what the answer throws
 */
export async function answerWithin<T>(answer: PromiseLike<T> | T, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DatabaseUnavailable()), ms);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
