/** The beginnings of such numbers after a country's calling code, and how many digits there are in all. */
const international = rangesOf(
  "1800:11 1888:11 1877:11 1866:11 1855:11 1844:11 1833:11 1900:11 7800:11 800:11 44800:9-12 44808:12 44844:12 " +
    "44845:12 44843:12 44870:12 44871:12 44300:12 49800:9-14 49180:9-13 49900:12 3380:11 3381:11 3382:11 3389:11 34800:11 " +
    "34900:11 34901:11 34902:11 39800:8-12 39803:9-12 39848:9-12 39199:9-12 351800:12 351808:12 351707:12 " +
    "55800:12-13 90800:12 90850:12 90444:9 86400:12 86800:12 81120:11 81800:11-12 81570:11 8280:10-12 " +
    "911800:10-13 911860:10-13 611800:12 611300:12 31800:9-12 31900:9-12 48800:11 48801:11 52800:12 62800:9-13 62804:9-13",
);
/** As they are dialled at home. */
const national = rangesOf(
  "1800:8-11 1888:11 1877:11 1866:11 1855:11 1844:11 1833:11 800:7-10 888:10 877:10 866:10 855:10 844:10 833:10 0800:8-13 " +
    "0808:11 0843:11 0844:11 0845:11 0870:11 0871:11 0300:10-11 0180:9-12 0900:8-11 0137:9-11 080:10 081:10 082:10 089:10 " +
    "900:9 901:9 902:9 803:8-10 808:9 707:9 801:9 848:8-10 199:8-10 8800:11 400:10 4004:8 3003:8 0120:10 0570:10 " +
    "15:8 16:8 18:8 1860:10-11 1300:10 0850:11 444:7 088:10 9200:9 0804:8-11 0680:10-11 1900:8-10 1500:7",
);

type Range = { prefix: string; least: number; most: number };

function rangesOf(written: string): Range[] {
  return written.split(" ").map((range) => {
    const [prefix = "", lengths = ""] = range.split(":");
    const [least = "", most = least] = lengths.split("-");
    return { prefix, least: Number(least), most: Number(most) };
  });
}

/**
 * Whether a phone number is one of those that only companies have, so that it leads to no person: a
 * code's help line that is free or costs the same from everywhere.
 * @param groups its digits as they are written: the range is whole groups, for `090-0…` is none of 0900
 * @param isInternational it begins with its country's calling code
 */
export function isFreePhone(groups: readonly string[], isInternational: boolean): boolean {
  const digits = groups.join("");
  const isDialled = !isInternational && /^00[1-9]/.test(digits);
  const number = isDialled ? digits.slice(2) : digits;
  const ranges = isInternational || isDialled ? international : national;
  const bounds = new Set<number>([digits.length]);
  let bound = isDialled ? -2 : 0;
  for (const group of groups) {
    bound += group.length;
    bounds.add(bound);
  }
  return ranges.some(
    ({ prefix, least, most }) =>
      number.startsWith(prefix) &&
      number.length >= least &&
      number.length <= most &&
      (groups.length === 1 || prefix.length < 3 || bounds.has(prefix.length)),
  );
}
