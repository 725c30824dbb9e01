import { REQUISITION_STATES, type RequisitionSort, type RequisitionState } from '../queries/requisition-queries.js'

/** The list in the address: it can be sent to somebody, and the way back leads to it. */
export interface RequisitionSearch {
  readonly state?: readonly RequisitionState[]
  readonly q?: string
  readonly mine?: true
  readonly sort?: RequisitionSort
}

const SORTS: readonly RequisitionSort[] = ['-createdAt', 'createdAt', 'title', '-title']

/** What of an address, or of a saved view, the list understands. */
export function requisitionSearchOf(given: Record<string, unknown>): RequisitionSearch {
  const state = REQUISITION_STATES.filter((each) => [given['state']].flat().includes(each))
  const sort = SORTS.find((each) => each === given['sort'])
  return {
    ...(state.length === 0 ? {} : { state }),
    ...(typeof given['q'] === 'string' && given['q'] !== '' ? { q: given['q'].slice(0, 100) } : {}),
    ...(given['mine'] === true ? { mine: true } : {}),
    ...(sort === undefined || sort === '-createdAt' ? {} : { sort }),
  }
}
