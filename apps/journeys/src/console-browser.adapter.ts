import { bundledChromium, machineChromiums } from '@nexus/platform-pdf'
import { testDatabaseKind } from '@nexus/testing'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { axeFaults } from './axe.adapter.js'
import { DEMO_PASSWORD } from './person.adapter.js'

const FLAGS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none']
/** Two cores that carry a cluster besides. */
const PATIENCE_MS = 45_000
/** What axe finds by colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']
/** Within it a page has followed a new size, also there. */
const NARROWING_MS = 15_000

const HERE = { locale: 'en-GB', timezoneId: 'Europe/Berlin', viewport: { width: 1280, height: 800 } } as const

async function launching() {
  const [installed] = machineChromiums()
  const binary = installed ?? (await bundledChromium())
  if (binary === undefined) throw new Error('there is no Chromium; install one, or run on Linux on x64')
  const { executablePath, environment } = binary
  return { executablePath, env: { ...process.env, ...environment } as Record<string, string>, args: FLAGS }
}

/** A real browser, in which each person has a context of their own. */
export class ConsoleBrowser {
  private constructor(private readonly browser: Browser) {}

  static async open(): Promise<ConsoleBrowser> {
    return new ConsoleBrowser(await chromium.launch(await launching()))
  }

  /** Somebody whose browser has a folder of its own, where it writes on which port it can be measured. */
  static async withProfile(folder: string, url: string): Promise<Visitor> {
    const { args, ...rest } = await launching()
    const context = await chromium.launchPersistentContext(folder, {
      ...rest,
      ...HERE,
      args: [...args, '--remote-debugging-port=0'],
    })
    context.setDefaultTimeout(PATIENCE_MS)
    return Visitor.in(context, url)
  }

  /** Somebody at the console of this installation. */
  async visitor(url: string, options: BrowserContextOptions = {}): Promise<Visitor> {
    const context = await this.browser.newContext({ ...HERE, ...options })
    context.setDefaultTimeout(PATIENCE_MS)
    return Visitor.in(context, url)
  }

  async close(): Promise<void> {
    await this.browser.close()
  }
}

/** What the browser writes down by itself, of a refusal or without a connection; that is no fault of the page. */
const BY_ITSELF = /^(Failed to load resource|An unknown error occurred when fetching the script)/

/** A person with a page. What the page complains of is kept: a suite ends with `assertQuiet`. */
export class Visitor {
  /** Violations of the content security policy, and errors that nobody caught. */
  readonly complaints: string[] = []

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly url: string,
  ) {}

  static async in(context: BrowserContext, url: string): Promise<Visitor> {
    const visitor = new Visitor(context, await context.newPage(), url)
    visitor.page.on('pageerror', (error) => visitor.complaints.push(`uncaught: ${String(error)}`))
    visitor.page.on('console', (message) => {
      if (message.type() === 'error' && !BY_ITSELF.test(message.text())) visitor.complaints.push(message.text())
    })
    return visitor
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`)
  }

  async signIn(email: string, password = DEMO_PASSWORD): Promise<void> {
    const { page } = this
    await page.getByLabel(/e-mail/i).fill(email)
    await page.getByLabel(/password|passwort/i).fill(password)
    await page.getByRole('button', { name: /^(sign in|anmelden)$/i }).click()
  }

  /** A demo person, signed in and at the given path. */
  async arrive(role: string, path = '/'): Promise<void> {
    await this.goTo(path)
    await this.signIn(`${role}@demo.example`)
    await this.page.getByRole('navigation').first().waitFor()
  }

  /** As `arrive`, also where somebody is signed in already. */
  async arriveOrStay(role: string, path: string): Promise<void> {
    await this.goTo(path)
    const navigation = this.page.getByRole('navigation').first()
    await navigation
      .or(this.page.getByLabel(/e-mail/i))
      .first()
      .waitFor()
    if (!(await navigation.isVisible())) await this.signIn(`${role}@demo.example`)
    await navigation.waitFor()
  }

  /** Waits until the console has said this in passing. */
  async told(text: string | RegExp): Promise<void> {
    await this.page
      .getByRole('region', { name: /^(Messages|Meldungen)/ })
      .getByText(text)
      .first()
      .waitFor()
  }

  /** What axe finds wrong on the page as it is; all that the console promises, or only the given rules. */
  accessibilityFaults(rules?: readonly string[]): Promise<string[]> {
    return axeFaults(this.page, rules)
  }

  /** Whether something is wider than the screen. */
  async scrollsSideways(): Promise<boolean> {
    return this.page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')
  }

  /**
   * Everything that is wrong with the screen as it is, for eyes and for hands: what axe finds in light and in dark, and
   * whether it is wider than a phone of 360 px. Leaves it in light, at its former size.
   */
  async screenFaults(): Promise<string[]> {
    const { page } = this
    const found: string[] = []
    // The same built files on both stacks: axe, which takes its time, reads them on one.
    if (testDatabaseKind() === 'sqlite') {
      // Names, roles and order are the same in both; colours are not.
      await page.emulateMedia({ colorScheme: 'dark' })
      await this.drawn()
      found.push(...(await this.accessibilityFaults(COLOUR_RULES)).map((fault) => `dark: ${fault}`))
      await page.emulateMedia({ colorScheme: 'light' })
      await this.drawn()
      found.push(...(await this.accessibilityFaults()).map((fault) => `light: ${fault}`))
    }
    const size = page.viewportSize()
    await page.setViewportSize({ width: 360, height: 740 })
    if (!(await this.becomesNarrow())) found.push(`wider than 360 px: ${await this.widest()}`)
    if (size !== null) await page.setViewportSize(size)
    return found
  }

  /** The page follows a new size within some frames: lists become cards, charts are drawn anew. */
  private async becomesNarrow(): Promise<boolean> {
    const end = Date.now() + NARROWING_MS
    while (await this.scrollsSideways()) {
      if (Date.now() > end) return false
      await this.drawn()
    }
    return true
  }

  /** Resolves when what has changed is on the screen; colours pass over into each other where motion is not unwanted. */
  private async drawn(): Promise<void> {
    await this.page.evaluate(`(async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      await Promise.allSettled(document.getAnimations().filter((each) => each instanceof CSSTransition).map((each) => each.finished))
    })()`)
  }

  /** What reaches out of the screen, for whoever has to mend it. */
  private async widest(): Promise<string> {
    return this.page.evaluate(
      `[...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
        .slice(0, 5).map((each) => each.tagName + '.' + String(each.className).slice(0, 80)).join(' | ')`,
    )
  }

  /** How much script the page has loaded so far, as it came over the wire. */
  async scriptBytes(): Promise<number> {
    return this.page.evaluate(
      `performance.getEntriesByType('resource').filter(({ name }) => new URL(name).pathname.endsWith('.js'))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`,
    )
  }

  /** Everything that a script of the page could read and keep. */
  async readableStorage(): Promise<string> {
    return this.page.evaluate(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href])',
    )
  }

  async close(): Promise<void> {
    await this.context.close()
  }
}
