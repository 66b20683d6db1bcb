import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCorpus } from "#bench/otp-cases.ts";
import { hostileUnits } from "#bench/otp-hostile.ts";
import type { Rule } from "./code.ts";
import { expiryOf } from "./expiry-of.ts";
import { explainCodes } from "./explain-codes.ts";
import { findCodes } from "./find-codes.ts";
import { formatOf } from "./format-of.ts";
import { purposeOf } from "./purpose-of.ts";
import { serviceOf } from "./service-of.ts";

type Case = readonly [text: string, ...codes: string[]];

const positives: Record<string, readonly Case[]> = {
  en: [
    ["[Harbor] 481920 is your verification code", "481920"],
    ["Your Pinecart code is 5521. It expires in 10 minutes.", "5521"],
    ["Use 90817 to sign in to Lumen.", "90817"],
    ["To confirm your transfer, enter 70431582.", "70431582"],
    ["Never share this code with anyone. Your login code: 662910", "662910"],
    ["773104\nEnter this verification code to finish setting up Oakline.", "773104"],
    ["Card ending 4417: your one-time passcode for $1,250.00 at Fern Shop is 308812.", "308812"],
    ["Order 552190 is ready to pay. Your security code is 7714", "7714"],
    ["G-640128 is your Gale verification code.", "640128"],
    ["Your Wren code is 412-907. Do not share it.", "412907"],
    ["Your Wren code is 412 907. Do not share it.", "412907"],
    ["Your TAN: 7 7 3 1 0 2", "773102"],
    ["Your access code is QXGDTW", "QXGDTW"],
    ["Your access code is RK7-YP6", "RK7-YP6"],
    ["Your confirmation code: 4f9k2b", "4f9k2b"],
    ["Security code: 318", "318"],
    ["Your one-time password is 9182736450", "9182736450"],
    ["Your code is 2026", "2026"],
    ["Verification code 118844. Call (787) 555-0142 or +17875550101 for help", "118844"],
    ["Your Juniper code is 339201. Expires 04/11/2026 at 12:45.", "339201"],
    ["OTP for your order is 556677. Ref no 998812", "556677"],
    ["Do not share code 481516 with anyone", "481516"],
    ["<#> Your Elm code: 204816\nfJ9zQvK2eu1", "204816"],
    ["Your codes: login code 482910, transfer code 772015", "482910", "772015"],
    ["Hi Ana, enter K7M2X9 in the app and your number is confirmed.", "K7M2X9"],
    ["350962 to confirm your number at Fern Shop.", "350962"],
    ["Confirm your registration: 350962 (expires in 2 hours)", "350962"],
    ["Never share it, not even with us! Your PIN. [Wren] 70482", "70482"],
    ["Your PIN: 4821 for the £20 order", "4821"],
    ["Code no. 6824 opens your account", "6824"],
  ],
  es: [
    ["Tu código de verificación de Faro es 290117.", "290117"],
    ["Usa la clave 8841 para entrar en Rivera", "8841"],
    ["551203 es tu codigo de seguridad. No lo compartas con nadie.", "551203"],
  ],
  pt: [
    ["Seu código de verificação é 640912. Não compartilhe.", "640912"],
    ["Use a senha temporária 77120 para acessar sua conta", "77120"],
  ],
  fr: [
    ["Votre code de vérification Colline est 118205.", "118205"],
    ["Ne communiquez jamais ce code. Code d'accès : 4471", "4471"],
  ],
  de: [
    ["Ihr Bestätigungscode lautet 903114. Gültig für 5 Minuten.", "903114"],
    ["Geben Sie diesen Code nicht weiter. Ihre TAN: 551902", "551902"],
  ],
  it: [["Il tuo codice di verifica è 330918", "330918"]],
  nl: [["Je verificatiecode voor Duin is 672033. Deel deze code nooit.", "672033"]],
  pl: [
    ["Twój kod weryfikacyjny to 882014. Nikomu go nie podawaj.", "882014"],
    ["Kwota 1500 zł, hasło SMS: 119204", "119204"],
  ],
  ru: [
    ["Код подтверждения: 551830. Никому его не сообщайте.", "551830"],
    ["Никому не говорите код! 4471 — код для входа в Берег", "4471"],
    ["Kod podtverzhdeniya 774411", "774411"],
    ["Покупка 1000 руб, карта *4417. Пароль: 203344", "203344"],
  ],
  uk: [["Ваш код підтвердження 660182. Нікому не повідомляйте.", "660182"]],
  tr: [
    ["Doğrulama kodunuz: 448102. Kimseyle paylaşmayın.", "448102"],
    ["1.250,00 TL tutarındaki işlem için şifreniz 772610", "772610"],
  ],
  ar: [
    ["رمز التحقق الخاص بك هو 552910", "552910"],
    ["٤٤٨١٢٠ هو رمز التفعيل الخاص بك", "448120"],
  ],
  fa: [
    ["کد تایید شما: ۷۷۱۲۰۴", "771204"],
    ["مبلغ 500000 ریال\nرمز پویا: 88120456", "88120456"],
  ],
  he: [["קוד האימות שלך הוא 330715", "330715"]],
  hi: [
    ["आपका सत्यापन कोड ५५१२०९ है। किसी के साथ साझा न करें।", "551209"],
    ["661204 आपका ओटीपी है", "661204"],
  ],
  id: [["Kode verifikasi Anda adalah 881530. Jangan berikan kepada siapa pun.", "881530"]],
  vi: [
    ["Mã xác thực của bạn là 204417. Hiệu lực trong 5 phút.", "204417"],
    ["Ma OTP cua ban la 771530, giao dich 500.000d", "771530"],
  ],
  th: [
    ["รหัสยืนยันของคุณคือ 551740", "551740"],
    ["รหัส OTP ๔๔๑๒๐๙ ใช้ได้ภายใน 5 นาที", "441209"],
  ],
  ja: [
    ["認証コード：338102（有効期限10分）", "338102"],
    ["551204 は確認コードです。他人に教えないでください。", "551204"],
  ],
  ko: [["[바람] 인증번호 [662091]를 입력해 주세요. 타인에게 공유하지 마세요.", "662091"]],
  zh: [
    ["【山海】您的验证码是554120，5分钟内有效，请勿泄露。", "554120"],
    ["驗證碼 882014，請勿將驗證碼告知他人", "882014"],
    ["切勿将验证码告知他人。尾号4417的卡支付100元，验证码７７１２０４", "771204"],
  ],
  "any script": [
    ["Your code is 55\u200b12\u200d09", "551209"],
    ["\u202bYour code is \u2067661204\u2069\u202c", "661204"],
    ["Your\u00a0code\u00a0is\u3000771530", "771530"],
    ["Your code is 𝟓𝟓𝟏𝟐𝟎𝟗!", "551209"],
    ["Your code is 5️⃣5️⃣1️⃣2️⃣0️⃣9️⃣", "551209"],
    ["İİİ doğrulama kodu 448102", "448102"],
  ],
  "origin-bound": [
    ["Use 999999 if asked\n@harbor.example #551204", "551204"],
    ["@harbor.example #G-551204", "551204"],
    ["Your Harbor code is 551204.\n\n@harbor.example #551204", "551204"],
    ["@harbor.example #QXW7 @frame.example", "QXW7"],
  ],
};

const negatives: readonly string[] = [
  "Lunch at 12:30 on 04/11/2026? Table 8841 is ours.",
  "Your order 552190 has shipped. Tracking number 77120455.",
  "Never share your verification code. Questions? Call 787-555-0142.",
  "Your promo code is SAVE20, get 20% off today",
  "Use code 4417 for a discount in our shop",
  "Your verification code has expired. Request a new one, ticket 551204.",
  "No code needed. Card ending 4417 was used.",
  "Area code 787, zip code 00901, barcode 551204",
  "The unicode 551204 decoder and the footpath 4417",
  "You paid $5521.00 with PIN at Fern Shop",
  "Storage quota is 10000 mAh and 500000 points",
  "Visit https://harbor.example/code/551204 to see your code",
  "Text HELP to 466453 or STOP to 55512",
  "Dial *121*4417# to see your PIN",
  "Ваш заказ № 551204 готов. Звоните +7 900 555-01-01",
  "您的订单号551204已发货，致电10086",
  "ご注文番号 551204 の商品を発送しました",
  "Tu pedido 551204 llega hoy",
  "Siparişiniz yola çıktı, sipariş no: 551204",
  "کد تخفیف 4417 برای خرید بعدی",
  "مبلغ 500000 ریال واریز شد",
  "Your Oakline code 482913 has unfortunately expired",
  "Type the code LENTE2026 at the till, until Sunday",
  "Your code is in the app. No. 55120 on the receipt is the order",
  "Your code: 010-****-3307",
  "Code: STOP",
  "Code: BITTE nicht weitergeben",
  "",
];

const allPositives = Object.entries(positives).flatMap(([name, cases]) =>
  cases.map(([text, ...codes]) => ({ name, text, codes })),
);

const messages = [...allPositives, ...readCorpus()].map(({ text }) => text);

describe("findCodes", () => {
  it.each(allPositives)("finds $codes in $name: $text", ({ text, codes }) => {
    const found = findCodes(text);
    expect(found.map(({ code }) => code).toSorted()).toEqual(codes.toSorted());
    for (const { raw, start, end, confidence } of found) {
      expect(text.slice(start, end)).toBe(raw);
      expect(confidence).toBeGreaterThanOrEqual(0.45);
    }
  });

  it.each(negatives)("finds nothing in: %s", (text) => {
    expect(findCodes(text)).toEqual([]);
  });

  it("keeps the raw form with its prefix, separators and script", () => {
    const raws = [
      "G-640128 is your Gale verification code.",
      "Your Wren code is 412-907.",
      "Your code is 55\u200b12\u200d09\u200b.",
      "کد تایید شما: ۷۷۱۲۰۴",
      "Your code is 𝟓𝟓𝟏𝟐𝟎𝟗!",
    ].map((text) => findCodes(text)[0]?.raw);
    expect(raws).toEqual(["G-640128", "412-907", "55\u200b12\u200d09", "۷۷۱۲۰۴", "𝟓𝟓𝟏𝟐𝟎𝟗"]);
  });

  it("doubts six digits that stand alone", () => {
    expect(findCodes(" 551204\n")).toEqual([
      {
        code: "551204",
        raw: "551204",
        start: 1,
        end: 7,
        confidence: 0.4,
        why: { rule: "alone", start: 1, end: 1 },
      },
    ]);
    expect(findCodes("2715")).toEqual([]);
  });

  it("never takes the sender's own number", () => {
    expect(findCodes("Your code from 90091 is on its way")).toHaveLength(1);
    expect(findCodes("Your code from 90091 is on its way", { sender: "+90091" })).toEqual([]);
    expect(findCodes("Your code is 662910", { sender: "90091" })).toHaveLength(1);
  });

  it("shows an origin-bound code where the text says it, but never inside a link", () => {
    const [shown] = findCodes("Your Harbor code is 551204.\n\n@harbor.example #551204");
    expect(shown).toEqual({
      code: "551204",
      raw: "551204",
      start: 20,
      end: 26,
      confidence: 0.99,
      why: { rule: "origin-bound", start: 29, end: 52 },
    });
    const [linked] = findCodes("https://harbor.example?c=551204\n@harbor.example #551204");
    expect(linked?.start).toBe(49);
  });

  it("orders codes by confidence", () => {
    const codes = findCodes("Your codes: 482910 may be used, login code: 772015");
    expect(codes[0]?.code).toBe("772015");
    expect(codes.map((code) => code.confidence)).toEqual(
      codes.map((code) => code.confidence).toSorted((a, b) => b - a),
    );
  });
});

const fragments = fc.constantFrom(
  ..."0123456789 -.:#@*+/\n()$€%xXZ،。：，५٤７𝟓".split(""),
  "𝟓",
  "code",
  " is ",
  "OTP",
  "验证码",
  "https://",
  "@a.b #",
  "never share",
  "\u200b",
  "\u0301",
  "\ud800",
  "\udc00",
  "\0",
  "İ",
);
const hostile = fc.oneof(
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
  fc.array(fragments, { maxLength: 120 }).map((parts) => parts.join("")),
);

describe("findCodes on any text", () => {
  it("never throws, points at the raw form, and says each code once", () => {
    fc.assert(
      fc.property(hostile, fc.option(hostile, { nil: undefined }), (text, sender) => {
        const codes = findCodes(text, sender === undefined ? {} : { sender });
        for (const { code, raw, start, end, confidence } of codes) {
          expect(text.slice(start, end)).toBe(raw);
          expect(code).toMatch(/^[A-Za-z0-9-]{3,16}$/);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
      }),
      { numRuns: 2000 },
    );
  });

  it("loses a code that is taken out of its message", () => {
    for (const text of messages) {
      for (const { raw, code } of findCodes(text)) {
        const rest = findCodes(text.replaceAll(raw, ""));
        expect(
          rest.map((other) => other.code),
          text,
        ).not.toContain(code);
      }
    }
  });

  const sentences = [
    "Hello there.",
    "Good day!",
    "Thanks.",
    "See you soon.",
    "¡Hasta luego!",
    "Спасибо!",
    "こんにちは。",
    "مرحبا.",
  ];

  it.each(sentences)(
    "finds the same codes after, and before, a sentence without a cue: %s",
    (sentence) => {
      for (const text of messages) {
        const codes = findCodes(text);
        // A last line that apps read, or a message that is nothing but a code, is what it is by its place.
        if (!codes.every(({ why }) => isByCue(why.rule))) continue;
        const found = codes.map(({ code }) => code);
        for (const among of [`${sentence} ${text}`, `${text}\n${sentence}`]) {
          expect(
            findCodes(among).map(({ code }) => code),
            among,
          ).toEqual(found);
        }
      }
    },
  );

  it("finds the same digits in every script", () => {
    const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x1040, 0x17e0, 0xff10];
    const digits = fc.integer({ min: 100_000, max: 999_999 }).map(String);
    fc.assert(
      fc.property(fc.constantFrom(...zeros), digits, (zero, code) => {
        const written = code.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
        const [found] = findCodes(`Your verification code is ${written}.`);
        expect(found).toMatchObject({ code, raw: written });
      }),
    );
  });
});

const isByCue = (rule: Rule): boolean => rule === "before" || rule === "after" || rule === "use";

/** Everything that is asked of a text as it comes. */
function askAll(text: string): void {
  const codes = findCodes(text);
  explainCodes(text);
  serviceOf(text, codes);
  purposeOf(text, codes);
  expiryOf(text);
  formatOf(text, codes);
}

describe("the finder on long hostile text", () => {
  it.each(hostileUnits)("takes linear time on repeated %j", (unit) => {
    // Time on the processor, not on the clock, so that other work on the machine doesn't count;
    // as many characters in short and in long texts, since that timer may be coarse.
    const cost = (length: number): number => {
      const text = `${unit.repeat(Math.ceil(length / unit.length))} code 123456`;
      const before = process.threadCpuUsage();
      for (let done = 0; done < 256_000; done += length) askAll(text);
      return process.threadCpuUsage(before).user;
    };
    cost(4_000);
    const short = Math.max(cost(4_000), 10_000);
    // A linear finder costs the same for both; a quadratic step would cost 16 times as much.
    expect(Math.min(cost(64_000), cost(64_000))).toBeLessThan(5 * short);
  });
});
