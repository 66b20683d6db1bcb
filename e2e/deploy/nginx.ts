import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { root } from "#e2e/harness/product-environment.ts";
import { openFolder } from "./open-folder.ts";

/** A running nginx. */
export type Nginx = { url: string; port: number; stop(): Promise<void> };

/**
 * Starts nginx with `deploy/nginx.conf` as it is, but for the addresses it listens on and speaks to and
 * the folders it writes in.
 * @param instances the ports of the instances behind it, as many as the file names
 * @param port that it is to listen on
 * @throws with nginx's output when it does not start
 */
export async function startNginx(instances: number[], port: number): Promise<Nginx> {
  const folder = openFolder();
  const file = join(folder, "nginx.conf");
  const text = readFileSync(join(root, "deploy", "nginx.conf"), "utf8");
  writeFileSync(file, moved(text, folder, port, instances));
  const child = spawn("nginx", ["-p", folder, "-c", file, "-g", "daemon off;"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let output = "";
  child.stderr.setEncoding("utf8").on("data", (part: string) => {
    output += part;
  });
  child.on("error", (error) => {
    output += `${error.message}\nInstall nginx: the package nginx-light is enough.`;
  });
  const url = `http://127.0.0.1:${port}`;
  const isListening = async () => {
    if (!child.pid || child.exitCode !== null) throw new Error(`nginx did not start: ${output}`);
    return (await fetch(`${url}/metrics`).catch(() => null))?.status;
  };
  await expect.poll(isListening, { intervals: [50] }).toBe(404);
  return { url, port, stop: () => stop(child) };
}

function moved(text: string, folder: string, port: number, instances: number[]): string {
  const left = [...instances];
  const kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => {
    mkdirSync(join(folder, name), { mode: 0o711 });
    return `${name}_temp_path ${join(folder, name)};`;
  });
  const result = text
    .replaceAll(/server [\d.]+:3000/g, () => `server 127.0.0.1:${left.shift()}`)
    .replace("listen 80 ", `listen 127.0.0.1:${port} `)
    .replace("/run/nginx.pid", join(folder, "nginx.pid"))
    .replace("/var/log/nginx/error.log", join(folder, "error.log"))
    .replace("http {", `http { ${kept.join(" ")}`);
  if (left.length > 0) throw new Error("deploy/nginx.conf names fewer instances than there are.");
  return result;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, "close");
  child.kill("SIGTERM");
  await ended;
}
