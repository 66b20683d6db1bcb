import type { CueSet } from "./cue-set.ts";

export const tr: CueSet = {
  strong: `(iki adımlı |2 adımlı |iki faktörlü |iki aşamalı |)(doğrulama|onay|giriş|güvenlik) için
    (istenen |gerekli |)(rakam*|sayı*|numara*) | (doğrulama|onay|onaylama|güvenlik|aktivasyon|
    etkinleştirme|giriş|oturum|oturum açma|erişim|kayıt|üyelik|teyit|teyid|kurtarma|sıfırlama|
    yenileme|yetkilendirme|eşleştirme|provizyon|cihaz|mobil imza|e-imza|geçici|dinamik|gizli|
    kullanımlık|seferlik|kerelik|defalık|haneli|sms|otp|login|işlem|3d|3d secure) (sms |onay |
    doğrulama |giriş |güvenlik |otp |pin |)(kod*|şifre*|parola*|pin|pini*) | (doğrulama|güvenlik)
    (numara*|rakam*) | (onay|teyit) rakam* | tekkullanımlık (şifre*|kod*) | otp | otp'niz | sms
    ile gelen (kod*|şifre*) | (internet|mobil) (bankacılığı|şube) (şifre*|parola*) | kodu: onay |
    (akıllı|anlık) (şifre*|sms*) | (kod*|şifre*) (ile onayla*|ile giriş*|ile doğrula*)`,
  weak: `(iki|2) (adımlı|faktörlü|aşamalı) (doğrulama*|giriş*|onay*) | kod | kodu | kodun | kodunu
    | kodunuz | kodunuzu | kodumuz | kodunla | kodunuzla | koduyla | kodları* | kodlar | kodla |
    şifre* | parola* | pin | pini* | pin'i* | anahtar | anahtarı* | mobil imza | 3d secure | 3d
    güvenlik | güvenlik alanı*`,
  is: `şudur | şöyledir | şöyle | aşağıdadır | aşağıdaki gibidir | aşağıda | olarak | dır | dur |
    budur | bu | ile | için`,
  use: `yaz ve | (i|u|ü|yi|yu) (gir|girin*|yazın*|kullan|kullanın*|tuşlayın*|söyleyin*) |
    (rakamını|rakamlarını|numarasını|sayısını) (girin*|yazın*|tuşlayın*|söyleyin*) | gir | girin |
    giriniz | girebilirsiniz | girmeniz* | girmelisin* | girilmeli* | girerek | yaz | yazın |
    yazınız | yazman | yazmanız | yazmak | yazarak | kullan | kullanın | kullanınız | kullanarak |
    kullanmanız | kullanabilirsin* | tuşlayın | tuşlayınız | tuşla | ile (giriş yap*|onayla*|
    doğrula*|devam ed*|tamamla*) | göster | gösterin | gösteriniz | göstermeniz`,
  action: `(kayıt|üyelik|giriş|doğrulama|onay) (sayfası*|ekranı*|formu*) | (size|sana) ait
    olduğunu* | (sizin|senin|siz|sen) olduğun* | (giriş|girmek|giriş yapmak|doğrulamak|doğrulama|
    onaylamak|onay|onay vermek|tamamlamak|tamamlanması|bitirmek|devam etmek|oturum açmak|
    aktifleştirmek|aktif etmek|etkinleştirmek|aktivasyon|kayıt|kayıt olmak|üye olmak|üyelik|
    sıfırlamak|yenilemek|değiştirmek|güncellemek|erişmek|kurtarmak|hesap oluşturmak|bağlamak|
    eşleştirmek|silmek|ödeme|ödeme yapmak|imzalamak|başlamak|başlatmak) için | giriş (yap|yapın|
    yapınız|yapabilirsin*|işlemi*|yapılıyor|denemesi*) | oturum aç* | (kaydını*|üyeliğini*|
    işlemi*|alışverişini*|ödemeyi|ödemeni*|başvurunu*|siparişini*|girişini*) (tamamla*|onayla*|
    bitir*) | (hesabını*|numaranı*|kimliğini*|e-postanı*|telefonunu*|cihazını*) (doğrula*|onayla*|
    aktif*|etkin*) | doğrulayın* | onaylayın* | onaylıyorsanız | onayınız`,
  other: `(destek|yardım|olay|çağrı|talep|şikayet|başvuru|işletme|mağaza|oyun|oda) kod* |
    (sipariş|fatura|referans|takip|kargo|kargo takip|gönderi|gönderi takip|müşteri|poliçe|
    sözleşme|abone|abonelik|tesisat|hesap|kart|başvuru|talep|bilet|rezervasyon|rezervasyon onay|
    provizyon|onay referans|uçuş|sefer|koltuk|oda|kapı|randevu|sıra|dosya|evrak|belge|kimlik|
    vergi|seri|ürün|model|işlem|dekont|makbuz|barkod|plaka|pasaport|mersis|şikâyet|kayıt|üye|
    üyelik|telefon|sayaç|ceza|dava|paket|iban|terminal|daire|çağrı|arıza|bölüm|hat|fiş|kupon|
    çekiliş|kargonuz) (no|no'su|nosu|numara*|nolu|id) | sipariş | siparişiniz | siparişin |
    şikâyetiniz | talebiniz | başvurunuz | rezervasyonunuz | biletiniz | kargonuz | gönderiniz |
    faturanız | poliçeniz | pnr | pnr kod* | iban | şube | plakalı | (posta|alan|ülke|indirim|
    kampanya|promosyon|kupon|hediye|hediye çeki|davet|davetiye|referans|qr|kare|karekod|hata|ürün|
    stok|teslimat|teslim|kargo|barkod|swift|müşteri|takip|gönderi|şube|kurum|banka|vergi|avantaj|
    fırsat|çekiliş|katılım|katılımcı|abone|abonelik|rezervasyon|bölge|il|iptal|ret|red|bağış|
    fatura|ptt|dolap|iade|sigorta|yetki|araç|okul|puan|renk|beden|ihbar|tarife|kaynak|ders|sınıf|
    bina|kat|tesisat|acente|personel|wi-fi|wifi|kablosuz ağ|modem|kapı|apartman|site|yabancı|
    sponsor|arkadaş|arkadaşını getir|bilet|etkinlik|kuyruk|sıra) (kod*|şifre*) | kargo (teslim*|
    iade*) kod* | bakiye* | kullanılabilir (bakiye*|limit*) | tutar* | toplam | toplam tutar* |
    borcunuz | borç | limitiniz | asgari | endeks* | sayaç | (arayın|arayınız|ara) | çağrı
    merkezi* | müşteri hizmetleri* | bilgi için | (iptal|ret|red|çıkmak|sms almamak|smsten çıkmak|
    sms'ten çıkmak|abonelikten çıkmak|katılmak|destek|yardım|şikayet) için | tel | telefon | faks
    | (danışma|destek|ihbar|iletişim) hattı | kısa (mesaj|numara) | yazıp | yazarak | nolu | sokak
    | cadde | caddesi | mahallesi | daire | kapı | uçuş | sefer | peron | koltuk | terminal | gişe
    | versiyon | sürüm | saat | tarih | tarihi | sonu | son 4 hanesi | son dört hanesi | kartınız
    | kart sonu`,
  otherAfter: `ile (biten|sonlanan|sona eren) | numaralı | numarayla | numara ile | numaranız |
    nolu | no'lu | no lu | no ile | sayılı | plakalı | koduyla katıl* | tarihli | tarihinde |
    tutarında* | tutarlı | numarasına | numarasından | numarasını | numaradan | numaraya |
    hattından | hattımız* | (e|a|ye|ya) (gönder*|sms*|mesaj*|kısa mesaj*|yolla*|ilet*) | (ü|i|yi|
    u|yu) (ara|arayın*|arayabilir*|tuşla*) | (den|dan|ten|tan) (arayabilir*|ulaşabilir*|bize|
    arayın*|çık*) | yazıp | kodlu (ürün*|kampanya*|hata*|daire*)`,
  unit: `puan* | kez | kere | defa | adet | haneli | basamaklı | karakter* | rakamlı | kişi |
    kişilik | kişiye | gb | mb | gigabyte | megabyte | mesaj | hafta* | ay | aylık | ay boyunca |
    yıl | yıllık | yaşında* | metre* | kilometre* | kilo | gram | litre | taksit* | ürün | gece |
    günlük | milyon | milyar | bilet | parça | deneme | hakkınız | adım | kw | kwh | derece |
    yıldız | sayfa | chip para | tane | yılında | yılı | numara ayakkabı | model | sürümü* |
    versiyonu*`,
  seconds: "saniye* | sn",
  minutes: "dakika* | dk | dak",
  hours: "saat | saattir | saatlik | saatte | saatiniz | saat içinde",
  days: "gün | gündür | günlük | günde | gününüz | iş günü | gün içinde",
  month: `(ocak|şubat|nisan|mayıs|haziran|temmuz|ağustos|eylül|kasım|aralık) | (ocak|şubat|mart|
    nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık)('ta|'da|'a|'e|'te|'de) | ekim |
    ekim ayı | mart ayı`,
  promo: `sepette* | yeni sezon | koleksiyon* | indirim* | kampanya* | hediye* | çekiliş* | kupon*
    | fırsat* | kazan | kazanın | kazandınız | kazanma* | bedava* | ödül* | promosyon* | kaçırma*
    | para iadesi | nakit iade | şanslı | talihli | tebrikler | size özel | freebet* | bahis* |
    (deneme|hoşgeldin|yatırım) bonus* | ramazan* | çarkı çevir* | %50'ye varan | varan indirim* |
    son gün | sadece bugün | ücretsiz kargo | yıldız kazan*`,
  none: `süresi (doldu|dolmuş|dolmuştur|geçti|geçmiştir|bitti|bitmiştir|sona erdi|sona ermiştir) |
    (doğrulama |onay |giriş |güvenlik |aktivasyon |sms |otp |tek kullanımlık |)(kod*|şifre*|
    parola*|pin*) (geçersiz|geçersizdir|hatalı|hatalıdır|yanlış|yanlıştır|artık geçerli değil*|
    artık geçersiz*|geçerli değil*|geçerliliğini yitirdi|geçerliliğini yitirmiştir|daha önce
    kullanıl*|zaten kullanıl*|kullanıldı|kullanılmış|kullanılmıştır|gerekmiyor|gerekmez|
    gerekmemektedir|gerekli değil*|gönderilemedi|gönderilememiştir|gönderemedik|iptal edildi|iptal
    edilmiştir|talebi*|isteği*|bloke*|kilitlen*|tanımlandı|tanımlanmıştır) | (koda|kod girmenize|
    şifreye|kod) (gerek yok*|ihtiyacınız yok*|ihtiyaç yok*) | (hatalı|yanlış|geçersiz) (kod*|
    şifre*|parola*|pin*) | (kez|defa|kere) (hatalı|yanlış) | (hatalı|yanlış)
    gir(ildi*|ilmesi*|diniz*|ilmiştir|ildiği*|iş*) | (şifre*|parola*|pin*) (başarıyla
    |)(değiştirildi|değiştirilmiştir|değişti|değişmiştir|güncellendi|güncellenmiştir|sıfırlandı|
    sıfırlanmıştır|yenilendi|yenilenmiştir|oluşturuldu|oluşturulmuştur|belirlendi) | başarıyla
    (değiştirildi|değiştirilmiştir|güncellendi|güncellenmiştir|sıfırlandı|yenilendi|onaylandı|
    doğrulandı|doğrulanmıştır) | (bloke|blok) (oldu*|edil*|olmuş*|konul*) | bloke* (kaldır*) |
    kilitlendi | kilitlenmiştir | kullanıma kapatıl* | kapatılmıştır | (onaylandı|onaylanmıştır) |
    doğrulama (başarılı|başarısız) | kod* almadıysanız`,
  warnBefore: `asla | kesinlikle | sakın | hiçbir zaman | hiç kimseyle | hiç kimse ile | kimseyle
    | kimse ile | never share`,
  warnAfter: `paylaş(ma|mayın*|mayınız*|mamanız*|mayalım|ılmamalı*|mıyoruz) | (kimseyle|kimse ile|
    başkalarıyla|başkaları ile|başkasıyla|üçüncü kişilerle|üçüncü şahıslarla|3. kişilerle)
    (paylaş*|) | (kimseye|başkasına|başkalarına|hiç kimseye) (ver*|söyle*|gönder*|ilet*|bildir*|
    göster*|) | (verme|vermeyin*|söyleme|söylemeyin*|iletmeyin*|göndermeyin*|bildirmeyin*|
    yazmayın|girmeyin*|göstermeyin*|okumayın*|açıklamayın*) |
    iste(mez*|meyecek*|meyiz|memekte*|miyoruz) | sor(maz*|mayız|mamakta*|mayacak*) | talep
    (etmez*|etmeyiz|etmemekte*|etmeyecek*) | gizli (tutun*|tut) | gizlidir | isteyenlere | isteyen
    kişilere | itibar etme*`,
  expires: `geçerli* | geçersiz* | içinde | içerisinde | boyunca | süreyle | süresince | sonra
    (sona er*|dol*|iptal*|silin*) | sona er* | kalan süre* | süreniz | son kullan* |
    kullanılabilir | kullanabilirsin*`,
  from: `için | ile | üzerinden | uygulaması* | hesabınız | hesabınıza | hesabınızın | hesabına |
    hesabı | sitesi* | internet sitesi* | sistemi* | ailesine | işyerinden | işyeri | firmasından
    | mağazası* | üyeliğiniz | hoş geldin*`,
  your: `senin | sizin | bu | işte | hesabınız | hesabın | değerli müşterimiz | sayın müşterimiz |
    sayın | size ait`,
  reset: `(şifre*|parola*) (sıfırla*|yenile*|değiştir*|değişikliği*|belirle*|oluştur*) | sıfırla*
    | yenileme* | (şifremi|parolamı|şifreni|parolanı|şifrenizi|parolanızı) (mi |)unut* | yeni
    (şifre*|parola*) | (hesap|hesabını*) kurtar* | kurtarma*`,
  payment: `ödeme* | alışveriş* | (para|eft|fast) (transfer*|gönder*|çekme) | transfer* | havale |
    eft | harcama* | tutar* | 3d secure | 3d | kartınız* | satın al* | provizyon* | işyeri* |
    bakiye yükle* | sipariş*`,
  "sign-up": `kayıt | kaydını* | kayıt ol* | üyelik* | uyelig* | üye ol* | hesap (oluştur*|aç*) |
    aktivasyon* | (hoş geldin*|hoşgeldin*) | etkinleştir* | aktifleştir* | başvuru* | numaranı*
    doğrula*`,
  "sign-in": `giriş | giriş yap* | girişi* | girmek | oturum* | (iki|2) (adımlı|faktörlü|aşamalı)
    | (yeni|farklı) (bir |)cihaz* | login | (internet|mobil) (bankacılığı*|şube*) | erişim* |
    login için`,
};
