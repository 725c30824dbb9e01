import { parseDecimal, plainDecimal } from '@nexus/console-format'
import type { Question, QuestionType } from '../queries/questionnaire-queries.js'

export interface OptionDraft {
  /** Of the row in the form alone. */
  readonly id: string
  /** Empty for a new one: it is made of the label then. */
  readonly key: string
  readonly label: string
  readonly score: string
}

/** A question as it is typed. */
export interface QuestionDraft {
  readonly key: string
  readonly text: string
  readonly help: string
  readonly type: QuestionType
  readonly required: boolean
  readonly options: readonly OptionDraft[]
  readonly minimum: string
  readonly maximum: string
  readonly documentType: string
  readonly favourable: 'yes' | 'no' | ''
  readonly weight: string
  readonly isKnockOut: boolean
  /** `yes` and `no`, or ids of options. */
  readonly knockOutAnswers: readonly string[]
  readonly below: string
  readonly above: string
  readonly waivable: boolean
}

/** What is wrong with a draft, by field; of options by `options/<id>/label` and `options/<id>/score`. */
export type QuestionFaults = Readonly<Record<string, QuestionFault>>
export type QuestionFault =
  'missing' | 'key' | 'key_taken' | 'whole' | 'number' | 'two_options' | 'favourable' | 'score' | 'knock_out'

export const NEW_QUESTION: QuestionDraft = {
  ...{ key: '', text: '', help: '', type: 'yes-no', required: true, options: [], minimum: '', maximum: '' },
  ...{ documentType: '', favourable: '', weight: '', isKnockOut: false, knockOutAnswers: [], below: '', above: '' },
  waivable: true,
}

const KEY = /^[a-z][a-z0-9-]{0,39}$/
const MOST_LETTERS = 40
const DECIMALS = 8
const MOST_POINTS = 100

/** Only what can be judged by itself has a weight. */
export const isWeighed = (type: QuestionType): boolean => type === 'yes-no' || type === 'choice'
/** Only what can be compared knocks a vendor out. */
export const canKnockOut = (type: QuestionType): boolean => isWeighed(type) || type === 'number'

/** A key made of words, which none of the others has: `Certified by ISO 14001?` is `certified-by-iso-14001`. */
export function keyOf(words: string, taken: readonly string[], otherwise: string): string {
  const plain = words
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
  const stem = plain.slice(0, MOST_LETTERS).replace(/-+$/, '')
  const base = stem === '' ? otherwise : stem
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? '' : `-${String(count)}`
    const key = `${base.slice(0, MOST_LETTERS - end.length).replace(/-+$/, '')}${end}`
    if (!taken.includes(key)) return key
  }
}

export function draftOf(question: Question, locale: string): QuestionDraft {
  const { knockOut, weight, options } = question
  const typed = (value: string | null): string => (value === null ? '' : plainDecimal(value, locale))
  return {
    key: question.key,
    text: question.text,
    help: question.help,
    type: question.type,
    required: question.required,
    options: options.map(({ key, label, score }) => ({
      id: key,
      key,
      label,
      score: score === null ? '' : String(score),
    })),
    minimum: typed(question.minimum),
    maximum: typed(question.maximum),
    documentType: question.documentType ?? '',
    favourable: question.favourable ?? '',
    weight: weight === null ? '' : String(weight),
    isKnockOut: knockOut !== null,
    knockOutAnswers: knockOut?.answers ?? [],
    below: typed(knockOut?.below ?? null),
    above: typed(knockOut?.above ?? null),
    waivable: knockOut?.waivable ?? true,
  }
}

const isWhole = (text: string, least: number, most: number): boolean =>
  /^\d{1,3}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most

const decimalOf = (text: string, locale: string): string | null => {
  const parsed = parseDecimal(text, locale, { decimals: DECIMALS })
  return parsed.ok ? parsed.value : null
}

/** The fields that the type has no use for are not looked at. `others` are the keys of the other questions. */
export function faultsOf(draft: QuestionDraft, others: readonly string[], locale: string): QuestionFaults {
  const { type, key, text, options, weight, isKnockOut, documentType } = draft
  const isWeight = isWeighed(type) && weight.trim() !== ''
  const found: (readonly [string, QuestionFault, boolean])[] = [
    ['text', 'missing', text.trim() === ''],
    ['key', 'key', key.trim() !== '' && !KEY.test(key.trim())],
    ['key', 'key_taken', others.includes(key.trim())],
    ['weight', 'whole', isWeight && !isWhole(weight, 1, MOST_POINTS)],
    ['favourable', 'favourable', type === 'yes-no' && isWeight && draft.favourable === ''],
    ['documentType', 'key', type === 'document' && documentType.trim() !== '' && !KEY.test(documentType.trim())],
    ...(type === 'number' ? limitFaults(draft, ['minimum', 'maximum'], locale) : []),
    ...(type === 'choice' ? optionFaults(options, isWeight) : []),
    ...(isKnockOut && canKnockOut(type) ? knockOutFaults(draft, locale) : []),
  ]
  // The first of a field counts.
  return Object.fromEntries(
    found.flatMap(([field, fault, isWrong]) => (isWrong ? [[field, fault] as const] : [])).reverse(),
  )
}

type Finding = readonly [string, QuestionFault, boolean]

const limitFaults = (
  draft: QuestionDraft,
  names: readonly ('minimum' | 'maximum' | 'below' | 'above')[],
  locale: string,
): Finding[] =>
  names.map((name) => [name, 'number', draft[name].trim() !== '' && decimalOf(draft[name], locale) === null])

const optionFaults = (options: readonly OptionDraft[], isWeight: boolean): Finding[] => [
  ['options', 'two_options', options.length < 2],
  ...options.flatMap(({ id, label, score }): Finding[] => [
    [`options/${id}/label`, 'missing', label.trim() === ''],
    [`options/${id}/score`, 'score', isWeight && score.trim() === ''],
    [`options/${id}/score`, 'whole', score.trim() !== '' && !isWhole(score, 0, MOST_POINTS)],
  ]),
]

function knockOutFaults(draft: QuestionDraft, locale: string): Finding[] {
  if (draft.type !== 'number') return [['knockOut', 'knock_out', chosenAnswers(draft).length === 0]]
  return [
    ...limitFaults(draft, ['below', 'above'], locale),
    ['below', 'knock_out', draft.below.trim() === '' && draft.above.trim() === ''],
  ]
}

/** Those that the question still has. */
const chosenAnswers = ({ type, options, knockOutAnswers }: QuestionDraft): readonly string[] => {
  const possible = type === 'yes-no' ? ['yes', 'no'] : options.map(({ id }) => id)
  return knockOutAnswers.filter((answer) => possible.includes(answer))
}

/** What the API takes; only of a draft without faults. What the type has no use for is left out. */
export function questionOf(draft: QuestionDraft, others: readonly string[], locale: string): Question {
  const { type, weight } = draft
  const only = (wanted: QuestionType, value: string): string | null =>
    type === wanted && value.trim() !== '' ? value.trim() : null
  const limit = (value: string): string | null => (type === 'number' ? decimalOf(value, locale) : null)
  const keys = new Map<string, string>()
  const options = type === 'choice' ? draft.options : []
  for (const { id, key, label } of options)
    keys.set(id, key === '' ? keyOf(label, [...keys.values(), ...options.map((each) => each.key)], 'answer') : key)
  return {
    key: draft.key.trim() === '' ? keyOf(draft.text, others, 'question') : draft.key.trim(),
    text: draft.text.trim(),
    help: draft.help.trim(),
    type,
    required: draft.required,
    options: options.map(({ id, label, score }) => ({
      key: keys.get(id) ?? id,
      label: label.trim(),
      score: score.trim() === '' ? null : Number(score),
    })),
    minimum: limit(draft.minimum),
    maximum: limit(draft.maximum),
    documentType: only('document', draft.documentType),
    favourable: type === 'yes-no' && draft.favourable !== '' ? draft.favourable : null,
    weight: isWeighed(type) && weight.trim() !== '' ? Number(weight) : null,
    knockOut:
      draft.isKnockOut && canKnockOut(type)
        ? {
            answers: type === 'number' ? [] : chosenAnswers(draft).map((answer) => keys.get(answer) ?? answer),
            below: limit(draft.below),
            above: limit(draft.above),
            waivable: draft.waivable,
          }
        : null,
  }
}

/** One place up (-1) or down (1); at the end of the list nothing happens. */
export function moved<Item>(items: readonly Item[], index: number, by: -1 | 1): readonly Item[] {
  const [item, other] = [items[index], items[index + by]]
  if (item === undefined || other === undefined) return items
  return items.map((each, at) => (at === index ? other : at === index + by ? item : each))
}
