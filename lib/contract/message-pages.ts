import { expect, test } from "vitest";
import type { MakeContext } from "#lib/contract/describe-contract.ts";
import { findSubject } from "#lib/edge/page-subject.ts";
import { getMessagePage } from "#lib/messages/get-message-page.ts";
import { hideMessage } from "#lib/messages/hide-message.ts";
import { redactMessage } from "#lib/messages/redact-message.ts";
import { add, PR_NUMBER, sms, store, storeOne } from "#lib/testing/inbox.ts";

export function messagePagesContract(make: MakeContext): void {
  test("tells of a message when it was announced, how it was coded, and its format", async () => {
    const ctx = await make();
    await add(ctx);
    const results = await store(
      ctx,
      ...[482913, 104417, 771204, 330951, 615208, 948173].map((code) =>
        sms({ text: `[Gull] Don’t share it: ${code} is your code` }),
      ),
    );
    const ids = results.map((result) => ("id" in result ? result.id : ""));
    const page = (await getMessagePage(ctx, { id: ids[2]! }))!;
    expect(page.message.codes[0]?.code).toBe("771204");
    expect(page.announcedAt).not.toBeNull();
    expect(page.coding).toEqual({ encoding: "ucs-2", segments: 1 });
    expect(page.offenders.map(({ char }) => char)).toEqual(["’"]);
    expect(page.format).toMatchObject({
      shape: "[Gull] Don’t share it: {d6} is your code",
      sharing: 6,
    });
    const others = [5, 4, 3, 1].map((at) => ids[at]);
    expect(page.format?.others.map(({ id }) => id)).toEqual(others);
  });

  test("finds a message's announcement among many, and says when it is forgotten", async () => {
    const ctx = await make();
    await add(ctx);
    const ids: string[] = [];
    for (let i = 0; i < 12; i++) {
      ids.push(await storeOne(ctx, { text: `Boat ${i} leaves` }));
      ctx.advance(7000);
    }
    for (const id of [ids[0]!, ids[5]!, ids[11]!]) {
      const { announcedAt, message, format } = (await getMessagePage(ctx, { id }))!;
      expect(Date.parse(announcedAt!)).toBeGreaterThanOrEqual(Date.parse(message.receivedAt));
      expect(Date.parse(announcedAt!) - Date.parse(message.receivedAt)).toBeLessThan(7000);
      expect(format).toBeNull();
    }
  });

  test("says nothing of a withheld text, and nothing at all of what is not listed", async () => {
    const ctx = await make();
    await add(ctx);
    const bank = await storeOne(ctx, {
      from: "Banco Mar",
      text: "[Banco Mar] 415263 is your code",
    });
    const { message, coding, offenders, format } = (await getMessagePage(ctx, { id: bank }))!;
    expect(message).toMatchObject({ text: null, withheldFor: "bank", codes: [] });
    expect({ coding, offenders, format }).toEqual({ coding: null, offenders: [], format: null });
    const hidden = await storeOne(ctx, { text: "415263 is your code" });
    await hideMessage(ctx, { id: hidden, reason: "names a person" });
    for (const id of [hidden, `msg_${"a".repeat(26)}`, "msg_1", "", "__proto__"]) {
      expect(await getMessagePage(ctx, { id })).toBeNull();
      expect(await findSubject(ctx, { kind: "message", name: id })).toEqual({
        status: "missing",
        tags: [],
      });
    }
  });

  test("shows what a redaction left, and is kept under the tag that its change carries", async () => {
    const ctx = await make();
    await add(ctx);
    const id = await storeOne(ctx, { text: "Dear Maria, the boat leaves" });
    expect(await findSubject(ctx, { kind: "message", name: id })).toEqual({
      status: "present",
      tags: [`number:${PR_NUMBER}`],
    });
    await redactMessage(ctx, { id, texts: ["boat"], reason: "names a person" });
    const page = await getMessagePage(ctx, { id });
    expect(page?.message.text).toContain("████ leaves");
  });
}
