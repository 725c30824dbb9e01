import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '@nexus/kernel'
import { ServiceDatabase } from '@nexus/platform-database'
import { invariantViolations } from '../../src/doctor/check-invariants.use-case.js'
import { doctor, type DoctorOptions } from '../../src/doctor/doctor.adapter.js'
import { MOST_SHOWN } from '../../src/doctor/invariant.policy.js'
import type { Invariant, InvariantResult } from '../../src/doctor/invariant.policy.js'
import { invariants } from '../../src/doctor/invariants.config.js'
import { allServices } from '../../src/services.config.js'
import { FAULTS, tolerateAnything } from './faults.js'
import { examined, installation, type Installation, type Place, settingsOf } from './installation.js'

const MINUTES = 60_000

const broken = (results: readonly InvariantResult[]) =>
  results.filter(({ violations, failure }) => violations > 0 || failure !== undefined)

describe('the invariants of an installation', () => {
  let sound: Installation

  beforeAll(async () => {
    sound = await installation()
  }, 5 * MINUTES)

  afterAll(async () => {
    await sound.remove()
  })

  it(
    'hold while it runs, and afterwards, to the last byte',
    async () => {
      expect(broken(sound.whileItRan)).toEqual([])
      expect(broken(await examined(sound, true))).toEqual([])
    },
    MINUTES,
  )

  it('are each broken by one of the faults below', () => {
    expect(new Set(FAULTS.map(({ id }) => id))).toEqual(new Set(invariants.map(({ id }) => id)))
  })

  it.each(FAULTS.map((fault) => [fault.id, fault.what, fault] as const))(
    '%s: %s, and nothing else',
    async (id, _what, fault) => {
      const place = await sound.copy()
      try {
        await fault.plant(place, sound)
        const found = broken(await examined(place, fault.deep))
        expect(found.map((result) => [result.id, result.failure, result.violations > 0])).toEqual([
          [id, undefined, true],
        ])
        for (const { first, violations } of found) {
          expect(first.length).toBe(Math.min(violations, MOST_SHOWN))
          for (const { tenantId } of first) expect([sound.tenantId, sound.otherTenantId]).toContain(tenantId)
        }
      } finally {
        await place.remove()
      }
    },
    MINUTES,
  )

  it(
    'leave alone what may still be under way',
    async () => {
      const place = await sound.copy()
      try {
        const undelivered = FAULTS.find(({ id }) => id === 'INV-05')
        await undelivered?.plant(place, sound)
        expect(broken(await examined(place, false, 24 * 60 * MINUTES))).toEqual([])
      } finally {
        await place.remove()
      }
    },
    MINUTES,
  )

  it(
    'INV-14: leave alone what is tolerated',
    async () => {
      const place = await sound.copy()
      try {
        await FAULTS.find(({ what }) => what === 'more came than was ordered')?.plant(place, sound)
        expect(broken(await examined(place)).map(({ id }) => id)).toEqual(['INV-14'])
        await tolerateAnything.plant(place, sound)
        expect(broken(await examined(place))).toEqual([])
      } finally {
        await place.remove()
      }
    },
    MINUTES,
  )

  it(
    'are numbers for the gauge, with those of the host, and none where a check could not run',
    async () => {
      const databases: ServiceDatabase[] = []
      for (const { schema } of allServices)
        databases.push(await ServiceDatabase.open(schema, sound.database, { clock: systemClock, migrate: false }))
      try {
        const ahead: Invariant = {
          id: 'INV-20',
          sentence: 'No consumer is ahead of its stream.',
          check: async (_site, findings) => {
            findings.add({ service: 'workflow', tenantId: null, what: 'ahead', ids: { stream: 5 } })
          },
        }
        const failing: Invariant = { ...ahead, id: 'INV-99', check: () => Promise.reject(new Error('no stream')) }
        const figures = await invariantViolations({ databases, definitions: allServices, clock: systemClock }, [
          ahead,
          failing,
        ])
        expect(Object.fromEntries(figures)).toEqual({
          ...Object.fromEntries(invariants.map(({ id }) => [id, 0])),
          'INV-20': 1,
        })
      } finally {
        for (const database of databases) await database.close()
      }
    },
    MINUTES,
  )

  describe('as a command', () => {
    interface Ended {
      readonly code: number
      readonly out: string
      readonly complaint: string
    }

    /** What the command prints, and what it ends with. */
    async function asked(options: DoctorOptions, place: Place = sound): Promise<Ended> {
      const written = { out: '', complaint: '' }
      const keep = (name: keyof typeof written) => (text: string | Uint8Array) => {
        written[name] += String(text)
        return true
      }
      const before = process.exitCode
      const spies = [
        jest.spyOn(process.stdout, 'write').mockImplementation(keep('out')),
        jest.spyOn(process.stderr, 'write').mockImplementation(keep('complaint')),
      ]
      process.exitCode = undefined
      try {
        await doctor(settingsOf(place.database, place.dataFolder), options)
        return { code: typeof process.exitCode === 'number' ? process.exitCode : 0, ...written }
      } finally {
        process.exitCode = before
        for (const spy of spies) spy.mockRestore()
      }
    }

    it(
      'ends with 0 when everything holds, for people and for programs',
      async () => {
        const spoken = await asked({ invariants: true })
        expect(spoken).toMatchObject({ code: 0, complaint: '' })
        expect(spoken.out).toContain(`clean: ${invariants.length} invariants hold`)
        const { code, out } = await asked({ invariants: true, json: true, only: 'INV-06,INV-08' })
        const read = JSON.parse(out) as { database: string; invariants: InvariantResult[] }
        expect([code, read.database]).toEqual([0, sound.database.kind])
        expect(read.invariants.map(({ id, violations }) => [id, violations])).toEqual([
          ['INV-06', 0],
          ['INV-08', 0],
        ])
      },
      MINUTES,
    )

    it(
      'ends with 1, the rows and what to do when something does not hold',
      async () => {
        const place = await sound.copy()
        try {
          await FAULTS.find(({ id }) => id === 'INV-16')?.plant(place, sound)
          const { code, out } = await asked({ invariants: true, grace: '0' }, place)
          expect(code).toBe(1)
          expect(out).toContain('BROKEN   INV-16')
          expect(out).toContain(`procurement ${sound.tenantId} purchase_order.vendor_id names no vendor`)
          expect(out).toContain('docs/runbooks/invariants.md#inv-16')
          expect(out).toContain('NOT CLEAN: INV-16 of')
        } finally {
          await place.remove()
        }
      },
      MINUTES,
    )

    it(
      'looks at the organizations it is asked for alone, and refuses one of which there is no trace',
      async () => {
        const place = await sound.copy()
        try {
          for (const id of ['INV-09', 'INV-15', 'INV-16', 'INV-21'])
            await FAULTS.find((fault) => fault.id === id)?.plant(place, sound)
          const all = { invariants: true, grace: '0' }
          const mine = await asked({ ...all, organization: sound.tenantId }, place)
          expect([mine.code, mine.out]).toEqual([
            1,
            expect.stringContaining('NOT CLEAN: INV-09, INV-15, INV-16, INV-21'),
          ])
          expect(mine.out).toBe((await asked(all, place)).out)
          const other = await asked({ ...all, organization: sound.otherTenantId }, place)
          expect([other.code, other.out]).toEqual([0, expect.stringContaining('clean:')])
          const nobody = '01a1ff68-b4e5-7000-8000-001360e90e0b'
          await expect(asked({ ...all, organization: nobody }, place)).rejects.toThrow(nobody)
        } finally {
          await place.remove()
        }
      },
      MINUTES,
    )

    it('lists what it checks, and what does not apply yet and why', async () => {
      const { code, out } = await asked({ invariants: true, list: true })
      expect(code).toBe(0)
      const lines = out.trimEnd().split('\n')
      expect(lines).toHaveLength(21)
      expect(lines[0]).toBe(
        'INV-01  Every booking sums to zero in each currency. Not applicable yet: there is no general ledger yet.',
      )
      expect(lines[5]).toContain('docs/runbooks/invariants.md#inv-06')
    })

    it.each<[string, DoctorOptions, string]>([
      ['an invariant that is not there', { invariants: true, only: 'INV-99' }, '"INV-99" is no invariant'],
      ['an invariant that does not apply yet', { invariants: true, only: 'INV-01' }, '"INV-01" is no invariant'],
      ['a grace that is no number', { invariants: true, grace: 'soon' }, '--grace "soon" is not a number'],
      ['an organization that is no id', { invariants: true, organization: 'acme' }, '--organization "acme" is not'],
      ['options of the invariants without them', { deep: true }, 'belong to nexus doctor --invariants'],
    ])('ends with 2 for %s', async (_what, options, complaint) => {
      const ended = await asked(options)
      expect(ended).toMatchObject({ code: 2, out: '' })
      expect(ended.complaint).toContain(complaint)
    })

    it('says what the installation is made of', async () => {
      const { code, out } = await asked({})
      expect(code).toBe(0)
      expect(out).not.toContain('WRONG')
      for (const { name } of allServices) expect(out).toMatch(new RegExp(`ok +schema of ${name} +up to date`))
      expect(out).toMatch(/ok +audit anchors +\d+, the newest \d+ minutes old/)
      expect(out).toMatch(/ok +key file +.*signing-keys\.json/)
    })

    it('says what is wrong with it', async () => {
      const place = await sound.copy()
      try {
        await rm(join(place.dataFolder, 'keys', 'audit-anchors.pem'))
        const { code, out } = await asked({}, place)
        expect(code).toBe(1)
        expect(out).toMatch(/WRONG +key file +.*audit-anchors\.pem is not there/)
        // A look makes nothing.
        await expect(readdir(join(place.dataFolder, 'keys'))).resolves.not.toContain('audit-anchors.pem')
      } finally {
        await place.remove()
      }
    })
  })
})
