import dns2 from "dns2";
import { findFreePort } from "#db/testing/find-free-port.ts";

const { Packet } = dns2;
const TTL = 60;

/** How a name is answered: with TXT records, each of one string or several, with another name, or not. */
export type DnsAnswer = (string | string[])[] | { cname: string } | { rcode: number } | "silence";

/** A real DNS server on this machine. */
export type DnsServer = {
  /** As `DNS_SERVERS` takes it. */
  address: string;
  /** By name, in small letters. A name that is not here does not exist. */
  zone: Map<string, DnsAnswer>;
  /** The names that were asked for, as they were written. */
  asked: string[];
  close(): Promise<void>;
};

/** Starts a DNS server over UDP, and over TCP for what is long. */
export async function openDnsServer(): Promise<DnsServer> {
  const zone = new Map<string, DnsAnswer>();
  const asked: string[] = [];
  const server = dns2.createServer({
    udp: true,
    tcp: true,
    handle: (request, send) => {
      const name = request.questions[0]?.name ?? "";
      asked.push(name);
      const response = Packet.createResponseFromRequest(request);
      if (addAnswer(response, zone, name)) send(response);
    },
  });
  const port = await findFreePort();
  const place = { port, address: "127.0.0.1" };
  await server.listen({ udp: place, tcp: place });
  const close = async () => void (await server.close());
  return { address: `127.0.0.1:${port}`, zone, asked, close };
}

/** @returns false where nothing is said */
function addAnswer(
  response: InstanceType<typeof Packet>,
  zone: DnsServer["zone"],
  name: string,
): boolean {
  const answer = zone.get(name.toLowerCase());
  if (answer === "silence") return false;
  const record = { name, class: Packet.CLASS.IN, ttl: TTL };
  if (answer === undefined) response.header.rcode = Packet.RCODE.NXDOMAIN;
  else if (Array.isArray(answer)) {
    for (const data of answer) {
      response.answers.push({ ...record, type: Packet.TYPE.TXT, data } as never);
    }
  } else if ("rcode" in answer) response.header.rcode = answer.rcode;
  else {
    response.answers.push({ ...record, type: Packet.TYPE.CNAME, domain: answer.cname } as never);
    return addAnswer(response, zone, answer.cname);
  }
  return true;
}
