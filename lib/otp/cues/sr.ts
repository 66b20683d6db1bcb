import type { CueSet } from "./cue-set.ts";

export const sr: CueSet = {
  strong: `(sms|jednokratn*|privremen*|) (kod*|šifr*|lozink*|pin|token) za (potvrd*|verifikac*|
    prover*|prijav*|pristup*|autoriz*|autenti*|aktivac*|registrac*|oporavak|resetovanje|promenu|
    plaćanje|odobr*|identifik*|potpis*|logovanje|ulaz*|transakc*|vraćanje|obnovu|jednokratnu|
    sigurnost|bezbednost|kupovinu|prenos|uplatu|povezivanje|nastavak|završetak|3d secure)
    | (sigurnosn*|bezbednosn*|verifikacion*|potvrdn*|pristupn*|autorizacion*|autentifikacion*|
    aktivacion*|registracion*|jednokratn*|privremen*|kontroln*|identifikacion*|dinamičk*|tajn*|
    jedinstven*|jednovremen*) (sms|pin|) (kod*|pin*|broj*|lozink*|šifr*|token) | (sms|otp|tan|
    mtoken|3d secure) (kod*|lozink*|šifr*) | kod* iz (sms*|poruke) | kod* (potvrde|verifikacije|
    autorizacije|prijave|dvofaktorsk*|za dvofaktorsk*|u dva koraka) | mtan | broj za (potvrdu|
    verifikaciju) | ulazn* kod* | (cifre|kod*) (drugog|dvostrukog) faktora
    | kod* za potpis* (ugovora|dokumenta) | kod* za potvrdu (porudžbine|kartice|broja|telefona|
    zahteva|dostave|računa) | (verifikacion*|potvrdn*|sigurnosn*) kod* (porudžbine|kartice|broja|
    naloga|računa)`,
  weak: `kod | koda | kodom | kodovi | kodu | lozinka | lozinku | lozinke | lozinkom | šifra
    | šifru | šifrom | pin | pin a | pin kod* | token | ključ | potvrda | verifikacija
    | autorizacija | (ovaj|sledeći) broj | пин | токен`,
  is: `(je|su|glasi|iznosi|biće|sledeći|ovo je|to je) | u nastavku | je (vaš|tvoj|sledeći) | је
    | су | гласи | износи | следећи | (је|ово је) (ваш|твој|)`,
  use: `(unesite|unesi|unesete|uneti|unosom|upišite|upiši|upisati|koristite|koristi|iskoristite|
    upotrebite|upotrebi|ukucajte|ukucaj|otkucajte|otkucaj|unesete|navedite) | (unesite|unesi|
    upišite|upiši|ukucajte) (broj|cifre|ovde|u aplikaciju|u polje|na sajtu|sledeći) | uz pomoć
    | pomoću | (kucni|kucnite|kucaj|ubaci|ubacite) | (potvrdite|potvrdi) (prijavu|broj|telefon|
    plaćanje|) (sa|unosom) | (unesite|ukucajte|upišite) (na|u) (terminalu|ekranu|tabletu|kasi|
    bankomatu|bankomat)`,
  action: `za (potvrdu|prijavu|verifikaciju|proveru|registraciju|aktivaciju|nastavak|pristup|
    autorizaciju|završetak|potvrđivanje|autentifikaciju|promenu|logovanje|prijavljivanje|oporavak|
    plaćanje) | (da|kako) (biste|bi|bi ste) (se|) (prijavili|potvrdili|završili|nastavili|
    aktivirali|pristupili|registrovali|verifikovali|potvrdio|prijavio|ulogovali|resetovali)
    | da (potvrdite|potvrdiš|se prijavite|se prijaviš|završite|nastavite|nastaviš) | prijavite se
    | prilikom prijave | ako (ste|si) to (vi|ti) | potvrdite (prijavu|plaćanje|registraciju|broj|
    svoj|transakciju|nalog) | potvrdu (plaćanja|prijave|transakcije) | završite (prijavu|
    registraciju) | potvrditi | aktivirati | za (potpisivanje|potpis|odobrenje|odobravanje)
    | (potvrdite|potvrdi) (prijavu|broj|telefon|plaćanje|) (sa|unosom)`,
  other: `broj* (porudžbine|narudžbine|pošiljke|paketa|računa|kartice|ugovora|klijenta|korisnika|
    rezervacije|karte|leta|polise|telefona|predmeta|zahteva|dokumenta|fakture|lične karte|pasoša|
    brojila|kupona|sobe|transakcije|vozila|za praćenje|potrošača|prijave|naloga|reklamacije|u redu|
    stola) | porudžbin* (br|broj|) | narudžbin* (br|broj|) | br | broj | pošiljk* | paket* | račun*
    | kartic* | (kartic*|računa|) (koja|koji|) (se|) završava (se|) (na|sa|) | poslednj* (4|četiri|
    ) (cifre|broja) (kartice|) | ugovor* | rezervacij* | ulaznic* | polis* | zahtev* | prijav* (br|
    broj) | promo kod* | promotivni kod | poklon kod* | (bar|qr|poštansk*|pozivn*|grešk*) kod*
    | barkod* | pristupnica | vaučer* | kupon* | (kod|koda|kodom|šifra|šifru|pin|lozinka|
    lozinku) (za popust|popusta|proizvoda|artikla|banke|države|greške|za preuzimanje|preuzimanja|
    za otvaranje|paketa|pošiljke|za paketomat|paketomata|kupca|korisnika|potrošača|klijenta|
    preporuke|za dostavu|za kapiju|za vrata|kupona|za poklon|valute|vaučera|grada|opštine|
    rezervacije|delatnosti|naplate|poziva|za wi fi|za wifi|od wi fi|wifi mreže|porudžbine|plaćanja)
    | (poštanski|pozivni|matični|redni|serijski|inventarski|vaš) broj | pib | jmbg | iban
    | poziv na broj | model | (pozovite|pozovi|zovite|nazovite|okrenite) (broj|na|) | tel
    | telefon* | mob | na (broj|tel) | info telefon | (pošaljite|pošalji|prosledite|
    prijavite) (sms|poruku|reč|stop|da|je|) (sa tekstom|) (stop|da|) na (broj|) | sms na (broj|)
    | odgovorite | odgovori | prevaru prijavite na | ulica | sprat | soba | sobu | sobi | peron
    | vagon | voz | sedište | izlaz | terminal | ekspozitur* | filijal* | paketomat* | verzij*
    | tablice | referenc* | iznos* | u iznosu | stanje | raspoloživo (stanje|) | za uplatu | saldo
    | brojil* | stanje brojila | predmet* | prekršaj* | kazna | dopuna | let | letu | greška
    | preostalo pokušaja | бр | пиб | јмбг | (kod|šifra|šifru) (mernog mesta|mesta|obveznika|
    usluge|programa|radnje|škole|odeljenja|prodajnog mesta) | puk | puk kod* | (kod|šifra) (za|
    od) (kapij*|ramp*|garaž*|alarm*|zgrad*|ulaznih vrata|parking*|lift*|interfon*)`,
  otherAfter: `je (broj|kod) (vaše|) (porudžbine|pošiljke|rezervacije) | je vaš broj | je (promo|
    poštanski) kod | je kod za popust | (je|) (već|) (iskorišćen|istekao|poništen|nevažeći|
    neispravan|pogrešan|ne važi)`,
  unit: `poen* | bodova | put | puta | cifr* | cifara | znak* | kom | komad* | litar* | litr*
    | metar* | procen* | odsto | osob* | ljudi | poruk* | nedelj* | sedmic* | mesec* | god | godin*
    | pokušaj* | proizvod* | artik* | hiljad* | ocifreni | цифр* | знак* | ком | литар* | метар*
    | процен* | одсто | особ* | порук* | недељ* | месец* | годин* | покушај* | гб | мб | км | кг`,
  seconds: "sekund* | sek | секунд*",
  minutes: "minut* | min | минут* | мин",
  hours: "sat | sati | sata | čas* | h | сат | сати | сата | час | часа | часова",
  days: "dan | dana | dani | дан | дана",
  month: `januar* | jan | februar* | feb | mart | marta | april* | maj | maja | jun | juna | jul
    | jula | avgust* | avg | septembar | septembra | sept | oktobar | oktobra | okt | novembar
    | novembra | decembar | decembra | јануар* | фебруар* | март | марта | април* | мај | маја
    | јун | јуна | јул | јула | август* | септембар | септембра | октобар | октобра | новембар
    | новембра | децембар | децембра`,
  money: "dinar* | rsd | evra | evro | eur | eura | bam | дин | динар* | рсд | евра",
  promo: `popust* | akcij* | sniženj* | nagrad* | nagradn* | osvoj* | dobit* | poklon* | besplatn*
    | kupon* | ponud* | bonus* | rasprodaj* | gratis | samo danas | uštedi* | džekpot* | loto
    | tiket* | keš bek | попуст* | акциј* | бесплатн* | поклон*`,
  none: `(kod*|lozink*|šifr*|pin*) (za potvrdu|) (je|vam je|) (već|) (istekao|istekla|ne važi|
    nije važeć*|nije isprav*|nije potreb*|nije posla*|nije tač*|neisprav*|pogrešn*|iskorišćen*|
    poništen*|promenjen*|blokiran*|zaključan*) | (je|bila je|bio je) (uspešno|) (promenjen*|
    blokiran*|resetovan*|iskorišćen*|zaključan*|izmenjen*) | (neisprav*|pogreš*|netač*|
    nevažeć*) (kod*|pin*|lozink*|šifr*) | (uneli ste|unet je|uneta je) (pogreš*|neisprav*|netač*)
    | nije (potreban|potrebno uneti) kod | ne treba vam kod | primili smo zahtev za (novi|) kod
    | nismo uspeli da (vam|) pošaljemo | previše pokušaja | uspešno (promenj*|izmenj*) | (kod*|
    lozink*) više nije | nije više važeć*`,
  warnBefore: `nikome | nikada | nikad | (nemojte|ne) (ga|je|) (del*|podeli*|dav*|daj*|dati|otkri*|
    prosle*|govor*|reći|saopšt*|odav*|odaj*|slati|šalj*|pokaz*|traži*|pita*|unos*) | (zaposleni|
    službenici) (banke|) (nikada|ne) | nećemo (vam|vas|od vas|) (nikada|tražiti|pitati) | čuvajte
    | ako (vas|vam|) neko | niko (ne|vam|od) | prevarant*`,
  warnAfter: `nikome | nikada | nikad | (nemojte|ne) (ga|je|) (del*|podeli*|dav*|daj*|dati|otkri*|
    prosle*|govor*|saopšt*|odav*|odaj*|pokaz*|traži*) | ni (sa kim|s kim) | sa nikim | (trećim|
    drugim) (licima|stranama|osobama) | sa drugima | u tajnosti | je (tajna|poverljiv*)
    | ne sme se deliti`,
  expires: `važi* (do|još|narednih|samo|) | važeći | traje | ističe (za|u|) | isteći će | u roku od
    | (je|) validan | validna | rok važenja | važnost | u narednih | vredi | aktivan | prestaje
    | narednih`,
  from: `za | od | u | na | s | sa | iz | за | од | у | на | с | са | из | (na|u|za|) (aplikacij*|
    usluz*|uslug*|nalog*|sajt*|portal*|račun*|profil*) | (za|) (prijavu|pristup|registraciju|
    logovanje|ulaz) (na|u|) | vaš nalog (na|) | tim | dobro došli (u|na) | апликациј* | налог*`,
  your: `(vaš|vaša|vaše|vašeg|vašem|tvoj|tvoja|tvoje|tvog|poštovani|evo) | (ovo|to|evo) je (vaš|)
    | evo vašeg | ваш* | твој* | ово је (ваш|) | поштовани`,
  word: `STOP | KOD | LOZINKA | ŠIFRA | PAŽNJA | NIKADA | NIKAD | NIKOME | DANAS | SADA | HITNO
    | VAŽNO | POMOĆ | POPUST | AKCIJA | BESPLATNO | POKLON | BANKA | KARTICA | RAČUN | UNESITE
    | MOLIMO | NOVI | INFO | SAMO | UPLATA | ISPLATA | PRIJAVA | STANJE`,
  reset: `(reset*|promen*|oporavak|obnov*|vraćanje|poništavanje) (lozink*|šifr*|pina|naloga|
    pristupa) | oporavak | resetovanj* | zaboravljen* (lozink*|šifr*) | zaboravili | nov* lozink*
    | промен* лозинк* | ресетовањ* | заборављен* лозинк*`,
  payment: `plaćanj* | platite | kupovin* | transakcij* | iznos* | uplat* | isplat* | prenos*
    | kartic* | podizanj* | zaduženj* | плаћањ* | куповин* | трансакциј* | износ* | уплат*
    | исплат* | пренос* | картиц*`,
  "sign-up": `registraci* | registruj* | registrova* | (otvaranje|kreiranje) naloga | aktivacij*
    | aktivira* | novi nalog | dobrodoš* | dobro došli | potvrd* (broja|telefona|mejla)
    | verifikaciju broja | регистраци* | активациј* | добро дошли | добродош*`,
  "sign-in": `prijav* | logovanj* | uloguj* | dvofaktorsk* | u dva koraka | nov* uređaj* | pristup*
    | login* | пријав* | логовањ* | двофакторск* | приступ*`,
};
