import type { CueSet } from "./cue-set.ts";

export const az: CueSet = {
  strong: `(iki mərhələli |iki faktorlu |iki addımlı |)(doğrulama|təsdiq|giriş) üçün rəqəm* |
    (təsdiq|doğrulama) rəqəm* | (təsdiq|təsdiqləmə|təsdiqedici|doğrulama|təhlükəsizlik|
    aktivləşdirmə|aktivasiya|giriş|sms|birdəfəlik|bir dəfəlik|bir dəfə istifadəlik|müvəqqəti|
    qeydiyyat|bərpa|yoxlama|identifikasiya|autentifikasiya|verifikasiya|avtorizasiya|otp|
    sıfırlama|iki faktorlu|iki mərhələli|3d secure|3ds|3d|əməliyyat|qoşulma|məxfi|gizli|asan imza|
    sima|icazə|elektron imza|tesdiq|tesdiqleme|tehlukesizlik|aktivlesdirme|birdefelik|bir defelik|
    muveqqeti|berpa|emeliyyat|mexfi) (kod*|şifrə*|parol*|pin*|sifre*) | (təsdiq|giriş|təsdiqləmək|
    daxil olmaq|qeydiyyat|aktivləşdirmə|ödəniş|bərpa|tesdiq) üçün (birdəfəlik|sms|) (kod*|şifrə*|
    parol*) | (ödəniş|ödənişin|əməliyyatın|nömrənin|girişin|şifrə|hesabın|şifrənin) (təsdiq|
    təsdiqi|bərpa|bərpası|sıfırlama) (kod*|parol*|şifrə*) | (bir dəfə|bir dəfəlik|birdəfəlik)
    (istifadə olunan|sms|təsdiq|giriş|məxfi) (kod*|parol*|şifrə*|pin*) | (sizin|sənin) (kod*|
    şifrə*|parol*) | kodunuz* | (mərhələli|faktorlu) doğrulama kod* | otp`,
  weak: `(iki|2) (mərhələli|faktorlu|addımlı|pilləli) (doğrulama*|təsdiq*|giriş*|identifikasiya*|
    autentifikasiya*|yoxlama*) | kod | kodu | kodunu | kodun | koda | kodla | kodlar* | kodunuz* |
    şifrə* | sifre* | parol | parolu* | pin | pin kod* | pinkod* | açar* | token | doğrulama |
    təsdiq kodu | mpin`,
  is: "budur | belədir | aşağıdakı* | dir | bu | ibarətdir | olacaq | sizin | hesab olunur",
  use: `(i|u|ü|ni|nu) (daxil edin*|yazın*|yığın*|istifadə edin*) | (rəqəmini|rəqəmlərini|
    nömrəsini|simvollarını) (daxil edin*|yazın*|yığın*|deyin*) | daxil (edin*|et|edərək|etməklə|
    etmək|edilməli*) | istifadə (edin*|et|edərək|etməklə) | yazın* | yazaraq | yazmaq | yazmalı* |
    yaz və | yazıb (daxil*|göndərmə*) | (qeyd|təqdim) (edin*|et) | yığın* | yığaraq | girin* |
    göstərin* | göstər | ilə (təsdiqləyin*|təsdiq edin|daxil olun*|giriş edin) | (kuryerə|
    sürücüyə|operatora) (de|deyin|bildirin|göstərin|verin)`,
  action: `(qeydiyyat|giriş|təsdiq) (səhifə*|pəncərə*|xana*) | (sizə|sənə) (aid|məxsus) olduğunu*
    | (başlamaq|yola düşmək|təhvil almaq) üçün | (daxil olmaq|giriş|giriş etmək|təsdiqləmək|təsdiq
    etmək|təsdiq|doğrulamaq|tamamlamaq|başa çatdırmaq|davam etmək|davam etdirmək|aktivləşdirmək|
    qeydiyyatdan keçmək|qeydiyyat|bərpa etmək|dəyişmək|dəyişdirmək|sıfırlamaq|ödəniş etmək|ödəniş|
    yaratmaq|əlavə etmək|qoşulmaq|yeniləmək|imzalamaq|köçürmə|autentifikasiya|identifikasiya|
    almaq) üçün | (təsdiqləyin*|daxil olun*|doğrulayın*) | (ödənişi|əməliyyatı|nömrənizi|girişi|
    hesabınızı|qeydiyyatı|köçürməni|kimliyinizi) (təsdiq*|doğrula*|tamamla*) | (tesdiq|giris|daxil
    olmaq|tesdiqlemek) ucun | (saytda|tətbiqdə|tətbiqinə daxil)`,
  other: `(dəstək|yardım|müraciət|sorğu|xidmət|oyun) kod* | (təsdiq|qeydiyyat) nömrə* | (şikayət|
    sifariş|sifarişiniz|bağlamanın|rezervasiyanın|təhvil-təslim|obyekt|üzv|istifadəçi|operator|
    sayğacın|sifarişin|faktura|qaimə|istinad|izləmə|bağlama|müştəri|müqavilə|abunəçi|abonent|
    hesab|kart|müraciət|bilet|rezervasiya|bron|reys|oturacaq|otaq|növbə|sənəd|seriya|məhsul|
    əməliyyat|qəbz|polis|qeydiyyat|telefon|mobil|sayğac|protokol|cərimə|ərizə|pasport|avtomobil|
    çatdırılma|göndəriş|poçt|vaqon|qatar|yer|terminal|filial|mağaza|kassa|məhkəmə|iş|sertifikat|
    təqaüd|kredit|çek|invoys|bank|trek) (nömrə*|№|no|nomre*|id) | (nömrəsi|nömrə|nomresi|№) |
    (sifarişiniz|sifariş|bağlamanız|reys|kart|kartınız|hesab|hesabınız|bilet|qaimə|otaq|darvaza|
    kuryer|versiya|mənzil|küçəsi|ünvan) | (izləmə|wifi|wi-fi|şəbəkə|oyun|uduş|qeydiyyat ünvanı|
    fin|poçt|indeks|ölkə|şəhər|endirim|promo|kampaniya|kupon|hədiyyə|dəvət|referal|qr|barkod|
    ştrix|səhv|xəta|məhsul|çatdırılma|swift|filial|bank|müştəri|abonent|təhvil|bağlama|ussd|
    aksiya|bonus|qapı|rayon|valyuta|vauçer|sertifikat|dost|sifariş|mağaza|operator|xidmət|puk)
    kod* | (promokod*|barkod*|vöen|iban|fin|puk|imei) | son (4|dörd|) (rəqəm*) | (kart|kartın|
    kartınız) (sonu|xx|) | (balans*|qalıq|qalığ*|məbləğ*|mebleg*|cəmi|borcunuz*|borc|limit) |
    (zəng edin*|zəng et|zeng edin|əlaqə|əlaqə üçün|məlumat üçün|ətraflı məlumat*|çağrı mərkəzi|
    qaynar xətt|tel|telefon|müştəri xidmətləri) | (sms göndərin|qısa nömrəyə|sms yazın|nömrəyə) |
    kodu ilə al*`,
  otherAfter: `(olan|bitən) (kart*|hesab*) | (koduyla|kodu ilə) (al*|endirim*) | ilə (bitən|
    qurtaran|sonlanan|tamamlanan) (kart*|hesab*|) | (nömrəli|saylı|nomreli|№ li) (sifariş*|kart*|
    hesab*|bağlama*|qərar*|müqavilə*|müraciət*|bilet*|reys|) | (nömrəsinə|nömrəyə|nömrəsi ilə|
    nömrəsindən) (zəng*|göndər*|sms|müraciət*|) | (tarixli|tarixində|tarixinədək)`,
  unit: `(xal|dəfə|ədəd|dənə|rəqəm*|simvol*|nəfər*|hərf*|mesaj*|həftə*|aylıq|illik|ildə|metr*|
    kilometr*|qram|kiloqram|litr*|faiz*|bilet*|məhsul*|milyon*|milyard*|cəhd*|gecə*|otaqlı|
    taksit*|meqabayt|giqabayt|qonaq*|yerlik|bonus|dəqiqəlik|min manat)`,
  seconds: "saniyə* | saniye*",
  minutes: "dəqiqə* | deqiqe* | dəq",
  hours: "saat*",
  days: "gün | günə | gündə | günlük | gün ərzində | (iş|təqvim) gün*",
  month: `yanvar* | fevral* | aprel* | iyun* | iyul* | avqust* | sentyabr* | oktyabr* | noyabr* |
    dekabr* | mart ayı | may ayı`,
  money: "manat* | azn | qəpik* | qepik | dollar* | avro | məbləğində | məbləğ",
  promo: `endirim* | kampaniya* | hədiyyə* | hediyye* | kupon* | promo | promokod* | keşbek* |
    cashback | pulsuz | uduş* | qazanın | qazan | qalibi | qaliblər* | lotereya* | fürsət* |
    aksiya* | təbrik edirik | mükafat* | şanslı | sərfəli | ucuz | yalnız bu gün | tələsin`,
  none: `(müddəti|vaxtı) (bitib|bitdi|bitmişdir|keçib|başa çatıb|başa çatdı|sona çatıb) | (təsdiq
    |giriş |təhlükəsizlik |doğrulama |birdəfəlik |sms |pin |daxil etdiyiniz |)(kod*|şifrə*|parol*|
    pin*) (yanlış*|səhv*|etibarsızdır|etibarlı deyil|düzgün deyil|artıq*|istifadə olunub|istifadə
    edilib|tələb olunmur|lazım deyil|göndərilmədi|ləğv*|dəyişdirildi|dəyişdirilib|
    dəyişdirilmişdir|dəyişdi|yeniləndi|bloklan*|sıfırlandı|təyin edildi|uğurla*|üç dəfə) |
    (bloklandı|bloklanıb|bloklanmışdır|bloklaşdırıldı|dayandırıldı) | (dəfə|kərə) (səhv|yanlış) |
    uğurla (dəyişdirildi|dəyişdirilib|yeniləndi|tamamlandı) | saat dəyişdirildi | (kodun*|
    şifrənin|parolun|təsdiq kodunun|birdəfəlik şifrənin) (etibarlılıq|istifadə|) (müddəti|vaxtı)
    (bitib|bitdi|bitmişdir|keçib|başa çatıb|başa çatdı|sona çatıb) | (kod*|şifrə*|parol*|pin kod*|
    təsdiq kodu*) (artıq|uğurla|) (yanlışdır|səhvdir|etibarsızdır|etibarlı deyil|istifadə olunub|
    istifadə edilib|tələb olunmur|lazım deyil|göndərilmədi|ləğv edilib|dəyişdirildi|dəyişdirilib|
    yeniləndi|bloklandı|bloklanıb|sıfırlandı|bloklaşdırıldı|düzgün deyil|köhnəlib|təyin edildi|
    dəyişdi) | (səhv|yanlış|etibarsız) (kod*|şifrə*|parol*|pin*|təsdiq kod*) | (kod|yeni kod|kodu)
    (sorğusu*|üçün sorğu*|tələb edin|sorğulayın|göndərə bilmədik) | (uğurla|müvəffəqiyyətlə)
    (təsdiqləndi|təsdiq edildi|daxil oldunuz|qeydiyyatdan keçdiniz) | (cəhdlərin sayı|həddindən
    çox cəhd|çox sayda cəhd) | kartınız (bloklandı|bloklanıb|bloklanmışdır)`,
  warnBefore: `(heç vaxt|heç kimə|heç kimlə|heç kəsə|heç kəslə|heç kim|heç bir halda|qətiyyən|hec
    kime|hec kimle|hec kese|başqaları ilə|başqasına|kənar şəxslərə) | bank (əməkdaşları|əməkdaşı|
    işçiləri) | (dələduz*|fırıldaqçı*|ehtiyatlı olun|diqqətli olun)`,
  warnAfter: `(heç kimə|heç kimlə|heç kəsə|heç kəslə|başqasına|başqalarına|başqaları ilə|kənar
    şəxslərə|kənar şəxslərlə|üçüncü şəxslərə|üçüncü şəxslərlə|digər şəxslərə|digər şəxslərlə|hec
    kime|hec kimle|hec kese|hec kesle) (ver*|de*|bildir*|paylaş*|bölüş*|göndər*|təqdim et*|
    açıqla*|ötür*|gonder*|) | (paylaşmayın*|bölüşməyin*|bolusmeyin*|verməyin*|vermeyin*|deməyin*|
    demeyin*|bildirməyin*|göndərməyin*|açıqlamayın*|ötürməyin*|təqdim etməyin*|daxil etməyin*|
    paylaşma) | (məxfi saxlayın*|gizli saxlayın*|məxfidir|gizlidir|soruşmur|tələb etmir|istəmir|
    soruşmayacaq|tələb etməyəcək|soruşmuruq|tələb etmirik)`,
  expires: `müddət* | etibarlı* | qüvvədə* | keçərli* | (etibarlıdır|etibarlı|keçərlidir|
    qüvvədədir|aktivdir|etibarlılıq müddəti|müddəti) | (ərzində|müddətində|içində|dək|qədər|
    erzinde|sonra|boyunca|ərzində daxil) (etibarlıdır|keçərlidir|qüvvədədir|aktivdir|daxil edin|
    istifadə edin|etibarsız*|bitəcək|bitir|)`,
  from: `ilə | dan | dən | da | də | (tətbiqi|tətbiqinə|tətbiqində|hesabınız|hesabınıza|hesabı|
    hesabınızın|saytına|saytında|saytı|bankı|portalı|portalına|sisteminə|xidməti|platforması|
    mağazası|kabinetiniz) | (xoş gəlmisiniz|xoş gəldiniz|ucun) | giriş`,
  your: "sizin | sənin | bu | budur | sizə | hörmətli müştəri | dəyərli müştəri | salam",
  word: `kod | kodu | kodunuz | diqqet | diqqət | xahiş | hec | kime | kimə | bəli | beli | xeyr |
    stop | kömək | komek | şifrə | sifre | təsdiq | tesdiq | endirim | hədiyyə | pulsuz | bugün |
    giriş | uduş | tecili | təcili | sizin | vacib | balans | mebleg | məbləğ | kart | odenis |
    ödəniş | üçün | hormetli | musteri | yeni | qaliblər* | bank | etibarlidir | vermeyin |
    paylasmayin`,
  reset: `(şifrə*|parol*|sifre*|pin*|hesab*) (bərpa*|dəyiş*|sıfırla*|yenilə*) | bərpa* | sıfırla*
    | yeni (şifrə|parol) | unutmusunuz | berpa*`,
  payment: `ödəniş* | odenis* | alış veriş* | əməliyyat* | emeliyyat* | köçürmə* | kartınız* |
    kartla | məbləğ* | alış | nağdlaşdırma* | pul köçür* | kredit* | mexaric`,
  "sign-up": `qeydiyyat* | hesab (yarat*|aç*) | aktivləşdir* | aktivasiya | xoş gəl* | üzv ol* |
    yeni hesab`,
  "sign-in": `login üçün | giriş* | daxil ol* | hesabınıza daxil* | iki (mərhələli|faktorlu|
    addımlı) | yeni cihaz* | internet bankçılıq | avtorizasiya`,
};
