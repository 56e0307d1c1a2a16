import { operationsOf, type DraftLine, type InvoiceDraft, type ProductBody } from '@acquit/contract'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { messageOf } from '../../api/problem.ts'
import { present } from '../../form/present.ts'
import { productKey } from '../../products/product-queries.ts'
import { useEditor } from './editor-context.ts'
import { setLine } from './edited.ts'

/**
 * «Créer …», in place: the line is added to the catalogue when its person leaves it, complete, so that the product has the
 * price, the VAT and the nature that were typed and nothing that was not.
 */
export function useCatalogueEntry(row: number) {
  const { companyId, store, t, format } = useEditor()
  const queryClient = useQueryClient()
  const [wanted, setWanted] = useState(false)

  const create = async (body: ProductBody) => {
    try {
      const { id, product } = await call('createProduct', { params: { companyId }, body })
      if (store.get().draft.lines[row]?.name === product.name) {
        store.change(setLine(row, { productId: id }))
      }
      notifications.show({ message: t('products.created', { name: product.name }) })
      await queryClient.invalidateQueries({ queryKey: productKey(companyId) })
    } catch (error) {
      notifications.show({ color: 'red', message: format.say(messageOf(error)) })
    }
  }
  return {
    add: () => setWanted(true),
    onLeave() {
      if (!wanted) return
      const { draft } = store.get()
      const product = productOf(draft.lines[row], draft)
      if (product === undefined) return
      setWanted(false)
      void create(product)
    },
  }
}

/** `undefined` while the line does not say everything that a product needs. */
function productOf(line: DraftLine | undefined, draft: InvoiceDraft): ProductBody | undefined {
  const { name, unit, unitPrice, vat, description, reference } = line ?? {}
  const operations = operationsOf(draft)
  const kind = line?.kind ?? (operations === 'mixed' ? undefined : operations)
  if (name === undefined || unit === undefined || unitPrice === undefined) return undefined
  if (vat === undefined || kind === undefined) return undefined
  return { name, kind, unit, unitPrice, vat, ...present({ description, reference }) }
}
