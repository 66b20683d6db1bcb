import type { CueSet } from "./cue-set.ts";

export const fr: CueSet = {
  strong: `(code|codes|clé|cle|clef|mot de passe|pin|code pin|nip|jeton|numéro|
    identifiant) d'(authent*|acc*|activ*|autor*|ident*|inscr*|enreg*|assoc*|appair*) | (code|codes|
    clé|cle|clef|mot de passe|mots de passe|pin|nip|jeton|numéro|identifiant|code pin) (de|d'une|
    pour la|de la|pour) (vérificat*|verificat*|sécurité|securite|validation|connexion|activation|
    authentif*|accès|acces|autorisation|identif*|inscription|enregistrement|récupération|
    réinitialisation|déverrouillage|contrôle|transaction|paiement|double authentification|signature|
    session|association|jumelage|appairage|déblocage|première connexion|virement|
    double vérification) | (code|codes|clé|pin|nip|jeton) de confirmation | (code|codes|
    mot de passe|mots de passe|pin|nip|clé|clef) (à usage unique|a usage unique|usage unique|unique|
    temporaire*|provisoire*|éphémère*|dynamique*|jetable*|secret|secrets|confidentiel*|personnel|
    sms|otp|3d secure|mfa|2fa|sécurisé|reçu par sms) | (code|mot de passe) (pour|afin de|
    vous permettant de|permettant de|servant à) (vous|te|) (connecter|vérifier|confirmer|valider|
    activer|accéder|authentifier|autoriser|réinitialiser|finaliser|continuer|terminer|identifier|
    inscrire|créer|récupérer|signer|déverrouiller) | code pour (votre|ta|la|l') (connexion|
    inscription|transaction|paiement|achat|authentification|vérification) | otp | (code|codes) (à|
    a) (4|5|6|8|quatre|six) chiffres | sms code | passcode | code (verif|verification|
    authentification|securite|sécurité|activation|acces|confirmation) | code de (la|
    votre) (double vérification|vérification en deux étapes)`,
  weak: `code | codes | mot de passe | mots de passe | mdp | pin | code pin | nip | code nip | jeton
    | vérification | authentification | confirmation | validation | (clé|clef|cle) (d'accès|secrète|
    de sécurité|) | cryptogramme | chiffres (suivants|à recopier|a recopier|à saisir|à reporter)`,
  is: `est | sera | sont | était | serait | (est|sont|c'est|voici) (le|la|les|votre|ton|vos|tes|
    désormais|maintenant) (nouveau|nouvelle|suivant|) | c'est | suivant | suivante | comme suit
    | ci dessous | ci après | voici | voilà`,
  use: `(utilise|utilisez|utiliser|saisis|saisissez|saisir|entrez|entrer|tape|tapez|taper|insérez|
    insérer|renseigne|renseignez|renseigner|rentre|rentrez|rentrer|introduisez|introduire|reporte|
    reportez|reporter|copie|copiez|recopie|recopiez|recopier|écrivez|compose dans l'appli) (le|ce|
    cette|ceci|les|simplement|ci dessous|) | entre (le|ce) | (utilisant|saisissant|entrant|tapant|
    renseignant) | avec le | grâce au | avec ce | à reporter`,
  action: `(pour|afin de|de|et|à|puis|pourrez) (vous|te|se|) (connecter|vérifier|verifier|confirmer|
    valider|activer|accéder|acceder|continuer|poursuivre|finaliser|terminer|compléter|authentifier|
    autoriser|identifier|inscrire|réinitialiser|récupérer|changer|modifier|créer|enregistrer|
    associer|ajouter|déverrouiller|débloquer|rejoindre|effectuer|signer|payer|procéder|achever|lier|
    prouver|choisir|définir) | connexion | inscription | identification | connectez vous
    | (vérifiez|confirmez|validez|activez) (votre|ton|le|la) | authentifiez vous | (vous|
    te) (connecter|identifier|authentifier) | te connectes | (c'est bien|bien) (toi|vous)
    | double authentification | (afin |
    )d'(activer|accéder|acceder|authentifier|autoriser|identifier|inscrire|associer|ajouter|effectuer)
    | (s'|vous |t'|pour )(activer|identifier|authentifier|inscrire) | (sur|dans) (le site|
    l'application|l'appli|la page|votre application|notre site|le formulaire) | (votre|
    ton) (identité|numéro|numéro de téléphone|adresse e mail|inscription|connexion|achat|paiement|
    virement|opération)`,
  other: `commande | réservation | facture | dossier | colis | billet | référence | réf | ref
    | client | contrat | compte | carte | ticket | expédition | envoi | livraison | abonnement
    | adhérent | sinistre | demande | intervention | rendez vous | rdv | train | voiture | quai
    | porte | siège | chambre | bureau | casier | consigne | version | modèle | série | reçu | devis
    | police | article | allocataire | matricule | immatriculation | bon de commande | amende
    | procès verbal | relevé | relevé de compteur | compteur | index | usager | bénéficiaire
    | patient | lot | bus | ligne | (numéro|no|n°|nº|num) (de|du) (confirmation|autorisation|
    téléphone|portable|mobile|commande|dossier|client|compte|carte|suivi|série|réservation|facture|
    chèque|passage) | siret | siren | iban | bic | rib | imei | puk | code (postal|promo|
    promotionnel|réduction|remise|parrain*|ami|avantage*|privilège|cadeau|bon plan|barre|barres|
    à barres|qr|erreur|produit|article|pays|région|banque|guichet|agence|client|commune|insee|ape|
    naf|swift|bic|iban|source|vestimentaire|civil|pénal|couleur|puk|ussd|wifi|porte|portail|
    immeuble|retrait|colis|casier|consigne|dossier|pnr|partenaire|affilié|créateur|fidélité|
    marchand|recharge|invitation|tarif|interphone|ticket|vendeur|coupon|bonus|géographique|
    indicatif|vol|réf) | (code|
    numéro) d'(autorisation|erreur|entrée|ouverture|invitation|article|agence|abonné|adhérent)
    | code (de|du|de la) (réduction|remise|parrainage|erreur|produit|la route|la porte|porte|route|
    travail|entrée|ouverture|retrait|livraison|collecte|réservation|recharge|invitation|suivi|
    conduite|référence|téléchargement|colis|casier|immeuble|client|wifi|dossier) | codes (promo|
    postaux|barres) | code barre* | (clé|cle|mot de passe) (du|) (wifi|wi fi|wep) | indicatif
    | (carte|compte|cb|numéro|visa|mastercard|carte bancaire|mobile) (se terminant par|
    finissant par|terminant par|terminée par|terminé par|qui se termine par|xx|en) | (terminant|
    finissant|termine|terminée|terminé) (par|en) | (4|quatre|deux|3|) dernier* (4|quatre|) chiffres
    | carte bancaire | cb | visa | mastercard | (appelez|appeler|téléphonez|contactez|composez|
    joignez|contacter|joindre|rappelez|appelle|composer) (vite|gratuitement|immédiatement|) (le|
    nous|nous au|au|le service client|) | tél | téléphone | sav | (infos|info|aide|
    besoin d'aide) (au|) | service client* | hotline | opposition | (stop|oui|non|sms|info|start|
    arret|stopsms|stop sms|le mot|un sms) (au|par sms au|sms au|à|envoyé au) | stop | (envoyez|
    envoie|répondez|répondre|envoyer|réponds) (stop|oui|non|un sms|sms|stop au|oui au|par oui|
    par stop|le mot|) (par sms|) (au|à|) | rue | avenue | boulevard | étage | appartement | bâtiment
    | guichet | salle | terminal | voie | sortie | allée | cedex | arrêt | page | chapitre | solde
    | montant | total | plafond | crédit restant | reste à payer | jusqu'à | plus de | moins de
    | environ | près de | à partir de | depuis | au moins | année | édition | point relais
    | identifiant client | poste`,
  otherAfter: `est (votre|le|ton|la) (numéro|code|n°|) (de|d'|) (commande|réservation|suivi|dossier|
    client|ticket|facture|passage|référence|promo|retrait|parrainage|réduction|rdv|colis)
    | est (expédi*|livré*|en cours|disponible|annulée|prête|confirmée) | rue | avenue | boulevard`,
  unit: `points | point | fois | chiffres | chiffre | caractères | lettres | personnes | personne
    | articles | billets | tickets | unités | unité | pièces | litres | mètres | kilomètres
    | grammes | kilos | semaines | semaine | mois | années | année | ans | pour cent | pourcent
    | millions | million | milliards | mille | tentatives | tentative | essais | essai | messages
    | colis | produits | places | nuits | nuit | crédits | miles | étoiles | avis | clients
    | magasins | pages | degrés | appels | exemplaires | voix | votes | voyageurs | adultes
    | enfants | participants | go`,
  seconds: "secondes | seconde | sec",
  minutes: "minutes | minute | mns",
  hours: "heures | heure | hrs",
  days: "jours | jour | (jours|jour) (ouvrés|ouvrables|ouvré)",
  month: `janvier | février | avril | juin | juillet | août | septembre | octobre | novembre
    | décembre | janv | févr | avr | juil | sept | oct | nov | déc`,
  money: `euros | euro | centimes | centime | francs | franc | fcfa | f cfa | cfa | xof | xaf
    | dinars | dinar | dirhams | dirham | gourdes | ariary | (montant|somme|virement|paiement|achat|
    retrait|prélèvement|débit|transaction) de | d'un montant de`,
  promo: `réduction* | remise* | promo* | soldes | offre* | bon d'achat | bons d'achat | (bon|code|
    vente) (plan|promo|privée) | ventes privées | cadeau* | gagner | gagnez | gagnant*
    | tirage au sort | jeu concours | loterie | profitez | profite | bénéficiez | offert* | gratuit*
    | cagnotte* | jusqu'à ce soir | (dernière|dernier) (chance|jour) | déstockage | moins cher
    | % (sur|chez|dès|de remise|de réduction) | économisez | exclusivité | black friday
    | french days | coupon* | chèque cadeau | félicitations | forfait bonus`,
  none: `(a|est|ont|sont) (été|déjà été|bien été|désormais|déjà|) (expiré*|périmé*|utilisé*|annulé*|
    désactivé*|bloqué*|suspendu*) | n'est (pas|plus) (valide|valable|correct|nécessaire|requis|
    actif) | (est|était) (incorrect|invalide|erroné|faux) | (code|codes|mot de passe|pin) (expiré*|
    périmé*|erroné*|incorrect*|invalide*|faux|déjà utilisé*|non valide*|bloqué*) | (aucun|pas de|
    pas besoin de|pas besoin d'un|sans) (code|mot de passe) | (mauvais|faux) (code|mot de passe)
    | (demande de|demander|demandez|demandé|redemander|redemandez|générez|en demander) (un|
    un nouveau|nouveau) (code|) | demande de (nouveau |)code | (code|mot de passe) (vous|) (sera|
    a été|va vous être) (envoyé|adressé|communiqué|transmis) | (impossible|nous n'avons pas pu|
    n'avons pu|échec) (d'envoyer|de vous envoyer|de l'envoi|d'envoi|vous envoyer|vérifier)
    | (trop de|nombre maximum de|nombre maximal de|plusieurs) (tentatives|codes|essais|erreurs|
    demandes) | (mot de passe|pin|code secret|code pin) (a|a bien|vient d') (été|être|) (modifié|
    changé|réinitialisé|mis à jour|bloqué) | (a bien été|a été|avec succès) (vérifié*|confirmé*|
    validé*|activé*) | (connexion|vérification|authentification|inscription) (réussie|échouée|
    a échoué|refusée) | opposition enregistrée`,
  warnBefore: `(ne|n'|de ne|à ne) (jamais|pas|surtout pas|surtout jamais|) (le|la|les|lui|
    ) (partag*|communiqu*|donne*|divulgu*|transme*|révél*|fourni*|envoy*|transfér*|dévoil*|montr*|
    dites|confi*|dis|demand*|répond*|vous demand*|vous sollicit*|vous appel*|vous contact*|saisi*)
    | (jamais|surtout) (le|la|) (communiquer|divulguer|partager|donner|transmettre) | (personne|
    aucun conseiller|aucun employé|aucun agent|nos conseillers|votre conseiller|la banque|
    votre banque) ne | ne (vous|vous le|te|te le) (demand*|sollicit*|appel*|contact*) | (gardez|
    garde|conservez|conserve|protégez) (le|ce|cette|votre|ton) | méfiez vous | prudence | arnaque*
    | fraude* | fraudeur* | escroc* | phishing | hameçonnage | (si vous|si tu|vous|tu) (n'avez|n'as|
    n'êtes|n'es) pas | (si|) (quelqu'un|on) vous (le|) (demand*|appel*|contact*)
    | à l'origine de cette | pas vous`,
  warnAfter: `(à|avec|a) (personne|quiconque|qui que ce soit|un tiers|des tiers|d'autres|
    d'autres personnes|autrui|quelqu'un|votre conseiller|un conseiller|vos proches) | même (à|au|si|
    par) | (strictement|) confidentiel* | ne (doit|doivent) (jamais|pas|être) | (garder|rester|
    reste) secret | par téléphone | à ne pas (transf*|partag*|communiqu*|divulgu*|transmettre)`,
  expires: `(valable*|valide*|utilisable|actif|active) (pendant|jusqu'à|jusqu'au|durant|encore|pour|
    dans les|uniquement|seulement|que|) | (expire|expirera|expirent) (dans|à|le|après|au bout de|en|
    ) | (validité|durée de validité|durée|délai) (de|) | sous | dans | pendant | durant | d'ici
    | avant | jusqu'à | jusqu'au | dans (les|un délai de) | au bout de | dure`,
  from: `pour | de | d' | du | sur | chez | à | au | avec | par | dans | en | auprès de | via
    | (connexion|connecter|accéder|inscription|accès|inscrire) (à|au|sur|chez|de|aux)
    | te connectes à | (votre|ton|mon) (compte|espace|espace client|espace personnel|
    inscription) (chez|sur|de|) | compte | (bienvenue|bienvenu) (sur|chez|à|dans|)
    | merci (d'avoir choisi|d'utiliser|d'avoir rejoint) | (l'équipe|équipe|cordialement|
    l'application|l'appli|achat|paiement|commande|transaction) (chez|sur|de|auprès de|)`,
  your: `votre | vos | ton | ta | tes | voici (votre|ton|le|) | ceci est (votre|ton|le) | c'est | le
    | la | l' | mon | bonjour | bjr | salut | cher client | chère cliente | cher | ce | cet | cette
    | un | une | nouveau`,
  word: `merci | jamais | valable | attention | bonjour | votre | vous | pas | oui | non | code
    | codes | stop | arret | aide | maintenant | urgent | info | alerte | fraude | arnaque
    | personne | partager | partagez | compte | carte | banque | client | cliente | service | valide
    | expire | expiré | nouveau | nouvelle | avec | pour | dans | sans | bien | tout | tous | plus
    | moins | offre | promo | soldes | gratuit | cadeau | gagnez | profitez | colis | commande
    | paiement | achat | virement | montant | euros | solde | lundi | mardi | mercredi | jeudi
    | vendredi | samedi | dimanche | jour | jours | heure | heures | minutes | appel | appelez
    | cliquez | lien | envoyez | secret | sécurité | confirmer | passe | équipe | site | impots
    | ameli | cadeaux | bonus`,
  reset: `réinitialis* | récupér* | recouvrer | débloqu* | (nouveau|changer|changement|modifier|
    modification|oubli|oublié) (de|du|votre|ton|le|) mot de passe | mot de passe (oublié|perdu)`,
  payment: `paiement* | achat* | virement* | payer | transaction* | opération* | prélèvement
    | carte bancaire | votre carte | bénéficiaire | beneficiaire | retrait | règlement | transfert*
    | dépôt | rechargement | commande de | débit`,
  "sign-up": `inscription* | vous inscrire | t'inscrire | s'inscrire | (créer|création|ouvrir|
    ouverture|activer|activez|activation) (de|d'un|votre|ton|un|) (compte|profil|espace)
    | code d'activation | bienvenue | enregistrement | rejoindre | nouveau compte`,
  "sign-in": `connexion* | (vous|te|se|me) (connecter|connectes) | connectez vous | identification
    | (accéder|accès|acces) (à|au|) (votre|ton|compte|espace|) | (double|deux) (authentification|
    étapes|facteurs) | authentification (forte|à deux) | nouvel appareil | nouveau (navigateur|
    terminal|téléphone) | vous identifier | espace client`,
};
