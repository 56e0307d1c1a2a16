import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CountrySelect } from './country-select.tsx'
import type { InputProps } from './input-props.ts'

interface AddressFieldsProps {
  /** Props of the field at this path: `address.city`. */
  readonly propsOf: (path: string) => InputProps
  /** `address`, `deliveryAddress`. */
  readonly path: string
  readonly required?: boolean
}

/** The five fields of a postal address. The country comes last and is France unless chosen. */
export function AddressFields({ propsOf, path, required = false }: AddressFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      <TextInput
        label={t('form.address.line1')}
        autoComplete="address-line1"
        required={required}
        {...propsOf(`${path}.line1`)}
      />
      <TextInput
        label={t('form.address.line2')}
        autoComplete="address-line2"
        {...propsOf(`${path}.line2`)}
      />
      <TextInput
        className="span-3 half-on-phone"
        label={t('form.address.postCode')}
        autoComplete="postal-code"
        required={required}
        {...propsOf(`${path}.postCode`)}
      />
      <TextInput
        className="span-6 half-on-phone"
        label={t('form.address.city')}
        autoComplete="address-level2"
        required={required}
        {...propsOf(`${path}.city`)}
      />
      <CountrySelect className="span-3" {...propsOf(`${path}.country`)} />
    </>
  )
}
