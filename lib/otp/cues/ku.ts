import type { CueSet } from "./cue-set.ts";

export const ku: CueSet = {
  strong: `(koda|kodê|kodeke|kodên|koda te ya|koda we ya|kod a) (piştrastkirinê|pistrastkirine|
    verastkirinê|verastkirina|pejirandinê|ewlehiyê|ewlehîyê|ewlekariyê|ewlekarîyê|têketinê|
    teketine|têketina|çalakkirinê|calakkirine|tomarbûnê|tomarkirinê|destûrdayînê|nasnameyê|
    rastandinê|rastkirinê|erêkirinê|peyitandinê|vegerandinê|gihîştinê|yekcarî|yekcar|demkî|demborî|
    sms|sms ê|otp|veşartî|aktîvkirinê|qeydkirinê|selmandinê|piştrastkirina|erêkirina|ji bo
    têketinê|ji bo piştrastkirinê) | (koda|şîfreya|pînkoda|şifreya) (te|we) (ya piştrastkirinê|ya
    ewlehiyê|ya têketinê|ya verastkirinê|ya otp|a piştrastkirinê) | (şîfreya|şîfre|şifreya|parola|
    peyvborîna|pêborîna|nihênpeyva|borînpeyva|pin a|pîna) (yekcarî|yekcar|demkî|yek car|têketinê|
    piştrastkirinê|sms|otp) | (sms|otp) kod* | kodek (piştrastkirinê|ewlehiyê) | jimareya
    piştrastkirinê | hejmara piştrastkirinê | (کۆدی|کودی|کۆد|پاسۆردی|وشەی نهێنی|ژمارەی)
    (پشتڕاستکردنەوە*|دڵنیابوونەوە*|دڵنیاکردنەوە*|سەلماندن*|چوونەژوورەوە*|چوونە ژوورەوە*|چالاککردن*|
    ئاسایش*|پاراستن*|تۆمارکردن*|ناسینەوە*|یەکجار*|یەک جار*|کاتی*|نهێنی*|sms|otp|سەلامەتی*|ڕێپێدان*)
    | پشتڕاستکردنەوەی کۆد* | کۆدی (دڵنیایی|دڵنیابوون*|چوونە ناو*|چوونەژور*|هاتنەژوورەوە*|ناساندن*|
    داخڵبوون*|ئەمنی*|پشتراستکردنەوە*|پشت ڕاستکردنەوە*|گەیاندن|مامەڵە*|پارەدان|کاتی|تایبەت بە
    چوونەژوورەوە) | (وشەی تێپەڕ|تێپەڕەوشە*|وشەی نهێنی|پین کۆد*) (یەکجار*|کاتی|یەک جار*) | ئۆ تی پی
    | koda (kontrolê|kontrole|tesdîqê|tesdiqê|dananê|danûstandinê|dravdanê|girêdanê|hesabê we ya) |
    şîfreya (yek carî|yekcarî|demkî|têketinê)`,
  weak: `kodê | koda | kodek | şîfre | şîfreya | şîfreyê | pêborîn | peyvborîn | nihênpeyv* |
    borînpeyv | pin | pînkod* | piştrastkirin | کۆد* | کود | پاسۆرد* | وشەی نهێنی* | پین کۆد |
    تێپەڕەوشە* | kodeke | وشەی تێپەڕ | şifre | şifreya | (koda|şîfreya|şifreya|pînkoda) (te|we) |
    کۆدی (تۆ|ئێوە)`,
  is: `e | ye | ev e | ev | ya | li jêr e | wiha ye | dê be | بریتییە لە | ئەمەیە | ئەمە | بریتیە
    لە | لە خوارەوە`,
  use: `binivîse | binivîsin | bikar bînin | bi kar bîne | bi kar bînin | têkeve | têkevin | têxe |
    têxin | bikarbîne | bikarbînin | binivisin | بنووسە | داخڵ بکە | داخل بکە | بەکاربهێنە | بەکار
    بهێنە | بەکاربێنە | لێبدە | بنووسن | بنوسە | بنوسە لە | داخڵی بکە | داخڵ بکەن | تۆمار بکە | li
    sepanê binivîse | bide (ajokar|şofêr) | nîşan bide | lê bixe | bixe | bikar bîne | داخل بکەن |
    پیشانی بدە`,
  action: `ji bo (têketinê|piştrastkirinê|verastkirinê|çalakkirinê|berdewamkirinê|tomarbûnê|ku
    têkevî|ku têkevin|erêkirinê|temamkirinê|teketine|pistrastkirine|guhertina) | têkeve hesabê |
    piştrast bike | piştrast bikin | verast bike | بۆ (چوونەژوورەوە|چوونە ژوورەوە|پشتڕاستکردنەوە*|
    دڵنیابوونەوە*|چالاککردن*|بەردەوامبوون|تەواوکردن*|تۆمارکردن*|خۆتۆمارکردن) | پشتڕاستی بکەرەوە |
    (ji bo|bo) (çûna hundir|girêdana hesabê|dravdanê|vegerandina hesabê|qeydkirinê) | (بۆ|لەبۆ)
    (گەڕاندنەوەی|گۆڕینی|پارەدان|کڕین|گواستنەوە*|دروستکردنی|بەستنەوەی|دڵنیاکردنەوە*|تۆمارکردنی|
    چالاککردنی|کردنەوەی)`,
  other: `(jimareya|hejmara|hejmarê|numareya|nimreya) (fermanê|siparîşê|hesabê|kartê|telefonê|
    pakêtê|fatûreyê|xerîdar|biletê|firînê|peymanê|şandinê|şopandinê) | jimareya | hejmara | numara
    | siparîş* | fatûre | (koda|kodê) (daxistinê|erzaniyê|diyariyê|posteyê|postayê|qr|promo|welêt|
    berhemê|xeletiyê|kuponê|erzanî) | qr kod* | kupon* | telefon bike* | telefonê | tel | bişîne |
    bişînin | bersiv bide* | sms bişîne* | kolan | ژمارەی (داواکاری*|هەژمار*|کارت*|مۆبایل*|
    تەلەفۆن*|پسوڵە*|گەشت*|بلیت*|فڕین*|کڕیار*|گرێبەست*|ناسنامە*) | ژمارە | ژمارەی | داواکاری* | کۆدی
    (داشکاندن*|پۆستە*|پۆستی|دیاری*|کوپۆن*|بەرهەم*|وڵات*|هەڵە*|بانگهێشت*|qr) | پەیوەندی بکە* |
    پەیوەندی بکەن بە | تەلەفۆن* | مۆبایل | بنێرە بۆ | بنێرن بۆ | کارتی | هەژماری | پسوڵە* | شەقامی
    | ژووری | باڵانس | بڕی | ژمارەی (پسوڵە|ژوور*|داواکاری*|پاسەپۆرت|بەڵێننامە|وەسڵ|شوێن*|
    گواستنەوە*|پێوەر*|سکاڵا*) | وای فای | وەسڵی ژمارە | پەیوەندی بکە بە | بۆ ژمارە | بنێرە | بنێرن
    | کورسی | کۆدی (ناوچە|بەروار|گواستنەوە|تاقیکردنەوە) | hejmara (odeyê|fîşê|daxwazê|serîlêdanê|
    gilî|metreyê|kursiyê) | jimara (hesab|daxwaz|telefon) | şîfreya wifi | li hejmara | ji bo
    (agahî|alîkarî)`,
  otherAfter: "پەیوەندی بکە | telefon bike | re sms",
  unit: `xal | caran | reqem* | ji sedî | bilet | peyam* | hefte* | mehan | salan | hezar | خاڵ* |
    ژمارەیی | دانە | گێگا* | مێگا* | گیگا* | لە سەدا | کەس* | هەفتە* | مانگ* | ساڵ* | هەزار | جار`,
  seconds: "saniye* | çirke* | چرکە*",
  minutes: "deqe* | xulek* | deqîqe* | خولەک* | دەقیقە* | دەقە*",
  hours: "saet* | demjimêr* | کاتژمێر* | سەعات*",
  days: "roj | rojan | rojê | ڕۆژ* | رۆژ*",
  month: `rêbendan* | reşemeh* | adar | adarê | nîsan* | gulan* | hezîran* | pûşper* | tîrmeh* |
    tebax* | îlon* | cotmeh* | mijdar* | berfanbar* | kanûn* | شوبات | نیسان | ئایار | حوزەیران |
    تەمموز | ئەیلوول | تشرینی | کانوونی`,
  money: "lîre | dînar | دینار* | د ع | iqd | دۆلار*",
  promo: `daxistin* | erzanî* | diyarî* | xelat* | belaş | bonus* | pêşniyar* | kampanya* |
    داشکاندن* | دیاری* | خەڵات* | بێبەرامبەر* | بەخۆڕایی | ئۆفەر* | بۆنەس | پاداشت* | تیروپشک*`,
  none: `(kod|koda|kodê|koda te|koda we|şîfre|şîfreya|şîfreya te|şîfreya we|dema kodê|pin) (derbas
    bû*|nederbasdar e|êdî ne derbasdar|şaş e|xelet e|hatiye bikaranîn|hate bikaranîn|ne pêwîst e|
    qediya*|hate guhertin|hat guhertin|hate girtin|hatiye guhertin|hate astengkirin|nehate şandin|
    hate betalkirin) | (kodê|koda|şîfreya|pin a) (şaş|xelet) | (hate|hat|hatiye) (guhertin|
    astengkirin|girtin|betalkirin) | (کۆدەکە|کۆدەکەت|کۆد|کۆدی*|وشەی نهێنی*|پاسۆرد*) (بەسەرچوو*|
    هەڵەیە|هەڵە*|بەکارهاتووە|پێویست نییە|کاتی بەسەرچوو*|ماوەی بەسەرچوو*|ئیتر کار ناکات|گۆڕدرا*|
    گۆڕا*|بلۆک*|ڕاگیرا*|نەنێردرا) | (ماوەی|کاتی) (کۆد*|پاسۆرد*) بەسەرچوو* | بەسەرچووە | گۆڕدرا |
    گۆڕدراوە | بلۆک کرا* | ڕاگیراوە | هەڵەیە`,
  warnBefore: `(bi kesî re|bi tu kesî re|bi kesekî re|bi kesi re) (parve neke|parve nekin|par neke|
    parve meke|parve mekin) | (nede|nedin|mede|medin) (kesî|tu kesî) | parve (neke|nekin|meke|
    mekin) | tu car (parve|nede) | (لەگەڵ کەس|لەگەڵ هیچ کەسێک|لەگەل کەس) (باڵاوی مەکە|مەیبەشە|
    هاوبەشی مەکە) | مەیدە بە (کەس|هیچ کەسێک) | هەرگیز`,
  warnAfter: `bi kesî re | bi tu kesî re | (bi kesî re|bi tu kesî re|bi kesekî re) (parve neke|
    parve nekin|parve meke|parve mekin) | ji kesî re (nebêje|nebêjin) | nede kesî | nedin kesî |
    مەدە بە (کەس|هیچ کەسێک|کەسی تر) | (لەگەڵ کەس|لەگەڵ هیچ کەسێک|لەگەڵ کەسدا|لەگەڵ کەسی تر) (باسی
    مەکە|بەشی مەکە|بەش مەکە|هاوبەشی پێ مەکە|هاوبەش مەکە|) | بڵاوی مەکەرەوە | ئاشکرای مەکە | بە کەسی
    مەدە | بە کەس مەدە | مەیدە بە کەس | بە کەسی تر مەدە | بە هیچ کەسێک (مەدە|مەڵێ) | بڵاو مەکەرەوە
    | لەگەڵ کەسدا (باس مەکە|هاوبەشی مەکە|بەشداری مەکە) | هاوبەشی پێمەکە | nebêje kesî | nebêjin
    kesî | بەشداری پێ مەکە`,
  expires: `derbasdar e | derbasdar | derbasdariya | di nav de | diqede | bi dawî dibe | کارایە |
    بەسەردەچێت | کار دەکات | بۆ ماوەی | لە ماوەی | ماوەی | بەکاردێت`,
  from: `ji bo | ji | li | bi | hesabê | hesabê te yê | hesabê xwe yê | sepana | malpera | bo | بۆ
    | لە | هەژماری | هەژمارەکەت لە | ئەپی | ماڵپەڕی`,
  your: "te | we | ya te | ya we | ev | ev e | fermo | تۆ | ئێوە | ئەمە | ت | بەڕێز",
  word: `ERÊ | ERE | NA | STOP | KOD | KODA | BALKÊŞÎ | QET | ÎRO | IRO | BELAŞ | BELAS | NEKE |
    NEKIN | PARVE | IQD`,
  reset: `(vesazkirina|nûkirina|guhertina|vegerandina) (şîfreyê|şîfreya|pêborînê|nihênpeyvê|hesabê|
    pin) | şîfreya nû | گۆڕینی (وشەی نهێنی|پاسۆرد) | گەڕاندنەوەی (هەژمار*|وشەی نهێنی|پاسۆرد) |
    ڕێکخستنەوەی وشەی نهێنی`,
  payment: `dayîn* | dravdan* | kirîn* | veguhastin* | pere | kartê | پارەدان* | کڕین* | گواستنەوە*
    | حەواڵە* | مامەڵە* | بڕی پارە`,
  "sign-up": `tomarbûn* | qeydkirin* | hesab (çêkirin|vekirin) | çalakkirin* | bi xêr hatî | bi xêr
    hatin | hesabê nû | خۆتۆمارکردن* | تۆمارکردن* | دروستکردنی هەژمار* | چالاککردن* | بەخێربێ*`,
  "sign-in": `têketin* | têkeve* | teketin* | du gav* | du faktor* | amûra nû | cîhaza nû |
    چوونەژوورەوە* | چوونە ژوورەوە* | دوو هەنگاوی* | ئامێری نوێ`,
};
