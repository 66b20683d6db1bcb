import type { CueSet } from "./cue-set.ts";

export const es: CueSet = {
  strong: `código de verificación | código de seguridad | código de confirmación
    | código de autenticación | código de acceso | código de activación | código de registro
    | código de inicio de sesión | código de validación | código de autorización | código temporal
    | código de un solo uso | código único | clave dinámica | clave de acceso | clave temporal
    | clave de un solo uso | clave de seguridad | contraseña de un solo uso | contraseña temporal
    | código sms | código otp | código para verificar | código para confirmar | código para iniciar`,
  weak: "código | códigos | clave | contraseña | pin | token | verificación",
  is: "es | es el | será | son",
  use: "usa | use | utiliza | utilice | ingresa | ingrese | introduce | introduzca | escribe",
  action: "para iniciar sesión | para verificar | para confirmar | para entrar | para acceder",
  other: `pedido | número de pedido | pedido no | referencia | factura | cuenta no | terminada en
    | terminado en | código postal | código promocional | código de descuento | cupón | reserva
    | llama al | llame al | envía stop al | guía | folio | expediente | código de error`,
  unit: "minutos | minuto | horas | hora | segundos | días | puntos | veces | dígitos",
  money: "euros | pesos | dólares | soles",
  promo: "descuento | oferta | promoción | cupón | sorteo | premio",
  none: "código ha caducado | código ha expirado | código ha vencido | no necesitas ningún código",
  word: "favor | nunca | aquí | válido | ahora | nuevo",
  warnBefore: `no compartas | no comparta | nunca compartas | no lo compartas | no reveles
    | no facilites | nunca te pediremos | nunca pediremos | no des | no entregues`,
  reset: "restablecer | recuperar tu | recuperar su | cambiar tu contraseña | nueva contraseña",
  payment: "pago | compra | transferencia | pagar | transacción",
  "sign-up": "registro | registrarte | registrarse | crear tu cuenta | activar tu cuenta",
  "sign-in": "iniciar sesión | inicio de sesión | entrar | acceder | acceso",
};
