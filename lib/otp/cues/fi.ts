import type { CueSet } from "./cue-set.ts";

export const fi: CueSet = {
  strong: `*(vahvistus|vahvistamis|varmistus|varmennus|varmenne|tarkistus|tarkiste|turva|
    turvallisuus|suoja|kirjautumis|tunnistus|tunnistautumis|todennus|todentamis|aktivointi|
    aktivoimis|käyttöönotto|rekisteröinti|rekisteröitymis|liittymis|kertakäyttö|kerta|pääsy|
    palautus|nollaus|hyväksymis|hyväksyntä|valtuutus|verifiointi|autentikointi|sisäänpääsy|
    tekstiviesti|siirto|maksu|maksun vahvistus|allekirjoitus|laite|pariliitos|sms)(koodi*|tunnu*)
    | *(kerta|kertakäyttö|kertakirjautumis|vahvistus|kirjautumis)salasana* | *(vahvistus|varmistus|
    varmennus|tarkistus|turva|kertakäyttö)(numero*|luku*|luvu*|luvun|avain*) | (kertakäyttöi*|
    kertaluontoi*|tilapäi*|väliaikai*|vaihtuva*) (koodi*|salasana*|tunnus*|tunnuks*|tunnuslu*|pin*|
    avain*) | tunnusluku* | tunnusluvu* | tunnuslukua | avainluku* | avainluvu* | pankkitunnusluku*
    | (otp|sms|tan|mfa|2fa) (koodi*|salasana*) | kaksivaihei* (tunnistautumi*|todennu*|vahvistu*)
    | tekstiviestillä (saatu|tullut|lähetetty) koodi* | koodi* (kirjautumi*|vahvistami*|
    tunnistautumi*|rekisteröitymi*|rekisteröinti*|maksami*) varten | koodi*, jolla | koodi* jolla`,
  weak: `*koodi* | tunnus | tunnukse* | salasana* | pin | pin luku* | pin tunnus* | numerosarja*
    | salaluku* | salaluvu* | (kysytty|pyydetty|näkyvä|annettu) luku`,
  is: `on (seuraava|siis|sinun|) | ovat (seuraavat|) | alla | seuraavasti | seuraava | tässä
    | tässä on | kuuluu`,
  use: `(käytä|käyttäkää|syötä|syöttäkää|syöttää|kirjoita|kirjoittakaa|kirjoittaa|näppäile|
    näppäilkää|näppäillä|anna|antakaa|naputtele|lisää|täytä|kopioi|liitä|laita|näytä)
    (sovellukseen|sovelluksessa|appiin|ruudulle|näytölle|näytöllä|televisioon|televisiossa|
    laitteeseen|sivulle|sivustolle|sivulla|kenttään|lomakkeelle|selaimeen|automaattiin|
    verkkopankkiin|) | (luvulla|käyttämällä|syöttämällä|kirjoittamalla|näppäilemällä|antamalla|
    käyttäen)`,
  action: `kirjaud* | kirjautu* | vahvista* | vahvistettu | varmista* | varmenna* | todenna*
    | tunnistaud* | tunnistautu* | jatkaa* | jatkamiseksi | viimeistel* | rekisteröid*
    | rekisteröity* | aktivoi* | hyväksy* | ottaaksesi käyttöön | palauttaa* | nollata*
    | vaihtaaksesi | luodaksesi | liittyäksesi | avataksesi | suorittaaksesi | maksaaksesi
    | allekirjoit* | yhdistä* | lunasta* | pääset takaisin | pääset sisään | valita uuden
    | todistaaksesi`,
  other: `tilaus* (nro|numero*|nr|) | tilausnro | tilauskoodi* | viite* | viitteellä | lasku* (nro|
    numero|) | asiakas(numero*|nro|tunnus*|koodi*) | (käyttäjä|
    jäsen)(tunnus*|tunnukse*|numero*|koodi*|nro) | tili | tilin | tilille | tililtä | tilisi
    | tilinumero* | kortti | kortin | korttisi | kortilla | kortilta | korttinumero* | päättyvä*
    | päättyy | loppuva* | loppuosa | neljä viimeistä numeroa
    | lähety(s|kse|stunnus|snumero|skoodi)* | seuranta(koodi|numero|tunnus)* | paketti* | paketin
    | nouto(koodi|tunnus|numero|pin)* | lokero(koodi|)* | automaatti* | (saapumis|kotiinkuljetus|
    toimitus|lähettäjä)(tunnus|koodi|ilmoitus)* | palautuskoodi* (lähety|paket)*
    | varau(s|kse|snumero|stunnus|skoodi)* | ajanvaraus | lippu | lipun | lippu(numero|koodi)*
    | matkalippu | lento | lennon | lentonumero* | portti | portilta | juna | junan | bussi | linja
    | raide | raiteelta | laituri | laiturilta | vaunu | paikka | huone* | (ovi|portti|ala|rappu|
    hälytys)koodi* | kerros | (vuoro|jonotus|jono)numero* | posti(numero|lokero)*
    | suunta(numero*|nro) | maa(koodi|tunnus)* | (alennus|etu|tarjous|kampanja|promo|kuponki|lahja|
    lahjakortti|bonus|suosittelu|suositus|kutsu|arvonta|kilpailu|jäsenetu|lataus)koodi* | kuponki*
    | lahjakortti* | lahjakortin | (qr|puk|swift|bic|ean|wifi|wlan) koodi* | (viiva|virtuaaliviiva|
    virhe|vika|ohjelma|lähde|pukeutumis|tuote|väri|pankki|toimipaikka|ryhmä|kurssi|kokous|maksu|
    ilmoittautumis)koodi* | (tuote|kuitti|tapahtuma|hakemus|sopimus|vakuutus|sarja|mittari|laite|
    asia|tapaus|tiketti|rekisteri|työ|vahinko|potilas|opiskelija)(numero|tunnus|nro)* | kuitti
    | hakemus* | hakemukse* | sopimus* | sopimukse* | vakuutus* | henkilötunnu* | y tunnus | alv
    (numero|tunnus) | verotunnus | mittari* | mittarilukema* | lukema* | käyttöpaikka* | versio*
    | päätetunnus* | palvelupyyntö* | osoite* | katu | soita | soittakaa | soittamalla | puhelin*
    | puh | asiakaspalvelu* | numeroon | numerosta | numerostamme | numeroomme | lähetä (viesti|
    tekstiviesti|) (numeroon|) | tekstaa | vastaa | vastaamalla | lyhytnumero* | palvelunumero*
    | saldo* | arpa | arvan | arpanumero* | voitto(numero|rivi)* | imei | (wifi|wlan|wi fi|verkon)
    salasana* | kokoustunnus* | vahvistusnumero* varau* | (oven|ulko-oven|alaoven|portin|rapun|
    lukon|varaston|kellarin|hälyttimen|avainsäilön|avainkaapin|avainboksin|artikkelin|tuotteen|
    asiakkaan) koodi* | ilmoittaud* koodilla`,
  otherAfter: "päättyvä* (kort|til)* | loppuva* (kort|til)* | loppuisen kortti*",
  unit: `pistettä | piste | bonuspistettä | kpl | kappaletta | kertaa | kerran | numeroa | numeroi*
    | merkkiä | merkkinen | henkilöä | henkeä | hlö | viestiä | tekstiviestiä | metriä | kilometriä
    | kiloa | grammaa | litraa | gigatavua | megatavua | gigaa | prosenttia | viikko* | viikon
    | kuukau* | vuotta | vuoden | vuotia* | lippua | tuotetta | askelta | yritystä | tuhatta
    | miljoonaa | maksuerää | kierrosta | ilmaiskierrosta | arpaa | astetta`,
  seconds: "sekunti* | sekunnin | sekunnissa | sek",
  minutes: "minuutti* | minuutin | minuutissa | min",
  hours: "tunti* | tuntia | tunnin | tunnissa | tunniksi",
  days: `päivää | päivä | päivän | päivässä | vuorokautta | vuorokauden | vuorokaudessa | vrk
    | arkipäivää | arkipäivän`,
  month: `tammikuu* | helmikuu* | maaliskuu* | huhtikuu* | toukokuu* | kesäkuu* | heinäkuu*
    | elokuu* | syyskuu* | lokakuu* | marraskuu* | joulukuu*`,
  money: `euroa | euro | euron | eurolla | eurosta | sentti* | senttiä | snt | kruunua | dollaria
    | summa | yhteensä | maksettavaa`,
  promo: `alennus* | alennukse* | tarjous* | tarjoukse* | alessa | alekoodi* | kampanja* | kuponki*
    | voita | voitit | voittaja* | palkinto* | palkinnon | arvonta* | arvontaan | etusi
    | kaupan päälle | osta nyt | tilaa nyt | puoleen hintaan | jäsenetu* | ilmaiskierros*
    | superetu*`,
  none: `koodi* (on |on jo |ei ole |)(vanhentunut|vanhennut|umpeutunut|erääntynyt|mitätöity|
    virheellinen|väärä|väärin|peruttu|käytetty|poistettu) | (koodi*|tunnus*|salasana*|linkki*)
    (ei ole enää|ei enää ole|ei ole|ei enää|ei) (voimassa|käytössä|toimi|kelpaa)
    | koodi* voimassaolo* (on |)(päättynyt|päättyi|umpeutui|umpeutunut) | (väärä|virheellinen|
    vanhentunut|väärän|virheellisen|vanhentuneen) (koodi|vahvistuskoodi|salasana|tunnusluku|
    tunnusluvun|pin)* | koodia ei (tarvita|vaadita|voitu|pystytty|saatu) | (et|ei) (tarvitse|
    tarvita) (koodia|vahvistuskoodia|erillistä) | ilman koodia | koodin (lähettäminen|lähetys)
    epäonnistui | (pyysit|pyydetty|tilasit) uutta (koodia|tunnuslukua) | (salasana|tunnusluku|
    tunnusluvu|pin|tunnukse|tunnus|kortti|korttisi|tili|tilisi)* (koodi*|) (on|onnistuneesti)
    (nyt |onnistuneesti |)(vaihdettu|muutettu|päivitetty|nollattu|vaihtunut|lukittu|lukittunut|
    suljettu|estetty|kuoletettu|poistettu) | (salasana*|pin koodi*|tunnusluku*) (vaihdettiin|
    muutettiin|lukittiin) | (salasanan|tunnusluvun|pin koodin) (vaihto|vaihtaminen) onnistui
    | liian monta (yritystä|väärää) | kirjautuminen (onnistui|epäonnistui) | ehti vanhentua`,
  warnBefore: `(älä|äläkä|ethän|et saa|ei saa|ei pidä|ei tule) (koskaan |ikinä |
    missään tapauksessa |)(jaa|jakaa|anna|antaa|kerro|kertoa|luovuta|luovuttaa|paljasta|paljastaa|
    välitä|lähetä|ilmoita|syötä|näytä|sano) | älkää (koskaan |)(jakako|antako|kertoko|luovuttako|
    paljastako) | (emme|ei|eivät) (koskaan |ikinä |)(kysy|pyydä|tiedustele|soita) | kukaan ei
    (kysy|pyydä|saa) | pidä (koodi |)(omana|salassa) | varo | varothan`,
  warnAfter: `muille | kenellekään | kenenkään kanssa | muiden kanssa | ulkopuolisille
    | kolmansille osapuolille | ei saa (kertoa|jakaa|antaa|luovuttaa|näyttää) | salassa | salaisena
    | omana tietonasi | ei (pidä jakaa|kysytä) | on (luottamuksellinen|henkilökohtainen)`,
  expires: `voimassa (vain|enintään|seuraavat|) | on (voimassa|kelvollinen) | voimassaolo* | toimii
    | vanhenee | vanhentuu | umpeutuu | erääntyy | päättyy | kuluessa | sisällä | sisään | ajan
    | ajaksi | saakka | asti | aikaa | käytettävissä | kelpaa | viimeistään`,
  from: `palvelu* | sovellu* | tilillesi | tilin | tiliin | tiliisi | verkkopankkiin
    | verkkokauppaan | sivusto* | kaupassa | kauppiaalle | myyjälle | terveisin | tervetuloa
    | kirjaudu* | kirjautuaksesi | lähettäjä | ostos | yhdistä`,
  your: `sinun | teidän | tämä on | tämä | tässä | tässä on | hei | moi | hyvä | hyvä asiakas | oma
    | uusi | henkilökohtainen | antamasi | pyytämäsi | tilaamasi`,
  word: `koodi | koodin | koodia | salasana | tunnus | kerro | tärkeää | huomio | huom | varoitus
    | ilmoitus | voita | voitto | alennus | tarjous | kuponki | arvonta | lopeta | poistu | peruuta
    | kyllä | apua | kiitos | tervetuloa | tilaus | tilaa | paketti | posti | pankki | lasku
    | maksu | euroa | tänään | kortti | tili | saldo | viesti | osta | soita | vastaa | lähetä
    | lisää | kela | vero | kilpailu`,
  reset: `salasana* (palaut|nolla|vaih|uusi|unoh|asetta)* | (palauta|vaihda|nollaa|vaihtaa|
    vaihtamaan|vaihtaaksesi|uusi|uuden) (salasana|tunnusluku|tunnusluvu)* | palauttaaksesi
    | palautuskoodi* | nollata* | nollaus* | unohditko | unohtunut | unohtuneen | tili* palaut*`,
  payment: `maksu* | maksa* | osto* | ostokse* | ostos* | tapahtuma* | verkko-osto* | tilisiirto*
    | siirto* | siirrä* | veloitu* | velote* | kortti* | kortin* | kortilla* | nosto* | saaja*
    | lasku* | lainan | tilaukse* | tilaus*`,
  "sign-up": `rekisteröi* | luo tili | luodaksesi | tilin (luo|avaami|aktivoi)* | liity | liittymi*
    | aktivoi* | tervetuloa | käyttöönotto* | käyttäjäksi | jäseneksi | avaa tili | uusi tili
    | puhelinnumero* (vahvist)*`,
  "sign-in": `kirjaud* | kirjautu* | sisäänkirjau* | tunnistaud* | tunnistautu* | tunnistus*
    | kaksivaihei* | uusi laite | uude* laittee* | verkkopankki* | verkkopankin | pääsykoodi*
    | pääset (takaisin|sisään) | kertakirjautumi*`,
};
