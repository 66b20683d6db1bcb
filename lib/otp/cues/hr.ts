import type { CueSet } from "./cue-set.ts";

export const hr: CueSet = {
  strong: `(sms|jednokratn*|privremen*|) (kod*|šifr*|lozink*|zapork*|pin|token) za (potvrd*|
    verifikac*|provjer*|prijav*|pristup*|autoriz*|autenti*|aktivac*|registrac*|oporavak|
    resetiranje|promjenu|plaćanje|odobr*|identifik*|potpis*|ulaz*|transakc*|validac*|vraćanje|
    obnovu|jednokratnu|sigurnost|kupnju|prijenos|uplatu|povezivanje|nastavak|dovršetak|
    dvofaktorsk*|ponovno postavljanje|3d secure|login) | (sigurnosn*|verifikacijsk*|potvrdn*|
    pristupn*|autorizacijsk*|autentifikacijsk*|aktivacijsk*|registracijsk*|jednokratn*|privremen*|
    kontroln*|identifikacijsk*|prijavn*|dinamičk*|tajn*|jedinstven*) (sms|pin|) (kod*|pin*|broj*|
    lozink*|zapork*|šifr*|token) | (sms|otp|tan|mtoken|token|3d secure) (kod*|lozink*|zapork*|
    šifr*) | kod* iz (sms*|poruke) | kod* (potvrde|verifikacije|autorizacije|prijave|u dva koraka)
    | mtan | (broj|ključ) za (potvrdu|verifikaciju|prijavu) | ulazn* kod* | (znamenke|
    kod*) (drugog|dvostrukog) faktora | kod* za potpis* (ugovora|dokumenta)
    | kod* za potvrdu (narudžbe|kartice|broja|telefona|zahtjeva|dostave|računa) | (verifikacijsk*|
    potvrdn*|sigurnosn*) kod* (narudžbe|kartice|broja|računa)`,
  weak: `kod | koda | kodom | kodovi | kodu | lozinka | lozinku | lozinke | lozinkom | zapork*
    | šifra | šifru | šifrom | pin | pin a | pin kod* | token | ključ | potvrda | verifikacija
    | autorizacija | (ovaj|sljedeći) broj`,
  is: "(je|su|glasi|iznosi|bit će|sljedeći|ovo je|to je) | u nastavku | je (vaš|tvoj|sljedeći)",
  use: `(unesite|unesi|unesete|unijeti|unosom|upišite|upiši|upisati|koristite|koristi|iskoristite|
    iskoristi|upotrijebite|upotrijebi|utipkajte|utipkaj|ukucajte|ukucaj|navedite) | (unesite|unesi|
    upišite|upiši|utipkajte) (broj|znamenke|ovdje|u aplikaciju|u polje|na stranici|sljedeći) | (s|
    uz|) pomoću | uz pomoć | (kucni|kucnite) | natipkaj | natipkajte | (potvrdite|
    potvrdi) (prijavu|broj|telefon|plaćanje|) (s|sa|unosom) | (unesite|utipkajte|upišite|
    ukucajte) (na|u) (terminalu|ekranu|tabletu|kasi|bankomatu|bankomat)`,
  action: `za (potvrdu|prijavu|verifikaciju|provjeru|registraciju|aktivaciju|nastavak|pristup|
    autorizaciju|dovršetak|završetak|potvrđivanje|autentifikaciju|promjenu|oporavak|plaćanje)
    | (da|kako) (biste|bi) (se|) (prijavili|potvrdili|dovršili|nastavili|aktivirali|pristupili|
    registrirali|potvrdio|prijavio|resetirali) | da (potvrdite|potvrdiš|se prijavite|se prijaviš|
    dovršite|nastavite|nastaviš) | prijavite se | prijavu u | prilikom prijave | ako (ste|
    si) to (vi|ti) | potvrdite (prijavu|plaćanje|registraciju|broj|svoj|transakciju|račun)
    | potvrdu (plaćanja|prijave|transakcije) | dovršite (prijavu|registraciju) | potvrditi
    | aktivirati | za (potpisivanje|potpis|odobrenje|odobravanje|plaćanje) | (potvrdite|
    potvrdi) (prijavu|broj|telefon|plaćanje|) (s|sa|unosom)`,
  other: `broj* (narudžbe|pošiljke|paketa|računa|kartice|ugovora|klijenta|korisnika|kupca|
    rezervacije|karte|leta|police|telefona|predmeta|zahtjeva|dokumenta|fakture|osobne|putovnice|
    brojila|kupona|sobe|u redu|prijave|transakcije|vozila|mobitela|za praćenje|mjernog mjesta|
    stola|naloga) | narudžb* (br|broj|) | br | broj | pošiljk* | paket* | račun* | kartic*
    | (kartic*|računa|) (koja|koji|) (se|) završava (se|) (na|s|sa|) | (zadnj*|posljednj*) (4|
    četiri|) znamenk* (kartice|) | ugovor* | rezervacij* | ulaznic* | polic* | zahtjev*
    | karta broj | promo kod* | promotivni kod | poklon (bon*|kod*) | (bar|qr|poštansk*|pozivn*|
    crtičn*) kod* | barkod* | kupon* | vaučer* | (kod|koda|kodom|šifra|šifru|pin|lozinka|
    lozinku) (za popust|popusta|proizvoda|artikla|banke|države|greške|pogreške|za preuzimanje|
    preuzimanja|za otvaranje|za podizanje|paketa|pošiljke|za paketomat|paketomata|kupca|korisnika|
    potrošača|klijenta|preporuke|pozivnice|za dostavu|za vrata|kupona|za poklon|valute|grada|
    rezervacije|za wi fi|za wifi|od wi fi|wifi mreže|narudžbe|namjene) | (poštanski|pozivni|
    matični|redni|serijski|osobni identifikacijski|vaš) broj | oib | jmbg | iban | poziv na broj
    | model | (nazovite|nazovi|zovite|pozovite) (broj|na|) | tel | telefon* | mob | na (broj|tel)
    | info telefon | (pošaljite|pošalji|proslijedite|prijavite) (sms|poruku|riječ|stop|da|
    sumnjivu poruku|) (s tekstom|) (stop|da|) na (broj|) | sms na (broj|) | odgovorite | odgovori
    | poruku na | ulica | soba | sobu | sobi | peron | vagon | vlak | sjedalo | izlaz | terminal
    | poslovnic* | paketomat* | verzij* | tablic* | referenc* | iznos* | u iznosu | stanje
    | raspoloživo | za platiti | saldo | brojil* | (stanje|) (plinomjera|vodomjera|brojila|
    strujomjera) | predmet* | klasa | urbroj | prekršaj* | kazna | let | letu | greška | pogreška
    | preostalo pokušaja | (kod|šifra|šifru) (mjernog mjesta|mjesta|obveznika|usluge|programa|
    radnje|djelatnosti|škole|odjela|prodajnog mjesta) | puk | puk kod* | (kod|šifra) (za|
    od) (kapij*|ramp*|garaž*|alarm*|zgrad*|ulaznih vrata|parkiral*|dizal*|portafon*)`,
  otherAfter: `je (broj|kod) (vaše|) (narudžbe|pošiljke|rezervacije) | je vaš broj | je promo kod
    | je kod za popust | (već|) (je|) (već|) (iskorišten|istekao|poništen|nevažeći|neispravan|
    pogrešan|ne vrijedi)`,
  unit: `bod | boda | bodova | bodovi | put | puta | znamenk* | cifr* | znak* | kom | komad*
    | litar* | litr* | metar* | metr* | posto | postotak* | osob* | ljudi | ulaznic* | poruk*
    | tjed* | mjesec* | god | godin* | pokušaj* | proizvod* | artikl* | znamenkasti | tisuć*`,
  seconds: "sekund* | sek",
  minutes: "minut* | min",
  hours: "sat | sati | sata | h",
  days: "dan | dana | dani",
  month: `siječ* | veljač* | ožuj* | travnja | travanj | svibnja | svibanj | lipanj | lipnja
    | srpanj | srpnja | kolovoz* | rujan | rujna | listopad* | studeni | studenog* | prosinac
    | prosinca`,
  money: "eur | euro | eura | euri | kuna | kune | hrk | bam | centa | centi",
  promo: `popust* | akcij* | sniženj* | nagrad* | nagradn* | osvoj* | dobit* | poklon* | besplatn*
    | kupon* | ponud* | bonus* | rasprodaj* | gratis | black friday | samo danas | uštedi*
    | jackpot | loto | oklad*`,
  none: `(kod*|lozink*|zapork*|šifr*|pin*) (za potvrdu|) (je|vam je|) (već|) (istekao|istekla|
    više nije važeć*|više nije valjan*|ne vrijedi|nije važeć*|nije isprav*|nije potreb*|
    nije posla*|nije toč*|nije valjan*|neisprav*|pogrešn*|netočn*|iskorišten*|upotrijebljen*|
    poništen*|promijenjen*|blokiran*|zaključan*) | (je|bila je|bio je) (uspješno|) (promijenjen*|
    blokiran*|resetiran*|iskorišten*|zaključan*|izmijenjen*) | (neisprav*|pogreš*|netoč*|nevažeć*|
    kriv*) (kod*|pin*|lozink*|zapork*) | (unijeli ste|unesen je|unesena je) (pogreš*|neisprav*|
    netoč*|kriv*) | nije (potreban|potrebno unijeti) kod | ne (trebate|trebaš|treba vam) kod
    | primili smo zahtjev za (novi|) kod* | nismo uspjeli (vam|) poslati | kod nije moguće
    | previše pokušaja | uspješno promijenjen* | blokiran je | istekla je valjanost
    | valjanost koda je istekla`,
  warnBefore: `nikome | nikada | nikad | nikomu | (nemojte|ne) (ga|je|) (dijel*|podijel*|dav*|daj*|
    dati|otkri*|prosl*|govor*|reći|odav*|odaj*|slati|šalj*|pokaz*|traži*|pita*|unos*)
    | (djelatnici|zaposleni*) (banke|) (nikada|ne) | nećemo (vas|od vas|) (nikada|tražiti|pitati)
    | čuvajte | ako (vas|) netko | nitko (ne|od) | prijevar* | prevarant*`,
  warnAfter: `nikome | nikada | nikad | nikomu | (nemojte|ne) (ga|je|) (dijel*|podijel*|dav*|daj*|
    dati|otkri*|prosl*|govor*|odav*|odaj*|pokaz*|traži*) | ni s kim | s (nikim|nikime) | (trećim|
    drugim) (stranama|osobama) | s drugima | u tajnosti | je (tajna|povjerljiv*)
    | ne smije se dijeliti`,
  expires: `vrijedi (do|još|sljedećih|samo|) | važi | važeć* (do|) | traje | istječe (za|u|)
    | ističe | isteći će | u (roku od|sljedećih|idućih) | valjan* | rok valjanosti | vrijedit će
    | aktivan | prestaje`,
  from: `za | od | u | na | s | sa | iz | (na|u|za|) (aplikacij*|usluz*|uslug*|račun*|stranici|
    portal*|profil*|trgovinu) | (za|) (prijavu|pristup|registraciju|ulaz) (na|u|) | (vaš|tvoj|
    korisnički) račun (na|) | tim | vaš tim | dobro došli (u|na) | dobrodošli (u|na)`,
  your: `(vaš|vaša|vaše|vašeg|vašem|tvoj|tvoja|tvoje|tvog|poštovani|evo) | (ovo|to|evo) je (vaš|
    tvoj|) | evo vašeg`,
  word: `STOP | KOD | LOZINKA | POZOR | PAŽNJA | NIKADA | NIKAD | NIKOME | DANAS | SADA | HITNO
    | VAŽNO | POMOĆ | POPUST | AKCIJA | BESPLATNO | POKLON | BANKA | KARTICA | RAČUN | UNESITE
    | MOLIMO | NOVI | INFO | SAMO | OSVOJI | UPLATA | ISPLATA`,
  reset: `(reset*|promjen*|promijenili|oporavak|obnov*|vraćanje|ponovno postavljanje) (lozink*|
    zapork*|pina|računa|pristupa) | oporavak | resetiranj* | zaboravljen* (lozink*|zapork*)
    | zaboravili | nov* (lozink*|zapork*)`,
  payment: `plaćanj* | platite | kupnj* | kupovin* | transakcij* | iznos* | uplat* | isplat*
    | prijenos* | kartic* | podizanj* | terećenj* | narudžb*`,
  "sign-up": `registraci* | registrira* | (otvaranje|kreiranje|izradu) računa | aktivacij*
    | aktivira* | novi račun | dobrodoš* | dobro došli | potvrd* (broja|telefona|e maila)
    | verifikaciju broja`,
  "sign-in": `prijav* | login* | logiranj* | ulogira* | dvofaktorsk* | u dva koraka
    | nov* (uređaj*|računal*|mobitel*) | pristup*`,
};
