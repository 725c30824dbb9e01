import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FACTS } from './facts.js'

const contract = readFileSync(
  join(__dirname, '../../../../../../libs/contracts/workflow/src/approvals/facts.ts'),
  'utf8',
)

/** `name: type` of each entry between the braces of a key of the contract. */
function factsIn(block: string): Record<string, string> {
  const body = new RegExp(`\\n {2}'?${block}'?: \\{\\n([\\s\\S]*?)\\n {2}\\}`).exec(contract)?.[1] ?? ''
  return Object.fromEntries(
    [...body.matchAll(/(\w+): \{\s*type: '(\w+)'/g)].map(([, name = '', type = '']) => [name, type]),
  )
}

describe('the facts that conditions are checked by here', () => {
  const shared = Object.fromEntries(
    [...(/const everyDocument = \{([\s\S]*?)\n\}/.exec(contract)?.[1] ?? '').matchAll(/(\w+): \{ type: '(\w+)'/g)].map(
      ([, name = '', type = '']) => [name, type],
    ),
  )

  it.each(Object.entries(FACTS))('are those of the server: %s', (documentType, facts) => {
    expect(Object.keys(shared)).toContain('amount')
    expect(Object.fromEntries(facts.map(({ name, type }) => [name, type]))).toEqual({
      ...shared,
      ...factsIn(documentType),
    })
  })
})
