import { findCodeCues } from "#lib/otp/code-cues.ts";
import { cueKinds as codeKinds } from "#lib/otp/cues/cue-set.ts";
import { cueKinds } from "./phrases.ts";
import type { Reading, Stretch } from "./reading.ts";

const SIDE = 64;
const LONGEST = 120;

const houseNumber =
  "\\d{1,5}(?: ?(?:bis|ter|[a-zA-Zа-я])(?![\\p{L}\\d]))?(?:[-/]\\d{1,4}[a-zA-Z]?)?";
const capital = "[\\p{Lu}\\p{Lo}\\d](?:[\\p{L}\\p{M}\\d'’.-]){0,24}";
const numberMark =
  "(?:n\\.?[º°o]\\.? ?|no[:.]? ?|nr\\.? ?|num\\.? ?|#|№ ?|д\\.? ?|дом ?|буд\\.? ?|numara ?|no: ?)";

/** "2217 Cordwainer", before "Avenue". */
const numberAndName = new RegExp(
  `(?:^|[^\\p{L}\\d.,:/-])(${houseNumber},? (?:${capital} ){1,4})$`,
  "u",
);
/** "12 king", before "street". */
const numberAndWord =
  /(?:^|[^\p{L}\d.,:/-])(\d{1,5}[a-z]?,? (?!(?:of|in|on|to|the|for|your|at|and|from|a|by|per)\b)[a-z]{2,20} (?:(?!(?:of|in|on|to|the|for|your|at|and|from|a|by|per)\b)[a-z]{2,20} )?)$/u;
/** "8 bis ", before "rue des Tanneurs". */
const numberBefore =
  /(?:^|[^\p{L}\d.,:/-])(\d{1,4}(?: ?(?:bis|ter|quater|[a-dA-D]))?(?: ?[-/] ?\d{1,4})?,? (?:n° ?)?)$/u;
/** "des Tanneurs", after "8 bis rue". */
const nameAfter =
  /[.]?\s(?:(?:d'|l'|de l'|de la |de |du |des |la |le |les |saint[e]?[ -])?[\p{Lu}\d][\p{L}\p{M}\d'’-]{0,24}[ -]?){1,4}(?<![ -])/uy;
/** " del Olmo 23", after "Calle". */
const nameAndNumber = new RegExp(
  `[./]?\\s?(?:(?:[\\p{L}\\d][\\p{L}\\p{M}\\d'’.-]{0,24})\\s){1,5}?(?:\\(?${numberMark})?${houseNumber}(?![\\p{L}\\d:%€$])|` +
    `[./]?\\s?(?:(?:[\\p{L}\\d][\\p{L}\\p{M}\\d'’.-]{0,24})\\s){0,4}?[\\p{L}\\d][\\p{L}\\p{M}\\d'’.-]{0,24}[,،]? ?(?:${numberMark})?${houseNumber}(?![\\p{L}\\d:%€$])`,
  "uy",
);
/** " 14a", after "Lindenstraße". */
const numberAfter = new RegExp(
  `[.]?,? (?:nr\\.? ?)?${houseNumber}(?![\\p{L}\\d:%€$]|[.,/-]\\d| \\d|\\.? ?(?:Uhr|km|min|Euro|EUR|Stunden|Tage))`,
  "uy",
);

const unitWords =
  "apt|apartment|flat|unit|suite|ste|floor|fl|level|piso|planta|puerta|pta|pt|esc|escalera|bajo|dpto|depto|departamento|casa|ap|apto|bloco|bloque|bl|andar|sala|conj|interno|int|scala|sc|piano|étage|etage|bâtiment|bat|bât|appt|stock|hinterhaus|кв|квартира|корп|корпус|к|стр|строение|подъезд|п|этаж|эт|офис|оф|daire|kat|blok|blk|block|m|lok|lokal|box|bus|postbus|tv|th|mf|no|d|k|شقة|الطابق|طابق|बिल्डिंग|फ्लैट";
const unit = `(?:${unitWords
  .split("|")
  .map((word) => `[${word[0]}${word[0]!.toUpperCase()}]${word.slice(1)}`)
  .join("|")})[.:]?[º°]? ?[\\dA-Za-zА-Я]{1,5}(?:[º°ª]? ?[A-Z](?!\\p{L}))?(?![\\p{L}\\d])`;
const ordinal =
  "(?:\\d{1,2} ?(?:[º°ªo]|er|ème|eme|e|th|st|nd|rd)\\.? ?(?:étage|floor|piso|andar|izq|dcha|dta|[A-Z](?!\\p{L}))?(?![\\p{L}\\d])|bajo [A-Z]|[A-Z](?:-?\\d)?(?=,))";
const city =
  "\\p{Lu}[\\p{L}\\p{M}'’-]{1,24}(?:[ ](?:(?:am|an der|de la|de los|de|del|do|da|di|sur|sous|les|upon|on|in) )?\\p{Lu}[\\p{L}\\p{M}'’-]{1,24}){0,2}(?:[/,] ?(?:\\p{Lu}\\p{Lu}|\\p{Lu}[\\p{L}\\p{M}]{2,20})(?=[\\s.,;]|$))?";
const ukPostcode = "[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}(?![\\p{L}\\d])";
const postcode = `(?:[A-Z]{1,2}-)?(?:\\d{5}-\\d{3}|\\d{5}(?:-\\d{4})?|\\d{6}|\\d{2}-\\d{3}|\\d{4}-\\d{3}|\\d{4} ?[A-Z]{2}(?!\\p{L})|[A-Z]\\d{4}[A-Z]{0,3}|\\d{3} \\d{2}|\\d{4}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)(?![\\p{L}\\d])`;
const tail = new RegExp(
  `(?:\\s?[,،]\\s?|\\s-\\s|\\s?/|\\n| )(?:${unit}|${ordinal}|${ukPostcode}|(?:[A-Z]{2} )?${postcode}(?: ${city})?|[A-Z]{2}(?: \\d{5})(?!\\d))|` +
    `\\s?[,،]\\s?${city}(?= ?(?:[,;،\\n!?)]|\\.(?! ?\\d)|$| ${postcode}| ${ukPostcode}| [A-Z]{2} \\d{5}))|` +
    `\\s?[,،]\\s?(?:[\\p{scx=Arab}]{3,16})(?: \\d{5})?|` +
    `\\s${city} ${ukPostcode}|\\s\\p{Lu}[\\p{L}]{2,20}(?=,? ${ukPostcode})`,
  "uy",
);
const MOST_PARTS = 8;

/** Where an address that begins with a street goes on: flat, postcode, city. */
function tailEnd(plain: string, from: number): number {
  let end = from;
  for (let nth = 0; nth < MOST_PARTS; nth++) {
    tail.lastIndex = end;
    if (!tail.test(plain)) break;
    end = tail.lastIndex;
  }
  return end;
}

/** Finds street addresses by words for streets, by what an address is called, and by their form. */
export function findAddresses(reading: Reading): Stretch[] {
  const found: Stretch[] = [];
  const { plain, cues } = reading;
  for (const { start, end, flags } of cues) {
    if (!(flags & ADDRESSES) || end <= (found.at(-1)?.end ?? 0)) continue;
    const span =
      flags & cueKinds.address ? labelled(reading, end) : street(plain, start, end, flags);
    if (span) found.push(span);
  }
  addUnspaced(plain, found);
  return found;
}

const ADDRESSES =
  cueKinds.address |
  cueKinds.streetBefore |
  cueKinds.streetAfter |
  cueKinds.streetAfterMaybe |
  cueKinds.streetName;

function street(plain: string, start: number, end: number, flags: number): Stretch | null {
  const before = plain.slice(Math.max(0, start - SIDE), start);
  const isCapital =
    /\p{Lu}|[^\p{L}]/u.test(plain[start]!) ||
    plain[start]!.toLowerCase() === plain[start]!.toUpperCase();
  if (flags & (cueKinds.streetAfter | cueKinds.streetAfterMaybe)) {
    const named = isCapital ? numberAndName.exec(before) : null;
    const plainly =
      !named && flags & cueKinds.streetAfter && end - start > 3 ? numberAndWord.exec(before) : null;
    const match = named ?? plainly;
    if (match) {
      const point = plain[end] === "." ? 1 : 0;
      return { start: start - match[1]!.length, end: tailEnd(plain, end + point) };
    }
    return flags & cueKinds.streetAfter ? turkish(plain, start, end) : null;
  }
  if (flags & cueKinds.streetName) {
    if (!isCapital || notStreets.test(plain.slice(start, end))) return null;
    numberAfter.lastIndex = end;
    if (!numberAfter.test(plain)) return null;
    const led = leadBefore.exec(before)?.[1]?.length ?? 0;
    return { start: start - led, end: tailEnd(plain, numberAfter.lastIndex) };
  }
  const number = numberBefore.exec(before);
  if (number) {
    nameAfter.lastIndex = end;
    if (nameAfter.test(plain)) {
      return { start: start - number[1]!.length, end: tailEnd(plain, nameAfter.lastIndex) };
    }
  }
  // Of one or two letters only with a point or a stroke: "C/ Mayor 3".
  if (end - start <= 2 && !/^(?:[./] ?\p{Lu}|-[а-я])/u.test(plain.slice(end, end + 3))) return null;
  if (
    !/^[./]?\s?[\p{Lu}\p{Lo}\d]|^ (?:de|del|della|dei|dell|do|da|das|dos|la|las|los|el)(?:[ ']|l')/u.test(
      plain.slice(end, end + 8),
    )
  ) {
    return null;
  }
  nameAndNumber.lastIndex = end;
  if (!nameAndNumber.test(plain)) return null;
  const written = plain.slice(end, nameAndNumber.lastIndex);
  if (/[.!?] \p{Lu}.{12}|[!?\n]/u.test(written.slice(2))) return null;
  return {
    start: cityStart(plain, start),
    end: tailEnd(plain, nameAndNumber.lastIndex),
  };
}

/** "Am Eichenweg", "Alte Poststraße". */
const leadBefore =
  /(?:^|[^\p{L}])((?:(?:Am|An der|Auf der|Auf dem|Im|In der|Zum|Zur|Unter den|Hinter der|Vor dem) )?(?:(?:Alter?|Neuer?|Große|Kleine|Obere|Untere|Lange|Kurze|Nieuwe|Oude|Nya|Gamla) )?)$/u;
const notStreets =
  /^(?:unterweg|hinweg|rückweg|sitz|park|stell|start|arbeits|steh|rang|tabellen|spiel|speicher|liege|studien|ausbildungs|lade|zelt|camping|schlaf|bahnhof|neben|flug|markt)(?:platz)?$|(?:sitz|park|stell|arbeits|steh|spiel|speicher|studien|ausbildungs|lade|schlaf)platz$/i;

/** "г. Тверь, " before the street; a neighbourhood before a Turkish one is found by its own word. */
function cityStart(plain: string, start: number): number {
  const match = cityBefore.exec(plain.slice(Math.max(0, start - SIDE), start));
  return match ? start - match[1]!.length : start;
}

const cityBefore =
  /(?:^|[^\p{L}])((?:\d{6}, ?)?(?:(?:г|гор|город|м|місто|пос|обл)\.? ?\p{Lu}[\p{L}-]{1,24},? |\p{Lu}[\p{L}-]{2,24}, ))$/u;

/** "Çınar Mah. Gül Sok. No:14 D:3, 34710 Kadıköy/İstanbul" */
function turkish(plain: string, start: number, end: number): Stretch | null {
  const before = /(?:^|[^\p{L}\d])((?:[\p{Lu}\d][\p{L}\p{M}\d.]{0,24} ){1,3})$/u.exec(
    plain.slice(Math.max(0, start - SIDE), start),
  );
  if (!before) return null;
  turkishRest.lastIndex = end;
  if (!turkishRest.test(plain)) return null;
  return { start: start - before[1]!.length, end: tailEnd(plain, turkishRest.lastIndex) };
}

const turkishRest =
  /\.?,? (?:(?:[\p{Lu}\d][\p{L}\p{M}\d.]{0,24} ){1,4}(?:sokak|sokağı|sok|sk|caddesi|cadde|cad|cd|bulvarı|blv)\.?,? )?(?:apt\.? ?|no[:.]? ?|n[:.] ?|numara ?)?\d{1,4}[a-zA-Z]?(?:\/\d{1,4})?(?![\p{L}\d:%])/iuy;

/** What follows "address:", up to the end of the sentence; an address has a number in it. */
function labelled(reading: Reading, from: number): Stretch | null {
  const { plain, lower } = reading;
  const mark = colon.exec(plain.slice(from, from + 28));
  if (!mark) return null;
  const start = from + mark[0].length;
  let end = Math.min(plain.length, start + LONGEST);
  const stop = sentenceEnd.exec(plain.slice(start, end));
  if (stop) end = start + stop.index;
  for (const code of reading.codes) if (code.start < end && code.end > start) end = code.start;
  for (const cue of findCodeCues(lower)) {
    if (cue.start >= start && cue.start < end && cue.flags & codeKinds.strong) end = cue.start;
    if (
      cue.start >= start + 4 &&
      cue.start < end &&
      cue.flags & OTHERS &&
      !isUnit(plain, cue.start) &&
      /[,，、;·|-]\s?$/.test(plain.slice(cue.start - 3, cue.start))
    ) {
      end = cue.start;
    }
  }
  while (end > start && /[\s,，、;.·|-]/.test(plain[end - 1]!)) end--;
  const written = plain.slice(start, end);
  return /\d/.test(written) &&
    /\p{L}{2}/u.test(written) &&
    !/@|:\/\/|(?:\b[a-z]{2,} ){4}/.test(written)
    ? { start, end }
    : null;
}

const unitHere = new RegExp(`${unit}|(?:cep|plz|zip|cap|cp|postcode|postal|индекс)\\b`, "iuy");

function isUnit(plain: string, at: number): boolean {
  unitHere.lastIndex = at;
  return unitHere.test(plain);
}

const OTHERS = codeKinds.strong | codeKinds.weak | codeKinds.other | codeKinds.money;
const colon = /^(?: \p{L}[\p{L}\p{M}]{1,12}){0,2}\s?[:：=]\s*|^(?: is| es| ist| est|は| lautet)\s/u;
const sentenceEnd =
  /[\n。!?！？；;]|(?<![^\p{L}]\p{L}{1,4})(?<!^\p{L}{1,4})\.(?= \p{Lu}\p{L}{3}| \p{Lo}|\s*$)| - |，/u;

const chinese =
  /(?:路|街|道|巷|弄|村|里|段|胡同|大厦)\d{1,5}(?:-\d{1,4})?(?:号|號)(?:院|楼|樓)?(?:[\dA-Za-z]{1,5}(?:号楼|號樓|号院|栋|棟|幢|座|楼|樓|单元|單元|层|層|室|房|弄|号|號|之\d{1,3}))*/gu;
const japanesePostcode = /〒? ?\d{3}-\d{4}[ \n]?(?=[\p{scx=Han}\p{scx=Kana}])/gu;
const prefecture =
  /(?:東京都|北海道|(?:京都|大阪)府|[\p{scx=Han}]{2,3}県)[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]{2,20}\d{1,4}(?:(?:-|丁目|番地?|号|の)\d{0,4}){0,4}(?:号室|号|室)?(?:[ ]?[\p{scx=Han}\p{scx=Kana}A-Za-z]{2,16}\d{1,4}(?:号室|号)?)?/gu;
const korean =
  /(?:[가-힣]{1,6}(?:특별시|광역시|특별자치시|도|시|군|구|읍|면|동) ?){1,4}[가-힣\d]{1,10}(?:대로|로|길) ?\d{1,4}(?:-\d{1,4})?(?:번길 ?\d{1,4}(?:-\d{1,4})?)?(?![\d:,]\d)(?:,? ?[\d가-힣A-Z]{1,8}동)?(?:,? ?\d{1,4}호)?/gu;
/** The words that lead up to an address, and are none of it. */
const chineseLead = /[于在到至往是为為的送寄您：，。:,]/;

/** Addresses of Chinese, Japanese and Korean, by their own form. */
function addUnspaced(plain: string, found: Stretch[]): void {
  if (/号|號/.test(plain)) {
    for (const match of plain.matchAll(chinese)) {
      let start = match.index;
      while (
        start > 0 &&
        match.index - start < 24 &&
        /[\p{scx=Han}\dA-Z]/u.test(plain[start - 1]!)
      ) {
        if (chineseLead.test(plain[start - 1]!)) break;
        start--;
      }
      if (start < match.index) found.push({ start, end: match.index + match[0].length });
    }
  }
  if (/[都道府県〒]/.test(plain)) {
    for (const { index, 0: written } of plain.matchAll(prefecture)) {
      const before = /〒? ?\d{3}-\d{4}[ \n]?$/u.exec(plain.slice(Math.max(0, index - 12), index));
      found.push({ start: index - (before?.[0].length ?? 0), end: index + written.length });
    }
    if (plain.includes("〒")) addMatches(plain, japanesePostcode, found);
  }
  if (/[로길] ?\d/.test(plain)) addMatches(plain, korean, found);
}

function addMatches(plain: string, pattern: RegExp, found: Stretch[]): void {
  for (const { index, 0: written } of plain.matchAll(pattern)) {
    found.push({ start: index, end: index + written.trimEnd().length });
  }
}
