import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCodes } from "#lib/otp/find-codes.ts";
import { purposeOf } from "#lib/otp/purpose-of.ts";
import { shippedRuleset } from "#lib/rules/shipped-rules.ts";
import { textTokens } from "#lib/search/tokens.ts";
import { identifySender } from "#lib/senders/identify-sender.ts";
import { cpuMs } from "#lib/testing/cpu-ms.ts";
import { namedMatter, type SensitiveFacts, wordedMatter } from "./withhold-reason.ts";

const shipped = shippedRuleset();

/** What the rules say that came with the program, which is what the lists find first. */
function withholdReason(given: Omit<SensitiveFacts, "tokens">) {
  const facts = { ...given, tokens: textTokens(given.text) };
  const { withheldFor } = shipped.judge({ ...facts, service: null, country: null });
  expect(withheldFor).toBe(namedMatter(facts) ?? wordedMatter(facts));
  return withheldFor;
}

const CODE_ONLY = "123456 is your code";

function reasonOf(from: string, text = CODE_ONLY) {
  return withholdReason({ sender: identifySender(from), text, purpose: null });
}

describe("withholdReason by sender", () => {
  test.each([
    ["Chase", "bank"],
    ["WELLS FARGO", "bank"],
    ["Bank of America", "bank"],
    ["First Bank", "bank"],
    ["AD-HDFCBK", "bank"],
    ["VM-SBIINB-S", "bank"],
    ["Itaú", "bank"],
    ["Сбербанк", "bank"],
    ["招商银行", "bank"],
    ["ธนาคารกรุง", "bank"],
    ["Yapı Kredi", "bank"],
    ["Ngân hàng A", "bank"],
    ["ING", "bank"],
    ["PayPal", "payment"],
    ["PAYPAL", "payment"],
    ["支付宝", "payment"],
    ["M-PESA", "payment"],
    ["Wise", "payment"],
    ["HMRC", "government"],
    ["GOV.UK", "government"],
    ["Госуслуги", "government"],
    ["e-Devlet", "government"],
    ["أبشر", "government"],
    ["Policía", "government"],
    ["NHS", "health"],
    ["City Hospital", "health"],
    ["市第一医院", "health"],
    ["Doctolib", "health"],
    ["Pay Pal", "payment"],
    ["РayPal", "payment"],
    ["РАУРАL", "payment"],
    ["ΡayΡal", "payment"],
    ["N.H.S.", "health"],
    ["ATH Movil", "payment"],
    ["ATH Móvil", "payment"],
    ["Banco Popular", "bank"],
    ["Popular", "bank"],
    ["ann@paypal.example", "payment"],
  ])("withholds what %s sends as %s", (from, reason) => {
    expect(reasonOf(from)).toBe(reason);
  });

  test.each([
    "TikTok",
    "WhatsApp",
    "Uber",
    "Telegram",
    "Google",
    "Amazon",
    "riverbank",
    "Banksy",
    "Bankers",
    "Shipping",
    "Likewise",
    "Purchase",
    "Wise Guys",
    "Chase Field",
    "Visage",
    "Governor",
    "Hospitality",
    "Clinical",
    "小红书",
    "АЛЬФА",
    "Dutch Bros.",
    "Power Bank",
    "Samsung Health",
    "Popular Mechanics",
    "Pay",
    "Рай Пал",
    "Тк",
    "9009",
    "+17875550101",
    "",
    "💙",
  ])("shows what %j sends", (from) => {
    expect(reasonOf(from)).toBeNull();
  });
});

describe("withholdReason by service tag", () => {
  test.each([
    ["[PayPal] 123456 is your code", "payment"],
    ["【支付宝】验证码123456", "payment"],
    ["验证码123456，请勿泄露。【招商银行】", "bank"],
    ["PayPal: 123456", "payment"],
    ["PayPal：123456", "payment"],
    ["<#> [PayPal] 123456", "payment"],
    ["<#> PayPal: 123456", "payment"],
    ["Your PayPal code: 123456", "payment"],
    ["  (Chase) 123456", "bank"],
    ["Wise: 123456 is your code", "payment"],
    ["NHS: 123456", "health"],
    ["[Госуслуги] 123456", "government"],
    ["[P\u200Bay\u200BPal] 123456", "payment"],
  ])("withholds %j", (text, reason) => {
    expect(reasonOf("9009", text)).toBe(reason);
  });

  test.each([
    "[TikTok] 123456 is your code",
    "【小红书】验证码123456",
    "WhatsApp: 123456",
    "Your Uber code: 123456. Never share this code.",
    "Uber: 123456. You can pay with PayPal",
    "Met at the riverbank: 123456",
    "Nobody at the bank ever asks: 123456",
    "[Likewise] 123456",
    "[",
    "【】",
    ":",
  ])("shows %j", (text) => {
    expect(reasonOf("9009", text)).toBeNull();
  });
});

describe("withholdReason by a service named in a sentence", () => {
  test.each([
    ["Your PayPal code is 123456", "payment"],
    ["123456 is your PayPal code", "payment"],
    ["PayPal code 123456", "payment"],
    ["PayPal 123456 is your code", "payment"],
    ["Your РayPal code is 123456", "payment"],
    ["Hi! Your PayPal security code is 123456. Bye", "payment"],
    ["123456 is the code for your PayPal account", "payment"],
    ["Use code 123456 to log in to PayPal", "payment"],
    ["Your Zelle payment of $100 was sent", "payment"],
    ["Your Chase verification code is 123456", "bank"],
    ["Use 123456 to sign in to Chase", "bank"],
    ["Use 123456 to sign in to your bank account", "bank"],
    ["123456 is your Bank of America one-time code", "bank"],
    ["Usa 123456 para acceder a tu cuenta bancaria", "bank"],
    ["Tu código de PayPal es 123456", "payment"],
    ["Tu código de ATH Móvil es 123456", "payment"],
    ["código de verificación de Banco Popular: 123456", "bank"],
    ["El código de Popular es 123456", "bank"],
    ["Seu código de segurança do Nubank é 123456", "bank"],
    ["Votre code de vérification PayPal est 123456", "payment"],
    ["Dein PayPal-Sicherheitscode lautet 123456", "payment"],
    ["Il tuo codice di verifica PayPal è 123456", "payment"],
    ["Ваш код для входа в PayPal: 123456. Код PayPal", "payment"],
    ["Код Сбербанк 123456, никому", "bank"],
    ["PayPal doğrulama kodunuz 123456", "payment"],
    ["Kode verifikasi PayPal Anda adalah 123456", "payment"],
    ["Your Госуслуги code 123456 is here", "government"],
    ["您的支付宝验证码是123456", "payment"],
    ["三井住友銀行の認証コードは123456です", "bank"],
    ["카카오페이 인증번호 123456", "payment"],
    ["رمز PayPal هو 123456", "payment"],
  ])("withholds %j", (text, reason) => {
    expect(reasonOf("9009", text)).toBe(reason);
  });

  test.each([
    "Your TikTok code is 123456",
    "Your WhatsApp code is 123-456. Don't share it",
    "Your Uber code is 1234. You can pay with PayPal",
    "Your Uber code is 1234. We never ask for your bank account",
    "Don't give this code 1234 to anyone, not even staff of a bank",
    "Your riverbank code is 123456",
    "Your Power Bank code is 123456",
    "Your Samsung Health code is 123456",
    "Your Dutch Bros. code is 2468",
    "Use code 123456 to discover the app",
    "Our most popular code is 123456",
    "Code 123456 for the bank holiday sale",
    "银行工作人员不会向您索取验证码",
    "请勿将验证码告知银行工作人员，123456",
  ])("shows %j", (text) => {
    expect(reasonOf("9009", text)).toBeNull();
  });
});

describe("withholdReason by wording", () => {
  test.each([
    "Use 123456 to reset your TikTok password",
    "123456 is your password reset code",
    "Forgot your password? Your code is 123456",
    "Your account recovery code is 123456",
    "Recovery code: 123456",
    "Recover access with 123456",
    "Usa 123456 para restablecer tu contraseña",
    "123456 es el código para recuperar tu cuenta",
    "Use 123456 para redefinir sua senha",
    "123456 para recuperar o acesso à sua conta",
    "Votre code pour réinitialiser votre mot de passe : 123456",
    "Mot de passe oublié ? Code 123456",
    "123456 ist dein Code, um dein Passwort zurückzusetzen",
    "Code zur Passwortzurücksetzung: 123456",
    "Passwort vergessen? 123456",
    "123456 è il codice per reimpostare la password",
    "Код 123456 для сброса пароля",
    "Восстановление доступа: 123456",
    "重置密码的验证码：123456",
    "您正在找回密码，验证码123456",
    "密碼重設驗證碼123456",
    "パスワードの再設定コード：123456",
    "비밀번호 재설정 코드 123456",
    "رمز إعادة تعيين كلمة المرور 123456",
    "استخدم 123456 لاستعادة حسابك",
    "Şifrenizi sıfırlamak için kod: 123456",
    "Gunakan 123456 untuk atur ulang kata sandi",
    "123456 untuk memulihkan akun Anda",
    "Mã đặt lại mật khẩu của bạn là 123456",
    "Khôi phục tài khoản: 123456",
    "Tu código para cambiar la contraseña es 123456",
    "Use 123456 to change your password",
    "Code 123456 pour modifier votre mot de passe",
    "Код 123456 для смены пароля",
  ])("withholds the recovery of an account in %j", (text) => {
    expect(reasonOf("TikTok", text)).toBe("recovery");
  });

  test.each([
    "Your temporary password is Xy12abQ",
    "Your temporary password for Example is 123456",
    "Your login password: 123456",
    "Your password is Xy12abQ",
    "Password: 1xyzab!",
    "Tu contraseña temporal es Xy12abQ",
    "Sua senha provisória: abc",
    "Votre mot de passe temporaire est Xy12abQ",
    "Ihr vorläufiges Passwort lautet Xy12abQ",
    "Ваш временный пароль: 123456",
    "您的初始密码为abc123",
    "임시 비밀번호: 123456",
  ])("withholds the password in %j", (text) => {
    expect(reasonOf("TikTok", text)).toBe("recovery");
  });

  test.each([
    "A purchase of $12.00 on your card ending in 1234: use 123456",
    "Card ending 1234 was charged $12.00",
    "Rs 500 debited from A/c XX1234",
    "Compra de 12 EUR con tu tarjeta 1234. Clave 123456",
    "Compra no cartão final 1234 aprovada",
    "Paiement de 12 EUR par carte : code 123456",
    "Zahlung von 12 EUR mit Karte 1234: TAN 123456",
    "Покупка 500 р по карте *1234. Код 123456",
    "您尾号1234的信用卡消费500元，验证码123456",
    "Kartınızla 500 TL harcama: 123456",
    "عملية شراء ببطاقتك: 123456",
  ])("withholds the card transaction in %j", (text) => {
    expect(reasonOf("9009", text)).toBe("payment");
  });

  test.each([
    "123456 is your TikTok verification code",
    "[TikTok] 123456 is your one-time password. It expires in 5 minutes.",
    "Your one-time password for your account is 123456",
    "WhatsApp code 123-456. Do not share this code with others",
    "Use 123456 to log in to your account. Not you? Change your password.",
    "Your Uber code is 1234. Reply STOP ALL to unsubscribe.",
    "G-123456 es tu código de verificación. No compartas tu clave.",
    "Seu código é 123456. Não recuperamos contatos.",
    "Ваш код для входа в аккаунт: 123456",
    "您的登录验证码是123456，请勿告诉他人。",
    "【小红书】验证码123456，5分钟内有效，请勿泄露账号信息。",
    "Doğrulama şifreniz: 123456",
    "Mã xác nhận tài khoản: 123456",
    "رمز التحقق لحسابك 123456",
    "Your gift card: 123456",
    "Your password is 123456",
    "Your one-time password is A1B2C3",
    "Never share your login password if this is not you",
    "123456. Not you? Change your password: open the app",
    "Your order 123456 was paid. Thank you for your purchase!",
    "",
    "\0\uD800\u202E",
  ])("shows %j", (text) => {
    expect(reasonOf("TikTok", text)).toBeNull();
  });
});

describe("withholdReason by purpose", () => {
  const sender = identifySender("TikTok");

  test.each([
    ["reset", "recovery"],
    ["payment", "payment"],
    ["sign-up", null],
    ["sign-in", null],
    ["other", null],
    [null, null],
  ] as const)("answers to the purpose %j with %j", (purpose, reason) => {
    expect(withholdReason({ sender, text: CODE_ONLY, purpose })).toBe(reason);
  });

  test.each([
    ["Votre colis à récupérer, code de retrait 4821", null, null],
    ["Votre colis à récupérer. Code : 4821", "reset", null],
    ["Votre colis à récupérer. Mot de passe : 4821", "reset", "recovery"],
    ["Votre code pour récupérer : 4821", "reset", "recovery"],
    ["¡Tu compra va en camino! Recíbela con la clave 4821", "payment", null],
    ["¡Tu compra de 12 EUR va en camino! Clave 4821", "payment", "payment"],
    ["Clave 4821 para tu compra", "payment", "payment"],
  ] as const)("tells a delivery from the purpose in %j", (text, purpose, reason) => {
    expect(purposeOf(text, findCodes(text))).toBe(purpose);
    expect(withholdReason({ sender, text, purpose })).toBe(reason);
  });

  test("names the sensitive sender before the purpose", () => {
    const bank = identifySender("Chase");
    expect(withholdReason({ sender: bank, text: CODE_ONLY, purpose: "reset" })).toBe("bank");
  });
});

describe("withholdReason on hostile text", () => {
  test.each([
    " ",
    "【",
    "[a",
    ":",
    "reset ",
    "password ",
    "重置",
    "卡",
    "recuper ",
    "paypal ",
    "bank. ",
    "your paypal ",
    "power ",
    "password: a",
    "login password for ",
    "code to chang ",
    "code to ",
    "1234",
    "x".repeat(40),
  ])("answers at once for many %j", (unit) => {
    const started = cpuMs();
    reasonOf("TikTok", unit.repeat(10_000 / unit.length));
    expect(cpuMs() - started).toBeLessThan(1000);
  });

  test("answers for any text", () => {
    const reasons = [null, "bank", "payment", "government", "health", "recovery"];
    fc.assert(
      fc.property(anyText(40), anyText(40), (from, text) => {
        expect(reasons).toContain(reasonOf(from, text));
      }),
    );
  });
});

/** Any UTF-16 units, so lone surrogates too. */
function anyText(maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof(fc.nat(0xff), fc.nat(0xffff));
  return fc.array(unit, { maxLength }).map((units) => String.fromCharCode(...units));
}
