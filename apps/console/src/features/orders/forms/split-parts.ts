import type { Schemas } from '@nexus/client'
import type { OrderLine } from '../queries/order-queries.js'
import { isMore, isZero, minus } from './quantities.js'
import type { Read, Refused } from './typed.js'

type Split = Schemas['SplitPurchaseOrder']

/** What moves to the new draft, and what is left of the first one. */
export interface SplitParts {
  /** As the API takes it, in the order of the lines. */
  readonly lines: Split['lines']
  /** What stays of each line that is chosen and can be read, by line. */
  readonly staying: ReadonlyMap<string, string>
  readonly refused: ReadonlyMap<string, Refused | 'too_much'>
  /** Nothing would stay with the first order, which the API refuses. */
  readonly isEmptied: boolean
}

/** What of a line of a draft can move: all that is not cancelled. */
export const movable = ({ quantities }: Pick<OrderLine, 'quantities'>): string =>
  minus(quantities.ordered, quantities.cancelled)

/**
 * Reads what is typed for the lines that are chosen.
 * @param chosen what is typed by line; nothing: all of it
 */
export function splitParts(
  lines: readonly Pick<OrderLine, 'lineId' | 'quantities'>[],
  chosen: ReadonlyMap<string, string>,
  read: (text: string) => Read,
): SplitParts {
  const moving: Split['lines'][number][] = []
  const staying = new Map<string, string>()
  const refused = new Map<string, Refused | 'too_much'>()
  let isEmptied = true
  for (const line of lines) {
    const { lineId } = line
    const all = movable(line)
    if (isZero(all)) continue
    const typed = chosen.get(lineId)
    if (typed === undefined) {
      isEmptied = false
      continue
    }
    const quantity: Read = typed.trim() === '' ? { ok: true, value: all } : read(typed)
    const reason = !quantity.ok ? quantity.reason : isMore(quantity.value, all) ? 'too_much' : undefined
    if (!quantity.ok || reason !== undefined) {
      if (reason !== undefined) refused.set(lineId, reason)
      isEmptied = false
      continue
    }
    const left = minus(all, quantity.value)
    staying.set(lineId, left)
    if (!isZero(left)) isEmptied = false
    // A line that goes as a whole takes its allowance and charge along.
    moving.push({ orderLineId: lineId, ...(isZero(left) ? {} : { quantity: quantity.value }) })
  }
  return { lines: moving, staying, refused, isEmptied }
}
