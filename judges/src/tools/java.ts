import { globSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { judgesFolder, toolsFolder } from '../paths.ts'
import { run } from './run.ts'
import { stampOf } from './stamp.ts'
import { absentTool, startTool, type Tool } from './tool.ts'

const project = join(judgesFolder, 'java')
const descriptor = join(project, 'pom.xml')
const installed = join(toolsFolder, 'java')

/** The version that the Maven descriptor pins: `verapdf`, `mustang`, `saxon`. */
export function pinnedInMaven(name: string): string {
  const found = new RegExp(`<${name}\\.version>([^<]+)<`).exec(readFileSync(descriptor, 'utf8'))
  if (found?.[1] === undefined) throw new Error(`${descriptor} pins no ${name}.version`)
  return found[1]
}

export interface JavaOptions {
  /** For some hundred files: compiles less, which takes a third less time there, and more on thousands. */
  readonly isBrief?: boolean
}

/** The Java judges (veraPDF, Mustang, Xerces, Saxon) in one process, with the door that factur-x uses for its Schematrons. */
export async function startJava({ isBrief = false }: JavaOptions = {}): Promise<{
  tool: Tool
  door: string | undefined
}> {
  const stamp = stampOf(join(installed, 'stamp'), [
    descriptor,
    ...globSync(join(project, 'src/**/*.java')).toSorted(),
  ])
  if (!stamp.isFresh()) {
    console.error('Installing the Java judges (Maven)...')
    const goals = ['compiler:compile', 'dependency:copy-dependencies']
    const built = await run('mvn', ['-q', '-B', '-f', descriptor, ...goals])
    if (!built.ok) return { tool: absentTool(`not installed: ${built.error}`), door: undefined }
    stamp.write()
  }
  const classpath = [join(installed, 'target/classes'), join(installed, 'lib/*')].join(delimiter)
  const tool = startTool('java', [
    ...(isBrief ? ['-XX:TieredStopAtLevel=1'] : []),
    '-Xmx2g',
    '-Djava.awt.headless=true',
    '-cp',
    classpath,
    'acquit.judges.Main',
  ])
  const greeting = await tool.greeting
  return { tool, door: greeting === undefined ? undefined : String(greeting['door']) }
}
