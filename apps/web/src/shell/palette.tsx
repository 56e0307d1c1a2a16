import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFound } from './palette-found.ts'
import { usePlacesAndActs } from './palette-places.tsx'
import './palette.css'

/** `@` looks among customers, `#` among documents, `/` among settings; without one, everywhere. */
export type PalettePrefix = '@' | '#' | '/' | ''

const prefixOf = (query: string): PalettePrefix => {
  const first = query.charAt(0)
  return first === '@' || first === '#' || first === '/' ? first : ''
}

/** Ctrl+K: go, find, do. */
export function Palette() {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const [settled] = useDebouncedValue(query, 120)
  const prefix = prefixOf(query)
  const places = usePlacesAndActs()
  const found = useFound(settled.slice(prefixOf(settled).length).trim(), prefixOf(settled))
  const words = query.slice(prefix.length).trim()

  const groups: SpotlightActionGroupData[] = [
    ...matching(prefix === '/' ? places.settings : prefix === '' ? places.all : [], words),
    ...found,
  ]
  return (
    <Spotlight
      actions={groups}
      query={query}
      onQueryChange={setQuery}
      // The groups already hold what matches.
      filter={(_, actions) => actions}
      nothingFound={t('shell.palette.nothing')}
      scrollable
      attributes={{ content: { 'aria-label': t('shell.palette.label') } }}
      maxHeight={420}
      centered={false}
      yOffset="12vh"
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      lockScroll={false}
      removeScrollProps={{ enabled: false }}
      searchProps={{
        leftSection: <IconSearch size={20} stroke={1.75} />,
        placeholder: t('shell.palette.placeholder'),
        'aria-label': t('shell.palette.placeholder'),
      }}
    />
  )
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** The actions whose label has every word typed, accents and case aside. */
function matching(
  groups: readonly SpotlightActionGroupData[],
  words: string,
): SpotlightActionGroupData[] {
  const wanted = plain(words).split(/\s+/)
  return groups.flatMap(({ group, actions }) => {
    const kept = actions.filter(({ label }) => {
      const text = plain(label ?? '')
      return wanted.every((word) => text.includes(word))
    })
    return kept.length === 0 ? [] : [{ group, actions: kept }]
  })
}
