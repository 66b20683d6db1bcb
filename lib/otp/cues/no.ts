import type { CueSet } from "./cue-set.ts";

export const no: CueSet = {
  strong: `*(verifiserings|stadfestings|eingongs|tryggleiks|innloggings|verifikasjons|bekreftelses|
    bekreftelse|sikkerhets|engangs|innloggings|pålogging|påloggings|paaloggings|login|
    autentiserings|aktiverings|tilgangs|autorisasjons|godkjennings|godkjennelses|identifikasjons|
    identifiserings|registrerings|validerings|kontroll|gjenopprettings|tilbakestillings|opplåsings|
    signerings|transaksjons|betalings|konto|enhets|sms|mobil|tofaktor|totrinns|tilkoblings|
    koblings)(kode*|passord*|pin*|nøkkel*) | *(verifiserings|sikkerhets|engangs|innloggings)nummer*
    | (verifiserings|sikkerhets|engangs|innloggings|påloggings|login|tilgangs|sms|otp|tan|tofaktor|
    2fa|mfa|3d secure|bankid) (kode*|passord*|pin*) | (tofaktor|totrinns|to faktor|
    to trinns)(autentisering|verifisering|bekreftelse|innlogging|pålogging)* | (to faktor|
    to trinns|to steg) (autentisering|verifisering|bekreftelse|innlogging|pålogging)*
    | (midlertidig*|dynamisk*|unik*) (*kode*|passord*|pin*) | kode* (for|til) (å |aa |)(engangs|
    verifiser|bekreft|logg|innlogg|pålogg|aktiver|autentis|registrer|godkjenn|tilbakestill|
    identifis|fullfør|signer|betaling)* | (sifret|sifrede|sifra) (kode*|engangskode*|
    sikkerhetskode*|verifiseringskode*)`,
  weak: `*kode | *koden | koda (di|er) | *koder | *kodene | *kodar | passord* | *pinkod*
    | *pin kod* | pin | nøkkelkode* | sifrene | talkode*`,
  is: `er (følgende|som følger|din|ditt|) | lyder | blir | følger | nedenfor | her er | her kommer
    | kommer her`,
  use: `(bruk|bruke|benytt|skriv|skrive|skriv inn|skrive inn|tast|taste|tast inn|taste inn|oppgi|
    oppgje|angi|legg inn|fyll inn|sett inn|slå inn|lim inn|vis fram|kopier) (i appen|
    på (tv-en|tven|tv|skjermen|siden|nettsiden|pc-en)|i (feltet|skjemaet|nettleseren)|) | (bekreft|
    godkjenn|verifiser|fortsett) med | ved å (taste|taste inn|skrive inn|bruke|oppgi) | (kjøpet|
    betalingen|innloggingen|kontoen|nummeret|telefonen|enheten) med | inn (i appen|på tv-en|
    på skjermen) | fyll feltet med`,
  action: `logge inn | logge på | logg inn | logg på | logger inn | logge deg (inn|på)
    | innlogging* | pålogging* | verifisere* | bekrefte* | bekreft | stadfeste* | identifisere*
    | legitimere* | autentisere* | registrere* | registrering | aktivere* | aktivering* | fullføre*
    | fullfør | fortsette* | fortsett | gå videre | tilbakestille* | gjenopprette* | få tilgang
    | endre | bytte | godkjenne* | godkjenn | opprette* | åpne | koble* | signere* | betale*
    | låse opp | er du tilbake | kommer du inn | (kontoen|identiteten|e-postadressen) din
    | (telefonnummeret|mobilnummeret|nummeret) ditt`,
  other: `(ordre|bestillings|referanse|faktura|kid|kunde|medlems|konto|kort|pakke|kolli|sendings|
    sporings|hente|booking|reservasjons|billett|fly|rom|kø|post|retnings|gavekort|lodd|vare|
    artikkel|kvitterings|transaksjons|saks|søknads|avtale|forsikrings|polise|skade|fødsels|person|
    organisasjons|mva|registrerings|skilt|serie|måler|anleggs|enhets|oppdrags|telefon|mobil|plass|
    start|deltaker|pasient|bekreftelses|påmeldings|tog|rute)(nummer|nummeret|nr|id) | (ordre|kunde|
    saks|sak|kolli|ref|kid|org|reg|mva|tlf|sporings|bruker|transaksjons|booking|møte|faktura|kort|
    konto|avtale) (nr|nummer|id) | ordre | ordren | bestilling* | referanse* | refnr | kid
    | faktura* | brukernavn | konto | kontoen | kort | kortet | (slutter|ender|som slutter|
    som ender) på | siste (fire|4) (siffer|sifre) | pakke | pakken | kolli | sending* | (hente|
    utleverings|leverings|retur|skap|boks|dør|dor|port|inngangs|alarm|innsjekkings|innsjekks|
    bestillings|booking|reservasjons|billett|konkurranse|sporings)(kode*) | henteseddel | pakkeboks
    | luke | booking* | reservasjon* | billett* | flight | gate | toget | buss | linje | spor
    | vogn | plass | rom | bord | etasje | landkode* | landskode* | (rabatt|kampanje|tilbuds|gave|
    gavekort|kupong|verdi|bonus|verve|invitasjons|promo|venne|medlems|deltaker|klubb)kode*
    | gavekort* | kupong* | invitasjon | lodd | (qr|puk|swift|bic|wifi|ussd) kode* | (strek|feil|
    status|kilde|kles|produkt|vare|farge|bank|puk|møte|kurs|retur)kode* | kvittering* | saken
    | henvendelse* | søknad* | avtale* | forsikring* | måler* | målerstand* | målepunkt* | versjon*
    | terminal | butikk | oppdrag | adresse* | postboks | kapittel | ring (oss|oss på|på|til|)
    | ringe | telefon | tlf | mobil | kundeservice | kundesenter | kontakt (oss|oss på|)
    | sentralbord | send (sms|stopp|stop|ja|) (til|) | (stopp|sms|kodeord*) til | kodeord | svar
    (med|) | saldo | saldoen | (wifi|wi fi|nettverks) (passord*|kode*) | wifipassord* | beløpet
    | *kode* til (døra|døren|porten|garasjen|nøkkelboksen|alarmen|wifi|rommet|bommen|boden|hytta)`,
  otherAfter: "er (ditt|din) (ordre|booking|kunde|saks|referanse)(nummer|nr)",
  unit: `poeng | bonuspoeng | stk | stykk | stykker | ganger | gang | siffer | sifre | sifret
    | sifrede | tegn | personer | person | gjester | meldinger | meter | kilometer | kilo | gram
    | liter | prosent | uker | uke | måneder | måned | års | billetter | varer | produkter | steg
    | forsøk | tusen | millioner | gigabyte | megabyte | kvm | netter | plasser | grader | avdrag
    | trinn`,
  seconds: "sekunder | sekund | sekunders | sek",
  minutes: "minutter | minutt | minutters | minuttene",
  hours: "timer | time | timers | timen | timene",
  days: "dager | dag | dagar | dagers | døgn | virkedager | arbeidsdager | doegn",
  month: `januar | februar | mars | april | juni | juli | august | september | oktober | november
    | desember | sept`,
  money: "kroner | krone | nok | kronor | øre | beløp | totalt | å betale",
  promo: `rabatt | rabatten | tilbud | tilbudet | tilbudene | kampanje | kampanjen | vinn | vunnet
    | vinner | vinneren | gevinst* | premie | premier | trekning* | konkurranse* | kupong*
    | på kjøpet | spar opptil | handle nå | lotteri* | på alt | halv pris | medlemspris*
    | freespins | kjøp nå | nyhetsbrev`,
  none: `*(kode|koden|passord|passordet|lenke|lenken) (din |ditt |)(har |er |er nå |har nå |
    var |)(utløpt|gått ut|ugyldig|allerede brukt|brukt|sperret|feil|kansellert|trukket tilbake)
    | *(kode|koden|passordet) (din |ditt |)(er ikke (lenger |)(gyldig|)|gjelder ikke lenger|
    (fungerer|virker) ikke) | (feil|ugyldig|utløpt) (kode|pin|pinkode|pin kode|passord|engangskode|
    sikkerhetskode|verifiseringskode) | (ingen|uten) (kode|pinkode|engangskode) | (trenger|trengs)
    (ingen|ikke (noen |)) (kode|engangskode|sikkerhetskode|verifiseringskode) | (kunne ikke|
    klarte ikke å|kan ikke) sende (deg |)(en |) (kode|koden|engangskode|sikkerhetskode|
    verifiseringskode) | (forespørsel|anmodning) om (en |)(ny |) (kode|engangskode|sikkerhetskode|
    verifiseringskode) | har bedt om (en |)(ny |) (kode|engangskode|sikkerhetskode|
    verifiseringskode) | (passord*|pin|pinkode*|pin kode*) (ditt |din |)(er |har |ble |er nå |
    har nå |er blitt |har blitt |)(endret|byttet|oppdatert|tilbakestilt|sperret|låst|blokkert)
    | (du har|har) (endret|byttet) (passord|pinkode|pin)* | for mange (feil |mislykkede |)(forsøk|
    pinforsøk) | (kontoen|kortet|konto|kort) (din |ditt |)(er|er nå|har blitt|ble|er blitt)
    (midlertidig |)(sperret|låst|blokkert|stengt) | mislykket (innlogging|pålogging)
    | innloggingen var vellykket`,
  warnBefore: `(del|oppgi|gi|utlever|avslør|vis|send|fortell|videresend|opplys|si) (den |
    det |)(aldri|ikke) (bort|fra deg|ut|videre|) | (ikke|aldri) (del|oppgi|gi|utlever|avslør|vis|
    fortell|videresend|send|si) (bort|fra deg|ut|videre|) | ikke svar | (skal|må) (aldri|ikke)
    (dele|gi|oppgi|utlevere|vise|deles|gis|oppgis|utleveres) | (vi |)(ber|spør|ringer) (deg |)aldri
    | vil aldri (be|spørre|ringe|kontakte) | kommer aldri til å (be|spørre|ringe) | aldri (be|
    spørre|ringe) (deg |)(om|) | ingen (fra|andre) | beskytt | vær forsiktig | vaer forsiktig
    | du må (aldri|ikke)`,
  warnAfter: `med (noen|noen andre|andre) | til (noen|noen andre|andre) | fra deg | for deg selv
    | er (personlig|hemmelig|konfidensiell) | hemmelig | (må|skal) (ikke|aldri) (deles|gis|oppgis|
    utleveres) | aldri deles | høyt`,
  expires: `gyldig* | er gyldig* | gyldighetstid | gjelder (i|til|kun i|) | utløper | utløper om
    | utloper | utløper kl | går ut | går ut om | opphører | varer i | innen | i løpet av
    | de neste | neste | i | til | til og med | før | etter | senest | fungerer i | virker i
    | aktiv i`,
  from: `fra | for | til | hos | på | av | i | ved | med | via | koble til | konto (hos|på) | logge
    (inn på|inn hos|på) | innlogging på | innlogging til | pålogging til | kjøp (hos|på)
    | velkommen til | tjenesten | appen | hilsen | mvh | vennlig hilsen | med vennlig hilsen`,
  your: `din | ditt | dine | deres | dette er | det er | her er | her kommer | hei | heisann
    | kjære | kjære kunde | min | den | denne | ny | nytt | en | et | personlig | personlige | om`,
  word: `kode | koden | koder | passord | aldri | ikke | ingen | stopp | stop | hjelp | gratis
    | vinn | vinner | premie | idag | imorgen | viktig | advarsel | nyhet | salg | tilbud | rabatt
    | ordre | pakke | pakken | posten | kunde | konto | kort | bank | bankid | svar | ring | klikk
    | takk | velkommen | betal | betalt | faktura | kroner | saldo | purring | inkasso | avslutt
    | bekreft | siste | kjøp | gyldig | altinn | husk`,
  reset: `tilbakestill* | gjenopprett* | glemt | glemt passord* | nytt passord* | (bytte|bytt|
    endre|endring av) passord* | passordbytte | kontogjenoppretting | låse opp kontoen | ny pinkode`,
  payment: `betaling* | betale* | kjøp | kjøpet | korttransaksjon* | overføring* | overfør*
    | transaksjon* | uttak* | kortbetaling* | belast* | faktura* | avtalegiro | innskudd
    | kortet ditt | mottaker | netthandel* | varekjøp | lån | bestilling* din på`,
  "sign-up": `registrer* | registrering* | opprette (konto|en konto|kontoen) | opprett konto
    | ny konto | aktiver* | aktivering* | velkommen til | bli medlem | medlemskap* | åpne konto
    | påmelding | kom i gang`,
  "sign-in": `logge inn | logger inn | logg inn | innlogg* | logge på | pålogg* | login
    | tilgangskode* | engangspassord* | pin kode | tofaktor* | totrinns* | ny enhet | nye enheten
    | ny nettleser | nettbank* | bankid | identifis* | legitim* | på tv-en | koble til
    | er du tilbake`,
};
