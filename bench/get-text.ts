import { type Agent, get } from "node:http";

/**
 * A page's text, uncompressed.
 * @throws when the answer is not 200
 */
export function getText(
  url: string,
  agent: Agent,
  headers: Record<string, string> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { accept: "text/html", ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode === 200) resolve(Buffer.concat(chunks).toString("utf8"));
        else reject(new Error(`${url} answers ${response.statusCode}.`));
      });
    }).on("error", reject);
  });
}
