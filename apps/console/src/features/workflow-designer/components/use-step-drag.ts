import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { mayStandIn, moveStep, placedByKey, type Spot } from '../forms/body-edit.js'
import { useEditor } from '../forms/editor-context.js'

export interface Drag {
  readonly key: string
  readonly target: Spot | undefined
}

/** How near an opening has to be, in pixels, so that letting go there means it. */
const NEAR = 160

/**
 * Drags a step by its handle to one of the openings between steps, with mouse, pen and finger; Escape lets it where it was.
 * Everything that it does can be done with buttons and keys, too.
 */
export function useStepDrag(canvas: RefObject<HTMLElement | null>) {
  const { body, change } = useEditor()
  const [drag, setDrag] = useState<Drag>()
  const current = useRef<Drag>(undefined)
  const show = useCallback((next: Drag | undefined) => {
    current.current = next
    setDrag(next)
  }, [])
  const isDragging = drag !== undefined
  useEffect(() => {
    if (!isDragging) return
    const cancel = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') show(undefined)
    }
    window.addEventListener('keydown', cancel)
    return () => window.removeEventListener('keydown', cancel)
  }, [isDragging, show])

  const handle = (key: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      show({ key, target: undefined })
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const root = canvas.current
      if (current.current?.key !== key || root === null) return
      const step = placedByKey(body, key)?.step
      const found = nearestOpening(root, event.clientX, event.clientY)
      const target = step !== undefined && found !== undefined && mayStandIn(step.kind, found.list) ? found : undefined
      const former = current.current.target
      if (former?.list !== target?.list || former?.index !== target?.index) show({ key, target })
    },
    onPointerUp: () => {
      const target = current.current?.target
      const isMine = current.current?.key === key
      show(undefined)
      if (isMine && target !== undefined) change?.((body) => moveStep(body, key, target))
    },
    onPointerCancel: () => show(undefined),
  })
  return { drag, handle }
}

function nearestOpening(root: HTMLElement, x: number, y: number): Spot | undefined {
  let best: { readonly spot: Spot; readonly distance: number } | undefined
  for (const opening of root.querySelectorAll<HTMLElement>('[data-opening-index]')) {
    const { left, right, top, bottom } = opening.getBoundingClientRect()
    const aside = Math.max(left - x, 0, x - right)
    const distance = Math.hypot(aside, (top + bottom) / 2 - y)
    const { openingList = '', openingIndex = '0' } = opening.dataset
    if (distance < (best?.distance ?? NEAR))
      best = { spot: { list: openingList, index: Number(openingIndex) }, distance }
  }
  return best?.spot
}
