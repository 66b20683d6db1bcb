import { metricsToken } from "./server.ts";

/**
 * The sum of a metric's samples, whatever their labels.
 * @param serverUrl without a slash at the end
 * @throws when the server has no such metric
 */
export async function readMetric(serverUrl: string, name: string): Promise<number> {
  const headers = { authorization: `Bearer ${metricsToken}` };
  const answer = await fetch(`${serverUrl}/metrics`, { headers });
  const text = await answer.text();
  const samples = text
    .split("\n")
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
    .map((line) => Number(line.slice(line.lastIndexOf(" ") + 1)));
  if (!answer.ok || samples.length === 0) throw new Error(`The metrics do not tell ${name}.`);
  return samples.reduce((sum, sample) => sum + sample, 0);
}
