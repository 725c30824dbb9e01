import type { z } from 'zod'

/** One kind of cached value; made by {@link defineCacheTopic}. */
export interface CacheTopic<T = unknown> {
  readonly name: string
  readonly value: z.ZodType<T>
  readonly freshMs: number
  readonly staleMs: number
  readonly absentMs: number
  readonly mostCharacters: number
}

/**
 * Declares a kind of cached value once. Whatever is found in the cache is parsed by `value` and counts as missing when
 * it does not match, so that two versions of the platform can run side by side.
 * Times are spread by ±15 % for each entry (2.18). Defaults: nothing stale is served, an absent value is believed for 5 s,
 * at most 64 Ki characters of JSON (longer values are loaded each time).
 * @throws Error at load time for a name that is not in kebab-case, or times that cannot be
 */
export function defineCacheTopic<T>(declaration: {
  name: string
  /** Of JSON: what comes out of the cache has been text. */
  value: z.ZodType<T>
  /** How long a value is believed, in milliseconds. */
  freshMs: number
  /** How long after that it is still given, while it is loaded again in the background. */
  staleMs?: number
  absentMs?: number
  mostCharacters?: number
}): CacheTopic<T> {
  const { name, freshMs, staleMs = 0, absentMs = 5_000 } = declaration
  if (!/^[a-z][a-z0-9-]{0,59}$/.test(name)) throw new Error(`cache topic "${name}" must be named in kebab-case`)
  if (freshMs <= 0 || staleMs < 0 || absentMs < 0) throw new Error(`the times of cache topic ${name} cannot be`)
  return { mostCharacters: 65_536, ...declaration, staleMs, absentMs }
}

/** What became of a question: `bypass` when the cache could not be used, or the value was too long for it. */
export type CacheOutcome = 'hit' | 'stale' | 'miss' | 'bypass'

/** Told of every question, for the hit rate, and of what only an operator can mend. */
export interface CacheEvents {
  answered?(topic: string, outcome: CacheOutcome): void
  /** A load in the background has failed; the stale value was given. */
  refreshFailed?(topic: string, error: unknown): void
}

/** Injection token of the {@link Cache}. */
export const CACHE = Symbol.for('nexus.cache')

/**
 * Values of organizations that are cheaper to keep than to ask for again. Never the truth: entries may vanish at any
 * time, and without its store the cache asks the origin. Keys belong to one organization and one topic.
 */
export interface Cache {
  /**
   * The kept value, or what `load` gives. `undefined` says that there is none, which is believed for the topic's `absentMs`.
   * Many who ask at once in one process share one load.
   * @throws whatever `load` throws, to everybody who waited for it; it is not kept
   */
  getOrLoad<T>(
    topic: CacheTopic<T>,
    tenantId: string,
    key: string,
    load: () => Promise<T | undefined>,
  ): Promise<T | undefined>
  /**
   * Forgets every value of the organization in the topic, in all processes. What was being loaded meanwhile is not kept
   * for those who ask from now on. Never fails: what cannot be told to the store now is told when it is back, and until
   * then this process does not believe it.
   */
  invalidate(topic: CacheTopic, tenantId: string): Promise<void>
}
