// Writes the tables of settings in README.md from the server's own list, so that they cannot differ.
// Run: npm run readme
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { settings } from '../apps/server/src/config.ts'

const readme = fileURLToPath(new URL('../README.md', import.meta.url))

const headings = {
  fr: ['Variable', 'Par défaut', 'Ce qu’elle règle'],
  en: ['Variable', 'Default', 'What it sets'],
}

const row = (cells) => `| ${cells.join(' | ')} |`
const code = (text) => (text === '' ? '' : `\`${text}\``)

function table(language) {
  const rows = Object.values(settings).map(({ name, byDefault, about }) =>
    row([code(name), code(byDefault), about[language].replaceAll('|', '\\|')]),
  )
  return [row(headings[language]), row(['---', '---', '---']), ...rows].join('\n')
}

/** The README with both tables as they should be. */
export function withSettings(text) {
  return ['fr', 'en'].reduce(
    (done, language) =>
      done.replace(
        new RegExp(`(<!-- settings:${language} -->)[\\s\\S]*?(<!-- /settings -->)`),
        `$1\n\n${table(language)}\n\n$2`,
      ),
    text,
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(readme, withSettings(readFileSync(readme, 'utf8')))
}
