import { LRUCache } from "lru-cache";
import {
  harmlessNames,
  type SensitiveKind,
  sensitiveSenders,
} from "#lib/moderation/sensitive-senders.ts";
import { speaks, Wordings, wording } from "#lib/moderation/wording.ts";
import { normaliseText } from "#lib/otp/normalise-text.ts";
import type { Purpose } from "#lib/otp/purpose-of.ts";
import { phraseTokens, textTokens } from "#lib/search/tokens.ts";
import type { SenderIdentity } from "#lib/senders/identify-sender.ts";

/** What a message may be about that the public is better not shown. */
export type SensitiveMatter = SensitiveKind | "recovery";

/**
 * Why the public does not see a message's text; `moderation`: the operator decided so; `reported`:
 * visitors did, until an admin has looked.
 */
export type WithholdReason = SensitiveMatter | "moderation" | "reported";

/** Every one of them. */
export const withholdReasons = [
  "bank",
  "payment",
  "government",
  "health",
  "recovery",
  "moderation",
  "reported",
] as const satisfies readonly WithholdReason[];

/** A sensitive name: its tokens follow each other. */
type Name = { kind: SensitiveKind; tokens: string[]; isAlone: boolean };

const namesByFirstToken = new Map<string, Name[]>();
/** Names written as one word, for those who write them as two. */
const kindsByJoinedName = new Map<string, SensitiveKind>();
for (const kind of Object.keys(sensitiveSenders) as SensitiveKind[]) {
  const { words, alone } = sensitiveSenders[kind];
  for (const name of words) {
    addName(name, kind, false);
    if (!name.includes(" ")) kindsByJoinedName.set(textTokens(name).join(""), kind);
  }
  for (const name of alone) addName(name, kind, true);
}

const harmless = harmlessNames.map((name) => phraseTokens(name).tokens);

// Stands for the tokens of a harmless name; no token is a space.
const HARMLESS = " ";

// Cyrillic and Greek letters that look like Latin ones in either case, and those in their order.
const LOOKALIKES = "авекмнорстухіјѕһԁԛԝԍё" + "αβεζηικμνορτυχϲϳγ";
const LATIN_LETTERS = "abekmhopctyxijshdqwge" + "abezhikmvoptuxcjy";
const latinByLookalike = new Map(
  Array.from(LOOKALIKES, (letter, i) => [letter, LATIN_LETTERS[i]!]),
);
const NOT_ASCII = /[^\n -~]/;
const HAS_LOOKALIKE = /[\u0370-\u052F]/;
const MIN_LOOKALIKE_LENGTH = 4;

// Opens a text that an Android app reads by itself.
const RETRIEVER_MARK = /^\s*<#>/;

// At the start in brackets or before a colon, and at the end in the brackets of Chinese messages.
const BRACKETED_TAG = /^\s*[[【(（<《「『〔]([^\]】)）>》」』〕]{1,40})[\]】)）>》」』〕]/;
const COLON_TAG = /^\s*([^:：\n]{1,40})[:：]/;
const CLOSING_TAG = /【([^【】]{1,40})】\s{0,9}$/;
const MAX_COLON_TAG_WORDS = 3;

// Ends a sentence; a full stop within a name is followed by no space.
const SENTENCE_END = /[.!?…](?=\s|$)|[。！？\n]/u;

// Folded tokens that name a code, and pairs of characters that start such a word.
const CODE_CUE =
  /^(?:[a-z]{0,20}codes?|otp|tan|codigos?|codice|clave|kode|kod(?:u[a-z]{0,6}|y)?|sifre[a-z]{0,6}|xac|код[а-яё]{0,3}|인증.{0,4}|코드|(?:ال)?رمز|(?:ال)?كود|رمزك|کد|קוד|कोड|验证|驗證|校验|校驗|动态|動態|認証|確認|コー|รห)$/u;
const SIGN_IN_CUE =
  /^(?:sign|signing|signin|log|logging|login|logon|access|entrar|ingresar|acceder|acessar|sesion|sessao|connecter|connexion|accedere|anmelden|anmeldung|einloggen|войти|входа)$/u;
const PAYMENT_CUE =
  /^(?:payments?|transfers?|pagos?|transferencias?|pagamentos?|paiement|virement)$/;

// What may stand between a service's name and such a cue: what the code is, and small words.
const FILLERS = new Set(
  [
    "verification security login log in into on access one time single use confirmation two factor",
    "authentication auth authorization activation account sign online mobile app step is your my",
    "the a to for from of new temporary 证码 證碼 码 碼",
    "verificacion seguridad acceso confirmacion autenticacion inicio sesion cuenta unico de del la",
    "el tu su mi es para en verificacao seguranca acesso confirmacao conta seu sua do da no na o",
    "securite connexion compte acces du votre ton pour est ihr ihre ihren dein deine deinen fur von",
    "zum bei lautet di per il tuo tua verifica sicurezza accesso вашего ваш для подтверждения входа",
    "dogrulama onay guvenlik giris icin verifikasi keamanan anda untuk nhan thuc cua ban ma",
    "التحقق الخاص ب",
  ].flatMap((line) => line.split(" ")),
);
const MAX_FILLERS = 6;
const MAX_UNSPACED_FILLERS = 3;
const UNSPACED_PAIR = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]/u;

// Right before a word of everyday language they say that it is a name, as the start of a text does.
const NAME_LEADS = new Set(
  "your my use tu su seu sua votre ton ihr ihre dein deine for from de do da du di von fur bei для ваш".split(
    " ",
  ),
);

// A password in clear, on the text with its marks folded.
const PASSWORD =
  "(?:password|passwd|contrasena|senha|mot de passe|passwort|kennwort|парол[ья]|密[码碼]|パスワード|비밀번호)";
const HAS_PASSWORD = new RegExp(PASSWORD, "u");
const LASTING_PASSWORD = new RegExp(
  "(?:(?:temporary|temp|provisional|initial|default|new|login|log-?in|sign-?in|account|current) password" +
    "|(?:contrasena|senha|mot de passe|password) (?:tempora[a-z]{1,6}|provi[a-z]{4,8}|inicial|nueva|nova|de acces[so]o?|de acesso)" +
    "|(?:nueva contrasena|nova senha|nouveau mot de passe)" +
    "|(?:tempora|vorlaufig|neu|initial)[a-z]{0,4} (?:passwort|kennwort)" +
    "|(?:временн|нов)[а-яё]{2,4} пароль" +
    "|(?:临时|臨時|初始|登录|登入|登錄)密[码碼]|(?:仮|初期)パスワード|임시 ?비밀번호)" +
    "(?: (?:for|to|of|on|at|de|para|en|pour|fur|von|per|для)(?: [^ .:=!?\\n]{1,24}){1,3})?" +
    "(?:\\s?[:=]| (?:is|es|est|ist|lautet|sera|e):? |\\s?[为為是は])\\s{0,3}[^\\s]",
  "u",
);
const CLEAR_PASSWORD = new RegExp(
  `(?<!time |one-time-|otp |dynamic |verification |unica |einmal-?)${PASSWORD}` +
    "(?:\\s?[:=]\\s{0,3}| (?:is|es|est|ist|lautet|e):? )[\"']?(?!g-\\d)" +
    "(?=[a-z!@#$%^&*_+-]{0,40}\\d)(?=[\\d!@#$%^&*_+-]{0,40}[a-z])" +
    "[a-z0-9!@#$%^&*_+-]{6,40}(?![^\\s.,;\"')])",
  "u",
);
const PASSWORD_CHANGE = new RegExp(
  "(?:\\d{4}|cod[a-z]{0,4}|clave|kod|код)[^.!?\\n]{0,30} (?:to|para|pour|per|zum|um|для)" +
    "[^.!?\\n]{0,20} (?:chang|cambi|alter|modif|actualiz|ander|смен|измен)" +
    `[^.!?\\n]{0,30}${PASSWORD}`,
  "u",
);

// A parcel is fetched (French: récupérer) and a purchase delivered, both with a code.
const DELIVERY =
  /(?<!\p{L})(?:colis|livraison|livreur|retrait|parcels?|packages?|deliver(?:y|ed)|courier|paquetes?|entregas?|envios?|en camino|a caminho|repartidor|encomendas?|pacco|corriere|consegna|pakete?|lieferung|посылк|доставк)(?![a-z])|快递|快遞|包裹|取件/u;
const MONEY =
  /[$€£¥₹₽₺₩]|\d ?(?:usd|eur|mxn|brl|gbp|cop|clp|pen|ars)(?!\p{L})|(?<!\p{L})(?:pay|paid|card|tarjeta|cart[aeo]|karte|карт|pag[aou]|paie|transf|virement|zahl|оплат|перевод)|支付|付款/u;

// Stems of folded words, one language a line: what is done, and to what.
const wordings = new Wordings([
  // English
  wording(
    "recovery",
    "reset* recover* forgot forgotten restore unlock",
    "password* passcode account* pin access",
  ),
  wording("recovery", "recovery", "code* key"),
  // Spanish
  wording(
    "recovery",
    "restable* recuper* reset* olvidaste olvidado",
    "contrasena* clave cuenta* acceso",
  ),
  // Portuguese
  wording("recovery", "redefin* recuper* reset* esquec* restaur*", "senha* conta contas acesso"),
  // French
  wording("recovery", "reinitialis* recuper* oublie retrouver", "mot_de_passe mdp compte* acces"),
  // German
  wording(
    "recovery",
    "zurucksetz* zuruckzusetz* zuruckgesetzt wiederher* vergessen reset*",
    "passwort* kennwort* konto* account* zugang*",
  ),
  wording("recovery", "passwortzuruck* passwortreset kontowiederher*", "code tan link"),
  // Italian
  wording(
    "recovery",
    "reimpost* recuper* ripristin* reset* dimenticat*",
    "password account accesso",
  ),
  // Russian
  wording("recovery", "сброс* восстанов* забыл*", "парол* аккаунт* доступ* учетн* учётн*"),
  // Turkish
  wording("recovery", "sifirla* kurtar* unuttu*", "sifre* parola* hesap* hesab*"),
  // Indonesian
  wording(
    "recovery",
    "reset* atur_ulang setel_ulang pulihkan memulihkan pemulihan lupa",
    "sandi password akun",
  ),
  // Vietnamese
  wording("recovery", "dat_lai khoi_phuc quen lay_lai", "mat_khau tai_khoan"),
  // Arabic
  wording(
    "recovery",
    "?استعاد* ?استرداد ?اعادة_تعيين ?اعادة_ضبط ?نسيت",
    "?كلمة_المرور ?كلمة_السر ?كلمة_مرورك ?حساب* ?الحساب",
  ),
  // What a card was charged
  wording(
    "payment",
    "transaction* purchase* payment* withdrawal charged spent ending ends",
    "card cards",
  ),
  wording("payment", "debited credited", "a_c ac acct account"),
  wording("payment", "compra* pago* transaccion* cargo retiro", "tarjeta*"),
  wording("payment", "compra* pagamento* transacao", "cartao*"),
  wording("payment", "achat* paiement* transaction*", "carte*"),
  wording("payment", "zahlung* kauf* transaktion* umsatz*", "karte* kreditkarte* debitkarte*"),
  wording("payment", "acquisto pagamento transazione addebito", "carta"),
  wording("payment", "покупк* оплат* списан* операци* перевод*", "карта карты карте карту картой"),
  wording("payment", "harcama* odeme* islem* alisveris*", "kart karti kartiniz* kartla"),
  wording("payment", "transaksi* pembayaran* pembelian*", "kartu*"),
  wording("payment", "giao_dich thanh_toan", "the"),
  wording("payment", "?شراء ?دفع ?سحب ?معاملة", "?بطاقة* ?بطاقت* ?البطاقة"),
]);

// Scripts without spaces, on the normalised text.
const RECOVERY_UNSPACED = eitherOrder(
  "重置|重設|重设|找回|忘记|忘記|恢复|恢復|取回|再設定|リセット|お忘れ|復旧|復元|재설정|초기화|찾기|복구|รีเซ็ต|กู้คืน|ลืม",
  "密码|密碼|账号|帳號|帐号|账户|帳戶|賬號|賬戶|パスワード|アカウント|비밀번호|계정|รหัสผ่าน|บัญชี",
);
const CARD_UNSPACED = eitherOrder(
  "消费|消費|支付|支出|扣款|交易|转账|轉賬|转出|利用|お支払い|승인|결제",
  "银行卡|銀行卡|信用卡|储蓄卡|借记卡|尾号|尾號|カード|카드",
);

/** What a message says and who it is from, as far as it tells whether the public may see it. */
export type SensitiveFacts = {
  sender: SenderIdentity;
  /** The body as received, and its search tokens. */
  text: string;
  tokens: string[];
  /** What its code is for, as far as it says. */
  purpose: Purpose | null;
};

/**
 * What a message is about by the names in it.
 * @returns the kind of a sensitive name that is its sender's, the tag (`[PayPal]`, `PayPal:`) by which
 * its text names its service, or next to the word for a code in a sentence (`your PayPal code`)
 */
export function namedMatter({ sender, text, tokens }: SensitiveFacts): SensitiveKind | null {
  return (
    kindOf(sender.key) ?? kindOfTag(text) ?? kindInSentences(text, tokens, ` ${tokens.join(" ")} `)
  );
}

/** What a message is about by its wording, whoever it is from. */
export function wordedMatter({
  text,
  tokens,
  purpose,
}: SensitiveFacts): "recovery" | "payment" | null {
  const words = ` ${tokens.join(" ")} `;
  const normal = text.normalize("NFKC");
  const { lower } = normaliseText(text);
  const isUnspaced = NOT_ASCII.test(normal);
  const possible = wordings.possibleIn(tokens, words);
  const says = (meant: "recovery" | "payment") =>
    possible.some((each) => each.kind === meant && speaks(words, each));
  if (says("recovery") || (isUnspaced && RECOVERY_UNSPACED.test(normal))) return "recovery";
  const hasPassword = HAS_PASSWORD.test(lower);
  if (hasPassword && tellsPassword(lower)) return "recovery";
  if (purpose === "reset" && (hasPassword || !DELIVERY.test(lower))) return "recovery";
  if (says("payment") || (isUnspaced && CARD_UNSPACED.test(normal))) return "payment";
  if (purpose !== "payment") return null;
  return !DELIVERY.test(lower) || MONEY.test(lower) ? "payment" : null;
}

function addName(name: string, kind: SensitiveKind, isAlone: boolean): void {
  const { tokens } = phraseTokens(name);
  const first = tokens[0]!;
  const names = namesByFirstToken.get(first) ?? [];
  names.push({ kind, tokens, isAlone });
  namesByFirstToken.set(first, names);
}

/** Most messages are from senders, and carry tags, that others carried before. */
const MAX_KINDS = 5000;
const kinds = new LRUCache<string, SensitiveKind | "none">({ max: MAX_KINDS });

function kindOf(name: string): SensitiveKind | null {
  let kind = kinds.get(name);
  if (kind === undefined) {
    kind = readKind(name) ?? "none";
    kinds.set(name, kind);
  }
  return kind === "none" ? null : kind;
}

function readKind(name: string): SensitiveKind | null {
  const tokens = nameTokens(textTokens(name));
  for (const { kind, isAlone, start, end } of findNames(tokens)) {
    if (!isAlone || end - start === tokens.length) return kind;
  }
  return kindsByJoinedName.get(tokens.join("")) ?? null;
}

type FoundName = { kind: SensitiveKind; isAlone: boolean; start: number; end: number };

function* findNames(tokens: string[]): Generator<FoundName> {
  for (const [start, token] of tokens.entries()) {
    for (const { kind, tokens: wanted, isAlone } of namesByFirstToken.get(token) ?? []) {
      if (!standAt(tokens, start, wanted)) continue;
      yield { kind, isAlone, start, end: start + wanted.length };
    }
  }
}

function standAt(tokens: string[], start: number, wanted: string[]): boolean {
  return wanted.every((each, i) => tokens[start + i] === each);
}

/** The tokens in which names are looked for: lookalikes made Latin, harmless names taken out. */
function nameTokens(tokens: string[]): string[] {
  const plain = tokens.map((token) => (HAS_LOOKALIKE.test(token) ? foldLookalikes(token) : token));
  for (const wanted of harmless) {
    for (let at = plain.indexOf(wanted[0]!); at >= 0; at = plain.indexOf(wanted[0]!, at + 1)) {
      if (standAt(plain, at, wanted)) plain.fill(HARMLESS, at, at + wanted.length);
    }
  }
  return plain;
}

/** A token all of whose letters look Latin, in Latin; a short one may be a word of its script. */
function foldLookalikes(token: string): string {
  const latin = Array.from(token, (letter) => latinByLookalike.get(letter) ?? letter).join("");
  const isLatin = /^[a-z0-9]+$/.test(latin);
  return isLatin && latin.length >= MIN_LOOKALIKE_LENGTH ? latin : token;
}

function kindInSentences(text: string, tokens: string[], words: string): SensitiveKind | null {
  if (!HAS_LOOKALIKE.test(words) && !tokens.some((token) => namesByFirstToken.has(token))) {
    return null;
  }
  if (findNames(nameTokens(tokens)).next().done) return null;
  for (const sentence of text.normalize("NFKC").split(SENTENCE_END)) {
    const words = nameTokens(textTokens(sentence));
    for (const name of findNames(words)) {
      if ((!name.isAlone || isLed(words, name.start)) && isByCue(words, name)) return name.kind;
    }
  }
  return null;
}

function isLed(words: string[], start: number): boolean {
  const lead = words[start - 1];
  if (lead === undefined || /^\d+$/.test(lead) || NAME_LEADS.has(lead)) return true;
  return lead === "to" && /^(?:in|on)$/.test(words[start - 2] ?? "");
}

/** Whether a cue stands before or after a name, with no more than fillers between. */
function isByCue(words: string[], { kind, start, end }: FoundName): boolean {
  const isCue = (word: string) =>
    CODE_CUE.test(word) || (kind === "payment" && PAYMENT_CUE.test(word));
  for (let at = start - 1; at >= 0 && start - at <= MAX_FILLERS + 1; at--) {
    const word = words[at]!;
    if (isCue(word) || SIGN_IN_CUE.test(word)) return true;
    if (!isFiller(word)) break;
  }
  let unspaced = 0;
  for (let at = end; at < words.length && at - end <= MAX_FILLERS; at++) {
    const word = words[at]!;
    if (isCue(word)) return true;
    if (isFiller(word)) continue;
    if (!UNSPACED_PAIR.test(word) || ++unspaced > MAX_UNSPACED_FILLERS) break;
  }
  return false;
}

function isFiller(word: string): boolean {
  return FILLERS.has(word) || /\d/.test(word);
}

function tellsPassword(lower: string): boolean {
  return LASTING_PASSWORD.test(lower) || CLEAR_PASSWORD.test(lower) || PASSWORD_CHANGE.test(lower);
}

function kindOfTag(text: string): SensitiveKind | null {
  const message = text.replace(RETRIEVER_MARK, "");
  const opening = BRACKETED_TAG.exec(message)?.[1] ?? CLOSING_TAG.exec(message)?.[1];
  const kind = opening ? kindOf(opening) : null;
  if (kind) return kind;
  const label = COLON_TAG.exec(message)?.[1];
  // A longer clause before a colon is a sentence that may speak of anything.
  return label && label.trim().split(/\s+/).length <= MAX_COLON_TAG_WORDS ? kindOf(label) : null;
}

function eitherOrder(actions: string, objects: string): RegExp {
  const gap = "[^。！!？?\n]{0,10}";
  return new RegExp(`(?:${actions})${gap}(?:${objects})|(?:${objects})${gap}(?:${actions})`, "u");
}
