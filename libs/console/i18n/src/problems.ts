import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import { useIntl } from 'react-intl'
import type { Catalogue } from './catalogues.js'
import type { Pen } from './facts-in-words.js'
import type { Language } from './languages.js'
import { useLocale } from './locale-provider.js'
import type { Problem, RefusedField, Sayings } from './sentence-for.js'
import type * as Sentences from './sentence-for.js'
import type { Recorded } from './recorded-sentence.js'
import type * as RecordedSentences from './recorded-sentence.js'
import { unitNameId } from './units.js'
import { useFormat } from './use-format.js'

interface Loaded extends Sayings {
  /** For names of the API among the facts, such as states and roles. */
  readonly words: Catalogue
  /** What servers keep of why they did something. */
  readonly recorded: Recorded
  /** Comes with them: whoever reads English does not need it. */
  readonly say: typeof Sentences & typeof RecordedSentences
}

/** Servers speak English and say what exactly is wrong; other languages have sentences of their own, in `problems/`. */
const SENTENCES: Readonly<Partial<Record<Language, () => Promise<Loaded>>>> = {
  de: async () => {
    const [say, kept, problems, fields, words, recorded] = await Promise.all([
      import('./sentence-for.js'),
      import('./recorded-sentence.js'),
      import('../problems/de.json'),
      import('../problems/fields.de.json'),
      import('../problems/words.de.json'),
      import('../problems/recorded.de.json'),
    ])
    return {
      say: { ...say, ...kept },
      problems: problems.default,
      fields: fields.default,
      words: words.default,
      recorded: recorded.default,
    }
  },
}

const loaded = new Map<Language, Loaded>()
const coming = new Set<Language>()
const listeners = new Set<() => void>()

function load(language: Language): void {
  const sentences = SENTENCES[language]
  if (sentences === undefined || loaded.has(language) || coming.has(language)) return
  coming.add(language)
  sentences()
    .then((all) => {
      loaded.set(language, all)
      for (const listener of listeners) listener()
    })
    // Until it arrives, the words of the server stand; it is asked for again with the next screen.
    .catch(() => undefined)
    .finally(() => coming.delete(language))
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function useSayings(): { readonly sayings: Loaded | undefined; readonly pen: Pen } {
  const { language } = useLocale()
  const intl = useIntl()
  const format = useFormat()
  const sayings = useSyncExternalStore(subscribe, () => loaded.get(language))
  useEffect(() => load(language), [language])
  const pen = useMemo<Pen>(
    () => ({
      money: (money) => format.money(money),
      decimal: (text) => format.decimal(text),
      date: (date) => format.date(date),
      instant: (instant) => format.instant(instant),
      list: (parts) => intl.formatList(parts),
      word: (name) => (sayings !== undefined && Object.hasOwn(sayings.words, name) ? sayings.words[name] : undefined),
      unit: (code) => {
        const id = unitNameId(code)
        return id === undefined ? code : intl.formatMessage({ id })
      },
      fill: (message, values) => String(intl.formatters.getMessageFormat(message, intl.locale).format(values)),
    }),
    [format, intl, sayings],
  )
  return { sayings, pen }
}

/**
 * Why something was refused, in the language of the person where this console knows the code, with what its fields say;
 * else as the server says it.
 */
export function useProblemText(): (problem: Problem) => string {
  const { sayings, pen } = useSayings()
  return useCallback(
    (problem) => sayings?.say.wholeSentenceFor(sayings, problem, pen) ?? problem.detail,
    [sayings, pen],
  )
}

/** The same without what its fields say, for where that is said beside it. */
export function useProblemSentence(): (problem: Problem) => string {
  const { sayings, pen } = useSayings()
  return useCallback((problem) => sayings?.say.sentenceFor(sayings, problem, pen) ?? problem.detail, [sayings, pen])
}

/** Why a field was refused, in the language of the person where its code is known; else as the server says it. */
export function useFieldText(): (field: RefusedField) => string {
  const { sayings, pen } = useSayings()
  return useCallback((field) => sayings?.say.fieldSentenceFor(sayings, field, pen) ?? field.detail, [sayings, pen])
}

/** A refusal of which the sentence is within another one, or was kept as it is. */
export type KeptRefusal = Pick<Problem, 'code' | 'facts'>

/**
 * Why something is as it is, where a server may have written that itself; what people wrote stays as it is. What a refusal
 * said within it is said by its code, where that was kept.
 */
export function useRecordedText(): (text: string, refusal?: KeptRefusal) => string {
  const { sayings, pen } = useSayings()
  return useCallback(
    (text, refusal) => {
      if (sayings === undefined) return text
      const { say, recorded } = sayings
      const refused = (): string | undefined =>
        refusal && (say.sentenceFor(sayings, { ...refusal, detail: '' }, pen) || undefined)
      return say.recordedSentence(recorded, text, pen, refused) ?? text
    },
    [sayings, pen],
  )
}

/** The name of a definition or a step: of what is shipped in the language of the person, until somebody renames it. */
export function useShippedName(): (name: string) => string {
  const { sayings } = useSayings()
  return useCallback((name) => sayings?.say.shippedName(sayings.recorded, name) ?? name, [sayings])
}
