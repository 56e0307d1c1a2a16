import type { ProductBody } from '@acquit/contract'
import { Button, Select, SegmentedControl, TextInput, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { messageOf } from '../api/problem.ts'
import { focusFirstError } from '../form/focus-first-error.ts'
import { useFormat } from '../i18n/format.ts'
import { units } from '../typing/units.ts'
import { vatOptionOf, vatOptions } from '../typing/vat-options.ts'
import { priceOf, productBody, productValues, type ProductValues } from './product-values.ts'

interface ProductFormProps {
  readonly start?: ProductBody
  readonly submitLabel: string
  readonly onSubmit: (product: ProductBody) => void
  readonly pending: boolean
  readonly error: Error | null
  readonly onDirty: (dirty: boolean) => void
}

/** Creates or changes a product of the catalogue. */
export function ProductForm(props: ProductFormProps) {
  const { start, submitLabel, onSubmit, pending, error, onDirty } = props
  const { t } = useTranslation()
  const { say } = useFormat()
  const form = useForm<ProductValues>({
    initialValues: productValues(start),
    validate: {
      name: (text) => (text.trim() === '' ? t('form.required') : null),
      unitPrice: (text) => (priceOf(text) === undefined ? t('form.amount') : null),
    },
  })
  const dirty = form.isDirty()
  useEffect(() => onDirty(dirty), [dirty, onDirty])
  const own = start === undefined ? [] : [vatOptionOf(start.vat)]
  const vats = [
    ...vatOptions,
    ...own.filter(({ key }) => !vatOptions.some((one) => one.key === key)),
  ]
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => onSubmit(productBody(values, start)), focusFirstError)}
    >
      <div className="form-fields">
        <TextInput
          className="span-8"
          label={t('products.fields.name')}
          required
          autoFocus={start === undefined}
          {...form.getInputProps('name')}
        />
        <TextInput
          className="span-4"
          label={t('products.fields.reference')}
          {...form.getInputProps('reference')}
        />
        <Textarea
          label={t('products.fields.description')}
          autosize
          minRows={2}
          {...form.getInputProps('description')}
        />
        <div className="kind-field">
          <span className="mantine-InputWrapper-label">{t('products.fields.kind')}</span>
          <SegmentedControl
            aria-label={t('products.fields.kind')}
            data={[
              { value: 'services', label: t('products.fields.services') },
              { value: 'goods', label: t('products.fields.goods') },
            ]}
            {...form.getInputProps('kind')}
          />
        </div>
        <TextInput
          className="span-4"
          label={t('products.fields.unitPrice')}
          inputMode="decimal"
          required
          {...form.getInputProps('unitPrice')}
        />
        <Select
          className="span-4"
          label={t('products.fields.unit')}
          searchable
          allowDeselect={false}
          data={units.map(({ code, name }) => ({ value: code, label: say(name) }))}
          {...form.getInputProps('unit')}
        />
        <Select
          className="span-4"
          label={t('products.fields.vat')}
          searchable
          allowDeselect={false}
          data={vats.map(({ key, label }) => ({ value: key, label: say(label) }))}
          {...form.getInputProps('vat')}
        />
      </div>
      <div className="form-foot spaced">
        <Button type="submit" loading={pending}>
          {submitLabel}
        </Button>
        {error !== null && (
          <p className="form-error" role="alert">
            {say(messageOf(error))}
          </p>
        )}
      </div>
    </form>
  )
}
