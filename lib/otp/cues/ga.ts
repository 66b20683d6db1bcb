import type { CueSet } from "./cue-set.ts";

export const ga: CueSet = {
  strong: `(cód|chód|gcód|cóid|chóid|códa|uimhir|huimhir|d'uimhir) (fíoraithe|fhíoraithe|
    deimhnithe|dheimhnithe|dearbhaithe|dhearbhaithe|slándála|shlándála|aitheantais|fíordheimhnithe|
    fhíordheimhnithe|bailíochtaithe|bhailíochtaithe|údaraithe) | (cód|chód|gcód|cóid|chóid|
    códa) (rochtana|logála isteach|logáil isteach|sínithe isteach|iontrála|gníomhachtaithe|
    ghníomhachtaithe|gníomhaithe|cláraithe|chláraithe|athshocraithe|athshlánaithe|aisghabhála|
    téarnaimh|díghlasála|aonuaire|aon uaire|sealadach|shealadach|faofa|ceadaithe|idirbhirt|sms|
    téacs|otp|rúnda|uathúil|dhá chéim|dhá fhachtóir|aon úsáide) | (cód|chód|gcód|cóid) (fíoraithe|
    slándála|pas|sealadach|deimhnithe) (aonuaire|aon uaire|sealadach|sms) | (pasfhocal|phasfhocal|
    bpasfhocal|focal faire|pas fhocal|uimhir aitheantais|uap|pin|cód pas) (aonuaire|aon uaire|
    sealadach|aon úsáide) | (paschód|phaschód|bpaschód)* | cód pas | chód pas | (cód|chód|
    gcód) chun (logáil|síniú|fíorú|deimhniú|clárú|dearbhú|leanúint)
    | (cód|chód) (ó|trí) (sms|théacs) | cód (bainc|íocaíochta) aonuaire`,
  weak: `cód | chód | gcód | cóid | chóid | gcóid
    | (pasfhocal|phasfhocal|bpasfhocal|pasfhocail|phasfhocail) | (focal|fhocal) faire
    | (uap|uimhir pin|uimhir aitheantais phearsanta) | (eochair|heochair) shlándála
    | ceadchomhartha`,
  is: `is é | is é seo | is é seo do | is é do | is é an | is | seo | seo é | seo do | seo duit
    | é seo | mar seo a leanas | mar seo | thíos | ná | an | do | atá | mar | a leanas | é do | sin`,
  use: `úsáid | bain úsáid as | cuir isteach | cuir | iontráil | scríobh | clóscríobh
    | clóscríobh isteach | ionchuir | líon isteach | úsáidtear | le do thoil úsáid
    | ag baint úsáide as | cóipeáil`,
  action: `chun (logáil|síniú|síneadh|fíorú|deimhniú|dearbhú|críochnú|leanúint|clárú|gníomhachtú|
    athshocrú|rochtain|údarú|íoc|dul|teacht|aisghabháil|athrú|nascadh|tús)
    | (do|d') (fhíorú|dheimhniú|dhearbhú|chlárú|ghníomhachtú) | (logáil|síniú) isteach
    | le (logáil|síniú|clárú|fíorú|deimhniú|críochnú|dearbhú) | (fíoraigh|deimhnigh|dearbhaigh|
    críochnaigh|gníomhachtaigh|cláraigh) (do|an|d')* | lean ar aghaidh | fíorú | deimhniú`,
  other: `(ordú|t ordú|d'ordú|n ordú) (uimhir|uimh|) | (uimhir|huimhir|d'uimhir|uimh) (an |do |
    )(ordaithe|tagartha|thagartha|chuntais|cuntais|cárta|chárta) | (uimhir|huimhir|d'uimhir|
    uimh) (an |do |)(gutháin|ghutháin|fóin|fhóin|teileafóin|custaiméara) | (uimhir|huimhir|
    d'uimhir|uimh) (an |do |)(chustaiméara|áirithinte|ticéid|thicéid) | (uimhir|huimhir|d'uimhir|
    uimh) (an |do |)(eitilte|rianaithe|rianúcháin) | (uimhir|huimhir|d'uimhir|uimh) (an |do |
    )(sonraisc|shonraisc|admhála|polasaí|conartha|cáis) | (uimhir|huimhir|d'uimhir|uimh) (an |do |
    )(cháis|iarratais|seomra|geata|suíochán|cánach|pps) | (uimhir|huimhir|d'uimhir|uimh) (an |do |
    )(psp|upsp|feithicle|cláraithe|tí|ball) | (uimhir|huimhir|d'uimhir|uimh) (an |do |
    )(bhall|baill|bhaill|méadair|sraithe|sraitheach) | (uimhir|huimhir|d'uimhir|uimh) (an |do |
    )(beartáin|bheartáin|idirbhirt|shraithe|scuaine|céadúnais) | tagairt | do thagairt
    | tagairt uimh | (sonrasc|admháil|áirithint|ticéad|eitilt|polasaí|iarratas|beartán) (uimhir|
    uimh|) | (cuntas|chuntas|cárta|chárta|gcárta) (dar críoch|dar críoch le|a chríochnaíonn|
    a chríochnaíonn le|ag críochnú) | (cárta|chárta|gcárta|cuntas|chuntas|gcuntas)
    | (dar críoch|a chríochnaíonn|ag críochnú)( le| i| in|)
    | (ceithre|4) (dhigit|digit) (dheireanacha|dheiridh) | (cód|chód) (poist|phoist|eircode|
    lascaine|lacáiste|promóisin|promóisean|dearbháin|cúpóin|bronntanais|cuiridh|atreoraithe|
    ceantair|tíre|limistéir|diailithe|earráide|táirge|qr|barra|bailiúcháin|bailithe|seachadta|
    brainse|bhrainse|sórtála|swift|dorais|geata|cleachtais|foinse|cánach|áirithinte|tagartha|
    éadaigh|datha|iompair) | (barrachód|eircode|éirchód)* | (dearbhán|cúpón)
    | (cuir |glao |)glao* ar | (glaoigh|glaoch|scairt|diailigh) (ar |) | guthán | teil | fón póca
    | facs | (seol|cuir|téacsáil) (téacs|stop|stad|tá|níl|sms) (chuig|go dtí|go) | téacsáil
    | (freagair|freagra) (le|go) | seomra | geata | suíochán | ardán | bosca poist | bosca po
    | sráid | bóthar | leagan | iarmhéid | tríd is tríd | suas le | breis is | níos mó ná | iomlán`,
  otherAfter: "(is|seo) (d'uimhir|do uimhir) | chun (cabhair|cúnamh|stopadh|díliostáil|labhairt)",
  unit: `pointe | bpointe | phointe | pointí | bpointí | uair | (digit|dhigit|ndigit|digití)*
    | duine | daoine | faoin gcéad | míle | mhíle | míosa | mhí | bliain | bliana | mbliana
    | seachtain | seachtaine | seachtainí | teachtaireacht* | dteachtaireacht* | carachta(r|ir)
    | ticéa(d|id) | dticéad | ciliméadar | méadar | iarracht* | n iarracht | céim | chéim | gcéim`,
  seconds: "soicind* | shoicind | tsoicind",
  minutes: "nóiméad | nóiméid | nóim | nóiméad* | mbomaite | bomaite | bhomaite",
  hours: "huaire | n uaire | uair an chloig | uaire | uaire an chloig | huaire an chloig",
  days: "laethanta | lá oibre | laethanta oibre",
  month: `eanáir | feabhra | márta | aibreán | aibreáin | bealtaine | meitheamh | meithimh | iúil
    | lúnasa | meán fómhair | mheán fómhair | deireadh fómhair | dheireadh fómhair | samhain
    | samhna | shamhain | nollaig | nollag`,
  money: "euro | eoró | punt | phunt | bpunt | dollar | suim | méid",
  promo: `lascaine* | lacáiste* | tairiscint* | thairiscint* | buaigh | bhuaigh | buaiteoir*
    | bronntanas | saor in aisce | duais* | cúpón* | dearbhán* | crannchur | díolachán | díolacháin
    | reic | sábháil | bónas`,
  none: `(cód|chód|gcód|cóid|pasfhocal|phasfhocal|uap|pin) (imithe|dulta|as feidhm|neamhbhailí|
    mícheart|éagtha|caite|bailí a thuilleadh) | (chuaigh|tá|d'imigh) (an |do |
    )(cód|chód|gcód|pasfhocal|phasfhocal|pin) (as feidhm|in éag|imithe as feidhm|neamhbhailí|
    mícheart|éagtha|caite|seo imithe) | chuaigh (an |do |)(cód|chód) * as feidhm | níl (an |do |
    )(cód|chód|pasfhocal|phasfhocal|pin) (bailí|ceart|seo bailí)
    | (níl|ní) * (cód|gcód) (ag teastáil|de dhíth|riachtanach) | ní (theastaíonn|gá) (cód|aon chód)
    | úsáideadh an cód | (cód|chód) * úsáidte cheana | (athraíodh|athshocraíodh|blocáladh|
    nuashonraíodh) (do |an |)(phasfhocal|pasfhocal|pin|chód|uap|cód) | (phasfhocal|pasfhocal|pin|
    uap) (athraithe|athshocraithe|blocáilte|curtha faoi ghlas) | (iarratas|iarraidh) ar (chód|cód)
    | níorbh fhéidir (an |)(cód|chód) | (cód|pin|pasfhocal) mícheart
    | d'éirigh (le|leat) (logáil|clárú|fíorú|deimhniú)* | (blocáilte|curtha ar fionraí)`,
  warnBefore: `ná (roinn|tabhair|nocht|seol|inis|scaip|léirigh|taispeáin|cuir|lig|déan|pas|
    foilsigh|sceith)* | ná roinntear | ná tugtar | riamh | choíche | go deo | go brách
    | ní (iarrfaimid|iarrfaidh|iarraimid|iarrann|iarrfar|ghlaofaimid|chuirfimid|lorgóidh|lorgóimid|
    lorgaíonn|ghlaofaidh)* | (coinnigh|coimeád) (é |an |do |)(faoi rún|slán|rúnda|cód)
    | bí (cúramach|san airdeall|ar an airdeall) | seachain | calaois* | má iarrann
    | aon duine a iarrann`,
  warnAfter: `le haon duine | le duine ar bith | le daoine eile | le duine eile | le duine
    | d'aon duine | do dhuine ar bith | do dhuine eile | le héinne | d'éinne | d'aoinne | faoi rún
    | rúnda | príobháideach | a roinnt le | aon duine eile | haon duine`,
  expires: `bailí (ar feadh|go|go dtí|do|feadh|le haghaidh) | bailí | ar feadh
    | as feidhm (i gceann|tar éis|ag|ar|) | (rachaidh|téann) (sé |)(as feidhm|in éag)
    | in éag (i gceann|tar éis|) | i gceann | laistigh de | taobh istigh de | tar éis | roimh
    | go dtí | imeoidh | éagfaidh | éagann`,
  from: `do | ó | ar | le | ag | chuig | i | in | isteach i | isteach ar | logáil isteach ar
    | logáil isteach i | logáil isteach chuig | síniú isteach i | do chuntas | cuntas | fáilte go
    | trí | ón | leis an | don | sa | aip`,
  your: "do | bhur | seo do | seo | is é seo do | a chara | haigh | dia duit | dia dhuit | an | ár",
  word: `NÁ | STAD | STOP | CABHAIR | CÓD | PASFHOCAL | RIAMH | ANOIS | INNIU | NUA | SAOR | BUAIGH
    | BUACH | FREAGAIR | GLAOIGH | SEOL | ROINN | TABHAIR | DUINE | PRÁINNEACH | TÁBHACHTACH
    | RABHADH | AIRE | FÁILTE | BAILÍ | ÚSÁID | CUNTAS | CÁRTA | BANC | ORDÚ | FÍORAIGH | DEIMHNIGH
    | TAIRISCINT | SLÁN | RÚNDA`,
  reset: `(athshocrú|athshocraigh|athshocraithe|athrú|athraigh|aisghabháil|athshlánú) (do |an |
    )(phasfhocal|pasfhocal|pasfhocail|phasfhocail|pin)* | (athshocrú|athshocraigh|athshocraithe|
    athrú|athraigh|aisghabháil|athshlánú) (do |an |)(chuntas|cuntais|chuntais|phasfhocail)*
    | (pasfhocal|phasfhocal) (nua|dearmadta|a athshocrú|a athrú) | athshocrú
    | (aisghabháil|athshlánú) (cuntais|chuntais)`,
  payment: `íocaíocht* | íoc | idirbheart* | hidirbheart | ceannach* | cheannach* | aistriú airgid
    | aistriú | (cárta|chárta) (creidmheasa|dochair|bainc) | aistarraingt | ceannacháin`,
  "sign-up": `clárú* | chlárú | cláraigh | (cruthú|cruthaigh|oscailt) (cuntais|cuntas|chuntas)
    | cuntas nua | cuntas a (chruthú|oscailt) | gníomhacht(ú|aigh|aithe) | ghníomhachtú
    | fáilte (go|chuig|romhat)`,
  "sign-in": `logáil isteach | logála isteach | síniú isteach | síneadh isteach | sínigh isteach
    | dhá chéim | dhá fhachtóir | dhá fhachtóra | gléas nua | ghléas nua | rochtain`,
};
