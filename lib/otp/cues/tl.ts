import type { CueSet } from "./cue-set.ts";

export const tl: CueSet = {
  strong: `(code|kodigo|pin) (ng|sa|para sa) (kumpirmasyon|kompirmasyon|beripikasyon|seguridad)
    | (code|kodigo|pin) (ng|sa|para sa) (pag-verify|pag-log in|pag-login|pag-sign in|pagkumpirma)
    | (code|kodigo) (ng|sa|para sa) (pag-access|pagpaparehistro|pagrerehistro|pag-activate)
    | (code|kodigo) (ng|sa|para sa) (pag-authenticate|pagpapatunay|pagpapatotoo|pag-reset)
    | (code|kodigo) (ng|sa|para sa) (pag-recover|pagbawi)
    | (code|kodigo) (para|upang) (ma-verify|i-verify|mag-log in|mag-login|makapag-log in)
    | (code|kodigo) (para|upang) (makapag-login|mag-sign in|makumpirma|kumpirmahin|ma-activate)
    | (code|kodigo) (para|upang) mabuksan | code pang-verify
    | (kodigong|code na|panseguridad na|kodigo) pangseguridad | panseguridad na code
    | (isang beses|pang-isahang gamit|pansamantala)* na (code|password|pin)
    | pansamantalang (code|password|pin)
    | (isahang|minsanang|minsanang gamit na|pang-isang beses na) (password|code|pin)
    | (otp|mpin) (mo|ninyo|niyo|nyo|nila) | iyong otp | inyong otp`,
  weak: `kodigo | kodigong | kodiko | (password|passcode) (mo|ninyo|niyo|nyo) | code na ito
    | (ang|iyong|inyong|na) (code|pin|passcode) | (unang|pangalawang|ikalawang) code`,
  is: `(mo|ninyo|niyo|nyo)(| ay| is| ay ang) | (daw|raw|po|nga|na|lang) ang | ang bago mong | na
    | ay | ay ang | ay po | po ay | ang (iyong|inyong|sumusunod) | ay ang sumusunod | ito ang
    | iyan ang | narito ang | heto ang | eto na | nasa ibaba | sa ibaba | bilang | po | ang`,
  use: `(gamitin|ilagay|i-enter|i-type|i-input|pakilagay)(| ang| mo ang| po ang| lang ang| lang)
    | (paki-enter|pakienter|pakitype|paki-type|itype|ienter)(| ang| mo ang| po ang| lang ang| lang)
    | (isulat|ipasok|pakigamit|i-encode|pindutin)(| ang| mo ang| po ang| lang ang| lang)
    | gumamit ng | mangyaring (ilagay|gamitin|i-enter|ipasok) | pasok`,
  action: `(para|upang) (mag-log in|mag-login|makapag-log in|makapag-login|mag-sign in)
    | (para|upang) (makapag-sign in|i-verify|ma-verify|kumpirmahin|makumpirma|ma-confirm)
    | (para|upang) (i-activate|ma-activate|magpatuloy|ipagpatuloy|makumpleto|kumpletuhin)
    | (para|upang) (magparehistro|mag-register|makapag-register|i-reset|ma-reset|palitan)
    | (para|upang) (ma-access|i-authorize|patunayan|ituloy|bayaran)
    | (para|upang) (maituloy|matapos|mabuksan|ma-unlock) | i-verify ang
    | (sa|para sa) (pag-verify|pag-log in|pagpaparehistro) | ituloy ang | registration page
    | para ma-reset`,
  other: `(numero|numerong) ng parcel
    | (numero|numerong) ng (order|sanggunian|transaksyon|tracking|account|booking|resibo|tiket)
    | (numero|numerong) ng (upuan|silid|kuwarto|telepono|mobile|kaso|polisiya|pila|metro|plaka)
    | (order|ticket|booking|case|tracking|reference|ref|queue|account) (no|number|#) (mo|ninyo|na)
    | (iyong|ang) order | order mo | reference no mo | (account|card|numero) na nagtatapos (sa|ng)
    | (na |)nagtatapos (sa|ng) | huling (4|apat) na (digit|numero)
    | (promo|discount|voucher|referral|gift|coupon|raffle) code* (na|mo|ay)
    | (gamitin|gamit|ilagay|i-enter) ang (promo|discount|voucher|referral) code
    | code ng (promo|voucher|diskwento|imbitasyon|bansa|produkto|error|kupon|regalo|lugar)
    | (wifi|wi-fi) password* (mo|ay|namin) | tumawag (lang |agad |)sa | tawag (na |)sa
    | tawagan (ang|kami sa|mo) | tawagan
    | (mag-text|magtext|i-text|itext|mag-message) (lang |)(sa|ang) | text lang
    | (i-send|isend|ipadala|i-forward) sa | i-dial | idial | i-dial ang
    | (mag-reply|magreply|reply|sumagot) (lang |)(ng|sa) | i-reply sa | balanse | balanse mo
    | natitirang balanse | hanggang | bersyon | edisyon | taong | reading ng metro | biyahe
    | silid | kuwarto | gate`,
  otherAfter: `para sa (tulong|dagdag|katanungan|impormasyon)
    | para (huminto|tumigil|mag-unsubscribe|ihinto) | na order`,
  unit: `puntos | beses | digit na | na digit | titik | linggo | buwan | taon | piraso | tawag
    | porsyento | hakbang | libo | libong | milyon | bahagi | barya | araw-araw | texts | pahina
    | tao | na tao | tagasubaybay`,
  seconds: "segundo | segundong | na segundo",
  minutes: "minuto | minutong | na minuto",
  hours: "oras | na oras",
  days: "araw | na araw",
  month: `enero | pebrero | marso | abril | mayo | hunyo | hulyo | agosto | setyembre | oktubre
    | nobyembre | disyembre`,
  money: "piso | pisong | sentimo | php | dolyar | halagang | nagkakahalaga ng | pesos",
  promo: `diskwento | diskuwento | premyo | manalo | nanalo | panalo | regalo | raffle | bonus
    | sulitin | sulit | makatipid | handog | pa-raffle | freebie | jackpot | kupon | tayaan
    | voucher code`,
  none: `(nag-expire|expired|paso|nag-expired|lipas|napaso) na
    | hindi na (valid|wasto|gumagana|magagamit|tinatanggap) | hindi (valid|wasto|tama|tugma) ang
    | mali ang (code|otp|pin|password|kodigo)* | maling (code|otp|pin|password|kodigo)*
    | (nagamit|ginamit|na-use|kinansela|nakansela) na
    | (hindi na|hindi|di|walang) (kailangan|kinakailangan) (ng|ang|mag-enter)*
    | walang code na kailangan | hindi (maipadala|naipadala|ma-send|na-send|nai-send)
    | natanggap namin ang kahilingan
    | (napalitan|nabago|na-change|na-reset|na-update|pinalitan) (na |)(ang|ng)
    | (password|pin)* (mo |)(ay |)(napalitan|nabago)
    | (na-block|na-lock|naka-lock|nakalock|na-suspend|naka-block|blocked) (na |)(ang|ng|muna)
    | sobra na ang | lumampas (na |)sa | masyadong maraming
    | (nakumpirma|kumpirmado) na ang (biyahe|booking|order)`,
  warnBefore: `(huwag|wag)(| po| mong| mo| na huwag| kailanman) (ipadala|ibunyag|ipagsabi)
    | (huwag|wag)(| po| mong| mo| na huwag| kailanman) (ibahagi|ibigay|ipamigay|ipaalam|sabihin)
    | (huwag|wag)(| po| mong| mo| na huwag| kailanman) (ipakita|i-share|ishare|ipasa|i-forward)
    | huwag (kailanman|itong ibahagi|itong ibigay|mo itong) | (huwag|wag) (magbigay|mag-share) ng
    | (hindi|hindi kailanman|never|hindi namin|hindi po namin|di namin) (hihingin|hihingi|hihingan)*
    | hindi kami hihingi | humihingi ng | mag-ingat sa | ingatan ang | panatilihing sikreto`,
  warnAfter: `kahit (na |)(kanino|sino) | sa kahit (kanino|sino) | kaninuman
    | sa (sinuman|ibang tao|iba)`,
  expires: `valid (sa loob ng|hanggang|lang|lamang|nang|ng|for|sa)
    | may bisa (ito |)(hanggang|sa loob ng|sa|)
    | (mag-e-expire|mag-eexpire|mag-expire|magi-expire) (in|sa|ito|pagkalipas ng|)
    | mawawalan ng bisa | mapapaso | sa loob (lang |)ng | hanggang | bago mag | epektibo
    | good (lang|for)`,
  from: `para sa | mula sa | galing sa | sa | ng | kay | para | sa iyong | account mo sa
    | (mag-log in|makapag-sign in|mag-sign in) sa | mula kay | pagdating sa | pagpili sa
    | i-activate ang`,
  your: `ang (iyong|inyong) | iyong | inyong | mo | ang | ito ang | ito ang iyong
    | narito ang (iyong|) | hi ka | mahal na | kamusta`,
  word: `huwag | wag | hindi | ibahagi | ibigay | libre | ingat | mag | ang | para | kahit
    | kanino | salamat | ngayon | manalo | promo | gamitin | itext`,
  reset: `(i-reset|palitan|pag-reset ng|nakalimutan|ma-reset) (ang |)(iyong |)(password|pin|mpin)
    | bagong password | i-recover | pag-recover | recovery code | mabawi ang account`,
  payment: `bayad | pagbabayad | bayaran | magbayad | pagbili | bumili | bibili | transaksyon
    | padala | paglilipat | pagpapadala ng pera | cash in | cash out | mag-withdraw | pautang
    | iyong card | i-transfer | nagkakahalaga | halagang`,
  "sign-up": `pagpaparehistro | magparehistro | mag-register | (mag-|pag-)sign up
    | (gumawa|paggawa) ng account | bagong account | i-activate ang | maligayang pagdating
    | sumali | registration`,
  "sign-in": `(mag|pag|makapag)-log in | (mag|pag|makapag)-login | (mag|pag|makapag)-sign in
    | bagong device | sa login | login mo`,
};
