import type { CueSet } from "./cue-set.ts";

export const lt: CueSet = {
  strong: `(patvirtinimo|tvirtinimo|verifikavimo|verifikacijos|saugos|saugumo|vienkartin*|
    autentifikavimo|autentifikacijos|autorizacijos|autorizavimo|aktyvavimo|aktyvinimo|aktyvacijos|
    prieigos|prisijungimo|registracijos|registravimo|registravimosi|tikrinimo|patikrinimo|patikros|
    kontrolin*|atkūrimo|atstatymo|atgavimo|identifikavimo|identifikacijos|laikin*|tapatybės|
    validavimo|pasirašymo|mokėjimo|operacijos|atrakinimo|įrenginio|susiejimo|slaptas|slaptą|
    slaptasis|unikal*|dinamin*|paskyros|login) (sms |saugos |patvirtinimo |prisijungimo |
    prieigos |)(kod*|slaptaž*|slaptaz*|pin*|numer*|rakt*) | (sms|otp|tan|mfa|2fa) (kod*|slaptaž*)
    | (dviejų|dvieju) (veiksnių|žingsnių|etapų|lygių|pakopų) (autentifik*|tapatyb*|patvirt*|
    prisijung*|kod*) | kod* (prisijung*|patvirtinti|patvirtinimui|registracijai|autentifikavimui|
    aktyvuoti|aktyvavimui|mokėjimui|operacijai|pirkimui|atkurti|atkūrimui|tęsti) | skaitmenų
    (patvirtinimo |saugos |prisijungimo |)kod* | smskod*`,
  weak: `kodas | kodą | kodo | kodu | kodui | kodai | kodus | kodais | slaptažod* | slaptazod*
    | pin | pin kod* | pinas | raktas | slaptas žodis | skaičiai | skaitmenys | skaičių derin*`,
  is: `yra (toks|jūsų|tavo|šis|) | toks | šis | bus | žemiau | nurodytas žemiau | pateiktas žemiau
    | štai`,
  use: `(naudokite|naudok|naudodami|naudoti|panaudokite|panaudok|įveskite|įvesk|įvesdami|įvesti|
    iveskite|ivesk|įrašykite|įrašyk|irasykite|irasyk|rašykite|suveskite|suvesk|surinkite|surink|
    spauskite|nurodykite|nurodyk|pateikite|pasakykite|pasakyk|parodykite|parodyk|nukopijuokite|
    įklijuokite) (programėlėje|televizoriuje|ekrane|svetainėje|puslapyje|laukelyje|naršyklėje|
    vairuotojui|kurjeriui|skaičius|skaitmenis|) | (patvirtinkite|patvirtink|patvirtinsite|
    prisijunkite) (su|skaičiais|naudodami|įvedę) | skaičiais | skaitmenimis`,
  action: `prisijung* | jungiantis | patvirtin* | verifikuoti | autentifik* | identifik*
    | autorizuoti | registruot* | registracij* | užsiregistruoti | aktyvuo* | aktyvavim* | tęsti
    | tęskite | tęstumėte | baigti | baigtumėte | užbaig* | pabaigti | atkurti | atkurtumėte
    | atkūrimui | atstatyti | atgauti | pakeisti | pasikeisti | susikurti | sukurti | atidaryti
    | susieti | susiek | susiekite | pridėti | pasiekti | pasirašyti | sumokėti | apmokėti
    | būsi viduje | (savo|jūsų) (tapatybę|paskyrą) | telefono numerį | el. paštą`,
  other: `(užsakymo|uzsakymo|nuorodos|sąskaitos|saskaitos|faktūros|sąskaitos faktūros|kliento|
    abonento|vartotojo|naudotojo|nario|kortelės|siuntos|siuntinio|sekimo|rezervacijos|bilieto|
    skrydžio|kambario|eilės|talono|prašymo|paraiškos|loterijos|čekio|kvito|operacijos|transakcijos|
    mokėjimo|sutarties|poliso|bylos|žalos|dokumento|kreipinio|užklausos|automobilio|serijos|
    skaitiklio|telefono|tel|susitikimo|vietos|objekto|paciento|kupono|lojalumo kortelės|vizito)
    (numer*|nr|id|numeris|rodmen*) | (užsakymo|kliento|abonento|vartotojo|naudotojo|nario|mokėtojo|
    siuntos|siuntinio|sekimo|paštomato|atsiėmimo|siuntos atsiėmimo|atidarymo|spintelės|durų|vartų|
    laiptinės|seifo|raktų dėžutės|dėžutės|pristatymo|kurjerio|grąžinimo|išdavimo|terminalo|
    rezervacijos|bilieto|pašto|šalies|miesto|nuolaidos|nuolaidų|akcijos|kupono|dovanos|dovanų|
    promo|bonuso|pakvietimo|kvietimo|rekomendacijos|draugo|pasiūlymo|loterijos|žaidimo|lojalumo|qr|
    brūkšnin*|bruksnin*|klaidos|būsenos|asmens|įmonės|imones|pvm|mokesčių|prekės|produkto|spalvos|
    banko|swift|aprangos|įmokos|puk|kurso|wifi) (kod*|durų kod*) | (bar|promo)kod* | užsakym*
    | uzsakym* | sąskait* | saskait* | vartotojo vardas | naudotojo vardas | prisijungimo vardas
    | kortelė | kortelės | kortelę | kortele | (besibaigian*|kuri baigiasi|baigiasi) (skaičiais|
    skaitmenimis|) | kurios numeris baigiasi | paskutiniai (4|keturi) skaitmenys | siunta | siuntos
    | siuntą | siuntin* | paštomat* | rezervacij* | bilietas | bilieto | bilietą | skrydis
    | skrydžio | reisas | vartai | traukinys | autobusas | maršrutas | peronas | vieta | kambarys
    | butas | aukštas | kabinetas | talonas | vizitas | prašymas | paraiška | pašto indeksas
    | kuponas | kuponą | dovan* (kuponas|kortelė|čekis) | čekis | kvitas | sutartis | polisas
    | kreipinys | skaitiklis | rodmenys | rodmenis | versija | terminalas | parduotuvė | adresas
    | adresu | gatvė | puslapis | straipsnis | skambin* | paskambin* | telefonas | telefonu | tel
    | mobilusis |  numeriui | (trumpuoju|trumpasis) numer* | klientų aptarnavim*
    | (siųskite|siųsk|siųsti|siusk|siuskite) (sms|stop|taip|) | (sms|stop|žinute) numeriu
    | atsakykite | atsakyk | atrašykite | rašykite sms | susisiekite | likutis | balansas | (wifi|
    wi-fi|belaidžio tinklo) slaptaž*`,
  otherAfter: "yra (jūsų|tavo) (užsakymo|rezervacijos|kliento) numeris",
  unit: `taškai | taškų | taškus | taškas | vnt | vienet* | kartai | kartus | kartas | skaitmenų
    | simboli* | ženklų | žmonės | žmonių | asmen* | žinut* | žinučių | metrai | metrų | kilometr*
    | kilogram* | gramai | litrai | procent* | savait* | mėnes* | metai | metų | metus | metams
    | biliet* | prekės | prekių | žingsni* | bandym* | tūkst | tūkstanč* | milijon* | gigabait*
    | megabait* | naktys | laipsni* | dalys | dalimis`,
  seconds: "sekund* | sekundžių | sek",
  minutes: "minut* | minučių | minuciu",
  hours: "valand* | val",
  days: "diena | dienos | dienų | dienas | dieną | dienu | darbo dien* | paros | parų",
  month: `sausio | sausis | vasar(io|is) | kovo | kovas | balandžio | balandis | geguž* | biržel*
    | liepos | liepa | rugpjū* | rugsėj* | spalio | spalis | lapkri* | gruodžio | gruodis`,
  money: `eurai | eurų | eurus | euras | eurą | euru | euro | centai | centų | centus | suma | sumą
    | sumai | iš viso | mokėtina suma | skola | įsiskolinimas`,
  promo: `nuolaida | nuolaidą | nuolaidos | nuolaidų | nuolaidom* | akcija | akcijos | akcijų
    | išpardavim* | ispardavim* | pasiūlym* | laimėk* | laimėj* | laimėtoj* | loterij* | kuponas
    | kuponą | dovanų | sutaupyk* | apsipirk* | pus(ę|ei) kainos | kaina tik | juod* penktadien*
    | black friday | prizas | prizą | prizų | prizai`,
  none: `(kod*|slaptaž*|nuoroda) (yra |jau |jau yra |buvo |)(nebegalioja*|negalioja*|neteising*|
    pasibaig*|nebeaktyv*|panaudot*|nereikaling*|nebuvo išsiųstas|anuliuot*|atšaukt*|klaiding*)
    | kodo (galiojimas|galiojimo (laikas|terminas)) (jau |)(baigėsi|pasibaigė|yra pasibaigęs)
    | kodo (nereikia|neprireiks) | (neteising*|negaliojan*|klaiding*|blogas|blogą) (kod*|pin*|
    slaptaž*|patvirtinimo kod*|saugos kod*) | neteisingai įve* | įvestas (neteising*|klaiding*)
    | (nepavyko|negalime|negalėjome) išsiųsti (patvirtinimo |)kodo | (kodo|naujo kodo|slaptažodžio)
    (užklaus*|prašym*) | (paprašėte|prašėte) (naujo |)kodo | (slaptaž*|pin|pin kodas) (buvo |yra |
    sėkmingai |buvo sėkmingai |)(pakeistas|pakeista|pakeistą|atnaujintas|pasikeitė|atkurtas|
    užblokuotas|užrakintas|blokuotas) | (pakeitėte|pasikeitėte) (savo |)(slaptažodį|pin)
    | (kortelė|paskyra|sąskaita|prieiga) (buvo |yra |laikinai |)(užblokuota|užrakinta|blokuojama|
    sustabdyta) | (buvo|yra|laikinai) (užblokuota|užblokuotas|užrakinta) | per daug (neteisingų |
    nesėkmingų |)bandymų | (prisijungimas|prisijungti) nepavyko`,
  warnBefore: `(neatskleisk*|nesidalin*|nesidaly*|neperduok*|nesaky*|nerody*|neduok*|nesiųsk*|
    nepateik*|nepersiųsk*|neįvesk*|neviešin*|nepasakok*|nediktuok*|neišduok*|neatsaky*) | (neprašo|
    neprašome|neprašys*|neklaus*|neskambina*|nereikalau*|nepapraš*|neskambins*) | niekas (neturi|
    negali|iš) | saugokite | būkite atsargūs`,
  warnAfter: `niekam | su (niekuo|kitais|kitais asmenimis) | kitiems | kitam asmeniui | tretiesiems
    | nepažįstamiems | paslaptyje | yra (konfidencial*|asmeninis|slaptas) | konfidencial*
    | negalima (dalintis|atskleisti|perduoti|sakyti) | neatskleisk* | nesidalin* | neperduok*
    | nesaky*`,
  expires: `galioja (iki|tik|dar|) | galiojan* | galiojimo (laikas|trukmė) | galiojimas | galios
    (iki|) | (baigs|nustos) galioti (po|) | baigiasi (po|) | nebegalios po | veikia | per
    | per artimiausias | artimiausi* | bėgyje | iki | prieš | po | ne vėliau kaip | (panaudokite|
    įveskite) per | turite | turi`,
  from: `nuo | iš | į | su | prie | per | pas | už | (prisijungti|jungiantis|prisijungimui) prie
    | atidaryti | susie* | paskyr* | svetainėje | sistemoje | programėl* | parduotuvėje | pirkimui
    | pirkinys | prekybinink* | sveiki atvykę į | pagarbiai | komanda | jūsų | paslaugos | čia`,
  your: `jūsų | jusu | tavo | tai | tai jūsų | štai | štai jūsų | čia | sveiki | laba diena | labas
    | gerb | gerb. kliente | gerbiamas kliente | mano | savo | naujas | naujasis | šis | šį
    | asmeninis`,
  word: `kodas | kodą | niekam | niekada | stop | pagalba | nemokamai | laimėk | prizas | šiandien
    | rytoj | svarbu | dėmesio | naujiena | nuolaida | akcija | kuponas | sąskaita | siunta
    | klientas | paskyra | kortelė | bankas | skambink | spausk | ačiū | sveiki | labas | eurai
    | eurų | likutis | skola | patvirtink | pirk | galioja | saugos | dovana | taip`,
  reset: `(atkurti|atstatyti|pakeisti|pasikeisti|keisti|susikurti) (jūsų |savo |naują |
    nauja |)(slaptaž*|slaptaz*) | slaptažodžio (atkūrim*|atstatym*|keitim*|pakeitim*)
    | slaptazodzio (atkurim*|keitim*) | atkūrim* | atkurti* | atstatym* | pamirš* | (naujas|naują|
    nauja|paskyros) (slaptaž*|slaptaz*) | pakeisti jūsų`,
  payment: `mokėjim* | mokej* | sumokėti | apmokė* | pirkim* | pirkin* | pirkti | operacij*
    | pervedim* | pavedim* | transakcij* | kortelė* | kortele* | išėmim* | gavėj* | įmok* | paskol*
    | atsiskait* | nurašym* | užsakym*`,
  "sign-up": `registr* | užsiregistr* | paskyros (sukūrim*|kūrim*|aktyvav*|registr*) | (sukurti|
    kuriant) paskyrą | (nauja|naują) paskyr* | aktyvuoti | aktyvavim* | aktyvinim* | sveiki atvykę
    | tapti nariu | atidaryti sąskaitą | baigti registraciją | telefono numerį`,
  "sign-in": `prisijungi* | prisijungti | prisijunk* | jungiantis | jungiatės | jungtis | tapatybės
    | dviejų (veiksnių|žingsnių|etapų) | (naujas|naujo|naujame|naują) (įrengin*|telefon*)
    | internetin* bank* | autentifik* | autoriz* | login | prieigos kod* | vienkartin* slaptaž*
    | būsi viduje | susieti | susiek`,
};
