import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '../../../../..')

/** The codes that reports of banks are read with: what is another one is refused. */
const [, list = ''] =
  /PAIN002_STATUSES = \[([^\]]+)\]/.exec(
    readFileSync(join(root, 'libs/standards/pain002/src/status-report.ts'), 'utf8'),
  ) ?? []
const codes = [...list.matchAll(/'([A-Z]+)'/g)].map(([, code = '']) => code).sort()

describe('what a bank reports', () => {
  it('is found in the standard', () => {
    expect(codes).toEqual(expect.arrayContaining(['ACSC', 'PART', 'PDNG', 'RCVD', 'RJCT']))
  })

  it.each(['en', 'de'])('has a name in %s for every code that is read', (language) => {
    const path = join(root, `libs/console/i18n/messages/${language}.json`)
    const messages = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>
    // A name says more than its code.
    expect(codes.filter((code) => (messages[`payments.bank_status.${code}`] ?? '').length <= code.length)).toEqual([])
  })
})
