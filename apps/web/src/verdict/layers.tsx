import type { Layer } from '@acquit/contract'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleMinus,
  IconCircleX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format.ts'
import './verdict.css'

/** The rules that were run, one line a layer: a layer that did not run is never shown as passed, and says why. */
export function Layers({ layers }: { readonly layers: readonly Layer[] }) {
  const { t } = useTranslation()
  const { say } = useFormat()
  return (
    <ul className="layers">
      {layers.map((layer) => (
        <li key={layer.name} data-state={layer.state}>
          <StateIcon state={layer.state} />
          <span className="layer-name">{nameOf(layer.name, t)}</span>
          <span className="layer-state">{t(`verdict.states.${layer.state}`)}</span>
          {layer.version !== '' && <span className="soft layer-version">{layer.version}</span>}
          {layer.why !== undefined && <span className="soft layer-why">{say(layer.why)}</span>}
        </li>
      ))}
    </ul>
  )
}

const known = [
  'container',
  'structure',
  'en16931',
  'extended-ctc-fr',
  'factur-x',
  'br-fr',
  'coherence',
  'xsd',
] as const
type Known = (typeof known)[number]
const isKnown = (name: string): name is Known => known.some((one) => one === name)

const nameOf = (name: string, t: ReturnType<typeof useTranslation>['t']): string =>
  isKnown(name) ? t(`verdict.layers.${name}`) : name.replace(/^schematron:/, 'Schematron ')

function StateIcon({ state }: { readonly state: Layer['state'] }) {
  const props = { size: 18, stroke: 1.75, 'aria-hidden': true } as const
  switch (state) {
    case 'passed':
      return <IconCircleCheck {...props} />
    case 'failed':
      return <IconCircleX {...props} />
    case 'not-run':
      return <IconCircleDashed {...props} />
    case 'not-applicable':
      return <IconCircleMinus {...props} />
    case 'engine-error':
      return <IconAlertTriangle {...props} />
  }
}
