import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

/** Arrows, Home and End go from row to row, also to those that are not in the page yet. */
export function useRowKeys<Container extends HTMLElement>(count: number, scrollTo: (index: number) => void) {
  const container = useRef<Container>(null)
  const wanted = useRef<number>(undefined)
  useEffect(() => {
    if (wanted.current === undefined) return
    const row = container.current?.querySelector(`[data-index="${wanted.current}"]`)
    const target = row?.querySelector<HTMLElement>('[data-row-link]') ?? row?.querySelector<HTMLElement>('button')
    if (target == null) return
    target.focus({ preventScroll: true })
    wanted.current = undefined
  })
  const [, redraw] = useState(0)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement
    const row = target.closest<HTMLElement>('[data-index]')
    if (row === null || event.altKey || event.ctrlKey || event.metaKey || target.matches('input, textarea')) return
    const at = Number(row.dataset['index'])
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1 }
    const to = steps[event.key]
    if (to === undefined || to < 0 || to >= count) return
    event.preventDefault()
    wanted.current = to
    scrollTo(to)
    redraw((turn) => turn + 1)
  }
  return { container, onKeyDown }
}
