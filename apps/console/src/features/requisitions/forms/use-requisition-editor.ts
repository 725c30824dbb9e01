import { ConnectionError, ProblemError } from '@nexus/client'
import { type MessageId, useFieldText, useFormat, useT } from '@nexus/console-i18n'
import { useQueryClient } from '@tanstack/react-query'
import {
  type ReactNode,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useReducer,
  useState,
  useSyncExternalStore,
} from 'react'
import type { MergeField } from '../../merge/merge-field.js'
import { useMerge } from '../../merge/use-merge.js'
import { readRequisition, replaceRequisition, submitRequisition } from '../queries/requisition-changes.js'
import { type Anchor, DraftKeeper, type SaveState } from './draft-keeper.js'
import { type EditorAction, editorReducer } from './editor-reducer.js'
import { type EnteredContent, enteredContent } from './entered-content.js'
import { enteredTotals } from './entered-totals.js'
import { type Entries, entriesOf } from './entries.js'
import { type EntryErrors, NO_ERRORS, errorsOf, placeOf, withoutPlaces } from './entry-errors.js'

/** What is there when the editor opens. */
export interface EditorStart {
  readonly anchor: Anchor | undefined
  readonly entries: Entries
  /** As they are kept on the server. */
  readonly saved: Entries
  /** The entries belong to an older version of the requisition. */
  readonly isStale: boolean
}

export interface RequisitionEditor {
  readonly entries: Entries
  readonly dispatch: (action: EditorAction) => void
  readonly totals: ReturnType<typeof enteredTotals>
  readonly errors: EntryErrors
  /** Somebody left a field: what is wrong with it may be said. */
  readonly touch: (place: string) => void
  readonly saveState: SaveState
  readonly keeper: DraftKeeper
  readonly isBusy: boolean
  /** Why it could not be saved or submitted, where no field says it. */
  readonly failure: unknown
  /** Answers the id of the requisition once it is done. */
  readonly finish: (how: 'save' | 'submit') => Promise<string | undefined>
  readonly dialog: ReactNode
}

/** Nothing was sent: something that was typed is not understood. */
class RefusedEntries extends Error {
  constructor(readonly entered: EnteredContent) {
    super('The entries are not complete.')
  }
}

export function useRequisitionEditor(
  start: EditorStart,
  mergeFields: readonly MergeField[],
  onCreated: (requisitionId: string) => void,
): RequisitionEditor {
  const t = useT()
  const fieldText = useFieldText()
  const format = useFormat()
  const { locale } = format
  const queries = useQueryClient()
  const { ask, change, dialog } = useMerge<Entries>(mergeFields)
  const [entries, dispatch] = useReducer(editorReducer, start.entries)
  const [keeper] = useState(() => {
    const onEntries = (merged: Entries): void => dispatch({ kind: 'all', entries: merged })
    return new DraftKeeper(
      {
        locale,
        today: () => format.today(),
        anchor: start.anchor,
        saved: start.saved,
        ask,
        onEntries,
        onCreated,
      },
      start.entries,
    )
  })
  const saveState = useSyncExternalStore(keeper.subscribe, keeper.current)
  const [errors, setErrors] = useState<EntryErrors>(NO_ERRORS)
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()

  useEffect(() => keeper.follow(), [keeper])
  useEffect(() => keeper.type(entries), [keeper, entries])
  useEffect(() => keeper.speak(locale), [keeper, locale])
  useEffect(() => {
    if (!start.isStale || start.anchor === undefined) return
    const { base } = start.anchor
    void keeper
      .exclusive(() => ask({ base: undefined, mine: start.entries, theirs: base }))
      .then((merged) => merged !== undefined && keeper.replace(merged))
    // Once, for what was there when the editor opened.
  }, [])

  // Typing goes first; sums and refusals follow.
  const settled = useDeferredValue(entries)
  const totals = useMemo(() => enteredTotals(settled, locale), [settled, locale])
  const shownErrors = useMemo(() => {
    const { refusals, sentLines } = enteredContent(settled, locale, format.today())
    const live = textsOf(refusals, sentLines, t)
    return new Map([...errors, ...[...live].filter(([place]) => touched.has(place))])
  }, [settled, locale, format, errors, touched, t])

  const act = useCallback((action: EditorAction): void => {
    dispatch(action)
    setErrors((before) => withoutPlaces(before, placesOf(action)))
  }, [])

  const touch = useCallback((place: string): void => {
    setTouched((before) => (before.has(place) ? before : new Set(before).add(place)))
  }, [])

  const refuse = (entered: EnteredContent): void => setErrors(textsOf(entered.refusals, entered.sentLines, t))

  const finish = async (how: 'save' | 'submit'): Promise<string | undefined> => {
    setFailure(undefined)
    const first = enteredContent(keeper.latest, locale, format.today())
    if (first.content === undefined) {
      refuse(first)
      return undefined
    }
    setErrors(NO_ERRORS)
    setBusy(true)
    let { sentLines } = first
    const send = async (mine: Entries, etag: string, requisitionId: string): Promise<string> => {
      const entered = enteredContent(mine, locale, format.today())
      if (mine !== keeper.latest) keeper.replace(mine)
      if (entered.content === undefined) throw new RefusedEntries(entered)
      sentLines = entered.sentLines
      const replaced = await replaceRequisition(requisitionId, entered.content, etag)
      keeper.committed(replaced, mine, sentLines)
      if (how === 'submit') await submitRequisition(requisitionId, replaced.etag)
      return requisitionId
    }
    try {
      const done = await keeper.exclusive(async () => {
        const anchor = await keeper.begin()
        if (anchor === undefined) return undefined
        const { requisitionId, base, etag } = anchor
        const load = async () => {
          const now = await readRequisition(requisitionId)
          return { content: entriesOf(now.requisition, locale), etag: now.etag }
        }
        return change({ base, mine: keeper.latest, etag, load, send: (mine, tag) => send(mine, tag, requisitionId) })
      })
      if (done !== undefined) await queries.invalidateQueries({ queryKey: ['requisitions'] })
      return done
    } catch (error) {
      if (error instanceof RefusedEntries) refuse(error.entered)
      else {
        if (error instanceof ProblemError) setErrors(errorsOf(error.errors, sentLines, fieldText))
        setFailure(error)
        if (!(error instanceof ProblemError) && !(error instanceof ConnectionError)) throw error
      }
      return undefined
    } finally {
      setBusy(false)
    }
  }

  return {
    entries,
    dispatch: act,
    totals,
    errors: shownErrors,
    touch,
    saveState,
    keeper,
    isBusy,
    failure,
    finish,
    dialog,
  }
}

/** Where something is typed into by an action. */
function placesOf(action: EditorAction): readonly string[] {
  switch (action.kind) {
    case 'field':
      return [action.field]
    case 'quotes':
      return ['quoteFileIds']
    case 'line': {
      const line = `lines/${action.key}`
      return ['lines', line, ...Object.keys(action.change).map((field) => `${line}/${field}`)]
    }
    default:
      return ['lines']
  }
}

const textsOf = (
  refusals: EnteredContent['refusals'],
  sentLines: readonly string[],
  t: (id: MessageId) => string,
): EntryErrors => new Map([...refusals].map(([pointer, message]) => [placeOf(pointer, sentLines), t(message)]))
