import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/** What Lighthouse says of a page, of 100; and what cost points. */
export interface LighthouseScores {
  readonly performance: number
  readonly accessibility: number
  /** How fast this machine was meanwhile, by Lighthouse's own benchmark. */
  readonly benchmarkIndex: number
  readonly faults: readonly string[]
}

interface Report {
  readonly runtimeError?: { readonly message: string }
  readonly environment: { readonly benchmarkIndex: number }
  readonly categories: Readonly<
    Record<
      string,
      { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }
    >
  >
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly displayValue?: string }>>
}

const LIMIT_MS = 120_000
const LOADED_MS = 10_000
const GOOD = 0.9

/**
 * Lighthouse slows a page down 4 times to take a fast desktop (an index of 2,000) for a phone of the middle; on other machines it
 * wants the factor calibrated (its docs/throttling.md), which keeps the same phone.
 */
const PHONE_INDEX = 500
const USUAL_SLOWDOWN = 4
export const slowdownOf = (benchmarkIndex: number): number =>
  Math.min(USUAL_SLOWDOWN, Math.max(1, Math.round((benchmarkIndex / PHONE_INDEX) * 10) / 10))

/**
 * Runs Lighthouse in a process of its own on a tab of a browser that runs already, with what that browser is signed in to.
 * @param slowdown of a phone against this machine, see {@link slowdownOf}
 * @param profile the folder of the browser: it writes there on which port it listens
 */
export async function lighthouse(
  url: string,
  {
    profile,
    device,
    slowdown = USUAL_SLOWDOWN,
  }: { readonly profile: string; readonly device: 'desktop' | 'mobile'; readonly slowdown?: number },
): Promise<LighthouseScores> {
  const [port = ''] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')
  const command = join(dirname(createRequire(__filename).resolve('lighthouse/package.json')), 'cli/index.js')
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...[
        command,
        url,
        `--port=${port}`,
        '--output=json',
        '--output-path=stdout',
        '--quiet',
        '--disable-storage-reset',
      ],
      ...['--only-categories=performance,accessibility', '--no-enable-error-reporting'],
      // Live events keep a connection open: without a limit Lighthouse would wait for its end.
      ...[`--max-wait-for-load=${String(LOADED_MS)}`, '--disable-full-page-screenshot'],
      ...(device === 'desktop' ? ['--preset=desktop'] : [`--throttling.cpuSlowdownMultiplier=${String(slowdown)}`]),
    ],
    { timeout: LIMIT_MS, maxBuffer: 64 * 1024 * 1024 },
  )
  const report = JSON.parse(stdout) as Report
  if (report.runtimeError !== undefined) throw new Error(`Lighthouse: ${report.runtimeError.message}`)
  const scoreOf = (category: string): number => Math.round((report.categories[category]?.score ?? 0) * 100)
  const faults = Object.values(report.categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < GOOD)
    .map(({ id }) => `${id} ${report.audits[id]?.displayValue ?? ''}`.trim())
  const { benchmarkIndex } = report.environment
  return { performance: scoreOf('performance'), accessibility: scoreOf('accessibility'), benchmarkIndex, faults }
}
