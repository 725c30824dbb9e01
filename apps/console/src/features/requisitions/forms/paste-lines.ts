import type { Block } from '@nexus/console-format'
import { type LineEntry, newLine } from './entries.js'

/** Columns of the grid that take what is pasted, in their order. */
export const GRID_FIELDS = ['description', 'quantity', 'unitCode', 'unitPrice', 'taxPercent'] as const
export type GridField = (typeof GRID_FIELDS)[number]

/** Most lines that a requisition has. */
export const MOST_LINES = 500

/**
 * Puts a block of a spreadsheet into the grid, from a cell on to the end and below; lines are added as they are needed.
 * @param unitOf the code of a unit as people write it, such as "pcs"
 */
export function pasteBlock(
  lines: readonly LineEntry[],
  at: { readonly row: number; readonly field: GridField },
  block: Block,
  unitOf: (text: string) => string | undefined,
): readonly LineEntry[] {
  const column = GRID_FIELDS.indexOf(at.field)
  const count = Math.min(MOST_LINES, Math.max(lines.length, at.row + block.length))
  const like = lines.at(-1)
  return Array.from({ length: count }, (_each, row): LineEntry => {
    const line = lines[row] ?? newLine(like)
    const cells = block[row - at.row]
    if (row < at.row || cells === undefined) return line
    const changes = cells.flatMap((cell, index): [GridField, string][] => {
      const field = GRID_FIELDS[column + index]
      const text = cell.trim()
      if (field === undefined) return []
      if (field !== 'unitCode') return [[field, field === 'taxPercent' ? text.replace(/\s*%$/, '') : singleLine(text)]]
      const unit = unitOf(text)
      return unit === undefined ? [] : [[field, unit]]
    })
    return { ...line, ...Object.fromEntries(changes) }
  })
}

const singleLine = (text: string): string => text.replace(/\s*[\r\n\t]+\s*/g, ' ')
