import type { ProcurementFigures } from '@nexus/contracts-procurement'
import { compareIntegers, divideRounded, type MonthOfPeriod, parseDecimal, type Period, sumJson } from '@nexus/kernel'
import type { CutLine, LinesWorth, MonthOrders } from './figures.repository.js'

type Commitments = ProcurementFigures['commitments']
type Filter = Commitments['byMonth'][number]['list']['filter']

/** Issued, and not cancelled as a whole. */
export const COMMITTED = ['CLOSED', 'ISSUED']

const ORDERS = 'procurement.purchase-order.list.v1'

/** What of a line's net is not cancelled, rounded once. */
export const remainingNet = ({ netMinor, ordered, cancelled }: CutLine): bigint =>
  divideRounded(netMinor * (ordered - cancelled), ordered)

/** Sums what was read into months and categories; each amount with the list that shows its orders. */
export function commitmentsOf(
  { from, to }: Period,
  months: readonly MonthOfPeriod[],
  orders: readonly MonthOrders[],
  lines: readonly LinesWorth[],
  cut: readonly CutLine[],
): Commitments {
  const byMonth = new Totals()
  const byCategory = new Totals()
  for (const { month, categoryId, currency, netMinor } of lines) {
    byMonth.add([month, currency], netMinor)
    byCategory.add([categoryId, currency], netMinor)
  }
  for (const line of cut) {
    byMonth.add([line.month, line.currency], remainingNet(line))
    byCategory.add([line.categoryId, line.currency], remainingNet(line))
  }
  const list = (currency: string, filter: Filter) => ({
    operation: ORDERS,
    filter: { state: COMMITTED, currency, ...filter },
  })
  const categories = new Map<string, Commitments['byCategory'][number]>()
  for (const { categoryId, code, name, currency, orders: count } of lines) {
    const key = keyOf([categoryId, currency])
    categories.set(key, {
      categoryId,
      code,
      name,
      amount: sumJson(byCategory.of([categoryId, currency]), currency),
      // An order has one month, so that none is counted twice.
      orders: count + (categories.get(key)?.orders ?? 0),
      list: list(currency, { issuedFrom: from, issuedTo: to, categoryId: categoryId ?? 'none' }),
    })
  }
  return {
    byMonth: months.flatMap(({ month, from: first, to: last }) =>
      orders
        .filter((of) => of.month === month)
        .sort((one, other) => (one.currency < other.currency ? -1 : 1))
        .map(({ currency, orders: count }) => ({
          month,
          amount: sumJson(byMonth.of([month, currency]), currency),
          orders: count,
          list: list(currency, { issuedFrom: first, issuedTo: last }),
        })),
    ),
    byCategory: [...categories.values()].sort(inOrder),
  }
}

function inOrder(one: Commitments['byCategory'][number], other: Commitments['byCategory'][number]): number {
  if (one.amount.currency !== other.amount.currency) return one.amount.currency < other.amount.currency ? -1 : 1
  const order = compareIntegers(parseDecimal(other.amount.amount).unscaled, parseDecimal(one.amount.amount).unscaled)
  return order === 0 ? ((one.code ?? '') < (other.code ?? '') ? -1 : 1) : order
}

const keyOf = (key: readonly (string | null)[]): string => JSON.stringify(key)

/** Sums of minor units by keys. */
class Totals {
  readonly #sums = new Map<string, bigint>()

  add(key: readonly (string | null)[], minor: bigint): void {
    this.#sums.set(keyOf(key), this.of(key) + minor)
  }

  of(key: readonly (string | null)[]): bigint {
    return this.#sums.get(keyOf(key)) ?? 0n
  }
}
