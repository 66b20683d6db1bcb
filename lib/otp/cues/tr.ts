import type { CueSet } from "./cue-set.ts";

export const tr: CueSet = {
  strong: `doğrulama kod* | onay kod* | güvenlik kod* | aktivasyon kod* | giriş kod* | sms kod*
    | erişim kod* | kayıt kod* | üyelik kod* | tek kullanımlık kod* | tek kullanımlık şifre*
    | tek kullanımlık parola* | sms şifre* | giriş şifre* | onay şifre* | doğrulama şifre*
    | işlem şifre* | geçici şifre* | kimlik doğrulama kod* | tek seferlik kod* | tek seferlik şifre*`,
  weak: "kod | kodu | kodun | kodunuz | kodunuzu | kodumuz | şifre | şifreniz | şifren | parola | parolanız | pin",
  is: "şudur",
  use: "girin | giriniz | kullanın",
  action: "giriş yapmak için | doğrulamak için | onaylamak için | giriş yapın | girin | giriniz",
  other: `sipariş | sipariş no | sipariş numarası | sipariş numaranız | fatura no | referans no
    | takip no | kargo takip no | posta kodu | alan kodu | indirim kodu | kampanya kodu | müşteri no
    | ile biten | poliçe no | sözleşme no | arayın | mersis | mersis no | teslimat kodu`,
  unit: "dakika | dakikadır | dk | saniye | saniyedir | sn | saat | gün | puan | kez | haneli",
  money: "tl | lira | try tutarında",
  promo: "indirim | kampanya | hediye | çekiliş | kupon | fırsat",
  none: "kodun süresi doldu | kodunuzun süresi doldu | kod geçersiz",
  warnAfter: `paylaşmayın | paylaşmayınız | paylaşma | kimseyle | kimseye | vermeyin | vermeyiniz
    | söylemeyin | paylasmayin | paylasmayiniz`,
  reset: "şifre sıfırlama | şifrenizi sıfırlamak | sıfırlama | yenileme | şifremi unuttum",
  payment: "ödeme | alışveriş | alışverişi | para transferi | havale | harcama | işlem tutarı",
  "sign-up": "kayıt | üyelik | üye olmak | hesap oluşturma | aktivasyon",
  "sign-in": "giriş | oturum açma | giriş yapmak",
};
