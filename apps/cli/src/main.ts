import { languageOfFaults, readCommandLine, type Invocation } from './command-line.ts'
import { exitCode, type ExitCode } from './exit.ts'
import { help } from './help.ts'
import { watchStandardOutput } from './output.ts'
import { complain, sentence } from './say.ts'
import { UsageFault } from './usage-fault.ts'

/** Runs what was asked. Each command is loaded when it is called: most need no more than a part of the engine. */
async function run(invocation: Invocation): Promise<ExitCode> {
  const { language } = invocation
  switch (invocation.command) {
    case 'nothing':
      process.stderr.write(help[language])
      return exitCode.unusable
    case 'help':
      process.stdout.write(help[language])
      return exitCode.valid
    case 'version':
      return (await import('./version.ts')).version(invocation)
    case 'check':
      return (await import('./check.ts')).check(invocation)
    case 'convert':
      return (await import('./convert.ts')).convert(invocation)
    case 'extract':
      return (await import('./extract.ts')).extract(invocation)
    case 'render':
      return (await import('./render.ts')).render(invocation)
    case 'explain':
      return (await import('./explain.ts')).explain(invocation)
  }
}

const args = process.argv.slice(2)
const language = languageOfFaults(args, process.env)
watchStandardOutput(language)
try {
  process.exitCode = await run(readCommandLine(args, process.env))
} catch (error) {
  complain(sentence(saidOf(error), language))
  process.exitCode = exitCode.unusable
}

/** One line, whatever went wrong: scripts read the code, and nobody wants the stack. */
function saidOf(error: unknown) {
  if (error instanceof UsageFault) {
    const { fr, en } = error.sentence
    return { fr: `acquit : ${fr}. Aide : acquit --help`, en: `acquit: ${en}. Help: acquit --help` }
  }
  const said = error instanceof Error ? error.message : String(error)
  return {
    fr: `acquit : arrêt sur un défaut d’Acquit, à signaler : ${said}`,
    en: `acquit: stopped by a fault of Acquit, please report it: ${said}`,
  }
}
