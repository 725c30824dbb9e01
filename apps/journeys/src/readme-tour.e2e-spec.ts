import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type NexusProcess, START_MS, startNexus } from './nexus-process.adapter.js'
import { type CommandBlock, commandBlocks, comparable, withOutputs } from './readme-blocks.policy.js'
import { openShell, type ShellSession } from './shell-session.adapter.js'

const ROOT = resolve(__dirname, '../../..')
const README = resolve(ROOT, 'README.md')
/** Where the page says that the platform listens; the suite's own instance takes a free port. */
const WRITTEN_URL = 'http://127.0.0.1:3000'
/** `NEXUS_WRITE_README=1` puts what the commands print into the page, for a person to read before it is committed. */
const WRITE = process.env.NEXUS_WRITE_README === '1'
const EVENTUALLY_MS = 20_000
/** The longest that a shell may take for one block. */
const BLOCK_MS = 60_000

const tour = commandBlocks(readFileSync(README, 'utf8')).filter(({ heading }) => heading.startsWith('A tour'))

/** A block that only reads may be asked again: what other services know of a change arrives a moment after it. */
const onlyReads = ({ commands }: CommandBlock): boolean => !/-d |-X |--data|=\$\(|\bexport\b/.test(commands)

describe('the tour of the README', () => {
  let nexus: NexusProcess
  let shell: ShellSession
  const real: string[] = []

  beforeAll(async () => {
    nexus = await startNexus({ LOG_LEVEL: 'warn' })
    shell = await openShell(ROOT)
  }, START_MS)

  afterAll(async () => {
    await shell.close()
    await nexus.dispose()
  })

  async function print(block: CommandBlock): Promise<string> {
    const output = await shell.run(block.commands.replaceAll(WRITTEN_URL, nexus.url))
    // The page shows the embedded platform on SQLite; all else a cluster has to print as well.
    const asShown = output.replace(/\bpostgres\b/g, 'sqlite').replace("mode: 'cluster'", "mode: 'embedded'")
    return asShown.replaceAll(nexus.url, WRITTEN_URL)
  }

  /** The two outputs of the block at this place, seen with all those before it. */
  function pair(at: number, output: string): { shown: string | undefined; printed: string | undefined } {
    const before = tour.slice(0, at + 1).map(({ shown }) => shown)
    return { shown: comparable(before)[at], printed: comparable([...real.slice(0, at), output])[at] }
  }

  it('holds the whole way from request to payment', () => {
    expect(tour.length).toBeGreaterThanOrEqual(18)
  })

  it.each(tour.map((block, at) => [block.line, at] as const))(
    'line %i prints what it shows',
    async (_line, at) => {
      const block = tour[at]!
      let output = await print(block)
      const deadline = performance.now() + EVENTUALLY_MS
      while (onlyReads(block) && performance.now() < deadline) {
        const { shown, printed } = pair(at, output)
        if (printed === shown) break
        await new Promise((resolve) => setTimeout(resolve, 100))
        output = await print(block)
      }
      real[at] = output
      if (WRITE) return
      const { shown, printed } = pair(at, output)
      expect(printed).toBe(shown)
    },
    2 * EVENTUALLY_MS + BLOCK_MS,
  )

  if (WRITE)
    afterAll(() => {
      const outputs = tour.map((block, at) => [block, (real[at] ?? '').trim()] as const)
      writeFileSync(README, withOutputs(readFileSync(README, 'utf8'), outputs))
    })
})
