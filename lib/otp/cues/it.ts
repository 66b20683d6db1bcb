import type { CueSet } from "./cue-set.ts";

export const it: CueSet = {
  strong: `codice di verifica | codice di sicurezza | codice di conferma | codice di accesso
    | codice di attivazione | codice di autenticazione | codice di autorizzazione | codice otp
    | codice temporaneo | codice usa e getta | codice monouso | codice d'accesso | codice sms
    | password monouso | password temporanea | codice di convalida | codice di registrazione
    | codice segreto | codice per verificare | codice per confermare | codice per accedere`,
  weak: "codice | codici | pin | password | verifica",
  is: "è | è il | sarà",
  use: "usa | utilizza | inserisci | inserire | digita | immetti",
  action: "per accedere | per verificare | per confermare | per completare | per attivare",
  other: `ordine | numero ordine | ordine n | riferimento | fattura | pratica | spedizione
    | che termina con | codice postale | cap | codice sconto | codice promo | codice fiscale
    | chiama | prenotazione | biglietto`,
  unit: "minuti | minuto | ore | ora | secondi | giorni | punti | volte | cifre",
  money: "euro",
  promo: "sconto | offerta | promozione | premio | buono",
  none: "codice è scaduto | codice scaduto",
  warnBefore: `non condividere | non condividerlo | non comunicare | non rivelare | non fornire
    | non dare | mai condividere | non inoltrare`,
  reset: "reimpostare | reimpostazione | recuperare | recupero | nuova password",
  payment: "pagamento | acquisto | bonifico | pagare | transazione",
  "sign-up": "registrazione | registrarti | iscrizione | creare il tuo account | attivare",
  "sign-in": "accedere | accesso | login",
};
