import type { Judge } from './judge.ts'
import { facturX } from './judges/factur-x.ts'
import { mustang } from './judges/mustang.ts'
import { schematrons, xsd } from './judges/official.ts'
import { pdfA3a, pdfUa1 } from './judges/verapdf.ts'
import { startJava, type JavaOptions } from './tools/java.ts'
import { startPython } from './tools/python.ts'
import type { Tool } from './tools/tool.ts'

export interface Bench {
  readonly java: Tool
  readonly judges: readonly Judge[]
  readonly close: () => Promise<void>
}

/** Installs and starts the tools, and seats the judges, in the order of the report. */
export async function openBench(options: JavaOptions = {}): Promise<Bench> {
  const { tool: java, door } = await startJava(options)
  const python = await startPython(door)
  return {
    java,
    judges: [
      pdfA3a(java),
      pdfUa1(java),
      mustang(java),
      xsd(java),
      ...schematrons(java),
      facturX(python),
    ],
    close: async () => {
      // Python first: what it has in hand, it asks of Java.
      await python.close()
      await java.close()
    },
  }
}
