import { describe, onTestFinished } from "vitest";
import type { EitherDatabase } from "#db/testing/either-database.ts";
import type { Context } from "#lib/context.ts";
import { absentNumbersContract } from "#lib/contract/absent-numbers.ts";
import { accountsContract } from "#lib/contract/accounts.ts";
import { alertsContract } from "#lib/contract/alerts.ts";
import { apiKeysContract } from "#lib/contract/api-keys.ts";
import { auditContract } from "#lib/contract/audit.ts";
import { claimsContract } from "#lib/contract/claims.ts";
import { completenessContract, watchCalls } from "#lib/contract/completeness.ts";
import { countersContract } from "#lib/contract/counters.ts";
import { dashboardContract } from "#lib/contract/dashboard.ts";
import { erasureContract } from "#lib/contract/erasure.ts";
import { feedsContract } from "#lib/contract/feeds.ts";
import { formatsContract } from "#lib/contract/formats.ts";
import { hostileContract } from "#lib/contract/hostile.ts";
import { leasesContract } from "#lib/contract/leases.ts";
import { listsContract } from "#lib/contract/lists.ts";
import { liveContract } from "#lib/contract/live.ts";
import { maskingContract } from "#lib/contract/masking.ts";
import { messageListContract } from "#lib/contract/message-list.ts";
import { messagePagesContract } from "#lib/contract/message-pages.ts";
import { moderatingContract } from "#lib/contract/moderating.ts";
import { moderationContract } from "#lib/contract/moderation.ts";
import { numbersContract } from "#lib/contract/numbers.ts";
import { optOutsContract } from "#lib/contract/opt-outs.ts";
import { originalsContract } from "#lib/contract/originals.ts";
import { partsContract } from "#lib/contract/parts.ts";
import { probesContract } from "#lib/contract/probes.ts";
import { queueContract } from "#lib/contract/queue.ts";
import { readingContract } from "#lib/contract/reading.ts";
import { refusalsContract } from "#lib/contract/refusals.ts";
import { reindexingContract } from "#lib/contract/reindexing.ts";
import { rekeyingContract } from "#lib/contract/rekeying.ts";
import { reportsContract } from "#lib/contract/reports.ts";
import { retentionContract } from "#lib/contract/retention.ts";
import { rollupsContract } from "#lib/contract/rollups.ts";
import { rotationContract } from "#lib/contract/rotation.ts";
import { rulesContract } from "#lib/contract/rules.ts";
import { searchContract } from "#lib/contract/search.ts";
import { searchLanguageContract } from "#lib/contract/search-language.ts";
import { searchModelContract } from "#lib/contract/search-model.ts";
import { sendersContract } from "#lib/contract/senders.ts";
import { servicesContract } from "#lib/contract/services.ts";
import { sessionsContract } from "#lib/contract/sessions.ts";
import { signingInContract } from "#lib/contract/signing-in.ts";
import { sourcesContract } from "#lib/contract/sources.ts";
import { storingContract } from "#lib/contract/storing.ts";
import { studyingContract } from "#lib/contract/studying.ts";
import { takedownsContract } from "#lib/contract/takedowns.ts";
import { transactionsContract } from "#lib/contract/transactions.ts";
import { waitingContract } from "#lib/contract/waiting.ts";
import { testSetting } from "#lib/testing/context.ts";

/** A context of a test's own, whose clock the test sets. */
export type ContractContext = Context &
  Omit<EitherDatabase, "remove"> &
  AsyncDisposable & {
    /** Moves the clock on, by milliseconds. */
    advance(ms: number): void;
  };

/**
 * Makes a context on the database that the contract is run on. It ends with the running test, or
 * before it: `await using` where one test makes many.
 */
export type MakeContext = () => Promise<ContractContext>;

/**
 * What the product's functions owe to whoever calls them, whatever database they stand on.
 * @param open makes an empty database with the current tables
 */
export function describeContract(name: string, open: () => Promise<EitherDatabase>): void {
  const make = makerOf(open);
  describe(`on ${name}`, () => {
    const findCalls = watchCalls();
    describe("transactions", () => transactionsContract(make));
    describe("storing messages", () => storingContract(make));
    describe("numbers", () => numbersContract(make));
    describe("absent numbers", () => absentNumbersContract(make));
    describe("rotation", () => rotationContract(make));
    describe("leases", () => leasesContract(make));
    describe("probes", () => probesContract(make));
    describe("senders", () => sendersContract(make));
    describe("services", () => servicesContract(make));
    describe("sources", () => sourcesContract(make));
    describe("lists", () => listsContract(make));
    describe("search", () => searchContract(make));
    describe("the search language", () => searchLanguageContract(make));
    describe("search beside a model", () => searchModelContract(make));
    describe("messages by the API", () => messageListContract(make));
    describe("what strangers give", () => hostileContract(make));
    describe("moderation", () => moderationContract(make));
    describe("rules", () => rulesContract(make));
    describe("moderating", () => moderatingContract(make));
    describe("the queue", () => queueContract(make));
    describe("retention", () => retentionContract(make));
    describe("reindexing", () => reindexingContract(make));
    describe("masking", () => maskingContract(make));
    describe("originals", () => originalsContract(make));
    describe("rekeying", () => rekeyingContract(make));
    describe("changes", () => liveContract(make));
    describe("counters", () => countersContract(make));
    describe("formats", () => formatsContract(make));
    describe("studying", () => studyingContract(make));
    describe("rollups", () => rollupsContract(make));
    describe("the overview", () => dashboardContract(make));
    describe("alerts", () => alertsContract(make));
    describe("claims", () => claimsContract(make));
    describe("erasure", () => erasureContract(make));
    describe("audit", () => auditContract(make));
    describe("sessions", () => sessionsContract(make));
    describe("parts", () => partsContract(make));
    describe("reports", () => reportsContract(make));
    describe("takedowns", () => takedownsContract(make));
    describe("opt-outs", () => optOutsContract(make));
    describe("refusals", () => refusalsContract(make));
    describe("accounts", () => accountsContract(make));
    describe("API keys", () => apiKeysContract(make));
    describe("signing in", () => signingInContract(make));
    describe("feeds", () => feedsContract(make));
    describe("reading by the API", () => readingContract(make));
    describe("message pages", () => messagePagesContract(make));
    describe("waiting", () => waitingContract(make));
    describe("all of it", () => completenessContract(make, findCalls));
  });
}

/** Makes contexts, each on a database of its own with a keyring of its own. */
export function makerOf(open: () => Promise<EitherDatabase>): MakeContext {
  return async () => {
    const { remove, ...database } = await open();
    let removal: Promise<void> | undefined;
    const end = () => (removal ??= remove());
    onTestFinished(end);
    return { ...database, ...testSetting(), [Symbol.asyncDispose]: end };
  };
}
