import { type KeyboardEvent, useEffect, useRef } from 'react'
import { isBlank, type LineEntry } from '../forms/entries.js'

interface LineKeys {
  readonly lines: readonly LineEntry[]
  readonly onAdd: () => string | undefined
  readonly onDuplicate: (key: string) => string | undefined
  readonly onRemove: (key: string) => void
}

const FOCUSABLE = 'input:not([disabled]), button:not([disabled])'

/**
 * The keys of the grid: arrows go from cell to cell, Enter to the next line, Tab out of the last cell adds one, Ctrl+D
 * doubles a line, Delete on its number removes it. Cells are marked by `data-cell`, lines by `data-line`.
 */
export function useLineKeys({ lines, onAdd, onDuplicate, onRemove }: LineKeys) {
  const grid = useRef<HTMLDivElement>(null)
  const wanted = useRef<{ readonly key: string; readonly cell: string }>(undefined)

  const cellOf = (key: string, cell: string): HTMLElement | null | undefined =>
    grid.current
      ?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"] [data-cell="${CSS.escape(cell)}"]`)
      ?.querySelector<HTMLElement>(FOCUSABLE)

  // A line that was added is in the page one rendering later.
  useEffect(() => {
    if (wanted.current === undefined) return
    const found = cellOf(wanted.current.key, wanted.current.cell)
    if (found == null) return
    wanted.current = undefined
    focusOn(found)
  })

  const focusCell = (key: string | undefined, cell: string): void => {
    if (key === undefined) return
    const found = cellOf(key, cell)
    if (found == null) wanted.current = { key, cell }
    else focusOn(found)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement
    const cell = target.closest<HTMLElement>('[data-cell]')
    const row = target.closest<HTMLElement>('[data-line]')
    const key = row?.dataset['line']
    const column = cell?.dataset['cell']
    // What opens over the grid, such as a list of units, has keys of its own.
    if (row === null || key === undefined || column === undefined || !grid.current?.contains(target)) return
    const index = lines.findIndex((line) => line.key === key)
    const done = (): void => event.preventDefault()
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd') {
      done()
      focusCell(onDuplicate(key), column)
      return
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const isInput = target instanceof HTMLInputElement
    switch (event.key) {
      case 'ArrowUp':
      case 'ArrowDown': {
        if (!isInput && column !== 'number') return
        const next = lines[index + (event.key === 'ArrowDown' ? 1 : -1)]
        if (next === undefined) return
        done()
        focusCell(next.key, column)
        return
      }
      case 'ArrowLeft':
      case 'ArrowRight': {
        const isForward = (event.key === 'ArrowRight') === (document.documentElement.dir !== 'rtl')
        if (isInput && !isAtEdge(target, isForward)) return
        const cells = [...row.querySelectorAll<HTMLElement>('[data-cell]')]
        const next = cells[cells.findIndex((each) => each === cell) + (isForward ? 1 : -1)]
        const found = next?.querySelector<HTMLElement>(FOCUSABLE)
        if (found == null) return
        done()
        focusOn(found)
        return
      }
      case 'Enter': {
        if (!isInput || event.shiftKey) return
        done()
        const last = lines[index]
        focusCell(lines[index + 1]?.key ?? (last !== undefined && !isBlank(last) ? onAdd() : undefined), column)
        return
      }
      case 'Tab': {
        const last = lines.at(-1)
        const isLastCell = [...row.querySelectorAll(FOCUSABLE)].at(-1) === target
        // Out of a line that is blank the way leads on, so that nobody is caught in the grid.
        if (event.shiftKey || !isLastCell || last?.key !== key || isBlank(last)) return
        const added = onAdd()
        if (added === undefined) return
        done()
        focusCell(added, 'description')
        return
      }
      case 'Delete':
        if (column !== 'number') return
        done()
        focusCell(lines[index + 1]?.key ?? lines[index - 1]?.key, 'number')
        onRemove(key)
    }
  }
  return { grid, onKeyDown, focusCell }
}

function isAtEdge(input: HTMLInputElement, isForward: boolean): boolean {
  const { selectionStart, selectionEnd, value } = input
  const isAll = selectionStart === 0 && selectionEnd === value.length
  return isAll || (selectionStart === selectionEnd && selectionStart === (isForward ? value.length : 0))
}

function focusOn(element: HTMLElement): void {
  element.focus()
  if (element instanceof HTMLInputElement) element.select()
}
