import type { UseFormReturnType } from '@mantine/form'
import type { CompanyValues } from './company-values.ts'

export type CompanyForm = UseFormReturnType<CompanyValues>

export interface SectionProps {
  readonly form: CompanyForm
}
