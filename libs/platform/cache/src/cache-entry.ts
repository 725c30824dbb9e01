import type { CacheTopic } from './cache.js'

/** A value as it is kept: until when it is fresh and may be given at all (Unix milliseconds), and its JSON unless it is absent. */
export interface CacheEntry {
  readonly freshUntil: number
  readonly endsAt: number
  readonly json: string | undefined
}

/** An entry for what was loaded; undefined when it is too long for the topic. */
export function entryOf(topic: CacheTopic, value: unknown, now: number, random: () => number): CacheEntry | undefined {
  // ±15 %, so that what was loaded together does not end together (2.18).
  const spread = 0.85 + random() * 0.3
  const json = value === undefined ? undefined : JSON.stringify(value)
  if (json !== undefined && json.length > topic.mostCharacters) return undefined
  const freshMs = Math.ceil((value === undefined ? topic.absentMs : topic.freshMs) * spread)
  const staleMs = value === undefined ? 0 : Math.ceil(topic.staleMs * spread)
  return { freshUntil: now + freshMs, endsAt: now + freshMs + staleMs, json }
}

/** `<freshUntil>:<endsAt>:<json>`, without JSON when the value is absent. */
export const writeEntry = ({ freshUntil, endsAt, json = '' }: CacheEntry): string =>
  `${String(freshUntil)}:${String(endsAt)}:${json}`

/** Undefined for a text that is no entry. */
export function readEntry(text: string): CacheEntry | undefined {
  const [head, fresh, ends] = /^([0-9]{1,15}):([0-9]{1,15}):/.exec(text) ?? []
  if (head === undefined) return undefined
  const json = text.slice(head.length)
  return { freshUntil: Number(fresh), endsAt: Number(ends), json: json === '' ? undefined : json }
}

/** The value of an entry, `found: false` when it does not match its topic (another version of the platform wrote it). */
export function valueOf<T>(topic: CacheTopic<T>, entry: CacheEntry): { found: boolean; value?: T } {
  if (entry.json === undefined) return { found: true }
  try {
    const parsed = topic.value.safeParse(JSON.parse(entry.json))
    return parsed.success ? { found: true, value: parsed.data } : { found: false }
  } catch {
    return { found: false }
  }
}
