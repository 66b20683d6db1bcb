import { describe } from "vitest";
import type { TestDatabase } from "#db/testing/database.ts";
import { claimsContract } from "#lib/contract/claims.ts";
import { countersContract } from "#lib/contract/counters.ts";
import { listsContract } from "#lib/contract/lists.ts";
import { liveContract } from "#lib/contract/live.ts";
import { moderationContract } from "#lib/contract/moderation.ts";
import { numbersContract } from "#lib/contract/numbers.ts";
import { reindexingContract } from "#lib/contract/reindexing.ts";
import { retentionContract } from "#lib/contract/retention.ts";
import { searchContract } from "#lib/contract/search.ts";
import { sendersContract } from "#lib/contract/senders.ts";
import { servicesContract } from "#lib/contract/services.ts";
import { sourcesContract } from "#lib/contract/sources.ts";
import { storingContract } from "#lib/contract/storing.ts";
import { transactionsContract } from "#lib/contract/transactions.ts";
import { type TestContext, testContext } from "#lib/testing/context.ts";

/** Makes a context of a test's own on the database that the contract is run on. */
export type MakeContext = () => TestContext;

/**
 * What the product's functions owe to whoever calls them, whatever database they stand on.
 * @param open makes an empty database with the current tables
 */
export function describeContract(name: string, open: () => TestDatabase): void {
  const make: MakeContext = () => testContext({ open });
  describe(`on ${name}`, () => {
    describe("transactions", () => transactionsContract(make));
    describe("storing messages", () => storingContract(make));
    describe("numbers", () => numbersContract(make));
    describe("senders", () => sendersContract(make));
    describe("services", () => servicesContract(make));
    describe("sources", () => sourcesContract(make));
    describe("lists", () => listsContract(make));
    describe("search", () => searchContract(make));
    describe("moderation", () => moderationContract(make));
    describe("retention", () => retentionContract(make));
    describe("reindexing", () => reindexingContract(make));
    describe("changes", () => liveContract(make));
    describe("counters", () => countersContract(make));
    describe("claims", () => claimsContract(make));
  });
}
