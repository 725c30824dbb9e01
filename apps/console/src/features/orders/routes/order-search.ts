import { isCalendarDate } from '@nexus/console-format'
import { FULFILMENTS, ORDER_STATES } from '../queries/order-choices.js'
import type { Fulfilment, OrderFilter, OrderSort, OrderState } from '../queries/order-queries.js'

/** The list in the address: it can be sent to somebody, a figure can lead to it, and the way back does. */
export interface OrderSearch {
  readonly state?: readonly OrderState[]
  readonly receipt?: Fulfilment
  readonly billing?: Fulfilment
  readonly vendorId?: string
  readonly requisitionId?: string
  readonly categoryId?: string
  readonly currency?: string
  readonly issuedFrom?: string
  readonly issuedTo?: string
  readonly createdFrom?: string
  readonly createdTo?: string
  readonly overdue?: true
  readonly onHold?: true
  readonly q?: string
  readonly sort?: OrderSort
}

/** A change of the address; undefined takes a filter away. */
export type OrderSearchChange = { readonly [Key in keyof OrderSearch]?: OrderSearch[Key] | undefined }

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const isOn = (value: unknown): boolean => value === true || value === 'true'

export function orderSearchOf(given: Record<string, unknown>): OrderSearch {
  const text = (name: string, fits: (value: string) => boolean): string | undefined => {
    const value = given[name]
    return typeof value === 'string' && fits(value) ? value : undefined
  }
  const id = (name: string): string | undefined => text(name, (value) => ID.test(value))
  const date = (name: string): string | undefined => text(name, isCalendarDate)
  const state = ORDER_STATES.filter((each) => [given['state']].flat().includes(each))
  const found: OrderSearch = {
    state: state.length === 0 ? undefined : state,
    receipt: FULFILMENTS.find((each) => each === given['receipt']),
    billing: FULFILMENTS.find((each) => each === given['billing']),
    vendorId: id('vendorId'),
    requisitionId: id('requisitionId'),
    categoryId: text('categoryId', (value) => value === 'none' || ID.test(value)),
    currency: text('currency', (value) => /^[A-Z]{3}$/.test(value)),
    issuedFrom: date('issuedFrom'),
    issuedTo: date('issuedTo'),
    createdFrom: date('createdFrom'),
    createdTo: date('createdTo'),
    overdue: isOn(given['overdue']) ? true : undefined,
    onHold: isOn(given['onHold']) ? true : undefined,
    q: text('q', (value) => value.trim() !== '')?.slice(0, 100),
    sort: given['sort'] === 'createdAt' ? 'createdAt' : undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

export const isFilteredSearch = ({ sort: _sort, ...filters }: OrderSearch): boolean => Object.keys(filters).length > 0

/** The address as the API takes it. */
export function filterOf({ overdue, onHold, sort = '-createdAt', ...rest }: OrderSearch): OrderFilter {
  return {
    ...rest,
    sort,
    ...(overdue === true ? { overdue: 'true' as const } : {}),
    ...(onHold === true ? { onHold: 'true' as const } : {}),
  }
}
