import type { IncomingMessage } from "node:http";
import { BlockList } from "node:net";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clientAddress } from "#lib/edge/client-address.ts";
import { hostileText } from "#lib/testing/hostile-text.ts";

const proxies = new BlockList();
proxies.addSubnet("10.0.0.0", 8, "ipv4");
proxies.addAddress("2001:db8::1", "ipv6");

function requestFrom(remoteAddress: string | undefined, forwarded?: string): IncomingMessage {
  const headers = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  return { headers, socket: { remoteAddress } } as unknown as IncomingMessage;
}

describe("clientAddress", () => {
  test.each([
    ["a stranger's own address", "198.51.100.7", undefined, "198.51.100.7"],
    ["a stranger who claims another", "198.51.100.7", "203.0.113.1", "198.51.100.7"],
    ["a proxy's client", "10.0.0.1", "203.0.113.1", "203.0.113.1"],
    ["the nearest that is no proxy", "10.0.0.1", "192.0.2.9, 203.0.113.1", "203.0.113.1"],
    ["past several proxies", "10.0.0.1", "203.0.113.1, 10.0.0.3, 10.0.0.2", "203.0.113.1"],
    ["a proxy that says nothing", "10.0.0.1", undefined, "10.0.0.1"],
    ["a proxy that says nonsense", "10.0.0.1", "203.0.113.1, unknown", "10.0.0.1"],
    ["a chain of proxies alone", "10.0.0.1", "10.0.0.3, 10.0.0.2", "10.0.0.3"],
    ["an empty list", "10.0.0.1", "", "10.0.0.1"],
    ["IPv4 written as IPv6", "::ffff:10.0.0.1", "203.0.113.1", "203.0.113.1"],
    ["a client written as IPv6", "10.0.0.1", "::ffff:203.0.113.1", "203.0.113.1"],
    ["an IPv6 proxy", "2001:db8::1", "2001:db8:1::7", "2001:db8:1::7"],
    ["an IPv6 stranger", "2001:db8::2", "203.0.113.1", "2001:db8::2"],
    ["an address with a port", "10.0.0.1", "203.0.113.1:4711", "10.0.0.1"],
    ["a socket that is gone", undefined, "203.0.113.1", ""],
  ])("gives %s", (_, remote, forwarded, expected) => {
    expect(clientAddress(requestFrom(remote, forwarded), proxies)).toBe(expected);
  });

  test("never believes a stranger, and never throws", () => {
    fc.assert(
      fc.property(hostileText, (forwarded) => {
        expect(clientAddress(requestFrom("198.51.100.7", forwarded), proxies)).toBe("198.51.100.7");
        clientAddress(requestFrom("10.0.0.1", forwarded), proxies);
      }),
    );
  });
});
