import type { CueSet } from "./cue-set.ts";

export const eu: CueSet = {
  strong: `(egiaztatze|egiaztapen|baieztatze|baieztapen|segurtasun|sarbide|aktibazio|aktibatze|
    baimen|autentifikazio|autentikazio|identifikazio|erregistro|erregistratze|berreskuratze|
    berrezartze|berreskurapen|konfirmazio|balidazio|sinadura|sinatze|saio hasiera|sms|otp|2fa|
    sartze|baimentze|eragiketa|ordainketa|transakzio|faktore|urrats|bi faktoreko|
    erabilera bakarreko|aldi bakarreko|aldi baterako|behin behineko|behin erabiltzeko|
    behin bakarrik erabiltzeko|egiaztapenerako|egiaztatzeko|segurtasuneko|baieztatzeko|sartzeko|
    aktibatzeko|berresteko|saioa hasteko|identifikatzeko|sinatzeko|ordaintzeko|berrezartzeko|
    berreskuratzeko|erregistratzeko|desblokeatzeko|izena emateko|erosketarako|sarrerako) (kode*|
    gako*|pasahitz*|pin*|klabe*|zenbaki*) | (kode|pasahitz|gako) (bakarra|tenporala|behin behinekoa|
    segurua) | giltza digital* kode* | otp | egiaztakode* | (faktoreko|urratseko) (egiaztapen*|
    autentifikazio*)`,
  weak: `kode | kodea | kodeak | kodearen | kodearekin | kodeari | kodeko | kodeaz | pasahitza
    | pasahitz | pasahitzak | pasahitzaren | pin | pina | pin kodea | gakoa | klabea | egiaztapena
    | token`,
  is: `da | dira | izango da | (hau|honako hau|hauxe|hurrengoa|hona) da | da zure | behean
    | hona hemen | hau duzu`,
  use: `erabili | sartu | idatzi | tekleatu | (sar|erabil|idatz) ezazu | sartu ezazu | ipini
    | markatu aplikazioan | kopiatu | zenbakia (sartu|idatzi|erabili) | zenbakiarekin | (sartu|
    idatzi|erabili) zenbaki hau`,
  action: `saioa (hasteko|has dezazun) | hasi saioa | (sartzeko|egiaztatzeko|baieztatzeko|
    berresteko|aktibatzeko|jarraitzeko|osatzeko|amaitzeko|erregistratzeko|identifikatzeko|
    berrezartzeko|aldatzeko|ordaintzeko|sinatzeko|baimentzeko|onartzeko|eskuratzeko|berreskuratzeko|
    desblokeatzeko|lotzeko|konektatzeko) | izena emateko | (egiaztatu|berretsi|baieztatu|osatu|
    amaitu|aktibatu) zure | zure (erregistroa|nortasuna|telefonoa|erosketa) | aplikazioan
    | webgunean | orrian | inprimakian`,
  other: `eskaera* (zenbaki*|) | (faktura|kontu|kontuaren|txartel|txartelaren|bezero|kontratu|
    erreserba|bidalketa|pakete|telefono|espediente|erreferentzia|txanda|serie|gela|hegaldi|poliza|
    bidalketaren|eskaeraren|jarraipen|baieztapen|baimen|kide|bazkide|matrikula|kontagailu) zenbaki*
    | zenbakira | erreferentzia | faktura* | bidalketa* | paketea* | erreserba* | txartela
    | txartelaren | kontua | kontratua | espedientea* | txanda | sarrera | matrikula | (posta|
    deskontu|promozio|sari|opari|gonbidapen|produktu|artikulu|errore|herrialde|jasotze|biltze|
    bezero|kupoi|barra|qr|lokalizazio|helbide|banku|atari|ate|bidalketa|erreserba|sukurtsal) kode*
    | artikuluaren kode* | kupoi* | kontu korrontea | wifi (pasahitz*|kode*) | deitu (zenbakira|)
    | dei ezazu | telefonoa | tfnoa | bidali (sms|smsa|) | erantzun | laguntza | informazioa | kalea
    | solairua | gela | atea | mahaia | leihatila | hegaldia | bertsioa | eredua | zenbatekoa
    | saldoa | guztira | terminala | irakurgailua | irakurketa | edizioa | orrialdea | urtea
    | gehienez`,
  otherAfter: `zenbakiko (eskaera*|txartela*|faktura*|bidalketa*|espediente*|kontua*)
    | zenbakia duen | zenbakian | zenbakira (deitu|bidali|) | (zenbakiaz|z) amaitutako
    | amaitutako (txartel*|kontu*) | (zenbakiaz|) amaitzen den | telefonora | telefonoan
    | kupoi kode* | posta kode* | deskontu kode*`,
  unit: `puntu* | aldiz | digitu* | zifra* | karaktere* | unitate* | litro* | metro* | ehuneko
    | pertsona* | mezu* | aste* | hilabete* | urte* | saiakera* | produktu* | mila | orrialde*
    | parte hartzaile*`,
  seconds: "segundo*",
  minutes: "minutu*",
  hours: "ordu*",
  days: "egun | eguneko | egunez | egunetan",
  month: `urtarril* | otsail* | martxo* | apiril* | maiatz* | ekain* | uztail* | abuztu* | irail*
    | urriaren | azaro* | abendu*`,
  money: "euro | eurotik | euroko | euroren | zentimo*",
  promo: `deskontu* | eskaintza* | kupoi* | opari* | zozketa* | irabazi | promozio* | merkealdi*
    | beherapen* | gaur bakarrik | merkeago | saritu*`,
  none: `(iraungi|iraungita|iraungi egin) (da|dago|zaizu) | ez da (zuzena|baliozkoa|beharrezkoa|
    jada baliozkoa) | (okerra|baliogabea) (da|zen) | jada erabili da | erabilita dago
    | baliogabetu da | jada ez da | (kode|pin|pasahitz|klabe) (okerra|baliogabea|iraungia)
    | (pasahitza|pina|pin kodea|klabea) (ondo|) (aldatu|blokeatu|berrezarri|eguneratu) (da|duzu)
    | blokeatuta dago | blokeatu (da|dugu) | aldatu da | ez (duzu|da) koderik behar | koderik gabe
    | kode eskaera | ezin izan (dugu|da) | saiakera gehiegi | eskatu (beste bat|berri bat) | (ondo|
    behar bezala) (egiaztatu|erregistratu) (da|zara)`,
  warnBefore: `ez (partekatu|eman|esan|bidali|erakutsi|zabaldu|iezaiozu|ezazu|jakinarazi|birbidali|
    dezazula|utzi) | inoiz ez | ez dizugu inoiz | ez dizu inoiz | ez dizugu | kontuz | iruzur*
    | inork ez`,
  warnAfter: `inorekin | inori | hirugarrenei | hirugarrenekin | isilpean gorde | konfidentziala
    | pertsonala da | (ez|inoiz ez) (partekatu|eman|esan) | sekretua`,
  expires: `(minutuz|orduz) (balio|balioko) du | balio du | balioko du | baliozkoa da | iraungiko da
    | iraungitze data | barru (iraungiko da|) | buruan | epean | indarrean | bitartean
    | iraungi baino lehen`,
  from: `aplikazioan | webgunean | kontuan | zure kontuan | kontura | saioa hasteko | erabiltzeko
    | zerbitzuan | taldea | taldeak | atarian | ongi etorri`,
  your: "zure | zeure | hau da | hau da zure | hona hemen | hona zure | kaixo | hemen duzu",
  word: `stop | kodea | kode | kontuz | inoiz | inori | gaur | orain | doan | eskaintza | deskontua
    | laguntza | zure | berria | kaixo | mesedez | oparia | egun | saria`,
  reset: `(pasahitza|pasahitz|pina|kontua) (berrezar*|aldatze*|berreskura*|berria|ahaztu*|aldaketa*)
    | berrezartze* | berrezarri | berreskuratze*`,
  payment: `ordainket* | ordaindu | ordaintze* | transferentzia* | eragiket* | erosket*
    | transakzio* | zure txartel* | kargu* | bizum`,
  "sign-up": `erregistr* | (izen|izena) eman* | kontua sortu | kontua sortze* | aktibatze*
    | aktibazio* | ongi etorri | kontu berria`,
  "sign-in": `saioa has* | saio hasier* | sartzeko | sarbide* | bi (faktore*|urrats*) | gailu berri*
    | identifikatze*`,
};
