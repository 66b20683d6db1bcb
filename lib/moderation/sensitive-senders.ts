/** What a sensitive sender is. */
export type SensitiveKind = "bank" | "payment" | "government" | "health";

/** Names and words by which senders of one kind are known; matched without case and accents. */
export type SensitiveNames = {
  /** Tell the kind wherever they stand as whole words; in scripts without spaces, anywhere. */
  words: readonly string[];
  /** Words of everyday language or short initials: tell the kind only when they stand alone. */
  alone: readonly string[];
};

/** The senders whose messages are withheld from the first version on. Add to it freely. */
export const sensitiveSenders: Record<SensitiveKind, SensitiveNames> = {
  bank: {
    words: [
      // The word itself
      ..."bank banc banco banca banque banka bankasi bancorp sparkasse raiffeisen volksbank".split(
        " ",
      ),
      ..."банк 银行 銀行 은행 뱅크 ธนาคาร بنك مصرف بانک ব্যাংক बैंक τραπεζα".split(" "),
      "credit union",
      "cuenta bancaria",
      "conta bancária",
      "compte bancaire",
      "bankkonto",
      "ngân hàng",
      "mobile banking",
      // North America
      ..."bankofamerica bofa wellsfargo citi citibank capitalone usbank chasebank pnc usaa".split(
        " ",
      ),
      ..."scotiabank cibc rbc desjardins tangerinebank".split(" "),
      "bank of america",
      "wells fargo",
      "capital one",
      "charles schwab",
      // Latin America
      ..."itau bradesco nubank bancolombia davivienda banamex citibanamex banorte banrural".split(
        " ",
      ),
      ..."bancoppel bcp interbank popularpr".split(" "),
      "caixa econômica",
      // Europe
      ..."hsbc barclays lloyds natwest santander monzo revolut n26 bunq rabobank".split(" "),
      ..."commerzbank postbank comdirect dkb bnpparibas boursorama boursobank".split(" "),
      ..."unicredit intesasanpaolo fineco bbva caixabank sabadell bankinter bancobpm".split(" "),
      ..."swedbank nordea handelsbanken postfinance mbank pekao".split(" "),
      "abn amro",
      "bnp paribas",
      "société générale",
      "crédit agricole",
      "crédit mutuel",
      "intesa sanpaolo",
      "lloyds tsb",
      // Eastern Europe, Central Asia, Turkey
      ..."сбербанк сбер sberbank sber тинькофф tinkoff tbank тбанк втб vtb альфабанк alfabank".split(
        " ",
      ),
      ..."приватбанк privatbank монобанк monobank kaspi halyk газпромбанк россельхозбанк".split(
        " ",
      ),
      ..."garanti isbank akbank yapikredi ziraat vakifbank halkbank qnb denizbank".split(" "),
      "yapı kredi",
      // Middle East and Africa
      ..."emiratesnbd adcb mashreq alrajhi alrajhibank gtbank absa capitec nedbank zenithbank".split(
        " ",
      ),
      "emirates nbd",
      "al rajhi",
      "الراجحي",
      // Asia and Oceania
      ..."hdfc hdfcbk hdfcbank icici icicib icicibank axisbk axisbank kotak kotakb".split(" "),
      ..."sbiinb sbipsg sbicrd pnbsms vietcombank techcombank vietinbank bidv mandiri".split(" "),
      ..."maybank cimb dbs ocbc uob metrobank landbank kbank kakaobank commbank westpac".split(" "),
      ..."招行 建行 工行 农行 中信卡 三菱ufj みずほ 三井住友".split(" "),
    ],
    alone:
      "chase ing halifax nationwide ally discover chime sofi truist caixa inter seb dnb ubs fab snb bca bri bni bdo bpi scb kcb fnb anz nab bmo sbi popular".split(
        " ",
      ),
  },
  payment: {
    words: [
      ..."paypal venmo cashapp zelle stripe klarna afterpay transferwise westernunion".split(" "),
      ..."moneygram remitly skrill neteller payoneer mastercard amex interac sumup".split(" "),
      ..."alipay 支付宝 支付寶 微信支付 云闪付 银联 銀聯 财付通 unionpay paypay linepay".split(" "),
      ..."paytm phonepe razorpay googlepay gpay applepay mercadopago picpay".split(" "),
      ..."mpesa gcash paymaya gopay bkash nagad easypaisa jazzcash kakaopay 카카오페이 토스".split(
        " ",
      ),
      ..."yoomoney юмани qiwi webmoney papara iyzico bizum vipps mobilepay twint satispay".split(
        " ",
      ),
      ..."binance coinbase bybit okx kucoin metamask".split(" "),
      "cash app",
      "ath móvil",
      "athmovil",
      "western union",
      "american express",
      "wechat pay",
      "google pay",
      "apple pay",
      "samsung pay",
      "mercado pago",
      "m-pesa",
      "mtn momo",
      "line pay",
      "crypto.com",
    ],
    alone: "wise square affirm visa maya ovo dana toss swish blik kraken pix".split(" "),
  },
  government: {
    words: [
      ..."gov govt gob gouv govuk hmrc dvla irs uscis mygov centrelink medicare".split(" "),
      ..."impots urssaf franceconnect finanzamt elster bundid hacienda infonavit detran".split(" "),
      ..."govbr inps edevlet uaepass absher أبشر nafath نفاذ tawakkalna توكلنا singpass".split(" "),
      ..."aadhaar uidai digilocker epfo itdept pajak dukcapil".split(" "),
      ..."госуслуги gosuslugi мвд фнс полиция police policia polizei polizia".split(" "),
      ..."公安 税务 税務 社保 政务 政府 国税 警察 マイナポータル 국세청 정부24".split(" "),
      ..."ministry ministerio ministère ministerium ministero министерство".split(" "),
      ..."embassy embajada consulate consulado immigration municipality وزارة".split(" "),
      "social security",
      "seguridad social",
      "agencia tributaria",
      "receita federal",
      "agenzia entrate",
      "france travail",
      "services australia",
      "canada revenue",
      "e-devlet",
      "uae pass",
    ],
    alone: "ssa ato caf sat spid bir sss djp".split(" "),
  },
  health: {
    words: [
      ..."hospital hôpital krankenhaus ospedale больница 医院 醫院 病院 병원 hastanesi".split(" "),
      ..."clinic clinica clinique klinik клиника 诊所 診所 مستشفى โรงพยาบาล".split(" "),
      ..."pharmacy pharmacie farmacia apotheke аптека 药房 薬局".split(" "),
      ..."health healthcare medical 卫生健康 健康码 nhs doctolib ameli mychart walgreens cvs".split(
        " ",
      ),
      ..."labcorp zocdoc teladoc practo medicaid cigna aetna unitedhealthcare humana bupa".split(
        " ",
      ),
      ..."krankenkasse aok barmer imss issste unimed philhealth bpjs enabiz mhrs sehhaty صحتي".split(
        " ",
      ),
      "kaiser permanente",
      "quest diagnostics",
      "planned parenthood",
      "patient access",
      "blue cross",
      "bệnh viện",
      "rumah sakit",
      "e-nabız",
    ],
    alone: "uhc tk clalit maccabi 1mg".split(" "),
  },
};

/** Names that hold a sensitive word and are nothing of the kind. */
export const harmlessNames: readonly string[] = [
  "power bank",
  "piggy bank",
  "food bank",
  "bank holiday",
  "samsung health",
];
