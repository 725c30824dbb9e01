import {
  cancelPurchaseOrder,
  discardReceiptDraft,
  draftReceipt,
  getReceipt,
  holdPurchaseOrder,
  holdVendor,
  inspectReceipt,
  listReceipts,
  postReceipt,
  postReceiptDraft,
  postReturn,
  receiptDraftChanged,
  receiptDraftDiscarded,
  receiptDrafted,
  receiptPosted,
  type ReceiptView,
} from '@nexus/contracts-procurement'
import { AuditRow } from '@nexus/platform-audit'
import { TenantTable } from '@nexus/platform-database'
import { FakeClock, startTestServices, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { eventsOf, told } from './builders/event-log.builder.js'
import { tableContext, tablesOf } from './builders/many-orders.builder.js'
import { MasterData } from './builders/master-data.builder.js'
import { firstLine, Purchasing } from './builders/purchasing.builder.js'
import { decide, Receiving } from './builders/receiving.builder.js'
import { aLine, aRequisition } from './builders/requisition.builder.js'

let services: TestServices
const clock = new FakeClock(new Date('2026-03-31T09:30:00.000Z'))
beforeAll(async () => {
  services = await startTestServices([procurementService], { clock })
})
afterAll(() => services.close())

const exceeds = 'procurement.receipt.exceeds_order'
const state = { code: 'procurement.receipt.state' }
const setting = (goods: Receiving, settings: Parameters<MasterData['settings']>[0]) =>
  new MasterData(services, goods.purchasing.tenantId).settings(settings)

describe('REC-1: the draft of a receipt', () => {
  it('books nothing, has no number, and can be read, changed and listed', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    const draft = await goods.draft('4', { rejected: '1', rejectionReason: 'Wet' })
    expect(draft).toMatchObject({
      state: 'DRAFT',
      version: 1,
      orderVersion: goods.order.version,
      receivedBy: goods.purchasing.receiver.userId,
      lines: [{ quantity: '4', accepted: '3', rejected: '1' }],
      draft: { lines: [{ quantity: '4', rejected: '1' }], holdsRoomUntil: '2026-04-14T09:30:00.000Z' },
    })
    expect(draft).not.toHaveProperty('number')
    expect(await goods.now()).toEqual(goods.order)
    expect(await goods.matched()).toMatchObject({ received: '0', receipts: [] })
    expect(await goods.receivable()).toMatchObject({ received: '0', open: '10', most: '6', inDrafts: '4' })
    const changed = await goods.changeDraft(draft, '5')
    expect(changed).toMatchObject({ state: 'DRAFT', version: 2, lines: [{ quantity: '5', rejected: '0' }] })
    const { receiver } = goods.purchasing
    const { receiptId } = draft
    expect(await receiver.call(getReceipt, { receiptId })).toEqual(changed)
    expect(await receiver.call(listReceipts, {})).toMatchObject({ items: [] })
    expect((await receiver.call(listReceipts, { state: 'DRAFT' })).items).toEqual([changed])
  })

  it('is posted under its own id with the next number; drafts leave no gap in the numbers', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    const first = await goods.draft('1')
    const second = await goods.draft('2')
    const third = await goods.draft('3')
    await goods.discard(second)
    const number = (count: number) => `${String(goods.order.number)}/R${String(count)}`
    expect(await goods.postDraft(third)).toMatchObject({
      receiptId: third.receiptId,
      number: number(1),
      state: 'POSTED',
      version: 2,
      orderVersion: goods.order.version + 1,
    })
    // Receipts are told in the order of their posting.
    clock.set(new Date(clock.now().getTime() + 1000))
    expect(await goods.post('1')).toMatchObject({ number: number(2) })
    clock.set(new Date(clock.now().getTime() + 1000))
    const posted = await goods.postDraft(first)
    expect(posted).toMatchObject({ number: number(3) })
    expect(posted).not.toHaveProperty('draft')
    expect(await goods.now()).toMatchObject({ receipt: 'PARTIAL', lines: [{ quantities: { received: '5' } }] })
    expect(await goods.matched()).toMatchObject({ receipts: [{ received: '3' }, { received: '1' }, { received: '1' }] })
    expect(await goods.purchasing.requisition(goods.order.requisitionId)).toMatchObject({
      state: 'PARTIALLY_RECEIVED',
    })
    await goods.reverse(posted, 2)
    expect(await goods.post('1')).toMatchObject({ number: number(4) })
  })

  it('tells each version once, with one audit row each', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    const { tenantId } = goods.purchasing
    const draft = await goods.draft('4')
    const { receiptId } = await goods.postDraft(await goods.changeDraft(draft, '5', { inInspection: '2' }))
    const discarded = await goods.discard(await goods.draft('1'))
    const kinds = async (id: string) =>
      (await eventsOf(services, tenantId, id)).map(({ aggregateSeq, type }) => [aggregateSeq, type])
    expect(await kinds(receiptId)).toEqual([
      [1, receiptDrafted.name],
      [2, receiptDraftChanged.name],
      [3, receiptPosted.name],
    ])
    expect(await kinds(discarded.receiptId)).toEqual([
      [1, receiptDrafted.name],
      [2, receiptDraftDiscarded.name],
    ])
    const [event] = await told(services, tenantId, receiptId, receiptPosted)
    expect(event).toMatchObject({ state: 'IN_INSPECTION', version: 3, lines: [{ quantity: '5', inInspection: '2' }] })
    const { tx } = tablesOf(services)
    const ctx = tableContext(tenantId)
    const rows = await tx.read(ctx, () =>
      new TenantTable(tx, AuditRow, 'row')
        .select(ctx, 'row')
        .andWhere('row.entityId IN (:...ids)', { ids: [receiptId, discarded.receiptId] })
        .getMany(),
    )
    expect(rows.map(({ action }) => action.replace('procurement.receipt.', '')).sort()).toEqual(
      ['draft', 'draft', 'change-draft', 'discard-draft', 'post'].sort(),
    )
  })

  it('is over when it is posted or discarded, and is nothing that can be inspected, returned or reversed', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    const { receiver } = goods.purchasing
    const draft = await goods.draft('4')
    const { receiptId } = draft
    const [line] = draft.lines
    const receiptLineId = String(line?.lineId)
    await expect(goods.reverse(draft, 1)).rejects.toMatchObject(state)
    await expect(
      receiver.call(inspectReceipt, { receiptId, lines: [{ receiptLineId, accepted: '1' }] }, { expectedVersion: 1 }),
    ).rejects.toMatchObject(state)
    await expect(
      receiver.call(
        postReturn,
        { receiptId, lines: [{ receiptLineId, quantity: '1', reason: 'x' }] },
        { key: randomUUID() },
      ),
    ).rejects.toMatchObject(state)
    const discarded = await goods.discard(draft)
    expect(discarded).toMatchObject({ state: 'DISCARDED', version: 2 })
    const posted = await goods.postDraft(await goods.draft('1'))
    for (const over of [discarded, posted]) {
      await expect(goods.changeDraft(over, '1')).rejects.toMatchObject(state)
      await expect(goods.discard(over)).rejects.toMatchObject(state)
      await expect(goods.postDraft(over)).rejects.toMatchObject(state)
    }
  })

  it('is refused to those who brought the order about, on orders that are not open, and under another version', async () => {
    const purchasing = new Purchasing(services)
    const goods = await Receiving.of(purchasing, '10')
    const draft = await goods.draft('4')
    const { receiptId } = draft
    const { orderId } = goods.order
    const lines = [{ orderLineId: firstLine(goods.order), quantity: '1' }]
    const duties = { code: 'procurement.separation_of_duties' }
    await expect(purchasing.buyer.call(draftReceipt, { orderId, lines }, { key: randomUUID() })).rejects.toMatchObject(
      duties,
    )
    await expect(
      purchasing.approver.call(postReceiptDraft, { receiptId }, { expectedVersion: 1 }),
    ).rejects.toMatchObject(duties)
    await expect(goods.postDraft({ ...draft, version: 7 })).rejects.toMatchObject({ code: 'request.version_mismatch' })
    await expect(purchasing.receiver.call(postReceiptDraft, { receiptId })).rejects.toMatchObject({
      code: 'request.if_match_required',
    })
    await purchasing.buyer.call(
      cancelPurchaseOrder,
      { orderId, reason: 'x' },
      { expectedVersion: (await goods.now()).version },
    )
    const closed = { code: 'procurement.purchase_order.state' }
    await expect(goods.postDraft(draft)).rejects.toMatchObject(closed)
    await expect(goods.changeDraft(draft, '1')).rejects.toMatchObject(closed)
    await expect(goods.draft('1')).rejects.toMatchObject(closed)
    // Whatever became of the order, a draft can be given up.
    expect(await goods.discard(draft)).toMatchObject({ state: 'DISCARDED' })
  })

  it('is not written or posted on a held order (PO-1); one of a held vendor is: what is ordered is received (VEN-1)', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    const { buyer } = goods.purchasing
    const { orderId, vendorId } = goods.order
    const draft = await goods.draft('4')
    await buyer.call(holdVendor, { vendorId, stages: ['po'], reason: 'Insurance' }, { expectedVersion: 1 })
    const changed = await goods.changeDraft(draft, '5')
    await buyer.call(holdPurchaseOrder, { orderId, reason: 'Dispute' }, { expectedVersion: goods.order.version })
    const onHold = { code: 'procurement.purchase_order.on_hold' }
    for (const attempt of [() => goods.postDraft(changed), () => goods.draft('1'), () => goods.post('1')])
      await expect(attempt()).rejects.toMatchObject(onHold)
    await expect(goods.changeDraft(changed, '1')).rejects.toMatchObject(onHold)
    await goods.discard(changed)
  })

  it('twice: a repeat under its key is one draft; other tenant: drafts are not found', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    const { orderId } = goods.order
    const lines = [{ orderLineId: firstLine(goods.order), quantity: '1' }]
    const key = randomUUID()
    const draft = () => goods.purchasing.receiver.call(draftReceipt, { orderId, lines }, { key })
    const first = await draft()
    expect(await draft()).toEqual(first)
    const stranger = services.actor()
    const missing = { code: 'request.not_found' }
    const seen = { expectedVersion: 1 }
    const { receiptId } = first
    await expect(stranger.call(draftReceipt, { orderId, lines }, { key: randomUUID() })).rejects.toMatchObject(missing)
    for (const operation of [postReceiptDraft, discardReceiptDraft])
      await expect(stranger.call(operation, { receiptId }, seen)).rejects.toMatchObject(missing)
  })
})

describe('REC-2: drafts hold room', () => {
  it('of 10,000 at 2 %, twenty trucks drafted or posted bring 10,200: the next unit is refused, naming who holds it', async () => {
    const purchasing = new Purchasing(services)
    await decide(purchasing, { overReceiptPercent: '2' })
    const goods = await Receiving.of(purchasing, '10000')
    const drafts: ReceiptView[] = []
    for (let truck = 0; truck < 20; truck += 1)
      if (truck % 2 === 0) await goods.post('510')
      else drafts.push(await goods.draft('510'))
    for (const attempt of [() => goods.draft('1'), () => goods.post('0.000001')])
      await expect(attempt()).rejects.toMatchObject({
        code: exceeds,
        message: expect.stringContaining('Rosa Receiver') as string,
        facts: {
          left: '0',
          received: '5100',
          drafts: drafts.map(({ receiptId }) => ({ receiptId, draftedBy: 'Rosa Receiver', quantity: '510' })),
        },
        errors: [{ pointer: '/lines/0/quantity', code: 'exceeds' }],
      })
    for (const draft of drafts) await goods.postDraft(draft)
    expect(await goods.now()).toMatchObject({ receipt: 'OVER', lines: [{ quantities: { received: '10200' } }] })
    await expect(goods.draft('0.000001')).rejects.toMatchObject({ code: exceeds, facts: { left: '0' } })
  })

  it('an own draft does not stand in its own way, changed or posted; a discarded one frees its room', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    const draft = await goods.draft('10')
    await expect(goods.draft('0.000001')).rejects.toMatchObject({ code: exceeds })
    const changed = await goods.changeDraft(draft, '9')
    await expect(goods.changeDraft(changed, '10.000001')).rejects.toMatchObject({
      code: exceeds,
      facts: { left: '10' },
    })
    const rest = await goods.draft('1')
    await expect(goods.changeDraft(changed, '9.000001')).rejects.toMatchObject({ code: exceeds, facts: { left: '9' } })
    await goods.discard(rest)
    await goods.postDraft(await goods.changeDraft(changed, '10'))
    expect(await goods.now()).toMatchObject({ receipt: 'FULL' })
  })

  it('two drafts at once: only one gets the last room', async () => {
    const goods = await Receiving.of(new Purchasing(services), '100')
    const answers = await Promise.allSettled(Array.from({ length: 12 }, () => goods.draft('30')))
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(3)
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: exceeds, facts: { left: '10' } })
    const last = await Promise.allSettled([goods.draft('10'), goods.post('10'), goods.draft('10')])
    expect(last.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1)
  })

  it('one draft posted twice at once is booked once', async () => {
    const goods = await Receiving.of(new Purchasing(services), '100')
    const draft = await goods.draft('30')
    const answers = await Promise.allSettled(Array.from({ length: 4 }, () => goods.postDraft(draft)))
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1)
    expect(await goods.now()).toMatchObject({ lines: [{ quantities: { received: '30' } }] })
  })

  it('everything is judged again when it is posted: what the order lost meanwhile is refused', async () => {
    const purchasing = new Purchasing(services)
    await decide(purchasing, { overReceiptPercent: '10' })
    const goods = await Receiving.of(purchasing, '100')
    const draft = await goods.draft('110')
    await setting(goods, { overReceiptPercent: '5' })
    await expect(goods.postDraft(draft)).rejects.toMatchObject({ code: exceeds, facts: { left: '105' } })
    await goods.postDraft(await goods.changeDraft(draft, '105'))
  })

  it('where drafts do not count, the receipts alone decide', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    const draft = await goods.draft('10')
    await setting(goods, { countDraftReceipts: false })
    expect(await goods.receivable()).toMatchObject({ most: '10', inDrafts: '0' })
    expect(await goods.draft('10')).toMatchObject({ draft: { holdsRoomUntil: null } })
    await goods.post('10')
    await expect(goods.postDraft(draft)).rejects.toMatchObject({ code: exceeds, facts: { left: '0' } })
  })

  it('an abandoned draft stops holding room; a change makes it hold again', async () => {
    const goods = await Receiving.of(new Purchasing(services), '10')
    const start = clock.now()
    await setting(goods, { draftReceiptDays: 2 })
    const draft = await goods.draft('10')
    clock.set(new Date(start.getTime() + 2 * 86_400_000 - 1))
    await expect(goods.draft('1')).rejects.toMatchObject({ code: exceeds })
    clock.set(new Date(start.getTime() + 2 * 86_400_000))
    const other = await goods.draft('4')
    await expect(goods.postDraft(draft)).rejects.toMatchObject({ code: exceeds, facts: { left: '6' } })
    const changed = await goods.changeDraft(draft, '6')
    await expect(goods.post('1')).rejects.toMatchObject({ code: exceeds, facts: { left: '0' } })
    await goods.postDraft(changed)
    await goods.postDraft(other)
    expect(await goods.now()).toMatchObject({ receipt: 'FULL' })
  })

  it('an item goes past lines that drafts have filled (REC-3)', async () => {
    const purchasing = new Purchasing(services)
    const order = await purchasing.issuedOrder(
      await purchasing.approvedRequisition(aRequisition({ lines: [aLine(), aLine()] })),
    )
    const { orderId } = order
    const lines = [{ item: { supplierItemId: 'A-246' }, quantity: '5' }]
    const draft = () => purchasing.receiver.call(draftReceipt, { orderId, lines }, { key: randomUUID() })
    const [first, second] = [await draft(), await draft()]
    const target = (receipt: ReceiptView) => receipt.lines.map(({ orderLineId }) => orderLineId)
    expect([target(first), target(second)]).toEqual(order.lines.map(({ lineId }) => [lineId]))
    await expect(
      purchasing.receiver.call(postReceipt, { orderId, lines }, { key: randomUUID() }),
    ).rejects.toMatchObject({ code: exceeds })
  })

  it('counts in another unit without drift: twelve drafted pieces are one box (X-4)', async () => {
    const terms = { alternateUnit: { unitCode: 'H87', numerator: 12 } }
    const goods = await Receiving.of(new Purchasing(services), '1', { terms })
    const drafts: ReceiptView[] = []
    for (let piece = 0; piece < 12; piece += 1) drafts.push(await goods.draft('1', { unitCode: 'H87' }))
    await expect(goods.draft('1', { unitCode: 'H87' })).rejects.toMatchObject({ code: exceeds })
    for (const draft of drafts.reverse()) await goods.postDraft(draft)
    expect(await goods.now()).toMatchObject({ receipt: 'FULL', lines: [{ quantities: { received: '1' } }] })
  })
})
