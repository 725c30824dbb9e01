// `npm run screens [-- FOLDER]`: pictures of the main screens of the built console, on the made-up purchases of `nexus seed`
// and some that are under way. Default: docs/screens.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { dataFolder, startInstance } from './bench/instance.mjs'
import { buildStale } from './build.mjs'
import workspace from './workspace.cjs'

const PASSWORD = 'orange lantern by the harbour'
const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }
const PEOPLE = {
  ...{ requester: 'requester', approverOne: 'approver-one', approverTwo: 'approver-two', buyer: 'buyer' },
  ...{ receiver: 'receiver', payables: 'payables', admin: 'admin' },
}

async function main(folder) {
  await buildStale()
  // What follows is loaded after the build, since it uses the platform's own packages.
  const { bundledChromium, machineChromiums } = await import('../libs/platform/pdf/dist/index.js')
  const { Person } = await import('../apps/journeys/dist/person.adapter.js')
  const { purchasesUnderWay } = await import('./demo/purchases-under-way.mjs')
  const { gallery } = await import('./screens/gallery.mjs')
  mkdirSync(folder, { recursive: true })
  const data = await dataFolder()
  let nexus
  let browser
  try {
    seed(data)
    nexus = await startInstance({}, { folder: data })
    const signedIn = async ([key, name]) => [key, await Person.demo(nexus.url, name)]
    const people = Object.fromEntries(await Promise.all(Object.entries(PEOPLE).map(signedIn)))
    const screens = await gallery({ people, documents: await purchasesUnderWay(people) })
    const { executablePath, environment } = machineChromiums()[0] ?? (await bundledChromium())
    browser = await chromium.launch({
      executablePath,
      env: { ...process.env, ...environment },
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'],
    })
    const visits = new Visits(browser, nexus.url)
    for (const screen of screens) {
      for (const look of screen.in) {
        const file = join(folder, `${screen.name}-${look}.png`)
        await take(await visits.of(screen.who, look.split('-')[0]), nexus.url, screen, look.split('-')[1], file)
        process.stdout.write(`${file}\n`)
      }
    }
  } finally {
    await browser?.close()
    await nexus?.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

function seed(data) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(workspace.root, 'apps/nexus/dist/main.js'), 'seed', '--years', '1', '--per-month', '4'],
    { env: { PATH: process.env.PATH, NEXUS_DATA_DIR: data, NEXUS_PORT: '0', LOG_LEVEL: 'error' }, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`nexus seed ended with ${status}: ${stdout}${stderr}`)
}

/** One page for each person and size, signed in once. */
class Visits {
  pages = new Map()

  constructor(browser, url) {
    this.browser = browser
    this.url = url
  }

  async of(who, size) {
    const key = `${who} ${size}`
    if (!this.pages.has(key)) this.pages.set(key, await this.open(who, size))
    return this.pages.get(key)
  }

  async open(who, size) {
    const context = await this.browser.newContext({
      ...{ viewport: SIZES[size], locale: 'en-GB', timezoneId: 'Europe/Berlin', deviceScaleFactor: 1 },
      ...(size === 'phone' ? { isMobile: true, hasTouch: true } : {}),
    })
    const page = await context.newPage()
    if (who === undefined) return page
    await page.goto(this.url)
    await page.getByLabel(/e-mail/i).fill(`${who}@demo.example`)
    await page.getByLabel(/password/i).fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('navigation').first().waitFor()
    return page
  }
}

/** Streams of news never end, so that what is seen says when it is there. */
async function take(page, url, { path, sees, scrollTo }, colorScheme, file) {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.goto(`${url}${path}`)
  await page.getByText(sees).and(page.locator(':visible')).first().waitFor()
  await page.locator('.animate-pulse').first().waitFor({ state: 'detached' })
  if (scrollTo !== undefined) {
    await page.getByRole('heading', { name: scrollTo, exact: true }).evaluate((heading) => heading.scrollIntoView())
    await page.mouse.wheel(0, -80)
  }
  // A chart draws itself a moment later.
  await page.waitForTimeout(500)
  await page.screenshot({ path: file })
}

await main(resolve(process.argv[2] ?? join(workspace.root, 'docs/screens')))
