import type { Catalogue } from './catalogues.js'
import { type Facts, inWords, type Pen } from './facts-in-words.js'

/**
 * What a server keeps of why it did something on its own: an English sentence with its facts in it, in a row that never
 * changes. The catalogue has the sentences of the server, `Edition {edition, number} was published`, each with the sentence
 * of the language, which takes its facts as those for refusals do.
 */
export interface Recorded {
  readonly sentences: Catalogue
  /** What stands for one of several people, within a sentence. */
  readonly people: Catalogue
  /** What is shipped has names, of definitions and of steps, that are kept as those that people give. */
  readonly names: Catalogue
}

/** What a refusal says in the language of the person; undefined where its code is not known. */
export type Refused = () => string | undefined

interface Pattern {
  readonly sentence: string
  readonly form: RegExp
}

const patterns = new WeakMap<Catalogue, readonly Pattern[]>()

function patternsOf(catalogue: Catalogue): readonly Pattern[] {
  const known = patterns.get(catalogue)
  if (known !== undefined) return known
  const made = Object.entries(catalogue)
    .map(([english, sentence]) => ({ sentence, form: formOf(english), fixed: english.replaceAll(FACT, '').length }))
    // What leaves least open first: “Approved automatically.” before “Approved by {people}.”
    .sort((one, other) => other.fixed - one.fixed)
  patterns.set(catalogue, made)
  return made
}

const FACT = /\{(\w+)(?:, (\w+))?\}/g

/** What a fact in a sentence can be, so that few sentences of people look like one of a server. */
const KINDS: Readonly<Record<string, string>> = {
  number: '\\d+',
  date: '\\d{4}-\\d{2}-\\d{2}',
  word: '[A-Z_]+',
  code: '[a-z0-9-]+',
}

function formOf(english: string): RegExp {
  let form = ''
  let end = 0
  for (const { 0: whole, 1: name = '', 2: kind = '', index } of english.matchAll(FACT)) {
    form += `${escaped(english.slice(end, index))}(?<${name}>${KINDS[kind] ?? '.+?'})`
    end = index + whole.length
  }
  return new RegExp(`^${form}${escaped(english.slice(end))}$`, 's')
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')

function said(catalogue: Catalogue, text: string, pen: Pen, named: Named): string | undefined {
  for (const { sentence, form } of patternsOf(catalogue)) {
    const found = form.exec(text)
    if (found === null) continue
    const facts = Object.entries(found.groups ?? {}).map(([name, value]) => [name, named(name, value)])
    const words = inWords(sentence, Object.fromEntries(facts) as Facts, pen)
    if (words !== undefined) return words
  }
  return undefined
}

/** A fact of a sentence as it is said. */
type Named = (name: string, value: string) => string | readonly string[]

/**
 * What a person reads in place of a recorded sentence; undefined for what a person wrote, and what is not known. One that
 * holds what a refusal said says it in their language, too, where the code was kept beside it.
 */
export function recordedSentence(recorded: Recorded, text: string, pen: Pen, refused?: Refused): string | undefined {
  const named: Named = (name, value) => {
    // A step and a definition may have the name that it was shipped with.
    if (name === 'step' || name === 'name') return shippedName(recorded, value) ?? value
    if (name === 'detail') return refused?.() ?? value
    if (name !== 'people') return value
    return value.split(', ').map((person) => said(recorded.people, person, pen, asIs) ?? person)
  }
  return said(recorded.sentences, text, pen, named)
}

/** What a person reads in place of a name that is still as it was shipped; undefined for every other. */
export const shippedName = ({ names }: Recorded, name: string): string | undefined =>
  Object.hasOwn(names, name) ? names[name] : undefined

const asIs: Named = (_name, value) => value
