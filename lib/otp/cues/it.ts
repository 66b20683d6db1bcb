import type { CueSet } from "./cue-set.ts";

export const it: CueSet = {
  strong: `(codice|codici|cod|pin|password|numero) (segreto |numerico |sms |temporaneo |)(di|per
    la|per) (verifica|sicurezza|conferma|convalida|validazione|registrazione|identificazione|
    reimpostazione|login|sblocco|firma|riconoscimento|pagamento|recupero|ripristino|reset|
    collegamento|controllo|accesso|attivazione|autenticazione|autorizzazione|abilitazione|
    approvazione|associazione|iscrizione|accedere|verificare|confermare|completare|autorizzare|
    attivare|entrare|firmare|approvare|proseguire) | (codice|codici|pin|password) (d'|per
    l')(accesso|attivazione|autenticazione|autorizzazione|iscrizione|identificazione|operazione)
    | (codice|codici|cod|password|pin|passcode|chiave|parola|token) (temporane*|monouso|usa e
    getta|dinamic*|provvisori*|istantane*|otp|una tantum|(a|ad) (uso singolo|singolo uso)|univoc*|
    autorizzativ*|dispositiv*|segret*) | (codice|codici|pin|password) (sms|tan|2fa|token|mfa|3d
    secure|3ds|spid|cie|o-key|numerico) | (codice|password|pin) (di|a) (6|4|5|8|sei|quattro|
    cinque|otto) cifre | otp | (codice|password|pin) otp | smart code | autenticazione a due
    fattori | (verifica|accesso) in due passaggi | codice (necessario |) per (accedere|completare|
    procedere|continuare|concludere|disporre|effettuare|reimpostare|recuperare|modificare|creare|
    sbloccare|associare|collegare)`,
  weak: `codice | codici | cod | pin | password | passcode | parola d'ordine | parola chiave
    | chiave | chiave d'accesso | chiave di accesso | codice personale | codice pin | token | il
    numero segreto`,
  is: `è (il|la|il seguente|) | e' | sarà | sono | e (il|la) | seguente | (qui |)di seguito
    | riportato di seguito | ecco | il seguente | come segue | risulta | corrisponde a`,
  use: `(usa|usare|usi|usando|utilizza|utilizzare|utilizzi|utilizzate|utilizzando|inserisci|
    inserire|inserisca|inserite|inserendo|immetti|immettere|immetta|digita|digitare|digiti|
    digitate|digitando|scrivi|scrivere|scriva|metti|mettere|copia|incolla|fornisci|fornire|
    comunica|riporta|compila|introduci|introdurre|mostra|batti|indica) (nell'app|sul sito|sullo
    schermo|sulla tv|in app|le cifre|) | (conferma|confermi|autorizza|convalida|verifica|accedi|
    firma|approva|l'accesso|il pagamento|l'acquisto|l'operazione|il bonifico|il numero|il
    dispositivo) con | (confermalo|confermala|approvalo|approvala|autorizzalo|autorizzala|
    confermare|autorizzare|approvare) con | con le cifre`,
  action: `per (accedere|effettuare l'accesso|entrare|il login|verificare|confermare|completare|
    concludere|finalizzare|attivare|continuare|proseguire|procedere|registrarti|registrarsi|
    autenticarti|autorizzare|convalidare|reimpostare|recuperare|ripristinare|modificare|cambiare|
    creare|sbloccare|collegare|associare|aggiungere|firmare|pagare|approvare|disporre|
    identificarti) | accedere | accesso a | fare il login | login | verificare | confermare
    | conferma (la|il|l'|i) | completare | completa | attivare | attiva (il|l'account)
    | continuare | proseguire | procedere | registrar* | autenticar* | autorizzare | autorizza
    | convalidare | reimpostare | recuperare | ripristinare | modificare | cambiare | sbloccare
    | associare | collegare | firmare | approvare | (la tua|la sua) identità | il tuo (account|
    numero|indirizzo|profilo|telefono) | registrazione | iscrizione | rientri | torni dentro
    | prelievo senza carta`,
  other: `ordine | (numero|n|nr|num|codice|id|cod) (d'|dell'|di |della |)(ordine|riferimento|
    fattura|bolletta|cliente|contratto|utente|utenza|tessera|socio|conto|carta|spedizione|
    tracciamento|tracking|pacco|prenotazione|biglietto|volo|turno|ricetta|avviso|ricevuta|
    transazione|operazione|pratica|segnalazione|richiesta|protocollo|polizza|sinistro|serie|
    seriale|matricola|telefono|verde|breve|civico|camera|posto|articolo|prodotto|documento|pod|
    pdr|riunione|paziente|concorso|consegna|reso|invito|errore|lotteria) | codice (di |per il
    |)(ritiro|apertura|avviamento postale) | codice (per ritirare|locker|pnr|porta|portone|
    cancello|cassaforte|check-in|nre|postale|paese|sconto|promo*|coupon|buono|regalo|gift*|
    voucher|bonus|offerta|amico|presentatore|referral|partner|affiliato|gioco|vincente|vantaggio|
    qr|a barre|barre|sorgente|civile|penale|della strada|fiscale|sdi|destinatario|tributo|iuv|ean|
    colore|iban|swift|bic|banca|filiale|cro|puk|ussd|corso|ateco) | (numero|codice|id) conferma
    prenotazione | numero di conferma | riferimento | rif | fattura | bolletta | contratto | nome
    utente | tessera | conto | carta (di credito|di debito|prepagata|regalo|) | (che termina|
    terminante|che finisce|termina|finisce) (con|per|in|) | ultime (4|quattro) cifre | spedizione
    | tracking | pacco | pin (di |per il |)ritiro | consegna | raccomandata | armadietto | casella
    | prenotazione | pnr | biglietto | ticket | volo | uscita | treno | binario | carrozza
    | autobus | linea | camera | stanza | tavolo | turno | ricetta | prefisso | codici (sconto|
    promozionali) | coupon | buono (sconto|regalo|) | gift card | voucher | qr code | partita iva
    | p iva | avviso | articolo | scontrino | ricevuta | transazione | pratica | segnalazione
    | reclamo | protocollo | domanda | polizza | sinistro | targa | matricola | contatore
    | lettura | autolettura | versione | terminale | piazza | viale | civico | civici | capitolo
    | pagina | decreto | verbale | multa | (chiama|chiamare|chiamando|chiami|chiamaci|telefona|
    telefonare|contatta|contattaci|contatti|contattare|componi|rispondi) (il|lo|al|con|)
    | telefono | cell | cellulare | assistenza (clienti|) | servizio clienti | (al|dal) numero
    (verde|) | numero verde | (invia|manda) (un sms |sms |stop |) al | (sms|stop) al | scrivi
    (stop|si|ok) al | info al | saldo | credito (residuo|) | puk | (password|chiave|codice) (di |
    della |del |)(wifi|wi-fi|wireless|rete) | estrazione | importo | errore codice | codice (del|
    della|dell'|per il|per la) (portone|porta|cancello|cassetta|garage|allarme|articolo|prodotto|
    pacco|wifi)`,
  otherAfter: `è il (tuo|numero del tuo|vostro) (numero d'ordine|ordine|codice cliente|numero di
    pratica)`,
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
    | vincere | hai vinto | vincita* | vincit* | in palio | concorso | lotteria | coupon | in
    regalo | omaggio | risparmia* | approfitta* | (acquista|compra) ora | solo oggi | buono sconto
    | cashback | metà prezzo | black friday | giri gratis | free spin | (solo |)questo weekend
    | ti aspettiamo (in|nei) | in tutti i negozi | solo (per te|online)`,
  none: `(codice|password|otp|pin|link) (inserito |inserita |di verifica |di sicurezza |richiesto
    |digitato |)(è |e' |e |risulta |già |)(scadut*|errat*|sbagliat*|non valid*|già (stato
    |)utilizzat*|già usat*|utilizzat*|usat*|non più valid*|non corrett*|annullat*|revocat*|
    bloccat*) | (codice|password|pin) (non è|non e'|non è più|non e' più) (più |)(valid*|corrett*|
    attiv*|necessari*|richiest*|utilizzabile) | (nessun|alcun) codice | non (serve|occorre|è
    necessario|è richiesto) (alcun |nessun |un |il |)codice | senza (alcun |)codice | (non è stato
    possibile|impossibile|non siamo riusciti a) (inviare|inviarti|spedire) (il |un |)codice
    | (richiesta|richiesto) (di |)(un |del |il |l'invio del |)(nuovo |)codice | (password|pin|
    parola chiave) (del tuo account |di accesso |)(è stata|è stato|e' stata|e' stato|è)
    (modificat*|cambiat*|aggiornat*|reimpostat*|ripristinat*|bloccat*) | (password|pin)
    (modificat*|cambiat*|aggiornat*|reimpostat*|bloccat*|errat*|sbagliat*) | (hai|ha) (modificato|
    cambiato|aggiornato) (la |il |)(tua |tuo |)(password|pin) | (modifica|cambio) (della |del
    |)(password|pin) (avvenut*|effettuat*|completat*) | troppi tentativi | tentativi (esauriti|
    errati) | (carta|conto|account|utenza|profilo|accesso) (è stat* |è |e' |temporaneamente
    |)(bloccat*|sospes*|disattivat*) | (è stata|è stato|e' stata|e' stato) (bloccat*|sospes*|
    disattivat*) | accesso (effettuato|riuscito|non riuscito|fallito)`,
  warnBefore: `(non|mai|non deve|nessuno deve|nessuno può|e non|non lo|non la) (condivid*|
    comunic*|rivel*|forni*|dare|darl*|dia|inoltr*|divulg*|ceder*|ced*|dir*|dica|dettar*|mostr*|
    inviar*|invi*|trasmett*|diffond*|consegn*|chied*|richied*|rispond*) | mai (e poi mai
    |)(condivid*|comunic*|rivel*|forni*|inoltr*|divulg*) | (chiederà|chiederemo|chiede|chiediamo|
    chiamerà|chiameremo) mai | nessuno (ti|le|può|deve|della|di) | nessun (operatore|dipendente|
    incaricato) | diffida | (attenzione|attento|occhio) alle | fai attenzione | custodisci
    | mantieni | proteggi`,
  warnAfter: `con (nessuno|altri|altre persone|terzi|chiunque|estranei) | a (nessuno|terzi|
    chiunque|estranei|sconosciuti) | ad (altri|altre persone) | (va|deve essere|deve mai essere|
    essere|non va) (condivis*|comunicat*|rivelat*|fornit*|divulgat*) | è (personale|riservato|
    strettamente personale|segreto) | strettamente (personale|riservato) | riservato | (nemmeno|
    neanche|neppure) (a|al|ai|alla)`,
  expires: `valido (per|fino|fino a|fino al|fino alle|solo per|entro|) | valida (per|fino a|)
    | validità (di|) | ha (validità|una validità di|una durata di) | scade (tra|fra|in|dopo|alle|
    entro|) | scadrà (tra|fra|in|dopo|) | scadenza | entro | (nei|per i|) prossimi | fino (a|al|
    alle) | prima (di|delle) | dopo | tra | fra | durata | (resta|rimane) valido | dura
    | utilizzabile (per|entro)`,
  from: `per (accedere a|accedere al|accedere alla|) | di | da | del | della | dal | dalla | su
    | a | al | in | presso | con | tramite | accedere (a|al) | accesso (a|al) | accedi (a|al)
    | registrar* (a|su) | registrazione su | account (su|di|) | il tuo account | acquisto (su|
    presso) | pagamento (a|su|presso) | benvenut* (in|su|a) | grazie per aver scelto | app | sito
    | il team | saluti | cordiali saluti | servizio`,
  your: `il (tuo|suo|vostro|nuovo|) | la (tua|sua|) | tuo | tua | suo | sua | vostro | questo (è|
    e'|) | questa è | ecco (il tuo|il|la tua|) | ciao | salve | gentile | gentile cliente
    | buongiorno | caro | cara | mio | nuovo | un`,
  word: `codice | codici | mai | nessuno | stop | aiuto | gratis | vinci | premio | oggi | domani
    | solo | subito | importante | attenzione | avviso | urgente | nuovo | sconto | saldi
    | offerta | promo | ordine | pacco | cliente | conto | carta | banca | rispondi | chiama
    | clicca | grazie | ciao | paga | saldo | multa | conferma | annulla | valido | spid | inps
    | bonifico | bonus`,
  reset: `reimposta* | recupera* | recupero | ripristina* | ripristino | dimenticat* | nuova
    password | (cambio|cambiare|cambia|modifica|modificare) (la |della |)(tua |)password
    | resettare | reset (della |)password | sbloccare l'account`,
  payment: `pagament* | acquist* | bonific* | pagare | transazion* | operazion* | trasferiment*
    | ricaric* | preliev* | addebit* | carta | spesa | beneficiari* | giroconto | mandato
    | e-commerce | postepay | disposizion* | ordine (di|da) | esercente | prestito | importo
    | bonifico`,
  "sign-up": `registrazion* | registrar* | registrati | iscrizion* | iscriv* | (creare|crea|
    creazione) (il tuo |un |)account | nuovo account | attivare | attivazion* | benvenut*
    | apertura conto | aprire il conto | il tuo numero`,
  "sign-in": `accedere | accesso | accessi | accedi | login | l'accesso | due (fattori|passaggi)
    | nuovo (dispositivo|browser) | (home|internet|online) banking | entrare nel | spid
    | autenticar* | area clienti | rientri`,
};
