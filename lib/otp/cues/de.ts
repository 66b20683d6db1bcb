import type { CueSet } from "./cue-set.ts";

export const de: CueSet = {
  strong: `Bestätigungscode | Bestaetigungscode | Verifizierungscode | Verifikationscode
    | Sicherheitscode | Sicherheits-Code | Bestätigungs-Code | Verifizierungs-Code | Anmeldecode
    | Zugangscode | Zugriffscode | Aktivierungscode | Freischaltcode | Freigabecode | Einmalcode
    | Einmal-Code | Einmalpasswort | Einmal-Passwort | Einmalkennwort | Authentifizierungscode
    | Registrierungscode | Login-Code | Logincode | SMS-Code | SMS-TAN | smsTAN | mTAN | mTan-Code
    | TAN | TAN-Code | Prüfcode | PIN-Code | Transaktionsnummer | Passcode | Bestätigungsnummer
    | Identifizierungscode | Einmal-PIN | Kennwort | Zurücksetzungscode | einmaliger Code`,
  weak: "Code | Codes | PIN | Passwort | Verifizierung | Bestätigung | Geheimzahl",
  is: "ist | lautet | ist der | lauten | wie folgt",
  use: "verwende | verwenden Sie | nutze | nutzen Sie | gib | geben Sie | eingeben",
  action: "anmelden | Anmeldung | bestätigen | verifizieren | einloggen | zu aktivieren",
  other: `Bestellung | Bestellnummer | Auftrag | Auftragsnummer | Sendung | Sendungsnummer
    | Rechnung | Rechnungsnummer | Kundennummer | Postleitzahl | PLZ | Referenz | Vorgangsnummer
    | Gutscheincode | Rabattcode | Aktionscode | endet auf | Endziffern | Karte mit Endung
    | rufen Sie | Ticket | Buchung | Kontonummer | Abholcode | Konto | Filiale`,
  unit: "Minuten | Minute | Stunden | Stunde | Sekunden | Tage | Tagen | Punkte | Mal | Ziffern | Uhr",
  money: "Euro",
  promo: "Rabatt | Gutschein | Angebot | Gewinn | Aktion",
  none: "Code ist abgelaufen | Code abgelaufen | kein Code | keinen Code",
  word: "bitte | nicht | nie | gültig | hier | jetzt",
  warnBefore: `geben Sie diesen | geben Sie den | geben Sie Ihren | gib diesen | teilen Sie
    | teile diesen | niemals | verraten Sie | leiten Sie | nennen Sie | wird Sie nie`,
  warnAfter: "nicht weiter | nicht weitergeben | an niemanden | niemandem | nicht teilen",
  reset: "zurücksetzen | Zurücksetzung | wiederherstellen | neues Passwort | Passwort vergessen",
  payment: "Zahlung | Überweisung | Kauf | bezahlen | Transaktion | Auftrag über",
  "sign-up": "Registrierung | registrieren | Konto erstellen | Konto zu aktivieren | Freischaltung",
  "sign-in": "Anmeldung | anmelden | einloggen | Login",
};
