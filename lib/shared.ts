/**
 * One value for the whole process: the server and Next's bundles load modules apart from each other.
 * @param name what the value is, e.g. `database`
 * @param make makes it when nobody has yet
 */
export function shared<T>(name: string, make: () => T): T {
  const holder = globalThis as unknown as Record<symbol, T | undefined>;
  const key = Symbol.for(`glasspost.${name}`);
  holder[key] ??= make();
  return holder[key];
}
