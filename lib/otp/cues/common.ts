import type { CueSet } from "./cue-set.ts";

/**
 * What no language owns: words for "number", symbols and codes of currencies that are no words,
 * units.
 */
export const common: CueSet = {
  number: `number | numbers | numero* | nummer* | numer* | número* | nombre | num | nr | no | №
    | n° | nº | cislo* | číslo* | broj* | број* | stevilk* | szám* | szam* | numbri* | number*
    | numeri* | numur* | numero | luku | tölu* | τον αριθμο | αριθμο* | αριθμός | номер* | число*
    | цифр* | nomer* | nomor | angka | numara* | sayı* | rəqəm* | нөмір* | нөмөр* | raqam*
    | рақам* | númer* | talan | siffr* | cifr* | ziffern | رقم | الرقم | ارقام | الارقام | شماره
    | عدد | نمبر | نمبرز | מספר | המספר | נומר | नंबर | नम्बर | अंक | संख्या | क्रमांक | নম্বর
    | সংখ্যা | নাম্বার | எண் | எண்ணை | నంబర్ | నెంబర్ | సంఖ్య | ಸಂಖ್ಯೆ | ನಂಬರ್ | നമ്പർ | നമ്പര്
    | സംഖ്യ | નંબર | નંબરને | ਨੰਬਰ | අංකය | අංක | หมายเลข | ตัวเลข | เลข | ເລກ | ໝາຍເລກ | លេខ
    | នំបាត់ | နံပါတ် | ဂဏန်း | số | so | dãy số | day so | 号码 | 號碼 | 数字 | 數字 | 番号 | 번호 | 숫자
    | ნომერ* | რიცხვ* | համար* | թիվ* | ቁጥር | ቁጥሩን | namba | nambari | tarakimu | nommer | getal
    | дугаар* | тоо* | bilang | numerong | uimhir | figiúr* | número | xifr* | digits`,
  money: `$ | € | £ | ¥ | ￥ | ₹ | ₽ | ₺ | ₩ | ₫ | ₦ | ₴ | ₪ | ฿ | ₱ | ₸ | ₼ | ₾ | ₲ | ₵ | ৳ | ﷼ | ₮ | ៛ | ₭ | ֏
    | us$ | r$ | nt$ | hk$ | rs | rp | rm | tk | tl | zł | kč | kr | lei | ksh | tsh | dh | s/
    | usd | eur | gbp | inr | jpy | cny | rmb | rub | uah | kzt | aed | sar | qar | kwd | pkr | bdt
    | idr | myr | sgd | thb | vnd | php | krw | twd | hkd | aud | cad | nzd | chf | sek | nok | dkk
    | pln | czk | huf | bgn | zar | ngn | kes | ghs | egp | brl | mxn | clp | irr | ils | azn | uzs
    | ron | rsd | mkd | isk | gel | amd | kgs | byn | mnt | lkr | npr | mmk | khr | lak | tzs | ugx | etb`,
  other: "id | ref | tel | tel no | ref no | id no | a/c",
  unit: "% | ° | gb | mb | kb | km | kg | mah | kwh | am | pm",
  hours: "h",
  minutes: "min | mins",
  seconds: "sec",
};
