import type { IncomingMessage } from "node:http";
import { BlockList } from "node:net";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clientAddress, clientOf } from "#lib/edge/client-address.ts";
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

describe("clientOf", () => {
  test.each([
    ["198.51.100.7", "198.51.100.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:DB8:1:2::6", "2001:db8:1:2::/64"],
    ["2001:0db8:0001:0002:0000::6", "2001:db8:1:2::/64"],
    ["2001:db8::6", "2001:db8:0:0::/64"],
    ["2001:db8::2:3:4:5:6", "2001:db8:0:2::/64"],
    ["::1", "0:0:0:0::/64"],
    ["::", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["1:2:3:4:5:6:7::", "1:2:3:4::/64"],
    ["", ""],
    ["unknown", "unknown"],
    ["2001:db8::g", "2001:db8::g"],
  ])("takes %j for the client %j", (address, client) => {
    expect(clientOf(address)).toBe(client);
  });

  test("tells clients by address alone where IPv4 is written as IPv6", () => {
    const nobody = new BlockList();
    const [first, second] = ["::ffff:198.51.100.7", "::ffff:198.51.100.8"].map((address) =>
      clientOf(clientAddress(requestFrom(address), nobody)),
    );
    expect(first).toBe("198.51.100.7");
    expect(second).toBe("198.51.100.8");
  });

  test("takes all addresses of a /64 network for one client, however they are written", () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    const groups = fc.array(group, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(groups, groups, groups, (network, one, other) => {
        const written = (host: number[]) =>
          [...network, ...host].map((each) => each.toString(16)).join(":");
        const padded = [...network, ...other]
          .map((each) => each.toString(16).toUpperCase().padStart(4, "0"))
          .join(":");
        // As an address parser writes it: the longest run of zeros left out.
        const short = new URL(`http://[${written(one)}]`).hostname.slice(1, -1);
        expect(new Set([written(one), padded, short].map(clientOf)).size).toBe(1);
      }),
    );
  });

  test("never throws", () => {
    fc.assert(fc.property(hostileText, (address) => void clientOf(address)));
  });
});
