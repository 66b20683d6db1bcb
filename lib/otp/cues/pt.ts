import type { CueSet } from "./cue-set.ts";

export const pt: CueSet = {
  strong: `(código*|codigo*|cód|cod|senha*|palavra passe|palavras passe|password|chave|pin|token|
    número) (de|para) (verificaç*|verificac*|verificar|segurança|seguranca|confirmac*|confirmar|
    autentic*|acesso|acessar|aceder|entrar|entrada|ativac*|ativar|activac*|activar|validac*|validar|
    autoriza*|identifica*|recupera*|redefini*|reposição|repor|desbloque*|aprovac*|aprovar|
    assinatura|assinar|utilização única|uso único|uma utilização|dois fatores|duas etapas|
    início de sessão|iniciar|login|fazer|transação|transacao|liberação|liberar|habilitac*|efetivac*|
    registo|registro|cadastr*|registar*|registrar*|concluir|continuar|finalizar|alterar|completar|
    criar|trocar|realizar|efetuar|prosseguir|compra segura|operação|dispositivo) | (código*|codigo*|
    senha|palavra passe|password|pin|chave) (sms|otp|token|2fa|mfa|3d secure|únic*|temporári*|
    provisóri*|dinâmic*|secret*|descartáve*|eletrônic*|eletrónic*|por sms|via sms|recebid*|
    verificador*|numéric*|mágico) | (código*|senha|pin) de (4|6|quatro|seis) dígitos | otp | (sms|i|
    e) token | itoken | passcode | cod (verificacao|seguranca) | dígitos (de|da) (verificac*|
    autentic*|dupla) | (verificac*|autentic*) em (duas|dois) (etapas|fatores|passos)`,
  weak: `código* | codigo* | cód | senha* | palavra passe | palavras passe | password | token | pin
    | chave | contrassenha | verificação | verificacao | autenticação | autenticacao | confirmação
    | número secreto | (esse|este|com esse|com este) numerinho | numerinho`,
  is: `é | será | são | eh | seria | (é|eh|como|aqui está|este é) (o|a|os|as|um|uma|) (seu|sua|teu|
    tua|) (novo|nova|seguinte|) | é (igual a|válido como) | a seguir | abaixo | seguinte | de`,
  use: `só digitar | (use|usa|usar|utilize|utiliza|utilizar|digite|digita|digitar|insira|insere|inserir|
    informe no app|introduza|introduz|introduzir|escreva|escreve|escrever|preencha|coloque|coloca|
    copie|cole|tecle|teclar|põe|ponha|bota|joga|joga o) (o|a|este|esta|estes|os|abaixo|o seguinte|
    só|) | (usando|digitando|inserindo|introduzindo|utilizando) | com (o|este|esse)`,
  action: `(para|a fim de|ao|e|poderá) (entrar|verificar*|confirmar*|acessar|aceder|fazer login|
    logar|ativar*|activar*|validar*|autorizar*|autenticar*|concluir|continuar|finalizar|completar|
    prosseguir|iniciar|iniciar sessão|redefinir|repor|recuperar|alterar|cadastrar*|se cadastrar|
    registar*|registrar*|realizar|efetuar|liberar|desbloquear|criar|trocar|assinar|aprovar|vincular|
    habilitar|identificar*|pagar|transferir|adicionar|associar|terminar|conectar|voltar|definir)
    | (verifique|verifica|verificar|confirme|confirma|confirmar|valide|validar|ative|ativar|
    autorize|autorizar|conclua|complete) (sua|seu|tua|teu|a sua|o seu|a|o) | fazer login | login
    | início de sessão | acesso | cadastro | registo | registro | dupla autenticação | (no|na|
    em) (site|app|aplicativo|aplicação|página|nosso site|formulário|ecrã|tela) | (sua|
    seu) (identidade|telefone|celular|telemóvel|email|e mail)`,
  other: `pedido | encomenda | protocolo | referência | ref | transação | comprovante | fatura
    | factura | nota fiscal | boleto | recibo | conta | agência | cartão | cartao | cliente
    | matrícula | inscrição | cupom | cupão | voucher | reserva | localizador | rastreio | objeto
    | envio | pacote | volume | bilhete | ticket | chamado | caso | processo | apólice | contrato
    | voo | portão | porta | assento | lugar | poltrona | quarto | sala | andar | mesa | placa
    | série | instalação | medidor | contador | versão | modelo | avenida | apartado | loja
    | terminal | lote | entidade | guia | carro | linha | plataforma | comboio | trem | autocarro
    | ônibus | cacifo | armário | balcão | guichê | concurso | sorteio | edital | artigo
    | unidade consumidora | requerimento | solicitação | ordem de serviço | atendimento | sinistro
    | beneficiário | usuário | utente | sócio | associado | produto | cheque | multa | parcela
    | leitura | (número|nº|n°|nr|id|n) (do|da|de) (confirmação|autorização|pedido|protocolo|
    telefone|telemóvel|celular|série|cartão|conta|cliente|reserva|documento|contribuinte|utente|
    atendimento|benefício|referência) | cpf | cnpj | nif | niss | nib | iban | cep | ddd | pnr
    | imei | puk | renavam | cnh | código* (postal*|promocional*|promo|desconto|cupom|amigo|voucher|
    qr|localizador|swift|iban|bic|fiscal|penal|civil|fonte|puk|ussd|wifi|bônus|cartão presente|
    interno) | código* (de|do|da|do seu|da sua) (área|país|promoção|desconto|cupom|cupão|indicação|
    convite|oferta|presente|resgate|vale|voucher|barras|erro|produto|artigo|rastreio|rastreamento|
    envio|retirada|recolha|levantamento|coleta|entrega|reserva|pagamento|banco|loja|agência|pedido|
    cliente|conduta|instalação|porta|portão|abertura|cacifo|armário|estabelecimento|referência|
    parceiro|afiliado|vendedor|recarga|bônus|matrícula|empresa|trabalho|defesa) | cupom de desconto
    | senha (de|do|da) (atendimento|espera|wifi|rede|fila) | qr code | (conta|cartão|cartao|visa|
    mastercard|número|celular|telemóvel) (final|com final|terminad* em|que termina em|xx) | (final|
    finais|com final|terminad* em|que termina em|termina em|termina com) | últim* (4|quatro|
    ) (dígitos|números) | (ligue|ligar|ligando|liga|contacte|contate|disque|marque|telefone|
    chame) (já|grátis|) (para|no|nos|o|para o|) | tel | telefone | telemóvel | celular
    | central (de atendimento|) | linha de apoio | apoio ao cliente | informações | info | dúvidas
    | contacto | contato | fale conosco | (envie|envia|enviar|mande|responda|responder|
    responde) (sair|sim|não|stop|um sms|sms|mensagem|com|a palavra|cancelar|promo|) (para|ao|)
    | (sms|mensagem|sair|sim|stop|promo) para | até | a partir de | mais de | menos de | cerca de
    | quase | acima de | desde | saldo* (de|disponível|é|) | limite | disponível | total | edição
    | página | capítulo | bloco | apartamento | caixa postal | ano`,
  otherAfter: `é (o seu|o teu|seu|o|a sua) (número do|número da|nº do|código de|código do|) (pedido|
    encomenda|protocolo|reserva|localizador|cliente|contrato|referência|rastreio|conta|saldo|
    desconto|entrega|retirada|indicação|convite|atendimento) | é (o seu|seu|o) código (promocional|
    postal) | (para|em caso de) (ajuda|mais informações|cancelar|dúvidas|suporte|
    deixar de receber)`,
  unit: `vezes | vez | dígitos | dígito | pontos | ponto | pts | milhas | caracteres | letras
    | números | mensagens | bilhetes | unidades | unidade | pessoas | pessoa | clientes | usuários
    | itens | produtos | peças | passos | tentativas | tentativa | semanas | semana | meses | anos
    | ano | megas | gigas | dados | metros | quilômetros | quilómetros | litros | gramas | quilos
    | graus | por cento | milhões | milhão | parcelas | prestações | chamadas | créditos | moedas
    | noites | páginas | lojas | convidados | adultos | crianças | estrelas | avaliações | rodadas
    | seguidores | casos | vagas | lugares | pedidos | artigos | exemplares | senhas incorretas`,
  seconds: "segundos | segundo | segs | seg",
  minutes: "minutos | minuto | mins",
  hours: "horas | hora | hrs",
  days: "dias | dia | (dias|dia) (úteis|corridos|útil)",
  month: `janeiro | fevereiro | março | abril | maio | junho | julho | agosto | setembro | outubro
    | novembro | dezembro | jan | fev | abr | jun | jul | ago | out | nov | dez`,
  money: `reais | euros | euro | cêntimos | centavos | kwanzas | kwanza | aoa | meticais | metical
    | mzn | escudos | (valor|montante|quantia|compra|pagamento|transferência|pix|débito|saque|
    depósito|crédito) (de|total) | no (valor|montante) de | pix de`,
  promo: `desconto* | oferta* | promoção* | promoções | promo | promos | cupons | sorteio* | prêmio*
    | prémio* | (ganhe|ganha|ganhou|ganhar|concorra|concorre) | grátis | gratis | brinde*
    | liquidação | aproveite | aproveita | (compre|peça|recarregue|contrate|assine) (já|agora)
    | cashback | resgate (já|agora|seus|seu|com) | participe | parabéns | frete grátis
    | portes grátis | (só|somente|apenas) hoje | black friday | loteria | lotaria | raspadinha
    | economize | poupe | imperdível | sem juros | % off | últimos dias`,
  none: `perdeu a validade | perderam a validade | (já|) (expirou|caducou|venceu|expirado|expirada|vencido) | não (é mais|está mais|é|
    está) (válid*|correct*|corret*|necessári*|ativ*) | deixou de ser | (é|está|foi|já foi|
    foi já) (inválid*|incorret*|incorrect*|errad*|utilizad*|usad*|cancelad*|bloquead*|desativad*|
    suspens*) | (código|senha|token|pin|palavra passe|password) (expirad*|inválid*|incorret*|
    incorrect*|errad*|utilizad*|bloquead*|vencid*|não confere) | (não|sem) (é necessári*|é preciso|
    precisa de|precisa|necessita de|há necessidade de) (nenhum|nenhuma|um|uma|inserir|introduzir|
    ) (código|senha|) | sem (código|senha) | (pedido|solicitação|solicitou) de (um|novo|) (código|
    senha) | (solicite|peça|gere|solicitar|pedir) (um|uma|) (novo|nova|outro|outra) (código|senha|
    token|) | não (foi possível|conseguimos|pudemos) (enviar|entregar|gerar|verificar|validar)
    | (enviaremos|será enviad*|receberá) (um|o|a|) (código|senha) | código será enviado | (senha|
    palavra passe|password|pin) (foi|) (alterad*|redefinid*|atualizad*|trocad*|repost*) | (alterou|
    você alterou|trocou|mudou) (a|) (sua|) (senha|palavra passe) | (alteração|troca) de (senha|
    palavra passe|pin) (realizad*|efetuad*|concluíd*|com sucesso) | (verificad*|confirmado|validado|
    cadastro|login|registo|registro|autenticação|verificação) (realizad*|efetuad*|concluíd*|
    com sucesso|falhou) | (muitas|demasiadas|excesso de|número máximo de|várias|
    limite de) tentativas | bloquead* (após|por)`,
  warnBefore: `(não|nao|nunca|jamais|nem) (o|a|lhe|te|deve|devem|se deve|iremos|vamos|irá|vai|os|
    lhes|) (compartilh*|partilh*|inform*|divulg*|fornec*|forneça|pass*|repass*|envi*|revel*|dê|diga|
    dizer|mostr*|encaminh*|transmit*|comuni*|ceda|entregue|publi*|responda|ped*|peça|solicit*|lig*|
    entra em contato|entramos em contato|contact*|pergunt*|exig*|telefon*) | evite (compartilhar|
    passar|partilhar|informar) | (ninguém|nenhum funcionário|nenhum colaborador|nossos funcionários|
    nossa equipe|o banco|nenhum atendente|a nossa equipa) (irá|vai|deve|do|da|nunca|não|pode) | (se|
    caso) (alguém|não|você não|pedirem|te pedirem|lhe pedirem|tu não) (ped*|solicit*|foi você|
    reconhec*|lig*|fez|tenha|realiz*|lhe pedir|te ligar|) | não (solicitou|pediu|reconhece|foi você|
    pediste) | cuidado com | golpe* | golpista* | fraude* | burla* | burlões | phishing | desconfie
    | (mantenha|guarde|guarda|proteja|preserve) (este|esta|seu|sua|em segredo|em sigilo)
    | pedindo (este|o seu|seu|esse|a sua)`,
  warnAfter: `(com|a|para|por) (ninguém|ninguem|terceiros|outras pessoas|outra pessoa|estranhos|
    outros|alguém|mais ninguém) | (é|são|informação) (confidencial|pessoal|secreto|secreta|
    intransferível|sigiloso|sigilosa|privado) | confidencial | (em|sob) sigilo | nem mesmo | (por|
    pelo) telefone | não (deve|devem) ser (partilhad*|compartilhad*|divulgad*)`,
  expires: `(válid*|validade|vigente|ativo|disponível|vale|dura|utilizável) (por|durante|até|até às|
    para|apenas por|somente por|de|só por|pelos próximos|nos próximos|é de|em|) | tem validade de
    | (expira|expirará|expiram|vence|caduca|irá expirar|expirar|vai expirar|termina) (em|às|no dia|
    dentro de|após|daqui a|nos próximos|) | dentro de | (nos|nas|pelos) próxim* | durante
    | antes (de|das) | até | em até | no prazo de | em | em menos de | por apenas | após`,
  from: `para | de | do | da | no | na | em | com | a | ao | por | via | pelo | pela | (entrar|
    acessar|aceder|login|iniciar sessão|início de sessão|cadastro|registo|registro|acesso|compra|
    pagamento|transação|transferência|conta|adesão) (em|no|na|a|ao|à|de|do|da|com) | (sua|seu|a sua|
    o seu|na sua|à sua) (conta|cadastro|perfil|app) (no|na|do|da|de|em|) | (bem vindo|bem vinda|
    bemvindo) (ao|à|a|) | obrigado por (usar|utilizar|escolher|comprar em) | (equipe|equipa|
    atenciosamente|app|loja) (do|da|)`,
  your: `seu | sua | seus | suas | o seu | a sua | teu | tua | o teu | a tua | (este|esta|
    esse) é (o seu|seu|o|a sua|) | aqui está (o seu|seu|) | olá | oi | (prezado|prezada|caro|cara|
    estimado) (cliente|) | o | a | um | uma | meu | este | esta | esse | novo | solicitado`,
  word: `favor | nunca | aqui | agora | novo | nova | hoje | código | codigo | senha | atenção
    | atencao | urgente | aviso | alerta | cuidado | golpe | fraude | ninguém | ninguem | informe
    | digite | insira | grátis | gratis | ganhe | oferta | ofertas | promo | cupom | conta | banco
    | cartão | cartao | compra | boleto | fatura | saldo | recarga | cliente | prezado | obrigado
    | obrigada | pedido | entrega | envio | para | este | esta | você | voce | mais | desde | válido
    | valido | expira | dias | minutos | horas | reais | euros | segunda | terça | quarta | quinta
    | sexta | sábado | domingo | sair | parar | ajuda | confirme | cancelar | ligue | responda
    | acesse | clique | link | site | aprovada | aprovado | negada | seguro | jamais | sempre
    | sigilo | prêmio | sorteio | bônus | bonus | parabéns | dados | token | somente | apenas
    | último | olha | tudo`,
  reset: `redefin* | repor | reposição | recuper* | resetar | restaurar | (nova|trocar|troca de|
    alterar|alteração de|alteração da|mudar|esqueceu|esqueci|criar nova|criar uma) (nova|a|sua|
    a sua|de|da|minha|) (senha|palavra passe|password) | desbloque*`,
  payment: `pagamento* | compra* | transferência* | transferencia* | transferir | pagar | transação*
    | transacao* | cartão (de|final|virtual) | (seu|teu|o seu) cartão | saque | levantamento
    | depósito | débito | boleto | beneficiário | favorecido | empréstimo | recarga | mb way
    | operação | estabelecimento`,
  "sign-up": `cadastr* | registo | registro | registar | registrar* | (criar|abrir|ativar|ative|
    criação de|abertura de|ativação de|crie) (a|sua|a sua|uma|) conta | inscrição | bem vindo
    | bem vinda | nova conta | adesão | ativação | habilitação`,
  "sign-in": `entrar | login | logar | fazer login | (iniciar|início de|inicie) sessão | acessar
    | aceder | acesso | (duas|dois) (etapas|fatores|passos) | (novo|outro) (dispositivo|aparelho|
    celular) | dispositivo novo | internet banking | homebanking | voltar a entrar`,
};
