import { onTestFinished } from "vitest";
import { type DnsServer, openDnsServer } from "#lib/testing/open-dns-server.ts";

/** A real DNS server on this machine that ends with the running test. */
export async function startDnsServer(): Promise<DnsServer> {
  const server = await openDnsServer();
  onTestFinished(server.close);
  return server;
}
