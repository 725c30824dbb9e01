import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { argumentsOf } from './icu-arguments.js'
import { LANGUAGES } from './languages.js'

const root = join(__dirname, '../../../..')
const catalogueOf = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(__dirname, `../messages/${language}.json`), 'utf8')) as Record<string, string>
const catalogues = LANGUAGES.map((language) => [language, catalogueOf(language)] as const)
const english = catalogueOf('en')

const sourcesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(spec|stories)\./.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

describe('the messages of the console', () => {
  it.each(catalogues)('%s has every key, sorted, and each says something', (_language, catalogue) => {
    expect(Object.keys(catalogue)).toEqual(Object.keys(english).sort())
    expect(Object.entries(catalogue).filter(([, message]) => message.trim() === '')).toEqual([])
  })

  it.each(catalogues)('%s takes the arguments that English takes', (_language, catalogue) => {
    const taken = (messages: Record<string, string>) =>
      Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, argumentsOf(message)]))
    expect(taken(catalogue)).toEqual(taken(english))
  })

  it('are there for every key that a screen names', () => {
    const missing = ['apps/console/src', 'libs/console/ui/src'].flatMap(sourcesBelow).flatMap((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /<T\s+id="([^"]+)"|\bt\(\s*'([^']+)'|formatMessage\(\{\s*id:\s*'([^']+)'/g,
        ),
      ]
        .map(([, element, call, descriptor]) => element ?? call ?? descriptor ?? '')
        .filter((id) => !(id in english))
        .map((id) => `${file}: ${id}`),
    )
    expect(missing).toEqual([])
  })
})

describe('the arguments of a message', () => {
  it.each([
    ['Hello', []],
    ['{name} has {count, plural, one {# line} other {# lines of {of}}}', ['count:plural', 'name:', 'of:']],
    ['<b>{amount}</b> due {date, date, medium}', ['<b>', 'amount:', 'date:date']],
    ["it''s '{not}' one", []],
  ])('%s', (message, expected) => {
    expect(argumentsOf(message)).toEqual(expected)
  })

  it('are refused where braces do not match', () => {
    expect(() => argumentsOf('{name')).toThrow('not closed')
    expect(() => argumentsOf('name}')).toThrow('closes nothing')
  })
})
