import { QueryClient } from '@tanstack/react-query'
import { Unreachable, isProblem } from './api/problem.ts'

const passing = (error: Error): boolean => error instanceof Unreachable || isProblem(error, 'busy')

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // What the server refuses it will refuse again; only silence and overload may pass.
      retry: (failures, error) => failures < 2 && passing(error),
    },
  },
})
