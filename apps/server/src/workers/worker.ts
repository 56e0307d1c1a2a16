// The program of a worker: one task at a time, until the server that started it goes away.
import { emptyInvoice } from '@acquit/einvoice'
import { fileSystemStore } from '../files/file-store.ts'
import type { Order, Reply } from './messages.ts'
import { makeTasks } from './tasks.ts'

const plainBranding = { accent: '#000000', logo: undefined, language: 'fr' } as const

const filesFolder = process.argv[2]
if (filesFolder === undefined || process.send === undefined) {
  throw new Error('a worker is started by the pool')
}
const tasks = makeTasks({ files: fileSystemStore(filesFolder) })

const reply = (message: Reply) => process.send?.(message)

process.on('message', (order: Order) => {
  // What comes from the pool has the types of the pool.
  const task = tasks[order.name] as (input: unknown) => Promise<unknown>
  task(order.input).then(
    (output) => reply({ id: order.id, output }),
    (error: unknown) => reply({ id: order.id, failure: placeOf(error) }),
  )
})

// The first pages take a hundred times longer than the next: set before anyone waits for them.
void tasks.preview({ tenantId: '', invoice: emptyInvoice, branding: plainBranding })

// A server killed outright leaves no one to answer.
process.on('disconnect', () => process.exit(0))

/** Where it failed, without the message, which may quote a document. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return [error.name, ...frames.slice(0, 6)].join('\n')
}
