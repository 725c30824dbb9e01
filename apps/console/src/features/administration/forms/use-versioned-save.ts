import { ProblemError } from '@nexus/client'
import { useState } from 'react'
import { etagOf } from '../queries/etag.js'

/** What is known of something that can be changed: its fields, and the version that they are of. */
export interface Known<Values> {
  readonly values: Values
  readonly version: number
}

export interface Conflict<Values> {
  readonly base: Values
  readonly mine: Values
  readonly theirs: Values
  /** The version of `base`. */
  readonly baseVersion: number
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The fields that differ. */
export const changesOf = <Values extends object>(from: Values, to: Values): Partial<Values> =>
  Object.fromEntries(
    Object.entries(to).filter(([name, value]) => !isSame(value, (from as Record<string, unknown>)[name])),
  ) as Partial<Values>

/**
 * Saves what was changed of something that others change, too: sends only the fields that differ, and keeps what was typed
 * when somebody was faster.
 */
export function useVersionedSave<Values extends object>({
  start,
  readAgain,
  save,
  onSaved,
}: {
  /** As the form was opened; later values are not looked at. */
  readonly start: Known<Values>
  readonly readAgain: () => Promise<Known<Values>>
  /** `whole` is for what is replaced as a whole: everything that is meant, the changes among it. */
  readonly save: (changes: Partial<Values>, ifMatch: string, whole: Values) => Promise<Known<Values>>
  readonly onSaved: (values: Values) => void
}) {
  const [known, setKnown] = useState(start)
  const [conflict, setConflict] = useState<Conflict<Values>>()
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)

  const attempt = async (from: Known<Values>, mine: Values): Promise<void> => {
    setError(undefined)
    setConflict(undefined)
    const changes = changesOf(from.values, mine)
    if (Object.keys(changes).length === 0) {
      onSaved(from.values)
      return
    }
    setBusy(true)
    try {
      const saved = await save(changes, etagOf(from.version), mine)
      setKnown(saved)
      onSaved(saved.values)
    } catch (thrown) {
      if (thrown instanceof ProblemError && thrown.status === 412) {
        const theirs = await readAgain().catch((failure: unknown) => {
          setError(failure)
          return undefined
        })
        if (theirs === undefined) return
        // Something else of it was changed: nothing has to be decided.
        if (Object.keys(changesOf(from.values, theirs.values)).length === 0) {
          await attempt(theirs, mine)
          return
        }
        setConflict({ base: from.values, mine, theirs: theirs.values, baseVersion: from.version })
        setKnown(theirs)
      } else setError(thrown)
    } finally {
      setBusy(false)
    }
  }

  return {
    error,
    isBusy,
    conflict,
    submit: (mine: Values) => attempt(known, mine),
    /** What was decided field by field goes over what is there now. */
    resolve: (merged: Values) => attempt(known, merged),
    /** Nothing is wrong any more: what was refused is not typed any more. */
    forget: () => setError(undefined),
    /** Back to the form; the next attempt asks again. */
    cancel: () => {
      if (conflict !== undefined) setKnown({ values: conflict.base, version: conflict.baseVersion })
      setConflict(undefined)
    },
  }
}
