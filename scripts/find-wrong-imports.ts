import type { Import } from "#scripts/list-imports.ts";

type Rule = { says: string; from: RegExp; except?: RegExp; to: RegExp };

const rules: Rule[] = [
  { says: "lib knows nothing of pages", from: /^lib\//, to: /^(?:app|components)\// },
  { says: "db knows nothing of the product", from: /^db\//, to: /^(?:app|components|lib)\// },
  {
    says: "components get their data as props",
    from: /^components\//,
    to: /^(?:app|db)\//,
  },
  { says: "pages ask lib, never the database", from: /^app\//, to: /^db\// },
  {
    says: "only db knows the database's driver",
    from: /./,
    except: /^db\//,
    to: /^(?:better-sqlite3|pg|drizzle-orm)(?:$|\/)/,
  },
  {
    says: "only lib/auth knows next-auth",
    from: /./,
    except: /^lib\/auth\//,
    to: /^next-auth(?:$|\/)/,
  },
  {
    says: "lib knows nothing of Next",
    from: /^lib\//,
    to: /^next(?:$|\/)/,
  },
  {
    says: "public pages use plain links: each next/link prefetches",
    from: /^(?:app\/\[locale\]|components)\//,
    to: /^next\/link$/,
  },
];

/**
 * Finds the imports that go against the layers: app → lib → db, app → components.
 * @returns one sentence each
 */
export function findWrongImports(imports: Import[]): string[] {
  return imports.flatMap(({ from, to }) =>
    rules
      .filter((rule) => rule.from.test(from) && !rule.except?.test(from) && rule.to.test(to))
      .map(({ says }) => `${from} imports ${to}: ${says}.`),
  );
}
