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
    'invoice.credit-note-started': 'Avoir commencé',
    'invoice.downloaded': 'Téléchargée',
    'received.stored': 'Reçue et gardée',
    'received.downloaded': 'Téléchargée',
  },
} as const
