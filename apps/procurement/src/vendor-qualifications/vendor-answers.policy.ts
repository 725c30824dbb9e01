import {
  vendorAnswerRefused,
  vendorKnockedOut,
  type VendorQuestion,
  vendorRegistrationIncomplete,
  vendorWaiverRefused,
} from '@nexus/contracts-procurement'
import { divideRounded, formatDecimal } from '@nexus/kernel'
import type { VendorDocument } from '../vendor-documents/vendor-document.entity.js'
import type { VendorQuestionnaire } from '../vendor-questionnaires/vendor-questionnaire.entity.js'
import { compareDecimals } from '../vendor-questionnaires/vendor-question.policy.js'

type Given = { readonly questionKey: string; readonly value: string }
export type GoodDocument = Pick<VendorDocument, 'id' | 'type'>

const DECIMAL = /^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,8})?$/

const isDate = (value: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00.000Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}

/** Why a value is no answer to a question; null: it is one. */
export function answerFault(
  question: VendorQuestion,
  value: string,
  documents: readonly GoodDocument[],
): string | null {
  const { type, options, minimum, maximum, documentType } = question
  switch (type) {
    case 'text':
      return null
    case 'yes-no':
      return value === 'yes' || value === 'no' ? null : 'must be yes or no'
    case 'choice': {
      const keys = options.map(({ key }) => key)
      return keys.includes(value) ? null : `must be one of ${keys.join(', ')}`
    }
    case 'number':
      if (!DECIMAL.test(value)) return 'must be a decimal number with at most eight decimals'
      if (minimum !== null && compareDecimals(value, minimum) < 0) return `must be ${minimum} or more`
      return maximum !== null && compareDecimals(value, maximum) > 0 ? `must be ${maximum} or less` : null
    case 'date':
      return isDate(value) ? null : 'must be a date such as 2026-03-31'
    case 'document': {
      const document = documents.find(({ id }) => id === value)
      if (document === undefined) return 'must be the id of a valid document of the vendor'
      return documentType === null || document.type === documentType ? null : `must be a document of ${documentType}`
    }
  }
}

/** @throws DomainError procurement.vendor_qualification.answer_refused, naming every answer that does not fit */
export function assertAnswers(
  questions: readonly VendorQuestion[],
  answers: readonly { readonly questionKey: string; readonly value: string | null }[],
  documents: readonly GoodDocument[],
): void {
  const errors = answers.flatMap(({ questionKey, value }, index) => {
    const at = `/answers/${String(index)}`
    const facts = { question: questionKey }
    const question = questions.find(({ key }) => key === questionKey)
    if (question === undefined)
      return [{ pointer: `${at}/questionKey`, code: 'question_unknown', detail: `${questionKey} is not asked`, facts }]
    if (answers.findIndex((other) => other.questionKey === questionKey) !== index)
      return [
        { pointer: `${at}/questionKey`, code: 'question_repeated', detail: `${questionKey} is answered twice`, facts },
      ]
    const detail = value === null ? null : answerFault(question, value, documents)
    return detail === null
      ? []
      : [{ pointer: `${at}/value`, code: 'answer_unfit', detail: `${questionKey} ${detail}`, facts }]
  })
  if (errors.length > 0)
    throw vendorAnswerRefused('Some answers do not fit their questions; `errors` names each.', { errors })
}

/** @throws DomainError procurement.vendor_qualification.incomplete, listing each missing answer and document (VEN-1) */
export function assertComplete(
  { questions, requiredDocuments }: Pick<VendorQuestionnaire, 'questions' | 'requiredDocuments'>,
  answers: readonly Given[],
  documents: readonly GoodDocument[],
): void {
  const given = new Map(answers.map(({ questionKey, value }) => [questionKey, value]))
  // Nobody gets round a knock-out by saying nothing.
  const missing = questions
    .filter(({ key, required, knockOut }) => (required || knockOut !== null) && !given.has(key))
    .map(({ key }) => key)
  // A document that was good when it was named, and has expired or been replaced since.
  const outdated = questions
    .filter((question) => {
      const value = given.get(question.key)
      return question.type === 'document' && value !== undefined && answerFault(question, value, documents) !== null
    })
    .map(({ key }) => key)
  const absent = requiredDocuments.filter((wanted) => !documents.some(({ type }) => type === wanted))
  if (missing.length + outdated.length + absent.length === 0) return
  const errors = [
    ...missing.map((key) => ({
      pointer: `/answers/${key}`,
      code: 'answer_missing',
      detail: `${key} is not answered`,
      facts: { question: key },
    })),
    ...outdated.map((key) => ({
      pointer: `/answers/${key}`,
      code: 'document_outdated',
      detail: `${key} names a document that is not valid any more`,
      facts: { question: key },
    })),
    ...absent.map((type) => ({
      pointer: `/documents/${type}`,
      code: 'document_missing',
      detail: `a valid document of the type ${type} is missing`,
      facts: { type },
    })),
  ]
  const list = [...missing, ...outdated, ...absent].join(', ')
  throw vendorRegistrationIncomplete(`Still missing: ${list}.`, {
    errors,
    facts: { answers: missing, outdatedDocuments: outdated, documents: absent },
  })
}

/** Whether a document of the vendor is required, or named by an answer. */
export const countsOn = (
  { questions, requiredDocuments }: Pick<VendorQuestionnaire, 'questions' | 'requiredDocuments'>,
  answers: readonly Given[],
  { id, type }: GoodDocument,
): boolean =>
  requiredDocuments.includes(type) ||
  questions.some(
    (question) =>
      question.type === 'document' &&
      answers.some(({ questionKey, value }) => questionKey === question.key && value === id),
  )

/** Keys of the questions whose answers knock the vendor out (VEN-1). */
export function knockOutsOf(questions: readonly VendorQuestion[], answers: readonly Given[]): string[] {
  const given = new Map(answers.map(({ questionKey, value }) => [questionKey, value]))
  return questions.filter((question) => isKnockedOut(question, given.get(question.key))).map(({ key }) => key)
}

function isKnockedOut({ type, knockOut }: VendorQuestion, value: string | undefined): boolean {
  if (knockOut === null || value === undefined) return false
  if (type !== 'number') return knockOut.answers.includes(value)
  const { below, above } = knockOut
  return (below !== null && compareDecimals(value, below) < 0) || (above !== null && compareDecimals(value, above) > 0)
}

/** The weighted mean of what was answered, in percent with two decimals; null when nothing answered counts. */
export function scoreOf(questions: readonly VendorQuestion[], answers: readonly Given[]): string | null {
  const given = new Map(answers.map(({ questionKey, value }) => [questionKey, value]))
  let [weights, sum] = [0, 0]
  for (const { key, type, weight, favourable, options } of questions) {
    const value = given.get(key)
    if (weight === null || value === undefined) continue
    const score = type === 'yes-no' ? (value === favourable ? 100 : 0) : options.find((one) => one.key === value)?.score
    if (score === undefined || score === null) continue
    weights += weight
    sum += weight * score
  }
  if (weights === 0) return null
  return formatDecimal({ unscaled: divideRounded(BigInt(sum) * 100n, BigInt(weights), 'half-up'), scale: 2 })
}

/**
 * Every answer that knocks the vendor out needs a waiver with a reason, unless it cannot be waived (VEN-1).
 * @throws DomainError procurement.vendor_qualification.waiver_refused, .knocked_out naming each question
 */
export function assertWaived(
  questions: readonly VendorQuestion[],
  knockOuts: readonly string[],
  waivers: readonly { readonly questionKey: string }[],
): void {
  const waived = waivers.map(({ questionKey }) => questionKey)
  const errors = waived.flatMap((key, index) =>
    knockOuts.includes(key) && waived.indexOf(key) === index
      ? []
      : [
          {
            pointer: `/waivers/${String(index)}/questionKey`,
            code: 'waiver_unfit',
            detail: `${key}: nothing to waive`,
          },
        ],
  )
  if (errors.length > 0)
    throw vendorWaiverRefused('A waiver names no answer that knocks the vendor out; `errors` names each.', { errors })
  const standing = questions
    .filter(({ key, knockOut }) => knockOuts.includes(key) && (knockOut?.waivable !== true || !waived.includes(key)))
    .map(({ key, text, knockOut }) => ({ questionKey: key, text, waivable: knockOut?.waivable === true }))
  if (standing.length === 0) return
  throw vendorKnockedOut(
    `Answers knock the vendor out: ${standing.map(({ questionKey }) => questionKey).join(', ')}. Waive each with a reason where that is allowed, or turn the vendor down.`,
    { facts: { questions: standing } },
  )
}
