const WRITTEN = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:?\d\d)?$/;

/**
 * Reads an instant as providers write it, ISO 8601 with variations: a blank for the `T`, up to nine
 * decimals, an offset without its colon.
 * @param zone what holds where no offset is written: `unknown` when nobody says
 * @returns UTC milliseconds; null for anything else, as a message is worth more than its time
 */
export function readInstant(written: unknown, zone: "utc" | "unknown" = "unknown"): number | null {
  if (typeof written !== "string") return null;
  const [whole, date = "", time = "", decimals = "", offset = zone === "utc" ? "Z" : ""] =
    WRITTEN.exec(written) ?? [];
  if (whole === undefined || offset === "") return null;
  const colon = offset.replace(/^([+-]\d\d):?(\d\d)$/, "$1:$2");
  const at = Date.parse(`${date}T${time}.${decimals.slice(0, 3).padEnd(3, "0")}${colon}`);
  return Number.isNaN(at) ? null : at;
}
