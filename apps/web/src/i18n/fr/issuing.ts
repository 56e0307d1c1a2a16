export const issuing = {
  titles: {
    invoice: 'Émettre la facture {{number}}',
    deposit: 'Émettre la facture d’acompte {{number}}',
    'credit-note': 'Émettre l’avoir {{number}}',
  },
  sentences: {
    invoice:
      'La facture {{number}} de {{amount}} TTC sera émise pour {{recipient}}. Elle ne pourra plus être modifiée : seul un avoir la corrigera.',
    deposit:
      'La facture d’acompte {{number}} de {{amount}} TTC sera émise pour {{recipient}}. Elle ne pourra plus être modifiée : seul un avoir la corrigera.',
    'credit-note':
      'L’avoir {{number}} de {{amount}} TTC sera émis pour {{recipient}}. Il ne pourra plus être modifié.',
  },
  numberNote: 'Vous aurez encore 10 secondes pour annuler ; aucun numéro n’est pris avant.',
  confirm: 'Émettre',
  summary: '{{number}}, {{amount}}, pour {{recipient}}',
  label: 'Émission en cours',
  in: 'Émission dans {{seconds}} s',
  leaving: 'Émission…',
  now: 'Émettre maintenant',
  escape: 'Échap',
  done: '{{number}} est émise.',
  failed: 'Rien n’est émis',
} as const
