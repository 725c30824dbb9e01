import type { PayableSort } from './payable-queries.js'

export const PAYABLE_SORTS: readonly PayableSort[] = [
  'dueDate',
  '-dueDate',
  'number',
  '-number',
  'issueDate',
  '-issueDate',
]
