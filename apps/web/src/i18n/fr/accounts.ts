export const accounts = {
  signIn: {
    title: 'Se connecter',
    email: 'Adresse électronique',
    password: 'Mot de passe',
    submit: 'Se connecter',
    noAccount: 'Pas encore de compte ?',
    signUp: 'Créer un compte',
    ended: 'Votre session est terminée. Ce que vous aviez saisi est gardé sur cette machine.',
  },
  signUp: {
    title: 'Créer un compte',
    text: 'Votre société vient juste après : deux minutes suffisent pour une première facture.',
    name: 'Votre nom',
    passwordHint: 'Au moins 12 caractères. Une phrase se retient mieux qu’un mot compliqué.',
    passwordShort: 'Il en faut au moins 12 caractères.',
    submit: 'Créer le compte',
    haveAccount: 'Déjà un compte ?',
    signIn: 'Se connecter',
  },
  show: 'Montrer ou cacher le mot de passe',
  promise: {
    title: 'La facture électronique, juste.',
    first: 'Factur-X, UBL et CII vérifiés par les règles d’EN 16931, à chaque touche.',
    second: 'Une facture émise ne change plus ; son historique se vérifie.',
    third: 'Vos factures reçues lues, contrôlées et gardées à l’octet près.',
  },
} as const
