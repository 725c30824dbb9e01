import type { LineSuggestion, LineSuggestionReason } from '@nexus/contracts-billing'
import type { MatchView } from '@nexus/contracts-procurement'
import { type Money } from '@nexus/kernel'
import type { LineToMatch } from './finding.policy.js'
import { orderedNet } from './order-price.policy.js'

const MOST = 3
/** Of 1000: below this, descriptions are not called alike. */
const ALIKE = 400

/** An item number without case and blanks. */
export const itemKeyOf = (id: string): string => id.normalize('NFKC').toUpperCase().replaceAll(/\s+/g, '')

/**
 * Order lines that an invoice line could mean, the likeliest first: same item number, alike description, same
 * amount. They are shown, never taken (MAT-8).
 */
export function suggestLines(line: LineToMatch, orders: readonly MatchView[]): LineSuggestion[] {
  return orders
    .flatMap((order) => order.lines.map((orderLine) => ({ order, orderLine })))
    .map(({ order, orderLine }) => {
      const sameItem = isSameItem(line, orderLine)
      const alike = similarity(line.description, orderLine.description)
      const sameAmount = !line.net.isZero() && orderedNetOrNothing(orderLine, order.currency)?.equals(line.net) === true
      const found: readonly (LineSuggestionReason | undefined)[] = [
        sameItem ? { code: 'same-item' } : undefined,
        alike >= ALIKE ? likeness(alike) : undefined,
        sameAmount ? { code: 'same-amount' } : undefined,
      ]
      return {
        order,
        orderLine,
        rank: (sameItem ? 10_000 : 0) + (alike >= ALIKE ? alike : 0) + (sameAmount ? 500 : 0),
        reasons: found.filter((reason) => reason !== undefined),
      }
    })
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || a.orderLine.lineNumber - b.orderLine.lineNumber)
    .slice(0, MOST)
    .map(({ order, orderLine, reasons }) => ({
      ...(orders.length > 1 ? { orderId: order.orderId } : {}),
      orderLineId: orderLine.lineId,
      lineNumber: orderLine.lineNumber,
      description: orderLine.description,
      why: reasons.map(reasonText).join(', '),
      reasons,
    }))
}

const likeness = (alike: number): LineSuggestionReason =>
  alike === 1000 ? { code: 'same-description' } : { code: 'alike-description', percent: Math.floor(alike / 10) }

/** A reason in words for readers of the API. */
function reasonText(reason: LineSuggestionReason): string {
  switch (reason.code) {
    case 'same-item':
      return 'same item number'
    case 'same-description':
      return 'same description'
    case 'alike-description':
      return `description alike by ${String(reason.percent)} %`
    case 'same-amount':
      return 'same amount'
  }
}

function isSameItem(line: LineToMatch, orderLine: MatchView['lines'][number]): boolean {
  const same = (one: string | null, other: string | undefined): boolean =>
    one !== null && other !== undefined && itemKeyOf(one) === itemKeyOf(other)
  return same(line.supplierItemId, orderLine.supplierItemId) || same(line.buyerItemId, orderLine.buyerItemId)
}

function orderedNetOrNothing(orderLine: MatchView['lines'][number], currency: string): Money | undefined {
  return orderLine.ordered === '0' ? undefined : orderedNet(orderLine, orderLine.ordered, currency)
}

/** How alike two texts are, 0 to 1000, whatever their case and punctuation: Dice's coefficient over pairs of letters. */
export function similarity(one: string, other: string): number {
  const a = pairsOf(one)
  const b = pairsOf(other)
  if (a.length === 0 || b.length === 0) return 0
  const left = new Map<string, number>()
  for (const pair of b) left.set(pair, (left.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of a) {
    const count = left.get(pair) ?? 0
    if (count === 0) continue
    left.set(pair, count - 1)
    common += 1
  }
  return Math.floor((2000 * common) / (a.length + b.length))
}

function pairsOf(text: string): string[] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  // A blank before each word keeps single letters, and the beginnings of words, in the comparison.
  return words.flatMap((word) =>
    [...` ${word}`].slice(1).map((letter, index) => `${[...` ${word}`][index] ?? ''}${letter}`),
  )
}
