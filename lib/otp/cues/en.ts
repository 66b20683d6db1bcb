import type { CueSet } from "./cue-set.ts";

export const en: CueSet = {
  strong: `verification code | verification codes | verification number | verification pin
    | verification passcode | verification token | verify code | verifying code | security code
    | security pin | authentication code | authentication pin | authenticator code | auth code
    | authorization code | authorisation code | authorization pin | confirmation code
    | confirmation pin | confirmation number for login | activation code | activation pin
    | access code | login code | log in code | sign in code | signin code | sign on code
    | registration code | sign up code | validation code | reset code | recovery code
    | identification code | one time code | one time password | one time passcode | one time pin
    | one time security code | one time verification code | single use code | temporary code
    | temporary password | temporary pin | temporary passcode | otp | otp code | totp | otac | tan
    | mtan | smstan | 2fa code | 2fa | mfa code | two factor code | two factor authentication
    | 2 step verification code | two step verification code | sms code | passcode | passcodes | pass code
    | device code | transfer code | approval code | phone code | account code | code to verify
    | code to confirm | code to log in | code to login | code to sign in | code to access
    | code to activate | code to complete | password reset code | secret code | v code | vcode`,
  weak: `code | codes | pin | pin code | password | verification | authentication | security key
    | confirmation | token | passkey`,
  is: "is | is now | are | will be | is as follows | below | to | this | following",
  use: "use | enter | type | input | insert | submit | key in | provide",
  action: `sign in | log in | login | log on | verify | authenticate | confirm | activate
    | to continue | to complete | to register | to proceed | reset your password | verification
    | to access | validate | to approve | to authorize | to authorise | as your login`,
  other: `order | order no | order number | order id | ref | ref no | reference | reference no
    | reference number | reference id | ref id | txn | txn id | transaction | transaction id
    | transaction no | transaction number | ticket | ticket no | ticket number | booking
    | booking id | booking no | booking reference | tracking | tracking no | tracking number
    | tracking code | tracking id | invoice | invoice no | customer id | customer no | user id
    | id | id no | account number | account no | a/c | a/c no | acct | ending | ending in
    | ending with | ends with | ends in | last 4 digits | last four digits | zip | zip code
    | postal code | post code | postcode | area code | country code | dialing code | promo code
    | discount code | coupon code | voucher code | gift code | referral code | invite code
    | claim code | offer code | promotional code | qr code | bar code | barcode | error code
    | status code | response code | tax code | source code | dress code | swift code | sort code
    | ifsc code | product code | vs code | morse code | call | dial | text help to | help to
    | stop to | yes to | text | sms to | send sms to | reply to | txt | case | case no | flight
    | gate | room | message id | msg id | otp id | terminal | version | pnr | policy
    | policy no | hotline | helpline | contact | build | po box | suite | box | model | serial no
    | batch | parcel | shipment | order code | pickup code | pick up code | delivery code`,
  unit: `minutes | minute | seconds | second | hour | hours | hrs | hr | days | day | weeks | months
    | years | times | points | pts | tickets | miles | items | users | steps | people | orders
    | coins | credits | sms | texts | messages | digit | digits | characters`,
  money: "dollars | dollar | euros | euro | pounds | rupees | rupee | naira | cents",
  promo: `redeem | redeemed | discount | promo | coupon | % off | off | sale | prize | claim | winner | won | cashback
    | voucher | offer | offers | shop | deal | deals | bonus | draw | ringtone | free msg`,
  none: `no code needed | no code is needed | no code required | no code is required
    | no verification code is needed | don't need a code | do not need a code | code has expired
    | code expired | code is expired | otp has expired | otp expired | passcode has expired
    | code request was received | code is no longer valid | code was used | code has been used`,
  word: `stop | help | yes | start | info | ready | required | invalid | wrong | correct
    | here | please | false | true`,
  warnBefore: `never share | don't share | do not share | not share | do not give | don't give
    | never give | do not disclose | don't disclose | never disclose | do not reveal | don't tell
    | do not tell | never tell | never ask you for | never ask for | will not ask for | not ask for
    | do not forward | don't forward | never send | do not send | asks for | ask for your
    | asking for | keep this`,
  reset: `reset your password | password reset | reset password | recover your account | recovery
    | account recovery | forgot your password | change your password | reset code | new password
    | reset your pin`,
  payment: `payment | purchase | transaction | transfer | to pay | pay | spend | withdrawal
    | withdraw | checkout | debit | debited | your card | order of`,
  "sign-up": `sign up | signing up | register | registration | create your account
    | creating your account | create an account | new account | activate your account | activation
    | complete your registration | welcome to | join | finish setting up`,
  "sign-in": `sign in | signing in | log in | logging in | login | log on | sign on | signin
    | access your account | two factor | 2fa | two step | 2 step verification | new device`,
};
