import { randomBytes } from 'node:crypto'
import { type CoreSettings } from '@nexus/platform-config'
import { createLogger } from '@nexus/platform-telemetry'
import { startEmbedded } from '../../src/embedded-host.adapter.js'
import {
  cleanPlacement,
  createPlacement,
  listPlacements,
  migrateDedicated,
  movePlacement,
  verifyPlacement,
} from '../../src/placement/placement.adapter.js'
import { verifyTrail } from '../../src/commands/audit.adapter.js'
import type { InvariantResult } from '../../src/doctor/invariant.policy.js'
import { examined, installation, run, settingsOf, type Installation } from '../doctor/installation.js'

const MINUTES = 60_000

const broken = (results: readonly InvariantResult[]) =>
  results.filter(({ violations, failure }) => violations > 0 || failure !== undefined)

/** What a command prints, and the code that it ends with. */
async function told(command: () => Promise<void>): Promise<{ text: string; code: number }> {
  const lines: string[] = []
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(String(text))
    return true
  })
  const before = process.exitCode
  process.exitCode = 0
  try {
    await command()
    return { text: lines.join(''), code: process.exitCode }
  } finally {
    process.exitCode = before
    write.mockRestore()
  }
}

describe('ID-02: an organization with real business moves to a database of its own', () => {
  let place: Installation
  let settings: CoreSettings
  const database = `nexus_test_${randomBytes(8).toString('hex')}`

  beforeAll(async () => {
    place = await installation()
    settings = settingsOf(place.database, place.dataFolder)
  }, 5 * MINUTES)
  afterAll(async () => {
    const server = Object.assign(new URL(place.superuserUrl ?? ''), { pathname: '/postgres' }).toString()
    await run(server, [`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`])
    await place.remove()
  }, MINUTES)

  it(
    'by the commands, with every invariant intact there, after a run of the platform, and back',
    async () => {
      const { tenantId: tenant } = place
      expect((await told(() => listPlacements(settings))).text).toMatch('There are no dedicated databases')
      await told(() => createPlacement(settings, { name: 'sound', database, region: 'eu-west', shard: '1' }))
      expect(await told(() => listPlacements(settings))).toMatchObject({
        code: 0,
        text: expect.stringMatching(
          /^sound {2}eu-west 1 {2}database nexus_test_\w+ {2}organizations 0 {2}ok, answered in \d+ ms\n$/,
        ),
      })
      const moved = await told(() => movePlacement(settings, { tenant, to: 'sound' }))
      expect(moved.text).toMatch(
        /lives in sound now: \d{3,} rows of \d+ tables, equal counts and digests, audit chains intact/,
      )
      expect(await told(() => verifyPlacement(settings, { tenant }))).toMatchObject({
        code: 0,
        text: expect.stringMatching(/ok\n$/),
      })
      expect(broken(await examined(place, true))).toEqual([])
      expect(await told(() => verifyTrail(settings, {}))).toMatchObject({
        code: 0,
        text: expect.stringMatching(/^intact:/m),
      })

      // The platform runs with it, and leaves nothing behind that the doctor minds.
      const nexus = await startEmbedded(settings, { logger: createLogger({ service: 'test', level: 'silent' }) })
      try {
        for (const service of nexus.services.values())
          for (const { relay, jobs } of service.machinery) {
            await relay.drained()
            await jobs.idle()
          }
        const placed = [...nexus.services.values()]
          .filter(({ machinery }) => machinery.length === 2)
          .map(({ name }) => name)
        expect(placed.sort()).toEqual(['billing', 'documents', 'procurement', 'workflow'])
      } finally {
        await nexus.stop()
      }
      expect(broken(await examined(place))).toEqual([])

      expect((await told(() => cleanPlacement(settings, { tenant }))).text).toMatch(
        /^removed from shared: \d{3,} rows\n$/,
      )
      await told(() => migrateDedicated(settings))
      await told(() => movePlacement(settings, { tenant, to: 'shared' }))
      expect(await told(() => verifyPlacement(settings, { tenant }))).toMatchObject({
        code: 0,
        text: expect.stringMatching(/^lives in shared/),
      })
      expect(broken(await examined(place, true))).toEqual([])
      expect(await told(() => verifyTrail(settings, {}))).toMatchObject({ code: 0 })
    },
    5 * MINUTES,
  )

  it('is refused on SQLite, and for what is misspelt', async () => {
    const sqlite = settingsOf({ kind: 'sqlite', folder: place.dataFolder }, place.dataFolder)
    await expect(listPlacements(sqlite)).rejects.toThrow(/DATABASE_URL/)
    await expect(createPlacement(settings, { name: 'Not A Name', database })).rejects.toThrow(/cannot name a placement/)
    await expect(createPlacement(settings, { name: 'other' })).rejects.toThrow('NEXUS_PLACEMENT_OTHER_URL is not set')
    await expect(movePlacement(settings, { tenant: place.tenantId, to: 'nowhere' })).rejects.toThrow(
      /no placement "nowhere"/,
    )
    await expect(movePlacement(settings, { tenant: "x' OR true", to: 'shared' })).rejects.toThrow(
      /no id of an organization/,
    )
    const shared = new URL(place.database.kind === 'postgres' ? place.database.url : '').pathname.slice(1)
    await expect(createPlacement(settings, { name: 'same', database: shared })).rejects.toThrow(
      /shared database of an installation/,
    )
  })
})
