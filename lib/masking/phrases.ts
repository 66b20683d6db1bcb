import { compileCues, variantsOf } from "#lib/otp/compile-cues.ts";
import type { CompiledCues } from "#lib/otp/cue-table.ts";

/** What a phrase tells of what stands beside it; each is one flag. */
export const cueKinds = {
  /** Names a password that may be a one-time code. */
  password: 1 << 0,
  /** Names one that stays good: "temporary password", "wifi password", "PUK". */
  lasting: 1 << 1,
  /** Names a one-time code by the word for a password. */
  once: 1 << 2,
  /** A phone number follows, or came right before. */
  phone: 1 << 3,
  /** Stands before the street's name and number: "Calle", "ул.". */
  streetBefore: 1 << 4,
  /** Stands after the number and the street's name: "Street". */
  streetAfter: 1 << 5,
  /** The same, but a word of everyday language too: "Way". */
  streetAfterMaybe: 1 << 6,
  /** Is, or ends with, a word for a street, and the number follows: "Lindenstraße". */
  streetName: 1 << 7,
  /** An address follows after a colon. */
  address: 1 << 8,
  /** Looks like one of the others, and is none: "IP address". */
  none: 1 << 9,
  /** A person's name follows. */
  greeting: 1 << 10,
} as const;

/** Of all languages, in the form of `lib/otp/cues`. */
const phrases: Record<keyof typeof cueKinds, string> = {
  password: `password* | passwd | passphrase* | passcode phrase | pw | pwd | pword | pass phrase | pass word
    | contraseña* | contrasena* | clave | claves | mot de passe | mdp | mots de passe | code wifi
    | passwort* | kennwort* | losungswort | senha* | palavra passe | palavra-passe
    | parola d accesso | parola | пароль | пароля | паролем | пассворд | гасло | пароли
    | كلمة المرور | كلمة السر | كلمه المرور | كلمه السر | الرقم السري | باسورد | باسوورد
    | رمز عبور | گذرواژه | پسورد | پاس ورڈ | पासवर्ड | कूटशब्द | পাসওয়ার্ড | கடவுச்சொல் | రహస్యపదం
    | 密码 | 密碼 | 口令 | パスワード | 暗証語 | パスフレーズ | şifre* | sifre* | parola* | parolan*
    | wachtwoord* | hasło | hasła | haslo | hasłem | 비밀번호* | 암호 | 패스워드 | 비번 | mật khẩu
    | kata sandi | kata laluan | sandi | lösenord* | losenord* | adgangskode* | kodeord* | passord*
    | salasana* | heslo | hesla | jelszó | jelszava | jelszavad | parolă | parola dvs | лозинка | лозинката
    | парола | паролата | lozinka | κωδικός πρόσβασης | συνθηματικό | סיסמה | סיסמא | הסיסמה | הסיסמא
    | รหัสผ่าน | contrasenya | nenosiri | wagwoord`,
  lasting: `(temporary|temp|provisional|initial|default|starting|start up|new|current|old|master|admin|root|
    account|login|log in|sign in|portal|router|network|guest|hotspot|wi fi|wifi|wlan|vpn|e mail|email|zip|
    archive|file|document|pdf|voicemail|user|interim|first|generated|assigned|memorable|secret)
    (password*|passwd|passcode|passphrase|pw|pwd|pass word) | password (for|to|of) (wifi|wi fi|the wifi|
    the wi fi|the router|the network|the guest network|your account|the account|your mailbox|the archive|
    the portal) | passphrase* | wifi key | wi fi key | network key | security key for wifi | wpa key
    | (card|sim|atm|debit card|credit card|bank card|voicemail|voice mail|phone banking|telephone banking|
    alarm|new card|safe|locker) pin | pin (for|of|to) (your|the|my) (card|new card|sim|debit card|
    credit card|safe|alarm|voicemail) | puk | puk (code|1|number) | puk1 | puk2 | pin2
    | (contraseña|contrasena|clave) (temporal|provisional|provisoria|inicial|nueva|actual|maestra|del wifi|
    de wifi|wifi|de la wifi|del wi fi|de internet|del router|de red|de la red|de administrador|generada|
    asignada|por defecto|predeterminada) | (nueva|actual) (contraseña|contrasena|clave)
    | (pin|clave) de (la|su|tu) (tarjeta|sim) | frase de contraseña
    | mot de passe (temporaire|provisoire|initial|actuel|wifi|wi fi|du wifi|du wi fi|par défaut|maître|
    administrateur|généré|attribué) | nouveau mot de passe | ancien mot de passe | (code|clé|cle) (wifi|wi fi|
    du wifi|wep|wpa) | (code|clé) de sécurité wifi | phrase de passe | code (pin|confidentiel) de (la|votre) carte
    | (temporär*|temporaer*|vorläufig*|vorlaeufig*|provisorisch*|neu*|initial|alt*|start|erst)
    (passwort*|kennwort*|zugangspasswort) | (wlan|wifi|wi fi|netzwerk|router|start|initial|standard|erst|
    zugangs|benutzer|admin|master|konto|email|übergangs) (passwort*|kennwort*|schlüssel|key)
    | (wlan|netzwerk|router|start|initial|standard|erst|zugangs|benutzer|admin|master|konto|übergangs)
    (passwort|kennwort)(es|s|) | (startpasswort|initialpasswort|erstpasswort|wlanpasswort|wlanschlüssel|
    wlankennwort|initialkennwort|startkennwort) | (karten|sim|ec|kreditkarten) pin | kartenpin | geheimzahl*
    | senha (temporária|provisória|inicial|nova|atual|do wifi|do wi fi|da wifi|da rede|de rede|wifi|padrão|
    mestre|do roteador|do cartão|do portal|de acesso) | nova senha | palavra passe (temporária|provisória|
    inicial|nova|do wifi|da rede) | nova palavra passe | (pin|código) do cartão
    | (password|parola|pw) (temporanea|provvisoria|iniziale|nuova|attuale|wifi|del wifi|wi fi|del wi fi|
    della rete|di rete|predefinita|di accesso|d accesso|del router) | nuova password | pin della (carta|sim|
    tua carta|sua carta)
    | (временный|начальный|первоначальный|новый|текущий|старый|постоянный|ваш новый) пароль
    | пароль (от|для|к) (вайфая|wifi|wi fi|вай фая|вайфай|сети|роутера|почты|аккаунта|архива|интернета|
    личного кабинета) | пин код (карты|вашей карты|от карты|сим карты) | пин код к карте | пак код | пук код
    | (тимчасовий|початковий|новий) пароль | пароль (від|до) (вайфаю|wifi|wi fi|мережі|роутера)
    | كلمة (المرور|السر) (المؤقتة|المؤقته|الجديدة|الجديده|الأولية|الافتراضية|الحالية) | كلمة (مرور|سر)
    (مؤقتة|جديدة|الواي فاي|الشبكة|واي فاي|wifi) | (باسورد|كلمة سر|كلمة مرور) (الواي فاي|النت|الشبكة)
    | الرقم السري للبطاقة | رمز puk
    | (अस्थायी|नया|प्रारंभिक|आरंभिक|वाईफाई|वाई फाई|वाई-फाई|डिफ़ॉल्ट) पासवर्ड | कार्ड पिन
    | (临时|臨時|初始|默认|默認|預設|新|原始|登录|登入|登錄|wifi|无线|無線|路由器|账户|帐户|帳戶|管理员|开机|開機)(的|)(密码|密碼)
    | wifi密码 | wifi密碼 | wi fi密码 | (银行卡|卡片|储蓄卡)密码 | 无线网密码 | 网络密码
    | (仮|初期|新|新しい|現在の|臨時|wifi|wi fi|管理者|無線lan|ネットワーク)(の|)パスワード | 暗号化キー | 暗証番号
    | ネットワークキー | (仮|新)pw | wi-fiのパスワード | wifiのパスワード
    | (geçici|gecici|yeni|ilk|varsayılan|wifi|wi fi|kablosuz|ağ|modem|kart|hesap|kullanıcı|başlangıç)
    (şifre*|sifre*|parola*|pin*) | (kartınızın|kart) (şifresi|pin|pini)
    | (tijdelijk*|nieuw*|voorlopig*|huidig*|wifi|wi fi|standaard) wachtwoord* | wifi code | wifiwachtwoord
    | pincode van (je|uw) pas
    | hasło (tymczasowe|początkowe|nowe|startowe|wifi|do wifi|do wi fi|do sieci|do konta|domyślne)
    | (tymczasowe|nowe|początkowe|twoje nowe) hasło | pin do karty
    | (임시|초기|새|새로운|기본|와이파이|무선|공유기|현재)( |)(비밀번호*|비번|패스워드|암호)
    | mật khẩu (tạm thời|mới|wifi|wi fi|mặc định|ban đầu)
    | kata sandi (sementara|baru|wifi|awal|default) | password (sementara|baru|awal)
    | (tillfälligt|nytt|temporärt) lösenord | (midlertidig|ny) adgangskode | (midlertidig|nytt) passord
    | (väliaikainen|uusi) salasana* | (dočasné|nové) heslo | (ideiglenes|új) jelsz* | (temporară|nouă) parolă
    | parola (temporară|nouă|wifi) | προσωρινός κωδικός | סיסמה (זמנית|חדשה|ראשונית) | סיסמת (ה|)(wifi|ויי פיי)
    | รหัสผ่าน(ชั่วคราว|ใหม่|เริ่มต้น|wifi|ไวไฟ)`,
  once: `(one time|onetime|1 time|single use|dynamic|transaction|sms|otp|session) (password*|passcode|pw|pin)
    | otp password | once only password | contraseña (de un solo uso|de un uso|única|dinámica|de uso único)
    | clave (dinámica|de un solo uso|única|sms|de seguridad|de verificación|de acceso|de confirmación|
    de firma|token|temporal de verificación) | mot de passe (à usage unique|unique|dynamique|jetable|sms)
    | (einmal|transaktions|sms|einmaliges|einmalig) (passwort*|kennwort*) | einmal(passwort|kennwort)*
    | senha (de uso único|única|descartável|dinâmica|de uso unico|sms|token)
    | password (monouso|usa e getta|dinamica|temporanea di verifica) | (одноразовый|разовый|динамический|
    смс|sms) пароль | одноразовий пароль | كلمة (المرور|السر|مرور|سر) (لمرة واحدة|لمره واحده|المتغيرة|المستخدمة مرة)
    | (एक बार का|वन टाइम|वनटाइम) पासवर्ड | (动态|動態|一次性|短信|随机|驗證|验证|单次|交易)(密码|密碼|口令)
    | (ワンタイム|使い捨て|取引|確認|認証|一回限りの|1回限りの)(・|)(パスワード|パスフレーズ)
    | tek kullanımlık (şifre*|parola*) | (onay|doğrulama|sms|mobil onay) şifre* | (eenmalig*|sms) wachtwoord*
    | (jednorazowe|sms) hasło | hasło (jednorazowe|sms) | (일회용|1회용|원타임|인증)( |)(비밀번호*|패스워드|암호)
    | mật khẩu (một lần|otp|dùng một lần) | kata sandi sekali pakai | engångslösenord | engangskode
    | engangspassord | kertakäyttösalasana* | jednorázové heslo | egyszeri jelszó | parolă unică
    | password reset | reset password | password manager | forgot password | password expires | password expired
    | 密码重置 | 找回密码 | 修改密码 | 重置密码 | パスワード再設定 | パスワードリセット`,
  phone: `tel | telephone | telefon* | teléfono* | telefono | telefone* | téléphone* | telef | tlf | tfno | fone
    | phone | phone (number|no) | mobile | mobile (number|no) | cell | cellphone | cell (number|phone) | mob
    | my number | new number | whatsapp* | wa | viber | signal | telegram number | call | call (me|us|him|her|
    back|the driver|on|at) | ring | ring (me|us) | text (me|us) | phone me | phone us | reach (me|us) (on|at)
    | dial | driver | courier | contact | contact (number|no) | hotline | helpline | handy* | handynummer*
    | mobil* | mobilnummer* | rufnummer* | rückruf* | anruf* | anrufen | rufen | ruf mich | fon | ruf
    | móvil | movil | celular | cel | llama* | llame* | llámeme | llamar | llámanos | llámame | llamada | número nuevo
    | nuevo número | contacto | marque | portable | appelez* | appeler* | appellera | tél | joindre | joignable
    | nouveau numéro | rappel* | liga | ligue | ligar | telefonar | celular | contato | número novo | zap | telemóvel
    | chiama* | chiamare | chiami | cellulare | cell | numero nuovo | nuovo numero | recapito
    | тел | телефон* | звоните | позвоните | звонить | моб | мобильн* | номер телефона | вотсап | ватсап | вайбер
    | перезвон* | набери* | дзвоніть | подзвон*
    | هاتف | الهاتف | جوال | الجوال | موبايل | اتصل | اتصل على | للتواصل | تواصل | واتساب | واتس | رقم (هاتف|جوال|الهاتف|الجوال|المندوب|السائق)
    | تلفن | تماس | تماس با | موبایل | فون
    | फोन | फ़ोन | मोबाइल | संपर्क | कॉल | call karein | व्हाट्सएप | ফোন | মোবাইল
    | 电话* | 電話* | 手机* | 手機* | 手机号* | 致电 | 拨打 | 撥打 | 联系* | 聯絡* | 聯繫* | 微信号 | 来电 | 來電
    | 電話番号 | 携帯 | 携帯番号 | tel番号 | 連絡先 | ご連絡 | ℡ | 担当ドライバー | お電話
    | telefonu | telefonumuz | gsm | cep* | arayın | arayınız | ara | arayacak | iletişim
    | bel | bellen | telefoonnummer | mobiel | appen | zadzwoń | dzwoń | telefonem | kom | komórka
    | kontakt | 전화* | 연락처* | 휴대폰* | 핸드폰* | 연락* | điện thoại | sđt | gọi | liên hệ | telepon | hubungi
    | hp | no hp | ring oss | puhelin* | soita | zavolejte | hívja | sunați | sună | τηλέφωνο | τηλ | κινητό
    | טלפון | נייד | התקשר* | โทร | โทรศัพท์ | เบอร์`,
  streetBefore: `calle | c | cl | avenida | avda | av | paseo | pso | plaza | pza | ronda | carretera | ctra | camino
    | carrera | cra | kra | diagonal | transversal | pasaje | urbanización | urb | travesía | glorieta | callejón | privada
    | calzada | jirón | rambla | rua | r | travessa | praça | alameda | estrada | largo | rodovia | beco | ladeira
    | via | viale | v le | piazza | p zza | corso | c so | vicolo | strada | lungomare | contrada | piazzale | largo
    | rue | avenue | boulevard | bd | bld | blvd | place | chemin | impasse | allée | allee | allées | quai | route | cours
    | square | passage | faubourg | résidence | sentier | esplanade | rond point
    | ул | улица | улице | пр | пр т | просп | проспект | проспекте | пер | переулок | пл | площадь | бульвар | б р
    | наб | набережная | шоссе | ш | проезд | тупик | мкр | микрорайон | аллея | вул | вулиця | вулиці | провулок | бул
    | ul | ulica | ulicy | aleja | al | aleje | os | osiedle | plac | str | strada | bulevardul | b dul | aleea | calea
    | jalan | jl | jln | gang | gg | đường | phố | ngõ | carrer | passeig | jr
    | شارع | طريق | حي | خیابان | کوچه | ulice | nám | náměstí | utca | rehov | רחוב | οδός | λεωφόρος
    | ซอย | ถนน`,
  streetAfter: `street | st | avenue | ave | road | rd | lane | ln | boulevard | blvd | crescent | cres | terrace | parkway
    | pkwy | highway | hwy | mews | sokak | sok | sokağı | sk | cadde | caddesi | cad | cd | bulvarı | blv | mah | mahallesi
    | nagar | marg | bhavan | utca | út | tér | körút | катар | tänav`,
  streetAfterMaybe: `way | drive | dr | court | ct | close | place | pl | square | sq | gardens | gdns | row | hill | walk
    | circle | cir | trail | trl | park | green | grove | rise | view | loop | wharf | quay | yard | path | point | ridge
    | cross | layout | colony | sector`,
  streetName: `*straße | *strasse | *str | *weg | *platz | *allee | *gasse | *ring | *damm | *ufer | *chaussee | *steig
    | *stieg | *promenade | *graben | *straat | *laan | *gracht | *plein | *kade | *dijk | *singel | *steeg | *hof
    | *gatan | *gata | *vägen | *väg | *gränd | *torget | *gade | *vej | *alle | *vænge | *veien | *vei | *gaten
    | *katu | *tie | *kuja | *polku | *utca`,
  address: `address | delivery address | shipping address | deliver to | delivered to | delivery to | ship to | my address | home address
    | dirección* | direccion* | domicilio | entregar en | entrega en | enviar a | adresse* | lieferadresse* | anschrift*
    | lieferanschrift* | versandadresse* | adresse de livraison | endereço* | endereco* | entrega na | entrega em
    | indirizzo* | consegna a | адрес* | адреса | адресу | доставка по адресу | عنوان* | العنوان | عنوان التسليم
    | آدرس | نشانی | पता | पते | डिलीवरी पता | ঠিকানা | 地址 | 收货地址 | 收件地址 | 住址 | 送货地址 | 送至 | 住所 | お届け先
    | お届先 | ご住所 | 配送先 | 送り先 | adres* | teslimat adresi | adresi | adresiniz | bezorgadres | afleveradres
    | 주소 | 배송지 | 배송주소 | địa chỉ | alamat | adress* | leveransadress | leveringsadresse | osoite
    | adresa | lakcím | szállítási cím | διεύθυνση | כתובת | ที่อยู่`,
  none: `(ip|email|e mail|mail|web|mac|url|wallet|bitcoin|crypto|internet) address* | email adresse* | e mail adresse*
    | mailadresse* | emailadresse* | ip adresse* | adresse (mail|e mail|email|ip|web) | adresse électronique
    | (correo|dirección|direccion) (de correo|electrónico|electronica|electrónica|ip|web|de email|de e mail)
    | endereço (de email|de e mail|ip|eletrônico|web) | indirizzo (email|e mail|ip|mail|di posta) | (ip|web|e posta) adres*
    | адрес (электронной|эл|почты|сайта) | 邮箱地址 | 网址 | メールアドレス | ipアドレス | البريد | mailadres | emailadres
    | via (sms|app|email|e mail|whatsapp|web|telefono|internet|chat|mail) | call to | phone call | in time | ring the bell
    | place order | drive safe | close to | way to | on the way | by the way | road to | route to`,
  greeting: `dear | dear (mr|mrs|ms|miss|dr|prof|sir|madam) | hello | hi | hey | good (morning|afternoon|evening)
    | hola | estimado | estimada | estimado (sr|señor|don) | estimada (sra|señora|doña) | querido | querida
    | buenos días | buenas tardes | hallo | guten tag | sehr geehrte* | sehr geehrte* (frau|herr|herrn) | liebe | lieber
    | guten tag (frau|herr) | hallo (frau|herr)
    | bonjour | cher | chère | chers | bonjour (m|mme|monsieur|madame|mlle) | cher (m|monsieur) | chère (mme|madame)
    | olá | oi | prezado | prezada | caro | cara | prezado (sr|senhor) | prezada (sra|senhora) | bom dia | boa tarde
    | ciao | gentile | egregio | gentile (sig|signor|signora|sig ra|dott) | egregio (sig|signor|dott) | spett
    | здравствуйте | уважаемый | уважаемая | добрый день | привет | дорогой | дорогая | шановний | шановна | вітаємо
    | sayın | merhaba | değerli | beste | geachte* | geachte (heer|mevrouw) | hoi | dzień dobry | szanowny | szanowna
    | szanowny panie | szanowna pani | cześć | السيد | السيدة | عزيزي | عزيزتي | प्रिय | श्री | श्रीमती
    | 尊敬的 | 亲爱的 | 親愛的 | hej | kära | kære | hyvä | dobrý den | vážený | vážená | tisztelt | stimate | stimată | bună`,
};

/** Writes the phrases as an automaton. */
export function compilePersonalCues(): CompiledCues {
  const kinds = Object.keys(phrases) as (keyof typeof cueKinds)[];
  return compileCues(kinds.map((kind) => [variantsOf(phrases[kind]), cueKinds[kind]]));
}
