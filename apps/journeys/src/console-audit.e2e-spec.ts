import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Libsql from 'libsql'
import pg from 'pg'
import { ConsoleBrowser, type Visitor } from './console-browser.adapter.js'
import { type NexusProcess, START_MS, startNexus } from './nexus-process.adapter.js'
import { DEMO_PASSWORD, Person } from './person.adapter.js'

const PATIENCE_MS = 120_000

const open = Libsql as unknown as new (path: string) => { exec(sql: string): void; close(): void }

interface Verification {
  readonly services: readonly {
    readonly service: string
    readonly state: string
    readonly chain: { readonly sealedUntil: string | null } | null
  }[]
}

describe('the verification of the audit trail in the console', () => {
  let nexus: NexusProcess
  let browser: ConsoleBrowser
  const visitors: Visitor[] = []
  const visit = async (options: Parameters<ConsoleBrowser['visitor']>[1] = {}): Promise<Visitor> => {
    const visitor = await browser.visitor(nexus.url, options)
    visitor.context.setDefaultTimeout(PATIENCE_MS)
    visitors.push(visitor)
    return visitor
  }

  beforeAll(async () => {
    ;[nexus, browser] = await Promise.all([startNexus(), ConsoleBrowser.open()])
  }, START_MS)
  afterEach(async () => {
    const complaints = visitors.flatMap((visitor) => visitor.complaints)
    await Promise.all(visitors.splice(0).map((visitor) => visitor.close()))
    expect(complaints).toEqual([])
  })
  afterAll(async () => {
    await browser.close()
    await nexus.dispose()
  })

  it(
    'an auditor asks for a check, sees it done and the trail intact, and finds it so when they come again',
    async () => {
      const visitor = await visit()
      const { page } = visitor
      await visitor.arrive('auditor', '/audit')
      await page.getByRole('button', { name: 'Check now' }).click()
      const card = page.getByRole('region', { name: 'Verification of the audit trail' })
      await card.getByRole('status').filter({ hasText: 'Possible again' }).waitFor()
      await card.getByRole('heading', { name: 'The audit trail is intact' }).waitFor()
      expect(await page.getByRole('button', { name: 'Check now' }).isDisabled()).toBe(true)

      await page.reload()
      await card.getByRole('heading', { name: 'The audit trail is intact' }).waitFor()
      await card.getByRole('button', { name: 'Areas' }).click()
      const areas = card.getByRole('listitem')
      await areas.nth(4).waitFor()
      expect(await areas.count()).toBe(5)
      for (const area of await areas.allInnerTexts()) expect(area).toMatch(/Intact[^]*\d+ records?/)
      expect(await areas.filter({ hasText: 'Purchasing' }).count()).toBe(1)
      expect(await visitor.screenFaults()).toEqual([])
    },
    3 * PATIENCE_MS,
  )

  it(
    'whoever may read the trail is told what was altered, where, and what to do, in their language',
    async () => {
      const email = `ada.${randomUUID().slice(0, 8)}@acme.example`
      const organization = { name: 'Acme Ltd', country: 'DE', baseCurrency: 'EUR', timeZone: 'Europe/Berlin' }
      const admin = { name: 'Ada Admin', email, password: DEMO_PASSWORD }
      const registered = await new Person(nexus.url).post('/auth/register', { organization, admin })
      expect([registered.status, registered.text]).toEqual([201, expect.any(String)])
      const ada = await new Person(nexus.url).signIn(email, DEMO_PASSWORD)
      const { organizationId } = (await ada.get('/organization')).body as unknown as { organizationId: string }
      await sealed(ada)
      await tamper(
        `UPDATE audit SET actor_name = 'Nobody' WHERE tenant_id = '${organizationId}' AND id =
         (SELECT row_id FROM audit_seal WHERE tenant_id = '${organizationId}' AND seq = 1)`,
      )

      const visitor = await visit()
      const { page } = visitor
      await visitor.goTo('/audit')
      await visitor.signIn(email)
      await page.getByRole('button', { name: 'Check now' }).click()
      const alert = page.getByRole('alert').filter({ hasText: 'Records of the audit trail were altered' })
      await alert.filter({ hasText: 'People and organization: A record was changed afterwards.' }).waitFor()
      expect(await alert.innerText()).toMatch(/The first place is record 1\./)
      await page.getByRole('heading', { name: 'The audit trail has been altered' }).waitFor()
      expect(await visitor.screenFaults()).toEqual([])

      const german = await visit({ locale: 'de-DE', viewport: { width: 360, height: 740 } })
      await german.goTo('/audit')
      await german.signIn(email)
      await german.page.getByRole('heading', { name: 'Das Änderungsprotokoll wurde verändert' }).waitFor()
      expect(await german.page.getByRole('alert').innerText()).toMatch(/Die erste Stelle ist Eintrag 1\./)
      // What was done is said in German, too.
      await german.page.getByText('angemeldet', { exact: true }).first().waitFor()
      // So is what fields hold: countries, languages, yes and no.
      const rows = german.page.getByRole('button', { expanded: false }).filter({ hasText: 'Ada Admin' })
      await rows.filter({ hasText: 'Organisation' }).first().click()
      await german.page.getByText('Deutschland', { exact: true }).waitFor()
      await rows.filter({ hasText: 'Person' }).last().click()
      await german.page.getByText('Englisch', { exact: true }).waitFor()
      await german.page.getByText('Ja', { exact: true }).first().waitFor()
      expect(await german.scrollsSideways()).toBe(false)

      // What was found of one organization is nobody else's business.
      const auditor = await Person.demo(nexus.url, 'auditor')
      const { services } = (await auditor.get('/audit/verification')).body as unknown as Verification
      expect(services.filter(({ state }) => state === 'broken')).toEqual([])
    },
    3 * PATIENCE_MS,
  )

  /** Resolves when what was written in identity so far has its seal: what is changed before shows nowhere. */
  async function sealed(person: Person): Promise<void> {
    const until = performance.now() + PATIENCE_MS
    while (performance.now() < until) {
      const { services } = (await person.get('/audit/verification')).body as unknown as Verification
      if ((services.find(({ service }) => service === 'identity')?.chain?.sealedUntil ?? null) !== null) return
      await pause(100)
    }
    throw new Error('the trail was not sealed')
  }

  /** Somebody with the right to change the schema, who is not kept out by triggers. */
  async function tamper(sql: string): Promise<void> {
    if (nexus.superuserUrl === undefined) {
      const file = new open(join(nexus.dataFolder, 'database', 'identity.sqlite'))
      file.exec('PRAGMA busy_timeout = 5000; DROP TRIGGER IF EXISTS "audit_append_only_update"')
      file.exec(sql)
      file.close()
      return
    }
    const client = new pg.Client({ connectionString: nexus.superuserUrl })
    await client.connect()
    await client.query('SET search_path TO identity; SET session_replication_role = replica')
    await client.query(sql)
    await client.end()
  }
})
