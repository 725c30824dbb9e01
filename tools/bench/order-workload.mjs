import { randomUUID } from 'node:crypto'
import { Agent, request } from 'undici'

const PASSWORD = 'orange lantern by the harbour'
const REQUISITIONS = 64
const LINES = 5

/** Prepares approved requisitions in the demo organization; `createOrder` makes one order with five lines of the next of them. */
export async function orderWorkload(url) {
  const dispatcher = new Agent({ connections: 64, pipelining: 1 })
  const send = async (token, method, path, body, headers = {}) => {
    const answer = await request(`${url}/api/v1${path}`, {
      method,
      dispatcher,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body ? { 'content-type': 'application/json', 'idempotency-key': randomUUID() } : {}),
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await answer.body.text()
    return { status: answer.statusCode, etag: answer.headers.etag, text, body: text ? JSON.parse(text) : undefined }
  }
  const must = async (...call) => {
    const answer = await send(...call)
    if (answer.status >= 300) throw new Error(`${call[1]} ${call[2]} answered ${answer.status}: ${answer.text}`)
    return answer
  }
  const signIn = async (name) =>
    (await must(undefined, 'POST', '/auth/login', { email: `${name}@demo.example`, password: PASSWORD })).body
      .accessToken
  const [requester, buyer, one, two] = [
    await signIn('requester'),
    await signIn('buyer'),
    await signIn('approver-one'),
    await signIn('approver-two'),
  ]
  const vendor = (await must(buyer, 'POST', '/vendors', { name: `Bench vendor ${randomUUID()}`, country: 'DE' })).body

  const requisitions = []
  for (let index = 0; index < REQUISITIONS; index += 1) {
    const draft = await must(requester, 'POST', '/requisitions', {
      title: `Bench ${index}`,
      purpose: 'Measured orders',
      needBy: '2099-12-31',
      deliveryPlace: 'Main street 1',
      currency: 'EUR',
      lines: Array.from({ length: LINES }, (_, line) => ({
        description: `Item ${line}`,
        unitCode: 'C62',
        quantity: '900000',
        unitPrice: '0.0001',
        taxCategory: 'S',
        taxPercent: '19',
      })),
    })
    const id = draft.body.requisitionId
    await must(requester, 'POST', `/requisitions/${id}/submission`, {}, { 'if-match': draft.etag, prefer: 'wait=5' })
    requisitions.push(id)
  }
  for (const approver of [one, two]) {
    let cursor
    do {
      const page = (
        await must(approver, 'GET', `/approval-tasks?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`)
      ).body
      for (const task of page.items) {
        const decided = await send(
          approver,
          'POST',
          `/approval-tasks/${task.taskId}/decision`,
          { decision: 'approved', documentVersion: task.documentVersion },
          { prefer: 'wait=5' },
        )
        if (decided.status >= 300 && decided.status !== 409)
          throw new Error(`a decision answered ${decided.status}: ${decided.text}`)
      }
      cursor = page.nextCursor
    } while (cursor)
  }
  const bodies = []
  for (const id of requisitions) {
    const { body } = await must(buyer, 'GET', `/requisitions/${id}`)
    if (body.state !== 'APPROVED') throw new Error(`a requisition is ${body.state}, not APPROVED`)
    bodies.push({
      requisitionId: id,
      vendorId: vendor.vendorId,
      lines: body.lines.map((line) => ({ requisitionLineId: line.lineId, quantity: '1' })),
    })
  }
  let next = 0
  return {
    async createOrder() {
      next += 1
      return (await send(buyer, 'POST', '/purchase-orders', bodies[next % bodies.length])).status === 201
    },
  }
}
