import { zugferd20FileName } from '../namespaces.ts'
import { fileNames, when, type ContainerRule } from './rule.ts'

/** Rules about how the invoice is tied into the PDF. */
export const embeddingRules = [
  {
    id: 'BR-HYBRID-12',
    severity: 'error',
    where: '/Catalog /AF',
    breach: ({ invoice: { name, anchors } }) =>
      when(!anchors.has('catalog-af'), {
        fr: `${name} n'est pas associé au document : il manque au tableau /AF du catalogue.`,
        en: `${name} is not associated with the document: it is missing from the catalog's /AF array.`,
      }),
  },
  {
    id: 'BR-HYBRID-12',
    severity: 'error',
    where: '/Names /EmbeddedFiles',
    breach: ({ invoice: { name, anchors } }) =>
      when(!anchors.has('names'), {
        fr: `${name} manque à l'arbre /EmbeddedFiles : beaucoup de lecteurs ne le trouveront pas.`,
        en: `${name} is missing from the /EmbeddedFiles tree: many readers will not find it.`,
      }),
  },
  {
    id: 'BR-HYBRID-13',
    severity: 'error',
    where: '/Filespec /UF',
    breach: ({ invoice: { name } }) =>
      when(!fileNames.includes(name) && name.toLowerCase() !== zugferd20FileName, {
        fr: `La facture embarquée doit se nommer exactement factur-x.xml, pas « ${name} ».`,
        en: `The embedded invoice must be named exactly factur-x.xml, not "${name}".`,
      }),
  },
  {
    id: 'container-relationship-missing',
    severity: 'error',
    where: '/Filespec /AFRelationship',
    breach: ({ invoice }) =>
      when(invoice.relationship === undefined, {
        fr: `La relation (/AFRelationship) de ${invoice.name} au document manque : PDF/A-3 l'exige.`,
        en: `The relationship (/AFRelationship) of ${invoice.name} to the document is missing: PDF/A-3 requires it.`,
      }),
  },
  {
    id: 'BR-HYBRID-11',
    severity: 'warning',
    where: '/Filespec /AFRelationship',
    breach({ invoice: { relationship }, levelOfXml, declaration }) {
      const level = levelOfXml ?? declaration?.conformanceLevel
      if (level === undefined || relationship === undefined) return undefined
      const allowed = relationshipsFor(level)
      return when(!allowed.includes(relationship), {
        fr: `Pour le profil ${level}, la relation devrait être ${allowed.join(' ou ')}, pas ${relationship}.`,
        en: `For the profile ${level}, the relationship should be ${allowed.join(' or ')}, not ${relationship}.`,
      })
    },
  },
] satisfies readonly ContainerRule[]

/** What the XML may be to the PDF in France (Factur-X 1.0, §6.2): without lines it is data about it, no equal of it. */
export function relationshipsFor(level: string): readonly string[] {
  return level === 'MINIMUM' || level === 'BASIC WL' ? ['Data'] : ['Alternative', 'Source', 'Data']
}
