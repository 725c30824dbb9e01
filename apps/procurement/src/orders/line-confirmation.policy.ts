import { acknowledgementMismatch, type AcknowledgementView, type LineConfirmation } from '@nexus/contracts-procurement'
import { type FieldError, Quantity } from '@nexus/kernel'
import { cancellable, delivered, type LedgerLine, standing } from '../order-ledger/order-ledger.policy.js'
import type { PromisedLine } from './purchase-order-line.entity.js'

type AnsweredLine = AcknowledgementView['lines'][number]

/** An order line with what the vendor promised of it. */
export type ConfirmedLine = LedgerLine & { readonly confirmation: PromisedLine | null }

const larger = (one: bigint, other: bigint): bigint => (one > other ? one : other)
const smaller = (one: bigint, other: bigint): bigint => (one < other ? one : other)
const micro = (quantity: string): bigint => Quantity.parse(quantity).micro

/** What is confirmed and back-ordered, in all. */
function promisedOf({
  confirmed = [],
  backOrdered,
}: Pick<AnsweredLine, 'confirmed'> & { backOrdered?: PromisedLine['backOrdered'] | undefined }): bigint {
  const parts = confirmed.reduce((sum, { quantity }) => sum + micro(quantity), 0n)
  return parts + (backOrdered === undefined || backOrdered === null ? 0n : micro(backOrdered.quantity))
}

/**
 * What may still be expected of a line after its answer, and what the vendor leaves open (V26: of 6, 2 confirmed and 3
 * back-ordered: 5 are expected at most, 1 can be closed short).
 */
export function confirmationViewOf(line: ConfirmedLine): LineConfirmation | undefined {
  if (line.confirmation === null) return undefined
  const promised = promisedOf(line.confirmation)
  const expected = smaller(larger(promised, delivered(line)), larger(standing(line), delivered(line)))
  const left = smaller(cancellable(line), larger(standing(line) - promised, 0n))
  return {
    ...line.confirmation,
    expectedAtMost: Quantity.ofMicro(expected).toString(),
    offeredForShortClose: Quantity.ofMicro(left).toString(),
  }
}

/** Whether the answer says in which parts the line comes. */
const isScheduled = ({ confirmed, backOrdered }: AnsweredLine): boolean =>
  confirmed !== undefined || backOrdered !== undefined

/**
 * The lines of an answer that say when what comes: they promise no more than the order stands for, and code 5 promises
 * all of it (PO-5, V26).
 * @throws DomainError procurement.purchase_order.acknowledgement_mismatch naming every line
 */
export function assertPromisesFit(answered: readonly AnsweredLine[], lines: readonly LedgerLine[]): void {
  const errors = answered.flatMap((each, index): FieldError[] => {
    const line = lines.find(({ id }) => id === each.orderLineId)
    const again = promisedAgain(each, index, answered)
    if (again.length > 0) return again
    if (!isScheduled(each) || line === undefined) return scheduleWithoutLine(each, index)
    const wrong = (field: string, detail: string, facts?: FieldError['facts']): FieldError[] => [
      {
        pointer: `/lines/${String(index)}/${field}`,
        code: 'promise_mismatch',
        detail,
        ...(facts === undefined ? {} : { facts }),
      },
    ]
    if (each.code !== '3' && each.code !== '5')
      return wrong(
        'code',
        `code ${each.code} says nothing of confirmed or back-ordered parts; use 3, or 5 when nothing is missing`,
      )
    if (each.quantity !== undefined) return wrong('quantity', 'name either a changed quantity or the promised parts')
    const [promised, open] = [promisedOf(each), standing(line)]
    const [said, stands] = [Quantity.ofMicro(promised).toString(), Quantity.ofMicro(open).toString()]
    const facts = { promised: said, ordered: stands }
    if (promised > open) return wrong('confirmed', `${said} are promised, but the order stands for ${stands}`, facts)
    if (each.code === '5' && promised < open)
      return wrong(
        'confirmed',
        `code 5 accepts the line, but only ${said} of ${stands} are promised: use code 3`,
        facts,
      )
    return []
  })
  if (errors.length === 0) return
  throw acknowledgementMismatch('What the lines promise does not fit the order; `errors` names them.', { errors })
}

/** A line that is named again, while one of the places says in which parts it comes. */
function promisedAgain({ orderLineId }: AnsweredLine, index: number, answered: readonly AnsweredLine[]): FieldError[] {
  if (orderLineId === undefined) return []
  const same = answered.filter((other) => other.orderLineId === orderLineId)
  const first = answered.findIndex((other) => other.orderLineId === orderLineId)
  if (first === index || !same.some(isScheduled)) return []
  const detail = 'the line is named twice: say in one place in which parts it comes'
  return [{ pointer: `/lines/${String(index)}/orderLineId`, code: 'promise_mismatch', detail }]
}

function scheduleWithoutLine(each: AnsweredLine, index: number): FieldError[] {
  if (!isScheduled(each)) return []
  const detail = 'a line that the vendor adds is not on the order, so nothing of it is confirmed'
  return [{ pointer: `/lines/${String(index)}/confirmed`, code: 'promise_mismatch', detail }]
}

/**
 * What the answer changes of the promises of lines: a whole acceptance or rejection replaces all, changes replace those
 * of the lines that they name.
 */
export function promisesAfter<L extends { readonly id: string; readonly confirmation: PromisedLine | null }>(
  answer: AcknowledgementView['answer'],
  answered: readonly AnsweredLine[],
  lines: readonly L[],
  acknowledgementId: string,
): { readonly line: L; readonly confirmation: PromisedLine | null }[] {
  if (answer === 'received') return []
  return lines.flatMap((line) => {
    const said = answered.find(({ orderLineId }) => orderLineId === line.id)
    if (said === undefined && answer === 'accepted-with-changes') return []
    const confirmation =
      said !== undefined && isScheduled(said)
        ? { acknowledgementId, confirmed: said.confirmed ?? [], backOrdered: said.backOrdered ?? null }
        : null
    return confirmation === null && line.confirmation === null ? [] : [{ line, confirmation }]
  })
}
