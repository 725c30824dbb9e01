import { useT } from '@nexus/console-i18n'
import { toast } from '@nexus/console-ui'
import { useState } from 'react'
import type { PayableInvoice } from './queries/payable-queries.js'
import { negated, sumAmounts } from './sum-amounts.js'

/** As many as one payment takes. */
export const MOST_INVOICES = 100

export interface Picked {
  readonly invoices: ReadonlyMap<string, PayableInvoice>
  /** What all of them have to have in common. */
  readonly of: Pick<PayableInvoice, 'vendorId' | 'vendorName' | 'currency'> | undefined
  /** What is open of them, less that of the credit notes; exact. */
  readonly total: { readonly amount: string; readonly currency: string } | undefined
}

const isLike = (one: PayableInvoice, other: PayableInvoice): boolean =>
  one.vendorId === other.vendorId && one.currency === other.currency

/**
 * Invoices to be paid together: of one vendor and currency, which the first one says, and at most a hundred. Those that are not
 * shown any more stay picked.
 */
export function usePickedInvoices() {
  const t = useT()
  const [invoices, setInvoices] = useState<ReadonlyMap<string, PayableInvoice>>(new Map())
  const first = [...invoices.values()][0]
  const pick = (ids: ReadonlySet<string>, shown: readonly PayableInvoice[]): void => {
    const kept = [...invoices.values()].filter(({ invoiceId }) => ids.has(invoiceId))
    const added = shown.filter(({ invoiceId }) => ids.has(invoiceId) && !invoices.has(invoiceId))
    const model = kept[0] ?? added[0]
    const all = [...kept, ...added].filter((each) => model !== undefined && isLike(each, model))
    if (all.length > MOST_INVOICES) toast({ kind: 'info', title: t('payments.pick_most', { count: MOST_INVOICES }) })
    setInvoices(new Map(all.slice(0, MOST_INVOICES).map((each) => [each.invoiceId, each])))
  }
  const picked: Picked = {
    invoices,
    of: first,
    total: first && {
      amount: sumAmounts(
        [...invoices.values()].map(({ kind, open }) => (kind === 'invoice' ? open.amount : negated(open.amount))),
      ),
      currency: first.currency,
    },
  }
  return { picked, pick, clear: () => setInvoices(new Map()) }
}
