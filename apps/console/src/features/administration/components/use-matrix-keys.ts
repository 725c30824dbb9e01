import { type FocusEvent, type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'

export interface MatrixCell {
  readonly row: number
  readonly column: number
}

const PAGE = 10

/** The cell that an event comes from. */
function cellOf(target: EventTarget): MatrixCell | undefined {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] : undefined
  if (place === undefined) return undefined
  const [row = 0, column = 0] = place.split(':').map(Number)
  return { row, column }
}

/**
 * A grid with one place in the order of Tab: arrows, Home, End and Page keys move in it, Enter, Space and a click act on a
 * cell, other keys are offered to `onKey`.
 */
export function useMatrixKeys({
  rows,
  columns,
  onAct,
  onKey,
}: {
  readonly rows: number
  readonly columns: number
  readonly onAct: (cell: MatrixCell) => void
  /** Answers whether it knew the key. */
  readonly onKey: (cell: MatrixCell, key: string) => boolean
}) {
  const grid = useRef<HTMLTableElement>(null)
  const [active, setActive] = useState<MatrixCell>({ row: 0, column: 0 })
  // Fewer rows or columns than before: the way into the grid must not be lost.
  const shown = {
    row: Math.min(active.row, Math.max(rows - 1, 0)),
    column: Math.min(active.column, Math.max(columns - 1, 0)),
  }

  const go = (row: number, column: number): void => {
    const to = { row: Math.max(0, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columns - 1, column)) }
    setActive(to)
    grid.current?.querySelector<HTMLElement>(`[data-cell="${to.row}:${to.column}"]`)?.focus()
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const cell = cellOf(event.target)
    if (cell === undefined || event.altKey || event.metaKey) return
    const { row, column } = cell
    const isRtl = document.documentElement.dir === 'rtl'
    const moves: Record<string, () => void> = {
      ArrowUp: () => go(row - 1, column),
      ArrowDown: () => go(row + 1, column),
      ArrowLeft: () => go(row, column + (isRtl ? 1 : -1)),
      ArrowRight: () => go(row, column + (isRtl ? -1 : 1)),
      Home: () => go(event.ctrlKey ? 0 : row, 0),
      End: () => go(event.ctrlKey ? rows - 1 : row, columns - 1),
      PageUp: () => go(row - PAGE, column),
      PageDown: () => go(row + PAGE, column),
      Enter: () => onAct(cell),
      ' ': () => onAct(cell),
    }
    const move = moves[event.key]
    if (move !== undefined) {
      event.preventDefault()
      move()
    } else if (!event.ctrlKey && onKey(cell, event.key)) event.preventDefault()
  }

  return {
    grid,
    active: shown,
    handlers: {
      onKeyDown,
      onFocus: (event: FocusEvent<HTMLTableElement>): void => {
        const cell = cellOf(event.target)
        if (cell !== undefined) setActive(cell)
      },
      onClick: (event: MouseEvent<HTMLTableElement>): void => {
        const cell = cellOf(event.target)
        if (cell === undefined) return
        go(cell.row, cell.column)
        onAct(cell)
      },
    },
  }
}
