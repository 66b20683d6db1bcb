import type { CueSet } from "./cue-set.ts";

export const af: CueSet = {
  strong: `(verifikasie|verifiërings|verifieerings|bevestigings|bevestiging|sekuriteits|sekuriteit|
    veiligheids|aanmeld|aanmeldings|aanteken|inteken|intekenings|toegangs|aktiverings|registrasie|
    magtigings|goedkeurings|herstel|wagwoordherstel|herwinnings|stawings|waarmerkings|
    outentiserings|identifikasie|terugstel|ontsluit|transaksie|validasie|validerings|koppel|toestel|
    geheime|sms|teks|eenmalige|tydelike|dinamiese|enkelgebruik|eenmaal|tweestap|
    tweefaktor)( |)(kode*|pin*|wagwoord*|wagkode*|otp) | (verifikasie|stawings|magtigings)( |)nommer
    | eenmalige nommer | (twee|een) (faktor|stap|keer) kode | otp | (mfa|tan|2fa|tvn|rvn) (kode|
    nommer|pin) | tvn | rvn | (kode|pin|wagwoord) (om|vir) (aan te meld|aan te teken|in te teken|
    te bevestig|te verifi*|te aktiveer|te registreer|te voltooi|voort te gaan|terug te stel|
    te magtig|verifikasie|aanmelding|bevestiging|registrasie|stawing|die transaksie) | (verifieer|
    bevestig|aktiveer) kode | kode waarmee | (magtigings|verifikasie)syfers`,
  weak: `kode | kodes | wagwoord* | pinkode* | pin (kode|nommer) | pin | pinnommer | wagkode*
    | wagfrase | geheime nommer | (veiligheid|toegang|sekuriteit)sleutel | die syfers`,
  is: `is | (is|as|hier is|dit is) (jou|u|die|jul|julle|my) | sal wees | (is|) soos volg | hieronder
    | lui`,
  use: `(gebruik|voer|tik|vul|sleutel|kopieer|plak|tokkel|skryf) (asb|asseblief|in|net|die|hierdie|)
    | invoer | in te (voer|tik|vul)`,
  action: `om (aan te|in te|te|voort te|goed te|by te|terug te|af te) (meld|teken|bevestig|verifi*|
    gaan|voltooi|aktiveer|registreer|herstel|magtig|keur|voeg|ontsluit|verander|stel|koppel|betaal|
    handel|kry) | (bevestig|verifieer|aktiveer|registreer|voltooi|herstel|magtig) (jou|u|die)
    | vir (verifikasie|aanmelding|bevestiging|registrasie|stawing) | meld aan | teken (aan|in)
    | aanmelding | in (die|ons|jou) (toep|app|blad) | op (die|ons) (registrasieblad|webwerf|webblad|
    skerm|bladsy|webtuiste)`,
  other: `bestelling | (bestel|bestellings|verwysings|faktuur|rekening|kaart|kliënt|kliënte|klante|
    klant|lid|lidmaatskap|polis|eis|kontrak|besprekings|kaartjie|vlug|volg|opsporings|naspoor|
    pakkie|versendings|belasting|btw|id|identiteits|meter|serie|registrasie|voertuig|telefoon|
    selfoon|sel|koepon|winkel|tou|saak|kwitansie|toestel|lisensie|leerling|studente|paspoort|
    aansoek|transaksie|kontak|faks|bevestigings|pasiënt|lening|terminaal)( |)(nommer|nr) | verwysing
    | verw | faktuur | rekening | kaart | polis | bespreking | kwitansie | kaartjie | vlug | sitplek
    | kamer | pakkie | posbus | meterlesing | (rekening|kaart|) (wat eindig|eindig|eindigend|
    eindigende) (met|op|in|) | laaste (4|vier) syfers | (pos|area|streek|skakel|land|lands|tak|bank|
    afslag|koepon|promosie|promo|geskenk|verwysings|verwys|uitnodigings|nooi|qr|streep|fout|produk|
    item|hek|deur|kleur|drag|gedrags|bron|afhaal|kort|ussd|belasting|bewys|lojaliteits|belonings|
    kaartjie|besprekings|kluis|sluitkas)( |)kode* | artikel se kode | geskenkbewys* | geskenkkaart*
    | koepon* | (bel|skakel) (ons|) (by|op|) | telefoon | faks | (sms|stuur|antwoord) (stop|ja|nee|
    help|sms|) (na|met|op) | straat | weergawe | uitgawe | saldo (is|) | beskikbaar | terminaal
    | bedrag | totaal | tot en met | meer as | navrae | lêer`,
  otherAfter: `is jou (bestel|verwysings|besprekings|rekening|kaart|polis|pakkie|klant|tou|saak|
    volg)nommer | is jou (afslag|koepon|promosie|afhaal|besprekings|verwysings)kode | vir (hulp|
    navrae|meer inligting)`,
  unit: `punte | keer | syfer | syfers | persent | items | mense | persone | kaartjies | boodskappe
    | weke | maande | jaar | jare | meter | kilometer | liter | stappe | pogings | karakters
    | letters | muntstukke | megagrepe | gigagrepe | produkte | duisend | miljoen | bladsye
    | kinders`,
  seconds: "sekondes | sekonde",
  minutes: "minute | minuut",
  hours: "uur | ure",
  days: "dag | dae | werksdae | werksdag | kalenderdae",
  month: `januarie | februarie | maart | april | junie | julie | augustus | september | oktober
    | november | desember`,
  money: "rand | zar | sent | dollar | bedrag van",
  promo: `afslag* | wen (n|groot|tot|kontant|jou) | gewen | wenner* | pryse te wen | kompetisie*
    | koepon* | gelukkige trekking | uitverkoping* | aanbieding* | spesiale aanbod | winskopie*
    | gratis | geskenk | bespaar | trekking | lotto | net vandag | kontant terug | swart vrydag`,
  none: `(het|is) (reeds|intussen|al|) (verval|verstryk|verloop) | is (nie meer|nie|reeds|
    ) (geldig nie|ongeldig|verkeerd|foutief|gebruik|gekanselleer|geblokkeer|gesluit|opgeskort|
    nodig nie|benodig nie) | (verkeerde|ongeldige|foutiewe|vervalde) (kode|pin|wagwoord|otp)
    | (geen|nie n) (kode|pin|wagwoord|otp) (is|word|) (nodig|vereis|benodig|) | versoek (vir|om) (n|
    jou|) (nuwe|) (kode|otp|pin) | kon nie (die|jou|n) (kode|otp|pin) stuur | (wagwoord|pin) (is|
    ) (op|suksesvol|) (verander|gewysig|teruggestel|herstel) | wagwoord is op
    | suksesvol (aangemeld|geregistreer|geverifieer|bevestig|aangeteken|verander) | te veel pogings
    | te veel kere`,
  warnBefore: `moenie | moet (dit|hierdie|) (nie|nooit) | nooit | sal (jou|u|) (nooit|nie)
    | ons (sal|vra) | niemand (sal|mag|vra) | vra nooit | pasop | wees versigtig | oppas | bedrog
    | bedrieër* | hou (hierdie|die|jou|dit)`,
  warnAfter: `(met|aan) (enigiemand|niemand|iemand|iemand anders|ander|enige iemand|n ander persoon)
    | geheim | vertroulik | mag nie gedeel word | nie gedeel word nie | nooit met | deel nie`,
  expires: `(slegs|is|) geldig (vir|tot|binne|slegs|) | (verval|verstryk) (in|oor|binne|na|om|)
    | binne | oor | voor die | werk vir | tot`,
  from: `vir | van | op | by | in | na | met | aan | aan te meld by | teken in by | aanmelding by
    | deur | span | (jou|) rekening by | welkom by`,
  your: `jou | jul | julle | u | (hierdie|dit|hier) is (jou|) | hallo | hi | goeie dag | beste
    | geagte | geagte kliënt | liewe | dagsê | die`,
  word: `kode | kodes | wagwoord | nooit | moenie | asseblief | dringend | gratis | afslag | wenner
    | bespaar | vandag | nuut | nuwe | geldig | stuur | skakel | antwoord | hulp | bedrog | letwel
    | rekening | kaart | saldo | betaling | deel | hierdie | dankie | hallo | welkom | bevestig
    | gebruik | slegs`,
  reset: `(wagwoord|pin) (herstel|terugstel|verander|vergeet) | (herstel|verander|vergeet|
    stel) (jou|u) (wagwoord|pin|rekening) | wagwoordherstel* | nuwe wagwoord | rekening te herstel
    | terug te stel | rekeningherstel*`,
  payment: `betaling* | betaal* | aankoop* | aankope | transaksie* | oorplasing* | oordrag*
    | bankkaart | jou kaart | kredietkaart | debietkaart | onttrekking* | begunstigde*`,
  "sign-up": `registrasie* | registreer* | (skep|aktiveer) (jou|n|u) rekening | nuwe rekening
    | aktivering* | aktiveer | welkom | aansluit* | inskryf*`,
  "sign-in": `aanmeld* | meld aan | aan te meld | aanteken* | aan te teken | teken in | inteken*
    | in te teken | tweestap* | tweefaktor* | nuwe toestel* | internetbank* | toegang`,
};
