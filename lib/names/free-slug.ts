import { type Steps, step } from "#db/transaction.ts";
import { shortHash } from "#lib/names/slug-of.ts";

/**
 * Two keys may wish for one slug (`A-B`, `A B`): the later one gets a suffix of its own. Anyone can
 * have a name that is that slug with that suffix, so the next suffix is tried then.
 * @param find the rows that have a slug
 */
export function* freeSlug(
  slug: string,
  key: string,
  find: (slug: string) => PromiseLike<unknown[]>,
): Steps<string> {
  let free = slug;
  for (let tries = 0; ; tries++) {
    const [taken] = yield* step(find(free));
    if (!taken) return free;
    free = `${slug}-${shortHash(tries === 0 ? key : `${key}\n${tries}`)}`;
  }
}
