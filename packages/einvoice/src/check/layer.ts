import type { Bilingual } from '../bilingual.ts'
import { en16931, extendedCtcFr } from '../profiles.ts'
import { facturXVersion } from '../rules/facturx/shapes.ts'
import type { ModelFinding } from '../rules/validate.ts'
import type { Layer, LayerName } from '../verdict.ts'

/** A layer that was judged, with what it found. `where` is filled in by who knows the file. */
export interface JudgedLayer {
  readonly layer: Layer
  readonly findings: readonly (ModelFinding & { readonly where?: string })[]
}

/** The layers that are judged here, in the order in which every verdict lists them, with the version of their rules. */
const nativeLayers = {
  container: facturXVersion,
  structure: en16931.version,
  en16931: en16931.version,
  'extended-ctc-fr': extendedCtcFr.version,
  'factur-x': facturXVersion,
  'br-fr': '1.4.0.03',
  coherence: '',
} as const satisfies Partial<Record<LayerName, string>>
export type NativeLayer = keyof typeof nativeLayers

/**
 * A layer whose rules run. Rules do not throw; should one do so all the same, its layer says so, is not shown as passed, and
 * the other layers are judged.
 */
export function ran(name: NativeLayer, judge: () => JudgedLayer['findings']): JudgedLayer {
  const version = nativeLayers[name]
  try {
    const findings = judge()
    const state = findings.some(({ severity }) => severity === 'error') ? 'failed' : 'passed'
    return { layer: { name, version, state }, findings }
  } catch (error) {
    return { layer: { name, version, state: 'engine-error', why: brokenDown(error) }, findings: [] }
  }
}

/** A layer that failed at its first step: the bytes are not what it reads. */
export const refused = (
  name: NativeLayer,
  { code, message }: { readonly code: string; readonly message: Bilingual },
): JudgedLayer => ({
  layer: { name, version: nativeLayers[name], state: 'failed' },
  findings: [{ layer: name, rule: code, severity: 'error', terms: [], at: '', where: '', message }],
})

/** A layer whose rules do not run, and why. */
export const idle = (
  name: NativeLayer,
  state: 'not-run' | 'not-applicable',
  why: Bilingual,
): JudgedLayer => ({ layer: { name, version: nativeLayers[name], state, why }, findings: [] })

/** Every layer when no invoice could be read: those that were judged all the same, and the others as not run. */
export function withoutInvoice(judged: readonly JudgedLayer[]): readonly JudgedLayer[] {
  const names = Object.keys(nativeLayers) as readonly NativeLayer[] // the keys of a constant
  return names.map(
    (name) => judged.find(({ layer }) => layer.name === name) ?? idle(name, 'not-run', noInvoice),
  )
}

const noInvoice: Bilingual = {
  fr: 'aucune facture n’a pu être lue',
  en: 'no invoice could be read',
}

function brokenDown(error: unknown): Bilingual {
  const said = error instanceof Error ? error.message : String(error)
  return {
    fr: `le moteur s’est arrêté (${said}) : c’est un défaut d’Acquit, à signaler`,
    en: `the engine stopped (${said}): this is a fault of Acquit, please report it`,
  }
}
