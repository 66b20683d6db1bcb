import type { CueSet } from "./cue-set.ts";

export const sl: CueSet = {
  strong: `(sms|enkratn*|začasn*|) (koda|kode|kodo|kod|gesl*|pin|šifra|številka|žeton|
    ključ) za (potrd*|potrj*|prever*|prijav*|dostop*|avtoriz*|avtent*|aktivac*|registrac*|
    ponastavitev|obnov*|spremembo|plačilo|odobr*|identifikac*|podpis*|vpis*|vstop|dokončanje|
    verifikac*|overitev|overjanje|enkratno|spletni nakup|nakup|transakcijo|prenos|povezavo|
    dvofaktorsk*|dvostopenjsk*|varn*) | (potrditven*|varnostn*|verifikacijsk*|preveritven*|
    dostopn*|avtorizacijsk*|avtentikacijsk*|aktivacijsk*|registracijsk*|enkratn*|začasn*|prijavn*|
    vstopn*|identifikacijsk*|kontroln*|skrivn*|overitven*|obnovitven*|edinstven*) (sms|pin|) (kod*|
    pin*|gesl*|številk*|šifr*|žeton*|ključ*) | (sms|otp|3d secure) (kod*|gesl*) | kod* (iz|s) sms*
    | koda (3d secure|dvofaktorsk*|dvostopenjsk*) | (števke|kod*) drugega faktorja
    | koda za (podpis|potrditev) (pogodbe|dokumenta|naročila|kartice|številke|telefona|vloge|
    dostave) | (potrditven*|varnostn*) koda (naročila|kartice|številke|računa)`,
  weak: `koda | kode | kodo | kodi | geslo | gesla | geslom | pin | pin kod* | šifra | šifro
    | ključ | žeton | potrditev | preverjanje | (to|ta|naslednjo) številko`,
  is: `(je|so|bo|se glasi|sledeča|naslednja|spodaj|to je|tole) | je (vaša|tvoja|vaše|tvoje|
    naslednja|sledeča)`,
  use: `(vnesite|vnesi|vnesti|vnesete|vnosom|vpišite|vpiši|vpisati|uporabite|uporabi|vtipkajte|
    vtipkaj|navedite|prepišite|prepiši) | (vnesite|vnesi|vpišite|vpiši|vtipkajte) (številko|števke|
    sem|v aplikacijo|v polje|na spletni strani) | prosimo (vnesite|vpišite) | (potrdite|
    potrdi) (prijavo|nakup|plačilo|telefon|številko|) (z|s) | z vnosom | (s|z) pomočjo | (natipkaj|
    natipkajte|odtipkaj|tapni) | (vnesite|vtipkajte|vpišite) (na|v) (terminal|terminalu|zaslonu|
    tablici|blagajni|bankomatu|bankomat)`,
  action: `za (prijavo|potrditev|preverjanje|registracijo|aktivacijo|dostop|nadaljevanje|
    avtorizacijo|dokončanje|potrjevanje|spremembo|ponastavitev|vpis|podpis|odobritev|plačilo|vstop|
    obnovitev) | da (se|) (prijavite|potrdite|potrdiš|prijaviš|dokončate|aktivirate|nadaljujete|
    preverite|registrirate) | če (želite|ste|si) (se prijaviti|potrditi|nadaljevati|to vi|to ti)
    | prijavite se | potrdite (prijavo|plačilo|nakup|svojo|svoj|transakcijo|nakazilo)
    | potrditev (plačila|prijave|nakupa|transakcije) | ob prijavi | dokončajte (prijavo|
    registracijo) | dokončaj* (registracijo|prijavo|nakup) | (potrdite|potrdi) (prijavo|nakup|
    plačilo|telefon|številko|) (z|s)`,
  other: `(številk*|št|štev) (naročila|pošiljke|paketa|računa|kartice|pogodbe|stranke|rezervacije|
    vozovnice|leta|police|zadeve|telefona|zahtevka|dokumenta|sobe|listka|kupca|odjemalca|
    merilnega mesta|vloge|prijave|vozila|transakcije|mize) | naročil* (št|številka|) | št | štev
    | pošiljk* | paket* | račun* | kartic* | (kartic*|računa|) (ki|) se (konča|končuje) (na|s|z|)
    | (s|z|) končnic* | zadnje (4|štiri|) (števke|številke) (kartice|) | pogodb* | rezervacij*
    | vstopnic* | vozovnic* | polic* št | vlog* | zahtev* | prijava št | (koda|kode|kodo|šifra|
    šifro|pin|geslo) (za popust|popusta|kupona|izdelka|artikla|banke|države|napake|za prevzem|
    prevzema|za odpiranje|za paketnik|paketnika|paketa|pošiljke|namena|valute|za darilo|
    priporočila|za vrata|kupca|odjemalca|stranke|uporabnika|merilnega mesta|kraja|občine|
    rezervacije|naročila|dejavnosti|za wi fi|za wifi|omrežja|razpisa|programa|poslovalnice)
    | (promocijsk*|promo|akcijsk*|kuponsk*|darilna|darilno|popustna|prevzemna|črtna|qr|poštn*|
    klicn*|swift) kod* | (poštna|davčna|serijska|zaporedna|vaša|klicna|registrska|emšo) (številka|
    št) | omrežna skupina | emšo | trr | sklic | (pokličite|pokliči|kličite) (na|) (številko|)
    | tel | telefon* | gsm | na (številko|št) | (pošljite|pošlji|posredujte|prijavite) (sms|
    sporočilo|stop|da|besedo|sumljivo sporočilo|) (z besedilom|) (stop|da|) na (številko|)
    | sms na (številko|) | sporočilo (posredujte|pošljite) na | odgovorite (z|) | ulica | soba
    | sobi | sobo | peron | vagon | vlak | sedež | izhod | terminal | poslovalnica | paketnik*
    | različic* | verzij* | referenca | znes* | v znesku | stanje | (stanje|) števca | števec
    | razpoložljivo | za plačilo | zadeva | kupon* | let | letu | napaka | preostalo poskusov | puk
    | koda puk | puk kod* | koda za (zapornic*|garaž*|alarm*|stavbo|parkiriš*|dvigal*|vhod*)`,
  otherAfter: `je (številka|koda) (vašega|vaše|) (naročila|pošiljke|rezervacije) | je vaša številka
    | je promocijska koda | je koda za popust | (je|) (že|) (bila uporabljena|uporabljena|potekla|
    neveljavna|napačna|preklicana) | ni (več|) veljavna`,
  unit: `točk | točke | točka | krat | števk* | mestn* | mest | znak* | kom | kosov | kos | litr*
    | metr* | odstot* | procent* | oseb* | ljudi | vstopnic | sporočil* | teden | tedn* | mesec*
    | leto | leta | poskus* | izdelk* | tisoč | korakov`,
  seconds: "sekund* | sek",
  minutes: "minut* | min",
  hours: "ura | ure | uri | ur | urah | h",
  days: "dan | dni | dneva | dneh | dnevi",
  month: `januar* | jan | februar* | feb | marec | marca | april* | maj | maja | junij* | julij*
    | avgust* | september | septembra | oktober | oktobra | november | novembra | december
    | decembra`,
  money: "eur | evro | evra | evrov | centov",
  promo: `popust* | akcij* | znižan* | nagrad* | kupon* | ponudb* | bonus* | brezplačn* | darilo
    | darila | razprodaj* | žreb* | zadeni* | osvoji* | samo danes | prihran* | ugodn*`,
  none: `(koda|kodo|kode|geslo|pin*) (za potrditev|) (je|ni|vam je) (že|več|) (potekl*|veljavn*|
    neveljavn*|napačn*|uporabljen*|bil* uporabljen*|preklican*|potreb*|bil* poslan*|blokiran*|
    zaklenjen*|spremenjen*) | (koda|geslo) ne velja več | (je|je bil|je bila|je bilo) (uspešno|
    ) (spremenjen*|blokiran*|zaklenjen*|ponastavljen*) | (napačn*|neveljavn*) (kod*|gesl*|pin*)
    | (vnesli|vpisali) ste (napačn*|neveljavn*) | ne (potrebujete|potrebuješ) kode
    | prejeli smo zahtev* za (novo|) kodo | kode ni bilo mogoče | veljavnost kode je (že|) potekla
    | preveč poskusov | uspešno spremenjen*`,
  warnBefore: `nikomur | nikoli | nikar | ne (delite|deli|posreduj*|razkr*|povejte|povej|zaupaj*|
    dajte|dajajte|daj|pošilj*|sporočajte|izdajte|kažite|vnašajte|narekujte|vprašamo|zahtev*)
    | ne bomo (vas|) | zaposleni (v banki|) (nikoli|ne) | (hranite|varujte) | če vas kdo
    | nihče (ne|od) | prevarant* | pozor goljuf*`,
  warnAfter: `nikomur | nikoli | ne (delite|deli|posreduj*|razkr*|povejte|povej|zaupaj*|dajte|
    dajajte|pošilj*|izdajte) | z nikomer | (tretjim|drugim) osebam | s tretjimi | z drugimi
    | je (zaupn*|tajn*|skrivn*)`,
  expires: `velja (do|še|) | veljavn* (do|še|) | velja še | poteče (čez|v|ob|) | potekla (čez|v)
    | v (roku|naslednjih) | rok veljavnosti | neha veljati | preneha | (vnesite|vpišite|
    uporabite) (jo|ga|) v`,
  from: `za | od | v | na | s | z | iz | pri | (v|na|za|) (aplikacij*|račun*|storit*|
    spletni strani|portal*|profil*) | (za|) (prijavo|dostop|registracijo|vpis|vstop) (v|na|do|)
    | (vaš|tvoj) račun (na|v|pri|) | ekipa | vaša ekipa | dobrodošli (v|na|pri)`,
  your: `(vaša|vaš|vaše|vašega|vašem|tvoja|tvoj|tvoje|tvojega|pozdravljeni) | (to|tu|
    tukaj) je (vaša|vaše|tvoja|)`,
  word: `STOP | KODA | GESLO | POZOR | NIKOLI | NIKOMUR | DANES | ZDAJ | NUJNO | POMEMBNO | POMOČ
    | POPUST | AKCIJA | BREZPLAČNO | DARILO | BANKA | KARTICA | RAČUN | PROSIMO | VNESITE | VAŠA
    | NOVO | INFO | SAMO | KUPON | PLAČILO`,
  reset: `(ponastavit*|obnovit*|sprememb*|zamenjavo|pozabljeno) (gesla|geslo|pina|računa|dostopa)
    | ponastavit* | pozabljen* gesl* | pozabili | novo geslo`,
  payment: `plačil* | plačate | plačajte | nakup* | transakcij* | znesek | znesku | nakazil*
    | prenos* sredstev | kartic* | dvig* gotovine | obremenit* | naročil*`,
  "sign-up": `registraci* | registrira* | ustvari* račun* | odprtje računa | aktivacij* | aktivira*
    | nov račun | dobrodošl* | potrditev (številke|telefon*) | preverjanje številke`,
  "sign-in": "prijav* | vpis* | login* | dvofaktorsk* | dvostopenjsk* | nov* naprav* | dostop*",
};
