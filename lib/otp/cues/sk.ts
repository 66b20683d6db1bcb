import type { CueSet } from "./cue-set.ts";

export const sk: CueSet = {
  strong: `(overovac*|potvrdzovac*|potvrdzujúc*|bezpečnostn*|autorizačn*|autentifikačn*|
    autentizačn*|aktivačn*|jednorazov*|prihlasovac*|prístupov*|registračn*|verifikačn*|obnovovac*|
    identifikačn*|kontroln*|podpisov*|dočasn*|unikátn*|párovac*|schvaľovac*) (sms|pin|) (kód*|
    heslo|hesla|heslom|pin|kľúč*|token) | jednorazov* (prístupov*|bezpečnostn*|overovac*|
    autorizačn*) (kód*|heslo) | (potvrdzovac*|autorizačn*|overovac*) sms | (kód*|heslo|hesla|
    heslom|pin|kľúč|číslo) (na|pre|k) (overenie|prihlásenie|potvrdenie|autorizáciu|registráciu|
    aktiváciu|obnov*|reset*|zmenu|platbu|dokončenie|vstup|schválenie|podpis*|prístup|prevod|
    spárovanie|zadanie|odomknutie|nákup|prihláseniu|overeniu|potvrdeniu) | (kód*|heslo) (z|
    zo) (sms|správy) | (sms|otp|3d secure) (kód*|kľúč*|heslo|hesla) | kód (dvojfaktorov*|
    dvojstupňov*|overenia|potvrdenia|3d secure|z aplikácie) | heslo pre podpis | vstupn* kód*
    | (číslice|kód*) druhého faktora | kód* na (podpis*|potvrdenie|overenie) (zmluvy|dokumentu|
    objednávky|karty|čísla|telefón*|žiadosti|účtu) | (overovac*|potvrdzovac*) kód* (objednávky|
    karty|účtu|čísla|telefónu|platby|žiadosti)`,
  weak: `kód | kódu | kódom | kódy | kódov | heslo | hesla | heslom | pin | pinu | kľúč | overenie
    | autorizácia | verifikácia | potvrdenie | token | (toto|nasledujúce) číslo | pin kód | číslice`,
  is: `(je|sú|znie|bude|tento|nasledujúci|nasledovný|nižšie|uvedený|je to) | je (nasledujúci|váš|
    tvoj) | to je | tu je`,
  use: `(použite|použi|použiť|použitím|zadajte|zadaj|zadať|zadaním|vložte|vlož|napíšte|napíš|
    vyplňte|vyplň|opíšte|opíš|prepíšte|prepíš|uveďte|vpíšte|vpíš|naťukajte) | (zadajte|zadaj|
    napíšte|napíš|opíšte|opíš|prepíšte|vložte) (prosím|číslo|sem|do políčka|do poľa|do aplikácie|
    do formulára|na webe|v aplikácii) | pomocou | s pomocou | (ťukni|ťuknite|vyťukaj|naťukaj)
    | (zadajte|zadaj|opíšte|vložte) (na|v|do) (termináli|terminálu|obrazovke|tablete|pokladni|
    bankomate)`,
  action: `(na|pre|k) (prihlásenie|overenie|potvrdenie|dokončenie|aktiváciu|pokračovanie|
    registráciu|autorizáciu|schválenie|obnov*|prístup|platbu|podpis) | prihláste sa | prihlásiť sa
    | ak si to (ty|vy) | ak ste to vy | aby ste (sa prihlásili|potvrdili|overili|dokončili|mohli)
    | overte (svoj|svoje|svoju|telefón*|číslo) | (potvrďte|potvrdíte) (prihlásenie|platbu|
    registráciu|svoj|prevod|operáciu|objednávku) | potvrdenie (platby|prihlásenia|transakcie|
    prevodu) | pri prihlásení | (dokončite|dokončíte) (registráciu|prihlásenie|platbu|objednávku)
    | potvrdiť | overiť | aktivovať | dokončiť | pokračovať`,
  other: `(číslo|čísla|číslom|čísle|č) (objednávky|zásielky|balíka|faktúry|účtu|karty|zmluvy|
    rezervácie|lístka|letenky|letu|klienta|klientske|zákazníka|zákaznícke|poistky|telefónu|
    vstupenky|spisu|reklamácie|transakcie|izby|dokladu|žiadosti|elektromera|plynomera|prípadu|
    hlásenia|odberného miesta|vlaku|linky|protokolu) | objednáv* (č|číslo|) | číslo | zásielk* (č|
    číslo|) | balík* | faktúr* | (variabilný|konštantný|špecifický) symbol | rezerváci* | vstupenk*
    | letenk* | lístok | lístka | účet | účtu | účte | žiadosť | žiadosti | hlásenie
    | kart* (končiac*|č|číslo|s koncovkou|) (na|) | končiac* (na|) | koncovk*
    | posledn* (štvorčíslie|4 číslice|štyri číslice) | zmluv* | poistk* | reklamáci* | psč
    | smerové číslo | poštové smerovacie | poštové | (zľavov*|promo|darčekov*|chybov*|čiarov*|qr|
    odporúčac*|poštov*|akciov*|smerov*|výdajn*|zákazníck*|swift) (kód*|pin|heslo) | promokód*
    | darčekov* poukáž* | (kód*|pin|heslo) (zľavy|kupónu|voucheru|poukážky|produktu|tovaru|banky|
    krajiny|chyby|zásielky|na vyzdvihnutie|na výdaj|na prevzatie|prevzatia|výdaja|k zásielke|
    k boxu|boxu|schránky|odmeny|darčeka|akcie|dverí|od dverí|k dverám|zákazníka|odporúčania|
    rezervácie|objednávky|na zľavu|pošty|mesta|k wi fi|k wifi|na wi fi|na wifi|karty|ku karte)
    | (volajte|zavolajte|volaj|zavolaj) (na|) | tel | telefón* | (na|z|zo) (čísle|číslo|čísla|tel)
    | linka | linku | linke | infolin* | (pošlite|odošlite|pošli|zašlite) (sms|správu|) (na|
    s textom|v tvare|) | sms (na|v tvare) (číslo|) | odpovedzte | odpoveď na | napíšte na
    | prepošlite (ju|) na | nahláste na | letu | vlak | spoj | brána | izba | izby | miestnosť
    | nástupište | vozeň | miesto | sedadlo | ulica | verzia | model | balíkobox | výdajné miesto
    | predajňa | pobočka | iban | ičo | dič | ečv | stav (elektromera|plynomera|vodomera|meradla|)
    | sum* | v sume | zostatok | na úhradu | (výrobné|sériové|poradové|vaše) číslo | kupón*
    | poukáž* | odberné miesto | elektromer* | zostáva (pokusov|) | chyba | puk | puk kód*
    | kód* (od|k|do) (ramp*|brán*|garáž*|alarm*|domu|vchodu|parkovisk*|trezor*|výťahu)`,
  otherAfter: `je (číslo|kód) (vašej|) (objednávky|zásielky|rezervácie) | je vaše číslo
    | je zľavový kód | je kód na vyzdvihnutie | (už|) (bol|je|) (použitý|neplatný|zrušený|
    nesprávny|chybný|vypršal|neplatí)`,
  unit: `bod* | krát | číslic* | miest* | znak* | kus* | litr* | metr* | percent* | osôb | osob*
    | ľudí | správ* | týžd* | mesiac* | rok | roka | rokov | pokus* | položk* | lístk* | miestny
    | krokov | minútach`,
  seconds: "sekúnd | sekund* | sek",
  minutes: "minút | minut* | min",
  hours: "hodín | hodin* | hod | h",
  days: "deň | dni | dní | dňa | dňoch",
  month: `január* | február* | marec | marca | marci | apríl* | máj | mája | jún | júna | júl
    | júla | august* | september | septembr* | október | októbr* | november | novembr* | december
    | decembr*`,
  money: "eur | € | euro | eura | eurách | eurá | centov",
  promo: `zľav* | akcia | akcie | akciu | výpredaj* | kupón* | súťaž* | výhr* | vyhr* | bonus*
    | zadarmo | darček* | ponuk* | odmen* | poukáž* | zvýhodn* | black friday | len dnes
    | lacnejšie | žrebovan* | výherc*`,
  none: `(kód|heslo|pin|pin kód) (už|) (vypršal*|exspiroval*|expiroval*|neplatí|je neplatn*|
    nie je platn*|nie je potrebn*|nie je správn*|bol* použit*|bol* zrušen*|je nesprávn*|je chybn*|
    nebol*|stratil*|bol* zablokovan*|je zablokovan*|zmenen*|zablokovan*) | (kód|heslo|pin) (bolo|
    bol) (už|úspešne|) (použit*|zmenen*|zablokovan*|obnoven*|zrušen*|odblokovan*|nastaven*)
    | platnosť (vášho|) (kódu|hesla) (už|) (vypršala|uplynula|skončila) | (nesprávn*|chybn*|
    neplatn*|zlý|zlé) (kód|pin|sms kód|heslo) | zadali ste (nesprávn*|chybn*|neplatn*|zlý|zlé)
    | nepotrebujete (žiadny|) kód | žiadny kód | (nepodarilo sa|nemožno) odoslať (kód|sms)
    | kód (sa nepodarilo|nemožno) | dostali sme žiadosť o (nový|zaslanie|) (kód|kódu)
    | príliš veľa pokusov | (je|bol*) (zablokovan*|zmenené|zmenený) | úspešne zmenen*`,
  warnBefore: `nikomu | nikdy | (neprezrádzajte|nezdieľajte|neposkytujte|neposielajte|
    nepreposielajte|nehovorte|nedávajte|neoznamujte|neukazujte|nezdieľaj|neposkytuj|nehovor|
    neprezrádzaj|nezadávajte|neodovzdávajte|nediktujte) | (nepýtame|nežiadame) (sa|) | (pracovník|
    zamestnan*) (banky|spoločnosti|) (nikdy|od vás) | (uchovajte|držte) v tajnosti | ak (vás|
    od vás) niekto | nikto (nesmie|od vás) | podvodn*`,
  warnAfter: `nikomu | nikdy | (neprezrádzajte|nezdieľajte|neposkytujte|neposielajte|
    nepreposielajte|nehovorte|nedávajte|neoznamujte|neukazujte|nezdieľaj|neposkytuj|nehovor|
    neprezrádzaj) | nepýtame | s nikým | (tretím|tretej|inej) osob* | v tajnosti | je (tajn*|
    dôvern*)`,
  expires: `plat* (do|ešte|počas|len|) | platnos* (do|je|) | vyprš* (o|za|) | exspiruje (o|)
    | počas | najneskôr | v priebehu | prestane | fungovať | do`,
  from: `pre | do | od | v | vo | na | z | zo | k | ku | (na|v|do|zo|) (účtu|účte|službe|služby|
    aplikácie|aplikácii|stránke|portálu|e shopu|konta) | (na|pre|) (prihlásenie|registráciu|vstup|
    prístup) (do|na|v|k) (aplikácie|služby|účtu|portálu|) | vášho účtu | tím | váš tím | vitajte v
    | ďakujeme`,
  your: `(váš|vaša|vaše|vášho|vám|tvoj|tvoja|tvoje|tvojho|svoj|posielame) | (toto|tu) je (váš|)
    | to je`,
  word: `ÁNO | NIE | STOP | KÓD | HESLO | POZOR | NIKDY | NIKOMU | PROSÍM | DNES | TERAZ | IHNEĎ
    | DÔLEŽITÉ | POMOC | ZADARMO | ZĽAVA | AKCIA | PLATBA | BANKA | ZADAJTE | INFO | NOVÝ | VÝHRA
    | KARTA | ÚČET | KONIEC | SÚHLAS | PLATNOSŤ`,
  reset: `(obnov*|reset*|zmen*) (hesla|heslo|pinu|účtu|prístupu) | obnoven* | zabudnut* hesl*
    | zabudli | nové heslo`,
  payment: `platb* | zaplat* | plateb* | prevod* | nákup* | transakci* | úhrad* | sumu | suma
    | kartou | karty | príkaz* | výber hotovosti | odoslanie peňazí | objednávku`,
  "sign-up": `registráci* | zaregistr* | (založenie|vytvorenie) účtu | aktiváci* | aktivovať
    | nový účet | vitajte | vítame | overenie (telefón*|čísla)`,
  "sign-in": `prihlás* | prihlas* | dvojfaktorov* | dvojstupňov* | nov* (zariadeni*|telefón*|
    prehliadač*) | vstup* do | vojsť | prístup* | login*`,
};
