import { parseArgs } from 'node:util'
import { check } from './check.ts'
import { convert } from './convert.ts'
import { explain } from './explain.ts'
import { exitCode, type ExitCode } from './exit.ts'
import { extract } from './extract.ts'
import { help } from './help.ts'
import { render } from './render.ts'
import { languageOf, UsageFault, type Language } from './usage.ts'
import { versions } from './versions.ts'

const options = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  rules: { type: 'string' },
  normative: { type: 'boolean' },
  to: { type: 'string' },
  profile: { type: 'string' },
  lossy: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  version: { type: 'boolean', short: 'V' },
  help: { type: 'boolean', short: 'h' },
} as const

type Values = ReturnType<
  typeof parseArgs<{ options: typeof options; allowPositionals: true }>
>['values']

async function main(): Promise<ExitCode> {
  const { values, positionals } = parsed()
  const language = languageOf(values.lang, process.env)
  if (values.version === true) return versions()
  const [command, ...files] = positionals
  if (values.help === true || command === 'help') {
    process.stdout.write(help[language])
    return exitCode.valid
  }
  return run(command, files, values, language)
}

function parsed() {
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    const option = /'([^']+)'/.exec(said)?.[1] ?? ''
    throw new UsageFault(`option incorrecte : ${option}`, `wrong option: ${option}`)
  }
}

async function run(
  command: string | undefined,
  files: readonly string[],
  values: Values,
  language: Language,
): Promise<ExitCode> {
  switch (command) {
    case 'check':
      return check({
        files,
        json: values.json === true,
        language,
        french: isFrench(values.rules),
        normative: values.normative === true,
      })
    case 'convert':
      return convert(oneFile(command, files), outputOf(command, values), {
        to: values.to,
        profile: values.profile,
        lossy: values.lossy === true,
        language,
      })
    case 'extract':
      return extract(oneFile(command, files), outputOf(command, values), language)
    case 'render':
      return render(oneFile(command, files), outputOf(command, values), language)
    case 'explain':
      return explain(files, language)
    case undefined:
      throw new UsageFault('aucune commande', 'no command')
    default:
      throw new UsageFault(`commande inconnue « ${command} »`, `unknown command "${command}"`)
  }
}

function isFrench(rules: string | undefined): boolean {
  if (rules !== undefined && rules !== 'fr') {
    throw new UsageFault('--rules attend fr', '--rules takes fr')
  }
  return rules === 'fr'
}

function oneFile(command: string, files: readonly string[]): string {
  const [file] = files
  if (file === undefined || files.length > 1) {
    throw new UsageFault(`${command} attend un fichier`, `${command} takes one file`)
  }
  return file
}

function outputOf(command: string, { output }: Values): string {
  if (output === undefined) {
    throw new UsageFault(`${command} attend -o SORTIE`, `${command} needs -o OUT`)
  }
  return output
}

// A reader that stops early (head) is no error of ours.
process.stdout.on('error', () => process.exit())

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof UsageFault)) throw error
  const language = process.argv.includes('en') ? 'en' : 'fr'
  const hint = language === 'fr' ? 'Aide : acquit --help' : 'Help: acquit --help'
  process.stderr.write(`acquit : ${error.sentence[language]}. ${hint}\n`)
  process.exitCode = exitCode.unusable
}
