import type { CueSet } from "./cue-set.ts";

export const sq: CueSet = {
  strong: `shifrat (e|për) (verifikim*|konfirmim*|hyrje*|sigurisë) | kod* (juaj |yt |tuaj |jot |
    sms |otp |unik |)(i |e |të |)(verifikimit|konfirmimit|sigurisë|aktivizimit|hyrjes|aksesit|
    autorizimit|autentifikimit|vërtetimit|regjistrimit|identifikimit|rikuperimit|rivendosjes|
    transaksionit|qasjes|kyçjes|pagesës|login|loginit|përkohshëm|përkohshme|njëhershëm|fshehtë|
    aprovimit|miratimit|nënshkrimit|zhbllokimit|lidhjes|llogarisë) | (kod|kodi|kodin) (verifikues|
    konfirmues|verifikimi|konfirmimi|aktivizimi|sigurie|sigurimi|identifikimi|aksesi|hyrjeje|
    autorizimi|sekret|unik|dinamik|sms|otp|tan|3d secure|një përdorimësh|njëpërdorimësh|
    njëpërdorimsh|një herë) | (kod|kodi|kodin|kodi juaj|kodi yt|kodin tuaj) për (t'u|tu|të|)
    (identifik*|hyrë|hyrje|konfirm*|verifik*|aktivizim*|autoriz*|kyç*|regjistr*|rivendos*|pagesën|
    transaksionin) | (fjalëkalim|fjalëkalimi|fjalëkalimin|passwordi|pin|pini|pin-i) (juaj |yt |)(i
    |)(një përdorimësh|njëpërdorimësh|njëpërdorimsh|njëhershëm|përkohshëm|sms|otp|për një
    përdorim|me një përdorim|verifikimit|konfirmimit|verifikimi|konfirmimi|dinamik) | numri (i
    verifikimit|verifikues) | otp | otp-ja | otp-në | otp-ja juaj`,
  weak: `(verifikim*|hyrje*|identifikim*|kyçje*|për verifikimin|për hyrjen|për identifikimin|për
    kyçjen) me dy (hapa|faktorë*) | kod | kodi | kodin | kodit | kode | kodet | fjalëkalimi juaj |
    pin | pini | pinin | pin-i | pin-in | pin kodi | passwordi | fjalëkalim* | çelësi | token-i`,
  is: `është | janë | si më poshtë | më poshtë | vijues | do të jetë | ky është | kjo është |
    qenka | ja`,
  use: `mund të (zgjidhni|zgjedhësh|vendosni|krijoni|ndryshoni|hyni|kyçeni|hysh) | përdor |
    përdorni | përdoreni | përdore | duke përdorur | vendos | vendosni | vendoseni | shkruaj |
    shkruani | shkruajeni | fut | futni | futeni | shtyp | shtypni | shënoni | shënoj | plotësoni
    | shfaq | shfaqni | trego shoferit | tregojini | tregoji | jepini | jepi | i thoni | me anë të
    | duke futur`,
  action: `faqen e (regjistrimit|hyrjes|konfirmimit|kyçjes) | është (juaji|i juaji|yti|i yti) |
    për (t'u |tu |të |)(identifikuar|hyrë|konfirmuar|verifikuar|vazhduar|aktivizuar|përfunduar|
    kompletuar|kyçur|regjistruar|autorizuar|hyrje|hyrjen|verifikim|konfirmim|aktivizim|regjistrim|
    ndryshuar|rivendosur|vërtetuar|plotësuar|verifikimin|konfirmimin|aktivizimin|regjistrimin|
    aksesuar|identifikim|autentifikim|kryer|kyçje|kyçjen|rikuperuar|miratuar|aprovuar|nënshkruar|
    marrë|paguar|lidhur|pagesën) | konfirmo | konfirmoni | konfirmoje* | verifiko | verifikoni |
    hyni në | identifikohu* | kyçu | kyçuni | aktivizo | aktivizoni | përfundo | përfundoni | të
    hyjë në | (je|jeni) ti | nëse (je|jeni|ishit|ishe)`,
  other: `(kodi|kodin) i (mbështetjes|asistencës|kërkesës|ankesës) | porosi | porosia | porosisë |
    porosinë | porosi* (nr|me numër|numër) | (numri|numrin|numër|nr) (juaj |)(i |e |)(porosisë|
    faturës|llogarisë|kartës|klientit|kontratës|rezervimit|biletës|fluturimit|dosjes|telefonit|
    gjurmimit|dërgesës|pakos|policës|targës|serisë|referencës|transaksionit|kërkesës|dhomës|
    personal|abonentit|sportelit|radhës|protokollit|kontrate|tel|ankesës|aplikimit|rendor|matësit|
    kupon*|shkurtër|çështjes|regjistrimit) | numri | numrin | numër | (dërgesa|dërgesë|dërgesën|
    pako|pakoja|pakon|fatura|faturë|faturës|faturën|kontrata|kontratë|rezervimi|rezervim|bileta|
    biletë|llogaria|llogarisë|llogari|llogarinë|karta|kartë|kartës|kartën|aplikimi|kërkesa|ankesa|
    polica|polici) (nr|numër|me numër|juaj|juaj nr|tuaj|) | (që përfundon|që mbaron|mbaron|
    përfundon|me mbarim|që mbarojnë) (me|në|) | 4 shifrat e fundit | (kod|kodi|kodin|kodit) (juaj
    |yt |)(i |e |të |)(postar|zbritjes|zbritjeje|zbritje|promocional|promo|kuponi|kuponit|
    produktit|klientit|dërgesës|tërheqjes|referimit|ftesës|ftese|dhuratës|dhuratë|gabimit|shtetit|
    qr|qytetit|bankës|swift|fiskal|porosisë|pakos|marrjes|artikullit|abonentit|pjesëmarrjes|derës|
    portës|dorëzimit|rezervimit|kontratës|gjurmimit|pikëve|ofertës|zonës|vendit|barit|barkodi|
    wifi|wi-fi|rimbushjes|kartës) | fjalëkalimi (i |)(wifi|wi-fi|internetit) | kupon* | voucher* |
    barkodi | nipt | nuis | iban | (telefono|telefononi|thirr|thirrni|telefononi në|merr|merrni)
    (në |te |)(numrin|telefon|) | na telefononi | telefoni | në numrin | kontakto | kontaktoni |
    (dërgo|dërgoni|raporto|raportoni|raportojeni|raportojini|ktheni|përgjigju|përgjigjuni) (sms |
    fjalën |mesazh |)(te|në|tek|) | sms (te|tek|në) (numrin|) | (te|tek) numri | fluturimi | porta
    | dhoma | rruga | kati i | dyqani | versioni | modeli | targa | targë | vlera | shuma | shumën
    | balanca | bilanci | gjendja | në dispozicion | për t'u paguar | referenca | gjoba | sporteli
    | seria | leximi* | matësi* | pikët`,
  otherAfter: `është (numri|nr) (i |)(porosisë|dërgesës|faturës|) | është kodi (i zbritjes|postar|
    promocional|i tërheqjes)`,
  unit: `pikësh | shifra | shifror | shifrash | karaktere | litra | metra | përqind | persona |
    njerëz | bileta | mesazhe | javë | muaj | muajsh | vjet | përpjekje | produkte | mijë | vjeç`,
  seconds: "sekond*",
  minutes: "minut*",
  hours: "orë | orësh | orëve",
  days: "ditë | ditësh | ditëve",
  month: `janar* | shkurt* | mars | marsit | prill* | majit | qershor* | korrik* | gusht* |
    shtator* | tetor* | nëntor* | dhjetor*`,
  money: "leke | lek | euro | denarë",
  promo: `zbritj* | ofert* | kupon* | dhurat* | fito* | çmimi* | bonus* | falas | promocion* |
    shpërbli* | lotari* | vetëm sot | me ulje | black friday | fitues*`,
  none: `(kodi*|kod|pin-i*|pini|fjalëkalimi*|otp-ja) (juaj |yt |i verifikimit |i konfirmimit |i
    sigurisë |i kartës |i kartës suaj |)(ka skaduar|skadoi|nuk është më*|nuk është i vlefshëm|nuk
    vlen më|është i pavlefshëm|është i gabuar|është i pasaktë|është përdorur*|është anuluar|u
    përdor*|u anulua|nuk nevojitet|u ndryshua*|është ndryshuar*|ka ndryshuar*|u rivendos*|u
    bllokua|është bllokuar|nuk u dërgua) | (kod|kodi|kodin|pin|pin-i|fjalëkalim|fjalëkalimi) (i |
    të |)(gabuar|pavlefshëm|pasaktë|skaduar) | (keni |ke |)(vendosur|shkruar|futur|vendosët|
    shkruat) (kod*|një kod|pin*) të gabuar | (është|u|jane) (bllokuar|bllokua|çaktivizuar|
    pezulluar) | (u|është) (ndryshua|ndryshuar) (me sukses|sot|më) | nuk (nevojitet|kërkohet|ju
    nevojitet) kod | nuk keni nevojë për kod | morëm (një |)kërkes* për (kod|një kod) | nuk mundëm
    të dërgojmë | shumë përpjekje | (nuk kërkojmë|nuk ju kërkojmë|nuk do t'ju kërkojmë) (kurrë|
    asnjëherë|)`,
  warnBefore: `(mos|kurrë mos|asnjëherë mos|mos ia|mos ua|mos i) (e |ia |ua |i |)(nda*|jep*|
    trego*|shpërnda*|zbulo*|dërgo*|komuniko*|publiko*|shfaq*|thoni|thuaj|bëni) | mos ia | nuk do
    t'ju (kërkoj*|kërkohet) | kurrë nuk | asnjëherë nuk | banka (nuk|kurrë|asnjëherë) | askush nuk
    | punonjësit (e bankës|tanë) | ruajeni (të fshehtë|sekret) | nëse dikush | mashtr*`,
  warnAfter: `me askënd | askujt | me të tjerë* | me persona të (tjerë|tretë) | palëve të treta |
    me palë të treta | personave të tjerë | është (konfidencial*|personal*|sekret*) | nuk duhet
    (ndarë|treguar|dhënë)`,
  expires: `vlen | vlefshëm* | vlefshme* | skadon* | do të skadojë | brenda | me afat | për 5
    minutat | pas | i vlefshëm (për|deri)`,
  from: `për | nga | në | tek | me | i | e | të | llogarinë | llogarinë tuaj (në|) | llogaria juaj
    | llogarinë tënde | aplikacionin | aplikacioni | në aplikacionin | hyrje në | hyrjen në | për
    (hyrje|hyrjen) (në|) | për të hyrë në | regjistrimin në | shërbimin | ekipi (i|) | mirë se
    vini (në|te|tek) | mirë se erdhët (në|te|tek)`,
  your: "juaj | tuaj | yt | tënd | jot | juaja | ky është | kjo është | ja | i nderuar klient",
  word: `STOP | KODI | KUJDES | KURRE | ASKUJT | TANI | URGJENT | FALAS | OFERTË | OFERTA |
    ZBRITJE | ULJE | DHURATË | BANKA | NDIHME | VETEM | INFO | FITO | FITUES | KARTA | LEKË`,
  reset: `(rivendos*|ndrysh*|rikuper*) (e |të |i |)(fjalëkalim*|llogari*|pin*) | rivendos* |
    rikuper* | (keni|ke) harruar fjalëkalimin | fjalëkalim* (të |i |e |)ri`,
  payment: `pages* | pagua* | blerj* | transaksion* | transfert* | transferim* | shumën | shuma |
    karta | kartës | kartën | tërheqj* | xhirim* | porosi*`,
  "sign-up": `regjistr* | krijim* (të |i |e |)llogari* | krijuar llogari* | aktivizim* | aktivizo*
    | llogari (e re|të re) | mirë se (vini|erdh*) | mirësevini | (verifikimin e|verifikuar)
    (numri*) | konfirmim* (e |të |i |)(emailit|numrit)`,
  "sign-in": `hyrj* | identifikoh* | identifikuar | kyç* | hyni | hyjë | login* | akses* | qasj* |
    dy (faktorë*|hapa*) | (pajisje*|telefon) (e |të |i |)(re|ri) | të hyrë në`,
};
