import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FIRST_AREAS } from '../vite.messages.mjs'

const root = join(__dirname, '../../../..')
const pages = join(root, 'apps/console/src')
const keys = Object.keys(JSON.parse(readFileSync(join(root, 'libs/console/i18n/messages/en.json'), 'utf8')) as object)
const areas = new Set(keys.map((key) => key.split('.')[0] ?? ''))

/** Pages whose route does not wait for all messages, and what stands around every page. */
const PAGES = [
  'main.tsx',
  'features/shell/components/shell.tsx',
  'features/sign-in/routes/sign-in-page.tsx',
  'features/dashboard/routes/dashboard-page.tsx',
  'features/notifications/routes/notifications-page.tsx',
  'features/notifications/routes/preferences-page.tsx',
  'features/requisitions/routes/requisitions-page.tsx',
  'features/requisitions/routes/requisition-editor-page.tsx',
]

const sourceOf = (path: string): string | undefined =>
  [path, path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx')].find(
    (file) => /\.tsx?$/.test(file) && existsSync(file),
  )

/** Everything that comes with a page: what it imports, except other pages, which the router loads one by one. */
function withImports(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file) || /(router|-routes?)\.tsx?$/.test(file)) return seen
  seen.add(file)
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)) {
    const imported = sourceOf(join(dirname(file), path))
    if (imported !== undefined) withImports(imported, seen)
  }
  return seen
}

/** Areas of the messages that a file names, whole or by their beginning. */
const areasIn = (text: string): string[] =>
  [...text.matchAll(/['"`]([a-z_]+)\.([\w.-]*)(\$\{)?/g)]
    .filter(([, area = '', tail = '', isOpen]) => {
      if (!areas.has(area)) return false
      const begun = `${area}.${tail}`
      return keys.some((key) => key === begun || (isOpen !== undefined && key.startsWith(begun)))
    })
    .map(([, area = '']) => area)

describe('the messages that come first', () => {
  it.each(PAGES)('are all that %s needs', (page) => {
    const missing = [...withImports(join(pages, page))].flatMap((file) =>
      areasIn(readFileSync(file, 'utf8'))
        .filter((area) => !FIRST_AREAS.has(area))
        .map((area) => `${file.slice(root.length + 1)}: ${area}`),
    )
    expect([...new Set(missing)]).toEqual([])
  })
})
