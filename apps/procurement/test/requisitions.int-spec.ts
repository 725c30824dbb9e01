import {
  cancelPurchaseOrder,
  createRequisition,
  getRequisition,
  listRequisitions,
  replaceRequisition,
  submitRequisition,
  withdrawRequisition,
} from '@nexus/contracts-procurement'
import { FakeClock, startTestServices, type TestServices } from '@nexus/testing'
import { randomUUID } from 'node:crypto'
import { procurementService } from '../src/app.module.js'
import { Purchasing } from './builders/purchasing.builder.js'
import { aLine, aRequisition } from './builders/requisition.builder.js'

let services: TestServices
beforeAll(async () => {
  services = await startTestServices([procurementService])
})
afterAll(() => services.close())

describe('writing a requisition', () => {
  it('computes lines, taxes and totals exactly (X-2, V1 … V3)', async () => {
    const { requester } = new Purchasing(services)
    const lines = [
      aLine(),
      aLine({ quantity: '3', unitPrice: '0.335', allowance: undefined, taxPercent: '7' }),
      aLine({
        quantity: '250',
        unitPrice: '12.50',
        priceBaseQuantity: '1000',
        allowance: undefined,
        taxPercent: '7.0',
      }),
    ]
    const documentAllowanceCharges = [
      { kind: 'charge' as const, amount: '10.00', taxCategory: 'S' as const, taxPercent: '19', reason: 'Freight' },
    ]
    const view = await requester.call(createRequisition, aRequisition({ lines, documentAllowanceCharges }))
    expect(view).toMatchObject({
      state: 'DRAFT',
      version: 1,
      requesterId: requester.userId,
      requesterName: 'Ada Requester',
    })
    expect(view.lines.map((line) => line.net.amount)).toEqual(['1180.00', '1.01', '3.13'])
    expect(view.totals).toMatchObject({
      lines: { amount: '1184.14' },
      charges: { amount: '10.00' },
      net: { amount: '1194.14' },
      tax: { amount: '226.39' },
      gross: { amount: '1420.53' },
      taxes: [
        { percent: '7', taxable: { amount: '4.14' }, tax: { amount: '0.29' } },
        { percent: '19', taxable: { amount: '1190.00' }, tax: { amount: '226.10' } },
      ],
    })
    expect(view.lines[0]?.quantities).toEqual({
      requested: '5',
      approved: '0',
      allocated: '0',
      cancelled: '0',
      received: '0',
      open: '0',
    })
    expect(await requester.call(getRequisition, { requisitionId: view.requisitionId })).toEqual(view)
  })

  it('keeps the decimals of currencies (JPY has none)', async () => {
    const { requester } = new Purchasing(services)
    const view = await requester.call(
      createRequisition,
      aRequisition({ currency: 'JPY', lines: [aLine({ unitPrice: '100.5', quantity: '3', allowance: undefined })] }),
    )
    expect(view.lines[0]?.net).toEqual({ amount: '302', currency: 'JPY' })
    await expect(
      requester.call(createRequisition, aRequisition({ currency: 'JPY', lines: [aLine({ allowance: '0.5' })] })),
    ).rejects.toMatchObject({ code: 'money.too_many_decimals' })
  })

  it('refuses an allowance above the worth of its line, naming it', async () => {
    const { requester } = new Purchasing(services)
    await expect(
      requester.call(createRequisition, aRequisition({ lines: [aLine({ allowance: '1200.01' })] })),
    ).rejects.toMatchObject({
      code: 'procurement.amount_below_zero',
      errors: [{ pointer: '/lines/0/allowance' }],
    })
  })

  it('refuses a legal entity that is not known', async () => {
    const { requester } = new Purchasing(services)
    await expect(
      requester.call(createRequisition, aRequisition({ legalEntityId: randomUUID() })),
    ).rejects.toMatchObject({ code: 'procurement.legal_entity_unknown' })
  })

  it('replaces content and lines of a draft', async () => {
    const { requester } = new Purchasing(services)
    const { requisitionId } = await requester.call(createRequisition, aRequisition())
    const replaced = await requester.call(
      replaceRequisition,
      {
        requisitionId,
        ...aRequisition({
          title: 'Desks',
          lines: [aLine({ description: 'Desk', quantity: '1', unitPrice: '100', allowance: undefined })],
        }),
      },
      { expectedVersion: 1 },
    )
    expect(replaced).toMatchObject({
      title: 'Desks',
      version: 2,
      lines: [{ description: 'Desk', lineNumber: 1 }],
      totals: { gross: { amount: '119.00' } },
    })
    expect(await requester.call(getRequisition, { requisitionId })).toEqual(replaced)
    await expect(
      requester.call(replaceRequisition, { requisitionId, ...aRequisition() }, { expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'request.version_mismatch', currentVersion: 2 })
  })

  it('twice: a repeat under its key writes one draft', async () => {
    const { requester } = new Purchasing(services)
    const key = randomUUID()
    const first = await requester.call(createRequisition, aRequisition(), { key })
    expect(await requester.call(createRequisition, aRequisition(), { key })).toEqual(first)
    expect((await requester.call(listRequisitions, {})).items).toHaveLength(1)
  })
})

describe('submitting a requisition', () => {
  it('asks for approval of the version that it made', async () => {
    const { requester } = new Purchasing(services)
    const { requisitionId } = await requester.call(createRequisition, aRequisition())
    const submitted = await requester.call(
      submitRequisition,
      { requisitionId },
      { expectedVersion: 1, key: randomUUID() },
    )
    expect(submitted).toMatchObject({ state: 'SUBMITTED', version: 2 })
    expect(submitted.submittedAt).toBeDefined()
  })

  it('names everything that is missing (REQ-6), and leaves the draft as it is', async () => {
    const { requester } = new Purchasing(services)
    const { requisitionId } = await requester.call(createRequisition, { title: 'Something', currency: 'EUR' })
    await expect(
      requester.call(submitRequisition, { requisitionId }, { expectedVersion: 1, key: randomUUID() }),
    ).rejects.toMatchObject({
      code: 'procurement.requisition.incomplete',
      errors: ['/purpose', '/needBy', '/deliveryPlace', '/lines'].map((pointer) => ({ pointer })),
    })
    expect(await requester.call(getRequisition, { requisitionId })).toMatchObject({ state: 'DRAFT', version: 1 })
  })

  it('needs key and version', async () => {
    const { requester } = new Purchasing(services)
    const { requisitionId } = await requester.call(createRequisition, aRequisition())
    await expect(requester.call(submitRequisition, { requisitionId }, { key: randomUUID() })).rejects.toMatchObject({
      code: 'request.if_match_required',
    })
    await expect(requester.call(submitRequisition, { requisitionId }, { expectedVersion: 1 })).rejects.toMatchObject({
      code: 'idempotency.key_required',
    })
  })

  it('waits for the approval to begin when asked to', async () => {
    const purchasing = new Purchasing(services)
    const { requester } = purchasing
    const { requisitionId } = await requester.call(createRequisition, aRequisition())
    const waiting = requester.call(
      submitRequisition,
      { requisitionId },
      { expectedVersion: 1, key: randomUUID(), waitMs: 5000 },
    )
    let state = 'DRAFT'
    while (state === 'DRAFT') state = (await purchasing.requisition(requisitionId)).state
    await purchasing.startApproval('requisition', requisitionId, 2)
    expect(await waiting).toMatchObject({ state: 'IN_APPROVAL', version: 3 })
  })

  it('twice: a repeat answers as before, another key finds it submitted', async () => {
    const { requester } = new Purchasing(services)
    const { requisitionId } = await requester.call(createRequisition, aRequisition())
    const call = { expectedVersion: 1, key: randomUUID() }
    const first = await requester.call(submitRequisition, { requisitionId }, call)
    expect(await requester.call(submitRequisition, { requisitionId }, call)).toEqual(first)
    await expect(
      requester.call(submitRequisition, { requisitionId }, { expectedVersion: 2, key: randomUUID() }),
    ).rejects.toMatchObject({ code: 'procurement.requisition.state' })
  })

  it('other tenant and other requesters: not found', async () => {
    const { requester, tenantId } = new Purchasing(services)
    const { requisitionId } = await requester.call(createRequisition, aRequisition())
    const colleague = services.actor({
      tenantId,
      rights: {
        'requisition:submit': 'own',
        'requisition:read': 'own',
        'requisition:update': 'own',
        'requisition:withdraw': 'own',
      },
    })
    for (const other of [services.actor(), colleague]) {
      const call = { expectedVersion: 1, key: randomUUID() }
      await expect(other.call(submitRequisition, { requisitionId }, call)).rejects.toMatchObject({
        code: 'request.not_found',
      })
      await expect(other.call(replaceRequisition, { requisitionId, ...aRequisition() }, call)).rejects.toMatchObject({
        code: 'request.not_found',
      })
      await expect(other.call(withdrawRequisition, { requisitionId }, call)).rejects.toMatchObject({
        code: 'request.not_found',
      })
      await expect(other.call(getRequisition, { requisitionId })).rejects.toMatchObject({ code: 'request.not_found' })
      expect(await other.call(listRequisitions, {})).toMatchObject({ items: [] })
    }
  })
})

describe('the verdict on a requisition', () => {
  it('approves all quantities and remembers who decided', async () => {
    const purchasing = new Purchasing(services)
    const approved = await purchasing.approvedRequisition()
    expect(approved).toMatchObject({
      state: 'APPROVED',
      version: 4,
      lines: [{ quantities: { requested: '5', approved: '5', allocated: '0', open: '5' } }],
      approval: {
        verdict: 'approved',
        automatic: false,
        decisions: [{ userId: purchasing.approver.userId, decision: 'approved' }],
      },
    })
  })

  it('rejects', async () => {
    const purchasing = new Purchasing(services)
    const { requisitionId, version } = await purchasing.submittedRequisition()
    await purchasing.judge('requisition', requisitionId, version, { verdict: 'rejected' })
    expect(await purchasing.requisition(requisitionId)).toMatchObject({
      state: 'REJECTED',
      lines: [{ quantities: { approved: '0' } }],
    })
  })

  it('is ignored for another version, for another document, and once withdrawn', async () => {
    const purchasing = new Purchasing(services)
    const { requisitionId, version } = await purchasing.submittedRequisition()
    await purchasing.judge('requisition', requisitionId, version, { documentVersion: version + 1 })
    await purchasing.judge('payment-request', requisitionId, version)
    await purchasing.judge('requisition', randomUUID(), version)
    expect(await purchasing.requisition(requisitionId)).toMatchObject({ state: 'SUBMITTED', version })
    await purchasing.requester.call(
      withdrawRequisition,
      { requisitionId, reason: 'Not needed' },
      { expectedVersion: version },
    )
    await purchasing.judge('requisition', requisitionId, version)
    expect(await purchasing.requisition(requisitionId)).toMatchObject({ state: 'WITHDRAWN', version: version + 1 })
  })

  it('twice: the second delivery of a verdict changes nothing', async () => {
    const purchasing = new Purchasing(services)
    const { requisitionId, version } = await purchasing.submittedRequisition()
    await purchasing.judge('requisition', requisitionId, version)
    await purchasing.judge('requisition', requisitionId, version, { verdict: 'rejected' })
    expect(await purchasing.requisition(requisitionId)).toMatchObject({ state: 'APPROVED', version: 4 })
  })
})

describe('reading a requisition', () => {
  it('names the orders that each line went to, without what they gave back (REQ-2)', async () => {
    const purchasing = new Purchasing(services)
    const { buyer } = purchasing
    const requisition = await purchasing.approvedRequisition(
      aRequisition({ lines: [aLine(), aLine({ description: 'Desk' }), aLine({ description: 'Lamp' })] }),
    )
    expect(requisition.lines.map((line) => line.orders)).toEqual([[], [], []])
    const [chairs, desks] = requisition.lines.map((line) => line.lineId)
    const issued = await purchasing.issuedOrder(requisition, [
      { requisitionLineId: chairs!, quantity: '2' },
      { requisitionLineId: desks!, quantity: '5' },
    ])
    const draft = await purchasing.draftOrder(requisition, [{ requisitionLineId: chairs!, quantity: '1.5' }])
    const dropped = await purchasing.draftOrder(requisition, [{ requisitionLineId: chairs!, quantity: '1' }])
    await buyer.call(cancelPurchaseOrder, { orderId: dropped.orderId, reason: 'Too many' }, { expectedVersion: 1 })
    expect(await purchasing.requisition(requisition.requisitionId)).toMatchObject({
      state: 'PARTIALLY_ORDERED',
      lines: [
        {
          quantities: { allocated: '3.5' },
          orders: [
            { orderId: issued.orderId, number: issued.number, quantity: '2' },
            { orderId: draft.orderId, quantity: '1.5' },
          ],
        },
        { orders: [{ orderId: issued.orderId, number: issued.number, quantity: '5' }] },
        { orders: [] },
      ],
    })
  })
})

describe('withdrawing a requisition', () => {
  it('is possible until the final approval', async () => {
    const purchasing = new Purchasing(services)
    const draft = await purchasing.requester.call(createRequisition, aRequisition())
    expect(
      await purchasing.requester.call(
        withdrawRequisition,
        { requisitionId: draft.requisitionId },
        { expectedVersion: 1 },
      ),
    ).toMatchObject({ state: 'WITHDRAWN', version: 2 })
    const approved = await purchasing.approvedRequisition()
    await expect(
      purchasing.requester.call(
        withdrawRequisition,
        { requisitionId: approved.requisitionId },
        { expectedVersion: approved.version },
      ),
    ).rejects.toMatchObject({ code: 'procurement.requisition.state' })
  })
})

describe('the list of requisitions', () => {
  it('filters, sorts, and shows to owners only their own', async () => {
    const purchasing = new Purchasing(services)
    const own = services.actor({
      tenantId: purchasing.tenantId,
      rights: { 'requisition:read': 'own', 'requisition:create': 'own' },
    })
    await own.call(createRequisition, aRequisition({ title: 'B own' }))
    await purchasing.requester.call(createRequisition, aRequisition({ title: 'A of others' }))
    await purchasing.submittedRequisition(aRequisition({ title: 'C submitted' }))
    const titles = async (actor: typeof own, input: object) =>
      (await actor.call(listRequisitions, input)).items.map((item) => item.title)
    expect(await titles(purchasing.buyer, { sort: 'title' })).toEqual(['A of others', 'B own', 'C submitted'])
    expect(await titles(purchasing.buyer, { state: 'SUBMITTED' })).toEqual(['C submitted'])
    expect(await titles(purchasing.buyer, { requesterId: own.userId })).toEqual(['B own'])
    expect(await titles(own, {})).toEqual(['B own'])
  })
})

describe('need-by dates', () => {
  it('are judged by the day of the buying company: today is allowed, yesterday is not', async () => {
    const clock = new FakeClock(new Date('2026-03-31T22:30:00.000Z'))
    const onThatDay = await startTestServices([procurementService], { clock })
    try {
      const { requester } = new Purchasing(onThatDay)
      const submit = async (needBy: string) => {
        const { requisitionId } = await requester.call(createRequisition, aRequisition({ needBy }))
        return requester.call(submitRequisition, { requisitionId }, { expectedVersion: 1, key: randomUUID() })
      }
      await expect(submit('2026-03-31')).resolves.toMatchObject({ state: 'SUBMITTED' })
      await expect(submit('2026-03-30')).rejects.toMatchObject({
        code: 'procurement.requisition.incomplete',
        errors: [{ pointer: '/needBy' }],
      })
    } finally {
      await onThatDay.close()
    }
  })
})
