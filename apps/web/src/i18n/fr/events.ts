export const events = {
  title: 'Historique',
  by: 'par {{name}}',
  empty: 'Rien pour le moment.',
  kinds: {
    'company.created': 'Société créée',
    'company.changed': 'Fiche de la société modifiée',
    'draft.created': 'Brouillon créé',
    'draft.deleted': 'Brouillon supprimé',
    'invoice.issued': 'Émise',
    'invoice.files-verified': 'Fichiers relus et vérifiés',
    'invoice.files-damaged': 'Un fichier ne correspond plus à son empreinte',
    'received.stored': 'Reçue et gardée',
  },
} as const
