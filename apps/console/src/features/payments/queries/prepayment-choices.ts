import type { PrepaymentSort } from './prepayment-queries.js'

export const PREPAYMENT_STATES = ['OPEN', 'CONSUMED'] as const

export const PREPAYMENT_SORTS: readonly PrepaymentSort[] = ['-createdAt', 'createdAt', 'reference', '-reference']
