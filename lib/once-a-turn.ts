import { oncePer } from "#lib/once-per.ts";

/**
 * Asks once in each turn of the event loop for each key, however many want to know in that turn: what
 * they get is as new as if each had asked.
 * @param of what is asked, e.g. a database
 */
export function onceATurn<Of, Key, Value>(
  ask: (of: Of, key: Key) => PromiseLike<Value>,
): (of: Of, key: Key) => PromiseLike<Value> {
  let turn: ((of: Of) => (key: Key) => PromiseLike<Value>) | null = null;
  return (of, key) => {
    if (!turn) {
      // A query asks whenever somebody waits for it, a promise once.
      turn = oncePer((each: Of) => oncePer((name: Key) => Promise.resolve(ask(each, name))));
      setImmediate(() => {
        turn = null;
      });
    }
    return turn(of)(key);
  };
}
