import type { CueSet } from "./cue-set.ts";

export const ms: CueSet = {
  strong: `kod* (pengesahan|tac|kebenaran|keselamatan|sekuriti|otp|pengaktifan|aktivasi|akses)*
    | kod* (log masuk|login|daftar masuk|pendaftaran|daftar|verifikasi)*
    | kod* (semakan|pengenalan|pengecaman|autentikasi|otentikasi|kelulusan|pemulihan|set semula)*
    | kod* (tetapan semula|menetapkan semula|sekali guna|satu kali|sekali|sementara)*
    | kod* (rahsia|sms|mengesahkan|2fa|dua faktor|peranti|imbasan keselamatan)
    | kod untuk (mengesahkan|log masuk|pengesahan|transaksi) | kod pengesahan dua langkah
    | (kata laluan|katalaluan|pin|kata kunci) (sekali guna|satu kali|sekali)
    | (kata laluan|katalaluan|pin|kata kunci) (sementara|satu masa|guna sekali)
    | (nombor|no|pin) (tac|pengesahan|kebenaran|kebenaran transaksi|pin otp) | tac
    | (tac|otp) (anda|awak) | pin tac | securetac | isac`,
  weak: `kod | (kod|pin) (anda|awak|ini) | kata laluan | katalaluan | (nombor|no|kod) pin
    | pin log masuk | token keselamatan`,
  is: `ialah | adalah | iaitu | berikut | seperti berikut | di bawah | sebagai | merupakan
    | ialah seperti berikut`,
  use: `(sila |tolong |mohon |)(gunakan|guna|masukkan|taip|taipkan|isi|isikan|key in|tekan masuk)
    | menggunakan | memasukkan | pakai | isikan nombor`,
  action: `untuk (log masuk|mengesahkan|pengesahan|mendaftar|pendaftaran|meneruskan)
    | untuk (melengkapkan|menyelesaikan|mengaktifkan|mengakses)
    | untuk (menetapkan semula|set semula|menukar|transaksi|pembayaran|bayar|bayaran)
    | untuk (daftar masuk|teruskan|sahkan|aktifkan|lengkapkan|pemindahan)
    | (sahkan|mengesahkan) (akaun|nombor|identiti|telefon) | halaman pendaftaran
    | bagi (mengesahkan|melengkapkan|transaksi)
    | (semasa|apabila|ketika) (log masuk|diminta|mendaftar|pembayaran|transaksi)`,
  other: `(baki |)mata ganjaran | mata (anda|awak) | ralat
    | (nombor|no|kod|id) (pesanan|rujukan|ruj|penjejakan|pengesanan|bungkusan|konsainan|tempahan)
    | (nombor|no|kod|id) (invois|bil|resit|laporan|aduan|kes|tiket|giliran)
    | (nombor|no) (akaun|kad|ahli|pelanggan|polisi|penerbangan|siri|meter|plat|pendaftaran|kp)
    | (nombor|no) (kad pengenalan|tel|telefon|permohonan|bilik|kontrak|peserta|tempat duduk)
    | pesanan | rujukan | bungkusan | poskod | invois | akaun | akaun berakhir
    | (yang |)berakhir dengan | berakhir | kad | kad (berakhir|yang berakhir)* | 4 digit terakhir
    | kod (pos|kawasan|negara|promosi|promo|diskaun|baucar|baucer|kupon|jemputan|perujuk)
    | kod (ajakan|hadiah|tebus|penebusan|qr|bar|ralat|produk|cukai)
    | kod (bank|swift|pengambilan|ambilan|saham|cawangan|ejen|jabatan)
    | kod (subjek|kursus|kedai|wifi|pintu|bayaran|biller)
    | (kata laluan|password) (wifi|wi-fi|fail|dokumen) | penerbangan | pintu | tempat duduk
    | bilik | mykad | (sila |)(hubungi|telefon|dail) | hubungi kami | talian | talian hotline
    | tekan | balas | balas sms | (hantar|hantar sms|taip stop hantar|sms) ke | hantar | baki
    | sehingga | versi | edisi | peti surat | bacaan meter | jumlah | tahun | hari ini`,
  otherAfter: "untuk (maklumat|bantuan|berhenti|batal) | sebagai nombor tempahan",
  unit: `mata ganjaran | mata | kali | digit | angka | aksara | huruf | ribu | juta | bilion
    | minggu | bulan | orang | keping | helai | buah | item | tiket | panggilan | peratus
    | langkah | syiling | kilometer | gram | liter | batu | muka surat | halaman`,
  seconds: "saat",
  minutes: "minit | min",
  hours: "jam",
  days: "hari | hari bekerja",
  month: `januari | februari | april | julai | ogos | september | oktober | november | disember
    | feb | ogo | okt | nov | dis`,
  money: `ringgit | sen | ringgit malaysia | rm | myr | dolar | amaun | berjumlah | sebanyak
    | bernilai`,
  promo: `diskaun | promosi | hadiah | baucar | baucer | kupon | bonus | tawaran | jualan
    | cabutan bertuah | menangi | pemenang | jimat | pulangan tunai | rebat | istimewa | tebus
    | tahniah | peraduan`,
  none: `(telah|sudah|tlh|dah) (tamat tempoh|tamat|luput|digunakan|ditukar|dibatalkan|disekat)
    | (telah|sudah|tlh|dah) (dikunci|ditetapkan semula|diguna|berjaya ditukar)
    | (kod|tac|otp|pin)* (anda |)(tamat tempoh|tidak sah|salah|tidak lagi sah)
    | tidak (sah|lagi sah|tepat|diperlukan) | (kod|pin|tac|otp) (yang |)salah
    | salah (pin|kod|tac|otp|kata laluan)
    | (tidak|tanpa) (memerlukan|perlu|diperlukan) (kod|tac|otp)* | tiada kod diperlukan
    | permintaan (kod|tac|otp)* (telah |)diterima | (tidak dapat|gagal) (menghantar|dihantar)
    | meminta (kod|otp|tac) terlalu | terlalu kerap | terlalu banyak (kali|percubaan|permintaan)
    | (kata laluan|pin) (anda |)(telah |)(berjaya |)(ditukar|dikemas kini|ditetapkan)
    | berjaya (ditukar|ditetapkan) | (disekat|dibekukan|digantung|dikunci)`,
  warnBefore: `jangan (sesekali|sekali kali)
    | (jangan|jgn|jangan sesekali|usah|elakkan|dilarang) (kongsi|berkongsi|beri|berikan|memberi)*
    | (jangan|jgn|jangan sesekali|usah|elakkan|dilarang) (dedah|mendedahkan|maklum|beritahu|hantar)*
    | (jangan|jgn|jangan sesekali|usah|elakkan|dilarang) (majukan|panjangkan|serahkan|bagi|share)*
    | tidak (akan|pernah|akan pernah|akan sesekali) (meminta|minta)
    | (meminta|minta) (kod|tac|otp) | berhati hati | awas | waspada | rahsiakan | sila rahsiakan
    | dilarang`,
  warnAfter: `(kepada|dengan|kpd|dgn|pada) (sesiapa|orang lain|mana mana pihak)
    | (kepada|dengan|kpd|dgn|pada) (pihak ketiga|sesiapa pun|org lain) | adalah sulit`,
  expires: `(hanya |)sah (selama|untuk|sehingga|dalam|hingga|utk|)
    | (akan |)tamat (tempoh|) (dalam|pada|) | (akan |)luput (dalam|dlm|pada|)
    | dalam (masa|tempoh|) | dlm | selama | sebelum | hingga | tempoh sah`,
  from: `untuk | daripada | dari | di | ke | pada | bagi | (untuk |)log masuk ke | akaun
    | aplikasi | dengan | oleh | melalui | utk | selamat datang ke | memilih | sekali guna`,
  your: `anda | awak | ini | ini ialah | ini adalah | berikut ialah | pelanggan (yang |)dihormati
    | hai | salam | tuan/puan | kepunyaan anda | rm0 | rm0.00`,
  word: `jangan | kod | sila | tac | percuma | tahniah | anda | awas | penting | segera | daftar
    | batal | balas | ya | tidak | dedah | kongsi`,
  reset: `tetapkan semula
    | (set semula|tetapkan semula|menetapkan semula|lupa|tukar|menukar) (kata laluan|katalaluan|pin)
    | menetapkan semula | tetapan semula | kata laluan (baharu|baru)
    | (pemulihan|memulihkan|pulihkan) akaun | pemulihan`,
  payment: `pembayaran | pembelian | pindahan | pemindahan | transaksi | bayar | bayaran | belian
    | pengeluaran | kad (kredit|debit) | duitnow | tambah nilai | pinjaman | pesanan`,
  "sign-up": `pendaftaran | mendaftar | daftar | pengaktifan
    | (aktifkan|mengaktifkan|buka|cipta) akaun | akaun baharu | selamat datang | menyertai`,
  "sign-in": `log masuk | daftar masuk | pengesahan dua langkah | dua faktor
    | peranti (baharu|baru) | login`,
};
