import type { CueSet } from "./cue-set.ts";

export const sw: CueSet = {
  strong: `(nambari|namba|kodi|code|tokeni|pin|otp|nywila) (yako|zako|hii|) ya (kuthibitisha*|
    uthibitish*|kuhakiki|uhakiki*|usalama|kuingia|kuingilia|muda|mara moja|matumizi ya mara moja|
    kutumia mara moja|kuamilisha|kuwezesha|kuwezesha akaunti|kuamilisha akaunti|uwezeshaji|
    kufungua akaunti|kurejesha|urejeshaji|kubadili|kubadilisha|kuweka upya|idhini|kuidhinisha|
    uidhinishaji|ufikiaji|kujisajili|usajili|kukamilisha|muamala|otp|sms) | (msimbo|misimbo) (wako|
    wenu|huu|) wa (kuthibitisha*|uthibitish*|kuhakiki|uhakiki*|usalama|kuingia|muda|mara moja|
    matumizi ya mara moja|kutumia mara moja|kuamilisha|uamilishaji|kuwezesha|uwezeshaji|kurejesha|
    urejeshaji|kubadilisha|kuweka upya|idhini|kuidhinisha|uidhinishaji|ufikiaji|kufikia|kujisajili|
    usajili|siri|otp|sms|tarakimu|hatua mbili|muamala|kwanza|pili) | (nenosiri|neno la siri|
    neno lako la siri|nenosiri lako) la (muda|mara moja|kutumia mara moja|uthibitisho|otp)
    | (nambari|namba) ya siri ya (muda|mara moja|kutumia mara moja|matumizi ya mara moja|
    kuthibitisha*|uthibitisho) | otp | (nambari|namba|msimbo) (otp|sms) | uthibitisho (code|pin|
    msimbo) | (verification|activation|security) (namba|nambari)`,
  weak: `msimbo | misimbo | (nambari|namba) (yako|zako|) ya siri | (nambari|namba) (hii|hizi)
    | nenosiri | neno (lako|) la siri | nywila | pin (yako|) | code (yako|hii) | tokeni
    | kodi (yako|hii|) ni | kodi hii | (nambari|namba) ya pin | tarakimu hizi`,
  is: `ni | ndiyo | ndio | ndilo | ndizo | ni (hii|huu|hizi|ifuatayo) | ifuatayo (ni|) | hapa chini
    | hii hapa | huu hapa | kuwa | kama | ni ya`,
  use: `(tafadhali |)(tumia|weka|ingiza|andika|jaza|charaza|chapa|nakili) | utumie | uweke | uingize
    | uandike | kwa kutumia | ukitumia | kutumia | kuweka | kuingiza | bonyeza namba`,
  action: `(ili|) (kuingia|kuthibitisha|kuhakiki|kukamilisha|kuendelea|kuwezesha|kuamilisha|
    kujisajili|kubadili*|kuweka upya|kurejesha|kufungua|kuidhinisha|kuunganisha|kumaliza|kuruhusu|
    kujiunga|kulipa|kulipia) | (ili|) ku login | (thibitisha|hakiki|kamilisha|amilisha|wezesha|
    idhinisha) (akaunti|usajili|muamala|malipo|simu|utambulisho|barua pepe|namba|nambari)
    | kwa ajili ya (uthibitisho|uhakiki|usajili|kuingia) | uthibitisho | uhakiki | kuingia kwenye
    | usajili | (kwenye|katika) (programu|ukurasa|app|tovuti|kompyuta)`,
  other: `(nambari|namba|na|no) (yako|) ya (oda|agizo|akaunti|simu|kumbukumbu|marejeo|rejea|
    kontroli|malipo|risiti|ankara|bili|tiketi|safari|mteja|mwanachama|kitambulisho|nida|gari|mita|
    kadi|mzigo|kifurushi|ufuatiliaji|kufuatilia|mkataba|bima|ndege|basi|treni|kiti|chumba|wakala|
    biashara|kampuni|kesi|maombi|ombi|hundi|tin|mlipakodi|kiwanja|nyumba|foleni|huduma|hati|
    pasipoti|leseni|jalada|dharura|bahati|ushindi|toleo|mwaliko|ofa|posta|eneo|nchi|muamala wako)
    | kumb namba | kumbukumbu (namba|na|) | oda | agizo | muamala | akaunti | tiketi | risiti
    | ankara | mzigo | kifurushi | kesi | ombi | bima | faili | foleni | dirisha | kadi
    | (inayoishia|iliyoishia|inayomalizika|unaoishia) (na|kwa|) | tarakimu (4|nne) za mwisho
    | (msimbo|misimbo|kodi|code) (wako|) (wa|ya) (posta|punguzo|ofa|kuponi|promosheni|rufaa|mwaliko|
    kualika|zawadi|nchi|eneo|makosa|hitilafu|kosa|bidhaa|wakala|vocha|qr|pau|mapendekezo|marejeleo|
    kuchukua|mlango|tawi|benki|swift|ussd|rangi|kampuni|bonasi|mapato|pango|nyumba|ardhi|zuio|
    majengo) | lipa kodi | kuponi | vocha | (luku|umeme) token | token ya (umeme|luku) | (piga|
    piga simu) (namba|) | tupigie | wasiliana (nasi|) | simu (namba|ya|) | kwenda (namba|nambari|)
    | tuma (neno|ujumbe|sms|ndiyo|ndio|hapana|acha|stop|kwenda|) | jibu | lipa (namba|kwa)
    | wakala (namba|no|) | chumba | kiti | geti | basi | toleo (la|) | sanduku la posta | s.l.p
    | salio (lako|jipya|) (ni|la|) | jumla (ya|) | kiasi (cha|) | gharama | ada ya | makato | tozo
    | mita | hadi | zaidi ya | mtaa | barabara | mwaka`,
  otherAfter: `ni (namba|nambari) ya (oda|agizo|kumbukumbu|muamala|tiketi|akaunti|risiti|mzigo)
    | kwa (msaada|maelezo|taarifa) | kujiondoa | kusitisha | kununua | kujua salio`,
  unit: `pointi | alama | tarakimu | asilimia | wiki | miezi | mwezi | mwaka | miaka | watu | bidhaa
    | tiketi | jumbe | kilomita | lita | majaribio | herufi | elfu | milioni | uniti | kurasa`,
  seconds: "sekunde",
  minutes: "dakika",
  hours: "masaa | saa",
  days: "siku",
  month: `januari | februari | machi | aprili | juni | julai | agosti | septemba | oktoba | novemba
    | desemba`,
  money: `shilingi | tsh | tshs | kshs | ushs | shs | dola | faranga | /= | pesa`,
  promo: `punguzo | zawadi | shinda | ushinde | umeshinda | jishindie | mshindi | washindi
    | bahati nasibu | droo | bila malipo | promosheni | kuponi | bonasi | ubashiri | bashiri
    | jipatie | cheza | jackpot | okoa | hongera`,
  none: `muda (wake|wa msimbo|) (umeisha|umekwisha|umepita) | (umeisha|imeisha|limeisha|umekwisha|
    imekwisha) muda | (si|sio|siyo) (sahihi|halali) | ni batili | (msimbo|nambari|namba|pin|otp|
    nenosiri|nywila) (wako|yako|lako|huu|hii|hizo|) (umeisha|imeisha|limeisha|umekwisha|imekwisha|
    batili|umetumika|imetumika|umeshatumika|imeshatumika|umebadilishwa|imebadilishwa|limebadilishwa|
    imezuiwa|imefungwa|imewekwa) | (ya|la) siri (imebadilishwa|limebadilishwa|imezuiwa|imefungwa|
    imewekwa upya) | (umeingiza|umeweka) (msimbo|nambari|namba|pin|otp|nenosiri) (isiyo|usio|lisilo|
    si|batili) | umekosea | kukosea pin | (huhitaji|hauhitaji|hakuna haja ya) (msimbo|nambari|namba|
    code|otp) | (hatukuweza|imeshindikana|tumeshindwa) kutuma | ombi (lako|) la (msimbo|nambari|
    namba|otp) | umefanikiwa (kuingia|kujisajili|kubadili*|kuthibitisha) | umebadilisha (pin|
    nenosiri|namba|nambari) | (imefungiwa|imezuiwa|umezuiwa|imefungwa) | mara nyingi mno
    | umeomba (otp|msimbo) mara`,
  warnBefore: `usimpe | usimwambie | usishiriki* | usiutoe | usitoe | usitume | usimtumie
    | usimtajie | usiwape | usiwaambie | usionyeshe | usimwonyeshe | usimshirikishe | usifichue
    | usipeane | usiruhusu | usisambaze | usiisambaze | usiitoe | usiishiriki | usiiambie
    | usiushiriki | usiweke | usishare | msi(mpe|toe|shiriki) | kamwe | katu | hatutakuuliza
    | hatutakuomba | hatutakupigia | hatutawahi | hatu(ombi|kuulizi|kuombi|wezi) | haitakuuliza
    | haitakuomba | haikuulizi | haikuombi | (hawata|hata)(kuuliza|kuomba|kupigia) | (haitawahi|
    hawatawahi|hatutawahi) | jihadhari | kuwa mwangalifu | epuka (kutoa|kushiriki|utapeli)
    | tunza (siri|) | weka siri | (akikuuliza|anayekuuliza|akikuomba) | matapeli | utapeli`,
  warnAfter: `(kwa|na|) mtu (yeyote|mwingine|yoyote|mwengine) | na mtu | (kwa|na|) (yeyote|
    watu wengine|wengine) | ni siri (yako|) | isitolewe | usitolewe | isishirikiwe`,
  expires: `(muda wake|) (inaisha|itaisha|utaisha|unaisha|huisha|litaisha|itakwisha|utakwisha|
    inakwisha) (muda|) (baada ya|ndani ya|katika|) | (inatumika|unatumika|itatumika|hutumika) (kwa|
    ndani ya) | halali (kwa|hadi|kwa muda wa) | itadumu | ndani ya | baada ya | kwa muda wa
    | kabla ya | mpaka`,
  from: `kwa | kutoka | katika | kwenye | ya | wa | za | la | cha | na | kutoka kwa | (kwenye|
    ) akaunti (yako|) ya | kuingia (kwenye|katika|) | kujisajili | kuchagua | kupitia | karibu
    | timu ya | huduma ya`,
  your: `yako | wako | lako | zako | chako | hii ni | huu ni | habari | ndugu | mpendwa | mteja
    | ndugu mteja`,
  word: `ndiyo | ndio | hapana | tafadhali | kamwe | usimpe | usitoe | tumia | bure | sasa | kesho
    | habari | acha | sitisha | msaada | siri | muhimu | onyo | piga | tuma | shinda | nambari
    | namba | msimbo | karibu | asante | jiunge | jibu | kadi | benki | malipo | salio | haraka
    | dakika | yeyote | pesa | mpya | ndugu | hongera`,
  reset: `(kubadilisha|kubadili|kurejesha|kuweka upya|badilisha|badili|weka upya|umesahau|
    kusahau) (nenosiri|neno|nywila|pin|namba ya siri|nambari ya siri) | kuweka upya | kurejesha
    | nenosiri jipya`,
  payment: `malipo | kulipa | lipa | muamala | miamala | kununua | ununuzi | (kutuma|kutoa) pesa
    | kuhamisha | uhamisho | mkopo | kulipia`,
  "sign-up": `kujisajili | usajili | jisajili | kufungua akaunti | akaunti mpya | (kuamilisha|
    kuwezesha) akaunti | amilisha | kujiunga | kusajili`,
  "sign-in": "kuingia | ingia | ku login | hatua mbili | kifaa kipya | simu mpya | ufikiaji",
};
