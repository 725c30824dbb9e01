import {
  changeBillingSettings,
  changeToleranceRule,
  createToleranceRule,
  exceptionRaised,
  getToleranceRule,
  listToleranceRules,
  toleranceRuleChanged,
} from '@nexus/contracts-billing'
import { type CallerInputOf } from '@nexus/kernel'
import { OutboxEventRow } from '@nexus/platform-outbox'
import type { TestActor } from '@nexus/testing'
import { type MatchingBench, MatchingBench as Bench, openOf, openTypes } from './builders/matching.builder.js'
import { anId } from './builders/match.builder.js'

const NONE = { absolute: null, percent: null }
type Rule = CallerInputOf<typeof createToleranceRule>

describe('tolerances and exceptions', () => {
  let bench: MatchingBench
  beforeAll(async () => {
    bench = await Bench.start()
  })
  afterAll(() => bench.close())

  const rule = (clerk: TestActor, parts: Partial<Rule> = {}) =>
    clerk.call(createToleranceRule, { kind: 'price', upper: { absolute: '25', percent: '2' }, ...parts })

  describe('rules', () => {
    it('are added, read, listed and changed, each change with one event', async () => {
      const { clerk, vendor } = bench.scene()
      const added = await rule(clerk, { vendorId: vendor.vendorId, operator: 'or' })
      expect(added).toMatchObject({
        kind: 'price',
        vendorId: vendor.vendorId,
        operator: 'or',
        upper: { absolute: '25', percent: '2' },
        lower: NONE,
        active: true,
        version: 1,
      })
      const { toleranceRuleId } = added
      const change = { toleranceRuleId, operator: 'and' as const, upper: NONE, lower: NONE, active: false }
      await expect(clerk.call(changeToleranceRule, change, { expectedVersion: 7 })).rejects.toMatchObject({
        code: 'request.version_mismatch',
      })
      const changed = await clerk.call(changeToleranceRule, change, { expectedVersion: 1 })
      expect(changed).toMatchObject({ operator: 'and', upper: NONE, active: false, version: 2 })
      expect(await clerk.call(getToleranceRule, { toleranceRuleId })).toEqual(changed)
      expect((await clerk.call(listToleranceRules, { kind: 'price' })).items).toEqual([changed])
      expect((await clerk.call(listToleranceRules, { kind: 'tax' })).items).toEqual([])
      expect(await eventsOf(clerk, toleranceRuleChanged.name)).toHaveLength(2)
    })

    it('stand once for each scope', async () => {
      const { clerk } = bench.scene()
      const { toleranceRuleId } = await rule(clerk, { categoryCode: 'IT' })
      await rule(clerk)
      await rule(clerk, { categoryCode: 'IT', currency: 'USD' })
      await expect(rule(clerk, { categoryCode: 'IT' })).rejects.toMatchObject({
        code: 'billing.tolerance_rule.duplicate',
        facts: { toleranceRuleId },
      })
      await expect(rule(clerk, { legalEntityId: anId(), categoryCode: 'IT' })).rejects.toMatchObject({
        code: 'request.invalid',
      })
    })

    it('are refused for a vendor or legal entity that the organization does not have', async () => {
      const { clerk } = bench.scene()
      const unknown = { code: 'billing.tolerance_rule.scope_unknown' }
      await expect(rule(clerk, { vendorId: anId() })).rejects.toMatchObject(unknown)
      await expect(rule(clerk, { legalEntityId: anId() })).rejects.toMatchObject(unknown)
      // What another organization has is as unknown as what nobody has.
      await expect(rule(clerk, { vendorId: bench.scene().vendor.vendorId })).rejects.toMatchObject(unknown)
      expect((await clerk.call(listToleranceRules, {})).items).toEqual([])
    })

    it('other tenant: neither reads, changes nor lists them', async () => {
      const { clerk } = bench.scene()
      const { toleranceRuleId } = await rule(clerk)
      const stranger = bench.scene().clerk
      const notFound = { code: 'request.not_found' }
      await expect(stranger.call(getToleranceRule, { toleranceRuleId })).rejects.toMatchObject(notFound)
      const change = { toleranceRuleId, operator: 'and' as const, upper: NONE, lower: NONE, active: true }
      await expect(stranger.call(changeToleranceRule, change, { expectedVersion: 1 })).rejects.toMatchObject(notFound)
      expect((await stranger.call(listToleranceRules, {})).items).toEqual([])
      // What another organization lets pass is nothing to this one.
      const scene = bench.scene()
      const order = bench.order(scene)
      const dearer = await bench.capture(scene, [{ quantity: '10', price: '5.01' }], { orderId: order.orderId })
      expect(openTypes(dearer)).toEqual(['PRICE'])
    })
  })

  it.each([
    ['V8 and', 'and', ['PRICE']],
    ['V8 or', 'or', []],
  ] as const)('MAT-3, %s: 100 @ 9.99 billed @ 10.19, limits 25/2 %%', async (_, operator, expected) => {
    const scene = bench.scene()
    const { toleranceRuleId } = await rule(scene.clerk, { operator })
    const order = bench.order(scene, { unitPrice: '9.99', ordered: '100', received: '100' })
    const invoice = await bench.capture(scene, [{ quantity: '100', price: '10.19' }], { orderId: order.orderId })
    expect(openTypes(invoice)).toEqual(expected)
    if (expected.length > 0) return
    expect(invoice).toMatchObject({
      state: 'MATCHED',
      variances: [{ kind: 'price', handling: 'tolerance', value: { amount: '20.00' }, toleranceRuleId }],
    })
  })

  it('MAT-3: the rule of vendor and category comes before that of the organization', async () => {
    const scene = bench.scene()
    await rule(scene.clerk, { upper: { absolute: '1000', percent: null } })
    await rule(scene.clerk, {
      vendorId: scene.vendor.vendorId,
      categoryCode: 'IT',
      upper: { absolute: '0', percent: null },
    })
    const strict = bench.order(scene, { categoryCode: 'IT' })
    const loose = bench.order(scene)
    const dearer = [{ quantity: '10', price: '5.50' }]
    expect(openTypes(await bench.capture(scene, dearer, { orderId: strict.orderId }))).toEqual(['PRICE'])
    expect((await bench.capture(scene, dearer, { orderId: loose.orderId })).state).toBe('MATCHED')
  })

  it('MAT-2, V7 and MAT-4: what is let pass beyond the receipts is not booked, and counts ever after', async () => {
    const scene = bench.scene()
    await rule(scene.clerk, { kind: 'quantity', operator: 'or', upper: { absolute: '150', percent: '5' } })
    const order = bench.order(scene, { unitPrice: '10.00', ordered: '100', received: '60', billed: '40' })
    const [line] = order.lines
    const of = { orderId: order.orderId }
    const first = await bench.capture(scene, [{ quantity: '30', price: '10.00' }], of)
    expect(first).toMatchObject({
      state: 'MATCHED',
      lines: [{ quantity: '30', match: { booked: '20', beyond: '10', receipts: [{ quantity: '20' }] } }],
      variances: [{ kind: 'quantity', handling: 'tolerance', value: { amount: '100.00' } }],
    })
    expect(line?.billed).toBe('60')
    const second = await bench.capture(scene, [{ quantity: '6', price: '10.00' }], of)
    expect(openOf(second)).toMatchObject([{ type: 'NOT_RECEIVED', expected: '-10', difference: '16' }])
    await bench.billing.receive(scene.clerk, order, { [line!.lineId]: '100' })
    expect(await bench.read(scene, second)).toMatchObject({ state: 'MATCHED', lines: [{ match: { booked: '6' } }] })
  })

  it('MAT-4: price differences of all invoices of an order line add up', async () => {
    const scene = bench.scene()
    await rule(scene.clerk, { upper: { absolute: '20', percent: null } })
    const order = bench.order(scene, { unitPrice: '9.99', ordered: '100', received: '100' })
    const states: string[] = []
    for (let count = 0; count < 4; count += 1) {
      const { state } = await bench.capture(scene, [{ quantity: '10', price: '10.59' }], { orderId: order.orderId })
      states.push(state)
    }
    expect(states).toEqual(['MATCHED', 'MATCHED', 'MATCHED', 'EXCEPTION'])
  })

  it('MAT-11: a small difference is posted by itself, a higher one waits', async () => {
    const scene = bench.scene()
    await rule(scene.clerk, { kind: 'small-difference', upper: { absolute: '0.10', percent: null } })
    const of = () => ({ orderId: bench.order(scene).orderId })
    expect(await bench.capture(scene, [{ quantity: '10', price: '5.01' }], of())).toMatchObject({
      state: 'MATCHED',
      variances: [{ kind: 'price', handling: 'small-difference', value: { amount: '0.10' } }],
    })
    expect(openTypes(await bench.capture(scene, [{ quantity: '10', price: '5.02' }], of()))).toEqual(['PRICE'])
  })

  it('MAT-7: a change of the tolerances matches what waits again', async () => {
    const scene = bench.scene()
    const order = bench.order(scene)
    const dearer = await bench.capture(scene, [{ quantity: '10', price: '5.01' }], { orderId: order.orderId })
    expect(openTypes(dearer)).toEqual(['PRICE'])
    await rule(scene.clerk)
    await bench.billing.services.settled()
    expect(await bench.read(scene, dearer)).toMatchObject({ state: 'MATCHED', openExceptions: 0 })
  })

  describe('MAT-6: who settles what', () => {
    const dearer = async (limit?: string) => {
      const scene = bench.scene()
      if (limit !== undefined)
        await scene.clerk.call(changeBillingSettings, { acceptLimit: limit }, { expectedVersion: 0 })
      const order = bench.order(scene)
      const invoice = await bench.capture(scene, [{ quantity: '10', price: '5.50' }], { orderId: order.orderId })
      return { scene, order, invoice }
    }

    it('each exception has an owner and a time, and is announced once', async () => {
      const { scene, invoice } = await dearer()
      const [open] = openOf(invoice)
      expect(open).toMatchObject({
        type: 'PRICE',
        owner: 'buyer',
        raisedAt: '2026-03-02T09:00:00.000Z',
        dueAt: '2026-03-04T09:00:00.000Z',
        value: { amount: '5.00' },
        withheld: { amount: '5.95' },
      })
      expect(await eventsOf(scene.clerk, exceptionRaised.name)).toMatchObject([
        {
          payload: {
            invoiceId: invoice.invoiceId,
            invoiceNumber: invoice.number,
            exceptionId: open?.exceptionId,
            type: 'PRICE',
            owner: 'buyer',
            dueAt: '2026-03-04T09:00:00.000Z',
          },
        },
      ])
    })

    it('the time is what the organization has set', async () => {
      const scene = bench.scene()
      const exceptionHours = { buyer: 1, receiver: 2, 'accounts-payable': 3, fraud: 4 }
      await scene.clerk.call(changeBillingSettings, { exceptionHours }, { expectedVersion: 0 })
      const { orderId } = bench.order(scene)
      const invoice = await bench.capture(scene, [{ quantity: '10', price: '5.50' }], { orderId })
      expect(openOf(invoice)).toMatchObject([{ dueAt: '2026-03-02T10:00:00.000Z' }])
    })

    it('the buyer accepts a price up to the limit; nobody else, and nothing above', async () => {
      const { scene, invoice } = await dearer('4.99')
      const buyer = bench.billing.owner(scene.clerk, 'buyer')
      for (const other of [scene.clerk, bench.billing.owner(scene.clerk, 'receiver')])
        await expect(bench.settle(other, invoice, 'accept')).rejects.toMatchObject({
          code: 'billing.invoice.not_your_exception',
          facts: { owners: ['buyer'] },
        })
      await expect(bench.settle(buyer, invoice, 'accept')).rejects.toMatchObject({
        code: 'billing.invoice.above_accept_limit',
        facts: { value: { amount: '5.00' }, limit: { amount: '4.99' } },
      })
      await scene.clerk.call(changeBillingSettings, { acceptLimit: '5' }, { expectedVersion: 1 })
      expect(await bench.settle(buyer, invoice, 'accept')).toMatchObject({
        state: 'MATCHED',
        open: { amount: '65.45' },
        variances: [{ kind: 'price', handling: 'accepted', value: { amount: '5.00' } }],
      })
    })

    it('short-pay: it is booked, and the difference with its tax is never paid', async () => {
      const { scene, order, invoice } = await dearer()
      const buyer = bench.billing.owner(scene.clerk, 'buyer')
      expect(await bench.settle(buyer, invoice, 'short-pay')).toMatchObject({
        state: 'MATCHED',
        payable: { amount: '65.45' },
        shortPaid: { amount: '5.95' },
        open: { amount: '59.50' },
        variances: [{ handling: 'short-paid' }],
      })
      expect(order.lines[0]?.billed).toBe('10')
    })

    it('change order requested: it waits, and matches when the order is revised (MAT-7)', async () => {
      const { scene, order, invoice } = await dearer()
      const buyer = bench.billing.owner(scene.clerk, 'buyer')
      const waiting = await bench.settle(buyer, invoice, 'request-change', 'New price list')
      expect(openOf(waiting)).toMatchObject([
        { type: 'PRICE', changeRequested: { by: buyer.userId, reason: 'New price list' } },
      ])
      order.lines[0]!.unitPrice = '5.50'
      await bench.revised(scene, order)
      expect(await bench.read(scene, invoice)).toMatchObject({ state: 'MATCHED', variances: [] })
    })

    it('accepted quantities beyond the receipts are billed, and not booked', async () => {
      const scene = bench.scene()
      await scene.clerk.call(changeBillingSettings, { acceptLimit: '20' }, { expectedVersion: 0 })
      const order = bench.order(scene, { received: '6' })
      const invoice = await bench.capture(scene, [{ quantity: '10', price: '5.00' }], { orderId: order.orderId })
      const receiver = bench.billing.owner(scene.clerk, 'receiver')
      expect(await bench.settle(receiver, invoice, 'accept')).toMatchObject({
        state: 'MATCHED',
        lines: [{ quantity: '10', match: { booked: '6', beyond: '4' } }],
        variances: [{ kind: 'quantity', handling: 'accepted', value: { amount: '20.00' } }],
      })
      expect(order.lines[0]?.billed).toBe('6')
    })

    it('BANK_MISMATCH belongs to whoever looks into fraud, and nobody accepts it', async () => {
      const scene = bench.scene()
      const order = bench.order(scene)
      const bankAccounts = [{ iban: 'DE89370400440532013000' }]
      const of = { orderId: order.orderId, bankAccounts }
      const invoice = await bench.capture(scene, [{ quantity: '10', price: '5.00' }], of)
      expect(openOf(invoice)).toMatchObject([
        { type: 'BANK_MISMATCH', owner: 'fraud', allowedResolutions: ['rematch', 'reject'] },
      ])
      await expect(bench.settle(scene.clerk, invoice, 'accept')).rejects.toMatchObject({
        code: 'billing.invoice.resolution_not_allowed',
      })
    })
  })

  const eventsOf = async (actor: TestActor, name: string) => {
    const { database } = bench.billing.services.service('billing')
    const ctx = bench.billing.contextOf(actor)
    const rows = await database.tenantTx.read(ctx, () =>
      database.tenantTx.manager().find(OutboxEventRow, { where: { tenantId: actor.tenantId } }),
    )
    return rows.filter((row) => row.type === name)
  }
})
