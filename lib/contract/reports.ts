import { describe, expect, test } from "vitest";
import { findAnomalies } from "#lib/anomalies/find-anomalies.ts";
import type { ContractContext, MakeContext } from "#lib/contract/describe-contract.ts";
import { hideMessage } from "#lib/messages/hide-message.ts";
import { idOfPublicId } from "#lib/messages/public-id.ts";
import { publishMessage } from "#lib/messages/publish-message.ts";
import { getNumberPage } from "#lib/numbers/get-number-page.ts";
import { openResolver } from "#lib/opt-outs/find-proof.ts";
import { runOptOuts } from "#lib/opt-outs/run-opt-outs.ts";
import { addReport, type ReportInput } from "#lib/reports/add-report.ts";
import { closeNumberReports } from "#lib/reports/close-number-reports.ts";
import { findSubject } from "#lib/reports/find-subject.ts";
import { listNumberReports } from "#lib/reports/list-number-reports.ts";
import { listReportsOf, listReportsOfNumber } from "#lib/reports/list-reports-of.ts";
import { getTransparency } from "#lib/requests/get-transparency.ts";
import { add, PR_NUMBER, storeOne, US_NUMBER } from "#lib/testing/inbox.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const limits = { toWithhold: 4, perHour: 2 };

async function start(make: MakeContext) {
  const ctx = await make();
  await add(ctx);
  const id = await storeOne(ctx);
  return { ctx, id };
}

/** An address in a network of its own. */
const network = (n: number) => `203.0.${n}.7`;

const onMessage = (name: string, more: Partial<ReportInput> = {}): ReportInput => ({
  subject: { kind: "message", name },
  reason: "scam",
  note: "",
  address: network(0),
  ...more,
});

const onNumber = (name: string, more: Partial<ReportInput> = {}): ReportInput => ({
  ...onMessage("", more),
  subject: { kind: "number", name },
});

const report = (ctx: ContractContext, input: ReportInput) => addReport(ctx, input, limits);

const reviewsOf = (ctx: ContractContext) =>
  ctx.query("select is_open, cause, reports from reviews order by message_id");

export function reportsContract(make: MakeContext): void {
  test("put a message into the queue, with what was said about it", async () => {
    const { ctx, id } = await start(make);
    expect(await report(ctx, onMessage(id, { note: "It asks for money. 詐欺" }))).toBe("reported");
    ctx.advance(1);
    expect(await report(ctx, onMessage(id, { address: network(1), reason: "illegal" }))).toBe(
      "reported",
    );
    expect(await reviewsOf(ctx)).toMatchObject([{ cause: "reported", reports: 2 }]);
    expect(await listReportsOf(ctx, idOfPublicId(ctx.keyring, id)!)).toEqual({
      count: 2,
      open: 0,
      networks: 2,
      reasons: [
        { reason: "illegal", count: 1 },
        { reason: "scam", count: 1 },
      ],
      notes: [
        {
          at: new Date(ctx.now() - 1).toISOString(),
          reason: "scam",
          note: "It asks for money. 詐欺",
        },
      ],
    });
    expect((await getTransparency(ctx)).months.report).toEqual([
      { month: "2026-11", counts: { received: 2 } },
    ]);
  });

  test("count each visitor once on each subject and day", async () => {
    const { ctx, id } = await start(make);
    const other = await storeOne(ctx);
    expect(await report(ctx, onMessage(id))).toBe("reported");
    expect(await report(ctx, onMessage(id, { reason: "other" }))).toBe("repeated");
    expect(await report(ctx, onMessage(other))).toBe("reported");
    const house = { address: "2001:db8:1:2::7" };
    expect(await report(ctx, onMessage(id, house))).toBe("reported");
    expect(await report(ctx, onMessage(id, { address: "2001:db8:1:2:ffff::9" }))).toBe("repeated");
    ctx.advance(DAY_MS);
    expect(await report(ctx, onMessage(id))).toBe("reported");
    const all = await Promise.all(
      Array.from({ length: 10 }, () => report(ctx, onMessage(id, { address: network(9) }))),
    );
    expect(all.filter((outcome) => outcome === "reported")).toHaveLength(1);
  });

  test("keep nothing of a visitor but a keyed hash, and notes sealed", async () => {
    const { ctx, id } = await start(make);
    ctx.address = network(0);
    await report(ctx, onMessage(id, { note: "call me: Ann" }));
    const [row] = await ctx.query("select * from reports");
    expect(Buffer.from(row!.visitor as Uint8Array)).toHaveLength(16);
    const stored = JSON.stringify([row, await ctx.query("select * from audit_entries")]);
    expect(stored).not.toContain("203.0.");
    expect(Buffer.from(row!.sealed as Uint8Array).includes("call me")).toBe(false);
  });

  describe("tell nothing of", () => {
    test("messages that are hidden, unknown or no message at all", async () => {
      const { ctx, id } = await start(make);
      await hideMessage(ctx, { id, reason: "names a person" });
      const names = [id, `msg_${"a".repeat(26)}`, "msg_", "", "1", "' or 1=1", "\0"];
      for (const name of names) {
        expect(await report(ctx, onMessage(name))).toBe("unknown");
        expect(await findSubject(ctx, { kind: "message", name })).toBeNull();
      }
      expect(await ctx.query("select id from reports")).toEqual([]);
    });

    test("numbers that are not listed", async () => {
      const { ctx } = await start(make);
      await add(ctx, US_NUMBER, "reserve");
      for (const name of [US_NUMBER, "17875550199", "", "abc", `+${PR_NUMBER}`]) {
        expect(await report(ctx, onNumber(name))).toBe("unknown");
        expect(await findSubject(ctx, { kind: "number", name })).toBeNull();
      }
      expect(await listReportsOfNumber(ctx, "17875550199")).toBeNull();
    });
  });

  test("show what is reported as the public sees it", async () => {
    const { ctx, id } = await start(make);
    expect(await findSubject(ctx, { kind: "message", name: id })).toMatchObject({
      message: { sender: { title: "Harbour" }, number: { e164: PR_NUMBER } },
    });
    expect(await findSubject(ctx, { kind: "number", name: PR_NUMBER })).toMatchObject({
      display: "+1 787-555-0101",
    });
  });

  test("withhold a message once enough networks reported it, until an admin has looked", async () => {
    const { ctx, id } = await start(make);
    const from = (n: number) => report(ctx, onMessage(id, { address: network(n) }));
    const shown = async () => {
      const [message] = (await getNumberPage(ctx, { e164: PR_NUMBER }))!.messages.messages;
      return [message!.text === null ? null : "text", message!.withheldFor];
    };
    for (const n of [1, 2, 3]) expect(await from(n)).toBe("reported");
    expect(await shown()).toEqual(["text", null]);
    expect(await from(4)).toBe("withheld");
    expect(await shown()).toEqual([null, "reported"]);
    expect(await reviewsOf(ctx)).toMatchObject([{ cause: "reported", reports: 4 }]);
    expect(await from(5)).toBe("reported");
    expect((await getTransparency(ctx)).months.report[0]?.counts).toEqual({
      received: 5,
      withheld: 1,
    });
    const deeds = await ctx.query(
      "select actor from audit_entries where action = 'message.withhold'",
    );
    expect(deeds).toEqual([{ actor: "system:reports" }]);

    await publishMessage(ctx, { id, reason: "harmless" });
    expect(await shown()).toEqual(["text", null]);
    ctx.advance(1);
    for (const n of [6, 7, 8]) expect(await from(n)).toBe("reported");
    expect(await from(9)).toBe("withheld");
  });

  test("withhold nothing for one network, nor for one visitor who comes every day", async () => {
    const { ctx, id } = await start(make);
    for (let n = 0; n < 50; n++) {
      expect(await report(ctx, onMessage(id, { address: `198.51.100.${n}` }))).toBe("reported");
      const house = `2001:db8:7:${n.toString(16)}::1`;
      expect(await report(ctx, onMessage(id, { address: house }))).toBe("reported");
    }
    for (let day = 0; day < 10; day++) {
      ctx.advance(DAY_MS);
      expect(await report(ctx, onMessage(id))).toBe("reported");
    }
  });

  test("withhold no more in an hour than may be, whoever has many networks", async () => {
    const { ctx } = await start(make);
    const outcomes: string[] = [];
    for (let message = 0; message < 4; message++) {
      const id = await storeOne(ctx);
      for (let n = 0; n < 4; n++) {
        outcomes.push(await report(ctx, onMessage(id, { address: network(n) })));
      }
    }
    expect(outcomes.filter((each) => each === "withheld")).toHaveLength(2);
    expect(await reviewsOf(ctx)).toHaveLength(4);
    const size = { bytes: 0, logBytes: null, freeBytes: null, diskBytes: null };
    const storage = { ...size, growth: null, daysLeft: null };
    expect(await findAnomalies(ctx, storage, () => false)).toContainEqual({
      kind: "reports-capped",
      subject: "reports",
      figures: { count: 2 },
    });
    const last = await storeOne(ctx);
    ctx.advance(HOUR_MS);
    for (let n = 0; n < 3; n++) await report(ctx, onMessage(last, { address: network(n) }));
    expect(await report(ctx, onMessage(last, { address: network(3) }))).toBe("withheld");
  });

  test("leave everything to admins where reports alone are to do nothing", async () => {
    const { ctx, id } = await start(make);
    for (let n = 0; n < 20; n++) {
      const input = onMessage(id, { address: network(n) });
      expect(await addReport(ctx, input, { toWithhold: 0, perHour: 9 })).toBe("reported");
    }
    expect(await addReport(ctx, onMessage(id, { address: network(99) }))).toBe("withheld");
  });

  test("wait on a number until an admin closes them", async () => {
    const { ctx } = await start(make);
    for (let n = 0; n < 3; n++) await report(ctx, onNumber(PR_NUMBER, { address: network(n) }));
    const { reports, next } = await listNumberReports(ctx);
    expect(reports.map(({ number }) => number.e164)).toEqual(Array(3).fill(PR_NUMBER));
    expect(next).toBeNull();
    expect(await listReportsOfNumber(ctx, PR_NUMBER)).toMatchObject({ count: 3, open: 3 });
    const given = { e164: PR_NUMBER, reason: "rotated" };
    expect(await closeNumberReports(ctx, given)).toBe(3);
    expect(await closeNumberReports(ctx, given)).toBe(0);
    expect((await listNumberReports(ctx)).reports).toEqual([]);
    expect(await listReportsOfNumber(ctx, PR_NUMBER)).toMatchObject({ count: 3, open: 0 });
    await expect(closeNumberReports(ctx, { ...given, reason: "" })).rejects.toMatchObject({
      kind: "invalid",
    });
    await expect(closeNumberReports(ctx, { ...given, e164: "1" })).rejects.toMatchObject({
      kind: "not-found",
    });
  });

  test("are deleted after a while; their count stays", async () => {
    const { ctx, id } = await start(make);
    await report(ctx, onMessage(id));
    await report(ctx, onNumber(PR_NUMBER));
    ctx.advance(91 * DAY_MS);
    const resolver = openResolver(["127.0.0.1:9"], 50);
    expect(await runOptOuts(ctx, resolver)).toMatchObject({ pruned: 2 });
    expect((await getTransparency(ctx)).months.report[0]?.counts.received).toBe(2);
  });
}
