import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { judgesFolder, toolsFolder } from '../paths.ts'
import { run } from './run.ts'
import { stampOf } from './stamp.ts'
import { absentTool, startTool, type Tool } from './tool.ts'

const requirements = join(judgesFolder, 'python/requirements.txt')
const environment = join(toolsFolder, 'python')
const python = join(environment, 'bin/python')

/** The version that the requirement file pins. */
export function pinnedInPython(name: string): string {
  const found = new RegExp(`^${name}==(.+)$`, 'm').exec(readFileSync(requirements, 'utf8'))
  if (found?.[1] === undefined) throw new Error(`${requirements} pins no ${name}`)
  return found[1]
}

/** The Python judge (factur-x). `door` is where it has its Schematrons run. */
export async function startPython(door: string | undefined): Promise<Tool> {
  if (door === undefined) {
    return absentTool('factur-x has its Schematrons run by the Java judges, which did not start')
  }
  const stamp = stampOf(join(environment, 'stamp'), [requirements])
  if (!stamp.isFresh()) {
    console.error('Installing the Python judge (pip)...')
    const made = await run('python3', ['-m', 'venv', '--clear', environment])
    if (!made.ok) return absentTool(`not installed: ${made.error}`)
    const filled = await run(python, [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--requirement',
      requirements,
    ])
    if (!filled.ok) return absentTool(`not installed: ${filled.error}`)
    stamp.write()
  }
  return startTool(python, [join(judgesFolder, 'python/judge.py'), door])
}
