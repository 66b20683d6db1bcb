import type { CueSet } from "./cue-set.ts";

export const en: CueSet = {
  strong: `(verif*|authenticat*|confirm|confirming|confirmation|validat*|activat*|authori*|auth|
    identi*|registration|register|recovery|retrieval|security|access|login|log in|logging in|logon|
    log on|sign in|signin|signing in|sign on|sign up|signup|signing|signature|unlock|approve|
    consent|reset|pairing|pair|linking|card reader|one time|onetime|1 time|single use|one use|
    temporary|temp|throwaway|secret|transaction|txn|payment|dynamic|random|2fa|mfa|2sv|2 step|
    two step|2 factor|two factor|sms|text|text message|digit|digits|magic|secure|3d secure|3ds|sso|
    vpn|device|email|e mail|step|factor) (code|codes|pin|pins|passcode|passcodes|pass code|password|
    passwords|otp|token) | (verif*|authenticat*|login|sign in|one time|single use|activation|
    secret) (number|digits|key) | (verification|security|login) (sms|text) (code|pin) | (account|
    password|pin) (reset|change) pin | otp | otps | o.t.p | e otp | motp | totp | otpin | otp (code|
    value) | otac | mtan | tac | (mobile|sms|photo|push|chip|tac|tan) (tan|code) | passcode
    | passcodes | pass code | 2fa | vcode | v code | one time verification | temporary login
    | opt code | (code|codes|pin|passcode|password|key|digits) (to|for|for your|for the|
    for this) (verif*|confirm*|log in|login|log into|log on|logging in|sign in|signin|sign into|
    signing in|sign up|access|activat*|authenticat*|authori*|complete|continue|finish|regist*|reset|
    recover|link|pair|validat*|approve|unlock|proceed|prove|set up|purchase|payment|transaction|txn|
    password reset)`,
  weak: `code | codes | code's | pin | pins | password | passwords | passwd | pwd | pword | mpin
    | token | passkey | passphrase | keycode | key code | verification | authentication
    | confirmation | (access|secret|security) key | (security|secret|digit) number
    | number to (verify|confirm) | login is`,
  is: `is | are | was | will be | shall be | (is|are|as) (your|ur|yr|the|a|an|my|our|this) (new|
    unique|personal|current|own|) | is (now|only|for|used for|as follows|below|here|given below|
    the following) | (as|shown|given|listed) (follows|below) | below | following | here (is|are)
    | here's | reads | being | equals | for you`,
  use: `(use|enter|type|input|insert|submit|provide|copy|paste) (this|these|the|in|just|only|below|
    the following|) | (key|put|fill|punch|tap|pop) in | key | show | read out | using | entering
    | typing | pop | put | (verify|approve|sign in|log in|login|confirm|continue|authenticate|
    it's you) (with|using)`,
  action: `verif* | confirm* | authenticat* | validat* | activat* | authori* | to (continue|
    complete|finish|finali*|register|proceed|reset|change|recover|restore|retrieve|regain|access|
    unlock|link|pair|join|approve|prove|secure|enrol*|enable|disable|update|set up|add|transfer|pay|
    accept|start|get started|view|download|check out|check in|withdraw|turn on) | sign in
    | signing in | signin | sign into | sign on | sign up | signing up | log in | logging in
    | log into | log on | logon | registration | registering | (when|if|where) (prompted|asked|
    requested) | (on|in|into|at) (the|our|your) (*website|*page|app|screen|browser|form|field|box|
    portal|site|tablet|device|phone) | your (identity|account|phone|number|phone number|email|login|
    purchase|payment|transaction) | (it's|it is|really) (really|) you`,
  other: `identifier (code|number|no) | order | ticket | booking | reservation | reference | invoice | parcel | package | shipment
    | consignment | waybill | tracking | awb | policy | contract | card | claim | complaint
    | incident | flight | train | coach | room | seat | locker | platform | model | serial | voucher
    | coupon | loan | folio | docket | receipt | meter | terminal | version | utr | pnr | rrn | mtcn
    | account | acct | a/c | vehicle | plate | application | request | customer | client | member
    | membership | patient | trip | release | edition | build | chapter | page | section | suite
    | apartment | floor | po box | p.o. box | station | channel | counter | street | road | avenue
    | route | highway | junction | zone | extension | desk | aisle | bay | house | plot | visa
    | mastercard | amex | rupay | maestro | iban | isin | imei | iccid | gstin | ifsc | zip | user
    | username | user name | template | session | biller | paybill | till | upi ref | job | issue
    | (confirmation|approval|authori*|tracking|token|transaction|txn|trx|sr|work|case|file|
    batch) (no|num|number|id|ref|reference) | (transaction|txn|trx|trans) (id|ref) | our ref
    | your ref | (promo|promotion*|discount|coupon|voucher|gift|gift card|referral|refer|invite|
    invitation|friend|claim|offer|deal|redemption|redeem|bonus|loyalty|reward|rewards|sale|checkout|
    affiliate|partner|cashback|download|recharge|scratch|entry|entrance|gate|door|garage|alarm|
    lockbox|locker|lobby|wifi|wi fi|room|building|class|course|event|poll|survey|party|game|trip|
    return|drop off|pickup|pick up|collection|parcel|branch|sort|swift|ifsc|merchant|biller|tax|
    source|error|status|response|result|reason|exit|dress|zip|postal|post|area|country|dial|dialing|
    dialling|calling|city|region|short|ussd|puk|hs|morse|penal|civil|colour|color|style|stock|
    product|item|customer|client|agent|employee|vehicle|train|booking|reservation|order|tracking|qr|
    bar|department|currency|article) (code|codes|pin) | (wifi|wi fi|wireless|network) (password|key)
    | (electricity|prepaid|meter|power|units|queue|queue token) token | scan (the|) code
    | code of conduct | code at checkout | promocode | shortcode | zipcode | postcode | barcode
    | qrcode | claimcode | discountcode | couponcode | giftcode | unicode | vscode | sourcecode
    | opcode | geocode | gcode | leetcode | bytecode | encode | decode | transcode | barcodes
    | (card|a/c|acct|account|number) (end|ending|ends|xx) (in|with|on|) | (ending|ends|that ends|
    starting|starts|beginning|begins) (in|with|on|by|) | (last|final|first) (3|4|6|three|four|six|
    ) digits | (call|calls|ring|dial|phone|contact) (us|me|now|) (on|at|to|from|) | missed call
    | tel | telephone | fax | helpline | hotline | helpdesk | toll free | tollfree | infoline
    | customer (care|service|support) | (text|txt|sms|msg|send|message|reply|forward) (it|this|stop|
    help|yes|no|info|join|y|n|an sms|a text|us|) (to|at) | (stop|help|yes|no|join|start|info|bal|
    win|block|cancel|report|vote|free|go|play) to | reply (with|no|yes|stop|) | text (yes|no|stop)
    | balance | bal | (credit|available|avl) (limit|bal) | limit | total | subtotal | amount | up to
    | upto | over | more than | less than | at least | around | about | approx | nearly | almost
    | since | established | copyright | year | season | (out|total) of | plan | pac | pac code
    | stac | plain text`,
  otherAfter: `is (your|the|ur|our) (order|booking|tracking|ticket|reference|ref|confirmation|
    reservation|queue|account|customer|policy|invoice|case|claim|complaint|service request|meter|
    application|membership|parcel|shipment|transaction|registration|flight|room|locker|seat|balance|
    pnr|available balance) (number|no|id|reference|) | is (your|the|a|our) (promo|discount|coupon|
    voucher|gift|referral|invite|gate|door|locker|area|zip|postal|country|error|pickup) code
    | to (opt out|unsubscribe|stop|report|block|speak|opt in|cancel|subscribe|recharge) | for (help|
    info|more info|information|support|assistance|details) | road | street | avenue | lane
    | square`,
  unit: `times | points | point | pts | (bonus|reward) points | tickets | miles | mile | items
    | users | steps | people | persons | guests | orders | coins | credits | texts | messages
    | digit | digits | characters | character | letters | letter | numbers | words | attempts
    | attempt | tries | weeks | week | wks | months | month | years | year | yrs | quarters | kms
    | kilomet* | metres | meters | feet | inch | inches | yards | grams | kgs | lbs | litres
    | liters | gallons | calories | kcal | watts | units | pieces | pcs | packs | packages | parcels
    | boxes | bottles | copies | pages | percent | per cent | pct | million | billion | trillion
    | thousand | hundred | lakh | lakhs | crore | gigs | megabytes | gigabytes | mbps | data | stars
    | reviews | followers | views | likes | friends | members | customers | stores | countries
    | channels | songs | games | free spins | spins | rounds | gems | diamonds | shares | rooms
    | nights | night | seats | calls | votes | questions | answers | degrees | others | bags | cases
    | deaths | jobs | homes | square feet | sq ft | bytes | pixels | airtime | applications
    | employees | builds | entries`,
  seconds: "seconds | second | secs | second(s)",
  minutes: "minutes | minute | mins | minuts | mints | mnts | mts",
  hours: "hours | hour | hrs | hr",
  days: "days | day | (business|working|calendar) (days|day)",
  month: `january | february | march | april | june | july | august | september | october | november
    | december | jan | feb | mar | apr | jun | jul | aug | sep | sept | oct | nov | dec`,
  money: `dollar | dollars | bucks | euros | euro | pound | pounds | quid | pence | rupee | rupees
    | naira | cents | shilling | shillings | kshs | cedi | cedis | pesos | peso | dirhams | dirham
    | riyals | riyal | taka | kwacha | pula | rands | zmw | jmd | ttd | rwf | amt | usdt | btc
    | (amount|sum|payment|purchase|transfer|transaction|debit|withdrawal|deposit) of | worth
    | (credited|debited|charged) (with|by|for) | spent | paid`,
  promo: `discount | discounts | discounted | promo | promos | promotion* | coupon | coupons
    | voucher | vouchers | % off | percent off | off (your|all|everything|sitewide|select|today|
    next|first) | (flash|clearance|summer|winter|mega|final) sale | sale (ends|is on|now on)
    | on sale | prize | prizes | claim (now|your prize|your reward|your bonus|your free) | winner
    | winners | (win|won) | cashback | cash back | special offer | offer (ends|valid|expires)
    | offers | limited time | (shop|order|buy|book|bet|play|recharge|upgrade|save) now | bogo
    | buy (1|one|2|two) get | free (gift|shipping|delivery|spins|spin|entry|bet|bets|trial)
    | save (up to|upto|big|over|extra) | savings | deals | (lucky|prize|mega) draw | lottery | lotto
    | jackpot | raffle | sweepstakes | giveaway | ringtone | redeem | redeemed | gift card
    | exclusive (offer|deal|discount) | hurry | black friday | cyber monday | (t&c|t&cs|t&c's|
    tncs) apply | tnc | t&c | t&cs | last chance | ends (tonight|today|soon|sunday|monday)
    | earn (up to|points|extra|double) | pre approved | std txt rate | be selected to receive
    | been (selected|awarded|chosen)`,
  none: `(has|have|is) (already|now|just|unfortunately|since) (expired|been used) | (has|have|had|is|are|was) (now|already|just|) (been|) (expired|revoked|cancelled|canceled|
    deactivated|disabled|blocked|locked|suspended|invalidated|unblocked) | no longer (valid|active|
    works|work|accepted|required|needed) | (is|was|are) (not|already) (valid|active|correct|
    required|needed|recognised|recognized|used) | (code|otp|pin|password|passcode|token) (has|was|
    have) (already|) (been|) used | (is|was|does|did) (incorrect|wrong|invalid|not match|not work)
    | (doesn't|didn't) (match|work) | (code|codes|otp|pin|password|passcode|token) (expired|invalid|
    incorrect|cancelled|mismatch|not required|not needed|not valid) | (wrong|incorrect|invalid|
    expired) (verif*|security|login|access|) (code|codes|otp|pin|password|passcode|tries|attempts)
    | (no|or|any|without|without a|need a|need the|no need for a|need any) (verif*|security|) (code|
    otp|pin|password|passcode|verification) (is|was|) (needed|required|necessary) | (don't|do not|
    won't|no longer|no|not) need (a|an|the|any|for a|to enter|to enter a|to enter the) (code|otp|
    pin|password|verif*) | (without|no further) (a|the|any|) (code|verif*) | (verif*|security|login|
    access|one time|new|) (code|codes|otp|pin|password|passcode) (was|will be|has been|
    is being) (sent|emailed|mailed|texted|posted) | (we'll|we will|will) (text|send|email) you (a|
    the|your) (code|otp|pin|password|verif*) | (won't|will not) text you a code | code request
    | (request*|asked) for a (new|) (code|otp|pin) (was|has been|is) | please request (a new|
    another|a fresh) | new (code|otp) will be | (could not|couldn't|unable to|failed to|cannot|
    can't) (send|deliver|generate|resend) | too many (wrong|incorrect|failed|) (codes|attempts|
    tries|requests|logins) | maximum (number of|otp|) (attempts|codes) | (password|pin|pins|
    passcode|mpin|security code|passwords|details) (was|has been|is|were|have been) (successfully|
    recently|just|now|) (changed|updated|reset|generated|created|modified) | (password|pin|passcode|
    mpin) (changed|updated) | (password|pin|passcode|mpin) (reset|change|changed|updated) (success*|
    complete*) | (changed|updated|reset) your (password|pin|passcode) | (was|has been|been|
    successfully) (successfully|) (verified|authenticated|validated|activated|logged in|registered|
    signed in) | (verif*|authentication|login|log in|sign in|activation) (was|is|has been|
    ) (successful|complete|completed|failed|unsuccessful|declined) | successful (login|log in|
    sign in|verification) | verified successfully | logged (in|out) from`,
  warnBefore: `(never|don't|dont|do not|not to|should not|must not|should never|shouldn't|mustn't|
    cannot|can't|avoid|refrain from|without) (ever|) (share|sharing|give|giving|provide|providing|
    disclose|disclosing|divulge|reveal|revealing|tell|telling|send|sending|forward|forwarding|pass|
    read|post|publish|hand|release|email|mention|say|repeat|show|text|leak|trust) (out|on|over|)
    | (by|before|if you) (sharing|share|disclosing) | share with no one | (never|not|won't|doesn't|
    don't|wouldn't|nobody will|no one will|no one should|nobody should|staff will|none will) (ask*|
    request*|solicit|call*|contact*|phone|text|email|demand*|require) (you|and ask|) (for|to|)
    | (no|none of our|our|bank) (employee*|staff|representative*|agent*|official*|one) (will|should|
    would|can) | (anyone|someone|anybody|people|callers|caller|person) (who|that|) (asking|asks|ask|
    requesting|requests|calls|claiming) | (asks|ask|asking) (you|) for | requesting (this|your)
    | (keep|protect|safeguard|guard|treat) (this|your|it|the|these) | beware (of|) | be (wary|
    careful) of | scam | scams | scammer | scammers | fraud | fraudster | fraudsters | phishing
    | (if|if you|you) (did not|didn't|didnt|have not|haven't|do not|don't|were not) (request*|make|
    initiate|ask|recogni*|authori*|try) | (not|wasn't|isn't) (requested|you|expecting)
    | anyone with this | (if|once|when|after|in case) (the|this|your|it) (code|otp|pin|passcode|
    ) (has|is|) (expired|expires|incorrect|invalid|not working)`,
  warnAfter: `(with|to|by) (anyone|anybody|any one|any1|anyone else|others|other people|any person|
    someone|somebody|third parties|a third party|strangers|no one|nobody|friends|family|callers|
    bank staff|our staff|employees) | (should|must|is|are|can|may) (not|never) (to|) be (shared|
    disclosed|revealed|given|forwarded|told) | (not|never) be (shared|disclosed|revealed|given)
    | confidential | (is|are) (private|secret|personal) | (keep|kept) (it|this|them|) (secret|
    private|safe|secure|secretly|to yourself) | for your eyes only | even if (they|asked|someone|we)
    | (including|even|not even) (our staff|bank staff|us|with us|to us) | (over|on) the phone
    | on call`,
  expires: `(valid|good|active|usable|effective|available|works|lasts|remains|stays) (only|) (for|
    until|till|til|upto|up to|through|within|in|the next|next|before|by) (the next|only|just|)
    | validity (is|of|period|) | valid | (use|use it|enter|enter it|entered|used|verify) (within|
    before|in the next) | (expire|expires|expired|expiring|expiry|exp|lapses|times out|timeout|
    self destructs) (in|at|after|on|within|by|) | (becomes|be|no longer) (invalid|valid|
    void) (after|in|) | stops working (after|in) | (within|in) (the|) next | within | until | till
    | lasts | in`,
  from: `for | from | to | at | on | by | with | in | of | via | through | using | account
    | (log in|log into|login|sign in|sign into|sign on|log on|logging in|logging into|signing in|
    signing into|sign up|signing up|register|registering|registration) (to|for|with|at|on|into|
    ) (your|) | to (access|join|use|link|recover|unlock|reset|secure) (your|) | (for|of|on|with|
    into|recover|unlock|access|reset) your | to (verify|confirm|activate|complete|start using|
    continue) (your|to|with) | account (at|on|with|for|in) | welcome to | (thanks|
    thank you) for (joining|choosing|using|registering with|signing up to|signing up for|
    shopping at|shopping with|downloading) | (sent|requested) (by|from|via) | regards | sincerely
    | cheers | team | (registered|associated) with | (transaction|purchase|payment|txn|order|spend|
    spent|pay|booking) (at|to|on|from|with|via)`,
  your: `your | ur | yr | this is (your|the|a|) | (here is|here's|here are) (your|the|) | the | my
    | our | hi | hello | dear (customer|user|client|member|sir|cardholder|valued customer|) | this
    | it's | its | that | a | an | (your|the) new | new | you requested | requested | from`,
  word: `stop | help | start | info | ready | required | invalid | wrong | correct | here | please
    | false | true | never | code | codes | urgent | warning | alert | notice | share | dont | free
    | winner | sale | today | only | ends | offer | deal | deals | shop | save | call | text | reply
    | cancel | quit | optout | confirm | verify | verified | password | login | account | bank
    | card | your | with | anyone | this | that | from | expired | expires | valid | secure
    | security | safe | scam | fraud | beware | caution | dear | customer | hello | thanks | thank
    | next | order | delivery | track | ship | shipped | paid | payment | balance | credit | debit
    | debited | credited | received | sent | success | failed | approved | declined | pending | done
    | click | link | visit | apply | join | accept | agree | decline | block | blocked | continue
    | back | menu | mobile | phone | number | name | date | time | data | bonus | cash | gift
    | prize | claim | bogo | flat | upto | hurry | last | final | days | hours | minutes | monday
    | tuesday | thursday | friday | saturday | sunday | test | demo | team | support | service
    | online | website | enter | using | used | keep | private | secret | read | note | ignore
    | kindly | regards | inside | privacy | terms | store | flight | gate | visa | rupees | dollars
    | euro | neft | imps | rtgs | http | https | over | more | less | best | most | good | great
    | first | both | when | will | have | been | must | does | were | what | then | than | them
    | they | also | into | just | some | such | each | very | well | nobody | others | request
    | disclose | else | asks | even | staff | sms's | lock | unlock | reset | block | send | sign
    | member | users`,
  reset: `(reset|resetting|change|changing|recover|recovering|forgot|forgotten|update|set|restore|
    create) (your|my|the|a|a new|new|) (password|passcode|pin) | (password|pin|passcode|
    account) (reset|change|recovery) | (recover|restore|regain|unlock|unlocking|reset) (of|your|my|
    the|) (account|access) | new password | recovery | reset (code|pin|link) | to recover
    | lost access`,
  payment: `payment* | purchase* | transaction* | txn | trx | transfer* | pay | paying | spend
    | spent | withdrawal* | withdraw | checkout | check out | debit | debited | (your|credit|debit|
    virtual) card | card ending | (your|of|approve) order | payee | beneficiary | remittance
    | (send|sending|request) money | direct debit | standing order | upi | top up | recharge
    | deposit | invoice | merchant | imps | neft | rtgs | loan | refund | cash out | cardless cash
    | 3d secure | online shopping`,
  "sign-up": `sign up | signing up | signup | regist* | enrol* | (create|creating|open|opening|
    activate|activating|set up|setting up) (your|an|a|my|new|) (account|profile|wallet)
    | account (creation|activation|opening) | new account | activate | activation | welcome to
    | join | joining | onboarding | finish setting up | become a member | get started | (confirm|
    verify) your (account|email address|number) | (complete|finish) (your|the|) (application|
    profile)`,
  "sign-in": `sign in | signing in | signin | signed in | sign on | log in | logging in | log on
    | logon | log into | sign into | logging into | login (code|pin|key|otp|password|passcode|
    verification|attempt|request|is) | (to|your|for|the) login | access (to|) your account
    | account access | access code | (two|2|multi) (factor|step) | 2fa | mfa | new (device|browser|
    location|sign in|login|phone) | (unrecognized|unrecognised|unknown|another) (device|browser)
    | (net|internet|mobile|online) banking | netbanking | really you`,
};
