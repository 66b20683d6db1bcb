import type { CueSet } from "./cue-set.ts";

export const sw: CueSet = {
  strong: `(nambari|namba|kodi|code|tokeni) (yako |zako |hii |)ya (kuthibitisha|uthibitisho|
    uthibitishaji|uthibitisho wako|kuhakiki|uhakiki|usalama|kuingia|kuingilia|muda|mara moja|
    matumizi ya mara moja|kutumia mara moja|kuamilisha|kuwezesha|uwezeshaji|kufungua akaunti|
    kurejesha|urejeshaji|kubadili|kubadilisha|kuweka upya|idhini|kuidhinisha|uidhinishaji|ufikiaji|
    kujisajili|kukamilisha|otp|sms) | (msimbo|misimbo) (wako |wenu |huu |)wa (kuthibitisha|
    uthibitisho|uthibitishaji|kuhakiki|uhakiki|uhakikisho|usalama|kuingia|muda|mara moja|
    matumizi ya mara moja|kutumia mara moja|kuamilisha|uamilishaji|kuwezesha|uwezeshaji|kurejesha|
    urejeshaji|kubadilisha|kuweka upya|idhini|kuidhinisha|uidhinishaji|ufikiaji|kufikia|kujisajili|
    usajili|siri|otp|sms|tarakimu|hatua mbili|muamala) | (nenosiri|neno la siri) (lako |)la (muda|
    mara moja|kutumia mara moja|matumizi ya mara moja|uthibitisho|otp) | (nywila|pin|otp|
    nambari ya siri|namba ya siri) (yako |)ya (muda|mara moja|kutumia mara moja|
    matumizi ya mara moja|uthibitisho|kuthibitisha|kuhakiki|kuingia|kuamilisha|muamala|usalama)
    | otp (yako|code|namba|nambari|ya) | (nambari|namba|msimbo) (otp|sms)
    | uthibitisho (code|pin|msimbo) | (verification|activation|security) (code|namba|nambari) yako
    | msimbo wa siri wa (mara moja|muda)`,
  weak: `msimbo | misimbo | msimbo (wako|huu|wa) | nambari (yako |)ya siri | namba (yako |)ya siri
    | (nambari|namba) (hii|hizi) | nenosiri | nenosiri lako | neno (lako |)la siri | nywila
    | nywila yako | pin yako | code (yako|hii) | tokeni | kodi (yako|hii) ni | nambari ya pin
    | namba ya pin`,
  is: `ni | ndiyo | ndio | ndilo | ni hii | ni huu | ni ifuatayo | ifuatayo | ifuatayo ni
    | hapa chini | hii hapa | huu hapa | ndani ya ujumbe huu ni | kuwa | kama | ni ya`,
  use: `tumia | tafadhali tumia | weka | tafadhali weka | ingiza | tafadhali ingiza | andika | jaza
    | charaza | chapa | nakili | utumie | uweke | uingize | uandike | kwa kutumia | ukitumia
    | kutumia | kuweka | kuingiza`,
  action: `(ili |)ku(ingia|thibitisha|hakiki|kamilisha|endelea|wezesha|amilisha|jisajili|badilisha)
    | (ili |)ku(badili|weka upya|rejesha|fungua|idhinisha|unganisha|maliza|ruhusu|jiunga)
    | (thibitisha|hakiki|kamilisha|amilisha|wezesha|idhinisha) (akaunti|usajili|muamala|malipo|
    simu|utambulisho|barua pepe|namba|nambari)*
    | kwa ajili ya (uthibitisho|uhakiki|usajili|kuingia) | uthibitisho | uhakiki | kuingia kwenye`,
  other: `(nambari|namba|na|no) ya (oda|agizo|akaunti|simu|kumbukumbu|marejeo|rejea|kontroli|
    malipo|risiti|ankara|bili|tiketi|safari|mteja|mwanachama|kitambulisho|nida|gari|usajili|mita|
    kadi|mzigo|kifurushi|ufuatiliaji|kufuatilia|mkataba|bima|ndege|basi|treni|kiti|chumba|wakala|
    biashara|kampuni|kesi|maombi|ombi|muamala|hundi|tin|mlipakodi|kiwanja|nyumba|foleni|huduma|
    hati|pasipoti|leseni|jalada|dharura|bahati|ushindi|serial|toleo|faksi|mezani|mwaliko|ofa|posta|
    eneo|nchi) | (control number|kumbukumbu namba|kumb namba|kumbukumbu na|kumb na) | (oda|agizo|
    muamala|akaunti|tiketi|risiti|ankara|mzigo|kifurushi|kesi|ombi|bima) (yako |lako |wako |
    )(na|namba|nambari|no|) | kadi (yako |)(namba|nambari|inayoishia|iliyoishia|yenye|)
    | (inayoishia|iliyoishia|inayomalizika|unaoishia) (na|kwa|) | tarakimu (4|nne) za mwisho
    | msimbo (wako |)wa (posta|punguzo|ofa|kuponi|promosheni|rufaa|mwaliko|kualika|zawadi|nchi|
    eneo|makosa|hitilafu|kosa|bidhaa|wakala|vocha|qr|pau|mapendekezo|marejeleo|kuchukua|kuchukulia|
    mlango|tawi|benki|swift|ussd|rangi|kampuni|bonasi) | (nambari|namba) (yako |)ya (punguzo|vocha|
    kuponi|zawadi|rufaa) | kodi ya (mapato|pango|nyumba|ardhi|zuio|majengo|zuio) | lipa kodi
    | kuponi | vocha | vocha namba | piga | piga simu | piga namba | tupigie | wasiliana nasi
    | wasiliana | simu | simu namba | simu ya | kwenda | kwenda (namba|nambari)
    | tuma (neno|ujumbe|sms|ndiyo|ndio|hapana|acha|stop) | tuma kwenda | jibu | lipa namba
    | lipa kwa | wakala | wakala namba | wakala no | chumba | kiti | geti | basi | toleo
    | sanduku la posta | slp | s.l.p | salio | salio (lako |jipya |)(ni|la) | jumla | jumla ya
    | kiasi | kiasi cha | gharama | ada ya | makato | tozo | mita namba | hadi | zaidi ya
    | (ndani ya|baada ya) (dakika|sekunde|saa) | masaa | saa za | siku | wiki | miezi | mwezi
    | mwaka | miaka | asilimia | pointi | alama | watu | tarakimu | tarehe | mtaa | barabara`,
  otherAfter: `ni (namba|nambari) ya (oda|agizo|kumbukumbu|muamala|tiketi|akaunti|risiti|mzigo)
    | kwa (msaada|maelezo|taarifa) | kujiondoa | kusitisha`,
  unit: `pointi | alama | tarakimu | asilimia | wiki | miezi | mwezi | mwaka | miaka | watu
    | bidhaa | tiketi | ujumbe | jumbe | kilomita | mita | lita | majaribio | herufi | elfu
    | milioni | bure`,
  seconds: "sekunde",
  minutes: "dakika",
  hours: "masaa | saa",
  days: "siku",
  month: `januari | februari | machi | aprili | juni | julai | agosti | septemba | oktoba | novemba
    | desemba`,
  money: `shilingi | tzs | kes | ugx | tsh | ksh | tshs | kshs | ushs | sh | shs | dola | faranga
    | /= | pesa`,
  promo: `punguzo | ofa | zawadi | shinda | ushinde | umeshinda | jishindie | mshindi | washindi
    | bahati nasibu | droo | bila malipo | bure | promosheni | kuponi | bonasi | ubashiri | bashiri
    | beti | jipatie | cheza | jackpot | okoa`,
  none: `muda (wake |wa msimbo |)(umeisha|umekwisha|umepita) | (msimbo|nambari|namba|pin|otp|
    nenosiri|nywila) (wako |yako |lako |huu |hii |
    )(umeisha|imeisha|limeisha|umekwisha|imekwisha|si sahihi) | (msimbo|nambari|namba|pin|otp|
    nenosiri|nywila) (wako |yako |lako |huu |hii |
    )(sio sahihi|siyo sahihi|batili|ni batili|si halali) | (msimbo|nambari|namba|pin|otp|nenosiri|
    nywila) (wako |yako |lako |huu |hii |)(umetumika|imetumika|umeshatumika) | (msimbo|nambari|
    namba|pin|otp|nenosiri|nywila) (wako |yako |lako |huu |hii |)(imeshatumika|imebadilishwa)
    | (msimbo|nambari|namba|pin|otp|nenosiri|nywila) (wako |yako |lako |huu |hii |
    )(limebadilishwa|umebadilishwa|imezuiwa|imefungwa|imewekwa) | (nambari|namba|neno|nambari yako|
    namba yako|neno lako) (ya|la) (siri|kuthibitisha|uthibitisho) (imebadilishwa|limebadilishwa|
    imezuiwa|si sahihi|sio sahihi|imeisha|imekwisha|imefungwa) | (umeingiza|umeweka) (msimbo|
    nambari|namba|pin|otp|nenosiri|neno) (la siri |ya siri |)(isiyo|usio|lisilo|si|batili)*
    | umekosea (pin|namba|nambari|msimbo|nenosiri|kuingiza) | (huhitaji|hauhitaji|
    hakuna haja ya) (msimbo|nambari|namba|code|otp) | (hatukuweza|imeshindikana|tumeshindwa) kutuma
    | ombi (lako |)la (msimbo|nambari|namba|otp) | umefanikiwa (kuingia|kujisajili|kubadili|
    kubadilisha|kuthibitisha) | (umebadilisha|umefanikiwa kubadilisha) (pin|nenosiri|namba|nambari)
    | (imefungiwa|imezuiwa|umezuiwa)`,
  warnBefore: `
    usi(mpe|mwambie|shiriki|shirikishe|shirikiane|toe|tume|mtumie|mtajie|wape|waambie|onyeshe)
    | usi(mwonyeshe|mshirikishe|fichue|peane|ruhusu|sambaze)
    | usi(itoe|ishiriki|iambie|ushiriki|utoe|weke) | msi(mpe|toe|shiriki) | kamwe | katu
    | hatuta(kuuliza|kuomba|kupigia|wahi) | hatu(ombi|kuulizi|kuombi|wezi)
    | hai(ta|)(kuuliza|kuomba|kuombi|kuulizi) | (hawata|hata)(kuuliza|kuomba|kupigia|omba)
    | (haitawahi|hawatawahi|hatutawahi) | jihadhari | kuwa mwangalifu
    | epuka (kutoa|kushiriki|utapeli) | tunza (siri|) | linda | weka siri | (mtu yeyote|
    mtu mwingine|yeyote|mtu)* (akikuuliza|anayekuuliza|akikuomba) | matapeli | utapeli`,
  warnAfter: `(kwa |na |)mtu (yeyote|mwingine|yoyote|mwengine)
    | (kwa |na |)(yeyote|watu wengine|wengine) | ni siri | ni siri yako | kuwa siri | isitolewe
    | usitolewe | isishirikiwe`,
  expires: `inaisha | itaisha | utaisha | huisha | litaisha | itakwisha | utakwisha | inakwisha
    | muda wake (utaisha|unaisha|utakwisha) | (itaisha|utaisha|inaisha|itakwisha|utakwisha) (muda |
    )(baada ya|ndani ya|katika) | (inatumika|unatumika|itatumika|hutumika) (kwa|ndani ya)
    | (ni |)halali (kwa|hadi|kwa muda wa) | itadumu (kwa|) | ndani ya | baada ya
    | (ndani ya|baada ya) (dakika|sekunde|saa) | kwa muda wa | kabla ya | mpaka`,
  from: `kwa | kutoka | katika | kwenye | ya | wa | za | la | cha | na | kutoka kwa
    | kwenye akaunti yako ya | akaunti yako ya | kuingia kwenye | kuingia katika | kupitia | karibu
    | timu ya | huduma ya`,
  your: `yako | wako | lako | zako | chako | hii ni | huu ni | habari | ndugu | mpendwa | mteja
    | hujambo | ndugu mteja`,
  word: `NDIYO | NDIO | HAPANA | TAFADHALI | KAMWE | USIMPE | USITOE | TUMIA | BURE | SASA | LEO
    | KESHO | HABARI | ACHA | SITISHA | MSAADA | SIRI | MUHIMU | ONYO | TAHADHARI | PIGA | TUMA
    | SHINDA | NAMBARI | NAMBA | MSIMBO | KARIBU | ASANTE | JIUNGE | JIBU | KADI | BENKI | MALIPO
    | SALIO | HARAKA | DAKIKA | YEYOTE | NENOSIRI | PESA | MPYA | NDUGU`,
  reset: `(kubadilisha|kubadili|kurejesha|kuweka upya|badilisha|badili|weka upya|umesahau|
    kusahau) (nenosiri|neno|nywila|pin|namba ya siri|nambari ya siri) | kuweka upya
    | kurejesha akaunti | kurejesha | nenosiri jipya | kufungua akaunti`,
  payment: `malipo | kulipa | lipa | muamala | miamala | kununua | ununuzi | kutuma pesa
    | kutoa pesa | kuhamisha | kadi | uhamisho | mkopo | kulipia`,
  "sign-up": `kujisajili | usajili | jisajili | kufungua akaunti | akaunti mpya | kuamilisha
    | amilisha | karibu | kujiunga | kusajili`,
  "sign-in": "kuingia | ingia | hatua mbili | kifaa kipya | simu mpya | ufikiaji",
};
