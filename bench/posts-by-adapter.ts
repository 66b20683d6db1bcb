import { generateKeyPairSync, randomBytes } from "node:crypto";
import { openDatabase } from "#db/client.ts";
import { setDevice } from "#db/queries/routes.ts";
import { findSource } from "#db/queries/sources.ts";
import type { Context } from "#lib/context.ts";
import type { Adapter } from "#lib/ingest/adapter.ts";
import { adapters, type ProviderKind } from "#lib/ingest/providers/index.ts";
import { addSource } from "#lib/sources/add-source.ts";
import type { EmptyDatabases } from "./empty-databases.ts";
import { compared, type Figure, mean, median } from "./figures.ts";
import { numbers } from "./numbers.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { type Loader, startLoader } from "./run-load.ts";
import { type Server, withServer } from "./server.ts";
import type { WrittenJob } from "./written-load.ts";

const GROUP = "posts by adapter";
const CONNECTIONS = 64;
/** Ages that no benchmark database holds. */
const FIRST_AGE = 200_000_000;

/** Secrets that are of a form, where their provider gives them; any text is one for the others. */
const secrets: Partial<Record<ProviderKind, () => string>> = { telnyx: pairOfKeys };

/** What a source of a kind can't do without. */
const settings: Partial<Record<ProviderKind, Record<string, unknown>>> = {
  "aws-sns": { topics: ["arn:aws:sns:us-east-1:000000000000:bench"] },
};

/** What one load of an adapter came to. */
type Turn = { perSecond: number; cpuMs: number };

/** An adapter's turns, and those of generic next to them. */
type Turns = { here: Turn[]; generic: Turn[] };

type Source = Pick<WrittenJob, "provider" | "proving"> & { path: string };

/**
 * Durable messages per second through each adapter in its default way, one message a request, into
 * one database. Adapters take turns, each between two turns of generic: those two are its baseline.
 * @param requests how many a turn has, all of them written and signed before it; `warmUp` is for the
 *   first turn of each, which does not count
 * @throws when a message is not stored exactly once
 */
export async function postsByAdapter(
  databases: EmptyDatabases,
  { rounds, requests, warmUp }: { rounds: number; requests: number; warmUp: number },
): Promise<Figure[]> {
  const address = await databases.create();
  const db = await openDatabase(address);
  const { ctx } = await prepareDatabase(db, Date.now());
  const kinds = Object.keys(adapters) as ProviderKind[];
  const sources = new Map<ProviderKind, Source>();
  for (const kind of kinds) sources.set(kind, await addSourceOf(ctx, kind));
  await db.close();

  return withServer(address, {}, async (server) => {
    const loader = startLoader();
    let turns = 0;
    let posted = 0;
    const turn = async (kind: ProviderKind, firstAge: number, count = requests): Promise<Turn> => {
      const job = { count, firstAge, name: `turn ${turns++}` };
      const result = await load(loader, server, sources.get(kind)!, job);
      posted += count;
      const stored = await databases.countMessages(address);
      if (stored !== posted) {
        throw new Error(`After ${kind}, ${posted} messages were posted and ${stored} are stored.`);
      }
      return result;
    };
    const others = kinds.filter((kind) => kind !== "generic");
    const pairs = new Map(others.map((kind) => [kind, { here: [], generic: [] } as Turns]));
    try {
      // Whoever goes first would pay for what the server compiles for all.
      for (const kind of kinds) await turn(kind, FIRST_AGE, warmUp);
      for (let round = 1; round <= rounds; round++) {
        const firstAge = round * FIRST_AGE;
        let before = await turn("generic", firstAge);
        for (const kind of others) {
          const { here, generic } = pairs.get(kind)!;
          here.push(await turn(kind, firstAge));
          const after = await turn("generic", firstAge);
          generic.push(before, after);
          before = after;
        }
      }
    } finally {
      await loader.end();
    }
    return others.map((kind) => figureOf(kind, pairs.get(kind)!));
  });
}

function figureOf(kind: ProviderKind, { here, generic }: Turns): Figure {
  return compared({
    group: GROUP,
    name: `${kind}, ${adapters[kind].ways[0].auth}`,
    unit: "messages/s",
    value: median(here.map(({ perSecond }) => perSecond)),
    baseline: median(generic.map(({ perSecond }) => perSecond)),
    target: { atLeast: 0.9 },
    more: {
      cpuMsPerMessage: mean(here.map(({ cpuMs }) => cpuMs)),
      genericCpuMsPerMessage: mean(generic.map(({ cpuMs }) => cpuMs)),
    },
  });
}

async function load(
  loader: Loader,
  server: Server,
  { path, provider, proving }: Source,
  job: Pick<WrittenJob, "count" | "firstAge" | "name">,
): Promise<Turn> {
  const url = server.url + path;
  const before = server.cpuSeconds();
  const connections = CONNECTIONS;
  const result = await loader.run({ kind: "written", url, connections, provider, proving, ...job });
  const cpu = server.cpuSeconds() - before;
  return { perSecond: result.perSecond, cpuMs: (1000 * cpu) / job.count };
}

/** Adds a source of a kind, with all that its provider would know of it. */
async function addSourceOf(ctx: Context, kind: ProviderKind): Promise<Source> {
  const adapter: Adapter = adapters[kind];
  const name = `by-${kind}`;
  const { auth } = adapter.ways[0];
  const publicUrl = `https://glasspost.example/api/ingest/${name}`;
  const added = await addSource(ctx, {
    name,
    provider: kind,
    secret: secrets[kind]?.() ?? adapter.makeSecret(auth) ?? randomBytes(24).toString("base64url"),
    publicUrl,
    settings: settings[kind],
  });
  const [source] = await findSource(ctx.db, { name });
  // Where a dialect names devices, each number's is called by the number itself.
  for (const e164 of numbers) {
    await setDevice(ctx.db, { sourceId: source!.id, device: `+${e164}`, e164 });
  }
  return {
    path: `/api/ingest/${name}${added.token === null ? "" : `/${added.token}`}`,
    provider: kind,
    proving: {
      auth,
      secret: added.secret ?? "",
      publicUrl,
      settings: adapter.settings.parse(settings[kind] ?? {}),
    },
  };
}

/** A private Ed25519 key and the public one behind it, as a source for trying has them. */
function pairOfKeys(): string {
  const { d, x } = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  return Buffer.concat([d, x].map((half) => Buffer.from(half!, "base64url"))).toString("base64");
}
