import type { CueSet } from "./cue-set.ts";

export const tk: CueSet = {
  strong: `(barlag|tassyklama|giriş) (sanlar*|belgiler*) | (tassyklama|tassyklaýyş|tassyklamak|
    tassyklaýjy|tassyklanyş|tassyk|barlag|barlaýyş|barlamak|giriş|girmek|howpsuzlyk|howpsuzlygyň|
    işjeňleşdirme|işjeňleşdirmek|aktiwleşdirme|aktiwasiýa|hasaba alyş|hasaba durmak|registrasiýa|
    rugsat|awtorizasiýa|dikeltmek|dikeldiş|bir gezeklik|birgezeklik|bir sapar|bir gezek ulanylýan|
    wagtlaýyn|gizlin|verifikasiýa|identifikasiýa|şahsyýet|amal|sms|otp|ulgama giriş|gol çekmek|
    belgili) (sms |)(kod|kody|kodyňyz|kodyň|kodyny|kodyňyzy|açar söz*|açarsöz*|parol*|pin*) |
    (tassyklamak|girmek|giriş|hasaba durmak|barlamak|işjeňleşdirmek|dikeltmek|tölemek|töleg) üçin
    (bir gezeklik |sms |gizlin |)(kod|kody|kodyňyz|açar söz*|açarsöz*|parol*) | (siziň|seniň)
    (tassyklama |giriş |)(kodyňyz|kodyň|parolyňyz) | kod tassyklama | otp`,
  weak: `(iki|2) (ädimli|basgançakly|faktorly|tapgyrly) (barlag*|tassyklama*|giriş*) | kod | kody
    | kodyny | kodyň | kodyňyz | kodyňyzy | kodlar* | açar söz* | açarsöz* | parol* | pin | pini |
    pin kod* | gizlin belgi* | gizlin san* | tassyklama`,
  is: "bu | aşakdaky | aşakda | şu | bolýar | ine | şeýle | hökmünde",
  use: `ýaz we | ýazyp goýberiň | giriz | giriziň* | girizmeli | girizip | ulan | ulanyň* | ýazyň*
    | ýazyp | peýdalanyň* | görkeziň* | (kuryere|sürüjä|operatora) (aýdyň|görkeziň|beriň|aýt) |
    (ny|ni|belgisini|sanyny) (giriz*|ýaz*|ulan*|aýdyň) | basyň`,
  action: `(hasaba alyş|giriş|tassyklama) (sahypa*|penjire*) | siziňki* | (tassyklamak|girmek|
    giriş|barlamak|hasaba durmak|dowam etmek|tamamlamak|işjeňleşdirmek|aktiwleşdirmek|dikeltmek|
    üýtgetmek|tölemek|töleg|hasaba alynmak|almak|başlamak|gol çekmek|geçirmek|birikdirmek|
    tassyklama) üçin | tassyklaň | ulgama (girmek|giriş|giriň) | (belgiňizi|tölegi|hasabyňyzy|
    nomeriňizi) (tassykla*|barla*) | (siz|bu siz) bolsaňyz`,
  other: `(goldaw|kömek|ýüz tutma|oýun) kody | (tassyklama|hasaba alyş) (belgisi*|nomeri*) |
    sargyt* | (sargyt*|hasap*|kart*|şertnama*|petek*|uçuş*|telefon*|müşderi*|abonent*|nobat*|ýüz
    tutma*|resminama*|poçta*|posylka*|kwitansiýa*|arza*|pasport*|otag*|ulag*|sened*|gatnaw*|otly*|
    töleg*|yzarlama*|iberilme*) (belgisi*|nomeri*|nomer|belgiňiz|№|id) | nomeri | nomeriňiz |
    belgisi | belgiňiz | nomer | belgili | hasap | hasabyňyz | kartyňyz | kartyňyzyň | petek |
    promokod* | kupon* | (promo|arzanladyş|sowgat|çakylyk|haryt|şäher|ýurt|ýalňyşlyk|poçta|
    müşderi|abonent|sebit|eltip bermek|eltme|yzarlama|gatnaşyjy|utuş|wi-fi|wifi|gapy|domofon|qr|
    ştrih|bonus|aksiýa|kupon|bank|kartyň) (kod|kody|kodyňyz|kodyny|paroly) | indeks* | jaň (ediň|
    et|ediberiň) | habarlaşyň | tel | telefon* | belgisine | nomerine | belgä | nomere | sms
    (iberiň|ugradyň) | iberiň | ugradyň | jogap beriň | uçuş | otag | otagy | köçe | köçesi |
    dükan | bölüm | terminal* | bankomat* | jemi | möçberi | balans* | galyndy* | bergiňiz | bergi
    | nobatyňyz | nobat | soňky (4|dört) (san*|belgi*) | görkeziji*`,
  otherAfter: `(belgili|nomerli|san) (sargyt*|hasap*|kart*|şertnama*|arza*|ýüz tutma*|) |
    (belgisine|nomerine|belgä|nomere) (jaň*|sms*|iber*|ugrat*|) | bilen (gutarýan|tamamlanýan)
    (kart*|hasap*|)`,
  unit: `gezek | sifrli | nyşan* | sanly | sany | litr | metr* | göterim* | adam* | petek* | habar
    | hepde* | aýlyk | ýyl | ýylda | ýylyň | synanyşyk* | haryt* | müň | belgiden | million`,
  seconds: "sekunt* | sekund*",
  minutes: "minut*",
  hours: "sagat*",
  days: "gün | günüň | günde | günlük | gije-gündiz",
  month: `ýanwar* | fewral* | martda | martyň | aprel* | iýun* | iýul* | awgust* | sentýabr* |
    oktýabr* | noýabr* | dekabr*`,
  money: "manat* | tmt | teňňe | rubl* | dollar* | ýewro",
  promo: `arzanladyş* | aksiýa* | sowgat* | baýrak* | utuş* | utuň | mugt* | kupon* | diňe şu gün
    | lotereýa* | gutlaýarys`,
  none: `(möhleti|wagty) (gutardy|geçdi|doldy|gutarypdyr|gutaran|geçipdir|tamamlandy) |
    (tassyklama |giriş |bir gezeklik |girizilen |girizen |sms |pin |)(kod|kody|kodyň|kodyňyz|
    parol|paroly|parolyňyz|açar söz|açar sözi|açar sözüňiz|pin|pin kody) (nädogry*|ýalňyş*|
    ulanyldy|ulanylan|eýýäm*|gerek däl|hereket etmeýär|ýatyryldy|üýtgedildi|üýtgedi|çalşyldy|
    petiklendi|bloklandy|üstünlikli*|iberilmedi|soraldy|möhleti*) | (nädogry|ýalňyş) (kod|kody|
    parol|açar söz|girizildi|girizilen|girizilendigi) | (gezek|sapar) (nädogry|ýalňyş) |
    (petiklendi|bloklandy|ýapyldy|saklandy) | üstünlikli (üýtgedildi|çalşyldy|tassyklandy) | täze
    kod soraldy`,
  warnBefore: `hiç haçan | hiç kim bilen | hiç wagt | başga adamlara | bank (hiç haçan|işgärleri)
    | kezzap* | hic kime | ägä boluň`,
  warnAfter: `(hiç kime|başgalara|başga adamlara|başga birine|üçünji taraplara|keseki adamlara|
    beýlekilere) (aýtma*|bermä*|berme|iberme*|görkezme*|habar berme*|) | hiç kim bilen
    (paýlaşma*|) | paýlaşmaň | aýtmaň* | bermaň* | gizlin saklaň | aýan etmäň |
    sor(amaýar|amaýarys) | talap etmeýär*`,
  expires: `hereket edýär | hereket ediş möhleti | möhleti | güýjünde | dowamynda | içinde | soň |
    çenli | dogry | ulanyp bolýar`,
  from: `üçin | boýunça | saýtyna | programmasyna | ulgamyna | hasabyňyza | hasabyna | sahypasyna
    | topary | hyzmaty | hoş geldiňiz`,
  your: "siziň | size | seniň | bu | ine | hormatly müşderi | hormatly | salam",
  word: "HAWA | YOK | STOP | KODY | PAROL | HIÇ | MUGT | BALANS | BONUS | AÝTMAŇ | BERMÄŇ",
  reset: `(parol*|açar söz*|hasab*) (dikelt*|üýtget*|çalyş*|täzele*|unut*) | dikeltmek* | täze
    (parol*|açar söz*)`,
  payment: `töleg* | tölemek* | geçirim* | geçirmek* | satyn al* | tranzaksiýa* | möçber* | kart |
    kartyňyz* | sargyt*`,
  "sign-up": `hasaba (durmak|alyş|alynmak|durmagy) | hasap (açmak|döretmek) | işjeňleşdir* |
    aktiwleşdir* | hoş geldiňiz | täze hasap | (belgiňizi|nomeriňizi) tassykla*`,
  "sign-in": `giriş* | girmek* | awtorizasiýa* | iki (ädimli|faktorly|basgançakly) | täze (enjam*|
    telefon*) | ulgama gir*`,
};
