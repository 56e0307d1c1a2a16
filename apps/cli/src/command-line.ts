import { parseArgs } from 'node:util'
import { languageOfEnvironment, type Language } from './language.ts'
import { UsageFault } from './usage-fault.ts'
import { facturXProfiles, targets, type FacturXProfile, type Target } from './work/targets.ts'

/** What the user asks for, every value of it checked. `output` and an input may be `-`. */
export type Invocation = { readonly language: Language } & (
  | { readonly command: 'nothing' }
  | { readonly command: 'help' }
  | { readonly command: 'version' }
  | {
      readonly command: 'check'
      readonly files: readonly string[]
      readonly json: boolean
      /** Judge by the French rules whatever the countries. */
      readonly french: boolean
      /** List the layers of the official artefacts too. */
      readonly normative: boolean
    }
  | {
      readonly command: 'convert'
      readonly input: string
      readonly output: string
      readonly target: Target
      readonly profile: FacturXProfile | undefined
      readonly lossy: boolean
    }
  | { readonly command: 'extract'; readonly input: string; readonly output: string }
  | { readonly command: 'render'; readonly input: string; readonly output: string }
  | { readonly command: 'explain'; readonly rule: string }
)

/** What the user asks of one command. */
export type InvocationOf<Command extends Invocation['command']> = Extract<
  Invocation,
  { readonly command: Command }
>

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
type OptionName = keyof typeof options

/** The options of each command; another one would be a misunderstanding, and is refused. */
const optionsOf = {
  check: ['json', 'rules', 'normative'],
  convert: ['to', 'profile', 'lossy', 'output'],
  extract: ['output'],
  render: ['output'],
  explain: [],
} as const satisfies Readonly<Record<string, readonly OptionName[]>>
type CommandName = keyof typeof optionsOf

/**
 * Reads the arguments of the command.
 *
 * @throws {UsageFault} on what it does not understand
 */
export function readCommandLine(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Invocation {
  const { values, positionals } = parsed(args)
  const language = languageAsked(values.lang) ?? languageOfEnvironment(environment)
  if (values.version === true) return { command: 'version', language }
  const [command, ...operands] = positionals
  if (values.help === true || command === 'help') return { command: 'help', language }
  if (command === undefined) return { command: 'nothing', language }
  if (!Object.hasOwn(optionsOf, command)) {
    throw new UsageFault(`commande inconnue « ${command} »`, `unknown command "${command}"`)
  }
  const name = command as CommandName // what was just looked up
  refuseOptionsOfOthers(name, values)
  return { language, ...invocationOf(name, operands, values) }
}

/** The language to say a usage fault in, whatever else the arguments are. */
export function languageOfFaults(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const { values } = parseArgs({ args: [...args], options, strict: false })
  const { lang } = values
  return lang === 'fr' || lang === 'en' ? lang : languageOfEnvironment(environment)
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    const option = /'(-[^' ]*)/.exec(said)?.[1] ?? ''
    if (said.startsWith('Unknown')) {
      throw new UsageFault(`option inconnue « ${option} »`, `unknown option "${option}"`)
    }
    if (said.includes('does not take')) {
      throw new UsageFault(`l’option ${option} n’a pas de valeur`, `option ${option} has no value`)
    }
    throw new UsageFault(`l’option ${option} attend une valeur`, `option ${option} needs a value`)
  }
}

function languageAsked(asked: string | undefined): Language | undefined {
  if (asked === undefined || asked === 'fr' || asked === 'en') return asked
  throw new UsageFault(
    `--lang attend fr ou en, et non « ${asked} »`,
    `--lang takes fr or en, not "${asked}"`,
  )
}

function refuseOptionsOfOthers(command: CommandName, values: Values): void {
  const own: readonly string[] = optionsOf[command]
  const other = Object.keys(values).find((name) => name !== 'lang' && !own.includes(name))
  if (other === undefined) return
  throw new UsageFault(
    `${command} n’a pas d’option --${other}`,
    `${command} has no option --${other}`,
  )
}

/** An invocation before its language is known. */
type Unspoken<Of> = Of extends Invocation ? Omit<Of, 'language'> : never

function invocationOf(
  command: CommandName,
  operands: readonly string[],
  values: Values,
): Unspoken<InvocationOf<CommandName>> {
  switch (command) {
    case 'check':
      return {
        command,
        files: someFiles(operands),
        json: values.json === true,
        french: isFrench(values.rules),
        normative: values.normative === true,
      }
    case 'convert':
      return {
        command,
        input: oneFile(command, operands),
        output: outputOf(command, values),
        ...targetOf(values),
        lossy: values.lossy === true,
      }
    case 'extract':
    case 'render':
      return {
        command,
        input: oneFile(command, operands),
        output: outputOf(command, values),
      }
    case 'explain':
      return { command, rule: oneRule(operands) }
  }
}

function someFiles(files: readonly string[]): readonly string[] {
  if (files.length === 0) {
    throw new UsageFault('check attend au moins un fichier', 'check needs at least one file')
  }
  if (files.filter((file) => file === '-').length > 1) {
    throw new UsageFault(
      'l’entrée standard (-) ne se lit qu’une fois',
      'the standard input (-) can be read only once',
    )
  }
  return files
}

function oneFile(command: string, [file, ...others]: readonly string[]): string {
  if (file === undefined || others.length > 0) {
    throw new UsageFault(`${command} attend un fichier`, `${command} takes one file`)
  }
  return file
}

function oneRule([rule, ...others]: readonly string[]): string {
  if (rule === undefined || others.length > 0) {
    throw new UsageFault(
      'explain attend une règle, par exemple BR-CO-15',
      'explain takes one rule, such as BR-CO-15',
    )
  }
  return rule
}

function outputOf(command: string, { output }: Values): string {
  if (output === undefined || output === '') {
    throw new UsageFault(`${command} attend -o SORTIE`, `${command} needs -o OUT`)
  }
  return output
}

function isFrench(rules: string | undefined): boolean {
  if (rules !== undefined && rules !== 'fr') {
    throw new UsageFault('--rules attend fr', '--rules takes fr')
  }
  return rules === 'fr'
}

function targetOf({ to, profile }: Values) {
  const target = targets.find((each) => each === to)
  if (target === undefined) throw notOneOf('--to', targets)
  const asked = facturXProfiles.find((each) => each === profile)
  if (profile !== undefined && asked === undefined) throw notOneOf('--profile', facturXProfiles)
  if (asked !== undefined && target !== 'factur-x') {
    throw new UsageFault(
      '--profile ne vaut que pour --to factur-x',
      '--profile is for --to factur-x alone',
    )
  }
  return { target, profile: asked }
}

const notOneOf = (option: string, choices: readonly string[]): UsageFault =>
  new UsageFault(
    `${option} attend ${choices.slice(0, -1).join(', ')} ou ${choices.at(-1) ?? ''}`,
    `${option} takes ${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}`,
  )
