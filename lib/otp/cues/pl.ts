import type { CueSet } from "./cue-set.ts";

export const pl: CueSet = {
  strong: `kod weryfikacyjny | kodu weryfikacyjnego | kod bezpieczeństwa | kod potwierdzający
    | kod potwierdzenia | kod dostępu | kod aktywacyjny | kod autoryzacyjny | kod jednorazowy
    | jednorazowy kod | hasło jednorazowe | jednorazowe hasło | kod logowania | kod do logowania
    | smskod | kod sms | kod uwierzytelniający | kod rejestracyjny | haslo sms | hasło sms
    | kod do autoryzacji | kodem weryfikacyjnym`,
  weak: "kod | kodu | kodem | hasło | pin | token",
  is: "to | jest | brzmi",
  use: "użyj | wpisz | wprowadź | podaj",
  action: "aby się zalogować | aby zalogować | aby potwierdzić | aby zweryfikować | do logowania",
  other: `zamówienie | zamówienia | nr zamówienia | numer zamówienia | faktura | faktury
    | przesyłka | przesyłki | numer klienta | kod pocztowy | kod rabatowy | kod promocyjny
    | kod odbioru | kończącą się | kartą | rachunek | rachunku | zadzwoń | nr ref | rezerwacja`,
  unit: "minut | minuty | minutę | godzin | godziny | sekund | dni | punktów | razy | cyfr",
  money: "złotych | pln | zlotych",
  promo: "rabat | rabatu | promocja | promocji | zniżka | nagroda | kupon",
  none: "kod wygasł | kod stracił ważność",
  warnBefore: `nie udostępniaj | nie podawaj | nikomu nie podawaj | nie przekazuj
    | nikomu nie udostępniaj | nigdy nie podawaj | nie ujawniaj`,
  reset: "zresetować | resetowania | reset hasła | odzyskać | nowe hasło | zmiany hasła",
  payment: "płatność | płatności | przelew | przelewu | zakup | transakcji | transakcja",
  "sign-up": "rejestracji | rejestracja | założyć konto | aktywacji konta",
  "sign-in": "logowanie | logowania | zalogować | zaloguj",
};
