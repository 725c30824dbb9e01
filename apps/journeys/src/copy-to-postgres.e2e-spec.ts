import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describeOn, emptyDatabase, type TestDatabase } from '@nexus/testing'
import { setTimeout as wait } from 'node:timers/promises'
import { type Environment, Installation } from './installation.adapter.js'
import { Person } from './person.adapter.js'

// From an embedded host to an embedded host.
describe('nexus copy', () => {
  let installation: Installation
  const databases: TestDatabase[] = []
  // Without the cursor: each database signs its own.
  const items = async (url: string, who: string, path: string): Promise<unknown> =>
    ((await (await Person.demo(url, who)).get(path)).body as unknown as { items: unknown }).items
  const vendors = (url: string): Promise<unknown> => items(url, 'buyer', '/vendors?limit=200')
  const trailOf = (url: string): Promise<unknown> => items(url, 'auditor', '/audit?limit=200&entity=vendor')
  let before: unknown
  let trail: unknown

  const newDatabase = async (): Promise<Environment> => {
    const database = await emptyDatabase()
    databases.push(database)
    if (database.settings.kind !== 'postgres') throw new Error('the journey needs PostgreSQL')
    const { url, migrationUrl = url } = database.settings
    return { DATABASE_URL: url, DATABASE_MIGRATION_URL: migrationUrl, DB_FALLBACK_STRATEGY: undefined }
  }

  beforeAll(async () => {
    installation = await Installation.make('sqlite')
    const serving = await installation.start()
    const buyer = await Person.demo(serving.url, 'buyer')
    for (let count = 1; count <= 600; count += 20) {
      await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          buyer.post('/vendors', { name: `Vendor ${String(count + index)} Ü 東京`, country: 'DE' }),
        ),
      )
    }
    before = await vendors(serving.url)
    expect(before).toHaveLength(200)
    trail = await trailOf(serving.url)
    expect(await serving.stop()).toBe(0)
  }, 120_000)
  afterAll(async () => {
    await installation.remove()
    await Promise.all(databases.map((database) => database.close()))
  })

  it('refuses to guess: without a direction or a URL nothing is done', async () => {
    expect(await installation.run(['copy'])).toEqual({ code: 1, output: expect.stringContaining('--to postgres') })
    const nowhere = await installation.run(['copy', '--to', 'postgres'])
    expect(nowhere).toEqual({ code: 78, output: expect.stringContaining('DATABASE_URL: is not set') })
  })

  describeOn('postgres')('--to postgres (DX-08)', () => {
    it('moves everything, verified by counts, digests and audit chains; people go on with their passwords', async () => {
      const target = await newDatabase()
      const { code, output } = await installation.run(['copy', '--to', 'postgres'], target, 120_000)
      expect(output).toMatch(
        /^procurement: [0-9]+ tables, [0-9]+ rows, equal counts and digests; 1 audit chains intact$/m,
      )
      expect(output).toMatch(/^Copied and verified: [0-9]+ rows of 5 services\./m)
      expect(code).toBe(0)
      const serving = await installation.start({ ...target, DB_FALLBACK_STRATEGY: 'postgres' })
      expect(await vendors(serving.url)).toEqual(before)
      expect(await trailOf(serving.url)).toEqual(trail)
      const buyer = await Person.demo(serving.url, 'buyer')
      expect((await buyer.post('/vendors', { name: 'After the move', country: 'DE' })).status).toBe(201)
      await serving.stop()
      const audit = await installation.run(['audit', 'verify'], { ...target, DB_FALLBACK_STRATEGY: 'postgres' })
      expect([audit.code, audit.output]).toEqual([0, expect.stringContaining('intact:')])

      const again = await installation.run(['copy', '--to', 'postgres'], target)
      expect([again.code, again.output]).toEqual([1, expect.stringMatching(/not empty .*nothing was written/)])
    }, 120_000)

    it('is refused beside a running instance', async () => {
      const target = await newDatabase()
      const serving = await installation.start()
      const { code, output } = await installation.run(['copy', '--to', 'postgres'], target)
      expect([code, output]).toEqual([1, expect.stringContaining('is in use by process')])
      await serving.stop()
    })

    it('that was killed is finished by the next one', async () => {
      const target = await newDatabase()
      const marker = join(installation.dataFolder, 'copy-to-postgres.started')
      const killed = installation.run(['copy', '--to', 'postgres'], target, 60_000)
      for (let turn = 0; turn < 5_000 && !existsSync(marker); turn += 1) await wait(10)
      await wait(50)
      installation.killAll()
      expect((await killed).code).not.toBe(0)
      expect(existsSync(marker)).toBe(true)
      const { code, output } = await installation.run(['copy', '--to', 'postgres'], target, 120_000)
      expect([code, output]).toEqual([0, expect.stringContaining('Copied and verified:')])
      expect(existsSync(marker)).toBe(false)
    }, 120_000)
  })
})
