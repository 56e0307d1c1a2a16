export const verdict = {
  layersTitle: 'Contrôles effectués',
  findingsTitle: 'Anomalies',
  noFinding: 'Aucune anomalie.',
  states: {
    passed: 'Conforme',
    failed: 'Non conforme',
    'not-run': 'Non exécuté',
    'not-applicable': 'Sans objet',
    'engine-error': 'Contrôle en panne',
  },
  layers: {
    container: 'Conteneur PDF',
    structure: 'Structure du fichier',
    en16931: 'Norme européenne EN 16931',
    'extended-ctc-fr': 'Profil français étendu (EXTENDED-CTC-FR)',
    'factur-x': 'Profil Factur-X',
    'br-fr': 'Règles françaises (BR-FR)',
    coherence: 'Cohérence du PDF et des données',
    xsd: 'Schéma XML officiel',
  },
  severities: { error: 'Erreur', warning: 'Attention' },
  words: { valid: 'Conforme', invalid: 'Non conforme', unreadable: 'Illisible' },
} as const
