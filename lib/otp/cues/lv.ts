import type { CueSet } from "./cue-set.ts";

export const lv: CueSet = {
  strong: `(apstiprinājuma|apstiprināšanas|verifikācijas|verificēšanas|drošības|vienreizēj*|
    vienreizej*|vienreiz lietojam*|vienreizlietojam*|autentifikācijas|autorizācijas|aktivizācijas|
    aktivizēšanas|aktivācijas|piekļuves|pieejas|pieslēgšanās|pieteikšanās|ielogošanās|ieejas|
    reģistrācijas|pārbaudes|kontroles|atkopšanas|atgūšanas|atjaunošanas|atiestatīšanas|
    identifikācijas|pagaidu|validācijas|paraksta|parakstīšanas|maksājuma|darījuma|atbloķēšanas|
    ierīces|savienošanas|slepen*|unikāl*|īslaicīg*|dinamisk*|login) (sms |drošības |
    apstiprinājuma |pieejas |piekļuves |)(kod*|parol*|pin*|otp|atslēg*|numur*) | (sms|otp|tan|mfa|
    2fa) (kod*|parol*) | smskod* | kalkulatora kod* | (divpakāpju|divfaktoru|
    divu (faktoru|soļu|posmu|pakāpju)) (kod*|verifikācij*|autentifikācij*|autorizācij*|pieteikšan*|
    pārbaud*) | (kods|kodu) (pieteikšanās|apstiprināšana*|verifikācija*|autorizācija*|ieejai|
    reģistrācija*|piekļuve*|aktivizācija*|identifikācija*|maksājuma|pirkuma) | ciparu
    (apstiprinājuma |verifikācijas |drošības |)kod*`,
  weak: `kods | kodu | koda | kodam | parole | paroli | paroles | parolei | pin | pin kod* | pins
    | atslēga | slepenvārds | cipari | ciparu kombinācij*`,
  is: `ir (šāds|jūsu|tavs|tava|sekojošs|) | šāds | šāda | būs | šeit | zemāk | turpmāk norādītais
    | sekojošs`,
  use: `(izmantojiet|izmanto|izmantojot|lietojiet|lieto|lietojot|ievadiet|ievadi|ievadot|ievadīt|
    ierakstiet|ieraksti|rakstiet|raksti|norādiet|norādi|iekopējiet|nokopē|ievietojiet|nosauc|
    nosauciet|parādi|uzrādi|uzrādiet|sastādi) (lietotnē|aplikācijā|televizorā|ekrānā|lapā|vietnē|
    mājaslapā|laukā|pārlūkā|šoferim|ciparus|skaitļus|vadītājam|kurjeram|laikā|) | (apstiprini|
    apstipriniet) (ar|laikā) | ar cipariem`,
  action: `lai (pieteiktos|pieslēgtos|ielogotos|ieietu|apstiprinātu|verificētu|autorizētos|
    autentificētos|pabeigtu|turpinātu|reģistrētos|aktivizētu|atjaunotu|atiestatītu|nomainītu|
    mainītu|izveidotu|atvērtu|pievienotu|savienotu|sasaistītu|piekļūtu|parakstītu|samaksātu|
    pārbaudītu) | pieteikšan* | pieteikties | pieslēg* | ielogo* | ieiet | ieeju | apstiprināt*
    | apstiprināšan* | apstipriniet | apstiprini | verificēt* | autorizēt* | autentific* | pabeigt*
    | turpināt* | reģistrēt* | reģistrācij* | aktivizēt* | aktivizācij* | atjaunot* | atiestatīt*
    | nomainīt | izveidot | izvēlēties | piekļūt* | parakstīt* | identificēt* | (jūsu|tavu|savu)
    (identitāt*|kontu) | savienotu | esi atpakaļ`,
  other: `(pasūtījuma|atsauces|rēķina|klienta|abonenta|līguma|lietotāja|biedra|konta|kartes|
    sūtījuma|pakas|izsekošanas|skapīša|piegādes|rezervācijas|biļetes|reisa|rindas|pieteikuma|
    iesnieguma|loterijas|kupona|reģistrācijas|pvn|čeka|darījuma|transakcijas|maksājuma|polises|
    lietas|dokumenta|apliecības|auto|sērijas|skaitītāja|tālruņa|sapulces|telpas|dāvanu kartes|
    pavadzīmes|vizītes|pacienta|objekta) (numur*|nr|id|nummur*) | (pasūtījuma|klienta|abonenta|
    lietotāja|biedra|sūtījuma|pakas|izsekošanas|pakomāta|durvju|vārtu|izņemšanas|saņemšanas|
    atvēršanas|piegādes|kurjera|atgriešanas|rezervācijas|biļetes|valsts|reģiona|atlaides|atlaižu|
    akcijas|kupona|dāvanu|dāvanu kartes|dāvanas|promo|bonusa|ielūguma|uzaicinājuma|ieteikuma|
    drauga|vaučera|piedāvājuma|loterijas|qr|svītru|kļūdas|statusa|personas|uzņēmuma|nodokļu|preces|
    produkta|krāsas|bankas|swift|puk|kursa|seifa|kastes|atslēgu kastes|atslēgu|kāpņu|wifi|iestādes|
    objekta|svītr) kod* | (svītr|promo)kod* | pasūtījum* | pasutijum* | atsauce | rēķin*
    | klienta karte | līgums | lietotāj(vārds|a vārds) | konts | kontā | karte | kartes | karti
    | maksājumu karte | (kas|kura|) beidzas ar (cipariem|) | pēdējie (4|četri) cipari | sūtījum*
    | paka | pakas | paku | paciņa | pakomāt* | rezervācij* | biļet* | lidojums | reiss | reisu
    | izeja | vārti | vilciens | autobuss | maršruts | platforma | vieta | numuriņš | istaba
    | dzīvoklis | stāvs | kabinets | vizīte | pieteikums | iesniegums | pasta indeks* | kupons
    | kuponu | dāvanu kart* | reģistrē čeku | artikuls | čeks | kvīts | polise | lieta | skaitītāj*
    | rādījum* | versija | termināls | veikals | adrese | iela | lappuse | pants | zvaniet (pa|uz|)
    | zvani (pa|uz|) | zvanot (pa|uz|) | zvanīt | tālrunis | tālruni | tālr | talr | pa (tālruni|
    numuru) | talrunis | mobilais | uz (numuru|nr|īso numuru) | īsais numurs | klientu (serviss|
    centrs|atbalsts|dienests) | (sūti|sūtiet|nosūti|nosūtiet) (sms|stop|jā|vārdu) | (sms|stop) uz
    | atbildiet (ar|) | atbildi (ar|) | sazinieties | bilance | atlikums | (wifi|wi-fi|
    bezvadu tīkla) parol* | maksājuma uzdevums`,
  otherAfter: "ir (jūsu|tavs) (pasūtījuma|rezervācijas|klienta) numurs",
  unit: `punkti | punktus | punktu | punkts | gabal* | reizes | reizi | reize | reižu | ciparu
    | cipariem | zīmes | simbol* | cilvēk* | personas | personām | ziņas | īsziņ* | metri | metru
    | kilometr* | kilogrami | grami | litri | procent* | nedēļ* | mēnes* | mēneš* | gadi | gadus
    | gadu | gads | gada | biļetes | preces | preču | soļi | soļus | mēģināj* | tūkstoši | tūkst
    | miljoni | gigabait* | megabait* | grādi | naktis | maksājumi`,
  seconds: "sekund* | sekunžu | sek",
  minutes: "minūt* | minūšu | minusu",
  hours: "stund*",
  days: "dienas | dienu | dienām | diena | dienā | darba dien* | darbdien* | diennakt*",
  month: `janvār* | februār* | marts | martā | marta | aprīl* | maijs | maijā | maija | jūnij*
    | jūlij* | august* | septembr* | oktobr* | novembr* | decembr*`,
  money: `eiro | euro | centi | centu | centiem | summa | summu | summā | kopā | apmaksai | parāds
    | parāda`,
  promo: `atlaide | atlaidi | atlaides | atlaidēm | atlaižu | akcija | akcijas | akcijā
    | izpārdošan* | piedāvājum* | laimē* | laimests | balva | balvu | balvas | balvām | izloze
    | izlozē | izlozes | loterij* | kupons | kuponu | bonuss | bonusu | dāvanā | dāvanu kart*
    | ietaupi* | iepērcies | par puscenu | melnā piektdien* | black friday | īpašā cena`,
  none: `(kods|koda|kodu|parole|saite) (ir |vairs |jau ir |jau |tika |)(nederīg*|beidzies|
    beigusies|novecojis|izmantot*|nepareiz*|anulēt*|atcelt*|bloķēt*) | kods
    (vairs |)(nav (derīgs|spēkā|pareizs)|nedarbojas|neder) | (koda|paroles) (derīguma |)(termiņš|
    laiks) (ir |)beidzies | (nepareiz*|nederīg*|kļūdain*) (ievadīt* |)(pin|kod*|
    apstiprinājuma kod*|parol*) | (nepareizi|kļūdaini) ievadīt* | ievadītais kods | (kods|kodu)
    (nav nepieciešams|nav vajadzīgs|netika nosūtīts|neizdevās nosūtīt) | neizdevās nosūtīt kodu
    | (koda|jauna koda) pieprasījum* | pieprasīts (jauns |)kods | (parole|pin|pin kods) (ir |tika |
    ir veiksmīgi |veiksmīgi |tika veiksmīgi |)(nomainīt*|mainīt*|atjaunot*|atiestatīt*|bloķēt*)
    | (karte|konts|piekļuve|lietotājs) (ir |tika |uz laiku |)(bloķēt*|slēgt*|apturēt*) | (ir|tika)
    (bloķēta|bloķēts|apturēta) | pārāk daudz (nepareizu |neveiksmīgu |)mēģinājumu
    | pieteikšanās neizdevās`,
  warnBefore: `(neizpaud*|nenodod*|neatklā*|nesniedz*|nedal*|nesak*|nesūt*|nerād*|neizsniedz*|
    nepārsūt*|nedod*|neievad*|nekopīgo*|neuzrād*|neatbild*) | (neprasīs*|neprasa|neprasām|nelūgs*|
    nelūdz*|nejautās*|nejautājam|nezvanīs*|nepieprasīs*) | nekad (neprasa|nelūdz|nezvana|nejautā)
    | neviens (no|nedrīkst|cits) | sargājiet | glabājiet | uzmanieties`,
  warnAfter: `nevienam | nevienam citam | ar nevienu | citiem | citām personām | trešajām
    (personām|pusēm) | svešiniekiem | citam | citai personai | ar citiem | slepenībā | noslēpumā
    | ir (konfidenciāl*|personisk*) | konfidenciāl* | nedrīkst (izpaust|nodot|atklāt|sniegt)
    | neizpaudiet | neizpaud | nenododiet | nenodod | neatklājiet | nesakiet | nesniedziet`,
  expires: `derīg* (līdz|tikai|vēl|) | ir (derīg*|spēkā) | spēkā | spēkā līdz | derīguma (termiņš|
    laiks) | darbojas | beigsies (pēc|) | beidzas (pēc|) | zaudēs spēku | laikā | ietvaros | līdz
    | pirms | pēc | nākamās | nākamo | turpmākās | izmantojams | (izmantojiet|izmanto) līdz
    | jums ir | tev ir`,
  from: `no | uz | ar | pie | par | lai (pieteiktos|savienotu|atvērtu) | pakalpojumā | pakalpojumam
    | lietotnē | lietotnei | lietotnes | vietnē | vietnei | portālā | internetbankā | kontā
    | kontam | kontu | (jūsu|tavā|tavam) (kontam|kontā) | pirkums | pirkumam | tirgotājs
    | tirgotājam | laipni (lūdzam|lūgti) | sveicam | ar cieņu | jūsu`,
  your: `jūsu | jusu | tavs | tava | tavu | savs | savu | šis ir | tas ir | šī ir | šeit ir | te ir
    | sveiki | labdien | cienījamais klient | cien | mans | jauns | jauna | jaunais | šis | šo
    | personīgais | lai`,
  word: `kods | kodu | parole | nekad | nevienam | neizpaud | stop | atteikt | bezmaksas | balva
    | laimē | šodien | tikai | svarīgi | uzmanību | jaunums | atlaide | akcija | kupons | rēķins
    | paka | klients | konts | karte | banka | atbildi | zvani | spied | paldies | sveiki | labdien
    | eiro | parāds | apstiprini | derīgs`,
  reset: `(atjaunot|nomainīt|mainīt|maini|izveidot|izvēlēties) (savu |jūsu |tavas |tavu |
    jūsu konta |jaunu |konta |)parol* | nomainīt tavas | (konta|jaunu|jauna) parol* | paroles
    (atjaunošan*|atiestatīšan*|maiņ*|nomaiņ*|atgūšan*) | atiestatīt* | atiestatīšan* | aizmirs*
    | atgūt* | konta (atjaunošan|atgūšan|atkopšan)* | atkopšan* | lai atjaunotu`,
  payment: `maksājum* | maksāj* | samaksāt* | apmaks* | pirkum* | darījum* | pārskait*
    | transakcij* | norēķin* | kartes | karti | izmaks* | saņēmēj* | iemaks* | aizdevum* | debet*
    | rēķin* | pasūtījum*`,
  "sign-up": `reģistr* | konta (izveid|atvēršan|aktiviz)* | izveido* kontu | jauns konts
    | jaunu kontu | aktivizēt* | aktivizācij* | laipni (lūdzam|lūgti) | kļūt par | pievienoties
    | atvērt kontu | tālruņa numuru`,
  "sign-in": `pieteikšan* | pieteikties | pieteiktos | pieslēg* | ielogo* | ieiet | ieeja* | ieeju
    | autorizācij* | autorizēt* | autentifikācij* | divu faktoru | divpakāpju | jaun* (ierīce|
    ierīces|ierīcē|ierīci|telefonā|tālrunī) | internetbank* | login | piekļuves kod*
    | vienreizēj* parol* | lai savienotu | esi atpakaļ`,
};
