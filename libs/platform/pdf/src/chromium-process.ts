import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContextOptions, CDPSession } from 'playwright-core'
import type { ChromiumBinary } from './machine-chromium.js'

const FLAGS = [
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
  // SEC-40: nothing has an address, also not what bypasses the interception of requests (preconnect, prefetch).
  '--host-resolver-rules=MAP * ~NOTFOUND',
]
const LAUNCH_LIMIT_MS = 20_000
const CLOSE_LIMIT_MS = 3_000
/** Header and footer are CSS margin boxes, which came with Chromium 131. */
const LEAST_VERSION = 131
/** Nothing else of our environment reaches Chromium: it holds secrets. */
const PASSED_ON = ['PATH', 'HOME', 'USERPROFILE', 'SystemRoot', 'TMPDIR', 'TEMP', 'TMP', 'LOCALAPPDATA']

/** No scripts, no network, no downloads (SEC-40). */
export const LOCKED_CONTEXT: BrowserContextOptions = {
  javaScriptEnabled: false,
  offline: true,
  acceptDownloads: false,
  serviceWorkers: 'block',
  locale: 'en-US',
  timezoneId: 'UTC',
}

/** One running Chromium with its renderer processes. */
export class ChromiumProcess {
  private constructor(
    readonly browser: Browser,
    readonly executablePath: string,
    readonly processId: number,
    private readonly session: CDPSession,
  ) {}

  /** Starts it and prints a line as a trial. Throws an Error that says why this Chromium cannot be used. */
  static async start(binary: ChromiumBinary): Promise<ChromiumProcess> {
    const passedOn = PASSED_ON.flatMap((name) => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value] as const]
    })
    // Its driver costs 60 MB and a second: only who prints pays for it.
    const { chromium } = await import('playwright-core')
    const browser = await chromium.launch({
      executablePath: binary.executablePath,
      args: FLAGS,
      env: { ...Object.fromEntries(passedOn), TZ: 'UTC', LANG: 'C.UTF-8', ...binary.environment },
      timeout: LAUNCH_LIMIT_MS,
      // The host decides what a signal means; Chromium ends with its pipe in any case.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
    try {
      await assertUsable(browser)
      const session = await browser.newBrowserCDPSession()
      const processes = await processesOf(session)
      const main = processes.find(({ type }) => type === 'browser')
      if (!main) throw new Error('it does not name its process')
      return new ChromiumProcess(browser, binary.executablePath, main.id, session)
    } catch (error) {
      await browser.close().catch(() => undefined)
      throw error
    }
  }

  isAlive(): boolean {
    return this.browser.isConnected()
  }

  /** Calls back when it has ended, for whatever reason; the result cancels that. */
  onceEnded(listener: () => void): () => void {
    if (!this.isAlive()) listener()
    this.browser.once('disconnected', listener)
    return () => this.browser.off('disconnected', listener)
  }

  /** Proportional memory of all its processes in bytes; undefined where the system does not tell (not Linux). */
  async memoryBytes(): Promise<number | undefined> {
    try {
      const processes = await processesOf(this.session)
      const sizes = await Promise.all(
        processes.map(async ({ id }) => {
          const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '')
          return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) * 1024
        }),
      )
      const bytes = sizes.reduce((sum, size) => sum + size, 0)
      return bytes === 0 ? undefined : bytes
    } catch {
      return undefined
    }
  }

  /** Ends it, by force when it does not want to. Safe to call twice. */
  async close(): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const limit = new Promise<'stuck'>((resolve) => {
      timer = setTimeout(() => resolve('stuck'), CLOSE_LIMIT_MS)
    })
    const closed = this.browser.close().then(
      () => 'closed' as const,
      () => 'closed' as const,
    )
    if ((await Promise.race([closed, limit])) === 'stuck') this.kill()
    clearTimeout(timer)
  }

  kill(): void {
    try {
      process.kill(this.processId, 'SIGKILL')
    } catch {
      // Has ended already.
    }
  }
}

async function processesOf(session: CDPSession): Promise<{ type: string; id: number }[]> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  return processInfo
}

async function assertUsable(browser: Browser): Promise<void> {
  const version = Number.parseInt(browser.version(), 10)
  if (!(version >= LEAST_VERSION)) throw new Error(`version ${browser.version()} is older than ${LEAST_VERSION}`)
  const context = await browser.newContext(LOCKED_CONTEXT)
  const page = await context.newPage()
  await page.setContent('<p>1</p>')
  const trial = await page.pdf()
  await context.close()
  // Without any font in the system, Chromium prints empty pages, whatever fonts the document brings.
  if (!trial.includes('/Type /Font')) throw new Error('it finds no fonts on this machine')
}
