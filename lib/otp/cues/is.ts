import type { CueSet } from "./cue-set.ts";

export const isl: CueSet = {
  strong: `*(staðfestingar|stadfestingar|auðkenningar|audkenningar|auðkennis|öryggis|oryggis|
    innskráningar|innskraningar|innskráninga|aðgangs|adgangs|virkjunar|skráningar|sannprófunar|
    sannvottunar|heimildar|endurstillingar|endurheimtar|endurheimtu|samþykktar|undirritunar|
    einskiptis|einnota|greiðslu|auðkenni|nýskráningar|bráðabirgða|tengi|pörunar|
    sms)(kóð*|kod*|númer*|lykilorð*|lykilord*|lykil*|pin*) | (einnota|einskiptis|tímabund*|
    bráðabirgða*) (*kóð*|lykilorð*|lykilord*|aðgangsorð*|pin|númer*) | (sms|otp|tan|2fa|mfa) (kóð*|
    kod*) | (tveggja þrepa|tveggja þátta|tvíþátta|tvöföld) (auðkenning*|staðfesting*|innskráning*)
    | *kóð* (til|fyrir) (að |)(staðfest|innskrá|skrá|auðkenn|virkj|endurstill|sannreyn|greiðslu)*
    | stafa (kóð*|staðfestingarkóð*|öryggiskóð*|aðgangskóð*)`,
  weak: `*kóði | *kóða | *kóðinn | *kóðann | *kóðanum | *kóðans | *kóðar | *kóðinu | kodi | kodinn
    | *kodann | lykilorð* | lykilord* | aðgangsorð* | leyninúmer* | leyniorð* | *pin númer*
    | *pinnúmer* | pin | pin nr | talnaruna* | tölurnar`,
  is: `er (eftirfarandi|þinn|þitt|) | eru | verður | hljóðar | hér (er|fyrir neðan|að neðan|)
    | fyrir neðan | eftirfarandi | sem hér segir`,
  use: `(notaðu|notið|nota|skrifaðu|skrifið|skrifa|stimpla|færa|setja|skrá|skráðu|stimplaðu|
    afritaðu|sláðu|sláið|slá|færðu|færið|settu|gefðu upp|sýndu|notadu|skrifadu|stimpladu|sladu)
    (inn|upp|í appið|á skjáinn|í sjónvarpið|) | inn (í|á) (appið|sjónvarpið|skjáinn|síðuna|vefinn|
    reitinn|vafrann|sjónvarpinu|appinu) | inn til að | (með því|til) að (slá inn|nota|skrifa)
    | (staðfestu|samþykktu|haltu áfram|stadfestu) með | með (tölunum|númerinu)`,
  action: `skrá þig inn | skráðu þig inn | skra thig inn | innskráning* | innskrá* | staðfesta*
    | staðfestu | stadfesta* | stadfestu | auðkenna* | auðkenning* | sannreyna* | sannvotta*
    | virkja* | virkjun | ljúka* | klára* | halda áfram | haltu áfram | endurstilla* | endursetja
    | breyta | valið nýtt | samþykkja* | samþykktu | nýskrá* | skrá þig | skráningu*
    | stofna* aðgang | opna | tengja* | undirrita* | greiða* | komast inn | komin aftur
    | kominn aftur | (auðkenni|símanúmerið|netfangið) þitt | (aðganginn|reikninginn) þinn`,
  other: `*(pöntunar|tilvísunar|reiknings|viðskipta|viðskiptamanna|notanda|félags|korta|sendingar|
    raknings|raknings|pakka|afhendingar|hólfa|bókunar|miða|flug|herbergis|bið|póst|svæðis|lands|
    gjafakorts|vinnings|strika|vöru|kvittunar|færslu|máls|umsóknar|samnings|skírteinis|bíl|fasta|
    rað|mælis|síma|vsk|virðisaukaskatts|kröfu|sjúklings|verk|happdrættis)(númer*|nr) | pöntun*
    | tilvísun* | tilv | reikning* | kennitala* | kennitölu | kort | kortið | korti | kortinu
    | (sem endar|endar|endandi) á | síðustu (fjórir|fjórum|4) (stafir|stöfum|) | sending
    | sendingin | pakki | pakkinn | póstbox | (tilvísunar|afhendingar|sóttunar|sækja|box|bókunar|
    dyra|hurðar|lása|lykla|landa|lands|afsláttar|afslattar|tilboðs|gjafa|kynningar|boðs|inneignar|
    villu|lita|frum|vöru|félaga|vina|happdrættis|leikja|námskeiðs|skila|hlið)(kóð*|kod*) | hólf
    | bókun* | miði | miðinn | farmiði | flug | hlið | sæti | strætó | herbergi | röð | gjafabréf*
    | gjafakort* | inneignarnót* | (qr|puk|swift|bic|wifi) kóð* | strikamerki* | kvittun | færsla
    | mál | beiðni | umsókn | samningur | trygging | mælir | mælisstaða | álestur | útgáfa | posi
    | grein | pósthólf | hringdu (í|) | hringið (í|) | hringja í | sími | síma | gsm | farsími
    | þjónustuver* | (hafðu|hafið) samband | (sendu|senda|sendið) (sms |stopp |stop |já |) í
    | (stopp|stop) í | svaraðu | svarið | í (númerið|síma|númer) | staða | inneign | puk | (wifi|
    wi fi|þráðlaust|netsins) (lykilorð*|kóð*|net) | (vörukóð|verðkóð|litakóð)* | krafa | kröfunúmer
    | kóð* (að|fyrir) (hurðinni|dyrunum|hliðinu|lyklaboxinu|bílskúrnum|netinu|hurðina)`,
  otherAfter: "er (pöntunarnúmer|bókunarnúmer|málsnúmer|tilvísunarnúmer)*",
  unit: `stig | punktar | punkta | stk | stykki | sinnum | skipti | tölustafir | tölustafa | stafa
    | stafir | manns | menn | skilaboð | metrar | metra | kílómetrar | kíló | grömm | lítrar
    | prósent | prósenta | vikur | vikna | viku | mánuðir | mánuði | mánaða | mánuð | ára | ári
    | árum | miðar | miða | vörur | skref | tilraunir | þúsund | milljónir | fermetrar | nætur
    | gráður`,
  seconds: "sekúndur | sekúndum | sekúndna | sekúnda | sekúndu | sek",
  minutes: "mínútur | mínútum | mínútna | mínúta | mínútu | mín | minutur | minutna",
  hours: `klukkustundir | klukkustundum | klukkustunda | klukkustund | klst | klukkutíma*
    | klukkutímum | tímar | tíma | tímum`,
  days: "dagar | daga | dögum | dagur | daginn | sólarhring* | virka daga | virkir dagar",
  month: `janúar | febrúar | mars | apríl | maí | júní | júlí | ágúst | september | október
    | nóvember | desember`,
  money: `krónur | króna | krónum | krónu | upphæð | að upphæð | samtals | til greiðslu
    | eftirstöðvar`,
  promo: `afsláttur | afslátt | afslætti | afsláttar* | afslattur | tilboð* | tilboði | útsala*
    | útsölu* | vinningur | vinning | happdrætti* | gjafaleik* | kaupauki* | sértilboð* | netklúbb*
    | verslaðu`,
  none: `(kóði*|kóða*|*kóðinn|*kóðann|lykilorð*|lykilorðið|hlekkurinn) (sem þú slóst inn |
    þinn |)(er |hefur verið |var |)(útrunninn|útrunnið|ógildur|ógilt|rangur|rangt|runninn út|
    runnið út|ekki (lengur |)(gildur|rétt|réttur|í gildi)|notaður|þegar notaður|afturkallað*)
    | (kóðinn|kóði) (rann út|gildir ekki|virkar ekki) | (rangur|ógildur|útrunninn|rangt|rangan|
    ógilt) (*kóði|*kóða|lykilorð|pin|leyninúmer) | (enginn|engan|enga|engir) kóð* | (ekki þörf á|
    þarft ekki|þarf ekki) kóð* | (ekki tókst|tókst ekki) að senda (*kóða|*kóðann) | beiðni um
    (nýjan |)(*kóða|lykilorð) | (lykilorð*|pin|leyninúmer*) (þínu |þitt |)(hefur verið|var|er)
    (breytt|uppfært|endurstillt|lokað|læst) | of margar (misheppnaðar |rangar |)tilraunir
    | (kortinu|kortið|aðganginum|reikningnum) (þínu |þínum |þitt |)(hefur verið|var|er) (lokað|
    læst|fryst) | (hefur verið|var) (lokað|læst|fryst) | innskráning mistókst | búið er að (loka|
    læsa)`,
  warnBefore: `ekki (deila|deildu|gefa|gefðu|gefið|láta|láttu|segja|sýna|senda|upplýsa|afhenda|
    áframsenda) | (deildu|deilið|gefðu|gefið|láttu|segðu|sýndu|sendu|láttu) (aldrei|ekki|engum|
    þessum ekki|honum ekki|kóðanum ekki) | aldrei (deila|deildu|gefa|gefðu|láta|láttu|segja|sýna|
    gefið|senda|upp) | (munum|munu|mun) aldrei (biðja|spyrja|hringja) | (biðjum|biður|spyr|biðja|
    hringjum) (þig |)aldrei | aldrei (biðja|spyrja) (þig |)um | enginn frá | þú (skalt aldrei|
    mátt ekki) | ekki svara | gættu | varðveittu | passaðu | farðu varlega`,
  warnAfter: `með (neinum|öðrum|nokkrum) | við (neinn|aðra) | til annarra | neinum | öðrum | engum
    | er (persónu*|leyndarmál|trúnaðarmál) | trúnaðarmál | leyndu | leyndum | (má|skal) ekki
    (deila|gefa|afhenda|láta)`,
  expires: `gildir (í|til|aðeins í|einungis í|) | er (gildur|gildur í|virkur í) | gildur (í|til)
    | gilt (í|til) | gildistími | rennur út (eftir|kl|um|) | fellur úr gildi (eftir|) | innan
    | næstu | í næstu | í | til | fyrir | eftir | virkar í`,
  from: `frá | fra | fyrir | til | hjá | á | af | í | við | með | inn á | inn í | skrá þig inn (á|
    hjá|í) | innskráning (á|hjá|í) | innskráningar á | reikning hjá | aðgang að | velkomin (í|til|
    á|) | velkomin/n | kveðja | kv | kær kveðja | appið | appinu | þjónustan`,
  your: `þinn | þín | þitt | þínum | þinni | þínu | thinn | thitt | yðar | þetta er | hér er
    | hér kemur | hæ | halló | sæl | sæll | góðan dag | kæri | kæra | minn | nýr | nýtt | ný
    | þessi | þennan`,
  word: `ekki | aldrei | kóði | kóðinn | kóða | stopp | hætta | hjálp | vinna | vinningur | frítt
    | ókeypis | tilboð | útsala | afsláttur | pöntun | sending | pakki | pakkinn | kort | banki
    | bankinn | svara | svar | takk | velkomin | greiða | greitt | krónur | strax | núna
    | mikilvægt | viðvörun | athugið | varúð | lokað | læst | staðfest | hringdu | smelltu | bara
    | aðeins | nýtt | deila | engum`,
  reset: `endurstill* | endurheimt* | gleymt* | gleymdirðu | gleymdir | nýtt (lykilorð|lykilord|
    pin) | (breyta|skipta) (um |)lykilorð* | opna aðganginn`,
  payment: `greiðsl* | greiða | kaup | kaupum | kaupin | innkaup* | millifærsl* | millifæra
    | færsl* | úttekt* | netkaup* | korta(færsl|greiðsl)* | reikning* | áfylling* | kortið þitt
    | viðtakand* | pöntun*`,
  "sign-up": `nýskrá* | stofna (aðgang|reikning|nýjan) | (nýr|nýjan) aðgang* | virkja* | virkjun*
    | velkomin | skráning* | ganga frá skráningu | gerast meðlimur | símanúmerið þitt`,
  "sign-in": `innskrá* | innskráning* | skrá þig inn | skráðu þig inn | skrá inn | tveggja (þrepa|
    þátta)* | tvíþátta* | nýtt tæki | nýju tæki | nýjum vafra | tengja tækið | netbanki*
    | heimabank* | aðgangskóð* | auðkenn* | rafræn skilríki | komin aftur`,
};
