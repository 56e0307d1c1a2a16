import type { CustomerKind } from '@acquit/contract'
import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const kinds = ['professional', 'private', 'public', 'foreign'] as const

interface KindSwitchProps {
  readonly value: CustomerKind
  readonly onChange: (kind: CustomerKind) => void
}

/** Professional, private person, public body or foreign: what it changes is said underneath. */
export function KindSwitch({ value, onChange }: KindSwitchProps) {
  const { t } = useTranslation()
  return (
    <div className="kind-switch">
      <SegmentedControl
        aria-label={t('customers.kind')}
        value={value}
        onChange={onChange}
        data={kinds.map((kind) => ({ value: kind, label: t(`customers.kinds.${kind}`) }))}
      />
      <p className="soft small" role="status">
        {t(`customers.kindTexts.${value}`)}
      </p>
    </div>
  )
}
