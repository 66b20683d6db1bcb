import type { CueSet } from "./cue-set.ts";

export const gl: CueSet = {
  strong: `(código|códigos|codigo|clave|chave|contrasinal|contrasinais|número|pin|token|sms|
    díxitos) (de|do|para|dun) (verificación|verificacion|verificar|comprobación|confirmación|
    confirmar|seguridade|seguranza|autenticación|identificación|identificar*|acceso|acceder|
    activación|activar|validación|validar|autorización|autorizar|inicio|iniciar|entrada|entrar|
    só uso|un só uso|un único uso|único uso|uso único|recuperación|sinatura|firma|restablecemento|
    restablecer|desbloqueo|operación|transacción|rexistro|rexistrar*|alta|vinculación|vincular|
    dous pasos|dous factores|dobre factor|asinar|completar|continuar|compra) | (código|clave|chave|
    contrasinal|pin) (temporal|únic*|unha vez|sms|otp|dinámic*|secret*|persoal|recibido|provisional|
    de sms|dun só uso|dunha soa vez) | (firma|sinatura) por sms | clave sms`,
  weak: `código | códigos | codigo | contrasinal | contrasinais | clave | chave | pin | token
    | código pin | número secreto | palabra de paso | este número`,
  is: `é | son | será | (é|aquí tes|este é) (o|a|os|as|) (teu|túa|seu|súa|seguinte|)
    | a continuación | seguinte | aquí está | velaquí | abaixo`,
  use: `(usa|use|utiliza|utilice|introduce|introduza|introduzca|insire|insira|escribe|escriba|
    teclea|teclee|ingresa|ingrese|emprega|empregue|pon|poña|copia|copie|dixita|dixite) (o|este|
    estes|só|) | usar | utilizar | introducir | empregar | inserir | teclear | dixitar | poñer
    | (co|con este)`,
  action: `(para|e) (iniciar|verificar|confirmar|acceder|entrar|activar|continuar|completar|rematar|
    finalizar|rexistrar*|restablecer|recuperar|cambiar|validar|autorizar|autenticar*|identificar*|
    vincular|asinar|desbloquear|crear|realizar|efectuar|pagar|engadir|comezar|unirte|volver)
    | (iniciar|inicia|inicie|inicio de) sesión | (confirma|confirme|verifica|verifique|valida|
    valide|completa|complete|activa|active) (o|a|os|as) | xa estás (dentro|de volta) | (na|no) (app|
    aplicación|web|páxina|formulario|móbil novo)`,
  other: `pedido | referencia | factura | conta | cartón | tarxeta | cliente | socio | reserva
    | billete | seguimento | envío | paquete | expediente | póliza | contrato | solicitude
    | incidencia | ticket | recibo | cita | rexistro | quenda | afiliación | matrícula | asento
    | habitación | localizador | sinistro | abonado | contador | subministración | dni | nif | cif
    | nie | porta | praza | mesa | sorteo | décimo | lectura | (nº|n|núm|número|num) (de|do|
    da) (confirmación|autorización|teléfono|móbil|serie|pedido|conta|cliente|reserva)
    | código (postal|promocional|amigo|qr|fonte|penal|civil|iban|swift|csv|ussd|bono) | (código|
    co código) (de|do|da) (desconto|promoción|cupón|agasallo|regalo|convite|invitación|
    recomendación|referido|barras|erro|produto|artigo|país|área|recollida|entrega|devolución|
    reserva|taquilla|porta|oficina|bono|tenda|vestimenta|conduta|voo|cliente|empresa|usuario|
    comercio|cor|seguimento|envío) | cupón | vale (desconto|regalo|) | prefixo | (conta|cartón|
    tarxeta|número) (que remata|que acaba) (en|con) | (rematad*|acabad*|terminad*|finalizad*|
    remata) (en|con) | últim* (4|catro) (cifras|díxitos|números) | (chama|chame|chamar|chámanos|
    marca|marque) (ao|ó|a|no|) | teléfono | móbil | axuda (no|) | (envía|envíe|enviar|manda|mande|
    responde|responda|contesta) (sms|un sms|baixa|stop|si|non|promo|) (ao|ó|a|con|) | (baixa|sms|
    promo) ao | rúa | apartado | versión | saldo (é|actual|dispoñible|) | dispoñible | importe
    | máis de | ata | terminal | caixeiro | modelo | liña | autobús | quilómetro | edición`,
  otherAfter: `é o (teu|seu|) (número|código|) (de|) (pedido|localizador|postal|reserva|referencia|
    seguimento|expediente|desconto) | para (máis información|axuda|darte de baixa|darse de baixa|
    baixa)`,
  unit: `puntos | punto | veces | vez | díxitos | díxito | cifras | caracteres | persoas | persoa
    | por cento | semana | semanas | meses | anos | quilómetros | metros | litros | intentos
    | mensaxes | entradas | billetes | artigos | unidades | prazas | xigas | megas | pasos | millóns
    | noites | cotas | participacións | páxinas`,
  seconds: "segundos | segundo | seg",
  minutes: "minutos | minuto",
  hours: "horas | hora",
  days: "días | día | días hábiles | días naturais",
  month: `xaneiro | febreiro | marzo | abril | maio | xuño | xullo | agosto | setembro | outubro
    | novembro | decembro`,
  money: "euros | euro | céntimos | dólares | importe de | cargo de | por valor de",
  promo: `desconto* | oferta* | promoción* | cupón | sorteo* | premio* | gaña | gañaches | gañador*
    | agasallo* | regalo* | gratis | de balde | rebaixas | só hoxe | aforra | bonificación
    | compra agora | aproveita* | cámbiaos | última oportunidade`,
  none: `(xa|) (caducou|expirou|venceu|caducado|expirado) | non (é|son|era|está) (válid*|correct*|
    activ*|necesari*) | (é|foi|está|xa foi) (incorrect*|erróne*|inválid*|usad*|utilizad*|empregad*|
    anulad*|cancelad*|bloquead*|suspendid*) | xa non (é|serve|funciona) | (código|clave|chave|
    contrasinal|pin) (bloquead*|cambiad*|modificad*|caducad*|expirad*|incorrect*|erróne*|inválid*|
    xa usado) | (código|clave|chave|contrasinal|pin) (xa|) (cambiouse|modificouse|actualizouse|
    restableceuse|bloqueouse|foi cambiad*|foi modificad*|foi restablecid*) | (cambiouse|modificouse|
    restableceuse|actualizouse|bloqueouse|cambiaches|modificaches) (o|a) | (introduciches|
    introduciu|introduciuse) (un|mal o) (código|contrasinal|pin) | (non se precisa|non precis*|
    non necesit*|non fai falta|sen) (ningún|un|) (código|contrasinal) | non (puidemos|
    foi posible) enviar* | (solicitude|petición) (de|dun|do) (código|novo código)
    | demasiados intentos | (iniciaches|iniciouse) sesión | verificad* correctamente | (pide|
    solicite) (outro|un novo)`,
  warnBefore: `(non|nunca|xamais) (o|a|os|llo|lle|che|te|lles|vos|) (compart*|revel*|facilit*|deas|
    dea|digas|diga|envíes|envíe|reenví*|entreg*|proporcion*|divulg*|mostr*|comuni*|introduzas|
    introduza|cedas|publiques|dar|des|ensines|amoses|pedir*|pedimos|solicitar*|chamar*|chamamos|
    preguntar*) | nunca | xamais | ninguén (de|do|da|debe|pode|che|lle|te) | (garda|mantén|manteña|
    garde) (o|este|en segredo) | coidado | fraude | estafa | estafas`,
  warnAfter: `con (ninguén|outras persoas|terceiros|outros) | a (ninguén|terceiros|outras persoas)
    | é (persoal|secreto) | confidencial | en segredo | non se debe compartir`,
  expires: `(válido|válida) (durante|por|ata|para|só durante|nos|en|) | (caduca|caducará|expira|
    expirará|vence|vencerá) (en|ás|ao|aos|o|dentro|nos|despois|) | validez (de|) | vixente (durante|
    ata) | dentro de | (nun|no) prazo de | en menos de | antes (de|das) | durante | nos próximos`,
  from: `de | para | en | do | da | no | na | por | con | desde | á | ao | coa | (iniciar sesión|
    acceder|entrar|acceso|rexistro) (en|a|na|no|á|ao) | (conta|a túa conta|da túa conta) (de|en|)
    | (benvido|benvida) a | equipo de | dentro de`,
  your: `(o|a|) (teu|túa|seu|súa) | este é (o teu|o|) | esta é (a túa|) | aquí tes (o teu|) | ola
    | estimado | estimada | prezado | vosa | voso | novo | o | a`,
  word: `nunca | xamais | ninguén | baixa | axuda | código | codigo | clave | chave | urxente
    | aviso | atención | hoxe | agora | novo | nova | gratis | oferta | desconto | premio | gaña
    | sorteo | válido | banco | conta | pago | compra | pedido | cita | grazas | xunta | sergas
    | fraude | saldo | chama | responde | envía | confirma | promo`,
  reset: `restablec* | recuper* (o|a) | recuperación | (cambiar|cambia|cambio|esqueciches) (o|a|do|
    da|de|) (teu|túa|seu|) (contrasinal|pin|clave) | novo contrasinal | nova clave
    | contrasinal esquecido | desbloque*`,
  payment: `pago* | compra* | transferencia* | transacción* | operación* | a túa tarxeta | cargo
    | bizum | recibo | pagar | retirada | reintegro`,
  "sign-up": `rexistr* | (crear|creación|activar|activación) (da|de|a|unha|) (túa|) conta
    | alta de usuario | darte de alta | benvid* | nova conta`,
  "sign-in": `(iniciar|inicia|inicio de|inicie) sesión | acceder | acceso* | entrar | dous (pasos|
    factores) | dobre factor | novo dispositivo | dispositivo novo | sede electrónica`,
};
