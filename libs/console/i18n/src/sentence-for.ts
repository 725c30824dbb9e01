import { type Facts, inWords, type Pen } from './facts-in-words.js'
import { type Recorded, recordedSentence } from './recorded-sentence.js'

/** What a server says of one field that it refuses; `FieldProblem` of @nexus/client fits. */
export interface RefusedField {
  readonly code: string
  readonly detail: string
  readonly facts?: Facts | undefined
}

/** What a server says of a refusal; `ProblemError` of @nexus/client fits. */
export interface Problem extends RefusedField {
  readonly errors?: readonly RefusedField[] | undefined
}

/** One sentence for each key, or several from the one that needs most facts to the one that needs none. */
export type Sentences = Readonly<Record<string, string | readonly string[]>>

/** What a language has to say of refusals. */
export interface Sayings {
  /** By the code of a problem. */
  readonly problems: Sentences
  /** By the code of a field error, or by its detail: the rules of contracts have words and no codes. */
  readonly fields: Sentences
  /** What failed by itself has a code that nothing is refused with, and a sentence that is recorded. */
  readonly recorded?: Recorded
}

/** As many field errors as are said in the sentence of their problem. */
const MOST_FIELDS = 3

/** The sentence for a code, else what the server says; `undefined` sayings: there are none of the language, or none yet. */
export function sentenceFor(sayings: Sayings | undefined, problem: Problem, pen: Pen): string {
  return said(sayings?.problems, problem.code, problem, pen) ?? detailOf(sayings, problem, pen)
}

/** What is said at a field. */
export function fieldSentenceFor(sayings: Sayings | undefined, field: RefusedField, pen: Pen): string {
  const [family = ''] = field.code.split('-')
  return (
    said(sayings?.fields, field.detail, field, pen) ??
    said(sayings?.fields, field.code, field, pen) ??
    // Rules of a standard, such as BR-CO-10 of EN 16931, and what is refused as a whole elsewhere.
    said(sayings?.fields, family, field, pen) ??
    said(sayings?.problems, field.code, field, pen) ??
    field.detail
  )
}

/** The sentence with what its fields say: the detail of a server names them too, the sentence for a code cannot. */
export function wholeSentenceFor(sayings: Sayings | undefined, problem: Problem, pen: Pen): string {
  const sentence = said(sayings?.problems, problem.code, problem, pen)
  if (sentence === undefined) return detailOf(sayings, problem, pen)
  const fields = (problem.errors ?? [])
    // What the server says in the same words is one thing.
    .filter(({ detail }) => detail !== problem.detail)
    .map((field) => fieldSentenceFor(sayings, field, pen))
  const more = [...new Set(fields)].filter((text) => !sentence.includes(text)).slice(0, MOST_FIELDS)
  return [sentence, ...more].join(' ')
}

/** What a server says of what has no code here. */
const detailOf = (sayings: Sayings | undefined, { detail }: Problem, pen: Pen): string =>
  (sayings?.recorded && recordedSentence(sayings.recorded, detail, pen)) ?? detail

/** The first sentence whose arguments are all there. */
function said(sentences: Sentences | undefined, key: string, { facts }: RefusedField, pen: Pen): string | undefined {
  if (sentences === undefined || !Object.hasOwn(sentences, key)) return undefined
  for (const sentence of [sentences[key] ?? []].flat()) {
    const text = inWords(sentence, facts ?? {}, pen)
    if (text !== undefined) return text
  }
  return undefined
}
