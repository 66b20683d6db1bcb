/** Numbers of the demo, all from ranges that their plans reserve for fiction or documentation. */
export const demoNumbers = [
  "+17875550101",
  "+17875550114",
  "+17875550168",
  "+19395550107",
  "+19395550183",
  "+12125550117",
  "+13055550123",
  "+14155550190",
  "+14165550129",
  "+15145550150",
  "+18765550135",
  "+18095550146",
  "+447700900123",
  "+447700900846",
  "+442079460018",
  "+353209110123",
  "+61491570006",
  "+61491570156",
  "+493023125014",
  "+4917604069042",
  "+33639980117",
  "+33199003581",
  "+46701740605",
  "+46701740663",
] as const;

/**
 * A message of the demo. In `text`, `{6}` stands for that many digits and `{a6}` for that many
 * letters and digits, other ones each time, and `{same}` for those before again. It comes `times` times (once when absent), to numbers
 * of these countries (any when absent), and came `formerly` times on the days before.
 */
export type DemoMessage = {
  from: string;
  text: string;
  times?: number;
  formerly?: number;
  to?: readonly string[];
};

const ENGLISH = ["PR", "US", "CA", "JM", "GB", "IE", "AU"];
const SPANISH = ["PR", "DO", "US"];
const FRENCH = ["FR", "CA"];

/**
 * Messages that nobody sent: senders as people know them or made up, words of our own. Two of them write so
 * often that their delivery times can be studied.
 */
export const demoMessages: readonly DemoMessage[] = [
  // English
  {
    from: "TikTok",
    text: "[TikTok] {6} is the code you asked for. It works for 5 minutes and only once.",
    times: 6,
    formerly: 150,
    to: ENGLISH,
  },
  {
    from: "28849",
    text: "[TikTok] Your sign-in code is {6}. Nobody from TikTok will ask you for it.",
    times: 3,
    to: ENGLISH,
  },
  {
    from: "40412",
    text: "[Dutch Bros.] Your verification code is {6}.",
    times: 2,
    to: ["PR", "US"],
  },
  {
    from: "WhatsApp",
    text: "WhatsApp: {3}-{3} is the code for this phone. We never call to ask for it.",
    times: 6,
    formerly: 170,
    to: ENGLISH,
  },
  {
    from: "Dutch Bros.",
    text: "Dutch Bros. rewards: your verification code is {6}. See you at the window!",
    times: 4,
    to: ["PR", "US"],
  },
  {
    from: "+9009",
    text: "Your login code: {6}. If you did not try to sign in, ignore this message.",
    times: 5,
  },
  {
    from: "22395",
    text: "Use {6} to sign in to Nimbus Notes. The code expires in 10 minutes.",
    times: 5,
    to: ENGLISH,
  },
  {
    from: "22395",
    text: "Nimbus Notes: someone signed in from a new device. Not you? Open the app and end the session.",
    times: 2,
    to: ENGLISH,
  },
  {
    from: "73141",
    text: "Kestrel Fit: {4} is your sign-up code. Reply STOP to opt out.",
    times: 3,
    to: ["PR", "US", "CA"],
  },
  {
    from: "Rutabike",
    text: "Unlock ride 🚲 with code {4}. Helmet on, have fun! 🌞🌊",
    times: 3,
    to: ENGLISH,
  },
  {
    from: "Oakline",
    text: "To add this phone to Oakline, enter login code {6}, then device code {4}.",
    times: 2,
    to: ENGLISH,
  },
  {
    from: "Lumen",
    text: "Confirm your e-mail at https://go.lumen.example/c/9f2ab1?u=4471&t=kq81 or enter code {6} in the app.",
    times: 3,
    to: ENGLISH,
  },
  {
    from: "Tablefor",
    text: "Your table for four is ready at 7:30 pm tonight. Running late? www.tablefor.example/r/55120",
    to: ENGLISH,
  },
  {
    from: "Marlow Dental",
    text: "Reminder: your check-up is on Tuesday at 10:15. Reply 1 to keep it, 2 to change it.",
    to: ["GB", "IE"],
  },
  { from: "G4mehub", text: "G-{6} is your G4mehub code.", times: 3 },
  {
    from: "Pocketful",
    text: "<#> Pocketful: your one-time passcode is {6}\nxT4pQ9mZb2L",
    times: 2,
    to: ENGLISH,
  },
  {
    from: "Harbour",
    text: "Your Harbour account code is {a8}. Letters and digits both count.",
    times: 2,
    to: ENGLISH,
  },
  {
    from: "ferry",
    text: "{6} is your code for ferry.example.\n\n@ferry.example #{same}",
    to: ENGLISH,
  },
  {
    from: "+1 212-555-0142",
    text: "Hello from Birch & Vale Studio: your sign-in code is {5}. It works until you close the page.",
    times: 2,
    to: ["US", "PR"],
  },
  {
    from: "+44 7700 900461",
    text: "hi it's me, new phone 😅 are we still on for saturday? I'll bring the cake",
    to: ["GB", "IE"],
  },
  {
    from: "+1 305-555-0177",
    text: "Mom says dinner is at eight, bring bread please",
    to: ["US", "PR"],
  },
  {
    from: "Palmera Bank",
    text: "Palmera Bank: {6} is your code to approve a transfer of $240.00. Never share it.",
    times: 2,
    to: ["PR", "US"],
  },
  {
    from: "Nimbus",
    text: "Reset your Nimbus password with code {6}. If you did not ask for it, someone may know your e-mail.",
    times: 2,
    to: ENGLISH,
  },
  {
    from: "Fernway",
    text: "Fernway Community Garden, news of the month. The tool shed has a new lock: from Monday on it opens with your member card, the old keys can go into the blue box by the gate. Water is back on for plots 14 to 31; please close the tap behind you, it drips when the handle is not fully across. The compost is ready and free for all, two barrows each until everyone has had some. We still need three pairs of hands for the fence on Saturday morning, gloves and tea are there, cake is very welcome. Seed swap is on the 21st under the walnut tree: label what you bring with its name and year. The bees have moved to the far corner, walk around them slowly and they will not mind you. Lost: a green watering can with a dented spout, much loved. Found: a child's left boot with ladybirds on it. The committee meets on the first Thursday, all members can come and have a say about the new path. Thank you for another good season, and mind the step.",
    to: ENGLISH,
  },
  {
    from: "Kiteline",
    text: "Your Kiteline flight KL404 now leaves from gate B7 at 18:45. Boarding starts in 30 minutes.",
    to: ENGLISH,
  },
  {
    from: "60123",
    text: "Kookaburra Post: {6} is your code to confirm this number. Don't pass it on, mate.",
    times: 2,
    to: ["AU"],
  },
  { from: "Clover", text: "Your Clover PIN for today is {4}. Sláinte!", times: 2, to: ["IE"] },

  // Spanish, Portuguese
  {
    from: "Coquí Café",
    text: "Coquí Café: tu código de verificación es {6}. Vence en 10 minutos. ☕",
    times: 4,
    to: SPANISH,
  },
  {
    from: "88202",
    text: "{6} es tu código para entrar a Mi Guagua. No lo compartas con nadie.",
    times: 3,
    to: SPANISH,
  },
  {
    from: "TikTok",
    text: "[TikTok] Escribe {6} para confirmar tu número. El código dura 5 minutos.",
    times: 3,
    formerly: 60,
    to: SPANISH,
  },
  {
    from: "Farmacia Sol",
    text: "Farmacia Sol: su pedido está listo para recoger hasta las 6:00 p. m.",
    to: SPANISH,
  },
  {
    from: "Colmado Ya",
    text: "¡Tu pedido va en camino! 🛵 Dile al repartidor el código {4} cuando llegue.",
    times: 2,
    to: SPANISH,
  },
  {
    from: "Banco Palmera",
    text: "Banco Palmera: use {6} para autorizar su pago de $58.20. Nunca comparta esta clave.",
    to: SPANISH,
  },
  {
    from: "Feira Livre",
    text: "Feira Livre: seu código de acesso é {6}. Não informe a ninguém.",
    times: 3,
  },
  { from: "29100", text: "Use {3}-{3} para confirmar seu cadastro no app Carona Boa.", times: 2 },

  // French, German, Italian, Dutch, Swedish, Polish
  {
    from: "Velozap",
    text: "Votre code Velozap est {6}. Il est valable 10 minutes, ne le donnez à personne.",
    times: 3,
    to: FRENCH,
  },
  {
    from: "36180",
    text: "{4} est votre code. Colis à prendre avant vendredi au relais des Lilas.",
    times: 2,
    to: FRENCH,
  },
  {
    from: "Mésange",
    text: "Bienvenue chez Mésange ! Pour créer votre compte, saisissez le code {6}.",
    times: 2,
    to: FRENCH,
  },
  {
    from: "Kiebitz",
    text: "Dein Kiebitz-Code lautet {6}. Er gilt 15 Minuten. Gib ihn nicht weiter.",
    times: 3,
    to: ["DE"],
  },
  {
    from: "Paketfuchs",
    text: "Paketfuchs: Ihr Code ist {5}. Ihr Paket liegt bis Freitag in Fach 7.",
    times: 2,
    to: ["DE"],
  },
  {
    from: "WhatsApp",
    text: "WhatsApp: Dein Code für diese Nummer ist {3}-{3}. Wir fragen nie danach.",
    times: 2,
    to: ["DE"],
  },
  {
    from: "Treno Blu",
    text: "Treno Blu: il tuo codice di verifica è {6}. Non condividerlo con nessuno.",
    times: 2,
  },
  {
    from: "Fietsje",
    text: "Je Fietsje-verificatiecode is {6}. Deel deze code met niemand.",
    times: 2,
  },
  {
    from: "Blåmes",
    text: "Din kod till Blåmes är {6}. Koden gäller i 10 minuter.",
    times: 3,
    to: ["SE"],
  },
  { from: "71720", text: "Ditt paket väntar i skåp 4. Din kod är {4}.", times: 2, to: ["SE"] },
  {
    from: "Żubr Go",
    text: "Żubr Go: Twój kod weryfikacyjny to {6}. Nie podawaj go nikomu.",
    times: 2,
  },

  // Russian, Ukrainian, Turkish
  { from: "АЛЬФА", text: "Код подтверждения: {4}. Никому его не говорите.", times: 3 },
  { from: "Снегирь", text: "Ваш код для входа в Снегирь: {6}. Действует 5 минут.", times: 3 },
  {
    from: "Калина",
    text: "Калина: ваш код підтвердження {6}. Нікому його не повідомляйте.",
    times: 2,
  },
  {
    from: "Lalezar",
    text: "Lalezar doğrulama kodunuz: {6}. Bu kodu kimseyle paylaşmayın.",
    times: 2,
  },

  // Arabic, Hebrew, Persian
  { from: "Zaytouna", text: "رمز التحقق الخاص بك في زيتونة هو {6}. لا تشاركه مع أحد.", times: 3 },
  { from: "Rimon", text: "קוד האימות שלך לרימון הוא {6}. אין למסור אותו לאיש.", times: 3 },
  { from: "Anar", text: "کد تایید انار: {5}\nاین کد را به کسی ندهید.", times: 2 },

  // Hindi, Thai, Vietnamese, Indonesian
  { from: "JV-GULMHR", text: "आपका गुलमोहर OTP {6} है। इसे किसी के साथ साझा न करें।", times: 2 },
  { from: "Mali", text: "รหัส OTP ของคุณสำหรับมะลิคือ {6} กรุณาอย่าบอกผู้อื่น", times: 2 },
  {
    from: "Sen Hong",
    text: "Ma xac thuc Sen Hong cua ban la {6}. Khong chia se ma nay.",
    times: 1,
  },
  {
    from: "Sen Hong",
    text: "Mã xác thực Sen Hồng của bạn là {6}. Không chia sẻ mã này với bất kỳ ai.",
    times: 2,
  },
  {
    from: "Melati",
    text: "Kode verifikasi Melati Anda: {6}. Jangan berikan kode ini kepada siapa pun.",
    times: 2,
  },

  // Chinese, Japanese, Korean
  { from: "小红书", text: "【小红书】您的验证码是 {6}，5 分钟内有效。请勿告诉他人。", times: 4 },
  { from: "10690", text: "【竹林】验证码：{4}，用于登录，请勿泄露。", times: 2 },
  { from: "Suzume", text: "スズメの認証コードは {6} です。10分以内に入力してください。", times: 3 },
  {
    from: "1588",
    text: "[까치] 인증번호 [{6}]를 입력해 주세요. 타인에게 알려주지 마세요.",
    times: 3,
  },
  { from: "까치마켓", text: "주문하신 상품이 오늘 오후 3시에 도착할 예정입니다. 🎁", times: 1 },
] as const;
