import { compileNodes, schemaAt } from '../binding/compile.ts'
import { wrap, type BindingNode } from '../binding/nodes.ts'
import { agreement, context, delivery, exchangedDocument } from './header.ts'
import { lines } from './line.ts'
import { settlement } from './settlement.ts'

/**
 * Cross Industry Invoice, for reading and writing: EN 16931-3-3 (CII D16B) and what the extended profiles add, in the order of
 * the XML schema, which D22B shares.
 */
export const ciiNodes: readonly BindingNode[] = [
  context,
  exchangedDocument,
  wrap('rsm:SupplyChainTradeTransaction', [lines, agreement, delivery, settlement], {
    always: true,
  }),
]

export const ciiBinding = compileNodes(ciiNodes, schemaAt(''))
