/** The list behind a figure, as the API names it. */
export interface ListReference {
  readonly operation: string
  readonly filter: Filter
}

type Filter = Readonly<Record<string, string | readonly string[]>>

/** A screen, and its filters as its address has them. */
export interface ListLink {
  readonly to: string
  readonly search: Search
}

type Search = Readonly<Record<string, string | boolean | readonly string[]>>

interface ListScreen {
  readonly to: string
  /** Undefined where it cannot show exactly what was counted. */
  readonly searchOf: (filter: Filter) => Search | undefined
}

/** Filters that addresses hold as lists, also where there is one value. */
const SEVERAL: ReadonlySet<string> = new Set(['state', 'payment'])

/** A screen whose address calls its filters as the API does. */
const alike =
  (...names: readonly string[]): ListScreen['searchOf'] =>
  (filter) =>
    Object.keys(filter).every((name) => names.includes(name))
      ? Object.fromEntries(Object.entries(filter).map(([name, value]) => [name, searchValue(name, value)]))
      : undefined

function searchValue(name: string, value: string | readonly string[]): string | boolean | readonly string[] {
  if (SEVERAL.has(name)) return [value].flat()
  if (value === 'true') return true
  return value === 'false' ? false : value
}

/** The inbox shows open tasks, or decided ones of some days. */
function inboxSearch({ state, ...rest }: Filter): Search | undefined {
  const states = [state ?? []].flat()
  const isOpen = states.length === 1 && states[0] === 'OPEN'
  if (isOpen) return alike('overdue')(rest)
  const isDecided = states.length > 0 && states.every((each) => DECIDED.has(each))
  const days = alike('closedFrom', 'closedTo')(rest)
  return isDecided && days !== undefined ? { view: 'decided', ...days } : undefined
}

const DECIDED: ReadonlySet<string> = new Set(['APPROVED', 'DONE', 'REJECTED', 'RETURNED'])

const SCREENS: Readonly<Record<string, ListScreen>> = {
  'procurement.requisition.list.v1': { to: '/requisitions', searchOf: alike('state') },
  'procurement.purchase-order.list.v1': {
    to: '/purchase-orders',
    searchOf: alike('state', 'currency', 'issuedFrom', 'issuedTo', 'categoryId', 'overdue'),
  },
  'billing.supplier-invoice.list.v1': {
    to: '/supplier-invoices',
    searchOf: alike(
      ...(['state', 'payment', 'kind', 'exception', 'currency'] as const),
      ...(['issuedFrom', 'issuedTo', 'dueFrom', 'dueTo'] as const),
    ),
  },
  'billing.payment-request.list.v1': { to: '/payment-requests', searchOf: alike('state', 'currency') },
  'workflow.task.list.v1': { to: '/approvals', searchOf: inboxSearch },
}

/** Where the list of a figure is shown; undefined when no screen shows exactly that. */
export function listLink({ operation, filter }: ListReference): ListLink | undefined {
  const screen = SCREENS[operation]
  const search = screen?.searchOf(filter)
  return screen === undefined || search === undefined ? undefined : { to: screen.to, search }
}

/** Whether a screen that reads its address like this keeps every filter; without one it would show something else. */
export function keepsAll(search: Search, validate: unknown): boolean {
  const names = Object.keys(search)
  if (names.length === 0) return true
  if (typeof validate !== 'function') return false
  const kept = (validate as (given: Record<string, unknown>) => unknown)({ ...search })
  return (
    typeof kept === 'object' &&
    kept !== null &&
    names.every((name) => {
      const value: unknown = (kept as Record<string, unknown>)[name]
      const wanted = search[name]
      return Array.isArray(wanted) ? Array.isArray(value) && value.length === wanted.length : value !== undefined
    })
  )
}
