/** A country or territory as pages name it. */
export type Country = {
  /** ISO 3166-1 alpha-2 code, territories included; `XK` (user-assigned) is Kosovo. */
  code: string;
  /** English name. */
  name: string;
  /** English slug, the same in every language: `puerto-rico`. */
  slug: string;
};

/** Every country, ordered by code. */
export const COUNTRIES: readonly Country[] = [
  { code: "AD", name: "Andorra", slug: "andorra" },
  { code: "AE", name: "United Arab Emirates", slug: "united-arab-emirates" },
  { code: "AF", name: "Afghanistan", slug: "afghanistan" },
  { code: "AG", name: "Antigua and Barbuda", slug: "antigua-and-barbuda" },
  { code: "AI", name: "Anguilla", slug: "anguilla" },
  { code: "AL", name: "Albania", slug: "albania" },
  { code: "AM", name: "Armenia", slug: "armenia" },
  { code: "AO", name: "Angola", slug: "angola" },
  { code: "AQ", name: "Antarctica", slug: "antarctica" },
  { code: "AR", name: "Argentina", slug: "argentina" },
  { code: "AS", name: "American Samoa", slug: "american-samoa" },
  { code: "AT", name: "Austria", slug: "austria" },
  { code: "AU", name: "Australia", slug: "australia" },
  { code: "AW", name: "Aruba", slug: "aruba" },
  { code: "AX", name: "Åland Islands", slug: "aland-islands" },
  { code: "AZ", name: "Azerbaijan", slug: "azerbaijan" },
  { code: "BA", name: "Bosnia and Herzegovina", slug: "bosnia-and-herzegovina" },
  { code: "BB", name: "Barbados", slug: "barbados" },
  { code: "BD", name: "Bangladesh", slug: "bangladesh" },
  { code: "BE", name: "Belgium", slug: "belgium" },
  { code: "BF", name: "Burkina Faso", slug: "burkina-faso" },
  { code: "BG", name: "Bulgaria", slug: "bulgaria" },
  { code: "BH", name: "Bahrain", slug: "bahrain" },
  { code: "BI", name: "Burundi", slug: "burundi" },
  { code: "BJ", name: "Benin", slug: "benin" },
  { code: "BL", name: "Saint Barthélemy", slug: "saint-barthelemy" },
  { code: "BM", name: "Bermuda", slug: "bermuda" },
  { code: "BN", name: "Brunei", slug: "brunei" },
  { code: "BO", name: "Bolivia", slug: "bolivia" },
  { code: "BQ", name: "Caribbean Netherlands", slug: "caribbean-netherlands" },
  { code: "BR", name: "Brazil", slug: "brazil" },
  { code: "BS", name: "Bahamas", slug: "bahamas" },
  { code: "BT", name: "Bhutan", slug: "bhutan" },
  { code: "BV", name: "Bouvet Island", slug: "bouvet-island" },
  { code: "BW", name: "Botswana", slug: "botswana" },
  { code: "BY", name: "Belarus", slug: "belarus" },
  { code: "BZ", name: "Belize", slug: "belize" },
  { code: "CA", name: "Canada", slug: "canada" },
  { code: "CC", name: "Cocos Islands", slug: "cocos-islands" },
  { code: "CD", name: "DR Congo", slug: "dr-congo" },
  { code: "CF", name: "Central African Republic", slug: "central-african-republic" },
  { code: "CG", name: "Congo", slug: "congo" },
  { code: "CH", name: "Switzerland", slug: "switzerland" },
  { code: "CI", name: "Côte d’Ivoire", slug: "cote-d-ivoire" },
  { code: "CK", name: "Cook Islands", slug: "cook-islands" },
  { code: "CL", name: "Chile", slug: "chile" },
  { code: "CM", name: "Cameroon", slug: "cameroon" },
  { code: "CN", name: "China", slug: "china" },
  { code: "CO", name: "Colombia", slug: "colombia" },
  { code: "CR", name: "Costa Rica", slug: "costa-rica" },
  { code: "CU", name: "Cuba", slug: "cuba" },
  { code: "CV", name: "Cape Verde", slug: "cape-verde" },
  { code: "CW", name: "Curaçao", slug: "curacao" },
  { code: "CX", name: "Christmas Island", slug: "christmas-island" },
  { code: "CY", name: "Cyprus", slug: "cyprus" },
  { code: "CZ", name: "Czechia", slug: "czechia" },
  { code: "DE", name: "Germany", slug: "germany" },
  { code: "DJ", name: "Djibouti", slug: "djibouti" },
  { code: "DK", name: "Denmark", slug: "denmark" },
  { code: "DM", name: "Dominica", slug: "dominica" },
  { code: "DO", name: "Dominican Republic", slug: "dominican-republic" },
  { code: "DZ", name: "Algeria", slug: "algeria" },
  { code: "EC", name: "Ecuador", slug: "ecuador" },
  { code: "EE", name: "Estonia", slug: "estonia" },
  { code: "EG", name: "Egypt", slug: "egypt" },
  { code: "EH", name: "Western Sahara", slug: "western-sahara" },
  { code: "ER", name: "Eritrea", slug: "eritrea" },
  { code: "ES", name: "Spain", slug: "spain" },
  { code: "ET", name: "Ethiopia", slug: "ethiopia" },
  { code: "FI", name: "Finland", slug: "finland" },
  { code: "FJ", name: "Fiji", slug: "fiji" },
  { code: "FK", name: "Falkland Islands", slug: "falkland-islands" },
  { code: "FM", name: "Micronesia", slug: "micronesia" },
  { code: "FO", name: "Faroe Islands", slug: "faroe-islands" },
  { code: "FR", name: "France", slug: "france" },
  { code: "GA", name: "Gabon", slug: "gabon" },
  { code: "GB", name: "United Kingdom", slug: "united-kingdom" },
  { code: "GD", name: "Grenada", slug: "grenada" },
  { code: "GE", name: "Georgia", slug: "georgia" },
  { code: "GF", name: "French Guiana", slug: "french-guiana" },
  { code: "GG", name: "Guernsey", slug: "guernsey" },
  { code: "GH", name: "Ghana", slug: "ghana" },
  { code: "GI", name: "Gibraltar", slug: "gibraltar" },
  { code: "GL", name: "Greenland", slug: "greenland" },
  { code: "GM", name: "Gambia", slug: "gambia" },
  { code: "GN", name: "Guinea", slug: "guinea" },
  { code: "GP", name: "Guadeloupe", slug: "guadeloupe" },
  { code: "GQ", name: "Equatorial Guinea", slug: "equatorial-guinea" },
  { code: "GR", name: "Greece", slug: "greece" },
  {
    code: "GS",
    name: "South Georgia and the South Sandwich Islands",
    slug: "south-georgia-and-the-south-sandwich-islands",
  },
  { code: "GT", name: "Guatemala", slug: "guatemala" },
  { code: "GU", name: "Guam", slug: "guam" },
  { code: "GW", name: "Guinea-Bissau", slug: "guinea-bissau" },
  { code: "GY", name: "Guyana", slug: "guyana" },
  { code: "HK", name: "Hong Kong", slug: "hong-kong" },
  {
    code: "HM",
    name: "Heard Island and McDonald Islands",
    slug: "heard-island-and-mcdonald-islands",
  },
  { code: "HN", name: "Honduras", slug: "honduras" },
  { code: "HR", name: "Croatia", slug: "croatia" },
  { code: "HT", name: "Haiti", slug: "haiti" },
  { code: "HU", name: "Hungary", slug: "hungary" },
  { code: "ID", name: "Indonesia", slug: "indonesia" },
  { code: "IE", name: "Ireland", slug: "ireland" },
  { code: "IL", name: "Israel", slug: "israel" },
  { code: "IM", name: "Isle of Man", slug: "isle-of-man" },
  { code: "IN", name: "India", slug: "india" },
  { code: "IO", name: "British Indian Ocean Territory", slug: "british-indian-ocean-territory" },
  { code: "IQ", name: "Iraq", slug: "iraq" },
  { code: "IR", name: "Iran", slug: "iran" },
  { code: "IS", name: "Iceland", slug: "iceland" },
  { code: "IT", name: "Italy", slug: "italy" },
  { code: "JE", name: "Jersey", slug: "jersey" },
  { code: "JM", name: "Jamaica", slug: "jamaica" },
  { code: "JO", name: "Jordan", slug: "jordan" },
  { code: "JP", name: "Japan", slug: "japan" },
  { code: "KE", name: "Kenya", slug: "kenya" },
  { code: "KG", name: "Kyrgyzstan", slug: "kyrgyzstan" },
  { code: "KH", name: "Cambodia", slug: "cambodia" },
  { code: "KI", name: "Kiribati", slug: "kiribati" },
  { code: "KM", name: "Comoros", slug: "comoros" },
  { code: "KN", name: "Saint Kitts and Nevis", slug: "saint-kitts-and-nevis" },
  { code: "KP", name: "North Korea", slug: "north-korea" },
  { code: "KR", name: "South Korea", slug: "south-korea" },
  { code: "KW", name: "Kuwait", slug: "kuwait" },
  { code: "KY", name: "Cayman Islands", slug: "cayman-islands" },
  { code: "KZ", name: "Kazakhstan", slug: "kazakhstan" },
  { code: "LA", name: "Laos", slug: "laos" },
  { code: "LB", name: "Lebanon", slug: "lebanon" },
  { code: "LC", name: "Saint Lucia", slug: "saint-lucia" },
  { code: "LI", name: "Liechtenstein", slug: "liechtenstein" },
  { code: "LK", name: "Sri Lanka", slug: "sri-lanka" },
  { code: "LR", name: "Liberia", slug: "liberia" },
  { code: "LS", name: "Lesotho", slug: "lesotho" },
  { code: "LT", name: "Lithuania", slug: "lithuania" },
  { code: "LU", name: "Luxembourg", slug: "luxembourg" },
  { code: "LV", name: "Latvia", slug: "latvia" },
  { code: "LY", name: "Libya", slug: "libya" },
  { code: "MA", name: "Morocco", slug: "morocco" },
  { code: "MC", name: "Monaco", slug: "monaco" },
  { code: "MD", name: "Moldova", slug: "moldova" },
  { code: "ME", name: "Montenegro", slug: "montenegro" },
  { code: "MF", name: "Saint Martin", slug: "saint-martin" },
  { code: "MG", name: "Madagascar", slug: "madagascar" },
  { code: "MH", name: "Marshall Islands", slug: "marshall-islands" },
  { code: "MK", name: "North Macedonia", slug: "north-macedonia" },
  { code: "ML", name: "Mali", slug: "mali" },
  { code: "MM", name: "Myanmar", slug: "myanmar" },
  { code: "MN", name: "Mongolia", slug: "mongolia" },
  { code: "MO", name: "Macao", slug: "macao" },
  { code: "MP", name: "Northern Mariana Islands", slug: "northern-mariana-islands" },
  { code: "MQ", name: "Martinique", slug: "martinique" },
  { code: "MR", name: "Mauritania", slug: "mauritania" },
  { code: "MS", name: "Montserrat", slug: "montserrat" },
  { code: "MT", name: "Malta", slug: "malta" },
  { code: "MU", name: "Mauritius", slug: "mauritius" },
  { code: "MV", name: "Maldives", slug: "maldives" },
  { code: "MW", name: "Malawi", slug: "malawi" },
  { code: "MX", name: "Mexico", slug: "mexico" },
  { code: "MY", name: "Malaysia", slug: "malaysia" },
  { code: "MZ", name: "Mozambique", slug: "mozambique" },
  { code: "NA", name: "Namibia", slug: "namibia" },
  { code: "NC", name: "New Caledonia", slug: "new-caledonia" },
  { code: "NE", name: "Niger", slug: "niger" },
  { code: "NF", name: "Norfolk Island", slug: "norfolk-island" },
  { code: "NG", name: "Nigeria", slug: "nigeria" },
  { code: "NI", name: "Nicaragua", slug: "nicaragua" },
  { code: "NL", name: "Netherlands", slug: "netherlands" },
  { code: "NO", name: "Norway", slug: "norway" },
  { code: "NP", name: "Nepal", slug: "nepal" },
  { code: "NR", name: "Nauru", slug: "nauru" },
  { code: "NU", name: "Niue", slug: "niue" },
  { code: "NZ", name: "New Zealand", slug: "new-zealand" },
  { code: "OM", name: "Oman", slug: "oman" },
  { code: "PA", name: "Panama", slug: "panama" },
  { code: "PE", name: "Peru", slug: "peru" },
  { code: "PF", name: "French Polynesia", slug: "french-polynesia" },
  { code: "PG", name: "Papua New Guinea", slug: "papua-new-guinea" },
  { code: "PH", name: "Philippines", slug: "philippines" },
  { code: "PK", name: "Pakistan", slug: "pakistan" },
  { code: "PL", name: "Poland", slug: "poland" },
  { code: "PM", name: "Saint Pierre and Miquelon", slug: "saint-pierre-and-miquelon" },
  { code: "PN", name: "Pitcairn Islands", slug: "pitcairn-islands" },
  { code: "PR", name: "Puerto Rico", slug: "puerto-rico" },
  { code: "PS", name: "Palestine", slug: "palestine" },
  { code: "PT", name: "Portugal", slug: "portugal" },
  { code: "PW", name: "Palau", slug: "palau" },
  { code: "PY", name: "Paraguay", slug: "paraguay" },
  { code: "QA", name: "Qatar", slug: "qatar" },
  { code: "RE", name: "Réunion", slug: "reunion" },
  { code: "RO", name: "Romania", slug: "romania" },
  { code: "RS", name: "Serbia", slug: "serbia" },
  { code: "RU", name: "Russia", slug: "russia" },
  { code: "RW", name: "Rwanda", slug: "rwanda" },
  { code: "SA", name: "Saudi Arabia", slug: "saudi-arabia" },
  { code: "SB", name: "Solomon Islands", slug: "solomon-islands" },
  { code: "SC", name: "Seychelles", slug: "seychelles" },
  { code: "SD", name: "Sudan", slug: "sudan" },
  { code: "SE", name: "Sweden", slug: "sweden" },
  { code: "SG", name: "Singapore", slug: "singapore" },
  { code: "SH", name: "Saint Helena", slug: "saint-helena" },
  { code: "SI", name: "Slovenia", slug: "slovenia" },
  { code: "SJ", name: "Svalbard and Jan Mayen", slug: "svalbard-and-jan-mayen" },
  { code: "SK", name: "Slovakia", slug: "slovakia" },
  { code: "SL", name: "Sierra Leone", slug: "sierra-leone" },
  { code: "SM", name: "San Marino", slug: "san-marino" },
  { code: "SN", name: "Senegal", slug: "senegal" },
  { code: "SO", name: "Somalia", slug: "somalia" },
  { code: "SR", name: "Suriname", slug: "suriname" },
  { code: "SS", name: "South Sudan", slug: "south-sudan" },
  { code: "ST", name: "São Tomé and Príncipe", slug: "sao-tome-and-principe" },
  { code: "SV", name: "El Salvador", slug: "el-salvador" },
  { code: "SX", name: "Sint Maarten", slug: "sint-maarten" },
  { code: "SY", name: "Syria", slug: "syria" },
  { code: "SZ", name: "Eswatini", slug: "eswatini" },
  { code: "TC", name: "Turks and Caicos Islands", slug: "turks-and-caicos-islands" },
  { code: "TD", name: "Chad", slug: "chad" },
  { code: "TF", name: "French Southern Territories", slug: "french-southern-territories" },
  { code: "TG", name: "Togo", slug: "togo" },
  { code: "TH", name: "Thailand", slug: "thailand" },
  { code: "TJ", name: "Tajikistan", slug: "tajikistan" },
  { code: "TK", name: "Tokelau", slug: "tokelau" },
  { code: "TL", name: "Timor-Leste", slug: "timor-leste" },
  { code: "TM", name: "Turkmenistan", slug: "turkmenistan" },
  { code: "TN", name: "Tunisia", slug: "tunisia" },
  { code: "TO", name: "Tonga", slug: "tonga" },
  { code: "TR", name: "Turkey", slug: "turkey" },
  { code: "TT", name: "Trinidad and Tobago", slug: "trinidad-and-tobago" },
  { code: "TV", name: "Tuvalu", slug: "tuvalu" },
  { code: "TW", name: "Taiwan", slug: "taiwan" },
  { code: "TZ", name: "Tanzania", slug: "tanzania" },
  { code: "UA", name: "Ukraine", slug: "ukraine" },
  { code: "UG", name: "Uganda", slug: "uganda" },
  { code: "UM", name: "U.S. Outlying Islands", slug: "us-outlying-islands" },
  { code: "US", name: "United States", slug: "united-states" },
  { code: "UY", name: "Uruguay", slug: "uruguay" },
  { code: "UZ", name: "Uzbekistan", slug: "uzbekistan" },
  { code: "VA", name: "Vatican City", slug: "vatican-city" },
  {
    code: "VC",
    name: "Saint Vincent and the Grenadines",
    slug: "saint-vincent-and-the-grenadines",
  },
  { code: "VE", name: "Venezuela", slug: "venezuela" },
  { code: "VG", name: "British Virgin Islands", slug: "british-virgin-islands" },
  { code: "VI", name: "U.S. Virgin Islands", slug: "us-virgin-islands" },
  { code: "VN", name: "Vietnam", slug: "vietnam" },
  { code: "VU", name: "Vanuatu", slug: "vanuatu" },
  { code: "WF", name: "Wallis and Futuna", slug: "wallis-and-futuna" },
  { code: "WS", name: "Samoa", slug: "samoa" },
  { code: "XK", name: "Kosovo", slug: "kosovo" },
  { code: "YE", name: "Yemen", slug: "yemen" },
  { code: "YT", name: "Mayotte", slug: "mayotte" },
  { code: "ZA", name: "South Africa", slug: "south-africa" },
  { code: "ZM", name: "Zambia", slug: "zambia" },
  { code: "ZW", name: "Zimbabwe", slug: "zimbabwe" },
];

const byCode = new Map(COUNTRIES.map((country) => [country.code, country]));
const bySlug = new Map(COUNTRIES.map((country) => [country.slug, country]));
const displayNames = new Map<string, Intl.DisplayNames | null>();

/** The country with this alpha-2 code (upper case), or null. */
export function countryByCode(code: string): Country | null {
  return byCode.get(code) ?? null;
}

/** The country with this English slug (lower case), or null. */
export function countryBySlug(slug: string): Country | null {
  return bySlug.get(slug) ?? null;
}

/**
 * The name of a country in a language.
 * @param code alpha-2 code
 * @param locale BCP 47 tag of one of our languages
 * @returns English from the table, other languages from the runtime's own data, the English name
 * where that has none, and the code itself for a code that is not in the table
 */
export function countryName(code: string, locale: string): string {
  const country = byCode.get(code);
  if (!country) return code;
  if (locale === "en" || locale.startsWith("en-")) return country.name;
  return namesIn(locale)?.of(code) ?? country.name;
}

/** The flag of a country as two regional indicators; empty for what is not two letters A to Z. */
export function flagOf(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return "";
  return String.fromCodePoint(...Array.from(code, (letter) => 0x1f1a5 + letter.charCodeAt(0)));
}

function namesIn(locale: string): Intl.DisplayNames | null {
  const known = displayNames.get(locale);
  if (known !== undefined) return known;
  let names: Intl.DisplayNames | null = null;
  try {
    names = new Intl.DisplayNames([locale], { type: "region", fallback: "none" });
  } catch {
    // Not a language tag: the English names serve, and nothing is remembered.
    return null;
  }
  displayNames.set(locale, names);
  return names;
}
