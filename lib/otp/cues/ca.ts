import type { CueSet } from "./cue-set.ts";

export const ca: CueSet = {
  strong: `(codi|codis|clau|contrasenya|pin|token|
    sms) d'(autent*|ident*|acc*|activ*|autor*|inici*|entr*|un sol ús|un únic ús|ús únic|un sol cop)
    | (codi|codis|clau|contrasenya|contrasenyes|número|pin|token|dígits|sms) (de|del|per|per a|
    per a la|per signar|) (verificació|verificacio|verificar|comprovació|confirmació|confirmacio|
    confirmar|seguretat|autenticació|autentificació|identificació|identificar*|accés|acces|accedir|
    activació|activar|validació|validar|autorització|autoritzar|inici|inici de sessió|iniciar|
    entrada|entrar|recuperació|restabliment|restablir|desbloqueig|signatura|signar|firma|operació|
    transacció|registre|registrar*|alta|vinculació|vincular|dos passos|doble factor|dos factors|
    un sol ús|un únic ús|ús únic|una sola vegada|completar|continuar|un sol cop|compra) | (codi|
    clau|contrasenya|pin) (temporal*|únic*|sms|otp|per sms|dinàmic*|secret*|personal|rebut|
    provisional*|numèric*) | token (d'accés|de seguretat) | dígits del doble factor`,
  weak: `codi | codis | contrasenya | contrasenyes | clau | pin | codi pin | token | número secret
    | paraula de pas | mot de pas | aquest número`,
  is: `és | són | serà | (és|són|aquí tens|aquí teniu|heus aquí) (el|la|els|les) (teu|teva|seu|seva|
    vostre|vostra|següent|) | a continuació | següent | aquí té | com a | sota`,
  use: `(usa|useu|usi|utilitza|utilitzeu|utilitzi|fes servir|feu servir|faci servir|introdueix|
    introduïu|introdueixi|insereix|inseriu|escriu|escriviu|escrigui|tecleja|teclegeu|tecleu|
    ingressa|empra|empreu|posa|poseu|posi|copia|copieu|digita|digiteu|entra|entreu) (el|aquest|
    només|) | usar | utilitzar | introduir | inserir | teclejar | fer servir | introduint | (amb el|
    amb aquest)`,
  action: `(per|per a|i|podràs|podreu) (iniciar|verificar|confirmar|accedir|entrar|activar|
    continuar|completar|acabar|finalitzar|registrar*|restablir|recuperar|canviar|validar|autoritzar|
    autenticar*|identificar*|vincular|signar|desbloquejar|crear|realitzar|efectuar|fer|pagar|afegir|
    començar|unir*|comprovar|tornar) | (inicia|inicieu|iniciï|iniciar|inici de) (la|) sessió
    | (confirma|confirmeu|verifica|verifiqueu|valida|valideu|completa|completeu|activa|activeu) (el|
    la|els|les|l') | tornes a entrar | l'app | l'aplicació | a l'app | (al|a la) (web|pàgina|
    pantalla|formulari)`,
  other: `comanda | referència | factura | compte | targeta | client | soci | sòcia | reserva
    | bitllet | seguiment | enviament | paquet | expedient | pòlissa | contracte | sol·licitud
    | incidència | tiquet | rebut | cita | registre | torn | afiliació | matrícula | seient
    | habitació | localitzador | abonat | comptador | subministrament | dni | nif | cif | nie | cip
    | cups | porta | plaça | taula | sorteig | butlleta | sinistre | usuari | lectura | terminal
    | caixer | model | línia | autobús | versió | (nº|n|núm|número|num) (de|del|de la) (confirmació|
    autorització|telèfon|mòbil|sèrie|comanda|compte|client|reserva|expedient) | codi (postal|
    promocional|regal|amic|qr|font|penal|civil|iban|swift|csv|ussd)
    | codi d'(invitació|error|article|àrea|entrega|oficina|usuari|enviament)
    | codi de l'(article|oficina|usuari) | codi (de|del|de la) (descompte|promoció|cupó|val|regal|
    invitació|convidat|recomanació|referit|barres|error|producte|article|país|àrea|recollida|
    entrega|lliurament|devolució|reserva|taquilla|porta|oficina|botiga|vestimenta|conducta|vol|
    client|usuari|comerç|color|enviament|seguiment) | cupó | prefix | (cupó|val|xec) (descompte|
    regal) | (compte|targeta|número) (que acaba|terminada) (en|amb) | (acabad*|acabat*|finalitzad*|
    finalitzat*|acaba) (en|amb) | (últim*|darrer*) (4|quatre) (xifres|dígits|números) | (truca|
    truqueu|truqui|trucar|marca|marqueu|trucant) (al|a|) | telèfon | mòbil | ajuda (al|) | (envia|
    envieu|enviar|enviï|respon|responeu|contesta) (sms|un sms|baixa|stop|sí|no|promo|) (al|a|amb|)
    | (baixa|sms|promo) al | carrer | apartat de correus | saldo (és|actual|disponible|)
    | disponible | import total | fins a | més de | quilòmetre | edició`,
  otherAfter: `és el (teu|seu|vostre|) (número|codi) (de |
    )(comanda|reserva|referència|seguiment|expedient|client|postal|promocional|descompte) | per (a |
    )(més informació|ajuda|donar te de baixa|donar se de baixa)`,
  unit: `punts | vegades | vegada | dígits | xifres | caràcters | persones | per cent | setmana
    | setmanes | mesos | anys | quilòmetres | metres | litres | intents | missatges | entrades
    | bitllets | articles | unitats | places | gigues | megues | passos | milions | nits
    | participacions | pàgines`,
  seconds: "segons | segon | seg",
  minutes: "minuts | minut",
  hours: "hores | hora",
  days: "dies | dia | dies (hàbils|naturals|laborables)",
  month: `gener | febrer | març | abril | maig | juny | juliol | agost | setembre | octubre
    | novembre | desembre`,
  money: "euros | euro | cèntims | dòlars | import de | càrrec de | per valor de",
  promo: `descompte* | oferta* | ofertes | promoció* | promocions | cupons | sorteig* | premi
    | premis | guanya | guanyador* | guanyeu | regals | gratis | gratuït* | rebaixes | només avui
    | estalvia | aprofita* | bonificació* | compra ara | bescanvi* | darrers dies
    | última oportunitat`,
  none: `ha (caducat|expirat|vençut) | (està|ja està) caducad* | no (és|són|era) (vàlid*|correct*|
    actiu|activa|necessar*) | (és|era) (incorrect*|erroni*|invàlid*) | ja no (és|serveix|funciona)
    | (s'ha|ha estat|han estat|ja s'ha) (utilitzat|fet servir|usat|anul·lat|cancel·lat|bloquej*|
    suspès|suspesa) | (codi|clau|contrasenya|pin) (caducat|caducada|incorrect*|erroni*|invàlid*|
    bloquej*|ja utilitzat) | (codi|clau|contrasenya|pin) (s'ha|ha estat|) (canvia*|modifica*|
    restabler*|actualitza*|bloqueja*) | (s'ha|has|heu) (canviat|modificat|restablert|
    actualitzat) (el|la) (teu|teva|seu|seva|vostra|) (contrasenya|pin|clau|codi|) | (has|heu|ha|
    s'ha) introduït (un|malament el|el|) (codi|contrasenya|pin) | (no cal|no necessit*|
    no es necessita|no es requereix|sense) (cap|un|) (codi|contrasenya) | no (hem pogut|
    s'ha pogut) (enviar*|verificar) | (sol·licitud|petició) (de|d'un|del) (codi|nou codi)
    | massa intents | (has|heu) iniciat sessió | verificat correctament | targeta bloquejada
    | (demana|demaneu|sol·licita|sol·liciteu) (un altre|un nou|un de nou|una de nova)`,
  warnBefore: `no (el|la|els|les|ho|l'|) (comparte*|comparti*|revel*|facilit*|donis|doni|doneu|
    donar|diguis|digui|digueu|envi*|reenvi*|lliur*|proporcion*|divulgu*|mostr*|comuni*|cede*|publi*|
    ensenyis|passis|passeu) | mai | mai no | (mai|no) (no|) (et|us|li|t'|els|el|la) (demana*|
    sol·licita*|truca*|pregunta*) | ningú (de|del|et|us|li|no) | (guarda|guardeu|mantén|
    mantingueu) (el|la|en secret) | compte amb | alerta (de|amb) | frau* | estafa*`,
  warnAfter: `amb (ningú|ningú més|altres persones|tercers|altri|altres) | a (ningú|tercers|
    altres persones) | és (personal|confidencial|secret) | confidencial | en secret | no (s'ha de|
    es pot|s'han de) (compartir|facilitar)`,
  expires: `(és|) (vàlid|vàlida) (durant|per|fins|per a|només durant|els propers|fins a|) | (caduca|
    caducarà|expira|expirarà|venç) (en|a|d'aquí a|als|el|al cap de|dins|) | validesa
    | vigent (durant|fins) | vigència | dins de | en (un|el) termini de | en menys de | abans de
    | abans de les | durant | els propers | d'aquí a`,
  from: `de | per | per a | en | del | de la | al | a | a la | amb | des de | (iniciar sessió|
    accedir|entrar|compte|accés|registre) (a|de|al|en) | (el teu|al teu|del teu|
    el vostre) compte (de|a|) | benvingut* a | equip de | via`,
  your: `(el|la|els|les|) (teu|teva|seu|seva|vostre|vostra) | aquest és (el teu|el|) | aquesta és
    | aquí tens (el teu|) | hola | benvolgut | benvolguda | estimat | estimada | nou | el | la`,
  word: `mai | ningú | baixa | ajuda | codi | clau | urgent | avís | atenció | avui | gratis
    | oferta | premi | guanya | sorteig | vàlid | banc | compte | pagament | compra | comanda | cita
    | hola | gràcies | frau | saldo | truca | respon | envia | confirma | mossos | aigua | promo`,
  reset: `restabl* | recuper* (la|el|l'|) (contrasenya|compte|accés) | recuperació | (canviar|
    canvia|canvi|oblidat) (de|el|la|del|) (teu|teva|seva|vostra|) (contrasenya|pin|clau)
    | nova contrasenya | contrasenya (nova|oblidada) | desbloquej* | desbloqueig`,
  payment: `pagament* | compra | compres | transferènci* | transacció* | operació* | operacio*
    | la teva targeta | càrrec | bizum | rebut | pagar | reintegrament`,
  "sign-up": `registre | registrar* | registra't | (crear|creació) (el|del|un|d'un|) (teu|) compte
    | (activar|activació) (el|del|) (teu|) compte | donar te d'alta | alta d'usuari | benving*
    | compte nou`,
  "sign-in": `(iniciar|inicia|inici de|inicieu) (la|) sessió | accedir | accés | entrar | dos passos
    | doble factor | dos factors | nou dispositiu | dispositiu nou | seu electrònica`,
};
