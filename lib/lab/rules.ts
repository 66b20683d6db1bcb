/** What findings rest on: published rules, each with where to read it. */
export const rules = {
  alphabet: {
    title: "3GPP TS 23.038, 6.2.1: GSM 7 bit default alphabet",
    url: "https://www.3gpp.org/dynareport/23038.htm",
  },
  ucs2: {
    title: "3GPP TS 23.038, 6.2.3: UCS2",
    url: "https://www.3gpp.org/dynareport/23038.htm",
  },
  nationalTables: {
    title: "3GPP TS 23.038, annex A: national language tables",
    url: "https://www.3gpp.org/dynareport/23038.htm",
  },
  segments: {
    title: "3GPP TS 23.040, 9.2.3.24.1: concatenated short messages",
    url: "https://www.3gpp.org/dynareport/23040.htm",
  },
  address: {
    title: "3GPP TS 23.040, 9.1.2.5: address fields",
    url: "https://www.3gpp.org/dynareport/23040.htm",
  },
  originBound: {
    title: "WICG: Origin-bound one-time codes delivered via SMS, message format",
    url: "https://wicg.github.io/sms-one-time-codes/#format",
  },
  domainBound: {
    title: "Apple: Enabling AutoFill for domain-bound SMS codes",
    url: "https://developer.apple.com/documentation/security/enabling-autofill-for-domain-bound-sms-codes",
  },
  appleCodes: {
    title: "Apple: One-time codes",
    url: "https://developer.apple.com/documentation/security/one-time-codes",
  },
  retriever: {
    title: "Google: SMS Retriever, construct a verification message",
    url: "https://developers.google.com/identity/sms-retriever/verify",
  },
  userConsent: {
    title: "Google: SMS User Consent",
    url: "https://developers.google.com/identity/sms-retriever/user-consent/overview",
  },
  webOtp: {
    title: "Chrome: Verify phone numbers on the web with the WebOTP API",
    url: "https://developer.chrome.com/docs/identity/web-apis/web-otp",
  },
  webOtpFrames: {
    title: "web.dev: OTP forms within cross-origin iframes",
    url: "https://web.dev/articles/web-otp-iframe",
  },
  otpForm: {
    title: "web.dev: SMS OTP form best practices",
    url: "https://web.dev/articles/sms-otp-form",
  },
  outOfBand: {
    title: "NIST SP 800-63B-4: out-of-band verifiers",
    url: "https://pages.nist.gov/800-63-4/sp800-63b/authenticators/#out-of-band-verifiers",
  },
  links: {
    title: "CTIA: Messaging Principles and Best Practices, 5.3.2: embedded website links",
    url: "https://api.ctia.org/wp-content/uploads/2023/05/230523-CTIA-Messaging-Principles-and-Best-Practices-FINAL.pdf",
  },
  sharing: {
    title: "FTC: What’s a verification code and why would someone ask me for it?",
    url: "https://consumer.ftc.gov/consumer-alerts/2024/03/whats-verification-code-and-why-would-someone-ask-me-it",
  },
  lookAlikes: {
    title: "Unicode UTS #39: confusable characters",
    url: "https://www.unicode.org/reports/tr39/",
  },
  direction: {
    title: "Unicode UAX #9: the bidirectional algorithm",
    url: "https://www.unicode.org/reports/tr9/",
  },
} as const;

export type RuleId = keyof typeof rules;
