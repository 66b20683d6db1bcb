import type { CueSet } from "./cue-set.ts";

export const id: CueSet = {
  strong: `kode verifikasi | kode otp | kode keamanan | kode konfirmasi | kode aktivasi | kode akses
    | kode masuk | kode login | kode otorisasi | kode autentikasi | kode rahasia | kode sekali pakai
    | kata sandi sekali pakai | kode registrasi | kode pendaftaran | kod pengesahan | kod tac | tac
    | kode verifikasimu | nomor verifikasi`,
  weak: "kode | kodenya | kodemu | kata sandi | password | sandi | pin",
  is: "adalah | ialah | yaitu",
  use: "gunakan | masukkan | pakai | ketik",
  action: "untuk masuk | untuk verifikasi | untuk login | untuk konfirmasi | untuk mendaftar",
  other: `pesanan | nomor pesanan | no pesanan | no resi | nomor resi | invoice | kode pos
    | kode promo | kode voucher | kode diskon | kode referral | rekening | no rek | hubungi
    | nomor pelanggan | tagihan | kode booking | ketik stop ke`,
  unit: "menit | jam | detik | hari | poin | kali | digit | angka | ribu | juta",
  money: "rupiah | ringgit",
  promo: "diskon | promo | hadiah | voucher | undian | gratis",
  none: "kode sudah kedaluwarsa | kode telah kedaluwarsa | kode kadaluarsa",
  warnBefore: `jangan berikan | jangan bagikan | jangan beritahu | jangan beri tahu | jangan sebarkan
    | jangan memberikan | jangan membagikan | jangan pernah | rahasiakan`,
  reset: "reset kata sandi | mengatur ulang | atur ulang | pemulihan | lupa kata sandi",
  payment: "pembayaran | pembelian | transfer | transaksi | bayar",
  "sign-up": "pendaftaran | mendaftar | daftar | registrasi | aktivasi akun",
  "sign-in": "masuk | login",
};
