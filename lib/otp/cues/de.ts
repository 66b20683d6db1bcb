import type { CueSet } from "./cue-set.ts";

export const de: CueSet = {
  strong: `(bestätigungs|bestaetigungs|verifizierungs|verifikations|verifizier|sicherheits|security|
    authentifizierungs|autorisierungs|aktivierungs|registrierungs|identifikations|identifizierungs|
    legitimations|validierungs|anmelde|anmeldungs|zugangs|zugriffs|zutritts|freischalt|freigabe|
    freischaltungs|einmal|prüf|pruef|kontroll|login|einlog|wiederherstellungs|zurücksetzungs|
    rücksetz|reset|transaktions|zahlungs|überweisungs|geheim|entsperr|kopplungs|koppel|geräte|sms|
    wegwerf|auth|start|mobil|2fa|signatur|bestätiger) (code*|kode|pin|passwort*|passwörter*|
    kennwort*|kennwörter*|schlüssel*|schluessel*|tan|ziffern) | (bestätigungs|bestaetigungs|
    verifizierungs|verifikations|verifizier|sicherheits|authentifizierungs|autorisierungs|
    aktivierungs|registrierungs|identifikations|identifizierungs|legitimations|validierungs|anmelde|
    anmeldungs|zugangs|zugriffs|freischalt|freischaltungs|freigabe|einmal|prüf|pruef|kontroll|login|
    einlog|wiederherstellungs|zurücksetzungs|rücksetz|reset|transaktions|zahlungs|geheim|entsperr|
    kopplungs|geräte|sms|start)(code*|kode|pin|passw*|kennw*|schlu*|tan|ziffer*|zahl)
    | (verifizierungs|prüf|transaktions|autorisierungs|sicherheits)nummer* | (einmalig*|temporär*|
    vorübergehend*|provisorisch*|sechsstellig*|vierstellig*) (code*|pin|passwort*|kennwort*|tan|
    zahl) | (mobile|push|photo|chip|smart|e|m) tan | (mobile|push|photo|chip|apptan|sms|m|e|i)tan
    | mtans | (ihre|deine|die|diese|diesen|folgende|neue|ihrer|der|eine) tan | tan (code|nummer|
    lautet|ist|für|zu|zur|zum) | passcode* | otp | (2fa|mfa|pass|2 faktor|zwei faktor|
    3d secure) code* | code* (zur|zum|für die|für den|für deine|für ihre|für deinen|
    für ihren) (anmeldung|login|verifizierung|verifikation|bestätigung|bestaetigung|registrierung|
    freischaltung|freigabe|zahlung|authentifizierung|aktivierung|einloggen|wiederherstellung|
    transaktion|überweisung|identifizierung|autorisierung|überprüfung|legitimation|bestätigen|
    verifizieren|anmelden|aktivieren|freischalten|freigeben|entsperren|zurücksetzen)
    | bestätigungs sms`,
  weak: `code | codes | kode | pin | pins | tan | tans | passwort* | passwörter* | kennwort*
    | kennwörter* | geheimzahl* | losung | losungswort | schlüssel | schluessel | token
    | zahlencode* | zahlenkombination | ziffernfolge | zahlenfolge | verifizierung
    | authentifizierung | bestätigung | freigabe`,
  is: `ist | lautet | lauten | sind | heißt | heisst | (ist|lautet) (der|die|das|dein|deine|ihr|
    ihre|euer|eure|ein|eine|nun|jetzt|wie folgt) (neuer|neues|neue|persönlicher|persönliches|
    persönliche|aktueller|) | wie folgt | (hier|das) ist (dein|deine|ihr|ihre|der|die|das|)
    | nachfolgend | folgend* | unten`,
  use: `(verwend*|nutze|nutzen|benutze|benutzen|tippe|tippen|trage|tragen|gib|geben|schreibe|
    schreiben) (sie|) (bitte|einfach|nun|jetzt|hier|dazu|dafür|die|den|diese|folgende|nur|)
    | eintippen | eingeben | einzugeben | eintragen | einsetzen | eingibst | eintippst | eingetippt
    | (gib|geben sie|tippe|tippen sie|trage|tragen sie) (innerhalb|binnen) von | mit (der|dem|den|
    )`,
  action: `anmeld* | anzumelden | einlogg* | einzuloggen | bestätig* | bestaetig* | verifizier*
    | freischalt* | freizuschalten | freigeben | freizugeben | aktivier* | registrier* | abschließen
    | abzuschließen | abschluss | fortfahren | fortzufahren | fortzusetzen | zurücksetzen
    | zurückzusetzen | wiederherstellen | wiederherzustellen | authentifizier* | autorisier*
    | legitimier* | identifizier* | einrichten | einzurichten | entsperr* | zu koppeln | zuzugreifen
    | beizutreten | zu ändern | vergeben | (zum|beim|für den|ihren|deinen) (login|einloggen|
    anmelden|einstieg) | (in|auf) (der|die|dem|das|ihrem|deinem|unserer) (app|webseite|website|
    seite|browser|formular|feld|handy|smartphone) | (ihre|deine) (identität|rufnummer|handynummer|
    nummer) | (auf|mit) dem neuen (handy|gerät|smartphone|telefon)`,
  other: `(bestell|bestellungs|auftrags|sendungs|paket|rechnungs|kunden|vorgangs|ticket|buchungs|
    reservierungs|vertrags|konto|versicherungs|versicherten|schadens|akten|artikel|mitglieds|serien|
    steuer|telefon|handy|mobil|ruf|fall|referenz|antrags|zimmer|flug|zug|haus|fax|karten|zähler|
    personal|matrikel|beleg|kassen|quittungs|lieferschein|warte|start|los|gewinn|fahrgestell|
    policen|teilnehmer|melde|bestätigungs|service|filial|wagen|gleis|platz|anschluss|geräte|druck|
    modell|stations|fach|mandats|gläubiger|umsatz|patienten|abo)(nummer*|nr*) | (bestell|kunden|
    auftrags|rechnungs|vertrags|vorgangs|sendungs|kd|best|art|versicherten|ticket|konto) nr
    | bestellung | auftrag | sendung | paket | rechnung | kunde | vorgang | ticket | buchung
    | reservierung | vertrag | police | schaden | artikel | zimmer | raum | filiale | referenz
    | postfach | fach | schließfach | packstation | paketbox | flug | wagen | gleis | sitzplatz
    | modell | version | abschnitt | lieferung | lieferschein | antrag | anfrage | zählerstand
    | zähler | aktenzeichen | kennzeichen | iban | blz | plz | postleitzahl* | steuer id | vorwahl*
    | durchwahl | kurzwahl | (gutschein|rabatt|aktions|promo|vorteils|bonus|einladungs|empfehlungs|
    freunde|freundschafts|geschenk|geschenkkarten|voucher|coupon|werbe|abhol|abholungs|paket|tür|
    haustür|türöffnungs|öffnungs|buchungs|reservierungs|qr|bar|strich|fehler|länder|produkt|artikel|
    puk|quell|dress|status|einlöse|wlan|eingangs|parkplatz|ticket|postfach|fach|tor|verfolgungs|
    tracking|schlüsselbox|schließfach|rückgabe|retouren|farb|zimmer|treue|spar|swift|bild) (code*|
    pin) | (gutschein|rabatt|aktions|promo|vorteils|bonus|einladungs|empfehlungs|freundschafts|
    geschenk|geschenkkarten|voucher|coupon|werbe|abhol|abholungs|paket|tür|haustür|türöffnungs|
    öffnungs|buchungs|reservierungs|qr|bar|strich|fehler|länder|produkt|artikel|quell|dress|status|
    einlöse|wlan|eingangs|ticket|fach|tor|verfolgungs|tracking|schließfach|rückgabe|retouren|farb|
    zimmer|treue)code* | abhol pin | wlan (passwort|schlüssel|kennwort) | (wlan|wifi)passwort
    | (karte|kreditkarte|konto|girocard|debitkarte|visa|mastercard|handynummer|
    kartennummer) (mit endung|mit der endung|endet auf|endend auf|xx|) | (endet|endend|endung|
    endziffer|endziffern|endenden) (auf|mit|) | letzte* (4|vier|drei|3|) (ziffern|stellen) | (ruf|
    rufen|rufe) (sie|) (uns|) (an|unter|bitte|) | anruf | anrufen unter | unter der (nummer|
    telefonnummer|rufnummer) | telefon | telefonisch unter | hotline | infos unter | kundenservice
    | servicehotline | sperrnotruf | sperr notruf | rückfragen unter | (sms|stop|stopp|start|hilfe|
    info|nachricht|antwort|antworte|antworten sie|senden|sende|sende stop|schicke|schicken sie|ja|
    nein) (an|an die|mit ja|mit stopp) | (straße|strasse|str|hausnummer|etage|wohnung|schalter|saal|
    halle|haltestelle|linie|kasse|seite|kapitel|tisch) | kontostand | saldo | limit | guthaben
    | betrag | summe | gesamtbetrag | gesamt | bis zu | mehr als | rund | etwa | mindestens
    | insgesamt | seit | jahrgang | ausgabe`,
  otherAfter: `ist (ihre|deine|die|eure) (bestell|kunden|auftrags|sendungs|buchungs|ticket|warte|
    vorgangs|referenz|rechnungs|vertrags|abhol|reservierungs)(nummer|nr) | ist (ihr|dein|der|
    unser) (gutschein|rabatt|abhol|buchungs|promo|tür|qr)code | ist (ihr|dein) (guthaben|
    aktenzeichen|saldo) | ist (unterwegs|zugestellt|eingegangen|versandt|versendet|storniert)`,
  unit: `mal | punkt* | stück | stk | ziffern | stellen | stellig* | zeichen | buchstaben | personen
    | person | tickets | meilen | prozent | wochen | woche | monat* | jahre | jahr | jahren
    | millionen | milliarden | tausend | meter | metern | kilometer | liter | gramm | kilo | grad
    | einheiten | freieinheiten | freiminuten | versuch* | nachrichten | credits | coins | sterne
    | treuepunkte | bonuspunkte | gäste | gästen | nächte | seiten | pakete | plätze | kunden
    | filialen | teilnehmer* | gigabyte | megabyte | uhr | stufen | stimmen | quadratmeter
    | schritte | kalorien | exemplare`,
  seconds: "sekunde | sekunden | sek",
  minutes: "minute* | minütig*",
  hours: "stunde* | std",
  days: "tag | tage | tagen | tages | werktag* | arbeitstag* | kalendertag*",
  month: `januar | februar | märz | maerz | april | juni | juli | august | september | oktober
    | november | dezember | jänner | jan | feb | apr | jun | jul | aug | sept | okt | nov | dez`,
  money: `euro | euros | cent | franken | rappen | in höhe von | im wert von | betrag von`,
  promo: `rabatt* | gutschein* | angebot* | gewinn* | verlosung* | schnäppchen | (jetzt|
    gleich) (shoppen|bestellen|sparen|sichern|zugreifen|kaufen|einlösen) | spare | sparen
    | sichern sie sich | sichere dir | sonderangebot* | schlussverkauf | gratis | geschenkt
    | geschenk* | versandkostenfrei | nur (heute|noch heute|solange) | solange der vorrat reicht
    | prämie* | cashback | lotto* | jackpot | glückwunsch | einlösen | reduziert* | ermäßig*
    | aktionscode | rabattaktion`,
  none: `(ist|sind|wurde|war|leider|bereits|schon|inzwischen) (leider|bereits|schon|inzwischen|nun|
    nicht mehr|) (abgelaufen|ungültig|verwendet|benutzt|verfallen|gesperrt|deaktiviert|eingelöst|
    gelöscht|storniert) | nicht mehr gültig | (ist|war) (leider|) (falsch|nicht korrekt|
    nicht gültig|inkorrekt) | nicht (erforderlich|nötig|notwendig) | (code*|tan|pin|passwort|
    kennwort|otp) (abgelaufen|ungültig|falsch|nicht korrekt|verwendet) | (falsch*|ungültig*|
    abgelaufen*|gesperrt*) (code*|pin|tan|passwort|kennwort|sicherheitscode|bestätigungscode|
    verifizierungscode) | (kein|keine|keinen|ohne) (weiteren|weiterer|zusätzlichen|) (code|tan|pin|
    bestätigungscode|passwort|verifizierungscode) | (anforderung|anfrage|antrag) (für|nach|eines|
    einer|auf) (einen|einem|eines|) (neuen|) (codes|code|tan) | (neuen|neuer|neue) (code|
    bestätigungscode|tan) (anfordern|anzufordern|beantragen) | ford* (sie|) (bitte|) (einen neuen|
    eine neue) | (konnten|konnte|können) (ihnen|dir|) (den|die|keinen|ihren|) (code|tan) nicht
    | nicht (gesendet|zugestellt|versendet) werden | zu viele (fehlversuche|versuche|falsche|
    anfragen|codes) | (dreimal|mehrfach|zu oft|wiederholt|3 mal|3x) falsch* | falsch eingegeben
    | (passwort|kennwort|pin|geheimzahl) (wurde|erfolgreich|ist|) (erfolgreich|am|) (geändert|
    zurückgesetzt|aktualisiert|gespeichert) | erfolgreich (verifiziert|bestätigt|angemeldet|
    registriert|geändert|eingeloggt|abgeschlossen|aktiviert) | (anmeldung|login|verifizierung|
    registrierung) (war|ist|) (erfolgreich|fehlgeschlagen|abgeschlossen) | (vorübergehend|dauerhaft|
    wurde|ist) gesperrt | (code|tan|pin|passwort) (wird|wurde|kommt|erhalten sie) (per|separat|
    gesondert|ihnen|dir|mit) (post|)`,
  warnBefore: `(niemals|nie|keinesfalls|auf keinen fall|unter keinen umständen|
    bitte nicht) (weitergeben|teilen|preisgeben|nach|) | (teil*|verrat*|leite*|nenn*|send*|schick*|
    zeig*|gebt|übermitteln|offenbaren|sage|sagen) (sie|) (diesen|den|diese|die|ihren|deinen|ihn|das|
    niemandem|niemals|nie|niemanden|mit niemandem) | (gib|geben sie) (ihn|sie|es|diese|diesen|den|
    die|das) (niemals|nie|nicht|niemandem|code nicht) | (wird|werden|würde|würden|fragen|fragt|
    fordern|bitten|fordert) (sie|dich|wir|wir sie|wir dich|ihnen|) (nie|niemals|nicht) | (unsere|
    keine|unser|kein) (mitarbeiter*|kundenservice|berater*) | (niemand|keiner) (wird|darf|sollte|
    von|fragt) | (halten|halte|bewahren|behandeln|behandle) (sie|) (diesen|den|ihn|ihren|diese|die|
    deinen) | betrüger* | betrug* | phishing | vorsicht | (falls|wenn|sofern) (sie|du) (diesen|
    diese|den|keinen|nicht|dies|das|keine) | nicht angefordert | (wenn|falls) (jemand|dieser)`,
  warnAfter: `(nicht|niemals|nie|keinesfalls|niemandem|mit niemandem|an niemanden|nicht an dritte|
    an dritte|nicht mit anderen|keinem) (weiter|weitergeben|weitergegeben|weiterleiten|
    weiterzugeben|weitersagen|weiterzuleiten|teilen|mitteilen|preisgeben|preis|herausgeben|heraus|
    verraten|nennen|senden|sagen|zeigen|geteilt|offenlegen|bekannt|mit|) | (an|mit) (andere|anderen|
    dritte|dritten|niemanden|fremde) | (streng|) (vertraulich|geheim) | geheim (halten|halte)
    | für sich | nur für (sie|dich) | am telefon | telefonisch`,
  expires: `(gültig|gueltig|gilt|gelten|aktiv|verwendbar) (für|bis|bis zum|noch|nur|innerhalb|
    nur noch|nur für|) (die nächsten|von|) | (läuft|laufen|verfällt|erlischt|endet) (in|nach|um|am|
    bald|) (ab|) | abläuft | ablauf | gültigkeit | gültigkeitsdauer | (innerhalb|binnen) (von|
    der nächsten|) | in den nächsten | bis | wird in | nach | ungültig | abgelaufen | in`,
  from: `für | fuer | von | vom | bei | beim | auf | mit | bei der | in | im | zu | zur | zum | an
    | am | aus | (anmeldung|login|registrierung|zugang|anmelden|einloggen|zahlung|kauf|
    bestellung|einkauf|transaktion|konto|anzumelden|einzuloggen) (bei|auf|in|im|für|zu|mit|an|von)
    | (ihr|dein|ihrem|deinem|ihres|deines|für ihr|für dein) (konto|account|nutzerkonto|profil) (bei|
    auf|von|für|) | (ihr|dein|deines|ihres|deinem|ihrem|deinen|ihren) | willkommen (bei|in|im|auf|
    zurück bei) | mit freundlichen grüßen | (freundliche|viele|liebe) grüße | gruß | mfg
    | team (von|) | dein team von | ihr team von | (vielen dank|danke) für`,
  your: `ihr | ihre | ihren | ihrem | ihrer | ihres | dein | deine | deinen | deinem | deiner
    | deines | euer | eure | hier ist (dein|ihr|) | (das|dies) ist (dein|ihr|) | der | die | das
    | mein | hallo | guten tag | liebe | lieber | sehr geehrte | sehr geehrter | dieser | diese
    | diesen | neuer | neue | angefordert*`,
  word: `bitte | nicht | niemals | hier | jetzt | heute | gültig | ungültig | achtung | wichtig
    | hinweis | vorsicht | warnung | dringend | nein | hilfe | stopp | ende | danke | hallo | ihre
    | dein | deine | konto | karte | oder | auch | neue | neuer | kein | keine | niemand | anderen
    | geheim | betrug | betrüger | sicher | kunde | kunden | zahlung | rabatt | gratis | angebot
    | gewinn | aktion | kauf | paket | sendung | termin | minuten | stunden | tage | montag
    | dienstag | mittwoch | freitag | samstag | sonntag | passwort | kennwort | gesperrt | freigabe
    | auftrag | aktiv | teilen | antwort | unser | unsere | haben | wird | werden | wurde | diesen
    | diese | dieser | lautet | über | alle | mein | sind | noch | mehr | beim | oder | gilt
    | sofort | info | sparen | gutschein`,
  reset: `zurücksetz* | zurückzusetzen | zuruecksetz* | wiederherst* | kontowiederherstellung
    | (neues|vergessenes) (passwort|kennwort) | neue pin | (passwort|kennwort) (vergessen|ändern|
    zu ändern|festlegen) | (passwort|kennwort)(änderung|rücksetzung|wiederherstellung)
    | entsperr*`,
  payment: `zahlung* | bezahl* | zahlen | überweis* | ueberweis* | onlinekauf | kauf | einkauf*
    | transaktion* | auftrag über | auftrag in höhe | kartenzahlung | kreditkarte* | debitkarte
    | lastschrift* | auszahlung* | abbuchung* | dauerauftrag* | 3d secure | empfänger | umsatz
    | (*zahlung) | abheb*`,
  "sign-up": `registrier* | (konto|benutzerkonto|account|profil) (erstellen|zu erstellen|anlegen|
    zu aktivieren|aktivieren|eröffnen|einrichten) | kontoeröffnung* | freischalt* | aktivier*
    | willkommen bei | neues konto | neuanmeldung | kontoerstellung | mitglied werden`,
  "sign-in": `anmeld* | anzumelden | einlogg* | einzuloggen | logge dich | log in | login (code|bei|
    pin) | zum login | (neues|neuen|unbekanntes|unbekannten|anderen) (gerät*|handy) | zwei faktor*
    | 2 faktor* | zweistufig* | zwei schritt* | onlinebanking | online banking | 2fa
    | zugangscode`,
};
