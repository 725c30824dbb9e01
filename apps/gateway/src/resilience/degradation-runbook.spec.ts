import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { METRICS } from '@nexus/platform-telemetry'
import { RESILIENCE } from './resilience.config.js'

const ROOT = resolve(__dirname, '../../../..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
const page = read('docs/runbooks/degradation.md')
const [table = ''] = page.split('\n## ')
const rows = table
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))

describe('Q-14: the runbook of what happens when a part is away', () => {
  it('has a line for each dependency', () => {
    const subjects = rows.map(([, subject]) => subject).join('\n')
    for (const part of ['NATS', 'PostgreSQL', 'Redis', 'S3', 'Identity', 'service', 'Chromium', 'Mail'])
      expect(subjects).toContain(part)
  })

  it.each(rows.map((cells) => [cells[1], cells[4]] as const))(
    '%s: is shown by suites that exist',
    (_part, shown = '') => {
      const suites = [...shown.matchAll(/`([^`]+)` “([^”]+)”/g)]
      expect(suites.length).toBeGreaterThan(0)
      for (const [, path = '', title = ''] of suites) expect(read(path)).toContain(title)
    },
  )

  it('names metrics that exist, and the figures by which breakers open', () => {
    for (const [, name = ''] of page.matchAll(/`(nexus_[a-z_]+)/g)) expect(Object.keys(METRICS)).toContain(name)
    expect(RESILIENCE.breaker).toMatchObject({ leastCalls: 20, windowMs: 10_000, openMs: 5_000, probes: 3 })
    for (const words of ['at least 20 calls in ten seconds', 'after five seconds three calls may try'])
      expect(page.replaceAll('\n', ' ')).toContain(words)
  })
})
