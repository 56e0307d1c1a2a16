import type { Judge } from '../judge.ts'
import { pinnedInMaven } from '../tools/java.ts'
import type { Tool } from '../tools/tool.ts'

/** veraPDF on the container: the file must claim PDF/A-3a and be it. */
export const pdfA3a = (java: Tool): Judge => ({
  name: 'veraPDF PDF/A-3a',
  version: pinnedInMaven('verapdf'),
  applies: ({ kind }) => kind === 'Factur-X',
  judge: ({ file }) => java.ask({ judge: 'pdf-a', file }),
})

/** veraPDF on accessibility. */
export const pdfUa1 = (java: Tool): Judge => ({
  name: 'veraPDF PDF/UA-1',
  version: pinnedInMaven('verapdf'),
  applies: ({ kind }) => kind === 'Factur-X',
  judge: ({ file }) => java.ask({ judge: 'pdf-ua', file }),
})
