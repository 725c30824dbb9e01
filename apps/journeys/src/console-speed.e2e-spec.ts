/**
 * @alone It measures how long something takes.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testDatabaseKind } from '@nexus/testing'
import { ConsoleBrowser, type Visitor } from './console-browser.adapter.js'
import { Installation } from './installation.adapter.js'
import { Interactions, quantile } from './interactions.adapter.js'
import { lighthouse, slowdownOf } from './lighthouse.adapter.js'
import { copyRequisitions } from './many-requisitions.adapter.js'
import { Person } from './person.adapter.js'

const REQUISITIONS = 10_000
const LONGEST_MS = 200
const LEAST_INTERACTIONS = 40
const LEAST_PERFORMANCE = 90
const LEAST_ACCESSIBILITY = 95

const TITLES = [
  ...['Office chairs', 'Laptops for new colleagues', 'Betriebsmittel für die Qualitätssicherung', 'Coffee beans'],
  ...['Wartung der Aufzüge im Hauptgebäude', 'Printer paper', 'Safety shoes', 'Licences for the design team'],
]

describe('the console with 10,000 requisitions', () => {
  let installation: Installation
  let profile: string
  let visitor: Visitor
  let url: string

  beforeAll(async () => {
    installation = await Installation.make()
    const filling = await installation.start()
    const requester = await Person.demo(filling.url, 'requester')
    const templates = await Promise.all(
      TITLES.map(async (title) => {
        const line = { description: title, unitCode: 'C62', quantity: '4', unitPrice: '180.5', taxCategory: 'S' }
        const body = { title, currency: 'EUR', needBy: '2099-12-31', lines: [{ ...line, taxPercent: '19' }] }
        const answer = await requester.post('/requisitions', body)
        expect([answer.status, answer.text]).toEqual([201, expect.any(String)])
        return (answer.body as unknown as { requisitionId: string }).requisitionId
      }),
    )
    await filling.stop()
    await copyRequisitions(installation, templates, REQUISITIONS)
    ;({ url } = await installation.start({ NEXUS_RATE_LIMITS: 'false' }))
    profile = await mkdtemp(join(tmpdir(), 'nexus-browser-'))
    visitor = await ConsoleBrowser.withProfile(profile, url)
  }, 120_000)
  afterAll(async () => {
    await visitor?.close()
    await installation.remove()
    await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  })

  // What a database has to do with it is measured elsewhere.
  if (testDatabaseKind() === 'sqlite')
    describe.each([
      ['sign-in', '/sign-in'],
      ['the requisitions', '/requisitions'],
    ])('Lighthouse: %s', (name, path) => {
      /** Of this machine, from the last look. */
      let benchmarkIndex = 0
      const measure = async (device: 'desktop' | 'mobile') => {
        const slowdown = slowdownOf(benchmarkIndex)
        const scores = await lighthouse(`${url}${path}`, { profile, device, slowdown })
        const { performance, accessibility, faults } = scores
        benchmarkIndex = scores.benchmarkIndex
        process.stdout.write(
          `Lighthouse, ${name}, ${device}${device === 'mobile' ? ` (slowed down ${String(slowdown)} times)` : ''}: ` +
            `performance ${String(performance)}, accessibility ${String(accessibility)}, index ${String(benchmarkIndex)}` +
            `${faults.length === 0 ? '' : ` (${faults.join('; ')})`}\n`,
        )
        return scores
      }

      beforeAll(async () => {
        if (path === '/sign-in') return
        await visitor.arrive('requester', path)
        await visitor.page.getByRole('heading', { level: 1, name: 'Requisitions' }).waitFor()
        // Lighthouse has tabs of its own; nothing else works meanwhile.
        await visitor.page.goto('about:blank')
      }, 60_000)

      it.each(['desktop', 'mobile'] as const)(
        'has 95 for accessibility and 90 for performance, or more: %s',
        async (device) => {
          // A machine that is busy with something else gets more chances to show what it can do.
          let performance = 0
          for (let chance = 0; chance < 3 && performance < LEAST_PERFORMANCE; chance += 1) {
            if (device === 'mobile' && benchmarkIndex === 0) await measure('desktop')
            const scores = await measure(device)
            expect(scores.accessibility).toBeGreaterThanOrEqual(LEAST_ACCESSIBILITY)
            performance = Math.max(performance, scores.performance)
          }
          expect(performance).toBeGreaterThanOrEqual(LEAST_PERFORMANCE)
        },
        360_000,
      )
    })

  it('answers what somebody does within 200 ms (95 of 100)', async () => {
    const { page } = visitor
    await visitor.arriveOrStay('requester', '/requisitions')
    const rows = page.locator('[data-row-link]')
    const more = page.getByRole('button', { name: /more/i })
    const filter = page.getByRole('searchbox')
    await rows.first().waitFor()
    const measured = await Interactions.on(page)
    const shown = (count: number) =>
      page
        .getByText(new RegExp(`\\b${count.toLocaleString('en')}\\b`))
        .first()
        .waitFor()
    const type = async (text: string): Promise<void> => {
      for (const key of text) await measured.do(`type ${key}`, () => page.keyboard.press(key === ' ' ? 'Space' : key))
    }
    for (let pages = 2; pages <= 11; pages += 1) {
      await page.keyboard.press('End')
      await measured.do('load more', () => more.click())
      await shown(pages * 50)
    }
    await measured.do('click the filter', () => filter.click())
    await type('coffee')
    await rows
      .filter({ hasNotText: /coffee/i })
      .first()
      .waitFor({ state: 'detached' })
    for (const _each of 'coffee') await measured.do('delete', () => page.keyboard.press('Backspace'))
    await rows
      .filter({ hasNotText: /coffee/i })
      .first()
      .waitFor()
    for (const column of ['Title', 'Title', 'Created', 'Created']) {
      await measured.do(`sort by ${column}`, () => page.getByRole('button', { name: column, exact: true }).click())
      await rows.first().waitFor()
    }
    for (let row = 0; row < 6; row += 1) {
      await measured.do('open a row', () => rows.nth(row).click())
      await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Requisitions' }).waitFor()
      // By a link of the page: what the browser's own button does is no event of the page.
      await measured.do('go back', () =>
        page.getByRole('navigation').getByRole('link', { name: 'Requisitions' }).click(),
      )
      await page.getByRole('heading', { level: 1, name: 'Requisitions' }).waitFor()
      await rows.nth(row).waitFor()
    }
    for (let row = 0; row < 4; row += 1)
      await measured.do('select a row', () =>
        page
          .getByRole('checkbox', { name: /^Select / })
          .nth(row + 1)
          .click(),
      )
    const interactions = await measured.all()
    const times = interactions.map(({ milliseconds }) => milliseconds)
    const slowest = [...interactions].sort((one, other) => other.milliseconds - one.milliseconds).slice(0, 5)
    process.stdout.write(
      `${testDatabaseKind()}: ${String(times.length)} interactions with ${String(REQUISITIONS)} requisitions: p50 ` +
        `${String(quantile(times, 0.5))} ms, p95 ${String(quantile(times, 0.95))} ms; slowest ` +
        `${slowest.map(({ what, milliseconds }) => `${what} ${String(milliseconds)} ms`).join(', ')}\n`,
    )
    expect(times.length).toBeGreaterThanOrEqual(LEAST_INTERACTIONS)
    expect(quantile(times, 0.95)).toBeLessThanOrEqual(LONGEST_MS)
  }, 240_000)
})
