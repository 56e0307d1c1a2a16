import { ciiOrigins } from '../cii/read.ts'
import type { Reading } from '../reading.ts'
import { ublOrigins } from '../ubl/read.ts'
import type { Finding } from '../verdict.ts'
import { xpathOf, type XmlElement } from '../xml/element.ts'
import type { JudgedLayer } from './layer.ts'

/** Gives every finding on the model its place in the file. The file is followed again only when there is something to place. */
export function located(
  judged: readonly JudgedLayer[],
  reading: Reading | undefined,
): readonly Finding[] {
  const findings = judged.flatMap((layer) => layer.findings)
  const isUnplaced = findings.some(({ where }) => where === undefined)
  const origins = reading !== undefined && isUnplaced ? originsOf(reading) : undefined
  return findings.map((finding) => ({
    ...finding,
    where: finding.where ?? placeOf(finding.at, origins, reading),
  }))
}

const originsOf = ({ syntax, root }: Reading): ReadonlyMap<string, XmlElement> =>
  syntax === 'CII' ? ciiOrigins(root) : ublOrigins(root)

/** The element of a path, or of the nearest group above it that the file has. */
function placeOf(
  path: string,
  origins: ReadonlyMap<string, XmlElement> | undefined,
  reading: Reading | undefined,
): string {
  if (origins === undefined || reading === undefined) return ''
  for (let at = path; at !== ''; at = at.replace(/(?:\.?[^.[\]]+|\[\d+\])$/, '')) {
    const element = origins.get(at)
    if (element !== undefined) return xpathOf(element)
  }
  return xpathOf(reading.root)
}
