import type { CueSet } from "./cue-set.ts";

/** Currency symbols and codes; left out are those that are words ("try", "all", "top"). */
export const currency: CueSet = {
  money: `$ | € | £ | ¥ | ￥ | ₹ | ₽ | ₺ | ₩ | ₫ | ₦ | ₴ | ₪ | ฿ | ₱ | ₸ | ₼ | ₾ | ₲ | ₵ | ৳ | ﷼
    | us$ | r$ | nt$ | hk$ | rs | rp | rm | tk | tl | zł | kč | kr | lei | ksh | tsh | dh | s/
    | usd | eur | gbp | inr | jpy | cny | rmb | rub | uah | kzt | aed | sar | qar | kwd | pkr | bdt
    | idr | myr | sgd | thb | vnd | php | krw | twd | hkd | aud | cad | nzd | chf | sek | nok | dkk
    | pln | czk | huf | bgn | zar | ngn | kes | ghs | egp | brl | mxn | clp | irr | ils | azn | uzs`,
  unit: "% | ° | gb | mb | kb | km | kg | mah | kwh | h | min | mins | sec | am | pm",
};
