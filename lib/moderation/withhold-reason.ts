import { type SensitiveKind, sensitiveSenders } from "#lib/moderation/sensitive-senders.ts";
import type { Purpose } from "#lib/otp/purpose-of.ts";
import { phraseTokens, textTokens } from "#lib/search/tokens.ts";
import type { SenderIdentity } from "#lib/senders/identify-sender.ts";

/** Why the public does not see a message's text. */
export type WithholdReason = SensitiveKind | "recovery";

/** A sensitive name: its tokens follow each other. */
type Name = { kind: SensitiveKind; tokens: string[]; isAlone: boolean };

const namesByFirstToken = new Map<string, Name[]>();
for (const kind of Object.keys(sensitiveSenders) as SensitiveKind[]) {
  const { words, alone } = sensitiveSenders[kind];
  for (const name of words) addName(name, kind, false);
  for (const name of alone) addName(name, kind, true);
}

// Opens a text that an Android app reads by itself.
const RETRIEVER_MARK = /^\s*<#>/;

// At the start in brackets or before a colon, and at the end in the brackets of Chinese messages.
const BRACKETED_TAG = /^\s*[[【(（<《「『〔]([^\]】)）>》」』〕]{1,40})[\]】)）>》」』〕]/;
const COLON_TAG = /^\s*([^:：\n]{1,40})[:：]/;
const CLOSING_TAG = /【([^【】]{1,40})】\s{0,9}$/;
const MAX_COLON_TAG_WORDS = 3;

// Stems of folded words, one language a line: what is done, and to what.
const RECOVERY = [
  // English
  wording(
    "reset* recover* forgot forgotten restore unlock",
    "password* passcode account* pin access",
  ),
  wording("recovery", "code* key"),
  // Spanish
  wording("restable* recuper* reset* olvidaste olvidado", "contrasena* clave cuenta* acceso"),
  // Portuguese
  wording("redefin* recuper* reset* esquec* restaur*", "senha* conta contas acesso"),
  // French
  wording("reinitialis* recuper* oublie retrouver", "mot_de_passe mdp compte* acces"),
  // German
  wording(
    "zurucksetz* zuruckzusetz* zuruckgesetzt wiederher* vergessen reset*",
    "passwort* kennwort* konto* account* zugang*",
  ),
  wording("passwortzuruck* passwortreset kontowiederher*", "code tan link"),
  // Italian
  wording("reimpost* recuper* ripristin* reset* dimenticat*", "password account accesso"),
  // Russian
  wording("сброс* восстанов* забыл*", "парол* аккаунт* доступ* учетн* учётн*"),
  // Turkish
  wording("sifirla* kurtar* unuttu*", "sifre* parola* hesap* hesab*"),
  // Indonesian
  wording(
    "reset* atur_ulang setel_ulang pulihkan memulihkan pemulihan lupa",
    "sandi password akun",
  ),
  // Vietnamese
  wording("dat_lai khoi_phuc quen lay_lai", "mat_khau tai_khoan"),
  // Arabic
  wording(
    "?استعاد* ?استرداد ?اعادة_تعيين ?اعادة_ضبط ?نسيت",
    "?كلمة_المرور ?كلمة_السر ?كلمة_مرورك ?حساب* ?الحساب",
  ),
];

const CARD = [
  wording("transaction* purchase* payment* withdrawal charged spent ending ends", "card cards"),
  wording("debited credited", "a_c ac acct account"),
  wording("compra* pago* transaccion* cargo retiro", "tarjeta*"),
  wording("compra* pagamento* transacao", "cartao*"),
  wording("achat* paiement* transaction*", "carte*"),
  wording("zahlung* kauf* transaktion* umsatz*", "karte* kreditkarte* debitkarte*"),
  wording("acquisto pagamento transazione addebito", "carta"),
  wording("покупк* оплат* списан* операци* перевод*", "карта карты карте карту картой"),
  wording("harcama* odeme* islem* alisveris*", "kart karti kartiniz* kartla"),
  wording("transaksi* pembayaran* pembelian*", "kartu*"),
  wording("giao_dich thanh_toan", "the"),
  wording("?شراء ?دفع ?سحب ?معاملة", "?بطاقة* ?بطاقت* ?البطاقة"),
];

// The farthest that what is done may stand from what it is done to.
const MAX_GAP = 32;

// Scripts without spaces, on the normalised text.
const RECOVERY_UNSPACED = eitherOrder(
  "重置|重設|重设|找回|忘记|忘記|恢复|恢復|取回|再設定|リセット|お忘れ|復旧|復元|재설정|초기화|찾기|복구|รีเซ็ต|กู้คืน|ลืม",
  "密码|密碼|账号|帳號|帐号|账户|帳戶|賬號|賬戶|パスワード|アカウント|비밀번호|계정|รหัสผ่าน|บัญชี",
);
const CARD_UNSPACED = eitherOrder(
  "消费|消費|支付|支出|扣款|交易|转账|轉賬|转出|利用|お支払い|승인|결제",
  "银行卡|銀行卡|信用卡|储蓄卡|借记卡|尾号|尾號|カード|카드",
);

/**
 * Decides whether the public may see a message.
 * @param sender who it is from
 * @param text the body as received
 * @param purpose what its code is for, as far as it says
 * @returns why its text is withheld, or null. A sensitive sender counts first, as the sender's
 * name or as the tag (`[PayPal]`, `PayPal:`) by which a text names its service.
 */
export function withholdReason({
  sender,
  text,
  purpose,
}: {
  sender: SenderIdentity;
  text: string;
  purpose: Purpose | null;
}): WithholdReason | null {
  const kind = kindOf(sender.key) ?? kindOfTag(text);
  if (kind) return kind;
  const normal = text.normalize("NFKC");
  const words = ` ${textTokens(text).join(" ")} `;
  const isRecovery = RECOVERY_UNSPACED.test(normal) || RECOVERY.some((each) => speaks(words, each));
  if (purpose === "reset" || isRecovery) return "recovery";
  const isPayment = CARD_UNSPACED.test(normal) || CARD.some((each) => speaks(words, each));
  return purpose === "payment" || isPayment ? "payment" : null;
}

function addName(name: string, kind: SensitiveKind, isAlone: boolean): void {
  const { tokens } = phraseTokens(name);
  const first = tokens[0]!;
  const names = namesByFirstToken.get(first) ?? [];
  names.push({ kind, tokens, isAlone });
  namesByFirstToken.set(first, names);
}

function kindOf(name: string): SensitiveKind | null {
  const tokens = textTokens(name);
  for (const [start, token] of tokens.entries()) {
    for (const { kind, tokens: wanted, isAlone } of namesByFirstToken.get(token) ?? []) {
      const isThere = wanted.every((each, i) => tokens[start + i] === each);
      if (isThere && (!isAlone || tokens.length === wanted.length)) return kind;
    }
  }
  return null;
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

/**
 * Finds actions (first group) and their objects (second group) in words with a space around each.
 * `*` stands for any ending, a first `?` for one or two glued letters, `_` for a space.
 */
function wording(actions: string, objects: string): RegExp {
  const [action, object] = [actions, objects].map((stems) =>
    stems
      .replaceAll(" ", "|")
      .replaceAll("_", " ")
      .replaceAll("?", "[^ ]{0,2}")
      .replaceAll("*", "[^ ]*"),
  );
  return new RegExp(` (?:(${action})|(${object}))(?= )`, "gu");
}

/** Whether an action stands near an object, in either order. */
function speaks(words: string, pattern: RegExp): boolean {
  let actionEnd = Number.NEGATIVE_INFINITY;
  let objectEnd = Number.NEGATIVE_INFINITY;
  for (const match of words.matchAll(pattern)) {
    const isAction = match[1] !== undefined;
    if (match.index - (isAction ? objectEnd : actionEnd) <= MAX_GAP) return true;
    if (isAction) actionEnd = match.index + match[0].length;
    else objectEnd = match.index + match[0].length;
  }
  return false;
}

function eitherOrder(actions: string, objects: string): RegExp {
  const gap = "[^。！!？?\n]{0,10}";
  return new RegExp(`(?:${actions})${gap}(?:${objects})|(?:${objects})${gap}(?:${actions})`, "u");
}
