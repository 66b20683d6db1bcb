import { expect, test } from "vitest";
import { findProof, openResolver, proofName, proofValue } from "#lib/opt-outs/find-proof.ts";
import { makeProof } from "#lib/opt-outs/opt-out.ts";
import { startDnsServer } from "#lib/testing/dns-server.ts";
import type { DnsAnswer } from "#lib/testing/open-dns-server.ts";

const domain = "harbour-lights.com";
const proof = makeProof();
const name = proofName(domain);
const value = proofValue(proof);

async function find(zone: Record<string, DnsAnswer>, withinMs = 5000) {
  const server = await startDnsServer();
  for (const [each, answer] of Object.entries(zone)) server.zone.set(each, answer);
  const resolver = openResolver([server.address], withinMs);
  return { found: await findProof(resolver, { domain, proof }), asked: server.asked };
}

const long = "x".repeat(250);

const cases: [what: string, answer: DnsAnswer, found: string][] = [
  ["the record", [value], "found"],
  ["the record among others", [...Array(40).fill("v=spf1 -all"), value], "found"],
  ["the record in several strings", [[value.slice(0, 10), value.slice(10)]], "found"],
  ["the record in capitals, with space around", [` ${value.toUpperCase()} `], "found"],
  ["records too long for a packet", [...Array(30).fill([long, long]), value], "found"],
  ["another proof", [proofValue(makeProof())], "absent"],
  ["a record that only holds it", [`${value}0`, `x ${value}`, proof], "absent"],
  ["strings that are several records", [value.slice(0, 10), value.slice(10)], "absent"],
  ["no record", [], "absent"],
  ["an empty string", [""], "absent"],
  ["a failed server", { rcode: 2 }, "unclear"],
  ["a server that refuses", { rcode: 5 }, "unclear"],
  ["a server that says nothing", "silence", "unclear"],
];

test.each(cases)("answers for %s", async (_what, answer, found) => {
  const withinMs = answer === "silence" ? 250 : undefined;
  expect((await find({ [name]: answer }, withinMs)).found).toBe(found);
});

test("tells a name that is not there", async () => {
  expect((await find({ [domain]: [value] })).found).toBe("absent");
});

test("follows a name that stands for another one", async () => {
  const elsewhere = "proofs.harbour-lights.net";
  const zone = { [name]: { cname: elsewhere }, [elsewhere]: [value] };
  expect((await find(zone)).found).toBe("found");
  expect((await find({ [name]: { cname: elsewhere } })).found).toBe("absent");
});

test("asks for the one name, and nothing that an answer names", async () => {
  const zone = { [name]: ["http://127.0.0.1/", "include:internal.harbour-lights.com"] };
  const { asked } = await find(zone);
  expect(new Set(asked.map((each) => each.toLowerCase()))).toEqual(new Set([name]));
});
