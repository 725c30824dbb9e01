import { randomUUID } from 'node:crypto'

const PATIENCE_MS = 30_000
const DECISION_WAIT = { prefer: 'wait=10' }

class Refused extends Error {
  constructor(request, answer) {
    super(`${request.method} ${request.path}: ${answer.status}`)
    this.request = request
    this.answer = answer
  }
}

/**
 * A purchase order from its creation to its issue by two people: a buyer orders a part of an approved requisition and
 * submits it, an approver decides, the buyer issues it. Each step ends when what follows from it is there, in
 * whatever service.
 */
export async function approvalCycle(ask, { origins, turn, scenes }) {
  const { buyer, approver, order } = scenes[turn % scenes.length]
  const origin = origins[turn % origins.length]
  const steps = {}
  const call = async (token, method, path, { body, etag, wait, expect }) => {
    const headers = {
      authorization: token,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
      ...(etag === undefined ? {} : { 'if-match': etag }),
      ...(wait === true ? DECISION_WAIT : {}),
    }
    const text = body === undefined ? undefined : JSON.stringify(body)
    const request = { origin, method, path: `/api/v1${path}`, headers, body: text }
    const answer = await ask(request)
    if (answer.status !== expect) throw new Refused(request, answer)
    return { ...answer, body: JSON.parse(answer.text) }
  }
  const timed = async (step, work) => {
    const began = performance.now()
    const answer = await work()
    steps[step] = performance.now() - began
    return answer
  }
  const inState = async (path, answer, state) => {
    const end = performance.now() + PATIENCE_MS
    for (let seen = answer; ; seen = await call(buyer, 'GET', path, { expect: 200 })) {
      if (seen.body.state === state) return seen
      if (performance.now() > end) throw new Refused({ method: 'GET', path: `${path} (${state})` }, seen)
    }
  }
  try {
    const draft = await timed('create', () => call(buyer, 'POST', '/purchase-orders', { body: order, expect: 201 }))
    const path = `/purchase-orders/${draft.body.orderId}`
    await timed('submit', async () => {
      const submitted = await call(buyer, 'POST', `${path}/submission`, { etag: draft.etag, wait: true, expect: 200 })
      return inState(path, submitted, 'IN_APPROVAL')
    })
    const approved = await timed('approve', async () => {
      const inbox = `/approval-tasks?documentId=${draft.body.orderId}`
      const { items } = (await call(approver, 'GET', inbox, { expect: 200 })).body
      for (const { taskId, documentVersion } of items) {
        const body = { decision: 'approved', documentVersion }
        await call(approver, 'POST', `/approval-tasks/${taskId}/decision`, { body, wait: true, expect: 200 })
      }
      return inState(path, await call(buyer, 'GET', path, { expect: 200 }), 'APPROVED')
    })
    await timed('issue', async () => {
      const issued = await call(buyer, 'POST', `${path}/issuance`, { etag: approved.etag, wait: true, expect: 200 })
      return inState(path, issued, 'ISSUED')
    })
    return { worth: 'ok', steps }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { request, answer } = error
    const isShed = (answer.status === 429 || answer.status === 503) && answer.retryAfter !== undefined
    // 200: it has not settled in all this time.
    const isLate = [0, 200, 504].includes(answer.status)
    return { worth: isShed ? 'shed' : isLate ? 'late' : 'wrong', request, answer }
  }
}
