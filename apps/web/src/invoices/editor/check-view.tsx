import { checkInvoice } from '@acquit/einvoice'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Layers } from '../../verdict/layers.tsx'
import { FindingList } from '../../verdict/finding-list.tsx'
import { Cures } from './cures.tsx'
import { useEditor } from './editor-context.ts'

/** Everything the checks say of the draft: which rules ran, and each finding with its cure. */
export function CheckView() {
  const { t } = useTranslation()
  const { invoice, findings } = useEditor()
  const { layers } = useMemo(() => checkInvoice(invoice), [invoice])
  return (
    <div className="check-view">
      <h2>
        {findings.all.length === 0
          ? t('editor.check.clean')
          : t('editor.check.count', { count: findings.errors })}
      </h2>
      <FindingList
        findings={findings.all}
        aside={(finding) => <Cures finding={finding} />}
      />
      <h3>{t('verdict.layersTitle')}</h3>
      <Layers layers={layers} />
    </div>
  )
}
