import { useTranslation } from 'react-i18next'
import { Layers } from '../../verdict/layers.tsx'
import { FindingList } from '../../verdict/finding-list.tsx'
import { Cures } from './cures.tsx'
import { usePlainWords } from './plain-words.ts'
import { useComputed } from './editor-context.ts'

/** Everything the checks say of the draft: which rules ran, and each finding with its cure. */
export function CheckView() {
  const { t } = useTranslation()
  const say = usePlainWords()
  const { layers, findings } = useComputed()
  return (
    <div className="check-view">
      <h2>
        {findings.all.length === 0
          ? t('editor.check.clean')
          : t('editor.check.count', { count: findings.errors })}
      </h2>
      <FindingList
        findings={findings.all}
        say={say}
        aside={(finding) => <Cures finding={finding} />}
      />
      <h3>{t('verdict.layersTitle')}</h3>
      <Layers layers={layers} />
    </div>
  )
}
