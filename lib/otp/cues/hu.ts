import type { CueSet } from "./cue-set.ts";

export const hu: CueSet = {
  strong: `(megerősítő|megerősítési|ellenőrző|ellenőrzési|biztonsági|belépési|belépő|
    bejelentkezési|bejelentkező|hitelesítő|hitelesítési|azonosító|azonosítási|aktiváló|aktivációs|
    aktiválási|regisztrációs|jóváhagyó|jóváhagyási|visszaigazoló|igazoló|igazolási|ideiglenes|
    hozzáférési|visszaállító|visszaállítási|helyreállító|helyreállítási|tranzakciós|aláíró|
    aláírási|kétfaktoros|kétlépcsős|verifikációs|érvényesítő|feloldó|párosító|titkos|sms|otp|3d
    secure|egyszeri|használatos|jegyű|számjegyű) (sms |pin |biztonsági |belépési |azonosító |
    hitelesítő |megerősítő |)(kód*|jelszó*|jelszav*|pin*|számsor*) | (megerősítő|megerősítési|
    ellenőrző|ellenőrzési|biztonsági|belépési|belépő|bejelentkező|hitelesítő|azonosító|aktiváló|
    aktivációs|regisztrációs|jóváhagyó|visszaigazoló|igazoló|visszaállító|sms|otp)kód* |
    egyszerhasználatos (kód*|jelszó*|jelszav*) | egyszer használható (kód*|jelszó*) | ellenőrző
    (szám|számot|számmal|számsor*) | sms-ben (kapott|küldött|kiküldött) kód* | mobil aláírás* |
    mobilaláírás* | (bejelentkezéshez|belépéshez|jóváhagyáshoz) szükséges kód* | otp |
    (regisztrációt|tranzakciót|fizetést|belépést|címet) (megerősítő|jóváhagyó|hitelesítő) kód* |
    netbank kód* | az ön kódja | a te kódod | (telefonszám*|e-mail|e-mail-cím*) (megerősít*|
    ellenőrz*) kód*`,
  weak: `(kétlépcsős|kétfaktoros|kétszintű) (azonosítás*|hitelesítés*|belépés*|bejelentkezés*|
    ellenőrzés*) | kód | kódja | kódod | kódot | kódját | kódodat | kóddal | kódok | kódunk |
    kódra | *kód | *kódja | *kódod | *kódot | *kóddal | jelszav* | jelszó* | pin | pin-je | pin-ed
    | pinje | pined | pin-t | token | hitelesítés | azonosítás | kulcs | számsor* | (tranzakció|
    utalás|fizetés|belépés|regisztráció|vásárlás|művelet|megbízás) (jóváhagyása|megerősítése|
    hitelesítése)`,
  is: `a | az | ez | ez a | ez az | a következő | következő | alábbi | az alábbi | lesz | az ön |
    a te | ez az ön | így szól | pedig | itt van`,
  use: `számmal | (írja|írd|adja|add) (be|meg) (a |az )(regisztrációs |belépési |)(oldalon|mezőbe|
    felületen|ablakba|ablakban|alkalmazásba|alkalmazásban|appba|appban) | (használja|használd|
    használjátok|alkalmazza|alkalmazd) (a |az |ezt |) | (írja|írd|üsse|üsd|gépelje|gépeld|vigye|
    vidd|másolja|másold|pötyögd) be (ezt|a|az|) | (adja|add) meg (a|az|ezt|) | (beírásával|
    megadásával|beütésével|beírása|megadása|használatával) | mutassa (be|fel|) | mutasd (be|fel|)
    | (mondja|mondd) (a|be) | diktáld be`,
  action: `(regisztrációs|belépési|bejelentkezési) (oldal*|felület*|űrlap*) | valóban (öné|a tiéd|
    ön|te) | (a |)(bejelentkezés|belépés|megerősítés|regisztráció|folytatás|hitelesítés|aktiválás|
    azonosítás|jóváhagyás|befejezés|visszaállítás|módosítás|igazolás|ellenőrzés|véglegesítés|
    fizetés|vásárlás|hozzáférés|csatlakozás|aláírás|átvétel|feloldás|törlés)(hez|hoz|éhez|ához) |
    regisztráció befejezéséhez | erősít(se|sd) meg | igazol(ja|d) | jelentkez(zen|z) be |
    lépj(en|) be | hogy (bejelentkez*|belép*|megerősít*|folytat*) | hagy(ja|d) jóvá | (próbál|
    szeretne) belép* | fejez(ze|d) be | (ha|amennyiben) (te vagy|ön volt)`,
  other: `(támogatási|segélykérő|hibajegy|bejelentési|eseti|intézményi|üzlet|megrendelési|
    rendelési) kód* | (rendelés|megrendelés|csomag|küldemény|számla|szerződés|bankszámla|kártya|
    foglalás|jegy|járat|ügy|igénylés|hibajegy|bejelentés|kötvény|biztosítás|előfizetés|utalás|
    bérlet|nyeremény|időpont|bizonylat|nyugta|panasz|reklamáció|
    szelvény)(|od|a|e|ed|ének|ának|ának a|je|jed|ét|át) (szám*|sorszám*|azonosító*) | (rendelés|
    megrendelés|csomag|küldemény|számla|szerződés|kártya|ügyfél|ügy|iktató|hivatkozási |
    referencia|irányító|körzet|azonosító|tranzakció|foglalás|jegy|járat|adó|taj-|taj |cikk|
    sorozat|széria|gyári |rendszám|kötvény|mérő|bankszámla|ügyirat|felhasználói |vonal|tag|szoba|
    torzs|leltári |helyrajzi )szám* | (ügyfél|csomag|adó|rendelés|foglalási |tranzakciós |
    tranzakció|fizetési |szerződés|fogyasztói )(azonosító*) | rendelés* | megrendelés* | csomag |
    csomagod | csomagja | küldemény* | nyomkövetési (szám*|kód*) | számla | számlája | számlád |
    szerződés | kártya | kártyája | kártyád | végződő | végű | utolsó (4|négy) szám* | irsz |
    foglalás | foglalási (szám*|kód*) | jegy | járat | kapu | szoba | vonat | kocsi | ülőhely |
    számú | kötvény | rendszám* | terminál* | üzlet | (kupon|promóciós |promó|promo |akciós |
    kedvezmény|ajándék|ajánló|ajánlói |meghívó|meghívási |átvételi |átvételi|átvevő|nyitó|kapu|
    kaputelefon|csomagautomata|csomagátvételi |csomagátvételi|qr-|qr |vonal|hiba|termék|ország|
    bank|ügyfél|cikk|partner|régió|terület|szín|tarifa|ajtó|riasztó|voucher|utalvány|parkoló|
    parkolási |zóna|wifi |wifi-|wi-fi |nyeremény|hűség|tagsági |kedvezményes |swift |puk |puk-|
    áru|szék)(kód*|jelszó*|jelszav*) | szelvény* kód* | óraállás* | mérő* | állása | villanyóra* |
    gázóra* | hívja (a|az|) | hívd (a|az|) | hívjon | tárcsázza | tárcsázd | tel | telefon* |
    ügyfélszolgálat* | (küldj|küldjön|küldd|küldje|küldjék) (el |egy |)(sms*|) | sms a |
    válaszol(j|jon)* | (az |)alábbi számon | utca | emelet | ajtó | verzió | modell | postafiók |
    egyenleg* | összeg* | fizetendő | utalvány* | sorsjegy* | ticket | (jelentés|kérdés) esetén`,
  otherAfter: `számú | számú (rendelés*|megrendelés*|csomag*|számla*|kártya*|küldemény*|
    szerződés*|ügy*|foglalás*|bankszámla*) | (os|es|as) (számon|számra|számot|szám|járat*|csomag*|
    rendelés*|szoba*) | számon | számra | számot | végződésű | végű | (re|ra) végződő | sz
    rendelés* | irányítószám* | (kuponkód*|promóciós kód*|promókód*) | kódú (termék*|kupon*|hiba*)
    | rendszámú`,
  unit: `pont* | darab* | liter* | méter | százalék* | fő | számjegy* | karakter* | alkalom* | hét
    | hetes | hétig | héten | hónap* | évig | éves | évre | üzenet* | jegy* | próbálkozás* |
    termék* | tétel* | köbméter | méteres | kwh | ezer | millió`,
  seconds: "másodperc* | mp",
  minutes: "perc | perce* | percig | percre | percben",
  hours: "órá*",
  days: "nap | napig | napon | napos | napot | napja",
  month: `január* | február* | febr | március* | márc | április* | május* | június* | július* |
    augusztus* | szeptember* | szept | október* | november* | december*`,
  money: "ft | huf | forint* | euró",
  promo: `kedvezmény* | akció | akciós | akcióban | akciónk* | kupon* | nyer* | ajándék* | bónusz*
    | ingyen* | kiárusítás* | leárazás* | ajánlatunk* | olcsóbb* | black friday | sorsolás* | csak
    ma | hűségpont*`,
  none: `(megerősítő |ellenőrző |biztonsági |belépési |hitelesítő |azonosító |aktiváló |sms
    |)(kód*|jelszó*|jelszav*|pin*|*kód|*kódja|*kódod) (lejárt|már lejárt|érvénytelen*|már nem
    érvényes|nem érvényes|hibás|helytelen|rossz|érvényét vesztette|felhasználásra került|
    felhasználva|már nem jó|megváltozott|módosult|sikeresen megváltoz*|sikeresen módosít*|
    módosítva|módosításra került|megváltoztatva|visszaállítva|zárolva|letiltva|nem szükséges|
    igénylés*|kérés*) | (lejárt|érvénytelen|hibás|helytelen|rossz) (a |az |)(kód*|jelszó*|
    jelszav*|pin*|sms-kód*|azonosító*) | (háromszor|többször|3-szor|3 alkalommal) (rossz*|hibás*|
    helytelen*|téves*) | (rosszul|hibásan|tévesen) (adta|adtad|írta|írtad|ütötte) (meg|be) |
    (kód*|jelszó*|jelszav*|pin-kód*|pin*) (három*|megváltoztatta*|módosította*) | nincs szükség*
    (kódra|kód) | nem szükséges kód | kódra nincs szükség | kódot már felhasznál* | már
    felhasznált kód* | (kódkérés*|kód kérés*) | új kódot kért | nem (tudtuk|sikerült) (elküldeni|
    kézbesíteni) (a |)kód* | megváltozott | (zároltuk|letiltottuk|zárolásra került*|
    felfüggesztettük|törölve) | túl sok (próbálkozás*|hibás*)`,
  warnBefore: `(soha |sose |sosem |senkinek |senkivel |másnak |)(ne|se) (adja*|add*|ossza*|oszd*|
    küldje*|küldd*|mondja*|mondd*|árulja*|áruld*|továbbít*|tegye*|mutas*|írja*|írd*|diktál*|
    közölje*|közöld*|hozza*) (meg|ki|tovább|el|át|) | tilos | (soha|sosem|sose) nem (kér*|fog*) |
    (munkatárs*|bankunk*|senki) (soha |sosem |)nem | tart(sa|sd) titokban | csalás* | csaló* |
    vigyáz(z|zon) | kezelj(e|ük|) (bizalmas*|titk*)`,
  warnAfter: `senkinek | senkivel | (senkinek|senkivel|másnak|másokkal) (ne|se) | ne ossza meg
    (senki*|más*|) | ne oszd meg (senki*|más*|) | (ne|se) (adja|add) (meg|ki|át|tovább) (senki*|
    más*|) | harmadik (fél*|szem*) | másnak | másokkal | illetéktelen* | titokban | bizalmas* |
    kiadni tilos`,
  expires: `érvényes* | lejár* | felhasználható* | használható* | belül | múlva | jó | áll
    rendelkezés* | érvényét veszti`,
  from: `a | az | ban | ben | hoz | hez | számára | fiók* | bejelentkezés | belépés (a|az|ide|) |
    bejelentkezés (a|az|ide) | regisztráció (a|az|) | alkalmazás* | weboldal* | csapata | üdvözl*
    (a|az|) | az ön | az önnek`,
  your: `ön | az ön | önnek | a te | te | ez a | ez az | ez az ön | itt van | itt a | íme | íme a
    | íme az | a | az`,
  word: `IGEN | NEM | STOP | KOD | JELSZO | FIGYELEM | SOHA | SENKINEK | KERJUK | MOST | FONTOS |
    SÜRGŐS | SEGÍTSÉG | INGYEN | AKCIO | KUPON | NYERT | BANK | CSAK | INFO | KEDVES | HUF |
    VIGYÁZAT | CSALÁS`,
  reset: `(jelszó|jelszava|jelszavad|jelszavának|pin|fiók|fiókja|fiókod) (visszaállít*|módosít*|
    helyreállít*|csere*|változtat*) | (jelszó|jelszava|
    jelszavad)(visszaállítás*|módosítás*|változtatás*|cser*|emlékeztető*) | elfelejtett jelszó |
    elfelejtett(e|ed) (a |)jelszav* | új jelszó* | visszaállításához | helyreállításához`,
  payment: `fizet* | kifizet* | vásárlás* | tranzakció* | átutalás* | utalás* | összeg* | kártya*
    | bankkártya* | terhelés* | megbízás* | készpénzfelvétel* | rendelés*`,
  "sign-up": `regisztráció* | regisztrál* | fiók* (létrehoz*|aktivál*) | aktivál* | üdvözöl* |
    üdvözlünk | új fiók | telefonszám* (megerősít*|ellenőrz*|igazol*)`,
  "sign-in": `bejelentkez* | belép* | jelentkez(zen|z) be | lépj(en|) be | kétlépcsős* |
    kétfaktoros* | új (eszköz*|telefon*) | azonosítás* | login* | hozzáférés*`,
};
