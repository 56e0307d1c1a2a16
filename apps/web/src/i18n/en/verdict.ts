import type { verdict as french } from '../fr/verdict.ts'
import type { Translated } from '../translated.ts'

export const verdict: Translated<typeof french> = {
  layersTitle: 'Checks made',
  findingsTitle: 'Findings',
  noFinding: 'No finding.',
  states: {
    passed: 'Passed',
    failed: 'Failed',
    'not-run': 'Not run',
    'not-applicable': 'Not applicable',
    'engine-error': 'Check broken',
  },
  layers: {
    container: 'PDF container',
    structure: 'Structure of the file',
    en16931: 'European standard EN 16931',
    'extended-ctc-fr': 'French extended profile (EXTENDED-CTC-FR)',
    'factur-x': 'Factur-X profile',
    'br-fr': 'French rules (BR-FR)',
    coherence: 'PDF and data agree',
    xsd: 'Official XML schema',
  },
  severities: { error: 'Error', warning: 'Warning' },
  words: { valid: 'Valid', invalid: 'Invalid', unreadable: 'Unreadable' },
}
