import type { CueSet } from "./cue-set.ts";

export const da: CueSet = {
  strong: `*(bekræftelses|bekraeftelses|verifikations|verificerings|verifícerings|sikkerheds|
    engangs|login|log ind|aktiverings|godkendelses|autentificerings|autentifikations|autorisations|
    identifikations|registrerings|validerings|kontrol|nulstillings|gendannelses|oplåsnings|
    tilmeldings|signerings|underskrifts|transaktions|betalings|konto|enheds|sms|mobil|tofaktor|
    totrins|tilknytnings|parrings)(kode*|adgangskode*|password*|kodeord*|pin*|nøgle*)
    | *(verifikations|sikkerheds|engangs)nummer* | (bekræftelses|verifikations|sikkerheds|engangs|
    login|adgangs|sms|otp|tan|tofaktor|2fa|mfa|tjek|3d secure|mitid) (kode*|password*|pin*)
    | (tofaktor|totrins|to faktor|
    to trins)(godkendelse|bekræftelse|login|verificering|verifikation)* | (to faktor|to trins|
    to faktors) (godkendelse|bekræftelse|login|verificering)* | (midlertidig*|dynamisk*|unik*)
    (*kode*|password*|kodeord*|pin*) | kode* til (at |)(engangs|bekræft|verific|logge ind|log ind|
    login|aktiver|godkend|autentific|registrer|nulstil|gendan|identific|fuldfør|tilmeld|betaling|
    underskr)* | (cifret|cifrede) (kode*|engangskode*|sikkerhedskode*|bekræftelseskode*|
    adgangskode*)`,
  weak: `*kode | *koden | *koder | *koderne | *adgangskode* | kodeord* | password* | *pinkod*
    | *pin kod* | pin | løsen | sikkerhedsnøgle* | tallene | talkode*`,
  is: `er (følgende|som følger|din|dit|) | lyder | bliver | som følger | nedenfor | herunder
    | her er | her kommer | kommer her | følger`,
  use: `(brug|bruge|benyt|anvend|indtast|indtaste|skriv|skrive|tast|taste|angiv|indsæt|opgiv|oplys|
    udfyld|kopier) (i appen|i app'en|på (dit tv|tv'et|tv|skærmen|siden|hjemmesiden|din computer)|
    i (feltet|formularen|browseren)|) | (bekræft|godkend|verificer|fortsæt|svar) med | (udfyld|
    udfylde) (feltet|felterne|formularen) med | ved at (indtaste|taste|bruge|skrive) | (købet|
    betalingen|kontoen|nummeret|telefonen|enheden|login) med`,
  action: `log ind | logge ind | logger ind | login | logon | log på | logge på | indlogning*
    | verificer* | bekræft | bekræfte* | bekraeft* | godkend* | identificer* | legitimer*
    | autentificer* | registrer* | aktiver* | fuldfør* | færdiggør* | fortsæt* | gå videre
    | nulstil* | gendan* | få adgang | ændre* | skifte* | oprette* | opret | tilmeld* | åbne
    | tilknyt* | forbind* | signere* | underskriv* | betale* | låse op | er du tilbage
    | kommer du ind | din (konto|identitet|e-mailadresse|e-mail) | dit (telefonnummer|mobilnummer|
    nummer)`,
  other: `(ordre|bestillings|reference|faktura|kunde|medlems|bruger|konto|kort|pakke|kolli|
    forsendelses|track|sporings|booking|reservations|billet|fly|kø|post|område|gavekort|voucher|
    lod|vare|artikel|kvitterings|bon|transaktions|sags|ansøgnings|aftale|police|skade|cpr|cvr|moms|
    registrerings|serie|måler|installations|opgave|telefon|mobil|plads|værelses|start|deltager|
    patient|bekræftelses|tog|rute|journal)(nummer|nummeret|nr|id) | (ordre|kunde|sags|sag|kolli|
    ref|reg|cpr|cvr|moms|tlf|bruger|transaktions|booking|møde|faktura|kort|konto|aftale) (nr|
    nummer|id) | ordre | ordren | bestilling* | reference* | refnr | faktura* | regning*
    | brugernavn | konto | kontoen | kort | kortet | (slutter|ender|der slutter|som slutter|
    der ender) på | sidste (fire|4) cifre | pakke | pakken | kolli | forsendelse* | sending | track
    (and|&) trace | (afhentnings|afhentings|udleverings|hente|pakke|leverings|retur|boks|dør|doer|
    port|alarm|indtjeknings|booking|reservations|billet|konkurrence|sporings)kode* | pakkeboks
    | pakkeshop | boks | levering | booking* | reservation* | billet* | gate | toget | linje | spor
    | vogn | plads | værelse | lokale | bord | etage | tidsbestilling | lande(kode*|nummer)
    | (rabat|kampagne|tilbuds|gave|gavekort|kupon|værdi|bonus|hverve|henvisnings|invitations|promo|
    venne|medlems|deltager|klub)kode* | gavekort* | kupon* | voucher | invitation | lodseddel
    | (qr|puk|swift|bic|wifi|ussd) kode* | (streg|fejl|status|kilde|produkt|vare|farve|bank|puk|
    møde|kursus|retur)kode* | kodeks | kvittering* | sagen | henvendelse* | ansøgning* | aftale*
    | forsikring* | police | cpr | cvr | nummerplade | måler* | målerstand* | måleraflæsning*
    | version* | terminal | butik | opgave | adresse* | postboks | kapitel | ring (på|til|
    til os på|os op på|) | ringe | telefon | tlf | mobil | kundeservice | kundecenter | kontakt
    (os|os på|) | send (sms|stop|ja|) (til|) | (stop|sms|kodeordet) til | svar | besvar | saldo
    | saldoen | (wifi|wi fi|netværks) (adgangskode*|kodeord*|password*|kode*) | beløbet
    | *kode* til (døren|porten|garagen|nøgleboksen|alarmen|wifi|værelset|bommen|cykelrummet|låsen)`,
  otherAfter: "er (dit|din) (ordre|booking|kunde|sags|reference)(nummer|nr)",
  unit: `point | bonuspoint | stk | styk | stykker | gange | gang | cifre | cifret | cifrede
    | ciffer | tegn | personer | person | pers | gæster | beskeder | meter | kilometer | kilo
    | gram | liter | procent | uger | uge | måneder | måned | mdr | års | billetter | varer
    | produkter | trin | skridt | forsøg | tusind | tusinde | millioner | gigabyte | megabyte | kvm
    | nætter | pladser | grader | rater`,
  seconds: "sekunder | sekund | sekunders | sek",
  minutes: "minutter | minut | minutters | minutterne",
  hours: "timer | time | timers | timen | timerne",
  days: "dage | dag | dages | døgn | hverdage | arbejdsdage | doegn",
  month: `januar | februar | marts | april | juni | juli | august | september | oktober | november
    | december | sept`,
  money: "kroner | krone | øre | beløb | i alt | at betale",
  promo: `rabat | rabatten | tilbud | tilbuddet | tilbuddene | udsalg* | kampagne | kampagnen
    | vundet | vinder | vinderen | gevinst* | præmie* | konkurrence* | lodtrækning* | kupon*
    | oveni købet | spar op til | køb nu | lotteri* | på alt | halv pris | medlemspris* | freespins
    | nyhedsbrev | black friday`,
  none: `*(kode|koden|adgangskoden|kodeordet|link|linket) (er |har |er nu |var |)(udløbet|ugyldig|
    ugyldigt|allerede (brugt|anvendt)|brugt|anvendt|spærret|forkert|annulleret|tilbagekaldt)
    | *(kode|koden) (er ikke (længere |)gyldig|(gælder|virker|fungerer|dur) ikke) | (forkert|
    ugyldig|udløbet|fejl i) (kode|pin|pinkode|pin kode|kodeord|engangskode|sikkerhedskode|
    bekræftelseskode|adgangskode) | (ingen|uden) (kode|pinkode|adgangskode|engangskode) | (behøver|
    brug for) ingen (kode|engangskode|sikkerhedskode|bekræftelseskode|adgangskode) | (kunne ikke|
    har ikke kunnet|kan ikke) sende (dig |)(en |din |) (kode|koden|engangskode|sikkerhedskode|
    bekræftelseskode|adgangskode) | anmodning om (en |)(ny |) (kode|engangskode|sikkerhedskode|
    bekræftelseskode|adgangskode) | har (anmodet om|bestilt) (en |)(ny |) (kode|pinkode|
    engangskode|sikkerhedskode|bekræftelseskode|adgangskode) | (adgangskode*|kodeord*|password*|
    pin|pinkode*|pin kode*) (er |blev |er blevet |er nu |)(ændret|skiftet|opdateret|nulstillet|
    spærret|låst|blokeret) | (du har|har) (ændret|skiftet) (din |dit |)(adgangskode|kodeord|
    pinkode|password)* | for mange (forkerte |mislykkede |)forsøg | (konto|kort|kontoen|kortet)
    (der|er|er blevet|er nu|er midlertidigt) (blevet |)(spærret|låst|blokeret|lukket)
    | mislykket login`,
  warnBefore: `(del|oplys|udlever|videregiv|afslør|vis|giv|send|videresend|fortæl|opgiv|udlevér|
    sig) (den |det |)(aldrig|ikke) (videre|) | giv aldrig | giv ikke | (ikke|aldrig) (del|oplys|
    udlever|videregiv|afslør|opgiv|give|fortæl|sig)* | du (må|skal) (aldrig|ikke) | (vi |)(beder|
    spørger|ringer) (dig |)aldrig | vil aldrig (bede|spørge|ringe|kontakte) | kommer aldrig til at
    (bede|spørge) | aldrig (bede|spørge) (dig |)om | ingen fra | svar ikke | beskyt | pas på
    | vær forsigtig`,
  warnAfter: `med (nogen|nogen andre|andre) | til (nogen|andre|nogen andre) | for dig selv | er
    (personlig|hemmelig|fortrolig) | fortrolig* | hemmelig | (må|skal|bør) (ikke|aldrig) (deles|
    oplyses|videregives|udleveres|gives) | aldrig (deles|videregives) | videre`,
  expires: `gyldig* | er gyldig* | gyldighed | gælder (i|til|kun i|) | gaelder | udløber
    | udløber om | udloeber | udløber kl | ophører | varer | inden | inden for | indenfor
    | inden for de næste | i løbet af | de næste | i | til | til og med | før | efter | senest
    | virker i | kan bruges i | aktiv i`,
  from: `fra | for | til | hos | på | af | i | ved | med | via | forbinde | tilknytte | konto (hos|
    på) | log ind (på|hos) | logge ind (på|hos) | køb (hos|på) | velkommen til | tjenesten | appen
    | hilsen | mvh | venlig hilsen | med venlig hilsen`,
  your: `din | dit | dine | jeres | deres | dette er | det er | her er | her kommer | hej | hejsa
    | kære | kære kunde | min | den | denne | ny | nyt | en | et | personlig | personlige | om`,
  word: `kode | koden | koder | adgang | kodeord | aldrig | ikke | ingen | stop | hjælp | gratis
    | vind | vinder | præmie | idag | imorgen | vigtigt | advarsel | nyhed | udsalg | tilbud
    | rabat | ordre | pakke | pakken | kunde | konto | kort | bank | mitid | nemid | svar | ring
    | klik | velkommen | betal | betalt | faktura | kroner | saldo | skat | rykker | inkasso
    | afmeld | frameld | bekræft | sidste | gyldig | husk`,
  reset: `nulstil* | gendan* | glemt | glemt adgangskode* | ny adgangskode* | nyt (kodeord|
    password) | (skifte|skift|skift af|ændre|ændr|ændring af) (din |dit |)(adgangskode|kodeord|
    password)* | kontogendannelse | låse din konto op | ny pinkode`,
  payment: `betaling* | betale* | køb | købet | nethandel* | onlinekøb* | overførsel* | overførsler
    | overfør* | transaktion* | hævning* | kortbetaling* | dankort* | debiter* | faktura*
    | indbetaling* | dit kort | modtager | lån | bestilling* på`,
  "sign-up": `registrer* | registrering* | (oprette|opret|oprettelse af) (en |din |)konto
    | ny konto | aktiver* | aktivering* | velkommen til | bliv medlem | medlemskab* | åbne konto
    | tilmeld* | kom i gang | være med`,
  "sign-in": `log ind | logge ind | logger ind | *login | logon | indlogning* | log på
    | adgangskoden | engangsadgangskode* | pinkode | tofaktor* | totrins* | ny (enhed|browser)
    | nye enhed | netbank* | mitid | nemid | identific* | legitim* | på dit tv | er du tilbage`,
};
