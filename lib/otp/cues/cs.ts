import type { CueSet } from "./cue-set.ts";

export const cs: CueSet = {
  strong: `(ověřovac*|potvrzovac*|bezpečnostn*|autorizačn*|autentizačn*|autentifikačn*|aktivačn*|
    jednorázov*|přihlašovac*|přístupov*|registračn*|verifikačn*|obnovovac*|identifikačn*|kontroln*|
    podpisov*|dočasn*|unikátn*|schvalovac*|párovac*) (sms|pin|) (kód*|heslo|hesla|heslem|pin|klíč*|
    token) | jednorázov* (přístupov*|bezpečnostn*|ověřovac*|autorizačn*) (kód*|heslo)
    | (potvrzovac*|autorizačn*|ověřovac*) sms | (kód*|heslo|hesla|heslem|pin|klíč|číslo) (pro|k|ke|
    na) (ověření|přihlášení|potvrzení|autorizaci|registraci|aktivaci|obnov*|reset*|změn*|platb*|
    dokončení|vstupu|schválení|podpis*|přístupu|převodu|spárování|zadání|odemčení|nákupu|
    vašemu přihlášení) | (kód*|heslo) (z|ze) (sms|zprávy) | (sms|otp|3d secure) (kód*|klíč*|heslo|
    hesla) | mtan | kód (dvoufázov*|dvoufaktorov*|3d secure|z aplikace) | heslo pro (elektronický|
    ) podpis | vstupn* kód* | (číslice|kód*) druhého faktoru | kód* (pro|k) (podpis*|potvrzení|
    ověření) (smlouvy|dokumentu|objednávky|karty|čísla|telefon*|žádosti|účtu) | (ověřovac*|
    potvrzovac*) kód* (objednávky|karty|účtu|čísla|telefonu|platby|žádosti)`,
  weak: `kód | kódu | kódem | kódy | kódů | heslo | hesla | heslem | pin | pinu | klíč | ověření
    | autorizace | verifikace | potvrzení | token | (toto|následující) číslo | pin kód | číslice`,
  is: `(je|jsou|zní|bude|tento|následující|níže|uvedený|je to) | je (následující|váš|tvůj) | to je
    | tu je`,
  use: `(použijte|použij|použít|použitím|zadejte|zadej|zadat|zadáním|vložte|vlož|napište|napiš|
    vyplňte|vyplň|opište|opiš|uveďte|vepište|vepiš|naťukejte|přepište|přepiš) | (zadejte|zadej|
    napište|napiš|opište|opiš|vložte|přepište) (prosím|číslo|sem|do políčka|do pole|do aplikace|
    do formuláře|na webu|v aplikaci) | pomocí | s pomocí | (ťukni|ťukněte|vyťukej|naťukej)
    | (zadejte|zadej|opište|vložte) (na|v|do) (terminálu|obrazovce|tabletu|pokladně|bankomatu)`,
  action: `(pro|k|ke) (přihlášení|ověření|potvrzení|dokončení|aktivaci|pokračování|registraci|
    autorizaci|schválení|obnov*|přístupu|platbě|podpisu) | přihlaste se | přihlásit se | (jsi|
    jste) li to (ty|vy) | abyste (se přihlásili|potvrdili|ověřili|dokončili|mohli) | (ověřte|
    ověříte) (svůj|svou|své|svoje|telefon*|číslo) | (potvrďte|potvrdíte) (přihlášení|platbu|
    registraci|svůj|převod|operaci|objednávku) | potvrzení (platby|přihlášení|transakce|převodu)
    | při přihlášení | (dokončete|dokončíte) (registraci|přihlášení|platbu|objednávku) | potvrdit
    | ověřit | aktivovat | dokončit | pokračovat | (pro|k) ověření`,
  other: `(číslo|čísla|číslem|číslu|č) (objednávky|zásilky|balíku|faktury|účtu|karty|smlouvy|
    zakázky|rezervace|jízdenky|letenky|letu|klienta|klientské|zákazníka|zákaznické|pojistky|
    telefonu|vstupenky|spisu|reklamace|transakce|voucheru|místnosti|pokoje|elektroměru|plynoměru|
    protokolu|dokladu|požadavku|popisné|jednací|žádosti|případu|hlášení|odběr*|pozice|stolu|linky|
    vlaku) | objednáv* (č|číslo|) | čj | č j | číslo | zásilk* (č|číslo|) | balík* (č|)
    | faktur* (č|) | (variabilní|konstantní|specifický) symbol | rezervac* | jízdenk* | vstupenk*
    | letenk* | účet | účtu | účet č | žádost* | hlášení | kart* (končící|č|číslo|s koncovkou|
    ) (na|) | končící (na|) | koncovk* | poslední (čtyřčíslí|4 číslice|čtyři číslice) | smlouv*
    | pojistk* | reklamac* | směrovací číslo | psč | poštovní (směrovací|směrovací číslo|)
    | (slevov*|promo|dárkov*|chybov*|čárov*|qr|doporučovac*|poštovn*|akčn*|směrovac*|výdejn*|
    zákaznick*|swift) (kód*|pin|heslo) | promokód* | dárkov* poukaz* | (kód*|pin|heslo) (slevy|
    kupónu|kuponu|voucheru|poukazu|produktu|zboží|banky|země|chyby|zásilky|pro vyzvednutí|
    pro výdej|výdeje|k vyzvednutí|k výdeji|k zásilce|k boxu|boxu|schránky|odměny|dárku|akce|dveří|
    od dveří|ke dveřím|zákazníka|tarifu|doporučení|rezervace|objednávky|na slevu|pro slevu|pošty|
    města|k wi fi|k wifi|na wi fi|na wifi|karty|ke kartě) | (volejte|zavolejte|volej|zavolej) (na|)
    | tel | telefon* | (na|z) (čísle|číslo|čísla|tel) | linka | linku | lince | infolin* | hlásnou
    | (pošlete|odešlete|pošli|zašlete) (sms|zprávu|) (na|s textem|ve tvaru|) | sms (na|
    ve tvaru) (číslo|) | odpovězte | odpověď* na | napište na | přepošlete (ji|) na | nahlaste na
    | letu | vlak | spoj | brána | pokoj* | místnost | nástupiště | vagón | vůz | místo | sedadlo
    | ulice | dům | byt | verze | model | zbox | z box | výdejní místo | prodejna | pobočka | iban
    | ičo | dič | spz | spis* zn* | stav (elektroměru|plynoměru|vodoměru|měřidla|) | částk*
    | zůstatek | disponibilní | k úhradě | (výrobní|sériové|pořadové|vaše) číslo | kupón* | kupon*
    | poukaz* | odběrné místo | elektroměr* | zbývá (pokusů|) | chyba | puk | puk kód* | kód* (od|
    k|ke|do) (závor*|brán*|vrat*|garáž*|alarm*|domu|vchodu|parkovišt*|trezor*|výtahu)`,
  otherAfter: `je (číslo|kód) (vaší|) (objednávky|zásilky|rezervace) | je vaše číslo
    | je slevový kód | je kód pro vyzvednutí | (již|už|) (byl|je|) (použit|neplatný|zrušen|
    nesprávný|chybný|vypršel|expiroval|neplatí)`,
  unit: `bod* | krát | číslic* | míst* | znak* | kus* | litr* | metr* | procent* | osob* | vstupen*
    | zpráv* | týdn* | týden | měsíc* | rok | roku | roků | let | pokus* | položk* | mil | lidí
    | místný | kroků | minutách`,
  seconds: "sekund* | vteřin* | sek",
  minutes: "minut* | min",
  hours: "hodin* | hod | h",
  days: "dny | dnů | dní | dni | dne | dnech",
  month: `leden | ledna | lednu | únor* | březen | března | březnu | duben | dubna | dubnu | květen
    | května | červen | června | červenc* | července | červenec | srpen | srpna | září | říjen
    | října | listopad* | prosinec | prosince | prosinci`,
  money: "kč | kc | czk | korun* | haléř* | eur | euro | eura",
  promo: `slev* | akce | akci | akční | výprodej* | kupón* | kupon* | soutěž* | vyhr* | výhr*
    | bonus* | zdarma | dárek | dárky | dárků | nabídk* | odměn* | zvýhodn* | black friday
    | jen dnes | levněj* | losování | cashback`,
  none: `(kód|heslo|pin|pin kód) (již|už|) (vypršel*|expiroval*|neplatí|je neplatn*|není platn*|
    není potřeb*|není nutn*|není správn*|byl* použit*|byl* zrušen*|je nesprávn*|je chybn*|nebyl*|
    pozbyl*|byl* zablokovan*|je zablokovan*|změněn*|zablokovan*) | (kód|heslo|pin) (bylo|byl) (již|
    úspěšně|) (použit*|změněn*|zablokován*|obnoven*|zrušen*|odblokován*|nastaven*)
    | platnost (vašeho|) (kódu|hesla) (již|) (vypršela|skončila|uplynula) | (nesprávn*|chybn*|
    neplatn*|špatn*) (kód|pin|sms kód|heslo) | (zadali|zadal) jste (nesprávn*|chybn*|neplatn*|
    špatn*) | (nepotřebujete|není potřeba|není nutn*) (zadávat|žádný|) kód | žádný kód
    | (nepodařilo se|nelze) odeslat (kód|sms) | kód (se nepodařilo|nelze)
    | obdrželi jsme žádost o (nový|zaslání|) (kód|kódu) | příliš mnoho pokusů | (je|
    byl*) (zablokovan*|zablokován*|změněno|změněn) | úspěšně změněn*`,
  warnBefore: `nikomu | nikdy | (nesdělujte|nesdílejte|neposkytujte|nepředávejte|neříkejte|
    neprozrazujte|nepřeposílejte|neukazujte|nesděluj|nesdílej|neposkytuj|neříkej|neprozrazuj|
    nezadávejte|neodesílejte|neposílejte|nediktujte) | (neptáme|nežádáme|nepožadujeme) (se|)
    | (pracovník|zaměstnan*) (banky|společnosti|) (nikdy|po vás) | (uchovejte|držte) v tajnosti
    | (pokud|kdyby) po vás | nikdo (nesmí|po vás) | podvodn*`,
  warnAfter: `nikomu | nikdy | (nesdělujte|nesdílejte|neposkytujte|nepředávejte|neříkejte|
    neprozrazujte|nepřeposílejte|neukazujte|nesděluj|nesdílej|neposkytuj|neříkej) | s nikým
    | třetí* (osob*|straně|stranám) | v tajnosti | je (tajn*|důvěrn*) | nechtějte`,
  expires: `plat* (do|po dobu|ještě|jen|pouze|) | platnost* (do|je|) | vyprš* (za|v|do|)
    | expiruje (za|) | po dobu | v platnosti | nejpozději | během | přestane | zneplatní | do`,
  from: `pro | do | od | v | ve | na | z | ze | k | ke | u | (na|v|do|z|) (účtu|účet|službě|služby|
    aplikace|aplikaci|webu|stránkách|portálu|e shopu|obchodě) | (pro|k|) (přihlášení|registraci|
    vstup*|přístup*) (do|na|v|k) (aplikace|služby|účtu|portálu|) | vašeho účtu | tým | váš tým
    | vítejte v | děkujeme | (k|ke) účtu`,
  your: "(váš|vaše|vašeho|vaší|vám|tvůj|tvoje|svůj|zasíláme) | (toto|zde|tu) je (váš|) | to je",
  word: `ANO | STOP | KÓD | HESLO | POZOR | NIKDY | NIKOMU | PROSÍM | DNES | NYNÍ | IHNED
    | DŮLEŽITÉ | POMOC | ZDARMA | SLEVA | AKCE | PLATBA | BANKA | ZADEJTE | NESDĚLUJTE | INFO
    | NOVÝ | VÝHRA | KARTA | ÚČET | KONEC | SOUHLAS | PLATNOST`,
  reset: `(obnov*|reset*|změn*) (hesla|heslo|pinu|účtu|účet|přístupu) | obnoven* | zapomenut* hesl*
    | zapomněl* | nové heslo`,
  payment: `platb* | zaplat* | plateb* | převod* | nákup* | transakc* | úhrad* | částk* | kartou
    | karty | příkaz* | výběr* | inkas* | odeslání peněz | objednávku | platební*`,
  "sign-up": `registrac* | zaregistr* | (založení|vytvoření|vytvořit) (účtu|účet) | aktivac*
    | aktivovat | nový účet | vítejte | vítáme | ověření (telefon*|čísla)`,
  "sign-in": `přihlá* | přihlaš* | přihlas* | dvoufázov* | dvoufaktorov* | nov* (zařízení|telefon*|
    prohlížeč*) | vstup* do | přístup* | login*`,
};
