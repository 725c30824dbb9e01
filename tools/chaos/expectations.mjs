import { digestOf } from './client.mjs'

/** What can be listed, and the name of its id. */
export const COLLECTIONS = {
  requisitions: { id: 'requisitionId', reader: 'buyer' },
  'purchase-orders': { id: 'orderId', reader: 'buyer' },
  receipts: { id: 'receiptId', reader: 'receiver' },
  'supplier-invoices': { id: 'invoiceId', reader: 'payables' },
  'payment-requests': { id: 'paymentRequestId', reader: 'payables' },
}

/**
 * What the platform has promised: the oracle of a run, kept beside the calls and never asked of the platform itself.
 * One for each organization.
 */
export class Expectations {
  /** Collection → id → the newest version that somebody was told. */
  told = Object.fromEntries(Object.keys(COLLECTIONS).map((name) => [name, new Map()]))
  /** Document → the words appended to its list, each with the version that the editor was told. */
  lists = new Map()
  /** Order line → what was received by receipts that were told to be posted. */
  received = new Map()
  /** File → digest of its bytes. */
  files = new Map()
  /** Calls whose outcome nobody knows, each with what follows when it turns out to have happened. */
  unknown = []
  /** Key → the answer that was given first, for a repeat. */
  answers = new Map()
  /** What contradicts a promise at once. */
  faults = []

  tell(collection, id, version) {
    const known = this.told[collection].get(id) ?? 0
    this.told[collection].set(id, Math.max(known, version))
  }

  /** Notes an answer of a call with a key; a later one with the same key must be the same. */
  answered(call, answer) {
    if (answer.outcome !== 'ok' || answer.key === undefined) return
    const { status, text } = answer
    const digest = digestOf(text)
    const first = this.answers.get(answer.key)
    if (first === undefined) {
      this.answers.set(answer.key, { call: { ...call, key: answer.key }, status, digest, text })
      return
    }
    if (first.status !== status || first.digest !== digest)
      this.faults.push({
        rule: 'Q-05',
        what: 'equal requests under one key had different answers',
        about: { who: call.who, path: call.path, key: answer.key, first: first.text, then: text },
      })
  }

  fault(rule, what, about) {
    this.faults.push({ rule, what, about })
  }
}
