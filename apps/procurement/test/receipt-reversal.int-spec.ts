import { getReceipt, listReceipts, type ReceiptView, type ReturnView } from '@nexus/contracts-procurement'
import { Quantity } from '@nexus/kernel'
import { startTestServices, type TestServices } from '@nexus/testing'
import fc from 'fast-check'
import { procurementService } from '../src/app.module.js'
import { assertOneEventPerVersion, derivedState } from './builders/derived-state.builder.js'
import { Purchasing } from './builders/purchasing.builder.js'
import { decide, Receiving } from './builders/receiving.builder.js'

let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService])
})
afterAll(() => services.close())

/** Quantities in thousandths; shares in percent of what there is. */
type Step =
  | { readonly kind: 'post'; readonly quantity: number; readonly rejected: number; readonly inspecting: number }
  | { readonly kind: 'inspect'; readonly which: number; readonly accepted: number; readonly rejected: number }
  | {
      readonly kind: 'draft'
      readonly quantity: number
      readonly rejected: number
      /** Changed to so much first; nothing: not changed. */
      readonly changed: number
      readonly fate: 'post' | 'discard' | 'stay'
    }
  | { readonly kind: 'return'; readonly which: number; readonly share: number; readonly replacement: boolean }

const share = fc.integer({ min: 0, max: 50 })
const which = fc.nat(5)
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('post' as const),
    quantity: fc.integer({ min: 1, max: 30_000 }),
    rejected: share,
    inspecting: share,
  }),
  fc.record({
    kind: fc.constant('draft' as const),
    quantity: fc.integer({ min: 1, max: 30_000 }),
    rejected: share,
    changed: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30_000 })),
    fate: fc.constantFrom('post' as const, 'discard' as const, 'stay' as const),
  }),
  fc.record({ kind: fc.constant('inspect' as const), which, accepted: share, rejected: share }),
  fc.record({
    kind: fc.constant('return' as const),
    which,
    share: fc.integer({ min: 1, max: 60 }),
    replacement: fc.boolean(),
  }),
)

const part = (quantity: string, percent: number): string =>
  Quantity.ofMicro((Quantity.parse(quantity).micro * BigInt(percent)) / 100n).toString()

/** How often each kind of step was done and not refused. */
type Tally = Record<Step['kind'], number>

/** Drafts, changes perhaps, and posts, discards, or leaves it. */
async function attemptDraft(
  goods: Receiving,
  step: Extract<Step, { kind: 'draft' }>,
  done: (ReceiptView | ReturnView)[],
  unit: object,
): Promise<void> {
  const text = (thousandths: number) => Quantity.ofMicro(BigInt(thousandths) * 1000n).toString()
  const parts = (quantity: string) => ({ rejected: part(quantity, step.rejected), rejectionReason: 'Wet', ...unit })
  let draft = await goods.draft(text(step.quantity), parts(text(step.quantity)))
  const index = done.push(draft) - 1
  if (step.changed > 0) {
    draft = await goods.changeDraft(draft, text(step.changed), parts(text(step.changed)))
    done[index] = draft
  }
  if (step.fate === 'post') done[index] = await goods.postDraft(draft)
  if (step.fate === 'discard') done[index] = await goods.discard(draft)
}

/** Does the step, if the rules allow it. */
async function attempt(
  goods: Receiving,
  step: Step,
  done: (ReceiptView | ReturnView)[],
  unit: object,
  tally: Tally,
): Promise<void> {
  const receipts = done.filter((each): each is ReceiptView => 'receivedAt' in each)
  const chosen = 'which' in step ? receipts[step.which % Math.max(1, receipts.length)] : undefined
  try {
    if (step.kind === 'post') {
      const quantity = Quantity.ofMicro(BigInt(step.quantity) * 1000n).toString()
      const split = { rejected: part(quantity, step.rejected), inInspection: part(quantity, step.inspecting) }
      done.push(await goods.post(quantity, { ...split, rejectionReason: 'Wet', ...unit }))
    } else if (step.kind === 'draft') {
      await attemptDraft(goods, step, done, unit)
    } else {
      if (chosen === undefined) return
      const receipt = await goods.purchasing.receiver.call(getReceipt, { receiptId: chosen.receiptId })
      const { quantity, inInspection } = receipt.lines[0]!
      if (step.kind === 'return')
        done.push(await goods.giveBack(receipt, part(quantity, step.share), { replacement: step.replacement }))
      else await goods.inspect(receipt, part(inInspection, step.accepted), part(inInspection, step.rejected))
    }
    tally[step.kind] += 1
  } catch (error) {
    expect((error as { code?: string }).code).toMatch(/^procurement\.(receipt|return)\./)
  }
}

/** Reverses what was posted and returned, the last first, and discards what is a draft still. */
async function undo(goods: Receiving, done: readonly (ReceiptView | ReturnView)[]): Promise<void> {
  for (const each of [...done].reverse()) {
    if ('returnId' in each) await goods.reverseReturn(each)
    else {
      const receipt = await goods.purchasing.receiver.call(getReceipt, { receiptId: each.receiptId })
      if (receipt.state === 'DRAFT') await goods.discard(receipt)
      else if (receipt.state !== 'DISCARDED') await goods.reverse(each, receipt.version)
    }
  }
}

describe('REC-6: a reversal', () => {
  it.each([
    ['in the unit of the order', undefined, {}],
    ['in another unit', { alternateUnit: { unitCode: 'H87', numerator: 7, denominator: 3 } }, { unitCode: 'H87' }],
  ])(
    'restores every derived number exactly, after any sequence %s',
    async (_, terms, unit) => {
      const purchasing = new Purchasing(services)
      await decide(purchasing, { overReceiptPercent: '2', underReceiptPercent: '1' })
      const goods = await Receiving.of(purchasing, '100', terms === undefined ? {} : { terms })
      const tally: Tally = { post: 0, draft: 0, inspect: 0, return: 0 }
      await fc.assert(
        fc.asyncProperty(
          fc.array(anyStep, { maxLength: 4 }),
          fc.array(anyStep, { minLength: 3, maxLength: 10 }),
          async (beforehand, sequence) => {
            const earlier: (ReceiptView | ReturnView)[] = []
            const nothing = await derivedState(services, goods)
            for (const step of beforehand) await attempt(goods, step, earlier, unit, tally)
            const before = await derivedState(services, goods)
            const done: (ReceiptView | ReturnView)[] = []
            for (const step of sequence) await attempt(goods, step, done, unit, tally)
            await undo(goods, done)
            expect(await derivedState(services, goods)).toEqual(before)
            await undo(goods, earlier)
            expect(await derivedState(services, goods)).toEqual(nothing)
          },
        ),
        { seed: 66, numRuns: 20 },
      )
      for (const times of Object.values(tally)) expect(times).toBeGreaterThan(8)
      await assertOneEventPerVersion(services, purchasing.tenantId)
    },
    120_000,
  )

  it('is kept with its reason; the receipt is seen in lists but counts no more', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    const receipt = await goods.post('4')
    const reversed = await goods.reverse(receipt, 1)
    expect(reversed).toMatchObject({
      state: 'REVERSED',
      version: 2,
      reversal: { reason: 'Wrong order', reversedBy: goods.purchasing.receiver.userId },
      lines: [{ quantity: '4' }],
    })
    const page = await goods.purchasing.receiver.call(listReceipts, { orderId: goods.order.orderId })
    expect(page.items).toEqual([reversed])
    expect(await goods.matched()).toMatchObject({ received: '0', receipts: [] })
    expect(await goods.now()).toMatchObject({ state: 'ISSUED', receipt: 'NONE' })
    expect(await goods.purchasing.requisition(goods.order.requisitionId)).toMatchObject({ state: 'ORDERED' })
    await expect(goods.reverse(receipt, 2)).rejects.toMatchObject({ code: 'procurement.receipt.state' })
    await expect(goods.reverse(await goods.post('1'), 2)).rejects.toMatchObject({ code: 'request.version_mismatch' })
  })

  it('is refused while a part of the receipt is returned, and possible when the return is reversed', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    const receipt = await goods.post('4')
    const back = await goods.giveBack(receipt, '1')
    await expect(goods.reverse(receipt, 2)).rejects.toMatchObject({
      code: 'procurement.receipt.returned',
      facts: { returned: '1' },
    })
    const restored = await goods.reverseReturn(back)
    expect(restored).toMatchObject({ state: 'REVERSED', reversal: { reason: 'Wrong receipt' }, version: 2 })
    await expect(goods.reverseReturn(restored)).rejects.toMatchObject({ code: 'procurement.return.state' })
    await goods.reverse(receipt, 3)
  })

  it('is refused while a part of the receipt is billed, and possible when the bill is taken back', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    const receipt = await goods.post('4')
    await goods.post('6')
    await goods.bill('6')
    await goods.bill('1')
    await expect(goods.reverse(receipt, 1)).rejects.toMatchObject({
      code: 'procurement.receipt.billed',
      facts: { billed: '7' },
    })
    await goods.bill('-1')
    await goods.reverse(receipt, 1)
    expect(await goods.matched()).toMatchObject({ received: '6', billed: '6' })
  })

  it('of a two-way line does not look at what is billed: it was not billed by receipt', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10', { match: 'two-way' })
    const receipt = await goods.post('4')
    await goods.bill('10')
    await goods.reverse(receipt, 1)
    expect(await goods.matched()).toMatchObject({ received: '0', billed: '10' })
  })

  it('of a return is refused when the replacement has come', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    const receipt = await goods.post('10')
    const back = await goods.giveBack(receipt, '4', { replacement: true })
    const replacement = await goods.post('4')
    await expect(goods.reverseReturn(back)).rejects.toMatchObject({ code: 'procurement.return.replaced' })
    await goods.reverse(replacement, 1)
    await goods.reverseReturn(back)
    expect(await goods.now()).toMatchObject({
      receipt: 'FULL',
      lines: [{ quantities: { received: '10', returned: '0' } }],
    })
  })
})
