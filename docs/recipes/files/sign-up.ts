import { createClient } from "#lib/client/client.ts";

const { GLASSPOST_URL = "", GLASSPOST_KEY = "", APP_URL = "" } = process.env;
const client = createClient({ url: GLASSPOST_URL, key: GLASSPOST_KEY });

// Released at the end of the file, whatever happens. Times are in seconds.
await using lease = await client.lease({ country: "PR", ttl: 120, wait: 30 });

const submit = async (path: string, fields: Record<string, string>): Promise<string> =>
  (await fetch(APP_URL + path, { method: "POST", body: new URLSearchParams(fields) })).text();

const page = await submit("/start", { number: lease.number });
const id = /name="id" value="([^"]+)"/.exec(page)?.[1] ?? "";

// Where no such code comes, the error tells what came instead.
const { code } = await lease.waitForCode({ sender: "Lanternfish", timeout: 30 });

const answer = await submit("/finish", { id, code });
if (!answer.includes("You are signed up")) throw new Error(answer);
console.log(`Signed up with ${lease.number}.`);
