import { execFile } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { testDatabaseKind } from '@nexus/testing'
import { type CommandBlock, commandBlocks, comparable, withOutputs } from './readme-blocks.policy.js'

const ROOT = resolve(__dirname, '../../..')
const README = resolve(ROOT, 'README.md')
const DEMO_MS = 180_000

/** The block of the page that is this command, as the page is now. */
const blockOf = (page: string): CommandBlock => commandBlocks(page).find(({ commands }) => commands === 'npm run demo')!

function demo(...parameters: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const { PATH, HOME } = process.env
    const options = { cwd: ROOT, env: { PATH, HOME }, timeout: DEMO_MS }
    execFile('npm', ['run', 'demo', ...parameters], options, (error, stdout, stderr) => {
      const at = stdout.indexOf('Nexus runs embedded')
      resolve({ code: error === null ? 0 : 1, output: at < 0 ? stdout + stderr : stdout.slice(at) })
    })
  })
}

/** The tables without milliseconds, and without the widths of columns, which follow from them. */
const withoutTimes = (output: string): string | undefined =>
  comparable([output])[0]
    ?.replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:<port>')
    .replace(/ +\d+ {2}(ok|refused|FAILED)/g, '  <ms>  $1')
    .replace(/-{2,}/g, '--')
    .replace(/ {2,}/g, '  ')
    .replace(/\d+ sealed entries, \d+ waiting/g, '<n> sealed entries, <n> waiting')
    // Entries of one transaction have the same time, and the order of what has the same time means nothing.
    .replace(/(?:^\d\d:\d\d:\d\d\.\d{3} .*\n)+/gm, sortedTrail)

// The demo runs on an SQLite instance of its own, whatever the suites run on: one half of this suite for each is enough.
if (testDatabaseKind() === 'sqlite')
  describe('npm run demo', () => {
    it(
      'prints the tables that the README shows',
      async () => {
        const { code, output } = await demo()
        expect(code).toBe(0)
        const page = readFileSync(README, 'utf8')
        // As in the suite of the tour: for a person to read before it is committed.
        if (process.env.NEXUS_WRITE_README === '1')
          writeFileSync(README, withOutputs(page, [[blockOf(page), output.trim()]]))
        else expect(withoutTimes(output)).toBe(withoutTimes(blockOf(page).shown))
      },
      DEMO_MS,
    )
  })
else
  describe('npm run demo -- FOLDER', () => {
    it(
      'takes the invoices of another folder, and fails when it cannot read one, naming it',
      async () => {
        const folder = mkdtempSync(join(tmpdir(), 'nexus-invoices-'))
        try {
          copyFileSync(join(ROOT, 'examples/ubl/01.09a-invoice-ubl.xml'), join(folder, 'good.xml'))
          writeFileSync(join(folder, 'wrong.xml'), '<Order/>')
          const { code, output } = await demo('--', folder)
          expect(output).toMatch(/^good\.xml .* 7,197\.12 EUR .* ok$/m)
          expect(output).toMatch(/^wrong\.xml .* FAILED: .*unsupported_root/m)
          expect(code).toBe(1)
        } finally {
          rmSync(folder, { recursive: true })
        }
      },
      DEMO_MS,
    )
  })

function sortedTrail(trail: string): string {
  const entries = trail.trimEnd().split('\n')
  return `${entries
    .map((entry) => entry.replace(/^\S+/, '<time>'))
    .sort()
    .join('\n')}\n`
}
