import {
  BILLING_DEFAULTS,
  billingSettingsChanged,
  changeBillingSettings,
  changePaymentSettings,
  getBillingSettings,
  getPaymentSettings,
  paymentSettingsChanged,
} from '@nexus/contracts-billing'
import type { EventDefinition } from '@nexus/kernel'
import { AuditRow } from '@nexus/platform-audit'
import { TenantTable } from '@nexus/platform-database'
import { OutboxEventRow } from '@nexus/platform-outbox'
import type { TestActor } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { BillingBench } from './builders/billing.builder.js'

const PAYMENTS = { twoPersonReleaseFrom: '500.00', cutOff: null, maxBankFee: '25.00', maxDifference: '0.05' }
const mismatch = (currentVersion: number) => ({ code: 'request.version_mismatch', currentVersion })

/** What two people may change at once: the first value, another one, and what is read of it. */
const KINDS = [
  {
    what: 'what billing checks by',
    defaults: { ...BILLING_DEFAULTS, version: 0 },
    event: billingSettingsChanged,
    read: (actor: TestActor) => actor.call(getBillingSettings, {}),
    change: (actor: TestActor, value: string, call?: { expectedVersion: number; key?: string }) =>
      actor.call(changeBillingSettings, { acceptLimit: value }, call),
    shows: (value: string, version: number) => ({ ...BILLING_DEFAULTS, acceptLimit: value, version }),
  },
  {
    what: 'how payments are released',
    defaults: { ...PAYMENTS, version: 0 },
    event: paymentSettingsChanged,
    read: (actor: TestActor) => actor.call(getPaymentSettings, {}),
    change: (actor: TestActor, value: string, call?: { expectedVersion: number; key?: string }) =>
      actor.call(changePaymentSettings, { ...PAYMENTS, maxBankFee: value }, call),
    shows: (value: string, version: number) => ({ ...PAYMENTS, maxBankFee: value, version }),
  },
]

describe('settings of billing', () => {
  let bench: BillingBench
  beforeAll(async () => {
    bench = await BillingBench.start()
  })
  afterAll(() => bench.close())

  /** Versions that were announced, and how many changes stand in the trail. */
  const told = (actor: TestActor, event: EventDefinition) => {
    const tx = bench.services.service('billing').database.tenantTx
    const ctx = bench.contextOf(actor)
    return tx.read(ctx, async () => {
      const events = await new TenantTable(tx, OutboxEventRow, 'event').select(ctx, 'row').getMany()
      const trail = await new TenantTable(tx, AuditRow, 'change').select(ctx, 'row').getMany()
      const versions = events.filter(({ type }) => type === event.name).map(({ aggregateSeq }) => aggregateSeq)
      return { versions: versions.sort(), changes: trail.length }
    })
  }

  describe.each(KINDS)('$what', ({ defaults, event, read, change, shows }) => {
    it('changes over the version that was seen, the first time over the defaults', async () => {
      const clerk = bench.clerk()
      expect(await read(clerk)).toEqual(defaults)
      expect(await change(clerk, '1.00', { expectedVersion: 0 })).toEqual(shows('1.00', 1))
      expect(await change(clerk, '2.00', { expectedVersion: 1 })).toEqual(shows('2.00', 2))
      expect(await read(clerk)).toEqual(shows('2.00', 2))
    })

    it('refuses settings that somebody else has changed since, and does not change without a version (X-7)', async () => {
      const clerk = bench.clerk()
      await expect(change(clerk, '1.00')).rejects.toMatchObject({ code: 'request.if_match_required' })
      await expect(change(clerk, '1.00', { expectedVersion: 1 })).rejects.toMatchObject(mismatch(0))
      await change(bench.clerk(clerk.tenantId), '2.00', { expectedVersion: 0 })
      await expect(change(clerk, '1.00', { expectedVersion: 0 })).rejects.toMatchObject(mismatch(1))
      await change(bench.clerk(clerk.tenantId), '3.00', { expectedVersion: 1 })
      await expect(change(clerk, '1.00', { expectedVersion: 1 })).rejects.toMatchObject(mismatch(2))
      expect(await read(clerk)).toEqual(shows('3.00', 2))
      expect(await told(clerk, event)).toEqual({ versions: [1, 2], changes: 2 })
    })

    it.each([0, 1])('lets one of several who saw version %d at once win', async (expectedVersion) => {
      const clerk = bench.clerk()
      if (expectedVersion === 1) await change(clerk, '9.00', { expectedVersion: 0 })
      const values = ['1.00', '2.00', '3.00']
      const ended = await Promise.allSettled(values.map((value) => change(clerk, value, { expectedVersion })))
      const won = ended.findIndex(({ status }) => status === 'fulfilled')
      expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
      for (const each of ended)
        if (each.status === 'rejected') expect(each.reason).toMatchObject(mismatch(expectedVersion + 1))
      expect(await read(clerk)).toEqual(shows(values[won]!, expectedVersion + 1))
    })

    it('twice: the key replays instead of finding its own change', async () => {
      const clerk = bench.clerk()
      const call = { expectedVersion: 0, key: randomUUID() }
      const once = await change(clerk, '1.00', call)
      expect(await change(clerk, '1.00', call)).toEqual(once)
    })

    it('other tenant: has its own', async () => {
      const clerk = bench.clerk()
      await change(clerk, '1.00', { expectedVersion: 0 })
      const stranger = bench.clerk()
      expect(await read(stranger)).toEqual(defaults)
      await change(stranger, '2.00', { expectedVersion: 0 })
      expect(await read(clerk)).toEqual(shows('1.00', 1))
    })
  })
})
