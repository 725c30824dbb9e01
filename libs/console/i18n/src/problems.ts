import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { Catalogue } from './catalogues.js'
import type { Language } from './languages.js'
import { useLocale } from './locale-provider.js'
import { type Problem, sentenceFor } from './sentence-for.js'

/** Servers speak English and say what exactly is wrong; other languages have a sentence for each code, in `problems/*.json`. */
const SENTENCES: Readonly<Partial<Record<Language, () => Promise<{ readonly default: Catalogue }>>>> = {
  de: () => import('../problems/de.json'),
}

const loaded = new Map<Language, Catalogue>()
const coming = new Set<Language>()
const listeners = new Set<() => void>()

function load(language: Language): void {
  const sentences = SENTENCES[language]
  if (sentences === undefined || loaded.has(language) || coming.has(language)) return
  coming.add(language)
  sentences()
    .then(({ default: catalogue }) => {
      loaded.set(language, catalogue)
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

/** The sentence for a code that this console knows, in the language of the person; else as the server says it. */
export function useProblemText(): (problem: Problem) => string {
  const { language } = useLocale()
  const sentences = useSyncExternalStore(subscribe, () => loaded.get(language))
  useEffect(() => load(language), [language])
  return useCallback(({ code, detail }) => sentenceFor(sentences, { code, detail }), [sentences])
}
