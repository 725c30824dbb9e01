import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const SOURCE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8')
/** What the console promises: WCAG 2.1, A and AA. */
const PROMISED = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']

interface Violation {
  readonly id: string
  readonly nodes: readonly {
    readonly target: readonly string[]
    readonly html: string
    readonly failureSummary?: string
  }[]
}

/**
 * What axe finds wrong on the page as it is, by rule and place; all that is promised, or only the given rules. It runs
 * in the page, once put there per document: there are no foreign frames in the console, for which axe's own driver
 * opens a second page each time.
 */
export async function axeFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate<boolean>("typeof axe === 'object'"))) await page.evaluate(SOURCE)
  const runOnly = rules === undefined ? { type: 'tag', values: PROMISED } : { type: 'rule', values: rules }
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] })
  const violations = await page.evaluate<readonly Violation[]>(
    `axe.run(document, ${options}).then(({ violations }) => violations)`,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''} ${html}`),
  )
}
