import type { Language } from './languages.js'

/** Messages by key. */
export type Catalogue = Readonly<Record<string, string>>

type Part = 'first' | 'rest'
type Load = () => Promise<{ readonly default: Catalogue }>

/** Which areas are in which part: vite.messages.mjs. */
const PARTS: Readonly<Record<Language, Readonly<Record<Part, Load>>>> = {
  en: { first: () => import('../messages/en.json?part=first'), rest: () => import('../messages/en.json?part=rest') },
  de: { first: () => import('../messages/de.json?part=first'), rest: () => import('../messages/de.json?part=rest') },
}

interface Shown {
  readonly language: Language
  readonly messages: Catalogue
  readonly isWhole: boolean
}

const loaded = new Map<string, Promise<Catalogue>>()
const listeners = new Set<() => void>()
let wanted: Language | undefined
let wantsRest = false
let shown: Shown | undefined

function part(language: Language, name: Part): Promise<Catalogue> {
  const key = `${language} ${name}`
  const known = loaded.get(key)
  if (known !== undefined) return known
  const coming = PARTS[language][name]().then(({ default: messages }) => messages)
  loaded.set(key, coming)
  // What did not arrive is asked for again the next time.
  coming.catch(() => loaded.delete(key))
  return coming
}

/** Loads what is needed of a language and shows it then; until then the former one stays. */
export async function showLanguage(language: Language): Promise<void> {
  wanted = language
  const isWhole = wantsRest
  const names: readonly Part[] = isWhole ? ['first', 'rest'] : ['first']
  const parts = await Promise.all(names.map((name) => part(language, name)))
  // Another language was asked for meanwhile, or there is more of this one already.
  if (wanted !== language || (!isWhole && shown?.language === language && shown.isWhole)) return
  shown = { language, isWhole, messages: Object.assign({}, ...parts) as Catalogue }
  for (const listener of listeners) listener()
}

/** Resolves when the messages of every screen are shown; they will be in each language from now on. */
export async function allMessages(): Promise<void> {
  wantsRest = true
  if (wanted === undefined || (shown?.language === wanted && shown.isWhole)) return
  await showLanguage(wanted)
}

export const shownMessages = (): Shown | undefined => shown

export function onMessages(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
