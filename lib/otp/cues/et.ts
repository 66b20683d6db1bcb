import type { CueSet } from "./cue-set.ts";

export const et: CueSet = {
  strong: `*(kinnitus|turva|kontroll|autentimis|autoriseerimis|sisselogimis|logimis|sisenemis|
    aktiveerimis|pääsu|paasu|ligipääsu|juurdepääsu|tuvastus|tuvastamis|verifitseerimis|
    registreerimis|registreerumis|ühekordse|taaste|taastamis|lähtestamis|valideerimis|
    allkirjastamis|allkirja|makse|tehingu|heakskiidu|nõusoleku|identifitseerimis|isikutuvastus|
    sidumis|avamis|sms)(kood*|parool*|paro*|numb*|pin*) | *(kinnitamise|kinnituse|autentimise|
    sisselogimise|sisenemise|tuvastamise|aktiveerimise|registreerimise|taastamise|lähtestamise|
    tehingu|makse) (kood*|parool*) | (ühekord*|uhekord*|ajuti*|ühekordselt kasutatav*|juhuslik*)
    (*kood*|parool*|*parool*|salasõn*|pin*|võti) | (sms|otp|tan|mfa|2fa|login) (*kood*|parool*)
    | (kaheastmeli*|kaheetapili*|kahefaktori*) (autenti*|kinnitu*|kinnitami*|kood*|tuvastami*|
    sisselogimi*) | (kood*|parool*) (sisselogimiseks|kinnitamiseks|tuvastamiseks|autentimiseks|
    aktiveerimiseks|registreerimiseks|registreerumiseks|sisenemiseks|taastamiseks|lähtestamiseks|
    jätkamiseks) | (kohali*|numbri*) (kood*|kinnituskood*|turvakood*) | pin kalkulaatori kood*`,
  weak: `*kood | *koodi | *koodid | *koodiga | *koode | parool* | salasõna* | salasona* | pin
    | pin kood* | võtmesõna* | numbrid | numbrikombinatsioon*`,
  is: "on (järgmine|järgnev|teie|sinu|su|) | järgmine | järgnev | allpool | siin | siin on | kõlab",
  use: `(kasuta|kasutage|kasutades|kasutada|sisesta|sisestage|sisestades|sisestada|tippige|tipi|
    kirjuta|kirjutage|trüki|trükkige|lisa|lisage|kleebi|kopeeri|toksi|toksige|ütle|näita|öelge|
    näidake|vali|valige) (äppi|äpis|rakendusse|rakenduses|ekraanile|ekraanil|telerisse|teleris|
    lehele|lehel|veebilehel|väljale|seadmesse|juhile|juhi) | (kasuta|kasutage|kasutades|kasutada|
    sisesta|sisestage|sisestades|sisestada|tippige|tipi|kirjuta|kirjutage|trüki|trükkige|lisa|
    lisage|kleebi|kopeeri|toksi|toksige|näita|näidake|vali|valige) | jooksul | (kinnita|kinnitage)
    numbriga | numbritega`,
  action: `sisselogimi* | sisse logida | sisse logimi* | logi sisse | logige sisse | logimiseks
    | sisenemiseks | siseneda | kinnita* | tuvasta* | autenti* | aktiveeri* | registreeri*
    | registreerumi* | jätka* | jätkata | lõpetamiseks | lõpetada | lõpule (viia|viimiseks)
    | lõpuleviimiseks | taasta* | lähtesta* | muutmiseks | muuta | vahetamiseks | liitumiseks
    | loomiseks | avamiseks | avada | allkirjasta* | maksmiseks | sidumiseks | siduda | valida uue
    | oled* tagasi | oma (konto|isik|telefoninumb*|e-posti|identite*)`,
  other: `*(tellimus|tellimuse|viite|arve|kliendi|liikme|konto|kaardi|saadetise|paki|jälgimis|
    broneeringu|pileti|lennu|toa|järjekorra|siht|suuna|kinkekaardi|loosi|artikli|tšeki|tehingu|
    taotluse|taotlus|juhtumi|pöördumise|lepingu|poliisi|auto|seeria|arvesti|dokumendi|telefoni|
    lühi|istekoha|broneerimis|osaleja|visiidi|saatelehe)(number|numbri*|nr) | (tellimuse|viite|
    arve|kliendi|konto|kaardi|saadetise|paki|broneeringu|pileti|lennu|tehingu|taotluse|juhtumi|
    pöördumise|lepingu|poliisi|auto|arvesti|toa|kinkekaardi|artikli|kmkr|isiku|dokumendi|koosoleku|
    kasutaja|kliendi) (nr|number|id) | tellimus | tellimuse | viide | arve | kliendikaart
    | kasutaja(nimi|tunnus) | konto | kontole | kontolt | kaart | kaardi | kaardiga | pangakaart
    | (lõppev*|lõpuga|mis lõpeb|lõpeb) (numbritega|numbriga|) | viimased (neli|4) numbrit
    | saadetis | saadetise | pakk | paki | *(tellimis|kliendi|liikme|paki|jälgimis|väljastus|
    väljastamis|väljavõtu|ukse|kapi|pakiautomaadi|pakikapi|kättesaamis|tagastus|tarne|kulleri|
    broneeringu|broneerimis|pileti|värava|trepikoja|lukukasti|võtmekapi|riigi|suuna|soodus|
    soodustus|allahindlus|kampaania|kinke|kinkekaardi|kupongi|boonus|promo|soovitus|kutse|pakkumis|
    vautšeri|riba|vööt|triip|vea|oleku|lähte|riietus|toote|värvi|isiku|registri|asutuse|panga|puk|
    kursuse|osaleja)kood* | (tellimuse|kapi|pakiautomaadi|paki|kättesaamise|ukse|broneeringu|
    pileti|toote|kulleri|kinkekaardi|saadetise|tagastuse|qr|puk|swift|wifi) kood* | pakiautomaat*
    | kapp | broneering* | pilet | pileti | lend | lennu | värav | rong | buss | liin | platvorm
    | vagun | koht | tuba | korrus | korter | visiit | postiindeks | kinkekaart* | kupong*
    | loteriipilet | artikkel | kviitung | tšekk | maksekorraldus | taotlus | juhtum | pöördumine
    | leping | poliis | kmkr | arvesti | arvestinäit* | näit | näidu | mõõtepunkt | versioon
    | terminal | pood | dokument | aadress | postkast | lehekülg | helista (meile|numbril|)
    | helistage (numbril|) | helistades | telefon | telefonil | telefonile | telef | mobiil
    | numbril | numbrile | numbrilt | klienditugi | klienditoe | klienditeenindus | infotelefon*
    | infoliin* | saada (sms|sõnum|märksõna) | (saada|saatke) (stopp|stop|jah) (numbrile|)
    | sms numbrile | vasta | vastake | kontojääk | saldo | (wifi|wi fi) (parool*|kood*)
    | wifiparool* | indeks | ruum | (võtmekapi|lukukasti|luku|hoone|trepi|värava|valve) kood*`,
  otherAfter: `(lõppeva|lõppev|lõpuga) (kaar|kont)* | numbriga tellimus | on (teie|sinu)
    tellimuse number`,
  unit: `punkti | punkt | boonuspunkti | tk | tükki | korda | numbrit | numbriline | numbrilise
    | numbrilist | kohaline | kohalise | kohalist | märki | tähemärki | inimest | inimese | isikut
    | sõnumit | sõnum | meetrit | kilomeetrit | kilo | grammi | liitrit | protsenti | protsent
    | nädalat | nädala | nädal | kuud | kuu | aastat | aasta | aastane | aastase | piletit | toodet
    | sammu | katset | tuhat | miljonit | gigabaiti | megabaiti | ööd | kraadi | osamakset`,
  seconds: "sekundit | sekund | sekundi | sekundiks | sek",
  minutes: "minutit | minuti | minut | minutiks",
  hours: "tundi | tunni | tund | tunniks",
  days: "päeva | päev | päevaks | ööpäeva | tööpäeva | tööpäev",
  month: `jaanuar* | veebruar* | märts | märtsi* | aprill | aprilli* | juuni* | juuli* | august*
    | septemb* | oktoob* | novemb* | detsemb*`,
  money: "eurot | euro | euri | senti | sent | summa | summas | kokku | tasuda | hind | krooni",
  promo: `soodustus* | soodushin* | sooduspakkumi* | allahindlus* | alla hinna* | pakkumi*
    | kampaania* | kupong* | sooduskood* | võida | võitsid | võitja* | auhin* | loos | loosimi*
    | loterii* | kingitus* | boonuspunkt* | ostle | poolhinna* | tasuta spin* | osta kohe
    | must reede | musta reede* | black friday`,
  none: `(*kood*|parool*|link|lingi) (on |on juba |ei ole enam |)(aegunud|kehtetu|vale|
    juba kasutatud|kasutatud|tühistatud|vigane|kehtivuse kaotanud) | *kood* (ei kehti|
    enam ei kehti|ei ole enam kehtiv|pole enam kehtiv|ei tööta) | *kood* kehtivus* (on lõppenud|
    lõppes|on läbi) | (vale|vigane|kehtetu|aegunud) (*kood|*koodi|pin|pini|parool|parooli) | koodi
    (ei ole vaja|pole vaja|ei vajata|ei nõuta|ei õnnestunud|ei saanud saata)
    | koodi saatmine ebaõnnestus | taotlesite (uut |)koodi | (parool*|pin|pin koodi|pin kood)
    (on |)(edukalt |nüüd |)(muudetud|vahetatud|uuendatud|lähtestatud|lukustatud|blokeeritud|lukus)
    | (muutsid|muutsite|vahetasid) (oma |)(parooli|pin) | parooli muutmine õnnestus | (kaart|konto|
    kasutaja|kaardi|juurdepääs) (on |)(ajutiselt |)(blokeeritud|lukustatud|suletud|lukus|peatatud)
    | on (ajutiselt |)(blokeeritud|lukustatud) | liiga palju (valesid |ebaõnnestunud |)kats*
    | sisselogimine (õnnestus|ebaõnnestus)`,
  warnBefore: `(ära|ärge|era|arge|mitte|palun ära) (kunagi |mitte kunagi |)(jaga|jagage|anna|andke|
    avalda|avaldage|edasta|edastage|saada|saatke|ütle|öelge|näita|näidake|avaldada|loovuta|vasta|
    jagada) | (ei küsi|ei palu|ei küsita|ei helista) (kunagi|) | kunagi ei (küsi|palu|helista)
    | (pank|panga töötaja*|meie töötaja*) ei (küsi|palu) | (mitte |)keegi ei (tohi|küsi|) | hoidke
    | hoia (kood|seda|pin) | ettevaatust | ole ettevaatlik`,
  warnAfter: `kellegagi | kellelegi | kellelegi teisele | teistega | teistele
    | kolmandatele isikutele | võõrastele | ei tohi* (jagada|avaldada|edastada|anda|öelda) | on
    (isiklik|salajane|konfidentsiaalne) | salajas | saladuses | konfidentsiaalne | ainult (sulle|
    teile) | valjusti`,
  expires: `kehtib (kuni|ainult|veel|järgmised|) | kehtiv* | on kehtiv | aegub (kell|pärast|)
    | kaotab kehtivuse | jooksul | kuni | enne | pärast | hiljemalt | järgmise | järgmised
    | möödudes | aega on | aega`,
  from: `teenuse | teenusesse | teenuses | teenusele | rakenduse | rakendusse | rakenduses | siduda
    | kontole | konto | kontosse | lehele | lehel | poes | kaupmees | kaupmehele | saatja
    | tervitades | lugupidamisega | tere tulemast | keskkonda | keskkonnas | iseteenindusse
    | internetipanka | sisse`,
  your: `teie | sinu | su | see on | siin on | tere | hei | hea | hea klient | lugupeetud | oma
    | uus | minu | käesolev | antud | isiklik | et`,
  word: `kood | koodi | parool | ära | ärge | jaga | jagage | anna | stopp | stop | lõpeta | abi
    | start | tasuta | võida | võitja | võit | auhind | loos | täna | homme | ainult | oluline
    | hoiatus | tähtis | uudis | soodus | kupong | hind | tellimus | arve | pakk | saadetis
    | klient | konto | kaart | pank | vasta | helista | vajuta | loe | tänan | aitäh | tere | maksa
    | eurot | saldo | kinnita | tühista | viimane | osta | kiire | lukus | kehtib | boonus`,
  reset: `lähtesta* | taasta* | unustasid | unustasite | unustatud | parooli (vahetami|muutmi|
    lähtestami|taastami)* | (muuta|muuda|vahetada|muutmiseks) (oma |sinu |konto |)parooli*
    | (muuta|vahetada) (sinu |teie |oma |)(konto |)parool* | konto parooli | (uus|uue) parool*
    | konto taastami*`,
  payment: `makse* | maksmi* | maksa* | ostu | ostude | tehing* | ülekan* | kaardimakse* | kaardiga
    | e-ost* | saaja | tasumi* | laen | laenu | arve* | sissemakse | väljamakse | deebet*
    | tellimus`,
  "sign-up": `registreeri* | registreerumi* | konto (loomi*|avami*|aktiveerimi*) | loo konto
    | (uus|uue) konto | aktiveeri* | tere tulemast | liitumi* | liitu | liikmeks`,
  "sign-in": `sisselogimi* | sisse logi* | logi sisse | logige sisse | sisenemi* | siseneda
    | kaheastmeli* | kaheetapili* | (uus|uues|uue|uuest) (seade|seadme*|telefoni*) | internetipan*
    | autentimi* | tuvastami* | login | *pääsukood* | juurdepääsukood* | siduda | oledki tagasi`,
};
