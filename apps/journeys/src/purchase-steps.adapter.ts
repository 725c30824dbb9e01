import { setTimeout as pause } from 'node:timers/promises'
import { made } from './console-organization.adapter.js'
import type { Answer, Person } from './person.adapter.js'

/** How long a step may wait for what follows from it. */
const WAIT = { prefer: 'wait=5' }
const PATIENCE_MS = 120_000

export interface Parties {
  readonly requester: Person
  readonly approver: Person
  readonly buyer: Person
  readonly legalEntityId: string
  readonly vendorId: string
}

type Body = Readonly<Record<string, unknown>>

/** What a suite of the console finds ready: documents that people made before, through the API. Lines of two desks each, one where nothing else is said. */
export class PurchaseSteps {
  constructor(private readonly parties: Parties) {}

  /** A draft requisition of the requester. */
  async draft(title: string, unitPrice = '100', lines = 1): Promise<string> {
    const { requester, legalEntityId } = this.parties
    const line = { description: 'Desk', unitCode: 'C62', quantity: '2', unitPrice, taxCategory: 'S', taxPercent: '19' }
    const content = {
      ...{ title, legalEntityId, currency: 'EUR', purpose: 'For the office', lines: Array<Body>(lines).fill(line) },
      ...{ needBy: inTenDays(), deliveryPlace: 'Harbour street 1, 20457 Hamburg' },
    }
    return String((await made(requester.post('/requisitions', content)))['requisitionId'])
  }

  /** One that waits for a decision. */
  async submitted(title: string, unitPrice?: string, lines?: number): Promise<string> {
    const { requester } = this.parties
    const requisitionId = await this.draft(title, unitPrice, lines)
    await step(requester, `/requisitions/${requisitionId}`, 'submission')
    await until(requester, `/requisitions/${requisitionId}`, ({ state }) => state === 'IN_APPROVAL')
    return requisitionId
  }

  /** Somebody approves what waits for them about a document. */
  async approve(documentId: string, approver: Person = this.parties.approver): Promise<void> {
    const { items } = await until(
      approver,
      `/approval-tasks?documentId=${documentId}&state=OPEN`,
      (list) => (list['items'] as readonly unknown[]).length > 0,
    )
    for (const { taskId, documentVersion } of items as readonly Body[])
      await made(
        approver.post(`/approval-tasks/${String(taskId)}/decision`, { decision: 'approved', documentVersion }, WAIT),
      )
  }

  /** An approved requisition and a draft order of all of it. */
  async draftOrder(title: string): Promise<{ readonly requisitionId: string; readonly orderId: string }> {
    const { buyer, vendorId } = this.parties
    const requisitionId = await this.submitted(title)
    await this.approve(requisitionId)
    const { lines } = await until(buyer, `/requisitions/${requisitionId}`, ({ state }) => state === 'APPROVED')
    const ordered = (lines as readonly Body[]).map(({ lineId }) => ({ requisitionLineId: lineId, quantity: '2' }))
    const { orderId } = await made(buyer.post('/purchase-orders', { requisitionId, vendorId, lines: ordered }))
    return { requisitionId, orderId: String(orderId) }
  }

  /** The buyer submits a draft order that agrees with its requisition, and issues it. */
  async issue(orderId: string): Promise<Body> {
    const { buyer } = this.parties
    const path = `/purchase-orders/${orderId}`
    await step(buyer, path, 'submission')
    await until(buyer, path, ({ state }) => state === 'APPROVED')
    await step(buyer, path, 'issuance')
    return until(buyer, path, ({ state }) => state === 'ISSUED')
  }

  /** An order that was issued, and all of which was received. */
  async receivedOrder(title: string, receiver: Person) {
    const { requisitionId, orderId } = await this.draftOrder(title)
    const { number, lines } = await this.issue(orderId)
    const came = (lines as readonly Body[]).map(({ lineId }) => ({ orderLineId: lineId, quantity: '2' }))
    await made(receiver.post(`/purchase-orders/${orderId}/receipts`, { lines: came }))
    return { requisitionId, orderId, orderNumber: String(number) }
  }
}

/** What is read of a path, once it is as it should be. @throws Error after a minute */
export async function until(person: Person, path: string, holds: (body: Body) => boolean): Promise<Body> {
  const latest = performance.now() + PATIENCE_MS
  for (;;) {
    const answer: Answer = await person.get(path)
    const body: Body = answer.body
    if (answer.status === 200 && holds(body)) return body
    if (performance.now() > latest) throw new Error(`${path} does not come about: ${answer.text}`)
    await pause(50)
  }
}

async function step(person: Person, path: string, what: string): Promise<void> {
  const etag = (await person.get(path)).headers.get('etag') ?? ''
  await made(person.post(`${path}/${what}`, undefined, { ...WAIT, ifMatch: etag }))
}

const inTenDays = (): string => new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10)
