import type { Product, ProductBody } from '@acquit/contract'
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '../api/call.ts'
import { useLeavingGuard } from '../form/leaving-guard.ts'
import { Page } from '../shell/page.tsx'
import { useCompanyId } from '../shell/session.ts'
import { ProductForm } from './product-form.tsx'
import { productKey, productQuery } from './product-queries.ts'
import './products.css'

/** The word that stands for the id in the address of a product not yet created. */
const newProduct = 'nouveau'

export function ProductPage() {
  const { productId } = useParams({ from: '/signed-in/societes/$companyId/produits/$productId' })
  return productId === newProduct ? <NewProduct /> : <OneProduct productId={productId} />
}

function NewProduct() {
  const { t } = useTranslation()
  const companyId = useCompanyId()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const create = useMutation({
    mutationFn: (product: ProductBody) =>
      call('createProduct', { params: { companyId }, body: product }),
    onSuccess: async ({ product }) => {
      notifications.show({ message: t('products.created', { name: product.name }) })
      await queryClient.invalidateQueries({ queryKey: productKey(companyId) })
      await navigate({ to: '/societes/$companyId/produits', params: { companyId } })
    },
  })
  const guard = useLeavingGuard(create.isSuccess || create.isPending)
  return (
    <Page title={t('products.new')} width="reading">
      <ProductForm
        submitLabel={t('products.create')}
        pending={create.isPending}
        error={create.error}
        onDirty={guard}
        onSubmit={(product) => create.mutate(product)}
      />
    </Page>
  )
}

function OneProduct({ productId }: { readonly productId: string }) {
  const { t } = useTranslation()
  const companyId = useCompanyId()
  const { data } = useSuspenseQuery(productQuery(companyId, productId))
  const change = useChangeProduct(companyId, data)
  const guard = useLeavingGuard(change.isSuccess)
  const isArchived = data.product.archived === true
  return (
    <Page
      title={data.product.name}
      width="reading"
      aside={isArchived && <span className="status">{t('products.isArchived')}</span>}
      actions={
        <Button
          variant="default"
          onClick={() => change.mutate({ ...data.product, archived: !isArchived })}
        >
          {isArchived ? t('products.restore') : t('products.archive')}
        </Button>
      }
    >
      <ProductForm
        key={data.version}
        start={data.product}
        submitLabel={t('products.save')}
        pending={change.isPending}
        error={change.error}
        onDirty={guard}
        onSubmit={(product) => change.mutate(product)}
      />
    </Page>
  )
}

function useChangeProduct(companyId: string, { id, version }: Product) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (product: ProductBody) =>
      call('changeProduct', { params: { companyId, productId: id }, body: { version, product } }),
    onSuccess: async (changed) => {
      notifications.show({ message: t('products.saved', { name: changed.product.name }) })
      queryClient.setQueryData(productQuery(companyId, id).queryKey, changed)
      await queryClient.invalidateQueries({ queryKey: productKey(companyId) })
    },
  })
}
