import { useT } from '@nexus/console-i18n'
import { toast } from '@nexus/console-ui'
import { useCallback, useEffect, useRef } from 'react'
import {
  addBranch,
  insertStep,
  listOf,
  mayStandIn,
  mostIn,
  moveBy,
  moveStep,
  type Placed,
  placedByKey,
  placedIn,
  removeByKey,
  ROOT,
  type Spot,
} from '../forms/body-edit.js'
import type { StepKind } from '../forms/body-types.js'
import { useEditor } from '../forms/editor-context.js'
import { copyOf, newBranch, newStep } from '../forms/new-step.js'

export interface StepActions {
  readonly move: (key: string, by: -1 | 1, button?: 'up' | 'down') => void
  readonly moveTo: (key: string, list: string) => void
  readonly copy: (placed: Placed) => void
  readonly remove: (placed: Placed) => void
  readonly insert: (kind: StepKind, spot: Spot) => void
  readonly addBranch: (parallel: string, count: number) => void
  /** Other lists that the step may stand in. */
  readonly targetsOf: (placed: Placed) => readonly { readonly list: string; readonly name: string }[]
}

/** Everything that is done with steps: it is said aloud, the focus follows, and it can be undone. */
export function useStepActions(undo: () => void): StepActions | undefined {
  const t = useT()
  const { body, change, say, select, selected, announce } = useEditor()
  const wanted = useRef<string>(undefined)
  // What moves in the page loses the focus: it gets it back where it stands then.
  useEffect(() => {
    if (wanted.current === undefined) return
    const element = document.querySelector<HTMLElement>(wanted.current)
    wanted.current = undefined
    element?.focus()
    element?.scrollIntoView({ block: 'nearest' })
  }, [body])
  const focus = useCallback((key: string, part: 'focus' | 'up' | 'down' = 'focus') => {
    wanted.current = `[data-step-${part}="${key}"]`
  }, [])
  if (change === undefined) return undefined

  const insertAndOpen = (spot: Spot, step: ReturnType<typeof newStep>): void => {
    change((before) => insertStep(before, step, spot))
    announce(t('workflow.step.added', { name: say.nameOf(step.name), place: spot.index + 1 }))
    focus(step.key)
    select(step.key)
  }
  return {
    move: (key, by, button) => {
      const placed = placedByKey(body, key)
      const after = placedByKey(moveBy(body, key, by), key)
      if (placed === undefined || after === undefined || after.spot.index === placed.spot.index) return
      change((before) => moveBy(before, key, by))
      focus(key, button ?? 'focus')
      announce(
        t('workflow.step.moved', { name: say.nameOf(placed.name), place: after.spot.index + 1, count: after.count }),
      )
    },
    moveTo: (key, list) => {
      change((before) => moveStep(before, key, { list, index: listOf(before, list).length }))
      focus(key)
      announce(t('workflow.step.moved_list', { name: say.nameOf(placedByKey(body, key)?.name ?? '') }))
    },
    copy: ({ step, spot }) => {
      if (step === undefined || listOf(body, spot.list).length >= mostIn(spot.list)) return
      insertAndOpen({ list: spot.list, index: spot.index + 1 }, copyOf(step, body, t))
    },
    remove: ({ key, name, spot }) => {
      const all = placedIn(body).filter((each) => each.spot.list === spot.list && each.key !== key)
      const next = all.find((each) => each.spot.index === spot.index + 1) ?? all.at(-1)
      change((before) => removeByKey(before, key))
      if (selected === key) select(undefined)
      if (next !== undefined) focus(next.key)
      toast({
        title: t('workflow.step.removed', { name: say.nameOf(name) }),
        action: { label: t('workflow.undo'), onClick: undo },
      })
    },
    insert: (kind, spot) => insertAndOpen(spot, newStep(kind, body, t)),
    addBranch: (parallel, count) => {
      const branch = newBranch(body, t, [], count + 1)
      change((before) => addBranch(before, parallel, branch))
      announce(t('workflow.step.added', { name: branch.name, place: count + 1 }))
      focus(branch.key)
      select(branch.key)
    },
    targetsOf: ({ step, spot }) =>
      step === undefined
        ? []
        : [
            ...(spot.list === ROOT ? [] : [{ list: ROOT, name: '' }]),
            ...placedIn(body).flatMap(({ branch }) =>
              branch !== undefined &&
              branch.key !== spot.list &&
              branch.steps.length < mostIn(branch.key) &&
              mayStandIn(step.kind, branch.key)
                ? [{ list: branch.key, name: branch.name }]
                : [],
            ),
          ],
  }
}
