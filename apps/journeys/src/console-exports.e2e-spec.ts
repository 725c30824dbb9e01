import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { ConsoleBrowser, type Visitor } from './console-browser.adapter.js'
import { ConsoleOrganization, made } from './console-organization.adapter.js'
import { type NexusProcess, START_MS, startNexus } from './nexus-process.adapter.js'
import type { Person } from './person.adapter.js'

const PATIENCE_MS = 120_000
const LIST = 'procurement.requisition.list.v1'

const PEOPLE = {
  rita: { name: 'Rita Requester', roles: ['requester'] },
  ben: { name: 'Ben Buyer', roles: ['buyer'] },
  paul: { name: 'Paul Payer', roles: ['accounts-payable'] },
}

describe('exports in the console', () => {
  let nexus: NexusProcess
  let browser: ConsoleBrowser
  let organization: ConsoleOrganization<keyof typeof PEOPLE>
  let rita: Person
  const found = (name: string) =>
    ConsoleOrganization.found(nexus.url, { name, domain: `${randomUUID().slice(0, 8)}.example`, people: PEOPLE })
  const write = (title: string, by = rita) =>
    made(
      by.post('/requisitions', {
        title,
        currency: 'EUR',
        lines: [{ description: title, quantity: '1', unitCode: 'C62', unitPrice: '12.50', taxPercent: '19' }],
      }),
    )

  beforeAll(async () => {
    ;[nexus, browser] = await Promise.all([startNexus(), ConsoleBrowser.open()])
    organization = await found('Kestrel Works')
    rita = await organization.person('rita')
    for (const title of ['Desk, oak', '=Desk of "Söhne"', 'Desk lamp 北', 'Chair']) await write(title)
  }, 2 * START_MS)
  afterAll(async () => {
    await browser.close()
    await nexus.dispose()
  })

  const titlesOf = (csv: string): string[] => {
    const [header = [], ...rows] = parsed(csv.replace(/^\uFEFF/, ''))
    return rows.map((row) => row[header.indexOf('title')] ?? '')
  }

  /** What is downloaded when this is done. */
  const downloaded = async ({ page }: Visitor, doing: () => Promise<void>) => {
    const coming = page.waitForEvent('download', { timeout: PATIENCE_MS })
    await doing()
    const file = await coming
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
  }

  it(
    'a filtered list has exactly its rows in the file, in its order, and stays among the own exports',
    async () => {
      const visitor = await organization.enter(browser, 'rita', { path: '/requisitions?q=desk&sort=title' })
      const { page } = visitor
      const rows = page.locator('[data-row-link]')
      await rows.filter({ hasText: 'Desk lamp' }).waitFor()
      const shown = await rows.allInnerTexts()
      expect(shown).toHaveLength(3)

      await page.getByRole('button', { name: 'Export' }).click()
      const file = await downloaded(visitor, () => page.getByRole('menuitem', { name: 'As a CSV file' }).click())
      await visitor.told('3 rows')
      expect(file.name).toMatch(/^requisition-\d{4}-\d{2}-\d{2}\.csv$/)
      expect(file.text.startsWith('\uFEFF')).toBe(true)
      // A spreadsheet must not run the title that looks like a formula.
      expect(titlesOf(file.text)).toEqual(shown.map((title) => (title.startsWith('=') ? `'${title}` : title)))

      await page.getByRole('button', { name: 'Export' }).click()
      await page.getByRole('menuitem', { name: 'My exports' }).click()
      await page.getByRole('heading', { level: 1, name: 'My exports' }).waitFor()
      const entry = page.getByRole('listitem').filter({ hasText: 'Requisitions' }).filter({ hasText: '3 rows' })
      await entry.waitFor()
      const again = await downloaded(visitor, () => entry.getByRole('button', { name: /^Download/ }).click())
      expect(again.text).toBe(file.text)
      expect(await visitor.screenFaults()).toEqual([])
      expect(visitor.complaints).toEqual([])
      await visitor.close()
    },
    3 * PATIENCE_MS,
  )

  it(
    'each sees what they may: a buyer has the requisitions of all, their maker the own ones, others get none',
    async () => {
      const body = { operation: LIST, query: { q: 'desk' }, columns: ['title'] }
      const [ben, paul] = [await organization.person('ben'), await organization.person('paul')]
      const refused = await paul.post('/exports', body)
      expect([refused.status, refused.body]).toEqual([403, expect.objectContaining({ code: 'auth.permission_denied' })])
      expect((await paul.get('/exports')).body).toMatchObject({ items: [] })

      const rows = async (by: Person): Promise<unknown> => {
        const { exportId } = await made(by.post('/exports', body, { prefer: 'wait=10' }))
        for (;;) {
          const { state, rows: count } = await made(by.get(`/exports/${String(exportId)}`))
          if (state !== 'QUEUED') return [state, count]
          await pause(200)
        }
      }
      expect(await rows(rita)).toEqual(['READY', 3])
      expect(await rows(ben)).toEqual(['READY', 3])
    },
    2 * PATIENCE_MS,
  )

  it(
    'who lost the right to the list meanwhile is told why there is no file',
    async () => {
      const visitor = await organization.enter(browser, 'ben', { path: '/requisitions' })
      const { page } = visitor
      await page.locator('[data-row-link]').filter({ hasText: 'Chair' }).waitFor()
      const { userId } = await made((await organization.person('ben')).get('/auth/me'))
      const user = await organization.admin.get(`/users/${String(userId)}`)
      const ifMatch = user.headers.get('etag') ?? ''
      await made(organization.admin.patch(`/users/${String(userId)}`, { roles: ['receiver'] }, { ifMatch }))
      await page.getByRole('button', { name: 'Export' }).click()
      await page.getByRole('menuitem', { name: 'As a CSV file' }).click()
      await visitor.told('The export failed')
      await visitor.told(/permission requisition:read/)
      await visitor.close()
    },
    2 * PATIENCE_MS,
  )

  it(
    'of another organization are not found, nor their files',
    async () => {
      const { exportId, fileId } = await made(
        rita.post('/exports', { operation: LIST, columns: ['title'] }, { prefer: 'wait=10' }),
      )
      const stranger = await (await found('Merlin Works')).person('rita')
      for (const answer of [
        await stranger.get(`/exports/${String(exportId)}`),
        await stranger.post(`/files/${typeof fileId === 'string' ? fileId : randomUUID()}/link`, {}),
      ])
        expect([answer.status, answer.body]).toEqual([404, expect.objectContaining({ code: 'request.not_found' })])
      expect((await stranger.get('/exports')).body).toMatchObject({ items: [] })
    },
    2 * PATIENCE_MS,
  )
})

/** Rows and cells of RFC 4180, read by somebody else than who writes them. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows.filter((row) => row.some((cell) => cell !== ''))
}
