import type { CueSet } from "./cue-set.ts";

export const it: CueSet = {
  strong: `(codice|codici|cod|pin|password|numero) (di|per la|per) (verifica|sicurezza|conferma|
    convalida|validazione|registrazione|identificazione|reimpostazione|login|sblocco|firma|
    riconoscimento|pagamento|recupero|ripristino|reset|collegamento|controllo|accesso|attivazione|
    autenticazione|autorizzazione|abilitazione|approvazione|iscrizione|accedere|verificare|
    confermare|completare|autorizzare|attivare|firmare|proseguire|procedere|continuare|reimpostare|
    recuperare|modificare|collegare) | (codice|pin|password) (d'|
    per l')(accesso|attivazione|autenticazione|autorizzazione|iscrizione|operazione) | (codice|cod|
    password|pin|passcode|chiave|token) (temporane*|monouso|usa e getta|dinamic*|provvisori*|otp|
    una tantum|a uso singolo|univoc*|autorizzativ*|dispositiv*|segret*|sms|tan|2fa|token|mfa|3ds|
    3d secure|spid|cie|o-key|numeric*) | (codice|password|pin) (di|a) (6|4|5|8|sei|quattro|cinque|
    otto) cifre | otp | smart code | autenticazione a due fattori | (verifica|accesso)
    in due passaggi`,
  weak: `codice | codici | cod | pin | password | passcode | parola d'ordine | parola chiave
    | chiave | chiave (d'|di )accesso | token`,
  is: `è (il|la|il seguente|) | e' | sarà | sono | e (il|la) | seguente | (qui |)di seguito
    | riportato di seguito | ecco | il seguente | come segue | risulta | corrisponde a`,
  use: `(usa|usare|usi|usando|utilizza|utilizzare|utilizzi|utilizzate|utilizzando|inserisci|
    inserire|inserisca|inserite|inserendo|immetti|immettere|immetta|digita|digitare|digiti|
    digitate|digitando|scrivi|scrivere|scriva|metti|mettere|fornisci|comunica|riporta|introduci|
    mostra|indica) (nell'app|sul sito|sullo schermo|sulla tv|in app|le cifre|) | (conferma|
    confermi|confermare|confermalo|confermala|autorizza|autorizzare|autorizzalo|convalida|verifica|
    accedi|firma|approva|approvare|approvalo|l'accesso|il pagamento|l'acquisto|l'operazione|
    il bonifico|il numero|il dispositivo) con | con le cifre`,
  action: `accedere | accesso a | effettuare l'accesso | entrare | login | verificare | verificarti
    | confermare | conferma (la|il|l'|i) | complet* il | completare | completa | concludere
    | finalizzare | attivare | attiva (il|l'account) | continuare | proseguire | procedere
    | registrar* | registrazione | autenticar* | autorizz* | convalidare | reimpostare | recuperare
    | ripristinare | modificare | cambiare | creare | sbloccare | associare | collegare
    | aggiungere | firmare | pagare | approvare | disporre | identificarti | (la tua|la sua)
    identità | il tuo (account|numero|indirizzo|profilo|telefono) | iscrizione | rientri
    | prelievo senza carta`,
  other: `ordine | (numero|n|nr|num|codice|id|cod) (d'|dell'|di |della |)(ordine|riferimento|
    fattura|bolletta|cliente|contratto|utente|utenza|tessera|socio|conto|carta|spedizione|
    tracciamento|tracking|pacco|prenotazione|biglietto|volo|turno|ricetta|avviso|ricevuta|
    transazione|operazione|pratica|segnalazione|richiesta|protocollo|polizza|sinistro|serie|
    seriale|matricola|telefono|verde|breve|civico|camera|posto|articolo|prodotto|documento|pod|pdr|
    riunione|paziente|concorso|consegna|reso|invito|errore|lotteria) | codice (di |
    per il |)(ritiro|apertura|avviamento postale) | codice (per ritirare|locker|pnr|porta|portone|
    cancello|cassaforte|check-in|nre|postale|paese|sconto|promo*|coupon|buono|regalo|gift*|voucher|
    bonus|offerta|amico|presentatore|referral|partner|affiliato|gioco|vincente|vantaggio|qr|
    a barre|barre|sorgente|civile|penale|della strada|fiscale|sdi|destinatario|tributo|iuv|ean|
    colore|iban|swift|bic|banca|filiale|cro|puk|ussd|corso|ateco) | (numero|codice|id)
    conferma prenotazione | numero di conferma | riferimento | rif | fattura | bolletta | contratto
    | nome utente | tessera | conto | carta (di credito|di debito|prepagata|regalo|)
    | (che termina|terminante|che finisce|termina|finisce) (con|per|in|) | ultime (4|quattro) cifre
    | spedizione | tracking | pacco | pin (di |per il |)ritiro | consegna | raccomandata
    | armadietto | casella | prenotazione | pnr | biglietto | ticket | volo | uscita | treno
    | binario | carrozza | autobus | linea | camera | stanza | tavolo | turno | ricetta | prefisso
    | codici (sconto|promozionali) | coupon | buono (sconto|regalo|) | gift card | voucher
    | qr code | partita iva | p iva | avviso | articolo | scontrino | ricevuta | transazione
    | pratica | segnalazione | reclamo | protocollo | domanda | polizza | sinistro | targa
    | matricola | contatore | lettura | autolettura | versione | terminale | piazza | viale
    | civico | civici | capitolo | pagina | decreto | verbale | multa | (chiama|chiamare|chiamando|
    chiami|chiamaci|telefona|telefonare|contatta|contattaci|contatti|contattare|componi|rispondi)
    (il|lo|al|con|) | telefono | cell | cellulare | assistenza (clienti|) | servizio clienti | (al|
    dal) numero (verde|) | numero verde | (invia|manda) (un sms |sms |stop |) al | (sms|stop) al
    | scrivi (stop|si|ok) al | info al | saldo | credito (residuo|) | puk | (password|chiave|
    codice) (di |della |del |)(wifi|wi-fi|wireless|rete) | estrazione | importo | errore codice
    | codice (del|della|dell'|per il|per la) (portone|porta|cancello|cassetta|garage|allarme|
    articolo|prodotto|pacco|wifi)`,
  otherAfter: `è il (tuo|numero del tuo|vostro) (numero d'ordine|ordine|codice cliente|
    numero di pratica)`,
  unit: `punti | punto | pezzi | volte | volta | cifre | cifra | caratteri | persone | persona
    | ospiti | messaggi | metri | chilometri | chili | grammi | litri | percento | settimane
    | settimana | mesi | mese | anni | anno | biglietti | prodotti | articoli | passi | tentativi
    | mila | milioni | miliardi | giga | mega | notti | gradi | rate | gettoni | miglia | bollini
    | crediti | copie`,
  seconds: "secondi | secondo",
  minutes: "minuti | minuto",
  hours: "ore | ora",
  days: "giorni | giorno | gg",
  month: `gennaio | febbraio | marzo | aprile | maggio | giugno | luglio | agosto | settembre
    | ottobre | novembre | dicembre | genn | febb | sett`,
  money: `euro | centesimi | cent | importo di | per un importo di | totale | somma | da pagare
    | dovuto`,
  promo: `sconto | sconti | scontat* | offerta | offerte | promozion* | saldi | svendita | vinci
    | vincere | hai vinto | vincita* | vincit* | in palio | concorso | lotteria | coupon
    | in regalo | omaggio | risparmia* | approfitta* | (acquista|compra) ora | solo oggi
    | buono sconto | cashback | metà prezzo | black friday | giri gratis | free spin
    | (solo |)questo weekend | ti aspettiamo (in|nei) | in tutti i negozi | solo (per te|online)`,
  none: `(codice|password|otp|pin) (inserit* |di verifica |)(è |e' |)(già |)(scadut*|errat*|
    sbagliat*|utilizzat*|usat*|annullat*|revocat*) | (codice|password|otp|pin) (inserit* |
    di verifica |)(non valid*|non corrett*|non più valid*|già stat*) | (codice|password|pin)
    (non è|non e') (più |)(valid*|corrett*|attiv*|necessari*|richiest*) | (nessun|alcun|senza)
    codice | non (serve|occorre|è necessario|è richiesto) (alcun |nessun |un |il |)codice
    | (impossibile|non è stato possibile|non siamo riusciti a) (inviare|inviarti) (il |un |)codice
    | (richiesta|richiesto) (di |)(un |del |il |)(nuovo |)codice | (password|pin|carta|conto|
    account|utenza|profilo|accesso) (è stat* |e' stat* |è |)(modificat*|cambiat*|aggiornat*|
    reimpostat*|bloccat*|sospes*|disattivat*) | (è|e') (stata|stato) (bloccat*|sospes*|disattivat*)
    | hai (modificato|cambiato) (la |il |)(tua |tuo |)(password|pin) | (modifica|cambio) (della |
    del |)(password|pin) | troppi tentativi | tentativi (esauriti|errati) | accesso (effettuato|
    riuscito|non riuscito|fallito)`,
  warnBefore: `(non|mai|non deve|nessuno deve|nessuno può|e non|non lo|non la) (condivid*|comunic*|
    rivel*|forni*|dare|darl*|dia|inoltr*|divulg*|ceder*|ced*|dir*|dica|dettar*|mostr*|inviar*|
    invi*|trasmett*|diffond*|consegn*|chied*|richied*|rispond*) | mai (e poi mai |)(condivid*|
    comunic*|rivel*|forni*|inoltr*|divulg*) | (chiederà|chiederemo|chiede|chiediamo|chiamerà|
    chiameremo) mai | nessuno (ti|le|può|deve|della|di) | nessun (operatore|dipendente|incaricato)
    | diffida | (attenzione|attento|occhio) alle | fai attenzione | custodisci | mantieni
    | proteggi`,
  warnAfter: `con (nessuno|altri|altre persone|terzi|chiunque|estranei) | a (nessuno|terzi|
    chiunque|estranei|sconosciuti) | ad altri | (va|deve essere|essere|non va) (condivis*|
    comunicat*|rivelat*|fornit*|divulgat*) | (è|strettamente) (personale|riservato|segreto)
    | riservato | (nemmeno|neanche|neppure) (a|al|ai|alla)`,
  expires: `valid* (per|fino|fino a|fino al|fino alle|solo per|entro|) | validità | una (validità|
    durata) di | (scade|scadrà) (tra|fra|in|dopo|alle|entro|) | scadenza | entro | (nei |
    per i |)prossimi | fino (a|al|alle) | prima (di|delle) | dopo | tra | fra | durata | dura
    | utilizzabile`,
  from: `di | da | del | della | dal | dalla | su | a | al | in | presso | con | tramite | per
    | per accedere (a|al|alla) | (accedere|accesso|accedi) (a|al) | registrar* (a|su)
    | registrazione su | account (su|di|) | (acquisto|pagamento) (a|su|presso) | benvenut* (in|su|
    a) | grazie per aver scelto | app | sito | il team | saluti | cordiali saluti | servizio`,
  your: `il (tuo|suo|vostro|nuovo|) | la (tua|sua|) | tuo | tua | suo | sua | vostro | questo (è|
    e'|) | questa è | ecco (il tuo|il|la tua|) | ciao | salve | gentile | gentile cliente
    | buongiorno | caro | cara | mio | nuovo | un`,
  word: `codice | codici | mai | nessuno | stop | aiuto | gratis | vinci | premio | oggi | domani
    | solo | subito | importante | attenzione | avviso | urgente | nuovo | sconto | saldi | offerta
    | promo | ordine | pacco | cliente | conto | carta | banca | rispondi | chiama | clicca
    | grazie | ciao | paga | saldo | multa | conferma | annulla | valido | spid | inps | bonifico
    | bonus`,
  reset: `reimposta* | recupera* | recupero | ripristina* | ripristino | dimenticat*
    | nuova password | (cambio|cambiare|cambia|modifica|modificare) (la |della |)(tua |)password
    | resettare | reset (della |)password | sbloccare l'account`,
  payment: `pagament* | acquist* | bonific* | pagare | transazion* | operazion* | trasferiment*
    | ricaric* | preliev* | addebit* | carta | spesa | beneficiari* | giroconto | mandato
    | e-commerce | disposizion* | ordine (di|da) | esercente | prestito | importo | bonifico`,
  "sign-up": `registrazion* | registrar* | registrati | iscrizion* | iscriv* | (creare|crea|
    creazione) (il tuo |un |)account | nuovo account | attivare | attivazion* | benvenut*
    | apertura conto | aprire il conto | il tuo numero`,
  "sign-in": `accedere | accesso | accessi | accedi | login | l'accesso | due (fattori|passaggi)
    | nuovo (dispositivo|browser) | (home|internet|online) banking | entrare nel | spid
    | autenticar* | area clienti | rientri`,
};
