import { cueKinds } from "./phrases.ts";
import type { Reading, Stretch } from "./reading.ts";

const title =
  "(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Sr|Sra|Srta|Señor|Señora|Senor|Senora|Don|Doña|Dona|Herr|Herrn|Frau|M|Mme|Mlle|Monsieur|Madame|Sig|Sig\\.ra|Signor|Signora|Dott|Bay|Bayan|Pan|Pani|Panie|heer|mevrouw)\\.? )";
const part = "\\p{Lu}(?:\\p{L}|['’.-](?=\\p{L})){1,24}";
const particle = "(?:(?:de|da|do|dos|del|della|di|van|von|der|den|la|le|bin|al|el|y|e) ){0,2}";
/** Two to four words with capitals, or one after a title, up to what ends an address. */
const spaced = new RegExp(
  `[ :,]{1,2}(${title}?)(${part}(?: ${particle}${part}){0,3})(?=\\s?[,!:;.\\n]| - |$)`,
  "uy",
);
/** Two or three words of a script without capitals, between the word of address and the comma. */
const caseless =
  /[ :,/]{1,3}(?:سيدي |أ\. )?(?!من |في |إلى )([\p{scx=Arab}\p{scx=Deva}]{2,16}(?: [\p{scx=Arab}\p{scx=Deva}]{2,16}){1,2})(?=\s?[,،!:\n])/uy;
const han = /([\p{scx=Han}]{2,4})(?:先生|女士|小姐|同学|老师|太太)/uy;
const japanese =
  /(?:^|[^\p{scx=Han}\p{scx=Hira}\p{scx=Kana}])((?:\p{scx=Han}|\p{scx=Kana}){1,4}[ ]?(?:\p{scx=Han}|\p{scx=Hira}|\p{scx=Kana}){1,5}) ?様/gu;
/** Who is greeted when it is nobody in particular. */
const nobody =
  /^(?:Customer|Client|User|Member|Guest|Sir|Madam|Friend|Team|Subscriber|Partner|Student|Parent|Patient|Resident|Traveller|Passenger|Driver|Valued|Cliente|Usuario|Socio|Amigo|Senhor|Kunde|Kundin|Kunden|Kundinnen|Nutzer|Mitglied|Damen|Client|Cliente|Utilisateur|Utente|Клиент|Пользователь|Покупатель|Абонент|Клиенте|Müşterimiz|Kullanıcı|Üyemiz|Klant|Klient|Kliencie|Gebruiker|Ladies|All|Everyone|Again|There|Your|The|This|We|You)/iu;

/** Finds full names where a greeting makes sure of them: "Dear Anna Müller,". */
export function findNames({ plain, cues }: Reading): Stretch[] {
  const found: Stretch[] = [];
  for (const { end, flags } of cues) {
    if (!(flags & cueKinds.greeting)) continue;
    const name =
      spacedName(plain, end) ?? groupName(plain, end, caseless) ?? groupName(plain, end, han);
    if (name) found.push(name);
  }
  if (plain.includes("様")) {
    for (const match of plain.matchAll(japanese)) {
      const name = match[1]!;
      if (/^(?:お客|各位|皆|会員|利用者|ご利用|契約者|患者|担当|奥|神|王)/.test(name)) continue;
      const start = match.index + match[0].indexOf(name);
      found.push({ start, end: start + name.length });
    }
  }
  return found;
}

function spacedName(plain: string, from: number): Stretch | null {
  spaced.lastIndex = plain[from] === "." ? from + 1 : from;
  const match = spaced.exec(plain);
  if (match === null) return null;
  const [, honorific = "", name = ""] = match;
  if (nobody.test(name)) return null;
  // After a greeting with a title in it a surname is enough.
  const hasTitle =
    honorific !== "" ||
    /(?:^|[^\p{L}])(?:frau|herrn?|mr|mrs|ms|miss|dr|prof|sra?|señora?|senhora?|doña|m|mme|mlle|monsieur|madame|sig|signora?|dott|heer|mevrouw|panie|pani)\.?$/iu.test(
      plain.slice(Math.max(0, from - 10), from),
    );
  if (!name.includes(" ") && !hasTitle) return null;
  const end = spaced.lastIndex;
  return { start: end - name.length, end };
}

function groupName(plain: string, from: number, pattern: RegExp): Stretch | null {
  pattern.lastIndex = from;
  const match = pattern.exec(plain);
  if (match === null) return null;
  const name = match[1]!;
  const start = match.index + match[0].indexOf(name);
  return { start, end: start + name.length };
}
