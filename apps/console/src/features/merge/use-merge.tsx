import { ProblemError } from '@nexus/client'
import { useT } from '@nexus/console-i18n'
import { toast } from '@nexus/console-ui'
import { type ReactNode, useCallback, useRef, useState } from 'react'
import { MergeDialog } from './components/merge-dialog.js'
import { alignContent, merge, type Versions } from './merge.js'
import { type MergeField, rulesOf } from './merge-field.js'

/** Whether somebody else changed it since it was read. */
export const isOutdated = (error: unknown): boolean => error instanceof ProblemError && error.status === 412

export interface MergedChange<Content, Result> {
  readonly base: Content | undefined
  readonly mine: Content
  readonly etag: string
  /** As it is on the server now. */
  readonly load: () => Promise<{ readonly content: Content; readonly etag: string }>
  readonly send: (content: Content, etag: string) => Promise<Result>
}

export interface Merging<Content extends object> {
  /** Put it anywhere on the page. */
  readonly dialog: ReactNode
  /** What both become; asks where both changed the same. Undefined: not now, and nothing that was typed is lost. */
  readonly ask: (versions: Versions<Content>) => Promise<Content | undefined>
  /** Sends a change, and again with the new ETag after what others changed meanwhile is merged. Undefined: not now. */
  readonly change: <Result>(change: MergedChange<Content, Result>) => Promise<Result | undefined>
}

interface Question<Content> extends Versions<Content> {
  readonly answer: (merged: Content | undefined) => void
}

/** For forms: what to do when somebody else was faster. */
export function useMerge<Content extends object>(fields: readonly MergeField[]): Merging<Content> {
  const t = useT()
  const [question, setQuestion] = useState<Question<Content>>()
  const latest = useRef(fields)
  latest.current = fields

  const ask = useCallback(
    async (versions: Versions<Content>): Promise<Content | undefined> => {
      const { value, conflicts, taken } = merge(versions, rulesOf(latest.current))
      if (conflicts.length === 0) {
        if (taken.length > 0) toast({ kind: 'info', title: t('merge.merged') })
        return value
      }
      return new Promise((resolve) => {
        setQuestion({
          ...versions,
          answer: (merged) => {
            setQuestion(undefined)
            resolve(merged)
          },
        })
      })
    },
    [t],
  )

  const change = useCallback(
    async <Result,>({ load, send, ...first }: MergedChange<Content, Result>): Promise<Result | undefined> => {
      let versions: Pick<MergedChange<Content, Result>, 'base' | 'mine' | 'etag'> = first
      for (;;) {
        try {
          return await send(versions.mine, versions.etag)
        } catch (error) {
          if (!isOutdated(error)) throw error
        }
        const theirs = await load()
        const merged = await ask({ base: versions.base, mine: versions.mine, theirs: theirs.content })
        if (merged === undefined) return undefined
        const known = versions.base
        // Items are called in what was typed as they were before.
        const base = known === undefined ? theirs.content : alignContent(known, theirs.content, rulesOf(latest.current))
        versions = { base, mine: merged, etag: theirs.etag }
      }
    },
    [ask],
  )

  const dialog =
    question === undefined ? null : (
      <MergeDialog
        isOpen
        base={question.base}
        mine={question.mine}
        theirs={question.theirs}
        fields={fields}
        onResolve={question.answer}
        onCancel={() => question.answer(undefined)}
      />
    )
  return { dialog, ask, change }
}
