// `npm run screens [-- FOLDER]`: pictures of the main screens of the built console, on the made-up purchases of `nexus seed`.
// Default: docs/screens. Each screen on a desk in light and dark, and some on a phone.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { bundledChromium, machineChromiums } from '../libs/platform/pdf/dist/index.js'
import { dataFolder, startInstance } from './bench/instance.mjs'
import { buildStale } from './build.mjs'
import workspace from './workspace.cjs'

const PASSWORD = 'orange lantern by the harbour'
const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

/** `open` comes to the screen from the start page, where an address is not known beforehand. */
const SCREENS = [
  { name: 'home', who: 'requester', path: '/' },
  { name: 'requisitions', who: 'requester', path: '/requisitions', onPhone: true },
  {
    name: 'requisition',
    who: 'requester',
    path: '/requisitions',
    onPhone: true,
    open: async (page) => {
      await page.locator('main a[href^="/requisitions/"]').first().click()
      await page.waitForURL(/\/requisitions\/[0-9a-f-]{36}/)
    },
  },
]

async function main(folder) {
  await buildStale()
  mkdirSync(folder, { recursive: true })
  const data = await dataFolder()
  const seeded = spawnSync(
    process.execPath,
    [join(workspace.root, 'apps/nexus/dist/main.js'), 'seed', '--years', '1', '--per-month', '4'],
    { env: { PATH: process.env.PATH, NEXUS_DATA_DIR: data, NEXUS_PORT: '0', LOG_LEVEL: 'error' }, encoding: 'utf8' },
  )
  if (seeded.status !== 0) throw new Error(`nexus seed ended with ${seeded.status}: ${seeded.stdout}${seeded.stderr}`)
  const nexus = await startInstance({}, { folder: data })
  const { executablePath, environment } = machineChromiums()[0] ?? (await bundledChromium())
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...environment },
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'],
  })
  try {
    for (const colorScheme of ['light', 'dark']) {
      await take({
        browser,
        url: nexus.url,
        path: '/sign-in',
        file: join(folder, `sign-in-${colorScheme}.png`),
        colorScheme,
      })
      for (const screen of SCREENS) {
        const sizes = screen.onPhone ? { desk: DESK, phone: PHONE } : { desk: DESK }
        for (const [size, viewport] of Object.entries(sizes))
          await take({
            ...{ browser, url: nexus.url, colorScheme, viewport, ...screen },
            file: join(folder, `${screen.name}-${size}-${colorScheme}.png`),
          })
      }
    }
  } finally {
    await browser.close()
    await nexus.stop()
  }
}

async function take({ browser, url, who, path, open, file, colorScheme, viewport = DESK }) {
  const context = await browser.newContext({ viewport, colorScheme, locale: 'en-GB', timezoneId: 'Europe/Berlin' })
  const page = await context.newPage()
  try {
    await page.goto(`${url}${path}`)
    if (who !== undefined) {
      await page.getByLabel(/e-mail/i).fill(`${who}@demo.example`)
      await page.getByLabel(/password/i).fill(PASSWORD)
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('navigation').first().waitFor()
    }
    await settled(page)
    await open?.(page)
    await settled(page)
    await page.screenshot({ path: file })
    process.stdout.write(`${file}\n`)
  } finally {
    await context.close()
  }
}

/** What was asked for is there; streams of news never end. */
async function settled(page) {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.locator('.animate-pulse').first().waitFor({ state: 'detached' })
  await page.waitForTimeout(300)
}

await main(resolve(process.argv[2] ?? join(workspace.root, 'docs/screens')))
