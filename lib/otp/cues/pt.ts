import type { CueSet } from "./cue-set.ts";

export const pt: CueSet = {
  strong: `código de verificação | código de segurança | código de confirmação
    | código de autenticação | código de acesso | código de ativação | código de login
    | código de validação | código de autorização | código temporário | código único
    | senha temporária | senha de uso único | chave de acesso | código sms
    | código para verificar | código para confirmar | código para entrar`,
  weak: "código | códigos | senha | token | pin | verificação",
  is: "é | é o | será | são",
  use: "use | utilize | digite | insira | informe | introduza",
  action: "para entrar | para verificar | para confirmar | para acessar | para fazer login",
  other: `pedido | número do pedido | protocolo | referência | fatura | conta nº | final | cep
    | código postal | código promocional | código de desconto | código de rastreio | cupom | reserva
    | ligue | ligue para | envie sair para | agência | nota fiscal`,
  unit: "minutos | minuto | horas | hora | segundos | dias | pontos | vezes | dígitos",
  money: "reais | euros",
  promo: "desconto | oferta | promoção | cupom | sorteio | prêmio",
  none: "código expirou | código expirado | não é necessário código",
  warnBefore: `não compartilhe | nunca compartilhe | não partilhe | nunca partilhe | não informe
    | não divulgue | não forneça | nunca pediremos | não envie`,
  reset: "redefinir | redefinição | recuperar | recuperação | nova senha | alterar sua senha",
  payment: "pagamento | compra | transferência | pagar | transação | pix",
  "sign-up": "cadastro | registo | registro | criar sua conta | ativar sua conta",
  "sign-in": "entrar | login | iniciar sessão | acessar | acesso",
};
