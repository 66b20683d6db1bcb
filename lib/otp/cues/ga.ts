import type { CueSet } from "./cue-set.ts";

export const ga: CueSet = {
  strong: `(cód|chód|gcód|cóid|chóid|códa|uimhir|huimhir|d'uimhir|eochair|heochair|digití|
    ndigití) (fíoraithe|fhíoraithe|deimhnithe|dheimhnithe|dearbhaithe|dhearbhaithe|slándála|
    shlándála|aitheantais|fíordheimhnithe|fhíordheimhnithe|bailíochtaithe|bhailíochtaithe|údaraithe)
    | (cód|chód|gcód|cóid|chóid|códa) (rochtana|logála|logáil|sínithe|iontrála|gníomhachtaithe|
    ghníomhachtaithe|gníomhaithe|cláraithe|chláraithe|athshocraithe|athshlánaithe|aisghabhála|
    téarnaimh|díghlasála|aonuaire|aon uaire|sealadach|shealadach|faofa|ceadaithe|idirbhirt|
    íocaíochta|sms|téacs|otp|rúnda|uathúil|dhá chéim|dhá fhachtóir|aon úsáide|pas|sínithe isteach|
    logála isteach) | (pasfhocal|phasfhocal|bpasfhocal|focal faire|fhocal faire|uap|pin|
    cód pas) (rochtana|aonuaire|aon uaire|sealadach|aon úsáide) | (paschód|phaschód|bpaschód)* | otp
    | (cód|chód|gcód) (chun|le) (logáil|síniú|fíorú|deimhniú|clárú|dearbhú|leanúint) | digití (don|
    an) (fhíordheimhniú*|fíordheimhniú*)`,
  weak: `cód | chód | gcód | cóid | chóid | gcóid | (pasfhocal|phasfhocal|bpasfhocal|pasfhocail|
    phasfhocail) | (focal|fhocal) faire | uap | uimhir pin | pin | (eochair|heochair) (shlándála|
    chun) | ceadchomhartha | na digití`,
  is: `is (é|iad|í) (seo|do|an|na|) | is | seo | seo (é|do|duit) | é seo | (mar seo|) a leanas
    | thíos | ná | an | do | atá | mar | é do | sin`,
  use: `úsáid | bain úsáid as | (cuir|clóscríobh|scríobh|líon|tapáil|buail|cnag) (isteach|)
    | iontráil | ionchuir | ag baint úsáide as | cóipeáil | clóscríobhaigí`,
  action: `(chun|le) (logáil|síniú|síneadh|fíorú|deimhniú|dearbhú|críochnú|leanúint|clárú|
    gníomhachtú|athshocrú|rochtain|údarú|íoc|dul|teacht|aisghabháil|athrú|nascadh|tús) | (chun|
    le) (do|d'|an|d'uimhir|do chuntas|do phasfhocal|d'uimhir fóin|do chlárú|d'aitheantas) (a|)
    | a (fhíorú|dheimhniú|dhearbhú|chlárú|ghníomhachtú|chríochnú|athshocrú) | (logáil|síniú) isteach
    | (fíoraigh|deimhnigh|dearbhaigh|críochnaigh|gníomhachtaigh|cláraigh) (do|an) | lean ar aghaidh
    | fíorú | deimhniú | (sa|san) (bhosca|aip|suíomh|leathanach) | ar an (leathanach|suíomh)`,
  other: `ordú | d'ordú | (uimhir|huimhir|d'uimhir|uimh) (an|do|) (ordaithe|tagartha|thagartha|
    chuntais|cuntais|cárta|chárta|gutháin|ghutháin|fóin|fhóin|teileafóin|custaiméara|chustaiméara|
    áirithinte|ticéid|thicéid|eitilte|rianaithe|rianúcháin|sonraisc|shonraisc|admhála|polasaí|
    conartha|cáis|cháis|iarratais|seomra|geata|suíochán|cánach|pps|psp|feithicle|tí|ball|bhall|
    baill|méadair|sraithe|beartáin|bheartáin|idirbhirt|scuaine|céadúnais) | tagairt | do thagairt
    | sonrasc | shonrasc | admháil | áirithint | ticéad | eitilt | polasaí | iarratas | beartán
    | bheartán | comhad | oifig | cuntar | (cuntas|chuntas|cárta|chárta|gcárta|gcuntas) (dar críoch|
    a chríochnaíonn|ag críochnú|) (le|i|in|) | (dar críoch|a chríochnaíonn|ag críochnú) (le|i|in|)
    | (ceithre|4) (dhigit|digit) (dheireanacha|dheiridh) | (cód|chód|gcód) (an|) (poist|phoist|
    lascaine|lacáiste|promóisin|promóisean|dearbháin|cúpóin|bronntanais|cuiridh|atreoraithe|
    ceantair|tíre|limistéir|diailithe|earráide|táirge|earra|ailt|qr|barra|bailiúcháin|bailithe|
    seachadta|brainse|bhrainse|sórtála|swift|dorais|geata|cleachtais|foinse|cánach|áirithinte|
    tagartha|éadaigh|datha) | (barrachód|eircode|éirchód)* | dearbhán | cúpón | (glao|glaoigh|
    glaoch|scairt|diailigh) (ar|) | guthán | fón póca | cabhair | (seol|cuir|téacsáil) (téacs|stop|
    stad|tá|níl|sms|an focal) (chuig|go dtí|go) | téacsáil | (freagair|freagra) (le|go) | seomra
    | sheomra | geata | suíochán | ardán | bosca poist | sráid | bóthar | leagan | eagrán | iarmhéid
    | suas le | breis is | níos mó ná | iomlán | léamh méadair`,
  otherAfter: `(is|seo) (d'uimhir|do uimhir) | chun (cabhair|cúnamh|stopadh|díliostáil|labhairt)
    | (an|) cód (an earra|poist|lascaine)`,
  unit: `pointe | bpointe | phointe | pointí | bpointí | uair | (digit|dhigit|ndigit|digití) | duine
    | daoine | faoin gcéad | míosa | bliain | bliana | mbliana | seachtain | seachtaine | seachtainí
    | teachtaireacht* | dteachtaireacht* | carachtar | ticéid | dticéad | ciliméadar | méadar
    | iarracht* | n iarracht | chéim | gcéim | leathanach | leathanaigh`,
  seconds: "soicind* | shoicind | tsoicind",
  minutes: "nóiméad* | nóiméid | mbomaite | bomaite | bhomaite",
  hours: "huaire | n uaire | uair an chloig | uaire | huaire an chloig",
  days: "laethanta | lá oibre",
  month: `eanáir | feabhra | márta | aibreán | aibreáin | bealtaine | meitheamh | meithimh | iúil
    | lúnasa | (meán|mheán) fómhair | (deireadh|dheireadh) fómhair | samhain | samhna | nollaig
    | nollag`,
  money: "euro | eoró | punt | phunt | bpunt | dollar | suim | méid",
  promo: `lascaine* | lacáiste* | tairiscint* | thairiscint* | buaigh | bhuaigh | buaiteoir*
    | bronntanas | saor in aisce | duais* | cúpón* | dearbhán* | crannchur | díolachán | díolacháin
    | sábháil | bónas | fuascail`,
  none: `(imithe|dulta|chuaigh sé|chuaigh) as feidhm | as feidhm (cheana|anois) | (neamhbhailí|
    mícheart|éagtha) | a thuilleadh | níl (an|do) (cód|chód|pasfhocal|phasfhocal|pin) | (níl|
    ní) (gá le|aon) (cód|chód) | ní (theastaíonn|gá) (cód|aon chód) | gan chód | (úsáideadh|
    úsáidte) (an cód|cheana) | (athraíodh|athshocraíodh|blocáladh|nuashonraíodh) (do|an|
    ) (phasfhocal|pasfhocal|pin|chód|uap|cód) | (phasfhocal|pasfhocal|pin|uap) (athraithe|
    athshocraithe|blocáilte) | blocáilte | faoi ghlas | ar fionraí | (iarratas|iarraidh) ar (chód|
    cód) | níorbh fhéidir | d'éirigh (le|leat) (logáil|clárú|fíorú|deimhniú)
    | an iomarca iarrachtaí`,
  warnBefore: `ná (roinn|tabhair|nocht|seol|inis|scaip|léirigh|taispeáin|lig|foilsigh|sceith|
    roinntear|tugtar) | riamh | choíche | go deo | go brách | ní (iarrfaimid|iarrfaidh|iarraimid|
    iarrann|iarrfar|ghlaofaimid|chuirfimid|lorgóidh|lorgóimid|lorgaíonn|ghlaofaidh) | (coinnigh|
    coimeád) (é|an|do|) (faoi rún|slán|rúnda|) | bí (cúramach|san airdeall|ar an airdeall)
    | seachain | calaois* | má iarrann | aon duine a iarrann`,
  warnAfter: `le (haon duine|duine ar bith|daoine eile|duine eile|duine|héinne) | (d'aon duine|
    do dhuine ar bith|do dhuine eile|d'éinne|d'aoinne) | faoi rún | rúnda | príobháideach
    | a roinnt le | seo a iarraidh`,
  expires: `bailí (ar feadh|go|go dtí|do|feadh|le haghaidh|) | ar feadh | (rachaidh|téann) (sé|
    ) (as feidhm|in éag) | as feidhm (i gceann|tar éis|ag|ar|) | in éag (i gceann|tar éis|)
    | i gceann | laistigh de | taobh istigh de | tar éis | roimh | go dtí | imeoidh | éagfaidh
    | éagann`,
  from: `do | ó | ar | le | ag | chuig | i | in | isteach i | isteach ar | (logáil|
    síniú) isteach (ar|i|chuig) | (do|) chuntas | cuntas | fáilte (go|chuig) | trí | ón | leis an
    | don | sa | aip`,
  your: "do | bhur | seo do | seo | is é seo do | a chara | haigh | dia duit | dia dhuit | an | ár",
  word: `stad | cabhair | pasfhocal | riamh | anois | inniu | saor | buaigh | freagair | glaoigh
    | seol | roinn | tabhair | duine | rabhadh | aire | fáilte | bailí | úsáid | cuntas | cárta
    | banc | ordú | fíoraigh | slán | rúnda`,
  reset: `(athshocrú|athshocraigh|athshocraithe|athrú|athraigh|aisghabháil|athshlánú) (do|an|
    ) (phasfhocal|pasfhocal|pasfhocail|phasfhocail|pin|chuntas|cuntais|chuntais) | (pasfhocal|
    phasfhocal) (nua|dearmadta|a athshocrú|a athrú) | athshocrú | athshocraithe`,
  payment: `íocaíocht* | íoc | idirbheart* | hidirbheart | ceannach* | cheannach* | aistriú
    | (cárta|chárta) (creidmheasa|dochair|bainc) | aistarraingt`,
  "sign-up": `clárú* | chlárú | cláraigh | (cruthú|cruthaigh|oscailt) (cuntais|cuntas|chuntas)
    | cuntas nua | cuntas a (chruthú|oscailt) | gníomhacht* | ghníomhacht* | fáilte (go|chuig|
    romhat)`,
  "sign-in": `(logáil|logála|síniú|sínithe|síneadh|sínigh) isteach | dhá (chéim|fhachtóir|fhachtóra)
    | gléas nua | ghléas nua | rochtain`,
};
