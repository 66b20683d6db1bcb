import type { CueSet } from "./cue-set.ts";

export const uz: CueSet = {
  strong: `(tasdiqlash|tasdiklash|tasdiq|tasdiqlovchi|tekshirish|tekshiruv|kirish|faollashtirish|
    xavfsizlik|havfsizlik|avtorizatsiya|ro'yxatdan o'tish|royxatdan otish|verifikatsiya|
    identifikatsiya|tiklash|aktivatsiya|aktivlashtirish|autentifikatsiya|ruxsat|bir martalik|
    birmartalik|bir martali|vaqtinchalik|maxfiy|mahfiy|sms|smsdagi|push|otp|login|bog'lash|
    imzolash|3d secure) (kod*|parol*|pin*|maxfiy so'z*) | (tasdiqlash|kirish|tekshirish|
    faollashtirish|ro'yxatdan o'tish|avtorizatsiya|to'lov|tiklash|qo'shish|tizimga kirish) uchun
    (bir martalik|sms|) (kod*|parol*) | (to'lovni|operatsiyani|kirishni|raqamni|raqamingizni|
    xaridni|kartani|tranzaksiyani|amaliyotni|akkauntni) tasdiqlash (kod*|parol*) | (tizimga|
    ilovaga|saytga|kabinetga|profilga|hisobga|akkauntga) kirish (kod*|parol*) | bir (marta|
    martalik) (foydalaniladigan|tasdiqlash|kirish|sms|maxfiy) (kod*|parol*) | (sizning|sening|
    sizni) (kod*|parol*|pin*) | kodingiz* | (авторизация|активация|верификация|идентификация|
    аутентификация) (код*|парол*) | (операцияни|транзакцияни) тасдиқлаш код* | otp | ikki
    bosqichli tasdiqlash kod*`,
  weak: `(ikki|2) (bosqichli|faktorli|qadamli) (tekshiruv*|tasdiqlash*|kirish*|autentifikatsiya*)
    | kod | kodi* | kodni* | kodlar* | parol | paroli* | parolni* | maxfiy so'z* | kalit so'z* |
    kalit | tasdiqlash | pin | pin kod* | pinkod* | token | код* | пин код*`,
  is: "bu | mana | quyidagi* | hisoblanadi | deb | bo'ladi | shu | sizning | teng",
  use: `(ni|raqamini|raqamlarini|sonini|belgilarini) (kirit*|tering*|terib|yozing*|ayting*|
    ko'rsating*|aytib*) | (dan|sonidan|raqamidan) foydalaning* | kirit | kiriting* | kiritib |
    kiritish* | foydalan | foydalaning* | ishlating* | tering* | terib | yozing* | yoz | deb (yoz|
    yozing*|kiriting*|ayting*) | yozib | ko'rsating* | ko'rsat | (kuryerga|haydovchiga|operatorga)
    (ayting*|aytib bering*|ko'rsating*) | orqali (tasdiqlang*|kiring*)`,
  action: `(ro'yxatdan o'tish|kirish|tasdiqlash) (sahifasi*|oynasi*|maydoni*) | sizniki ekan* |
    sizga tegishli* | (boshlash|jo'nash|qabul qilish|o'zgartirish) uchun | (tasdiqlash|kirish|
    ro'yxatdan o'tish|tekshirish|faollashtirish|avtorizatsiya|davom etish|davom ettirish|
    yakunlash|tugatish|tiklash|o'zgartirish|to'lash|to'lov|aktivlashtirish|identifikatsiya|
    avtorizatsiyadan o'tish|bog'lash|qo'shish|imzolash|olish|o'tkazish) uchun | (tasdiqlang*|
    kirishni tasdiqlang*|tizimga kirish|ilovaga kirish|ro'yxatdan o'tish*) | (raqamingizni|
    to'lovni|operatsiyani|kirishni|profilingizni|telefoningizni|xaridni) tasdiqla* | (saytda|
    ilovada|formada)`,
  other: `pochta indeksi (kod|) | (yordam|ko'mak|murojaat|so'rov|ariza|o'yin) kod* | (tasdiqlash|ro'yxat|qayd) (raqami*|
    nomeri*) | (buyurtma*|hisob|hisobingiz*|karta*|shartnoma*|ariza*|posilka*|jo'natma*|chipta*|
    reys|bron|polis|telefon|mijoz|abonent|chek|navbat|o'rindiq|hujjat|poyezd|vagon|xona|murojaat*|
    talon|to'lov|faktura|invoys|filial|ombor|do'kon|terminal|avtomobil|mashina|pasport|seriya|
    litsey|guvohnoma|jarima|qaror|hisoblagich|tranzaksiya|kvitansiya|yetkazma|pochtamat|yacheyka|
    operatsiya) (raqami*|raqam|nomeri|nomer|id|№|) | (raqami*|nomeri*|nomer|№) | (promokod*|
    kupon*|shtrix kod*|shtrixkod*|qr kod*) | (kuzatuv|trek|wifi|wi-fi|tarmoq|yutuq|ishtirok|puk|
    promo|chegirma|sovg'a|taklif|mahsulot|tovar|shahar|davlat|mamlakat|xato|xatolik|pochta|olish|
    mijoz|hudud|viloyat|valyuta|bank|xizmat|kupon|vaucher|referal|bonus|aksiya|eshik|domofon|
    yetkazib berish|qabul qilish|buyurtma|do'stlar|ussd|qr|shtrix|yacheyka|pochtamat|sertifikat)
    kod* | (oxirgi|so'nggi) (4|to'rt|) (ta|) raqam* | (karta|kartangiz|karta raqami) (oxiri|xx|) |
    (qo'ng'iroq qiling*|qongiroq qiling*|telefon*|tel|murojaat qiling*|bog'laning*|call markaz|
    ishonch telefoni) | (raqamiga|nomeriga|qisqa raqamga|raqamga) (sms|yuboring|jo'nating|) | sms
    (yuboring|jo'nating) | (ko'chasi|uy|kvartira|xonadon|versiya|inn raqami|stir raqami|jshshir|
    pinfl|mfo) | (balans*|qoldiq*|summa*|jami|limit|qarzdorlik*|to'lov summasi|mavjud)`,
  otherAfter: `(bilan|raqami bilan) (tugaydigan|tugovchi|yakunlanadigan) (karta*|) | (raqamli|
    sonli|nomerli) (buyurtma*|karta*|shartnoma*|ariza*|chipta*|jo'natma*|hisob*|posilka*|
    murojaat*|) | raqamiga (qo'ng'iroq*|sms|murojaat*|yubor*|) | (raqamiga|nomeriga|ga qo'ng'iroq
    qiling|ga sms yuboring|ga yuboring|raqamidan|raqami orqali)`,
  unit: `(marta|ball*|bonus|ta|kishi|odam|nafar|xona|xonali|raqamli|belgi*|harf*|xabar*|hafta*|oy|
    oyga|oylik|yil*|metr*|kilometr*|litr*|gramm|kilogramm|foiz*|chipta*|daqiqalik|urinish*|
    imkoniyat|mln|mlrd|million|milliard|megabayt|gigabayt|kecha|mahsulot*|tovar*)`,
  seconds: "soniya* | sekund* | секунд*",
  minutes: "daqiqa* | minut* | дақиқа* | минут*",
  hours: "soat* | соат*",
  days: `kunga | kunlik | kundan | kuni | kun (ichida|davomida|mobaynida|amal*) | (ish|kalendar)
    kuni | кун*`,
  month: `yanvar* | fevral* | aprel* | iyun* | iyul* | avgust* | sentabr* | sentyabr* | oktabr* |
    oktyabr* | noyabr* | dekabr*`,
  money: `so'm* | sum | сўм* | сум | uzs | dollar* | yevro | tiyin | summada | (miqdorida|
    summasida)`,
  promo: `chegirma* | aksiya* | sovg'a* | sovrin* | yutuq* | yuting | yutib | bepul | tekin |
    keshbek* | cashback | kupon* | skidka* | promo | promokod* | lotereya* | omadli | foizgacha |
    tabriklaymiz | taklif qilamiz | shoshiling | faqat bugun | arzon`,
  none: `(tasdiqlash |kirish |xavfsizlik |sms |bir martalik |pin |maxfiy |kiritilgan |)(kod*|
    parol*|pin*) (muddati|vaqti|noto'g'ri*|xato*|eskirgan|eskirdi|yaroqsiz*|haqiqiy emas|bekor*|
    bloklan*|o'zgartirildi|o'zgardi|yangilandi|talab qilinmaydi|kerak emas|ishlatilgan|
    foydalanilgan|allaqachon*|yuborilmadi|muvaffaqiyatli*|tiklandi|almashtirildi|uch marta) |
    (bloklandi|bloklangan|to'xtatildi) | marta (noto'g'ri|xato) | muvaffaqiyatli (o'zgartirildi|
    yangilandi|tasdiqlandi) | (kod*|parol*|pin kod*|tasdiqlash kodi*) (eskirgan|eskirdi|noto'g'ri|
    xato|yaroqsiz|haqiqiy emas|bekor qilindi|bloklandi|o'zgartirildi|yangilandi|talab qilinmaydi|
    kerak emas|ishlatilgan|foydalanilgan|allaqachon ishlatilgan|yuborilmadi|muvaffaqiyatli
    o'zgartirildi|muvaffaqiyatli yangilandi|tiklandi|bloklangan|almashtirildi) | (muddati|vaqti|
    amal qilish muddati) (tugadi|tugagan|o'tgan|o'tdi|tugaganligi) | (noto'g'ri|xato|yaroqsiz|
    eskirgan) (tasdiqlash|sms|) (kod*|parol*|pin*) | (kod*|parol*) (noto'g'ri|xato) (kiritildi|
    kiritdingiz) | (kodni|yangi kod|kod) (qayta so'rang|so'rang|so'rovi*|uchun so'rov*) | (kod|
    kodni) yubora olmadik | urinishlar soni (oshib|tugadi|ko'p) | (muvaffaqiyatli|karta|hisob*)
    (tasdiqlandi|bloklandi|ro'yxatdan o'tdingiz|bloklangan) | ko'p marta (noto'g'ri|xato)`,
  warnBefore: `(hech kimga|hech kim bilan|hechkimga|hech qachon|begonalarga|boshqalarga|uchinchi
    shaxslarga|hech kim|birovga|notanish) | (bank|kompaniya) (xodimlari|xodimi|operatori|
    hodimlari) | (firibgar*|ehtiyot bo'ling|ogoh bo'ling|diqqat)`,
  warnAfter: `(hech kimga|hech kim bilan|hechkimga|boshqalarga|begonalarga|uchinchi shaxslarga|
    boshqa shaxslarga|birovga|hech kim) (aytmang*|bermang*|bildirmang*|ko'rsatmang*|yubormang*|
    ulashmang*|oshkor qilmang*|oshkor etmang*|bo'lishmang*|taqdim etmang*|ma'lum qilmang*|) |
    (aytmang*|bermang*|bildirmang*|ko'rsatmang*|yubormang*|ulashmang*|oshkor qilmang*|oshkor
    etmang*|bo'lishmang*|tarqatmang*|aytma|berma|kiritmang*) | (so'ramaydi|so'ramaymiz|talab
    qilmaydi|so'ralmaydi|so'rashga haqqi yo'q|sir saqlang*|sir tuting*|maxfiy saqlang*)`,
  expires: `(amal qiladi|amal qilish muddati|eskiradi|kuchga ega|yaroqli|yaroqlilik muddati|
    muddati|haqiqiy|faol) | (ichida|davomida|mobaynida|gacha|keyin|qadar|so'ng|kadar) (amal
    qiladi|yaroqli|kiriting|foydalaning|haqiqiy|tugaydi|)`,
  from: `uchun | dan | ga | da | ning | bilan | orqali | (tizimiga|ilovasiga|saytiga|ilovasida|
    saytida|ilovasi|sayti|banki|platformasi|xizmati|akkauntingiz|hisobingiz|profilingiz|
    kabinetingiz|do'koni) | xush kelibsiz | hurmatli mijoz | kirish`,
  your: "sizning | sening | siz | bu | mana | ushbu | hurmatli mijoz | assalomu alaykum | sizga",
  word: `KOD | KODI | KODNI | PAROL | DIQQAT | HECH | KIMGA | AYTMANG | BERMANG | BEPUL | CHEGIRMA
    | AKSIYA | BUGUN | HOZIR | YANGI | STOP | HA | YOQ | TASDIQLASH | KIRISH | KARTA | KARTANGIZ |
    BALANS | SUMMA | SIZNING | UCHUN | HURMATLI | MIJOZ | TOLOV | XARID | BANK | MUHIM | YORDAM |
    SOVGA | YUTUQ | OTKAZMA | QOLDIQ | SOM`,
  reset: `(parol*|паролни|паролингизни) (unut*|тиклаш*|алмаштириш*|ўзгартириш*) | тиклаш* |
    (parol*|pin*|akkaunt*|hisob*|kirish*) (o'zgartirish*|almashtirish*|yangilash*|tikla*) | yangi
    parol* | tiklash*`,
  payment: `buyurtma* | буюртма* | ўтказма* | to'lov* | tolov* | xarid* | o'tkazma* | otkazma* |
    pul o'tkaz* | tranzaksiya* | operatsiya* | karta* | yechish | to'ldirish | p2p | kredit |
    тўлов* | харид*`,
  "sign-up": `raqamingizni tasdiqla* | pochta* tasdiqla* | ro'yxatdan o't* | royxatdan ot* |
    faollashtir* | aktivatsiya | xush kelibsiz | akkaunt yarat* | hisob och* | (почта|телефон)
    (манзилини|рақамини) тасдиқла* | (pochta|email|telefon) (manzilini|raqamini) tasdiqla* |
    рўйхатдан ўт*`,
  "sign-in": `(ilovasiga|tizimiga|saytiga|kabinetiga) kirish | kirmoqchi* | (tizimga|ilovaga|
    saytga|kabinetga|profilga|akkauntga|hisobga) kirish* | kirish* | avtorizatsiya | yangi
    qurilma* | ikki bosqichli | login | кириш`,
};
