/** Templates to start from, by the name under which the catalogues have theirs. */
export const examples = {
  bound:
    "{{code}} is your Faro code. It expires in 10 minutes. Never share it.\n\n@faro.example #{{code}}",
  typographic:
    "Faro — your code is “{{code}}”. Don’t share it with anyone… We will never call you to ask for it.",
  androidApp: "Your Faro code is {{code}}. Do not share it.\n{{app_hash}}",
  broken: "Your code: {code}. Or tap https://bit.ly/3xYzQ @faro.example #{code}",
  turkish:
    "Faro: doğrulama kodunuz {{code}}. Kod 5 dakika geçerlidir. Bu kodu kimseyle paylaşmayın.",
  arabic: "فارو: رمز التحقق الخاص بك هو {{code}}. لا تشارك هذا الرمز مع أي شخص.",
} as const;
