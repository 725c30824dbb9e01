import { requisitionIncomplete, type RequisitionWarning } from '@nexus/contracts-procurement'
import type { FieldError } from '@nexus/kernel'

/** What the submission looks at. */
export interface SubmittableRequisition {
  readonly purpose: string | null
  readonly needBy: string | null
  readonly deliveryPlace: string | null
  readonly costCentreId: string | null
  readonly quoteFileIds: readonly string[] | null
  readonly quoteWaiver: string | null
}

/** What the organization asks for at the time. */
export interface SubmissionRules {
  /** The calendar day at the buying company, YYYY-MM-DD. */
  readonly today: string
  readonly costCentreRequired: boolean
  /** Whether the total reaches the amount from which three quotes are asked for. */
  readonly quotesRequired: boolean
}

/** How many quotes the policy asks for. */
export const QUOTES = 3

const isBlank = (text: string | null): boolean => text === null || text.trim() === ''

/**
 * What must be there before people are asked to approve (REQ-6).
 * @throws DomainError procurement.requisition.incomplete, naming everything that is missing
 */
export function assertComplete(
  requisition: SubmittableRequisition,
  lines: readonly { readonly costCentreId: string | null }[],
  { today, costCentreRequired, quotesRequired }: SubmissionRules,
): void {
  const errors: FieldError[] = []
  const missing = (pointer: string, code: string, detail: string, facts?: FieldError['facts']): void =>
    void errors.push({ pointer, code, detail, ...(facts === undefined ? {} : { facts }) })
  if (isBlank(requisition.purpose)) missing('/purpose', 'required', 'say what it is needed for')
  if (requisition.needBy === null) missing('/needBy', 'required', 'say until when it is needed')
  else if (requisition.needBy < today)
    missing('/needBy', 'in_the_past', `${requisition.needBy} is over: choose today (${today}) or a later day`, {
      today,
    })
  if (requisition.deliveryPlace === null) missing('/deliveryPlace', 'required', 'say where it is to be delivered')
  if (costCentreRequired && requisition.costCentreId === null && !lines.every((line) => line.costCentreId !== null))
    missing('/costCentreId', 'required', 'say which cost centre bears the cost, here or on every line')
  if (lines.length === 0) missing('/lines', 'required', 'add at least one line')
  if (quotesRequired && new Set(requisition.quoteFileIds).size < QUOTES && isBlank(requisition.quoteWaiver))
    missing('/quoteFileIds', 'quotes', `attach ${String(QUOTES)} quotes, or say in quoteWaiver why there are none`, {
      minimum: QUOTES,
    })
  if (errors.length > 0)
    throw requisitionIncomplete('The requisition is not complete; change the draft, then submit it.', { errors })
}

const DAY_MS = 86_400_000

/** The calendar day that is some days after another. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** Lines whose category usually takes longer than until the need-by date (REQ-6). */
export function leadTimeWarnings(
  needBy: string,
  lines: readonly { readonly lineNumber: number; readonly categoryId: string | null }[],
  categories: ReadonlyMap<string, { readonly name: string; readonly leadTimeDays: number }>,
  today: string,
): RequisitionWarning[] {
  return lines.flatMap(({ lineNumber, categoryId }) => {
    const category = categoryId === null ? undefined : categories.get(categoryId)
    if (category === undefined) return []
    const earliest = dayAfter(today, category.leadTimeDays)
    if (needBy >= earliest) return []
    const { name, leadTimeDays: days } = category
    const detail = `${name} usually takes ${String(days)} days: expect line ${String(lineNumber)} on ${earliest}, not on ${needBy}.`
    const code = 'lead_time' as const
    const facts = { code, line: lineNumber, category: name, days, needBy, earliest }
    return [{ code, pointer: `/lines/${String(lineNumber - 1)}`, detail, facts }]
  })
}
