import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { countries } from './countries.ts'
import type { InputProps } from './input-props.ts'

/** A country, found by typing its name. */
export function CountrySelect({
  className,
  ...field
}: InputProps & { readonly className?: string }) {
  const { t, i18n } = useTranslation()
  const data = useMemo(() => [...countries(i18n.language)], [i18n.language])
  return (
    <Select
      className={className}
      label={t('form.address.country')}
      data={data}
      searchable
      allowDeselect={false}
      autoComplete="off"
      nothingFoundMessage={t('form.nothing')}
      {...field}
    />
  )
}
