/**
 * What senders write, by language: `{b}` is the sender's brand, `{c}` a code, `{m}` minutes,
 * `{n}` a number, `{l}` a link, `{t}` a time of day. Weights say how many senders write a language.
 */
export const languages: { weight: number; templates: string[] }[] = [
  {
    weight: 40,
    templates: [
      "{c} is your {b} verification code. It expires in {m} minutes.",
      "Your {b} verification code is: {c}. Don't share this code with anyone; our staff will never ask for it.",
      "{b}: use {c} to sign in. If this wasn't you, ignore this message.",
      "<#> {c} is your {b} code",
      "Your one-time passcode for {b} is {c}. Valid for {m} minutes, one use only.",
      "[{b}] Confirm your phone number with the code {c}.",
      "Your parcel {n} from {b} arrives today between {t} and {t}. Track it: {l}",
      "{b}: your appointment is confirmed for {t} tomorrow. Reply C to cancel. Ref {n}",
      "{b} sign-up code: {c}\n\nYou asked for it at {t}. Need help? {l}",
      "Hi! Your table for {m} at {b} is ready. Booking {n}.",
    ],
  },
  {
    weight: 12,
    templates: [
      "Tu código de verificación de {b} es {c}. Caduca en {m} minutos.",
      "{b}: {c} es tu código. No lo compartas con nadie.",
      "Usa {c} para iniciar sesión en {b}. Si no lo pediste, ignora este mensaje.",
      "Tu pedido {n} de {b} llega hoy a las {t}. Síguelo en {l}",
      "{b} te recuerda tu cita de mañana a las {t}.",
    ],
  },
  {
    weight: 6,
    templates: [
      "Seu código {b} é {c}. Válido por {m} minutos.",
      "{b}: use o código {c} para confirmar seu número. Não compartilhe.",
      "Seu pedido {n} saiu para entrega. Acompanhe: {l}",
    ],
  },
  {
    weight: 5,
    templates: [
      "{c} est votre code de vérification {b}. Il expire dans {m} minutes.",
      "{b} : votre code de connexion est {c}. Ne le communiquez à personne.",
      "Votre colis {n} sera livré aujourd'hui vers {t}. Suivi : {l}",
    ],
  },
  {
    weight: 4,
    templates: [
      "{c} ist dein Bestätigungscode für {b}. Er gilt {m} Minuten.",
      "{b}: Ihr Einmalpasswort lautet {c}. Geben Sie es niemandem weiter.",
      "Ihre Sendung {n} kommt heute gegen {t}. Verfolgen: {l}",
    ],
  },
  {
    weight: 3,
    templates: [
      "Il tuo codice {b} è {c}. Scade tra {m} minuti.",
      "{b}: {c} è il codice di verifica. Non condividerlo.",
    ],
  },
  {
    weight: 2,
    templates: [
      "Je {b}-code is {c}. Deel deze code met niemand.",
      "{b}: gebruik {c} om in te loggen, {m} minuten geldig.",
    ],
  },
  {
    weight: 2,
    templates: [
      "Twój kod {b} to {c}. Ważny {m} minut.",
      "{b}: kod weryfikacyjny {c}. Nie podawaj go nikomu.",
    ],
  },
  {
    weight: 2,
    templates: ["Din verifieringskod för {b} är {c}.", "{c} är din {b}-kod. Dela den inte."],
  },
  {
    weight: 3,
    templates: [
      "{b} doğrulama kodunuz: {c}. Kod {m} dakika geçerlidir.",
      "{c} {b} giriş kodunuzdur. Kimseyle paylaşmayın.",
    ],
  },
  {
    weight: 5,
    templates: [
      "Ваш код подтверждения {b}: {c}. Никому его не сообщайте.",
      "{b}: код {c} действует {m} мин.",
      "Заказ {n} прибудет сегодня около {t}. Подробнее: {l}",
    ],
  },
  {
    weight: 2,
    templates: ["Ваш код {b}: {c}. Дійсний {m} хвилин.", "{b}: код для входу {c}."],
  },
  {
    weight: 3,
    templates: ["رمز التحقق الخاص بك من {b} هو {c}", "{b}: رمز الدخول {c} صالح لمدة {m} دقائق."],
  },
  { weight: 1, templates: ["קוד האימות שלך עבור {b} הוא {c}", "{b}: הקוד {c} תקף ל-{m} דקות."] },
  { weight: 1, templates: ["کد تأیید {b} شما: {c}", "رمز ورود شما به {b} {c} است."] },
  {
    weight: 2,
    templates: [
      "{b} के लिए आपका सत्यापन कोड {c} है। इसे किसी के साथ साझा न करें।",
      "आपका OTP {c} है। {m} मिनट तक मान्य।",
    ],
  },
  { weight: 1, templates: ["รหัสยืนยัน {b} ของคุณคือ {c}", "{b}: รหัส OTP {c} ใช้ได้ภายใน {m} นาที"] },
  {
    weight: 2,
    templates: ["Mã xác minh {b} của bạn là {c}.", "{b}: nhập mã {c} trong {m} phút để đăng nhập."],
  },
  {
    weight: 2,
    templates: [
      "Kode verifikasi {b} Anda: {c}. Jangan berikan kepada siapa pun.",
      "{c} adalah kode {b} Anda.",
    ],
  },
  {
    weight: 4,
    templates: [
      "【{b}】您的验证码是{c},{m}分钟内有效。",
      "【{b}】验证码:{c},请勿泄露给他人。",
      "【{b}】您的包裹{n}今天{t}送达,详情见 {l}",
    ],
  },
  {
    weight: 2,
    templates: [
      "{b}の認証コードは{c}です。{m}分以内に入力してください。",
      "認証コード:{c} このコードを誰にも教えないでください。({b})",
    ],
  },
  {
    weight: 2,
    templates: [
      "[{b}] 인증번호는 {c} 입니다. {m}분 이내에 입력하세요.",
      "{b} 인증번호 [{c}]를 입력해 주세요.",
    ],
  },
];
