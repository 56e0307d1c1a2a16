import { parsePredicate, type Predicate } from './predicate.ts'

/** The shape that a profile gives to a syntax, as generated: places indented under their parents, demands after tabs. */
export interface ShapeTable {
  readonly version: string
  /** Codes allowed by list number, separated by `|`. */
  readonly lists: Readonly<Record<number, string>>
  /** Ids of the official rules that are not of shape, separated by blanks: rules on the model or on the syntax judge them. */
  readonly rules: string
  readonly tree: string
}

/** What is demanded at one place. `id` is the official one, `''` where the source gives none. */
export type Demand =
  | { readonly kind: 'unused'; readonly id: string }
  | { readonly kind: 'no-attribute' | 'attribute'; readonly name: string; readonly id: string }
  | {
      readonly kind: 'exactly' | 'at-most' | 'at-least'
      readonly times: number
      readonly child: string
      readonly when: Predicate | undefined
      readonly id: string
    }
  | {
      readonly kind: 'code'
      /** The attribute that holds the code, `''` for the element itself. */
      readonly attribute: string
      readonly codes: ReadonlySet<string>
      readonly id: string
    }

/** A place of the syntax; of the places that share a name, the first whose predicate holds takes the element. */
export interface Place {
  readonly when: Predicate | undefined
  readonly demands: readonly Demand[]
  readonly children: ReadonlyMap<string, readonly Place[]>
}

/** Reads a generated table. Throws on what the generator cannot have written. */
export function readShape({ lists, tree }: Pick<ShapeTable, 'lists' | 'tree'>): Place {
  const sets = new Map(
    Object.entries(lists).map(([id, codes]) => [Number(id), new Set(codes.split('|'))] as const),
  )
  const root = { when: undefined, demands: [], children: new Map<string, Place[]>() }
  const above: { children: Map<string, Place[]> }[] = [root]
  for (const line of tree.split('\n')) {
    const depth = line.search(/\S/)
    const [step = '', ...demands] = line.slice(depth).split('\t')
    const { name, when } = readStep(step)
    const place = {
      when,
      demands: demands.map((demand) => readDemand(demand, sets)),
      children: new Map<string, Place[]>(),
    }
    const parent = above[depth]
    if (parent === undefined) throw new Error(`misplaced line: ${line}`)
    const same = parent.children.get(name)
    if (same === undefined) parent.children.set(name, [place])
    else same.push(place)
    above[depth + 1] = place
  }
  return root
}

function readStep(step: string): { name: string; when: Predicate | undefined } {
  const open = step.indexOf('[')
  if (open < 0) return { name: step, when: undefined }
  return { name: step.slice(0, open), when: parsePredicate(step.slice(open + 1, -1)) }
}

const counts = { '=': 'exactly', '<': 'at-most', '>': 'at-least' } as const

function readDemand(text: string, lists: ReadonlyMap<number, ReadonlySet<string>>): Demand {
  const [what = '', name = '', number = ''] = text.split('|')
  const id = /^\d+$/.test(number) ? `FX-SCH-A-${number}` : number
  const kind = what.charAt(0)
  switch (kind) {
    case '!':
      return { kind: 'unused', id }
    case '-':
      return { kind: 'no-attribute', name, id }
    case '+':
      return { kind: 'attribute', name, id }
    case '~':
      return {
        kind: 'code',
        attribute: name,
        codes: lists.get(Number(what.slice(1))) ?? new Set(),
        id,
      }
    case '=':
    case '<':
    case '>': {
      const { name: child, when } = readStep(name)
      return { kind: counts[kind], times: Number(what.slice(1)), child, when, id }
    }
    default:
      throw new Error(`unknown demand: ${text}`)
  }
}
