import type { CueSet } from "./cue-set.ts";

export const eu: CueSet = {
  strong: `(egiaztatze | egiaztapen | baieztatze | baieztapen | segurtasun | sarbide | aktibazio |
    aktibatze | baimen | autentifikazio | autentikazio | identifikazio | erregistro |
    erregistratze | berreskuratze | berrezartze | berreskurapen | konfirmazio | balidazio |
    sinadura | saio hasiera | sms | otp | 2fa | sartze | baimentze | eragiketa | ordainketa |
    transakzio) (kode* | gako* | pin*) | (egiaztapen | egiaztatze | segurtasun | sarbide | sms |
    otp) (pasahitz* | klabe*) | (egiaztapenerako | egiaztatzeko | segurtasuneko | baieztatzeko |
    sartzeko | aktibatzeko | berresteko | saioa hasteko | identifikatzeko | sinatzeko |
    ordaintzeko | berrezartzeko | berreskuratzeko | erregistratzeko) (kode* | pasahitz* | gako* |
    pina | klabe*) | (kode | pasahitz | gako) (bakarra | tenporala | behin behinekoa | segurua) |
    erabilera bakarreko (kode* | pasahitz* | gako* | klabe*) | (behin erabiltzeko | behin bakarrik
    erabiltzeko | aldi bakarreko | aldi baterako | behin behineko) (kode* | pasahitz* | gako* |
    pin* | klabe*) | (zure | zeure) (kodea | egiaztapen kodea | segurtasun kodea | pasahitza | pin
    kodea | sarbide kodea | klabea) | zure kodea da | bi faktoreko (kode* | autentifikazio kode*)
    | giltza digital* kode* | bakq kode* | egiaztakode*`,
  weak: `kode | kodea | kodeak | kodearen | kodearekin | kodeari | kodeko | pasahitza | pasahitz |
    pasahitzak | pasahitzaren | pin | pina | pin kodea | gakoa | klabea | egiaztapena`,
  is: `da | hau da | honako hau da | hauxe da | hurrengoa da | izango da | behean | da zure | dira
    | hona hemen`,
  use: `erabili | sartu | idatzi | tekleatu | sar ezazu | erabil ezazu | idatz ezazu | sartu kodea
    | erabili kodea | idatzi kodea | sartu ezazu | ipini | eman`,
  action: `saioa (hasteko | has dezazun) | (sartzeko | egiaztatzeko | baieztatzeko | berresteko |
    aktibatzeko | jarraitzeko | osatzeko | amaitzeko | erregistratzeko | identifikatzeko |
    berrezartzeko | aldatzeko | ordaintzeko | sinatzeko | baimentzeko | onartzeko | eskuratzeko |
    berreskuratzeko | izena emateko) | hasi saioa | egiaztatu (zure | telefonoa) | berretsi (zure
    | eragiketa | ordainketa) | baieztatu (zure | eragiketa | ordainketa)`,
  other: `eskaera* | eskaera (zenbaki* | zk) | (eskaera | faktura | kontu | txartel | bezero |
    kontratu | erreserba | txartelaren | bidalketa | pakete | telefono | espediente |
    erreferentzia | txanda | serie | gela | hegaldi | poliza | bidalketaren | eskaeraren |
    kontuaren | jarraipen) (zenbakia | zenbaki | zk) | zenbakia | zenbaki | zk | zenbakira |
    zenbakian | erreferentzia | ref | faktura* | bidalketa* | paketea* | erreserba* | sarrera |
    txartela | txartelaren | kontua | kontratua | (posta | deskontu | promozio | sari | opari |
    gonbidapen | produktu | errore | herrialde | jasotze | biltze | bezero | kupoi | barra | qr |
    lokalizazio | helbide | banku) kode* | deskontu kupoi* | barra kodea | kupoi* | deitu ( |
    zenbakira) | dei ezazu | tel | telefonoa | tfnoa | bidali ( | sms | smsa) | erantzun | kalea |
    solairua | gela | atea | hegaldia | ifz | nan | bertsioa | eredua | zenbatekoa | saldoa |
    guztira | id | terminala | irakurgailua | amaitzen den txartela | amaierako txartela`,
  otherAfter: `zenbakiko (eskaera* | txartela* | faktura* | bidalketa* | espediente* | kontua*) |
    zenbakia duen | zenbakian | zenbakira (deitu | bidali | ) | z amaitutako (txartel* | kontu*) |
    amaitzen den (txartel* | kontu*) | amaitutako (txartel* | kontu*) | telefonora | telefonoan`,
  unit: `puntu* | aldiz | digitu* | digituko | zifra* | zifrako | karaktere* | unitate* | gb | mb
    | km | kg | litro* | metro* | ehuneko | pertsona* | sarrera | mezu* | sms | aste* | hilabete*
    | hilabeteko | urte* | saiakera* | produktu* | mila`,
  seconds: "segundo* | seg",
  minutes: "minutu* | minutuz | min",
  hours: "ordu* | orduz | h",
  days: "egun | eguneko | egunez | egunetan",
  month: `urtarril* | otsail* | martxo* | apiril* | maiatz* | ekain* | uztail* | abuztu* | irail*
    | urri | urriaren | azaro* | abendu*`,
  money: "euro | eurotik | euroko | euroren | € | eur",
  promo: `deskontu* | eskaintza* | kupoi* | saria | opari* | doan | zozketa* | irabazi | promozio*
    | merkealdi* | beherapen* | gaur bakarrik`,
  none: `(kodea | zure kodea | pasahitza | egiaztapen kodea) (iraungi da | iraungita dago | ez da
    zuzena | ez da baliozkoa | okerra da | baliogabea da | jada erabili da | erabilita dago | ez
    da beharrezkoa | baliogabetu da | jada ez da baliozkoa) | (kode | pin) (okerra | baliogabea |
    iraungia) | pasahitz okerra | (pasahitza | zure pasahitza | pina | pin kodea) (aldatu da |
    blokeatu da | ondo aldatu da | berrezarri da) | ez duzu koderik behar | ez da koderik behar |
    kode eskaera jaso dugu | ezin izan dugu kodea bidali | saiakera gehiegi`,
  warnBefore: `(ez partekatu | ez eman | ez esan | ez bidali | ez erakutsi | ez zabaldu | inoiz ez
    partekatu | inoiz ez eman | ez iezaiozu inori eman | ez ezazu partekatu | ez jakinarazi | ez
    birbidali | ez dezazula) ( | kode hau | kodea | inorekin | inori) | ez dizugu inoiz (eskatuko
    | ) | inoiz ez dizugu (eskatuko | ) | bankuak ez dizu inoiz | kontuz iruzur* | iruzur*`,
  warnAfter: `inorekin | inori | (ez partekatu | ez eman) (inorekin | inori) | inorekin (ez
    partekatu | partekatu) | inori ez (eman | esan | erakutsi | bidali) | hirugarrenei |
    hirugarrenekin | ez partekatu | isilpean gorde | konfidentziala da | pertsonala da`,
  expires: `(minutuz | orduz) (balio du | balioko du | da baliozkoa) | balio du | balioko du |
    baliozkoa da | balio iraungiko | iraungiko da | iraungitze data | barru iraungiko da | barru |
    buruan | epean | indarrean`,
  from: `aplikazioan | webgunean | kontuan | zure kontuan | kontura | saioa hasteko | erabiltzeko
    | zerbitzuan | taldea | taldeak | atarian`,
  your: "zure | zeure | hau da | hau da zure | hona hemen | hona zure | kaixo | hemen duzu",
  word: `BAI | EZ | STOP | KODEA | KODE | KONTUZ | INOIZ | INORI | GAUR | ORAIN | PRESAZKOA | DOAN
    | ESKAINTZA | DESKONTUA | LAGUNTZA | GARRANTZITSUA | ZURE | BERRIA | KAIXO | MESEDEZ | OPARIA
    | EGUN`,
  reset: `(pasahitza | pasahitz | pina | kontua) (berrezar* | aldatze* | berreskura* | berria |
    ahaztu* | aldaketa*) | berrezartze* | berrezarri | berreskuratze* | pasahitza berreskuratu`,
  payment: `ordainket* | ordaindu | ordaintze* | transferentzia* | eragiket* | erosket* |
    transakzio* | zenbateko* | txartel* | kargu*`,
  "sign-up": `erregistr* | izen eman* | izena eman* | kontua sortu | kontua sortze* | aktibatze* |
    aktibazio* | ongi etorri | kontu berria | telefonoa egiaztatu`,
  "sign-in": `saioa has* | saio hasier* | sartzeko | sarbide* | bi faktore* | bi urrats* | gailu
    berri* | identifikatze*`,
};
