import type { Schemas } from '@nexus/client'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

/** States of a requisition, in the order of its life. */
export const REQUISITION_STATES = [
  ...(['DRAFT', 'SUBMITTED', 'IN_APPROVAL', 'APPROVED', 'PARTIALLY_ORDERED', 'ORDERED'] as const),
  ...(['PARTIALLY_RECEIVED', 'RECEIVED', 'CLOSED', 'RETURNED', 'REJECTED', 'WITHDRAWN'] as const),
  ...(['ON_HOLD', 'STOPPED', 'CANCELLED'] as const),
] as const

export type RequisitionState = (typeof REQUISITION_STATES)[number]
export type RequisitionSort = '-createdAt' | 'createdAt' | 'title' | '-title'

/** What the list shows, as the API takes it. */
export interface RequisitionFilter {
  readonly state?: readonly RequisitionState[]
  readonly q?: string
  readonly requesterId?: string
  readonly sort: RequisitionSort
}

const PAGE = 50

/** Pages of the list, one after the other. The former list stays while a new one loads. */
export const requisitionsQuery = (filter: RequisitionFilter) =>
  infiniteQueryOptions({
    queryKey: ['requisitions', 'list', filter],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) }
      const { data } = await client.call('procurement.requisition.list.v1', {
        query,
        signal,
      })
      return data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** One requisition with its ETag, which a change has to name. */
export const requisitionQuery = (requisitionId: string) =>
  queryOptions({
    queryKey: ['requisitions', 'one', requisitionId],
    queryFn: async ({ signal }) => {
      const { data, etag } = await client.call('procurement.requisition.get.v1', { path: { requisitionId }, signal })
      return { requisition: data, etag }
    },
  })

export type RequisitionInList = Schemas['RequisitionPage']['items'][number]
export type Requisition = Schemas['Requisition']

type WithState = Pick<Requisition, 'state'>

/** Whether its content can be written: a draft, or one that was returned to its requester. */
export const isWritable = ({ state }: WithState): boolean => state === 'DRAFT' || state === 'RETURNED'

/** Whether it can be taken back before it is finally approved. */
export const isWithdrawable = ({ state }: WithState): boolean =>
  isWritable({ state }) || state === 'SUBMITTED' || state === 'IN_APPROVAL'

const CANCELLABLE: readonly RequisitionState[] = [
  ...(['APPROVED', 'PARTIALLY_ORDERED', 'ORDERED', 'PARTIALLY_RECEIVED'] as const),
  ...(['ON_HOLD', 'STOPPED'] as const),
]

const HOLDABLE: readonly RequisitionState[] = ['APPROVED', 'PARTIALLY_ORDERED', 'ORDERED', 'PARTIALLY_RECEIVED']
const CLOSABLE: readonly RequisitionState[] = ['PARTIALLY_RECEIVED', 'RECEIVED', 'STOPPED']

/** Whether ordering from it can rest for a while. */
export const isHoldable = ({ state }: WithState): boolean => HOLDABLE.includes(state)

/** Whether ordering from it can end. */
export const isStoppable = ({ state }: WithState): boolean => HOLDABLE.includes(state) || state === 'ON_HOLD'

/** Whether it rests, or ordering from it ended, so that it can go on. */
export const isResumable = ({ state }: WithState): boolean => state === 'ON_HOLD' || state === 'STOPPED'

/** Whether it can be closed; the server looks whether everything that is ordered came. */
export const isClosable = ({ state }: WithState): boolean => CLOSABLE.includes(state)

/** Whether what was approved can be given up: nothing of it is ordered. */
export const isCancellable = ({ state, lines }: Pick<Requisition, 'state' | 'lines'>): boolean =>
  CANCELLABLE.includes(state) && lines.every(({ quantities }) => !/[1-9]/.test(quantities.allocated))
