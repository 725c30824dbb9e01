import { type FieldProblem, ProblemError } from '@nexus/client'
import type { PurchaseOrder } from '../queries/order-queries.js'
import { HEAD_FIELDS, LINE_FIELDS, type OrderField, lineField } from './order-values.js'

export interface Placed<Field extends string> {
  /** What is said at a field. */
  readonly fields: ReadonlyMap<Field, string>
  /** What belongs to no field, and is said above the form. */
  readonly rest: unknown
}

/**
 * Puts each refusal where it belongs; what has no place is kept for the head of the form.
 * @param textOf what is said at a field, as `useFieldText` answers
 */
export function placed<Field extends string>(
  error: unknown,
  place: (problem: FieldProblem) => Field | undefined,
  textOf: (problem: FieldProblem) => string,
): Placed<Field> {
  if (!(error instanceof ProblemError) || error.errors.length === 0)
    return { fields: new Map(), rest: error ?? undefined }
  const fields = new Map<Field, string>()
  let isComplete = true
  for (const problem of error.errors) {
    const field = place(problem)
    if (field === undefined) isComplete = false
    else if (!fields.has(field)) fields.set(field, textOf(problem))
  }
  return { fields, rest: isComplete ? undefined : error }
}

/** `/lines/2/quantity` as 2 and `quantity`. */
export function linePlace(pointer: string): { readonly at: number; readonly field: string } | undefined {
  const [, at, field = ''] = /^\/lines\/(\d{1,4})(?:\/(\w+))?/.exec(pointer) ?? []
  return at === undefined ? undefined : { at: Number(at), field }
}

/** These count the lines of the order from 1, the others the lines of the request from 0. */
const BY_LINE_NUMBER = new Set(['below_floor', 'locked_after_receipt', 'over_ordered'])

/** Where a refusal of a proposal belongs. */
export function proposalPlace(order: PurchaseOrder, lineIds: readonly string[]) {
  return ({ pointer, code }: FieldProblem): OrderField | undefined => {
    const head = HEAD_FIELDS.find((field) => pointer === `/${field}` || pointer.startsWith(`/${field}/`))
    if (head !== undefined) return head
    const place = linePlace(pointer)
    if (place === undefined) return undefined
    const lineId = BY_LINE_NUMBER.has(code)
      ? order.lines.find(({ lineNumber }) => lineNumber === place.at)?.lineId
      : lineIds[place.at]
    if (lineId === undefined || lineId === '') return undefined
    return lineField(lineId, LINE_FIELDS.find((field) => field === place.field) ?? 'quantity')
  }
}
