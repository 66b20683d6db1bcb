import type { CueSet } from "./cue-set.ts";

export const nl: CueSet = {
  strong: `*(verificatie|verificaties|verificerings|verifiëring|bevestigings|beveiligings|
    veiligheids|toegangs|inlog|aanmeld|aanmeldings|login|activatie|activerings|activering|controle|
    registratie|autorisatie|authenticatie|herstel|reset|identificatie|validatie|goedkeurings|
    machtigings|wachtwoordherstel|ontgrendelings|ontgrendel|transactie|betaal|onderteken|koppel|
    sms|eenmaal|check|tan|account)(code*|wachtwoord*|pincode*) | (verificatie|bevestigings|
    beveiligings|toegangs|inlog|login|sms|otp|tan|mfa|2fa|tweefactor|3d secure) code* | (eenmalig*|
    tijdelijk*|unieke) (*code*|*wachtwoord*|pin|tan|sms) | (verificatie|controle|
    beveiligings)(nummer|getal|cijfer*|pin)* | code* voor (eenmalig gebruik|het inloggen|inloggen|
    verificatie|bevestiging|authenticatie) | (tweestaps|tweefactor|twee factor|
    tweetraps)(verificatie|authenticatie)* | (verificatie|authenticatie|inloggen) in (twee|2)
    stappen | code* (om|waarmee) (je |u |)(in te loggen|aan te melden|te verifiëren|te bevestigen|
    te activeren|kunt inloggen) | code* ter (verificatie|bevestiging|controle) | cijferige (code*|
    verificatiecode*|beveiligingscode*|inlogcode*|sms code*) | (digid|itsme) (sms code*|code*)
    | signeercode* | respons code* | responscode*`,
  weak: `*code | *codes | *wachtwoord* | paswoord* | *pincode* | pin code* | pin | sleutel
    | toegangssleutel | verificatie | cijfers | cijfercombinatie* | getal`,
  is: `is (als volgt|hieronder|je|uw|jouw|de|dus|) | zijn | luidt | wordt | luidt als volgt
    | als volgt | volgt | hieronder | hierbij | de volgende | bedraagt`,
  use: `(gebruik|gebruikt|gebruiken|voer|voert|vul|vult|typ|tik|tikt|toets|toetst|geef|geeft|toon|
    tonen|noem|invoeren|invullen|ingeven|intoetsen|intypen|kopieer|plak) (in|in de app|op je tv|
    op uw tv|op het scherm|op de website|) | (bevestig|bevestigt|verifieer|log in|ga verder|
    ga akkoord|onderteken|keur goed) met | door (in te voeren|in te vullen) | met behulp van | (in|
    in de app) (om|en) | in op (het scherm|de website|je tv) | (telefoon|toestel|apparaat|betaling|
    bestelling|aankoop|inlogpoging|aanmelding|account|nummer) met | (toets|voer|vul|typ|tik|geef)
    (dan|hier|nu|vervolgens|aub) | in (de app|het veld|het formulier|je browser|het scherm) in`,
  action: `in te loggen | inloggen | log in | inlogpoging* | aan te melden | aanmelden | aanmelding
    | meld je aan | te (verifiëren|bevestigen|activeren|registreren|voltooien|wijzigen|herstellen|
    resetten|koppelen|ontgrendelen|ondertekenen|betalen|openen|controleren|autoriseren|verbinden|
    starten|deblokkeren) | verifieer* | verifiëren | bevestig* | activeer* | activeren
    | registreren | registratie | verder te gaan | doorgaan | door te gaan | voltooi*
    | af te ronden | afronden | rond je | herstellen | in te stellen | instellen | resetten
    | koppelen | toegang te krijgen | aan te maken | ondertekenen | goed te keuren | goedkeuren
    | je bent er weer | (je|uw) (identiteit|telefoonnummer|mobiele nummer|account|e-mailadres)
    | identificeren | autoriseren`,
  other: `(bestel|order|referentie|factuur|rekening|klant|klanten|relatie|lid|gebruikers|account|
    pas|kaart|klantenkaart|zending|zendings|pakket|tracking|volg|retour|kluis|reserverings|
    boekings|ticket|vlucht|trein|stoel|kamer|wacht|afspraak|net|land|cadeaukaart|lot|artikel|bon|
    transactie|opdracht|aanvraag|zaak|dossier|melding|meldings|meld|claim|schade|contract|polis|
    burgerservice|btw|kvk|kenteken|serie|meter|telefoon|mobiel|service|bevestigings|patiënt|
    deelnemer|collo|tafel|machtigings|beschikkings)(nummer|nr|nummers|id) | (bestelling|order|
    klant|rekening|factuur|zaak|dossier|ref|kenmerk|tel|btw|kvk|gebruikers|transactie|vergader|lid)
    (nr|nummer|id) | bestelling | order | referentie* | kenmerk | betalingskenmerk | betaalkenmerk
    | factuur | rekening | klantenkaart | gebruikersnaam | bankpas | betaalpas | (van|uw|je|met)
    pas | creditcard | kaart | (eindigend|eindigt) (op|met) | laatste (vier|4) cijfers | zending
    | pakket* | track (en|&|and) trace | (bestel|referentie|klant|lid|pakket|track en trace |
    tracking|volg|bar|afhaal|ophaal|uitgifte|aflever|bezorg|retour|kluis|locker|reserverings|
    boekings|ticket|deur|poort|alarm|garage|afspraak|toegangsdeur)code* | levering | retour
    | kluisje | reservering | boeking | boekingsreferentie | ticket | vlucht | gate | trein | spoor
    | perron | stoel | kamer | tafel | postcode* | landcode* | (kortings|korting|actie|coupon|
    cadeau|voucher|promo|promotie|bonus|spaar|uitnodigings|vrienden|verwijzings|wervings|winactie|
    deelname|win|prijs|tegoed|opwaardeer|beltegoed|waardebon|leden)code* | cadeaubon*
    | cadeaukaart* | voucher | waardebon* | spaarkaart | kraskaart | (qr|puk|swift|bic|wifi|ean|
    ussd) code* | (streepjes|fout|status|bron|kleding|dress|product|artikel|kleur|bank|branche|puk|
    wifi|vergader|cursus|meld|afdelings)code* | kassabon | opdracht | aanvraag | zaak | dossier
    | melding | contract | polis | bsn | kvk | kenteken | meterstand* | meter | ean | versie
    | terminal | filiaal | adres | straat | postbus | pagina | artikel | bel (ons|ons op|naar|met|
    nu|gratis|dan|) | bellen (naar|) | telefoon | tel | telnr | mobiel | klantenservice
    | klantendienst | (stuur|sms|app|sturen) (een sms |sms |stop |aan |ja |)naar | stop naar | sms
    | sms naar | antwoord | antwoord met | naar nummer | saldo | tegoed | beltegoed | (wifi|wi fi|
    netwerk) wachtwoord* | bedrag | code (van|voor) (de |het |)(deur|poort|voordeur|garage|kluis|
    sleutelkluis|alarm|wifi|slagboom|hek|artikel)`,
  otherAfter: "is (je|uw) (bestel|order|klant|reserverings|referentie|zaak)nummer",
  unit: `punten | punt | spaarpunten | stuks | stuk | keer | maal | cijferig* | cijfer | tekens
    | personen | persoon | pers | mensen | gasten | berichten | sms'jes | smsjes | meter
    | kilometer | kilo | gram | liter | procent | weken | week | maanden | maand | mnd | jaar
    | jaren | kaartjes | tickets | artikelen | producten | stappen | pogingen | duizend | miljoen
    | gigabyte | megabyte | nachten | graden | termijnen | plaatsen | zegels | airmiles
    | belminuten`,
  seconds: "seconden | seconde | secondes",
  minutes: "minuten | minuut | minuutjes",
  hours: "uren | uur | uurtjes",
  days: "dagen | dag | werkdagen | etmaal",
  month: `januari | februari | maart | april | juni | juli | augustus | september | oktober
    | november | december | sept | mrt`,
  money: `euro | euros | euro's | cent | centen | bedrag van | totaal | totaalbedrag | te betalen
    | openstaand`,
  promo: `korting | kortingen | aanbieding* | uitverkoop | actieprijs | actieperiode
    | tijdelijke actie | winnaar* | gewonnen | winactie* | kans op | loterij* | staatsloterij
    | coupon* | waardebon* | profiteer* | bespaar* | shop (nu|snel) | bestel nu | koop nu
    | halve prijs | op alles | black friday | spaarpunten | freespins`,
  none: `*(code|codes|wachtwoord|link) (is |zijn |was |is nu |is reeds |is inmiddels |)(verlopen|
    vervallen|ongeldig|niet meer geldig|niet geldig|niet langer geldig|al gebruikt|reeds gebruikt|
    gebruikt|onjuist|fout|geblokkeerd|geannuleerd|ingetrokken) | *code werkt niet | (verlopen|
    ongeldige|verkeerde|foute|foutieve|onjuiste) (code|pin|verificatiecode|beveiligingscode|
    inlogcode|sms code) | (verkeerd|onjuist|ongeldig) wachtwoord | (geen|zonder) (code|pincode|
    verificatiecode|wachtwoord) (nodig|vereist|) | (konden|kunnen|kon) (de |je |uw |) (code|
    verificatiecode|beveiligingscode|inlogcode|sms code) niet (versturen|verzenden|sturen)
    | (verzoek|aanvraag) (om|voor|van) een (nieuwe |) (code|verificatiecode|beveiligingscode|
    inlogcode|sms code) | een nieuwe (code|verificatiecode|beveiligingscode|inlogcode|sms code)
    (aangevraagd|ontvangen) | (wachtwoord|pincode) (van je account |van uw account |
    voor je account |)(is|werd) (zojuist |succesvol |met succes |)(gewijzigd|veranderd|aangepast|
    hersteld|gereset|bijgewerkt|geblokkeerd) | (te veel|teveel) (foutieve |mislukte |onjuiste |
    foute |)pogingen | (is|werd|zijn) (tijdelijk |nu |)(geblokkeerd|vergrendeld)
    | pogingen geblokkeerd | (inloggen|inlogpoging) (is |)mislukt`,
  warnBefore: `(deel|delen|geef|verstrek|stuur|verstuur|zend|vertel|onthul|verklap|toon|laat|deelt|
    verleen|zeg) (deze|dit|die|je|uw|jouw|de|hem|het|nooit|niet|geen|nimmer|niemand|a.u.b. niet|
    aub niet) | geef (deze|dit|de) code (nooit|niet|aan niemand) | houd (deze|dit|je|uw|de)
    | (vragen|vraagt|bellen|belt|zal|zullen|zou) (je |u |jou |wij |)(nooit|niet) (om|naar|) | nooit
    (om|naar) (je|uw|deze|een|de) | nooit (vragen|gevraagd) | niemand (mag|vraagt|van|bij)
    | bescherm | wees alert | pas op`,
  warnAfter: `(met|aan) (niemand|anderen|iemand|iemand anders|derden|wie dan ook) | (nooit|niet)
    (delen|met anderen|door|aan iemand|gedeeld|worden gedeeld) | (is|strikt) (geheim|vertrouwelijk|
    persoonlijk) | geheim | vertrouwelijk | voor (jezelf|uzelf) | mag niet (worden |)(gedeeld|
    doorgegeven|verstrekt)`,
  expires: `geldig* (tot|voor|gedurende|) | slechts geldig | (verloopt|vervalt) (over|na|om|
    binnen|) | binnen | (de |)komende | gedurende | tot | tot en met | t/m | voor | na | over
    | uiterlijk | maximaal | werkt | bruikbaar | actief`,
  from: `van | voor | bij | op | naar | aan | in | met | via | door | uit | in te loggen (bij|op)
    | inloggen (bij|op) | aanmelden bij | account (bij|op|van) | aankoop bij | betaling (aan|bij)
    | welkom bij | bedankt voor | koppelen | de app | app | website | groet | groeten | groetjes
    | met vriendelijke groet | team | mvg`,
  your: `je | jouw | uw | dit (is|is je|is uw|is jouw|) | hier (is|is je|is uw) | hierbij | hierbij
    (je|uw) | hallo | hoi | beste | beste klant | geachte | geachte klant | mijn | deze | een | de
    | het | nieuwe | persoonlijke | ons | onze | let op | om`,
  word: `code | codes | niet | nooit | geen | deel | stop | hulp | gratis | prijs | winnaar
    | vandaag | morgen | alleen | belangrijk | nieuw | korting | actie | bestel | order | pakket
    | klant | account | kaart | bank | antwoord | klik | bedankt | hallo | betaal | factuur | saldo
    | boete | bevestig | afmelden | laatste | koop | digid | geldig | spoed`,
  reset: `opnieuw in(stellen|te stellen) | herstel* | (wachtwoord |)vergeten | nieuw wachtwoord
    | resetten | reset | wachtwoord (te |)(wijzigen|veranderen|herstellen) | nieuwe pincode
    | wachtwoordwijziging | toegang te herstellen`,
  payment: `betaling* | betalen | betaal* | aankoop* | aankopen | overboeking* | overschrijving*
    | transactie* | overmaken | opname | afschrijving* | creditcard* | begunstigde | ontvanger
    | bancontact | incasso* | machtiging* | storting | lening | kaartbetaling* | eindigend op
    | bestelling van | naar rekening`,
  "sign-up": `registratie* | registreren | registreer* | account (aan te maken|aanmaken|activeren|
    te activeren|openen) | nieuw account | activatie* | activeren | activeringscode | inschrijving*
    | inschrijven | lid (worden|te worden) | welkom bij | aanmaken | meedoet`,
  "sign-in": `inloggen | in te loggen | inlog* | aanmelden | aan te melden | aanmelding* | login
    | tweestaps* | tweefactor* | twee stappen | (nieuw|nieuwe|onbekend) apparaat | nieuwe browser
    | internetbankieren | mobiel bankieren | digid | identificeren | eenmalig wachtwoord | op je tv
    | pincode | je bent er weer`,
};
