import type { CueSet } from "./cue-set.ts";

export const fr: CueSet = {
  strong: `code de vérification | code de sécurité | code de confirmation | code d'authentification
    | code d'accès | code d'activation | code de connexion | code de validation | code à usage unique
    | code unique | code temporaire | code secret | code sms | mot de passe à usage unique
    | mot de passe temporaire | mot de passe unique | code d'identification | code d'inscription
    | code d'autorisation | code pour confirmer | code pour valider | code pour vérifier`,
  weak: "code | codes | mot de passe | pin | vérification",
  is: "est | est le | sera | sont | suivant",
  use: "utilisez | utilise | saisissez | saisis | entrez | entre | tapez | composez le code",
  action: "pour vous connecter | pour vérifier | pour confirmer | pour valider | pour activer",
  other: `commande | numéro de commande | commande n | référence | réf | facture | dossier
    | se terminant par | finissant par | code postal | code promo | code de réduction | code barre
    | code qr | colis | numéro de suivi | appelez le | stop au | réservation`,
  unit: "minutes | minute | heures | heure | secondes | jours | points | fois | chiffres | caractères",
  money: "euros | euro | francs",
  promo: "réduction | remise | promo | soldes | offre | bon d'achat",
  none: "code a expiré | code est expiré | code expiré | aucun code",
  word: "merci | jamais | valable",
  warnBefore: `ne partagez | ne communiquez | ne donnez | ne divulguez | ne transmettez
    | ne le partagez | ne jamais | ne partage | ne le communiquez`,
  reset: "réinitialiser | réinitialisation | récupérer | nouveau mot de passe | récupération",
  payment: "paiement | achat | virement | payer | transaction",
  "sign-up": "inscription | vous inscrire | créer votre compte | activer votre compte",
  "sign-in": "connexion | vous connecter | te connecter | accéder",
};
