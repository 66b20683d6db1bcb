import type { CueSet } from "./cue-set.ts";

export const es: CueSet = {
  strong: `(código*|codigo*|cód|cod|clave*|contraseña*|contrasena*|pin|token|llave|nip|número) (de|
    para) (verificac*|verificar|comprobac*|seguridad|confirmac*|confirmar|autenticac*|acceso|
    acceder|entrar|ingresar|ingreso|entrada|activac*|activar|autorizac*|autorizar|validac*|validar|
    identificac*|firma|firmar|recuperac*|recuperar|desbloqueo|desbloquear|restablec*|aprobac*|
    aprobar|vinculac*|vincular|inicio|iniciar|doble factor|dos pasos|dos factores|doble verificac*|
    un solo uso|un uso|una sola vez|único uso|uso único|transacc*|operaciones|operac*|login|
    registro|registrar*|completar|continuar|finalizar|cambiar|crear|realizar|autenticar*|operar|
    tu compra|su compra|compra segura) | (código*|codigo*|clave*|contraseña*|contrasena*|pin|nip|
    llave) (sms|otp|token|2fa|mfa|3d secure|único|única|temporal*|provisional*|provisori*|dinámic*|
    secret*|verificador*|desechable*|confidencial|personal|transaccional*|por sms|recibid*|numéric*)
    | (código*|clave|pin) de (4|6|cuatro|seis) dígitos | otp | (sms|e|soft) token | token (digital|
    sms|móvil|bancario|de seguridad) | superclave | passcode | supertoken | cod (verificacion|
    seguridad|verif) | dígitos (de|del) (verificac*|doble factor|acceso) | (verificac*|
    autenticac*) en dos pasos`,
  weak: `código* | codigo* | cód | clave* | contraseña* | contrasena* | contrasenia | pin | token
    | llave | nip | verificación | verificacion | autenticación | autenticacion | confirmación
    | palabra clave | (número|numerito) (secreto|clave) | (este|con este) (número|numerito)
    | cvv dinámico | número que necesitas`,
  is: `es | será | son | sería | (es|son|como|aquí está|aquí tienes|este es) (el|la|los|las|tu|su|
    un|una) (nuevo|nueva|siguiente|) | es (igual a|válido como) | siguiente* | a continuación
    | abajo | corresponde a | de`,
  use: `(usa|use|usar|usá|utiliza|utilice|utilizar|ingresa|ingrese|ingresar|ingresá|introduce|
    introduzca|introducir|introducí|escribe|escriba|escribí|escribir|digita|digite|digitar|teclea|
    teclee|teclear|anota|anote|inserta|inserte|coloca|coloque|captura|capture|capturar|copia|copie|
    pega|pegue|pon|ponga|poné|mete|meta|teclea|emplea|emplee|marca en la app) (el|la|este|esta|
    estos|los|lo siguiente|solo|) | captura (tú|usted) | con (el|este) | (usando|ingresando|
    introduciendo|digitando|utilizando|escribiendo)`,
  action: `(iniciar|inicia|inicie|inicio de) sesión | (para|a fin de|al|y|a|e) (iniciar|verificar*|
    confirmar*|entrar|acceder|ingresar|activar*|validar*|completar|continuar|autorizar*|autenticar*|
    registrar*|restablecer|recuperar|cambiar|finalizar|terminar|realizar|firmar|aprobar|vincular|
    desbloquear|crear|concluir|identificar*|proceder|añadir|agregar|pagar|transferir|loguearte|
    modificar|seguir|retirar) | (verifica|verifique|verificar|verificá|confirma|confirme|confirmar|
    confirmá|activa|active|activar|valida|valide|validar|validá|autoriza|autorice|autorizar|
    completa|complete) (tu|su|la|el|tus|sus) | vuelves a entrar | vuelve a entrar | (tu|
    su) (registro|identidad|celular|dispositivo) | (en|desde) (la|el|nuestra) (app|web|aplicación|
    página|sitio|portal|pantalla|formulario)`,
  other: `pedido | orden | referencia | ref | transacción | comprobante | factura | recibo | boleta
    | cuenta | tarjeta | cliente | socio | usuario | reserva | guía | seguimiento | envío | paquete
    | folio | expediente | caso | ticket | turno | cita | póliza | contrato | crédito | préstamo
    | vuelo | puerta | asiento | habitación | sala | piso | mesa | matrícula | placa | placas
    | serie | medidor | suministro | contador | versión | modelo | calle | avenida | apartado
    | trámite | solicitud | radicado | reclamo | reporte | incidencia | siniestro | albarán | bulto
    | localizador | andén | vagón | taquilla | casillero | oficina | sucursal | terminal | lote
    | convenio | artículo | producto | abonado | afiliado | sorteo | partida | rastreo | encomienda
    | boleto | autorización | multa | denuncia | cheque | inscripción | (número|no|nº|n°|núm|num|
    nro|id) (de|del) (la|su|tu|) (confirmación|autorización|aprobación|teléfono|celular|móvil|serie|
    control|pedido|orden|cuenta|cliente|reserva|referencia|documento|identificac*) | dni | nif | nie
    | cif | rfc | rut | cuit | cuil | cédula | curp | ruc | nit | cbu | cvu | clabe | iban | imei
    | puk | cups | código* (postal*|promocional*|promo|descuento|cupón|referido|amigo|qr|swift|iban|
    bic|fiscal|tributario|penal|civil|localizador|fuente|puk|ussd|wifi|bono|interno) | código* (de|
    del|de la|de tu|de su) (promoción|descuento*|cupón|regalo|tarjeta regalo|referid*|invitac*|
    invitado|amigo|canje|oferta|vale|barras|error|producto|artículo|reserva|envío|seguimiento|
    rastreo|recogida|recolección|retiro|entrega|pago|servicio|comercio|agencia|emplead*|alumno|
    estudiante|cliente|socio|pedido|referencia|conducta|vestimenta|localizador|área|país|ciudad|
    región|puerta|apertura|bono|recarga|afiliado|creador|vendedor|taquilla|casillero|estado|color|
    banco|sucursal|embarque|convenio|radicado|trámite|cita|turno|lote|catálogo|tránsito|trabajo|
    portal) | (cupón|vale|bono|talón) | (clave|contraseña) (de|del|) (la|) (wifi|red|interbancaria|
    catastral) | (cuenta|tarjeta|visa|mastercard|número|teléfono|celular|móvil) (terminad* en|
    acabad* en|finalizad* en|que termina en|con terminación|terminación|xx) | (terminad*|acabad*|
    finalizad*|termina|terminación|con final) en | terminación | (últim*|primer*) (4|cuatro|3|
    ) (dígitos|números|cifras) | (llama|llame|llamar|llámanos|llámenos|llamando|comunícate|
    comuníquese|contáctanos|marca|marque|marcando) (gratis|ya|ahora|) (al|al número|a|) | teléfono
    | tel | telf | tfno | tlf | móvil | celular | línea (gratuita|directa|) | atención al cliente
    | dudas | (más|) info | informes | (envía|envíe|manda|mande|responda|responde|enviando|enviar|
    envia) (stop|baja|si|sí|no|info|ayuda|un sms|sms|un mensaje|la palabra|salir|alta|promo|) (al|a|
    ) | (baja|info|sms|mensaje|stop|ayuda|alta|salir|promo|palabra) al | hasta | desde | más de
    | menos de | cerca de | casi | alrededor de | saldo* (de|es|) | límite | cupo | disponible | año
    | edición | página | capítulo | ley | decreto | kilómetro | torre | departamento | edificio
    | manzana | colonia | extensión | ventanilla | caja | oficina`,
  otherAfter: `es (tu|su|el|la) (número de|nº de|código de|) (pedido|seguimiento|reserva|guía|
    ticket|turno|referencia|orden|localizador|folio|caso|expediente|cliente|cuenta|radicado|
    contrato|saldo|descuento|recogida|retiro|entrega|referido|invitación) | es (tu|su|
    el) código (promocional|qr|postal) | (para|si necesitas|si requiere) (ayuda|más información|
    mas info|darte de baja|darse de baja|cancelar|soporte|asistencia|consultas)`,
  unit: `veces | vez | dígitos | dígito | cifras | puntos | punto | pts | millas | caracteres
    | letras | números | mensajes | boletos | entradas | unidades | uds | personas | persona
    | clientes | usuarios | artículos | productos | piezas | pasos | intentos | intento | semanas
    | semana | meses | años | año | trimestres | megas | gigas | megabytes | gigabytes | datos
    | metros | kilómetros | litros | gramos | kilos | grados | por ciento | millones | millón
    | cuotas | llamadas | créditos | monedas | giros | plazas | noches | cupones | paradas | pedidos
    | envíos | páginas | mensualidades | tiendas | opiniones | estrellas | niños | adultos
    | pasajeros | invitados | casos | votos | recargas | ejemplares`,
  seconds: "segundos | segundo | segs | seg",
  minutes: "minutos | minuto | mins | minutitos",
  hours: "horas | hora | hrs",
  days: "días | día | (días|día) (hábiles|laborables|naturales|corridos)",
  month: `enero | febrero | marzo | abril | mayo | junio | julio | agosto | septiembre | setiembre
    | octubre | noviembre | diciembre | ene | feb | abr | jun | jul | ago | sept | oct | nov
    | dic`,
  money: `euros | euro | pesos | peso | dólares | dólar | soles | bolívares | quetzales | lempiras
    | córdobas | colones | guaraníes | bolivianos | balboas | céntimos | centavos | cop | ars | pen
    | pyg | crc | dop | (importe|monto|valor|cantidad|cargo|abono|compra|pago|transferencia|retiro|
    depósito|suma) (de|total|) | por (valor|importe|un monto|un importe|un valor|la suma) de
    | rd$`,
  promo: `descuento* | oferta* | promoción* | promociones | promo | promos | cupón | cupones
    | sorteo* | premio | premios | gana | ganador | ganadora | ganaste | gratis | regalo | regalos
    | te regalamos | rebaja | rebajas | ahorra | liquidación | aprovecha | aproveche | (compra|pide|
    reserva|recarga|contrata) (ya|ahora) | cashback | 2x1 | 3x2 | canjea | canjear | participa
    | felicidades | sin intereses | black friday | hot sale | buen fin | lotería | solo (hoy|
    por hoy) | bases y condiciones | últimos días`,
  none: `(ya|ha|se|) (caducó|expiró|venció|caducado|expirado|vencido) | (no|ya no) (es|son|
    está) (válid*|correct*|vigente*|necesari*) | (ha|fue|está|es|ya|ha sido|quedó) (incorrect*|
    inválid*|erróne*|equivocad*|utilizad*|usad*|anulad*|cancelad*|bloquead*|desactivad*|suspendid*)
    | (código|clave|contraseña|pin|token|nip) (caducad*|expirad*|vencid*|inválid*|incorrect*|
    erróne*|equivocad*|utilizad*|bloquead*|no válid*|no coincide) | (no|sin) (necesit*|se necesita|
    se requiere|requiere|es necesari*|hace falta|necesidad de) (ningún|ninguna|un|una|introducir|
    ingresar|el|la|de|) (código|clave|contraseña|) | sin (código|clave) | (solicitud|
    petición) de (un|nuevo|) código | (solicit*|pide|pida|gener*) (un nuevo|una nueva|otro|otra|
    uno nuevo|nuevamente) (código|clave|) | (no pudimos|no hemos podido|no se pudo|no fue posible|
    no podemos) (enviar*|generar|verificar|entregar|validar) | enviaremos (un|el|una|la) (código|
    clave) | (código|clave) (será enviad*|se enviará|ha sido enviad*|se ha enviado|fue enviad*)
    | (contraseña|clave|pin|nip) (se|ha sido|fue|se ha|) (cambió|modificó|actualizó|cambiad*|
    modificad*|actualizad*|restablecid*) | (cambiaste|has cambiado|ha cambiado|modificaste|
    se cambió|se modificó) (tu|su|la) (contraseña|clave|pin) | cambio de (clave|contraseña|
    pin) (exitoso|realizado|correcto) | (verificac*|verificad*|confirmado|registro|inicio de sesión|
    autenticac*) (exitos*|correctamente|con éxito|correct*|fallid*|rechazad*|completad*)
    | (demasiados|máximo de|varios|3|tres) intentos | intentos fallidos`,
  warnBefore: `(no|nunca|jamás|tampoco|ni) (lo|la|le|se lo|se la|los|te|debes|debe|te lo|te la|
    ) (compart*|revel*|facilit*|divulg*|des|dé|digas|diga|dictes|dicte|entreg*|proporcion*|brind*|
    inform*|envíes|envíe|reenví*|comuni*|muestr*|indiques|indique|prestes|publiq*|cedas|suministr*|
    respondas|pedir*|pide|pedimos|piden|solicit*|llamar*|llamamos|contactar*|pregunt*|exigir*|
    requerir*) | (evita|evite) (compartir|dar|revelar) | (nadie|ningún emplead*|ningún asesor|
    ningún agente|nuestro personal|nuestros asesores|el banco|ningún ejecutivo) (te|le|de|debe|
    puede|nunca|no) | (si|cuando) (alguien|te|le|te lo|se lo|no|tú no|usted no) (te|le|lo|has|ha|la|
    ) (pid*|pedist*|solicit*|llam*|reconoc*|fuiste|realiz*|eres|contact*) | no (has|ha|lo|
    ) (solicit*|pedist*|pedid*|reconoc*) | no (fuiste tú|fue usted|eres tú) | (te|le) (pide|
    solicita|piden|solicitan) (este|tu|el|su) | quien te lo pida | cuidado con | fraude | fraudes
    | estafa* | phishing | desconfí* | (mantén|mantenga|guarda|guarde|protege|proteja|cuida|
    cuide) (en secreto|tu|su|este|esta)`,
  warnAfter: `(con|a|ante) (nadie|terceros|otras personas|otra persona|ninguna persona|desconocidos|
    nadie más|otros|alguien) | (es|son|información) (confidencial*|personal*|secreto|secreta|
    intransferible|privad*) | (ni|incluso) (siquiera|a empleados|a personal|te lo pidan|si te lo|
    se lo pidan|al banco) | por teléfono | (mantenlo|manténgalo|guárdalo) (en secreto|seguro|)
    | no (debe|debes) (ser|) compart*`,
  expires: `deja de funcionar (a los|en|tras) | (válid*|vigente|disponible|activo|sirve|útil|
    vigencia|validez|dura|duración|funciona|vale) (por|durante|para|hasta|solo por|solo durante|
    únicamente|de|en|sólo por|solo|es de|) (los|las|) (próximos|) | (caduc*|expir*|vence|vencerá|
    vencen|termina) (en|a los|el|dentro de|a las|después de|luego de|tras|) | (dentro|antes|
    después) (de|del) | (en|por|durante) (los|las) próxim* | durante | hasta | en menos de
    | en un plazo de | en | tienes | solo por`,
  from: `para | de | en | a | desde | con | por | del | al | vía | (iniciar|inicio de|
    inicia) sesión (en|con|de) | (acceder|ingresar|entrar|registrarte|registrarse|acceso|ingreso|
    registro|unirte|compra|pago|transacción|operación|consumo|cargo|transferencia) (a|en|con|de|al|
    por|a tu|en tu) | (de|en|a) (tu|su) (cuenta|) | (tu|su|mi|la) (cuenta|app|compra|perfil|
    usuario) (de|en|con|) | cuenta (de|en) | gracias por (usar|registrarte en|elegir|utilizar|
    comprar en|preferir|confiar en|unirte a) | (bienvenid*|te damos la bienvenida) (a|al|)
    | (equipo|atentamente|comercio|saludos) (de|)`,
  your: `tu | su | tus | sus | (este|esta) es (tu|su|el|la|) | (aquí|acá) (está|tienes|va) (tu|su|
    el|) | el | la | mi | nuestro | un | una | (es|son) (tu|su) | hola | (estimado|
    estimada) (cliente|usuario|socio|) | este | esta | nuevo | nueva | solicitado`,
  word: `favor | nunca | aquí | válido | válida | ahora | nuevo | nueva | nadie | hola | gratis
    | gana | solo | mañana | urgente | atención | aviso | alerta | código | codigo | clave
    | compartas | comparta | baja | alta | ayuda | gracias | oferta | ofertas | promo | cuenta
    | banco | tarjeta | compra | pago | pagos | saldo | recarga | recibe | entra | ingresa | ingrese
    | llama | responde | cliente | estimado | confirma | cancelar | cancela | aceptar | seguro
    | segura | fraude | cuidado | recuerda | para | este | esta | esto | desde | hasta | pedido
    | envío | entrega | todos | días | último | última | salir | jamás | digas | premio | sorteo
    | bono | pero | más | menos | siempre | lunes | martes | jueves | viernes | sábado | domingo
    | minutos | horas | pesos | euros | verifica | usted | terceros | secreto | acceso | sesión
    | datos | info | cita | turno | monto | crédito | reserva`,
  reset: `restablec* | restaurar | reestablec* | recuper* (tu|su|la|el|contraseña|cuenta|acceso|
    clave) | recuperac* | (cambiar|cambio de|modificar|olvidaste|olvid* de|nueva|crear nueva|
    resetear) (tu|su|la|mi|) (contraseña|clave|pin|nip) | contraseña nueva | resetear
    | desbloque*`,
  payment: `pago* | compra* | transferencia* | transferir | pagar | transacción* | transaccion*
    | retiro* | retirar | envío de dinero | (tu|su) tarjeta | tarjeta (de|terminada) | bizum | spei
    | sinpe | depósito | beneficiario | destinatario | cargo | débito | (operación|consumo) por
    | préstamo | recarga | giro | operaciones | comercio | pedido de`,
  "sign-up": `registro | registr* | regístrate | (crear|abrir|activar|activa|active|crea) (tu|su|
    una|la|) (cuenta|perfil|usuario|línea) | (creación|activación|apertura|alta) de | darte de alta
    | nueva cuenta | bienvenid* | te damos la bienvenida | suscripción | inscripción | unirte a
    | afiliación`,
  "sign-in": `(iniciar|inicia|inicie|inicio de) sesión | entrar | acceder | acceso | ingresar
    | ingreso | (en|de) (dos|2) pasos | (dos|doble) (factores|factor|pasos) | (nuevo|
    otro) dispositivo | banca (móvil|en línea|por internet|online|digital) | código de login`,
};
