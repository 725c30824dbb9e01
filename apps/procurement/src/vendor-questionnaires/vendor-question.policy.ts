import { type VendorQuestion, vendorQuestionnaireRefused } from '@nexus/contracts-procurement'
import { compareRational, parseDecimal, toRational } from '@nexus/kernel'

interface Fault {
  readonly pointer: string
  readonly code: string
  readonly detail: string
}

/** Compares two exact decimal numbers. */
export const compareDecimals = (one: string, other: string): -1 | 0 | 1 =>
  compareRational(toRational(parseDecimal(one)), toRational(parseDecimal(other)))

const repeated = (keys: readonly string[]): number => keys.findIndex((key, index) => keys.indexOf(key) !== index)

/**
 * Checks that questions can be answered and judged (VEN-4): keys once, options of a choice, limits of a number, knock-out
 * answers and weights that fit the type.
 * @throws DomainError procurement.vendor_questionnaire.refused, naming every fault
 */
export function assertQuestions(questions: readonly VendorQuestion[], requiredDocuments: readonly string[]): void {
  const errors = questions.flatMap((question, index) =>
    faultsOf(question).map(({ pointer, ...fault }) => ({
      pointer: `/questions/${String(index)}${pointer}`,
      ...fault,
    })),
  )
  const twice = repeated(questions.map(({ key }) => key))
  if (twice >= 0)
    errors.push(fault(`/questions/${String(twice)}/key`, 'key_repeated', 'is the key of another question'))
  const typeTwice = repeated(requiredDocuments)
  if (typeTwice >= 0)
    errors.push(fault(`/requiredDocuments/${String(typeTwice)}`, 'type_repeated', 'is required twice'))
  if (errors.length > 0)
    throw vendorQuestionnaireRefused('The questions contradict themselves; `errors` names each.', { errors })
}

/** @throws DomainError procurement.vendor_questionnaire.refused when an edition asks for nothing */
export function assertAsksSomething(questions: readonly VendorQuestion[], requiredDocuments: readonly string[]): void {
  if (questions.length + requiredDocuments.length > 0) return
  throw vendorQuestionnaireRefused('The questionnaire asks for nothing: add a question or a required document.', {
    errors: [{ pointer: '/questions', code: 'nothing_asked', detail: 'must hold a question' }],
  })
}

const fault = (pointer: string, code: string, detail: string): Fault => ({ pointer, code, detail })

function faultsOf(question: VendorQuestion): Fault[] {
  return [...optionFaults(question), ...limitFaults(question), ...weightFaults(question), ...knockOutFaults(question)]
}

function optionFaults({ type, options }: VendorQuestion): Fault[] {
  if (type !== 'choice')
    return options.length === 0 ? [] : [fault('/options', 'options_unfit', `are no part of a ${type} question`)]
  if (options.length < 2) return [fault('/options', 'options_missing', 'must be two or more')]
  const twice = repeated(options.map(({ key }) => key))
  return twice < 0 ? [] : [fault(`/options/${String(twice)}/key`, 'key_repeated', 'is the key of another option')]
}

function limitFaults({ type, minimum, maximum, documentType, favourable }: VendorQuestion): Fault[] {
  const only = (value: unknown, wanted: VendorQuestion['type'], field: string): Fault[] =>
    value === null || type === wanted
      ? []
      : [fault(`/${field}`, 'field_unfit', `is for ${wanted} questions, not for ${type}`)]
  const crossed = minimum !== null && maximum !== null && compareDecimals(minimum, maximum) > 0
  return [
    ...only(minimum, 'number', 'minimum'),
    ...only(maximum, 'number', 'maximum'),
    ...only(documentType, 'document', 'documentType'),
    ...only(favourable, 'yes-no', 'favourable'),
    ...(crossed ? [fault('/maximum', 'limits_crossed', 'lies below the minimum')] : []),
  ]
}

function weightFaults({ type, weight, favourable, options }: VendorQuestion): Fault[] {
  if (weight === null) return []
  if (type === 'yes-no')
    return favourable === null ? [fault('/favourable', 'score_missing', 'must say which answer is the better one')] : []
  if (type === 'choice')
    return options.flatMap(({ score }, index) =>
      score === null
        ? [fault(`/options/${String(index)}/score`, 'score_missing', 'is needed where the question has a weight')]
        : [],
    )
  return [fault('/weight', 'weight_unfit', `cannot be judged by itself in a ${type} question`)]
}

function knockOutFaults({ type, knockOut, options }: VendorQuestion): Fault[] {
  if (knockOut === null) return []
  const { answers, below, above } = knockOut
  const possible = type === 'yes-no' ? ['yes', 'no'] : options.map(({ key }) => key)
  const unknown = answers.findIndex((answer) => !possible.includes(answer))
  if (answers.length === 0 && below === null && above === null)
    return [fault('/knockOut', 'knock_out_empty', 'must name answers or a limit')]
  return [
    ...(unknown < 0
      ? []
      : [fault(`/knockOut/answers/${String(unknown)}`, 'answer_unknown', 'is no answer to the question')]),
    ...(type !== 'number' && (below !== null || above !== null)
      ? [fault('/knockOut', 'limit_unfit', `has limits, which a ${type} question cannot have`)]
      : []),
  ]
}
