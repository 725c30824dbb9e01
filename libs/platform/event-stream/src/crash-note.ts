import type { ConsumerInfo } from '@nats-io/jetstream'

/**
 * What a durable remembers, in its description, of processes that ended while they read it. Deliveries are counted in
 * memory, so that without it an event whose handler ends the process would do so for ever (FLT-14).
 */
export interface CrashNote {
  /** Where the durable began. */
  readonly from: number
  /** Processes that ended without a word since it begins there. */
  readonly ends: number
  /** Up to this place, events are handled one at a time, to see which of them it is. */
  readonly aloneUntil: number
  /** The delivery that runs alone: place and consumer. */
  readonly trial?: string
  /** Processes that ended during a delivery that ran alone. */
  readonly ended: Readonly<Record<string, number>>
}

export const NO_CRASH: CrashNote = { from: 0, ends: 0, aloneUntil: 0, ended: {} }

/** So many processes may end at one place before its events are handled one at a time. */
const ENDS_BEFORE_ALONE = 2
/**
 * An event that was alone each time is given up when so many processes have ended during it. More than it takes until
 * another partition's events are handled alone too: until then, one of those may be what ends the process.
 */
const ENDS_OF_TRIAL = 3

/** A description has a limit of 4 KiB. */
const MOST_ENDED = 16

const MARK = 'nexus-crash-note '

/** How a note is kept. */
export const descriptionOf = (note: CrashNote): string => `${MARK}${JSON.stringify(note)}`

/** The note in a description; none in one that somebody else has written. */
export function noteIn(description: string | undefined): CrashNote {
  if (description?.startsWith(MARK) !== true) return NO_CRASH
  try {
    return { ...NO_CRASH, ...(JSON.parse(description.slice(MARK.length)) as Partial<CrashNote>) }
  } catch {
    return NO_CRASH
  }
}

/**
 * What the next reader begins with. A process that ended in peace has left no note and nothing in flight counts; where
 * nothing was in flight, this durable has no part in the end of its process.
 * @param from where the durable begins anew
 */
export function noteAfter(
  info: Pick<ConsumerInfo, 'config' | 'num_ack_pending' | 'delivered'>,
  from: number,
): CrashNote {
  const before = noteIn(info.config.description)
  if (info.num_ack_pending === 0 || before.from === LEFT_IN_PEACE) return { ...NO_CRASH, from }
  const ends = before.from === from ? before.ends + 1 : 1
  const goesOn = before.aloneUntil >= from
  const aloneUntil = ends >= ENDS_BEFORE_ALONE || goesOn ? Math.max(before.aloneUntil, info.delivered.stream_seq) : 0
  return { from, ends, aloneUntil, ended: endedAfter(before, from) }
}

/** Those of settled events are forgotten. */
function endedAfter({ trial, ended }: CrashNote, from: number): Record<string, number> {
  const all = trial === undefined ? ended : { ...ended, [trial]: (ended[trial] ?? 0) + 1 }
  return Object.fromEntries(
    Object.entries(all)
      .filter(([key]) => Number.parseInt(key, 10) >= from)
      .slice(-MOST_ENDED),
  )
}

/** Whether this delivery has ended enough processes. */
export const isHopeless = ({ ended }: CrashNote, seq: number, durable: string): boolean =>
  (ended[keyOf(seq, durable)] ?? 0) >= ENDS_OF_TRIAL

/** The note while this delivery runs alone. */
export const onTrial = (note: CrashNote, seq: number, durable: string): CrashNote => ({
  ...note,
  trial: keyOf(seq, durable),
})

const keyOf = (seq: number, durable: string): string => `${String(seq)} ${durable}`

const LEFT_IN_PEACE = -1
/** What a reader leaves that stops while events wait for their next delivery. */
export const IN_PEACE: CrashNote = { ...NO_CRASH, from: LEFT_IN_PEACE }
