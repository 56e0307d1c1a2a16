export const issuing = {
  title: 'Émettre : {{kind}}',
  sentence:
    'Le document prend le numéro {{number}}, d’un montant de {{amount}} TTC, pour {{recipient}}. Une fois émis, il ne pourra plus être modifié : seul un avoir le corrigera.',
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
