import { zugferd20FileName } from '../namespaces.ts'
import { fileNames, when, type ContainerRule } from './rule.ts'

/** Rules about how the invoice is tied into the PDF. */
export const embeddingRules = [
  {
    id: 'BR-HYBRID-12',
    severity: 'error',
    text: {
      fr: 'Le XML est embarqué de sorte que tout lecteur le trouve : dans l’arbre /EmbeddedFiles et dans le tableau /AF du catalogue.',
      en: 'The XML is embedded so that any reader finds it: in the /EmbeddedFiles tree and in the /AF array of the catalog.',
    },
    breaches: ({ invoice: { name, anchors } }) => [
      ...when(
        !anchors.has('catalog-af'),
        '/Catalog /AF',
        `${name} n'est pas associé au document : il manque au tableau /AF du catalogue.`,
        `${name} is not associated with the document: it is missing from the catalog's /AF array.`,
      ),
      ...when(
        !anchors.has('names'),
        '/Names /EmbeddedFiles',
        `${name} manque à l'arbre /EmbeddedFiles : beaucoup de lecteurs ne le trouveront pas.`,
        `${name} is missing from the /EmbeddedFiles tree: many readers will not find it.`,
      ),
    ],
  },
  {
    id: 'BR-HYBRID-13',
    severity: 'error',
    text: {
      fr: 'Le fichier embarqué porte un nom de la liste de Factur-X : factur-x.xml en France.',
      en: 'The embedded file has a name of the list of Factur-X: factur-x.xml in France.',
    },
    breaches: ({ invoice: { name } }) =>
      when(
        !fileNames.includes(name) && name.toLowerCase() !== zugferd20FileName,
        '/Filespec /UF',
        `La facture embarquée doit se nommer exactement factur-x.xml, pas « ${name} ».`,
        `The embedded invoice must be named exactly factur-x.xml, not "${name}".`,
      ),
  },
  {
    id: 'container-relationship-missing',
    severity: 'error',
    text: {
      fr: 'Un fichier embarqué dans un PDF/A-3 indique sa relation au document (ISO 19005-3, §6.8).',
      en: 'A file embedded in a PDF/A-3 tells its relationship to the document (ISO 19005-3, §6.8).',
    },
    breaches: ({ invoice: { name, relationship } }) =>
      when(
        relationship === undefined,
        '/Filespec /AFRelationship',
        `La relation (/AFRelationship) de ${name} au document manque : PDF/A-3 l'exige.`,
        `The relationship (/AFRelationship) of ${name} to the document is missing: PDF/A-3 requires it.`,
      ),
  },
  {
    id: 'BR-HYBRID-11',
    severity: 'warning',
    text: {
      fr: 'La relation du XML au PDF est celle de son profil : Data pour MINIMUM et BASIC WL ; Alternative, Source ou Data, en France, pour les autres.',
      en: 'The relationship of the XML to the PDF is that of its profile: Data for MINIMUM and BASIC WL; in France Alternative, Source or Data for the others.',
    },
    breaches({ invoice: { relationship }, levelOfXml, declaration }) {
      const level = levelOfXml ?? declaration?.conformanceLevel
      if (level === undefined || relationship === undefined) return []
      const allowed = relationshipsFor(level)
      return when(
        !allowed.includes(relationship),
        '/Filespec /AFRelationship',
        `Pour le profil ${level}, la relation devrait être ${allowed.join(' ou ')}, pas ${relationship}.`,
        `For the profile ${level}, the relationship should be ${allowed.join(' or ')}, not ${relationship}.`,
      )
    },
  },
] satisfies readonly ContainerRule[]

/** What the XML may be to the PDF in France (Factur-X, §6.2), the safest first: without lines it is no equal of it. */
export function relationshipsFor(level: string): readonly string[] {
  return level === 'MINIMUM' || level === 'BASIC WL' ? ['Data'] : ['Alternative', 'Source', 'Data']
}
