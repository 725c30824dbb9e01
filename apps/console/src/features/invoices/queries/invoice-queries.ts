import type { Schemas } from '@nexus/client'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type Invoice = Schemas['SupplierInvoice']
export type InvoiceInList = Schemas['SupplierInvoicePage']['items'][number]
export type InvoiceLine = Invoice['lines'][number]
export type InvoiceException = Invoice['exceptions'][number]
export type Variance = Invoice['variances'][number]
export type Resolution = InvoiceException['allowedResolutions'][number]
export type ExceptionType = InvoiceException['type']
export type InvoiceState = Invoice['state']
export type PaymentState = Invoice['payment']
export type Order = Schemas['PurchaseOrder']
export type OrderLine = Order['lines'][number]
export type ToleranceRule = Schemas['ToleranceRule']
export type PaymentHold = Schemas['PaymentHoldPage']['items'][number]
export type CreditExpectation = Schemas['CreditExpectationPage']['items'][number]
export type InvoiceSort =
  '-createdAt' | 'createdAt' | 'number' | '-number' | 'issueDate' | '-issueDate' | 'dueDate' | '-dueDate'

/** What the list shows, as the API takes it. */
export interface InvoiceFilter {
  readonly state?: readonly InvoiceState[]
  readonly payment?: readonly PaymentState[]
  readonly exception?: ExceptionType
  readonly dueFrom?: string
  readonly dueTo?: string
  readonly q?: string
  readonly sort: InvoiceSort
}

const PAGE = 50
/** While it is being matched, it is looked at again after so long. */
const AGAIN_MS = 2_000
/** What stands in its way may be settled elsewhere: by a receipt, or by a buyer. */
const PERHAPS_SETTLED_MS = 10_000

const againIn = (state: Invoice['state'] | undefined): number | false =>
  state === 'CAPTURED' ? AGAIN_MS : state === 'EXCEPTION' ? PERHAPS_SETTLED_MS : false

export const invoicesQuery = (filter: InvoiceFilter) =>
  infiniteQueryOptions({
    queryKey: ['invoices', 'list', filter],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) }
      return (await client.call('billing.supplier-invoice.list.v1', { query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** One invoice with its ETag, read again until it is matched. */
export const invoiceQuery = (invoiceId: string) =>
  queryOptions({
    queryKey: ['invoices', 'one', invoiceId],
    queryFn: async ({ signal }) => {
      const { data, etag } = await client.call('billing.supplier-invoice.get.v1', { path: { invoiceId }, signal })
      return { invoice: data, etag: etag ?? `"${data.version}"` }
    },
    refetchInterval: ({ state }) => againIn(state.data?.invoice.state),
  })

/** When it is due, and which discounts it allows. */
export const invoiceTermsQuery = (invoiceId: string) =>
  queryOptions({
    queryKey: ['invoices', 'terms', invoiceId],
    queryFn: async ({ signal }) =>
      (await client.call('billing.payment-terms.of-invoice.v1', { path: { invoiceId }, signal })).data,
  })

export const holdsQuery = (invoiceId: string) =>
  queryOptions({
    queryKey: ['invoices', 'holds', invoiceId],
    queryFn: async ({ signal }) =>
      (await client.call('billing.payment-hold.list.v1', { query: { invoiceId, limit: 50 }, signal })).data.items,
  })

export const expectationsQuery = (invoiceId: string) =>
  queryOptions({
    queryKey: ['invoices', 'expectations', invoiceId],
    queryFn: async ({ signal }) =>
      (await client.call('billing.credit-expectation.list.v1', { query: { invoiceId, limit: 50 }, signal })).data.items,
  })

/** An order as it is now, for what it says beside the invoice. */
export const billedOrderQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['invoices', 'order', orderId],
    queryFn: async ({ signal }) =>
      (await client.call('procurement.purchase-order.get.v1', { path: { orderId }, signal })).data,
  })

export const toleranceRuleQuery = (toleranceRuleId: string) =>
  queryOptions({
    queryKey: ['invoices', 'tolerance', toleranceRuleId],
    queryFn: async ({ signal }) =>
      (await client.call('billing.tolerance-rule.get.v1', { path: { toleranceRuleId }, signal })).data,
    staleTime: 300_000,
  })

/** Issued orders of a vendor, to name the one that is billed. */
export const billableOrdersQuery = (vendorId: string, q: string) =>
  queryOptions({
    queryKey: ['invoices', 'orders-of', vendorId, q],
    queryFn: async ({ signal }) => {
      const query = { vendorId, state: ['ISSUED', 'CLOSED'] as const, limit: 20, ...(q.length < 2 ? {} : { q }) }
      return (await client.call('procurement.purchase-order.list.v1', { query, signal })).data.items
    },
  })

/** The rules of a kind, to find the one that a difference exceeds; an organization has few. */
export const toleranceRulesQuery = (kind: ToleranceRule['kind']) =>
  queryOptions({
    queryKey: ['invoices', 'tolerances', kind],
    queryFn: async ({ signal }) => {
      const rules: ToleranceRule[] = []
      for await (const page of client.pages('billing.tolerance-rule.list.v1', { query: { kind, limit: 100 }, signal }))
        rules.push(...page.items)
      return rules
    },
    staleTime: 300_000,
  })
