import { useFieldText, useFormat, useT } from '@nexus/console-i18n'
import { useCallback, useMemo, useState } from 'react'
import type { PurchaseOrder } from '../queries/order-queries.js'
import { placed, proposalPlace } from './problem-fields.js'
import {
  type OrderField,
  type OrderProposal,
  type OrderValues,
  type ProposalRead,
  isEmpty,
  proposalOf,
  proposedValues,
  valuesOf,
} from './order-values.js'
import { without } from './without.js'

/**
 * What is typed into an order, and what of it was refused, here or by the server.
 * @param order as it was read when the form was opened, or after a merge
 * @param proposal of a change order that is written anew
 */
export function useOrderForm(order: PurchaseOrder, proposal?: OrderProposal) {
  const t = useT()
  const fieldText = useFieldText()
  const format = useFormat()
  const [seen, setSeen] = useState(order)
  const base = useMemo(() => valuesOf(seen, format), [seen, format])
  const [values, setValues] = useState<OrderValues>(() =>
    proposal === undefined ? valuesOf(order, format) : proposedValues(order, proposal, format),
  )
  const [start, setStart] = useState(values)
  const [refused, setRefused] = useState<ProposalRead['refused']>(new Map())
  const [told, setTold] = useState<ReadonlyMap<OrderField, string>>(new Map())
  const [sentIds, setSentIds] = useState<readonly string[]>([])

  const change = useCallback((field: OrderField, text: string): void => {
    setValues((before) => ({ ...before, [field]: text }))
    setRefused((before) => without(before, field))
    setTold((before) => without(before, field))
  }, [])

  /** What is to be sent, unless a field cannot be read, or nothing is changed. */
  const read = (): OrderProposal | 'refused' | 'unchanged' => {
    const found = proposalOf(seen, base, values, format, proposal)
    setRefused(found.refused)
    setTold(new Map())
    setSentIds(found.lineIds)
    if (found.refused.size > 0) return 'refused'
    return isEmpty(found.proposal) ? 'unchanged' : found.proposal
  }

  /** Puts what the server refused at its fields; answers what has no place there. */
  const tell = (error: unknown): unknown => {
    const { fields, rest } = placed(error, proposalPlace(seen, sentIds), fieldText)
    setTold(fields)
    return rest
  }

  const errorOf = (field: OrderField): string | undefined => {
    const reason = refused.get(field)
    return reason === undefined ? told.get(field) : t(`orders.refused.${reason}`)
  }

  /** After a merge: the order is what is there now, the fields what was chosen. */
  const rebase = (newest: PurchaseOrder, merged: OrderValues): void => {
    setSeen(newest)
    setValues(merged)
    setStart(valuesOf(newest, format))
  }

  const isDirty = values !== start && Object.keys(values).some((field) => values[field] !== start[field])
  return { order: seen, base, values, change, read, tell, errorOf, rebase, isDirty }
}

/** So many frames a refusal is waited for: a busy machine draws it later than the next one. */
const FRAMES = 20

/** Brings the first field that was refused to the one who typed it, once it is drawn. */
export function focusFirstRefused(form: HTMLElement | null, frames = FRAMES): void {
  requestAnimationFrame(() => {
    const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (field) field.focus()
    else if (frames > 1) focusFirstRefused(form, frames - 1)
  })
}
