import type { GetInputPropsReturnType } from '@mantine/form'

/** What a form gives to one of its fields. */
export type InputProps = GetInputPropsReturnType
