import type { Dependencies } from '../dependencies.ts'
export async function fillDemonstration(_: Dependencies) {
  return { email: '', password: '' }
}
