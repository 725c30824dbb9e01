import type { Answer } from './person.js'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-9a-f][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Ids of one organization by the field that they were read from, collected from everything that it was answered. */
export class IdPool {
  private readonly byField = new Map<string, Set<string>>()
  private readonly byOrigin = new Map<string, Set<string>>()
  private readonly all = new Set<string>()

  /** `operation`: whose answer it is; a `lineId` of a requisition is another thing than one of an order. */
  collect(operation: string, answer: Answer): void {
    if (answer.status < 300) this.visit(answer.body, '', operation.split('.').slice(0, 2).join('.'))
  }

  has(id: string): boolean {
    return this.all.has(id)
  }

  every(): readonly string[] {
    return [...this.all]
  }

  /**
   * Ids of the field, newest first: first those seen in answers of the same aggregate, then any others of that name.
   * `kind`: of which kind of document it is, where the field may name several.
   */
  of(field: string, operation: string, kind?: string): string[] {
    const aggregate = operation.split('.').slice(0, 2).join('.')
    const ofKind = kind === undefined ? undefined : KINDS[kind]
    const names =
      ofKind === undefined
        ? [field, ...ALIASES.filter(([like]) => like.test(field)).flatMap(([, others]) => others)]
        : [ofKind]
    const near = names.flatMap((name) => [...(this.byOrigin.get(`${aggregate}/${name}`) ?? [])].reverse())
    const far = names.flatMap((name) => [...(this.byField.get(name) ?? [])].reverse())
    return [...new Set([...near, ...far])]
  }

  private visit(value: unknown, field: string, aggregate: string): void {
    if (typeof value === 'string') {
      if (!UUID.test(value) || field === 'trace_id') return
      add(this.byField, field, value)
      add(this.byOrigin, `${aggregate}/${field}`, value)
      this.all.add(value)
    } else if (Array.isArray(value)) for (const each of value) this.visit(each, field.replace(/Ids$/, 'Id'), aggregate)
    else if (value !== null && typeof value === 'object')
      for (const [name, each] of Object.entries(value)) this.visit(each, name, aggregate)
  }
}

/** Kinds of documents, and the field that names one of them. */
const KINDS: Readonly<Record<string, string>> = {
  requisition: 'requisitionId',
  'purchase-order': 'orderId',
  'purchase-order-change': 'changeId',
  vendor: 'vendorId',
  'supplier-invoice': 'invoiceId',
  'payment-request': 'paymentRequestId',
}

/** Fields that name the same thing by another word. */
const ALIASES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/UserId$|^(users|actorId)$/, ['userId']],
  [/VendorId$/, ['vendorId']],
  [/^(requisition|order|invoice|receipt|return)LineId$/, ['lineId']],
  [/FileId$/, ['fileId']],
  [/^acknowledgedDuplicates$/, ['vendorId']],
  [/^(creditOf|sourceInvoiceId|originalInvoiceId)$/, ['invoiceId']],
]

function add(index: Map<string, Set<string>>, key: string, value: string): void {
  const values = index.get(key)
  if (values === undefined) index.set(key, new Set([value]))
  else values.add(value)
}
