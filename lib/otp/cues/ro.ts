import type { CueSet } from "./cue-set.ts";

export const ro: CueSet = {
  strong: `(cifrele|numerele) (de|pentru) (verificar*|confirmar*|autentific*|acces*) | (cod*|
    cod-ul|kod) (tău |dvs |dv |dumneavoastră |sms |otp |unic |pin |secret |temporar |)(de |pentru
    |)(verificar*|confirmar*|securitate|siguranță|acces*|activar*|autorizar*|autentific*|logar*|
    login*|conectar*|înregistrar*|validar*|resetar*|recuperar*|identificar*|aprobar*|semnare*|
    semnătur*|deblocar*|tranzacți*|plat*|sesiune|asociere|unică folosință|unică utilizare|
    utilizare unică|o singură utilizare|folosință unică) | (cod|codul|codului) (tău |dvs |)(unic|
    temporar|dinamic|sms|otp|tan|mfa|2fa|3d secure|3ds|secret|de 4 cifre|de 6 cifre|primit prin
    sms|primit pe sms|din sms) | (parola|parolei|parole|pin|pin-ul|pinul) (ta |dvs |sms |)(unică|
    unic|de unică folosință|de unică utilizare|de o singură folosință|temporară|temporar|sms|otp|
    dinamică|dinamic|de confirmare|de verificare|de acces|de autentificare|de tranzacție|pentru
    tranzacție|pentru autentificare|provizorie|provizoriu|valabilă o singură dată) | (număr|
    numărul) (tău |)de verificare | token (de acces|sms) | otp | otp-ul | (introdu|introduceți)
    codul (din|primit)`,
  weak: `(autentific*|verificar*|conectar*|pentru autentificarea|pentru verificarea|pentru
    conectarea) în (doi|2) pași | cod | codul | codului | coduri | codurile | parolă | parolei |
    parole | pin | pin-ul | pinul | cod pin | codul pin | token | cheia | cheie | parola ta`,
  is: `este | e | sunt | va fi | următorul | mai jos | de mai jos | acesta | acesta este | aceasta
    este`,
  use: `(puteți|poți) (alege|seta|stabili|crea|schimba|reseta|defini|intra|accesa) |
    folosi(ți|m|nd) | folosește* | utiliza(ți|nd) | utilizează | introdu | introdu-l |
    introduce(ți)* | introducând | introducerea | introducem | tasta(ți|nd) | tastează* | scrie |
    scrieti | completa(ți) | completează | inserați | inserează | copiază | copiați | furnizați |
    arată | arătați | prezintă | prezentați`,
  action: `(pagina|formularul|ecranul|fereastra) de (înregistrare|autentificare|confirmare|login|
    conectare) | (vă|îți) aparține | că (sunteți|ești) (dvs|tu|dumneavoastră) | pentru (a |)(te |
    vă |îți |)(autentific*|conect*|confirm*|verific*|activ*|continua*|finaliz*|autoriz*|valid*|
    acces*|reset*|înregistr*|log*|complet*|aprob*|semna*|debloc*|recuper*|schimba*|modific*|
    demonstra*|intra|ridica*|crea|plăti) | (să|ca să) (te|vă) (conect*|autentific*|înregistr*|
    logh*) | (confirma|verifica|activa|finaliza|autoriza|valida|aproba)(ți) | (confirmă|verifică|
    activează|finalizează|autorizează|validează|aprobă) | conecta(ți-vă|re|rea) | conectează-te |
    autentific(are|area|ați-vă|ă-te) în | (dacă) (ești|sunteți) (tu|dvs|dumneavoastră) |
    intr(e|i|a) în cont* | bun venit | bine ai venit`,
  other: `(cod|codul) (de |)(asistență|suport|caz|sesizare|incident|solicitare|cerere) | (comand*|
    comenzi*|factur*|colet*|contract*|rezervar*|bilet*|tichet*|dosar*|cont|contul*|card|cardul*|
    poliț*|awb|cererea|cererii|sesizar*|bon fiscal|bonul|abonament*|programar*|retur*|expediți*|
    livrar*|deviz*|chitanț*|ordin*|proces*|înmatriculare|tranzacți*|proforma*) (nr|numărul|cu nr|
    cu numărul|seria|id|) | (numărul|numar|nr) (tău |dvs |)(de |)(comand*|comenzii|factur*|card*|
    cont*|rezerv*|bilet*|colet*|zbor*|dosar*|cerer*|poliț*|telefon*|înregistrare|urmărire|client*|
    camer*|tichet*|caz*|înmatriculare|awb|tel|bon*|crt|ordine|marc*|scurt) | numarul | iban |
    card* (terminat|care se termină|nr|cu nr|ce se termină|cu terminația) (în|cu|) | (terminat|
    terminată|care se termină|ce se termină|terminația) (în|cu|) | ultimele (4|patru) cifre (ale
    cardului|) | (cod|codul|codului|codurile) (tău |dvs |)(de |)(poștal|promoțional|reducere|
    reducerea|reduceri|promo|voucher*|cupon*|bare|qr|produs*|articol*|client*|fiscal|numeric
    personal|eroare|țară|recomandare|invitație|ridicare|livrare|colet*|deschidere|deschidere a
    ușii|puk|caen|swift|bic|abonat*|rezervare*|loc*|încasare|interfon|cadou*|ofertă|participare|
    înscriere|încărcare|reîncărcare|retur*|agent*|poartă|barieră|wifi|acces wifi|card|donație|
    discount|siruta|contribuabil*|comandă|comenzii|urmărire|sucursal*|magazin*) | (codul|cod) pin
    (al coletului|locker) | parola (wifi|wi-fi|rețelei|de wifi) | voucher* | cupon* | cnp | cui |
    cif | cui-ul | referin(ța|ță|te) | suna(ți) (la|) | sună (la|) | apela(ți)* (la|) | apelează |
    telefon* | la (numărul|nr) | infoline | relații clienți | call center | forma(ți) | (trimite|
    trimiteți|răspunde|răspundeți) (un |) (sms|sms la|sms cu textul|la|cu) | sms la (numărul|nr|)
    | (raportează|raportați|sesizați|trimite|trimiteți|redirecționează) * la | camera | zbor* |
    poarta | peron* | vagon* | locul | strada | sector* | bloc | scara | etaj* | apartament* |
    versiune* | model* | serie | seria | casier* | magazin* | terminal* | sold* | suma | suma
    totală | total de plată | disponibil | index* | contor* | dispecerat* | mașina | id client |
    punctaj*`,
  otherAfter: `este (numărul|nr) (comenzii|de comandă|coletului|facturii|rezervării|biletului|) |
    este codul (promoțional|de reducere|poștal|coletului|de ridicare|de client) | este (comanda|
    coletul|factura)`,
  unit: `punct* | cifre* | caractere* | bucati | litri | metri | procent* | persoan* | oameni |
    bilet* | mesaj* | saptaman* | luni | ani | anul | incercari | produse* | mii | la sută |
    comenzi | oră locală | metri cubi | mc | locuri | camere`,
  seconds: "secund* | de secunde",
  minutes: "minut* | de minute",
  hours: "ore | oră | orei | de ore",
  days: "zi | zile | zilele | de zile",
  month: `ianuarie | februarie | martie | aprilie | mai | iunie | iulie | august | septembrie |
    octombrie | noiembrie | decembrie`,
  money: "leu | ron | bani | mdl | lei noi | euro",
  promo: `reducer* | ofert* | promoti* | cupon* | voucher* | castig* | gratuit* | gratis |
    discount* | cadou* | black friday | concurs* | tombol* | extrager* | doar azi | ultima zi |
    rotiri | lozuri | premiu* | premii*`,
  none: `(cod*|parol*|pin*|otp*) (tău |ta |dvs |otp |sms |pin |unică |de verificare |de confirmare
    |de acces |de securitate |de autentificare |)(a expirat|au expirat|este expirat*|nu mai este
    valabil*|nu mai este valid*|nu mai este activ*|nu este valabil*|nu este valid*|nu este
    corect*|nu este necesar*|este invalid*|este incorect*|este greșit*|este blocat*|a fost
    folosit*|a fost deja folosit*|a fost utilizat*|a fost deja utilizat*|a fost anulat*|a fost
    schimbat*|a fost modificat*|a fost resetat*|a fost actualizat*|a fost setat*|nu a putut fi*|
    introdus este*|introdus greșit*|expirat*|invalid*|incorect*|greșit*|nu a fost*) | (a|au) fost
    (blocat*|suspendat*|deblocat*|dezactivat*) | (a|au) fost (schimbat*|modificat*|resetat*|
    actualizat*) (cu succes|azi|astăzi|ieri|la|în|pe) | ați introdus* (un |o |)(cod|pin|parol*)
    greșit* | (introdus|introdusă|tastat) (greșit*|incorect*|de 3 ori|de trei ori) | nu (este
    necesar*|este nevoie de|aveți nevoie de|ai nevoie de|e nevoie de|mai este nevoie de|trebuie)
    (un |niciun |)(cod*|parol*) | niciun cod | fără (cod|pin|parolă) | am primit (o solicitare|
    solicitarea|cererea) (de|pentru) (un |)cod* | nu am putut (trimite|livra) (codul|sms) | prea
    multe încercări | (nu |)cerem niciodat*`,
  warnBefore: `nu (îl |o |le |l |ii |mai |)(împărtăși*|distribui*|divulg*|dezvălui*|comunica*|
    transmite*|trimite*|oferi*|da|dați|spune*|partaja*|furniza*|arăta*|redirecționa*|folosi*|
    introduce*|publica*) | nu-l (da*|divulg*|comunic*|împărtăș*|trimi*|spun*|distribui*|transm*|
    ofer*) | nu-i | nu o (da*|divulg*|comunic*) | niciodată | nu (îți|vă) vom (cere|solicita) | nu
    vom (cere|solicita) | nu (cere|cerem|solicită|solicităm) | nimeni nu | (păstrați|păstrează)(-l
    |) (secret*|confidenţial*|în siguranță) | dacă cineva | atenție la fraud* | ferește-te |
    feriți-vă | angajații (băncii |)nu`,
  warnAfter: `nimanui | cu nimeni | (cu |) altcineva | (altei|altor|unei alte) persoan* | tertilor
    | terțe persoane | unei terțe | nu trebuie (divulgat|comunicat|transmis|împărtășit|dat|
    distribuit)* | confidenți* | strict personal*`,
  expires: `valabil* (timp de|până la|pentru|încă|doar|numai|maxim|) | expir(ă|a|i) (în|la|după|
    peste|) | în termen de | va expira (în|la|) | în (următoarele|următorii|cel mult|maxim|
    maximum) | în decurs de | valid (pentru|timp de|până la|) | timp de | mai (poate|poți) fi
    folosit | după | înainte de | ai la dispoziție | aveți la dispoziție`,
  from: `pentru | de la | la | pe | in | din | cu | contul | contului | contul tău | contul dvs |
    contul dumneavoastră | contul de | aplicația | în aplicația | serviciul | site-ul | pe site-ul
    | platforma | autentificare (în|la|pe) | conectare la | conectarea la | înregistrare pe |
    înregistrarea pe | echipa | bun venit (la|în|pe) | bine ai venit (la|în|pe)`,
  your: "tau | ta | tale | dvs | dumneavoastră | acesta este | aceasta este | iată | este",
  word: `DA | NU | STOP | COD | CODUL | PAROLA | ATENTIE | NICIODATA | NIMANUI | URGENT | AZI |
    ACUM | AJUTOR | INFO | GRATIS | GRATUIT | REDUCERE | OFERTA | CARD | BANCA | PLATA | IMPORTANT
    | NOU | LEI | CASH | DOAR | ULTIMA | PREMIU | VALABIL | FRAUDA`,
  reset: `(resetare*|resetări*|reseta|resetați|recuper*|schimb*|modific*|restabili*) (unei |)
    (parol*|pin*|contului|a parolei|de parolă) | resetare* | resetezi | reseta | recuperare* |
    (ai|ați) uitat parola | parola nouă`,
  payment: `plăt* | tranzacti* | transfer* | cumparat* | achiziti* | card | cardul* | sumă |
    retrager* | virament* | comercia* | comand* | comenzii`,
  "sign-up": `înregistra* | crear* (cont|contului|unui cont) | crea(ți|ți un|) contul | creează
    cont | activare | activarea | activa(ți|) contul | cont nou | bun venit | bine (ai|ați) venit
    | (verificarea|confirmarea|confirma|verifica) numărul*`,
  "sign-in": `autentific* | conect* | logare* | logh* | login* | log in | (doi|2) pași | doi
    factori | (dispozitiv|telefon|browser) nou | accesa contul | (intra|intre|intri|intrați) în
    cont* | acces*`,
};
