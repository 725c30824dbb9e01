import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES } from './languages.js'
import { sentenceFor } from './sentence-for.js'

const root = join(__dirname, '../../../..')
const folder = join(__dirname, '../problems')
const sentencesOf = (language: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Record<string, string>

/** Codes of the errors that contracts, kernel, standards, platform and the edge declare. */
function declaredCodes(): readonly string[] {
  const codes = new Set<string>()
  for (const part of ['libs/contracts', 'libs/kernel', 'libs/platform', 'libs/standards', 'apps/gateway/src'])
    for (const entry of readdirSync(join(root, part), { withFileTypes: true, recursive: true })) {
      const path = join(entry.parentPath, entry.name)
      if (
        !entry.isFile() ||
        !/\.ts$/.test(entry.name) ||
        /\.d\.ts$|\.spec\.ts$|-spec\.ts$|node_modules|\/dist\/|\/test\/|\/testing\.ts$/.test(path)
      )
        continue
      for (const [, code = ''] of readFileSync(path, 'utf8').matchAll(/^[^*\n]*defineError\(\{\s*code: '([^']+)'/gm))
        codes.add(code)
    }
  return [...codes].sort()
}

/** What is only looked at: warnings of a vendor, which have a code and a sentence as refusals do. */
const WARNINGS = ['warning.requalification', 'warning.tax_id_check_digit', 'warning.tax_id_form']

/** Servers speak English; the other languages have sentences of their own. */
const TRANSLATED = LANGUAGES.filter((language) => language !== 'en')

describe('what a refusal says', () => {
  const codes = declaredCodes()

  it('is known of every code that is declared', () => {
    expect(codes.length).toBeGreaterThan(200)
    expect(codes).toContain('billing.invoice.duplicate')
    expect(codes).toContain('request.version_mismatch')
  })

  it.each(TRANSLATED)('has a sentence in %s for every code, sorted, and no other', (language) => {
    expect(Object.keys(sentencesOf(language))).toEqual([...codes, ...WARNINGS].sort())
  })

  it.each(TRANSLATED)('has sentences in %s that name no rule and no field of the API', (language) => {
    const technical = Object.entries(sentencesOf(language)).filter(([, text]) => /\([A-Z]+-\d+\)|`|facts/.test(text))
    expect(technical).toEqual([])
  })

  it('is the sentence of the language where the code is known, else what the server says', () => {
    const sentences = { 'request.not_found': 'Das gibt es nicht.' }
    const detail = 'There is no such order.'
    expect(sentenceFor(sentences, { code: 'request.not_found', detail })).toBe('Das gibt es nicht.')
    expect(sentenceFor(sentences, { code: 'request.of_tomorrow', detail })).toBe(detail)
    expect(sentenceFor(sentences, { code: 'toString', detail })).toBe(detail)
    expect(sentenceFor(undefined, { code: 'request.not_found', detail })).toBe(detail)
  })
})
