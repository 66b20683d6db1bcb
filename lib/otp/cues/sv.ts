import type { CueSet } from "./cue-set.ts";

export const sv: CueSet = {
  strong: `*(verifierings|verifikations|bekräftelse|säkerhets|saekerhets|engångs|engaangs|
    inloggnings|inlogg|login|autentiserings|aktiverings|åtkomst|auktoriserings|godkännande|
    legitimations|identifierings|identitets|registrerings|validerings|kontroll|återställnings|
    tillgångs|behörighets|upplåsnings|signerings|transaktions|betalnings|köp|konto|enhets|sms|
    svars|mobil|tvåfaktors|tvåstegs|tvåstegsverifierings|kopplings|parkopplings|anslutnings|
    tillfälliga)(kod*|lösenord*|losenord*|pin*|nyckel*) | *(verifierings|säkerhets|engångs|
    inloggnings)nummer* | engångslösen* | (verifierings|säkerhets|engångs|inloggnings|login|sms|
    otp|tan|mfa|2fa|tvåfaktors|2 stegs|3d secure) (kod*|lösenord*|pin*) | (engångs|tvåfaktor|
    tvåstegs)(autentisering|verifiering|inloggning)* | (tillfällig*|temporär*|dynamisk*|unik*)
    (kod*|lösenord*|pin*) | kod* för (att |)(engångs|verifier|bekräft|logga in|inlogg|aktiver|
    autentis|registr|godkänn|återställ|identifi|slutför|legitimer|signer|betalning)* | siffrig*
    (kod*|verifieringskod*|engångskod*|säkerhetskod*|inloggningskod*)`,
  weak: `*kod | *koden | *koder | *koderna | *kods | lösenord* | losenord* | loesenord* | *pinkod*
    | *pin kod* | pin | nyckelkod* | siffrorna | sifferkombination*`,
  is: `är (följande|din|ditt|den|alltså|) | lyder | blir | följer | enligt nedan | nedan | här är
    | som följer | kommer här | här kommer`,
  use: `(använd|använda|anvand|ange|angiv|skriv|skriva|skriv in|skriva in|mata in|fyll i|knappa in|
    slå in|uppge|klistra in|lägg in|visa|tryck in|kopiera) (i appen|
    på (tv:n|tv'n|tv|skärmen|sidan|webbplatsen|datorn)|i (fältet|formuläret|webbläsaren)|)
    | (bekräfta|godkänn|verifiera|fortsätt) med | genom att (ange|skriva|använda|knappa in|slå in)
    | (köpet|betalningen|inloggningen|kontot|numret|telefonen|enheten) med | (fyll|fylla)
    (i fältet|i rutan) med`,
  action: `logga in | loggar in | inloggning* | verifiera* | bekräfta* | identifiera*
    | identifiering | legitimera* | autentisera* | registrera* | registrering* | aktivera*
    | aktivering* | slutföra* | slutför | fortsätta* | gå vidare | återställa* | återfå | byta
    | byter | välja ett nytt | godkänna* | godkänn* | skapa* | öppna | koppla* | ansluta*
    | signera* | skriva under | genomföra* | betala* | låsa upp | är du tillbaka | kommer du in
    | ditt (konto|telefonnummer|mobilnummer) | din (identitet|e-postadress|e-post)`,
  other: `(order|beställning|beställnings|referens|faktura|ocr|kund|medlems|konto|clearing|kort|
    kolli|sändnings|försändelse|spårnings|avi|boknings|biljett|flyg|tåg|rums|kö|post|rikt|
    presentkorts|lott|artikel|kvitto|transaktions|ärende|ansöknings|diarie|avtals|försäkrings|
    skade|person|organisations|moms|registrerings|serie|mätar|enhets|uppdrags|telefon|mobil|växel|
    plats|linje|bekräftelse|deltagar|patient|anmälnings|start|kort)(nummer|numret|nr|id) | (order|
    kund|ärende|kolli|ref|ocr|art|org|reg|köp|tel|försändelse|transaktions|spårnings|boknings|
    användar|anläggnings|mötes) (nr|nummer|id) | order | ordern | beställning* | referens* | refnr
    | ocr | faktura* | användarnamn | konto | kontot | bankgiro* | plusgiro* | kort | kortet
    | (slutar|slutande|avslutas|slutsiffror*) (på|med) | slutar | (sista|fyra) (siffrorna|sista|
    fyra siffrorna) | paket | paketet | kolli | sändning* | försändelse* | (hämt|hämtnings|
    upphämtnings|utlämnings|avhämtnings|leverans|retur|fack|skåp|box|dörr|port|entré|grind|garage|
    larm|inchecknings|boknings|biljett|tävlings|spårnings)(kod*) | paketbox | leverans*
    | följesedel | bokning* | biljett* | flight | gate | tåg | tåget | buss | spår | vagn | plats
    | rum | bord | våning | kölapp | nummerlapp | landskod* | landsnummer | (rabatt|kampanj|
    erbjudande|present|presentkorts|kupong|värde|bonus|värvnings|värvar|inbjudnings|promo|vän|gåvo|
    medlems|deltagar|klubb|spons)kod* | presentkort* | kupong* | värdecheck* | inbjudan | lott
    | (qr|puk|swift|bic|wifi|ussd) kod* | (streck|fel|status|käll|kläd|produkt|vara|färg|bank|
    swift|morse|puk|mötes|kurs|bransch|retur)kod* | kvitto* | ärende* | ansökan | dnr | avtal*
    | försäkring* | mätare* | mätarställning* | version* | terminal | kassa | butik | uppdrag
    | adress* | kapitel | paragraf | avsnitt | ring (oss|oss på|på|till|) | ringa | ringer
    | telefon | tfn | mobil | kundtjänst* | kundservice | kontakta (oss|oss på|) | växel | smsa
    | sms:a | skicka (sms|stopp|stop|ja|) (till|) | (stopp|sms|ordet) till | svara (med|) | saldo
    | saldot | (wifi|wi fi|nätverks) (lösenord*|kod*) | wifilösenord* | felkod | beloppet
    | *kod* till (porten|dörren|grinden|garaget|lådan|nyckelskåpet|nyckelboxen|larmet|wifi|rummet|
    tvättstugan|bommen)`,
  otherAfter: "är (ditt|din) (order|boknings|kund|ärende|referens)(nummer|nr)",
  unit: `poäng | bonuspoäng | st | stycken | styck | gånger | gång | siffror | siffrig* | siffra
    | tecken | personer | person | pers | gäster | meddelanden | meter | kilometer | kilo | gram
    | liter | procent | veckor | vecka | veckors | månader | månad | månaders | års | biljetter
    | varor | produkter | artiklar | steg | försök | tusen | miljoner | gigabyte | megabyte | kvm
    | nätter | platser | lotter | grader | delbetalningar`,
  seconds: "sekunder | sekund | sekunders | sek",
  minutes: "minuter | minut | minuters | minuterna",
  hours: "timmar | timme | timmars | timmen | timmarna | tim",
  days: "dagar | dag | dagars | dygn | dygnet | arbetsdagar | vardagar",
  month: `januari | februari | mars | april | juni | juli | augusti | september | oktober
    | november | december | sept`,
  money: "kronor | kronors | krona | öre | kr | sek | spänn | belopp | summa | totalt | att betala",
  promo: `rabatt | rabatten | rabatterat | erbjudande* | rean | mellandagsrea | kampanjen
    | kampanjpris* | vinn | vunnit | vinst | vinnare | vinster | tävla | tävling* | kupong*
    | på köpet | handla nu | shoppa | lotteri* | lotten | på allt | halva priset | freespins
    | klubbpris | medlemspris | värdecheck | köp nu | bonuscheck`,
  none: `*(kod|koden|lösenord|lösenordet|länk|länken) (har |är |har nu |var |)(gått ut|löpt ut|
    utgått|utgången|förbrukad|ogiltig|ogiltigt|redan använts|redan använd|redan förbrukad|använts|
    upphört|upphört att gälla|felaktig|felaktigt|fel|spärrad|spärrats|återkallats) | *(kod|koden|
    lösenordet) (är inte (längre |)|gäller (inte|ej) (längre|)|är ej |
    fungerar (inte|ej) (längre|))(giltig|) | (fel|felaktig|felaktigt|ogiltig|utgången) (kod|pin|
    pinkod|pin kod|lösenord|verifieringskod|engångskod|säkerhetskod|inloggningskod) | (ingen|utan)
    (kod|pinkod|verifieringskod|engångskod) (behövs|krävs|) | behöver (du |)(ingen|inte någon)
    (kod|verifieringskod|engångskod|säkerhetskod|inloggningskod) | kod* behövs inte | (kunde inte|
    gick inte att|kan inte) skicka (någon|en|din|) (kod|koden|verifieringskod|engångskod|
    säkerhetskod|inloggningskod) | begäran om (en |)(ny |) (kod|verifieringskod|engångskod|
    säkerhetskod|inloggningskod) | (har begärt|begärt|beställt) (en |)(ny |) (kod|verifieringskod|
    engångskod|säkerhetskod|inloggningskod) | (lösenord*|pin|pinkod*|pin kod*) (har |är |har nu |
    har blivit |)(ändrats|bytts|uppdaterats|återställts|ändrat|ändrad|bytt|spärrats|blockerats|
    spärrad|låst|låsts) | (lösenord*|pinkod*|pin kod*) (ändrades|byttes) | (du har|har) (ändrat|
    bytt) (ditt |din |)(lösenord|pinkod|pin)* | för många (felaktiga |misslyckade |)försök
    | (kontot|kortet|konto|kort) (är|har|har blivit|har tillfälligt|är nu) (spärrat|spärrats|
    blockerats|låsts|låst) | inloggningen lyckades | misslyckad inloggning`,
  warnBefore: `(dela|lämna|lamna|ge|avslöja|uppge|visa|skicka|vidarebefordra|berätta|säg|läs|ange|
    delge|sprid) (aldrig|inte|ej|den inte|den aldrig|det inte) (ut|bort|upp|vidare|) | svara inte
    | (får|ska|bör) (aldrig|inte|ej) (dela|lämna ut|ge|uppge|visa) | (frågar|ber|ringer|begär)
    (dig |)aldrig | kommer aldrig (att |)(be|fråga|ringa|kontakta|begära) | aldrig (be|fråga|
    begära) (dig |)(om|efter|) | (vi|banken) aldrig | ingen (från|på|annan) | du ska aldrig | håll
    (koden|den) | skydda | var försiktig`,
  warnAfter: `med (någon|någon annan|andra|nagon) | till (någon|någon annan|andra|nagon) | för
    (någon|andra|någon annan|dig själv) | är (personlig|hemlig|konfidentiell) | hemlig | hemligt
    | privat | får (inte|ej|aldrig) (delas|lämnas|ges|spridas) | ska inte (delas|lämnas ut)
    | aldrig (delas|lämnas ut)`,
  expires: `giltig* | är giltig* | giltighetstid | gäller (i|till|endast i|) | galler | går (ut|
    ut om|ut kl) | upphör | upphör om | löper ut | löper ut om | förfaller | inom
    | inom de närmaste | de närmaste | i | under | till | till och med | t.o.m | före | innan
    | efter | senast | fungerar i | aktiv i | på dig`,
  from: `från | fran | för | till | hos | på | av | i | vid | med | via | koppla | konto (hos|på)
    | logga in (på|hos|i) | inloggning (på|till) | köp (hos|på) | välkommen till | tjänsten | appen
    | hälsningar | mvh | med vänliga hälsningar`,
  your: `din | ditt | dina | er | ert | detta är | det här är | här är | här kommer | hej | hejsan
    | kära | kära kund | min | den | denna | ny | nytt | en | personlig | personliga | om`,
  word: `kod | koden | koder | lösenord | dela | aldrig | inte | ingen | stopp | hjälp | gratis
    | vinn | vinnare | grattis | idag | imorgon | bara | endast | viktigt | varning | nyhet
    | rabatt | order | paket | kund | konto | kort | bank | bankid | svara | ring | klicka | tack
    | betala | betalt | faktura | kronor | saldo | bokning | avsluta | bekräfta | snart | sista
    | köp | giltig | sverige`,
  reset: `återställ* | aterstall* | glömt | glömt lösenord* | nytt lösenord* | (byta|byt|byte av|
    ändra) (ditt |)lösenord* | lösenordsbyte* | lösenordsåterställning* | kontoåterställning*
    | låsa upp ditt konto | ny pinkod`,
  payment: `betalning* | betala* | köp | köpet | köpen | kortköp* | överföring* | överför*
    | transaktion* | uttag* | kortbetalning* | debiter* | faktura* | autogiro | insättning*
    | kort som slutar | ditt kort | mottagare | lån | beställning* på`,
  "sign-up": `registrera* | registrering* | skapa (konto|ditt konto|ett konto) | nytt konto
    | aktivera* | aktivering* | välkommen till | bli medlem | medlemskap* | öppna konto | anmälan
    | gå med`,
  "sign-in": `logga in | loggar in | inlogg* | login | åtkomstkod* | engångslösen* | tvåfaktor*
    | tvåstegs* | (ny|nya|en ny) (enhet|enheten|webbläsare|dator) | internetbank* | bankid
    | identifier* | legitimer* | på tv:n | är du tillbaka | koppla*`,
};
