import { problemKinds, routes, type Route } from '@acquit/contract'
import { referring } from './components.ts'

/** A page that documents the API for people: no script, one style sheet, the same source as the OpenAPI document. */
export function documentationPage(): string {
  const all = Object.entries<Route>(routes)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Acquit: API</title>
<link rel="stylesheet" href="/api/docs/style.css">
</head>
<body>
<header>
<h1>Acquit API</h1>
<p>The same, for programs: <a href="/api/openapi.json">OpenAPI 3.1</a>. Amounts and dates are texts; lists are read page by
page with <code>after</code> and <code>limit</code>. Every change carries the header <code>x-csrf-token</code>, which the
session gives.</p>
</header>
<nav aria-label="Routes"><ul>${all.map(([name, route]) => entry(name, route)).join('')}</ul></nav>
<main>
${all.map(([name, route]) => section(name, route)).join('\n')}
<h2>Problems</h2>
<dl>${Object.entries(problemKinds).map(problem).join('')}</dl>
</main>
</body>
</html>
`
}

const entry = (name: string, { method, path }: Route): string =>
  `<li><a href="#${name}"><b>${method}</b> ${escape(path)}</a></li>`

function section(name: string, route: Route): string {
  const { method, path, summary, permission, params, query, body, response, problems } = route
  const codes = problems.map((code) => `<a href="#problem-${code}">${code}</a>`).join(', ')
  return `<section id="${name}">
<h2><b>${method}</b> ${escape(path)}</h2>
<p>${escape(summary)}.</p>
<p>Permission: <code>${permission}</code>${codes === '' ? '' : `. Problems: ${codes}`}.</p>
${schema('Parameters', params)}${schema('Query', query)}${schema('Body', body)}
${route.upload === true ? '<p>Body: <code>multipart/form-data</code> with one part, <code>file</code>.</p>' : ''}
${Object.entries(response)
  .map(([status, of]) => schema(`Answer ${status}`, status === '204' ? undefined : of))
  .join('')}
</section>`
}

function schema(title: string, of: unknown): string {
  if (of === undefined) return ''
  const text = escape(JSON.stringify(referring(of), null, 2))
  return `<details><summary>${title}</summary><pre tabindex="0">${text}</pre></details>`
}

const problem = ([code, { status, text }]: [
  string,
  { status: number; text: { fr: string; en: string } },
]) =>
  `<dt id="problem-${code}"><code>${code}</code> (${status})</dt>` +
  `<dd lang="fr">${escape(text.fr)}</dd><dd>${escape(text.en)}</dd>`

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

export const documentationStyle = `
:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5 }
body { max-width: 60rem; margin: 0 auto; padding: 1rem }
nav ul { columns: 2 22rem; padding: 0; list-style: none; font-size: 0.85rem }
section { border-top: 1px solid #8886; margin-top: 2rem }
h2 { font-size: 1.1rem; overflow-wrap: anywhere }
pre { overflow: auto; max-height: 30rem; padding: 0.75rem; background: #8882; border-radius: 0.25rem }
dt { margin-top: 1rem }
summary:focus-visible, a:focus-visible, pre:focus-visible { outline: 3px solid #2f6fdb; outline-offset: 2px }
`
