import type { CueSet } from "./cue-set.ts";

export const nl: CueSet = {
  strong: `verificatiecode | bevestigingscode | beveiligingscode | toegangscode | inlogcode
    | activatiecode | activeringscode | eenmalige code | eenmalig wachtwoord | controlecode
    | sms-code | smscode | verificatie code | aanmeldcode | registratiecode | autorisatiecode
    | authenticatiecode | herstelcode | tan-code | pincode`,
  weak: "code | codes | wachtwoord | pin | verificatie",
  is: "is | luidt | zijn",
  use: "gebruik | voer | vul | typ | toets",
  action: "om in te loggen | in te loggen | te verifiëren | te bevestigen | aan te melden",
  other: `bestelling | bestelnummer | ordernummer | factuur | factuurnummer | klantnummer | postcode
    | kortingscode | actiecode | eindigend op | referentie | kenmerk | bel | zending | afhaalcode
    | track en trace code`,
  unit: "minuten | minuut | uur | seconden | dagen | punten | keer | cijfers",
  money: "euro",
  promo: "korting | actie | aanbieding | prijs",
  none: "code is verlopen | geen code nodig | code verlopen",
  warnBefore: "deel deze | deel nooit | deel dit | deel je | geef deze | geef nooit | geef je",
  warnAfter: "met niemand | niet delen",
  reset: "opnieuw instellen | herstellen | wachtwoord vergeten | nieuw wachtwoord | resetten",
  payment: "betaling | aankoop | overboeking | betalen | transactie",
  "sign-up": "registratie | registreren | account aan te maken | account te activeren",
  "sign-in": "inloggen | in te loggen | aanmelden | aan te melden",
};
