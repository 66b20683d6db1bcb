import type { CueSet } from "./cue-set.ts";

export const pl: CueSet = {
  strong: `(kod|kodu|kodem|kody) (sms|) (weryfik*|potwierdz*|bezpieczeństwa|zabezpieczając*|
    dostęp*|aktywac*|autoryz*|jednorazow*|logowania|uwierzytelni*|rejestrac*|resetu*|odzysk*|
    identyfikac*|tymczasow*|operacji|transakcji|dwuetapow*|podpisu|autent*|otp|3ds|3d secure|mfa|
    2fa) | (kod|kodu|kodem|hasło|hasła|hasłem|pin) do (logowania|zalogowania|autoryz*|weryfik*|
    potwierdz*|aktywacji|rejestracji|zmiany|resetu|zresetowania|odzyskania|transakcji|operacji|
    płatności|przelewu|podpis*|zatwierdz*|dokończenia|odblokowania|zawarcia) | (kod*|
    hasł*) (umożliwiając*|potrzebn*|służąc*) | (kod*|hasł*) z (sms*|wiadomości) | (jednorazow*|
    tymczasow*|weryfikacyjn*|autoryzacyjn*|unikaln*|dynamiczn*) (kod*|hasł*|pin*|sms kod|smskod)
    | (hasł*|pin*) (jednorazow*|sms|autoryzac*|tymczasow*|weryfikac*|dostęp*|aktywac*|3d secure)
    | smskod* | (sms|otp) (kod*|hasł*|pin) | (numer|klucz|token) (weryfikacyjny|autoryzacyjny|sms)
    | token (sms|jednorazowy) | kod aut | (cyfry|kod*) drugiego (składnika|czynnika)
    | kod* do (podpis*|potwierdz*|weryfik*) (umowy|dokument*|zamówienia|karty|numeru|telefonu|
    konta|wniosku) | klucz* (dostęp*|logowania|zabezpiecz*|jednorazow*|do logowania)
    | kod* (weryfik*|potwierdz*) (zamówieni*|kart*|numer*|kont*|wizyt*|transakc*)`,
  weak: `kod | kodu | kodem | kody | kodzie | hasło | hasła | hasłem | pin | pinu | pinem | token
    | tokenu | klucz | weryfikacja | potwierdzenie | autoryzacja | identyfikator sms | cyfry
    | (numer|cyfry) do potwierdzenia`,
  is: `(to|jest|brzmi|poniżej|wynosi|będzie|oto) | jest (to|następujący) | następujący | (to|
    oto) (jest|twój) | twój to`,
  use: `(użyj|użyć|używając|wpisz|wpisać|wpisując|wprowadź|wprowadzić|wprowadzając|podaj|podać|
    podając|przepisz|przepisać|wstaw|wklej|skorzystaj z|wystukaj) | (proszę|prosimy|
    należy) (wpisać|podać|wprowadzić|użyć|przepisać) | (wpisz|podaj|wprowadź|przepisz) (tutaj|
    w aplikacji|na stronie|w oknie|w polu|go|liczbę) | za pomocą | przy użyciu | (wklep|wklepać|
    wstukaj|wbij) | (proszę|należy|) (wpisz|wpisać|wprowadź|wprowadzić|podaj|podać) (na|
    w) (terminalu|ekranie|tablecie|kasie|bankomacie)`,
  action: `(aby|żeby|by) (się|) (zalogować|potwierdzić|zweryfikować|dokończyć|zakończyć|aktywować|
    kontynuować|ukończyć|zatwierdzić|autoryzować|zresetować|uzyskać dostęp|zarejestrować|odzyskać|
    zmienić|sfinalizować|przejść dalej|podpisać|wejść) | (do|celu) (logowania|zalogowania|
    potwierdz*|weryfik*|autoryz*|aktywac*|rejestrac*|zatwierdz*|dokończenia|zmiany|resetu|
    odzyskania) | zaloguj się | (jeśli|gdy) (to ty|się logujesz) | potwierdź (logowanie|
    rejestrację|transakcję|płatność|numer*|operację|adres|przelew|tożsamość)
    | potwierdzenia (logowania|transakcji|operacji|numeru|płatności|przelewu)
    | dokończ* (rejestrac*|logowanie) | zatwierdź (transakcję|operację|przelew|płatność)
    | podczas logowania`,
  other: `(nr|numer*) (zamów*|zam|klienta|faktury|rachun*|kont*|kart*|tel*|przesyłki|paczki|listu|
    ref*|umowy|polisy|rezerwacji|biletu|sprawy|zgłoszenia|rejestrac*|seryjny|zlecenia|transakcji|
    pokoju|lotu|abonenta|licznika|wniosku|paragonu|decyzji|mandatu|kolejkowy|sms|kierunkowy|
    pesel|kontrolny|śledzenia|operacji|w kolejce|ewidencyjny|dokumentu|pojazdu|budynku|mieszkania|
    pwz) | zamówieni* (nr|) | faktur* (nr|) | przesyłk* (nr|) | paczk* (nr|) | list przewozowy
    | rezerwacj* | bilet* | rachun* | konto | konta | koncie | saldo | umow* | polis* | zgłoszeni*
    | spraw* | sygnatura | wnios* | zleceni* | reklamacj* | kart* | (kart*|rachun*|) (kończąc* się|
    zakończon*|o końcówce|z końcówką) (na|) | końcówka | ostatnie (4|cztery|) cyfry karty | (kod|
    kodu|kodem|kody) (poczt*|rabat*|promoc*|odbior*|do odbioru|nadania|kreskow*|paskow*|qr|
    produktu|błęd*|kuponu|zniżk*|polec*|zaprosze*|kierunkow*|kraju|paczki|swift|bic|rezerwac*|
    domofon*|do domofonu|do bram*|do drzwi|do furtki|wejściow*|otwarcia|do skrytki|skrytki|
    podarunk*|źródłow*|oferty|usługi|ussd|taryfy|oddziału|partnera|klienta|towaru|vouchera|
    zamówienia|przesyłki|pkd|ean|puk|zwrotu) | kodem (rabat*|promoc*) | promokod* | (hasło|hasła|
    klucz) (do|) (wi fi|wifi|sieci|odbioru) | pin do (karty|odbioru) | zadzwoń | zadzwoń pod (nr|
    numer|) | dzwoń* (pod|) (nr|numer|) | (z|pod|na) (nr|numer*) | infolini* | tel | telefon*
    | oddzwoń | sms* (na|pod) (nr|numer|) | o treści | odpisz | odpowiedz | lot | lotu | bramka
    | pokój | pokoju | pokoi | peron | wagon | pociąg* | miejsce | stolik | lokal | mieszkani*
    | wersj* | model | paczkomat* | skrytk* | punkt odbioru | terminal | licznik* | stan licznika
    | numer nip | regon | pesel | krs | iban | kwot* | na kwotę | dostępne środki | do zapłaty | voucher*
    | kupon* | loteri* | id klienta | login | identyfikator | użytkownik | (błąd|błędu) (nr|)
    | pozostało prób | puk | kod* (do|) (szlaban*|bramk*|garaż*|alarm*|klatki|parking*|sejf*|windy)
    | kod wejścia do (budynku|klatki|bramy|domu) | (wyślij|wysłać|odeślij) (sms*|stop|tak|nie|
    ) (na|pod) (nr|numer|) | (o treści|z treścią) (stop|tak|nie|start|) (na|pod) (nr|numer|)`,
  otherAfter: `to (twój|) (nr|numer) | to numer (twojego|zamówienia) | to kod (pocztowy|rabatowy|
    promocyjny|odbioru) | (jest|został|) (już|) (wykorzystany|użyty|nieważny|wygasł|nieaktualny|
    nieprawidłowy|błędny|anulowany)`,
  unit: `punkt* | pkt | razy | raz | cyfr* | znak* | szt | sztuk* | litr* | metr* | procent* | proc
    | osób | osoby | bilet* | sms ów | smsów | wiadomoś* | tydzień | tygodn* | miesiąc* | miesięc*
    | mies | rok | roku | lata | prób | próby | produkt* | stron | zamówień | paczek | krotnie
    | kroków | osobom`,
  seconds: "sekund* | sek",
  minutes: "minut* | min",
  hours: "godzin* | godz | h",
  days: "dzień | dni | dnia | doba | dób | doby | dniach | dni robocz*",
  month: `stycz* | lutego | luty | lut | marca | marzec | kwiet* | kwiecień | maja | czerw* | lipca
    | lipiec | sierp* | wrześ* | paźdz* | listop* | grudz* | grudnia`,
  money: "zł | złot* | pln | gr | grosz* | euro | eur | usd",
  promo: `rabat* | promocj* | zniżk* | nagrod* | kupon* | wyprzedaż* | okazj* | wygra* | wygraj
    | loteri* | konkurs* | gratis | bonus* | ofert* | za darmo | darmow* | prezent* | black friday
    | taniej | voucher* | tylko dziś | oszczęd* | cashback | gratulacje | losowani* | premi*`,
  none: `(kod*|hasło|pin) (weryfikacyjny|jednorazow*|sms|) (jest|) (już|) (wygasł*|
    utracił* ważność|stracił* ważność|przestał* być|nieważn*|nieprawidł*|niepopr*|błędn*|zmienion*|
    zablokowan*) | (kod*|hasło|pin) nie jest (już|) (ważn*|wymagan*|potrzebn*|prawidłow*|poprawn*|
    aktywn*) | (kod*|hasło|pin) został* (już|) (użyt*|wykorzystan*|zmienion*|zablokowan*|
    zresetowan*|anulowan*|ustawion*|odblokowan*) | ważność (kodu|hasła) (minęła|wygasła|upłynęła)
    | (błędn*|nieprawidłow*|niepoprawn*|zły) (kod|pin|hasło) | (podano|wprowadzono|wpisano|podałeś|
    wprowadziłeś|podałaś) (błędn*|nieprawidłow*|niepoprawn*|zły) (kod|hasło|pin|)
    | nie (potrzebujesz|musisz podawać|wymaga*|trzeba podawać) kodu | (nie udało się|nie mogliśmy|
    nie można) wysłać (kodu|sms*|) | otrzymaliśmy prośbę o (nowy|) kod | zbyt wiele (prób|próśb)
    | został* (zablokowan*|zmienion*|odblokowan*|zastrzeżon*) | zmieniono (hasło|pin)
    | zmiana hasła (powiodła|zakończona) | (żaden|żadnego) kod* | zalogowano | udane logowanie`,
  warnBefore: `nikomu | nigdy | nie (udostępni*|podawa*|podawaj*|przekaz*|ujawni*|zdradza*|pokazu*|
    wysyła*|przesyła*|dziel się|mów|należy|wolno|dyktuj*|prosi*|pyta*|poprosi*|zapyta*|zapytamy)
    | (pracowni*|konsultant*) (banku|firmy|) (nigdy|nie) | nikt (nie|z nas) | zachowaj | jeśli ktoś
    | chroń | strzeż | oszuści | oszust*`,
  warnAfter: `nikomu | nigdy | nie (udostępni*|podawa*|podawaj*|przekaz*|ujawni*|zdradza*|pokazu*|
    wysyła*|przesyła*|dyktuj*) | osobom trzecim | innym osobom | w tajemnicy | jest (poufn*|tajn*)
    | poufne`,
  expires: `ważn* (jest|będzie|) (przez|do|tylko|) | jest ważn* | ważność | (traci|straci) ważność
    | wygas* | wygaśnie | w (ciągu|przeciągu) | obowiązuje | działa | aktywn*
    | przestanie (działać|być) | masz (na to|) | do godziny`,
  from: `dla | do | od | w | na | z | ze | przez | (w|do|na|z|) (serwis*|aplikacji|portalu|stronie|
    konta|koncie|usłudze|sklepie|panelu) | (do|) (logowania|zalogowania|rejestracji|dostępu) (do|w|
    na) | (zalogować|zaloguj) się (do|w|na) | zespół | banku | twoje konto (w|na|) | witamy w
    | witaj w | tu | pozdrawiamy`,
  your: `(twój|twoja|twoje|twojego|twoim|swój|swoje|państwa|pana|pani|ci|oto) | (to|oto) twój
    | to jest`,
  word: `TAK | NIE | STOP | KOD | KODU | HASŁO | UWAGA | NIKOMU | NIGDY | PILNE | PROSZĘ | DZIŚ
    | TERAZ | WAŻNE | POMOC | START | BANK | BLIK | TWÓJ | PODAJ | PODAWAJ | OSZUST | OSZUŚCI
    | RABAT | GRATIS | PROMOCJA | NOWY | NOWE | INFO | KARTA | KONTO | PRZELEW | ODBIÓR | PACZKA
    | SMS | KUPON | LOGOWANIE`,
  reset: `(reset*|zresetow*|zresetuj|zmian*|zmienić|odzysk*|odblokowan*) (hasł*|pin*|kont*|dostęp*)
    | zresetow* | resetow* | nowe hasło | (zapomniał*|nie pamiętasz) hasła | odzysk* | zmiany hasła`,
  payment: `przelew* | transakc* | zapłać | zapła* | opłat* | operacj* | kwot* | wypłat* | kart*
    | doładowani* | odbiorc* | obciążeni* | zamówieni* | zakup | zakupu | zakupy (online|w)
    | płatność | płatności*`,
  "sign-up": `rejestrac* | zarejestr* | (założ*|zakładani*|utworz*|otwarci*) (konta|konto)
    | aktywac* | aktyw* (konto|konta) | aktywuj | nowe konto | (witamy|witaj) w | potwierdz* numer*
    | weryfikacji numeru`,
  "sign-in": `logowani* | zalogow* | zaloguj* | loguj* | dwuetapow* | dwuskładnikow* | (nowe|
    nowego|nowym) (urządzeni*|telefon*) | dostępu do konta | dostęp* | uwierzytelni*`,
};
