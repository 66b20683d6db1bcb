import type { CueSet } from "./cue-set.ts";

export const id: CueSet = {
  strong: `(kode|tan|pin) (untuk|utk) (transfer|transaksi|pembayaran|pembelian|otorisasi|aktivasi)
    | kode* (verifikasi|otp|keamanan|konfirmasi|aktivasi|pengaktifan|akses|masuk)*
    | kode* (login|otorisasi|autentikasi|otentikasi|otentifikasi)*
    | kode* (rahasia|registrasi|pendaftaran|validasi|pengesahan|persetujuan|pemulihan)*
    | kode* (reset|sementara|identifikasi|perangkat|token|pembukaan)*
    | kode* (sekali pakai|satu kali|satu kali pakai|atur ulang)
    | kode* (penyetelan ulang|log in|sms|2fa|tac|dua faktor)
    | kode (untuk|buat|utk) (masuk|verifikasi|login|konfirmasi|daftar)
    | kode verifikasi (2|dua) langkah | kode unik (verifikasi|otp)
    | (kata sandi|sandi|password|pin|token) (sekali pakai|satu kali|sementara)
    | (nomor|no|angka|nomer) (verifikasi|otp|konfirmasi|aktivasi)*
    | pin (verifikasi|otp|otorisasi)* | pin transaksi sms | otp (anda|kamu|mu) | otpmu | otp-mu
    | otpnya | kode pembayaran otp | mtan | sms token | respon token`,
  weak: `kode* | kata sandi* | sandi | sandimu | (password|pin|token|passcode) (anda|kamu|mu)
    | kode pin | pinmu | kodene`,
  is: `itu | inilah | adalah | ialah | yaitu | yakni | berikut | berikut ini | sebagai berikut
    | di bawah ini | merupakan | adl | adlh | ini adalah | dgn | sebagai | nih | ini`,
  use: `(silakan|silahkan|mohon|harap|tolong|cukup|) (gunakan|masukkan|masukan|pakai|ketikkan)
    | (silakan|silahkan|mohon|harap|tolong|cukup|) (isi|isikan|inputkan|ketik)
    | (memasukkan|menggunakan|input|dengan memasukkan) | isi angka | gunakan | masukkan | masukan
    | pakai | ketikkan | isi | isikan | inputkan`,
  action: `(untuk|buat|utk|guna|agar bisa) (mengonfirmasi|mengkonfirmasi|mendaftar|melanjutkan)
    | (untuk|buat|utk|guna|agar bisa) (masuk|verifikasi|memverifikasi|login|log in|konfirmasi)
    | (untuk|buat|utk|guna|agar bisa) menyelesaikan
    | (untuk|buat|utk) (mengaktifkan|aktivasi|mengakses|mengatur ulang|reset|mereset|mengganti)
    | (untuk|buat|utk) (mengubah|transaksi|pembayaran|membayar|registrasi|pendaftaran|daftar)
    | (untuk|buat|utk) transfer | (verifikasi|konfirmasi|aktifkan|aktivasi) (akun|nomor)*
    | memverifikasi | halaman pendaftaran
    | (saat|ketika|waktu) (login|masuk|mendaftar|daftar|transaksi|pembayaran|aktivasi)
    | (saat|ketika|waktu) (verifikasi|diminta|melakukan|registrasi|ini|anda|kamu)`,
  other: `kode (pengirim|penerima|penjual|provinsi|layanan|acara|garansi|pemenang|rak|loker)
    | (sisa |total |saldo |)poin | poin (anda|kamu) | pesanan
    | (nomor|no|id|kode) (pesanan|order|invoice|faktur|reservasi|booking|pemesanan|tiket)
    | (nomor|no|id|kode) (antrian|antrean|pelanggan|kontrak|tagihan|transaksi)
    | (nomor|no|id) (rekening|kartu|va|polis|referensi|ref|laporan|pengaduan|penerbangan|meter|seri)
    | (nomor|no|id) (polisi|peserta|anggota|member|registrasi|pendaftaran|kamar|resi|undian|stand)
    | resi | no resi | kode resi
    | kode (pos|promo|voucher|diskon|kupon|referral|referal|undangan|ajakan|hadiah)
    | kode (redeem|penukaran|area|negara|wilayah|bank|cabang)
    | kode (bayar|pembayaran|billing|produk|barang|saham|qr|batang|kesalahan|error|eror|galat|gagal)
    | kode (unik|undian|kurir|pengambilan|penjemputan|toko|agen|perusahaan|mitra|swift) | rekening
    | rek | norek | virtual account | kartu | kartu berakhiran | berakhiran | diakhiri
    | yang berakhir dengan | 4 digit terakhir
    | (hubungi|hub|telepon|telp|tlp|call center|layanan pelanggan|info hub|whatsapp|wa ke|cs)
    | idpel | penerbangan | gerbang | kursi | gerbong | kamar | npwp | nik | ktp | versi | edisi
    | (ketik|kirim|balas) (stop|sms|reg|pesan|sms ke|stop ke) | balas | kirim (ke|sms ke) | sms ke
    | dial | tekan | saldo | maks | maksimal | hingga | s/d | stand meter | sisa kuota
    | (password|sandi|kata sandi) (wifi|wi-fi|file|dokumen|zip) | plat nomor | nopol | seharga
    | total | terbilang | hari ini`,
  otherAfter: "untuk (berhenti|bantuan|info|informasi|batal) | sebagai nomor pesanan",
  unit: `poin | kali | digit | angka | karakter | huruf | ribu | juta | miliar | milyar | minggu
    | pekan | bulan | tahun | orang | buah | lembar | barang | item | tiket | panggilan | persen
    | langkah | koin | pcs | kilometer | gram | liter | potong | halaman | rupiah | peserta | watt`,
  seconds: "detik | dtk | sekon",
  minutes: "menit | mnt | menitan",
  hours: "jam | jam kerja",
  days: "hari | hari kerja",
  month: `januari | februari | pebruari | maret | april | juni | juli | agustus | september
    | oktober | november | nopember | desember | feb | jun | jul | agt | agu | okt | nov | des`,
  money: `rupiah | ringgit | dolar | rp | idr | (ribu|juta) rupiah | nominal | sebesar | senilai
    | seharga`,
  promo: `diskon | promo | promosi | hadiah | voucher | undian | gratis ongkir | bonus | potongan
    | cashback | menangkan | pemenang | penawaran | kupon | beli sekarang | buruan | spesial
    | hemat | selamat anda | dapatkan kuota | berhadiah`,
  none: `(sudah|telah|tlh|sdh) (terpakai|dibatalkan|diblokir|berakhir|diubah|diganti|direset)
    | (sudah|telah|tlh|sdh) (kedaluwarsa|kadaluarsa|kadaluwarsa|kedaluarsa|hangus|digunakan|dipakai)
    | kode* (salah|kedaluwarsa|kadaluarsa) | (otp|pin|sandi|password) salah
    | tidak (valid|sah|sesuai|lagi berlaku|berlaku lagi|dapat digunakan)
    | sudah tidak (berlaku|aktif|valid) | tidak berlaku
    | salah (memasukkan|memasukan|input|pin|kode|otp|password|kata sandi)
    | (tidak|tdk|tanpa|nggak|ga|gak) (perlu|memerlukan|diperlukan|butuh) (kode|otp|kata sandi)*
    | (tidak|tdk|tanpa|nggak|ga|gak) (membutuhkan|perlu memasukkan) (kode|otp|kata sandi)*
    | (tidak dapat|gagal) (mengirim|dikirim|terkirim|memverifikasi)
    | permintaan (kode|otp)* (diterima|telah|melebihi|terlalu) | melebihi batas
    | terlalu banyak (permintaan|percobaan)
    | (password|kata sandi|pin|sandi)* (anda |kamu |)(berhasil|telah|sudah) (diubah|diganti|direset)
    | (password|kata sandi|pin|sandi)* (anda |kamu |)(berhasil|telah|sudah) diperbarui
    | (password|kata sandi|pin|sandi)* (anda |kamu |)(berhasil|telah|sudah) diatur ulang
    | berhasil (diubah|diganti|direset|diverifikasi|login|masuk)
    | (pin|akun|kartu) (anda |kamu |)(terblokir|diblokir|terkunci|dibekukan) | diblokir
    | terblokir | dibekukan | terkunci`,
  warnBefore: `jangan pernah
    | (jangan|jgn|jangan pernah|dilarang|tolong jangan|mohon tidak|mohon jangan) (berikan|bagikan)*
    | (jangan|jgn|jangan pernah|dilarang|tolong jangan|mohon tidak|mohon jangan) beritahu*
    | (jangan|jgn|jangan pernah|dilarang|tolong jangan|mohon tidak|mohon jangan) beri tahu*
    | (jangan|jgn|jangan pernah|dilarang|tolong jangan|mohon tidak|mohon jangan) (sebarkan|sebar)*
    | (jangan|jgn|jangan pernah|dilarang|tolong jangan|mohon tidak|mohon jangan) memberikan*
    | (jangan|jgn|jangan pernah|dilarang|tolong jangan|mohon tidak|mohon jangan) membagikan*
    | (jangan|jgn|jangan pernah|dilarang|tolong jangan|mohon tidak|mohon jangan) memberitahu*
    | (jangan|jgn) (menyebarkan|kasih|informasikan|teruskan|kirim|mengirim|share|diberikan)*
    | (jangan|jgn) (sampaikan|ungkapkan|serahkan|masukkan|sebut|dibagikan|diteruskan|kasi|bilang)*
    | rahasiakan | jaga kerahasiaan | mohon rahasiakan
    | (tidak|tdk|tak) (pernah|akan|akan pernah) (meminta|minta|menanyakan|memintanya)*
    | tidak meminta | dilarang | waspada* | hati hati | (meminta|minta) (kode|otp|pin)*
    | yang meminta`,
  warnAfter: `(kepada|ke|kpd|pada|dengan|dgn|sama) (siapapun|siapa pun|siapa siapa)
    | (kepada|ke|kpd|pada|dengan|dgn|sama) (orang lain|pihak lain|pihak manapun)
    | bersifat rahasia | termasuk pihak | kepada pihak`,
  expires: `(hanya |)berlaku (selama|hingga|sampai|untuk|dalam|)
    | (valid|aktif) (selama|dalam|hingga)
    | (akan |)(kedaluwarsa|kadaluarsa|kadaluwarsa|hangus|expired) (dalam|dlm|pada|) | selama
    | dalam (waktu|tempo|) | dlm | sebelum | sampai | hingga | masa berlaku | berlaku`,
  from: `untuk | dari | di | ke | pada | (untuk |)(masuk|login) (ke|di|) | akun | aplikasi
    | dengan | oleh | via | utk | selamat datang di | sudah pilih | memilih | bergabung di`,
  your: `anda | kamu | mu | ini | ini adalah | berikut adalah | yth | halo | hai
    | (nasabah|pelanggan) yth | milikmu`,
  word: `jangan | kode | rahasia | segera | anda | yth | gratis | promo | hati | kasih | siapapun
    | penting | batal | daftar | klik | info | ketik | beri | bagikan | ya | tidak`,
  reset: `(reset|lupa|ubah|ganti|mengganti|mengubah|atur ulang) (kata sandi|password|pin|sandi)
    | (mengatur ulang|setel ulang|menyetel ulang|pengaturan ulang) (kata sandi|password|pin|sandi)
    | (mengatur|atur|setel|menyetel) ulang | pemulihan | pemulihan akun | memulihkan akun
    | (kata sandi|password) baru`,
  payment: `pembayaran | pembelian | transfer | transaksi | bayar | belanja | tarik tunai
    | penarikan | kartu kredit | top up | pinjaman | debit | checkout | pesanan`,
  "sign-up": `pendaftaran | mendaftar | daftar | registrasi
    | (aktivasi|aktifkan|membuat|buat) akun | akun baru | selamat datang | bergabung | aktivasi
    | pembukaan rekening`,
  "sign-in": "masuk | login | log in | verifikasi dua langkah | perangkat baru | dua faktor",
};
