import type { Schemas } from '@nexus/client'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'
import type { DOCUMENT_TYPES, TASK_VIEWS } from './task-choices.js'

export type DocumentType = (typeof DOCUMENT_TYPES)[number]
export type Task = Schemas['Task']
export type TaskInList = Schemas['TaskPage']['items'][number]
export type TaskState = TaskInList['state']
export type Difference = NonNullable<Task['change']>['differences'][number]

export type TaskView = (typeof TASK_VIEWS)[number]

export interface TaskFilter {
  readonly view: TaskView
  readonly documentType?: DocumentType
  readonly overdue?: boolean
  readonly closedFrom?: string
  readonly closedTo?: string
}

/** The API adds what was escalated to what is open: it is still to be decided. */
const STATES = {
  open: ['OPEN'],
  decided: ['APPROVED', 'REJECTED', 'RETURNED', 'DONE'],
  delegated: ['DELEGATED'],
} as const satisfies Record<TaskView, readonly TaskState[]>

const PAGE = 50

/** Where a list goes on; what is overdue is a list of its own, which comes first. */
interface Place {
  readonly overdue?: 'true' | 'false'
  readonly cursor?: string
}

interface Part {
  readonly items: readonly TaskInList[]
  readonly next: Place | undefined
}

async function partOf(filter: TaskFilter, place: Place, signal: AbortSignal): Promise<Part> {
  const { view, documentType, closedFrom, closedTo } = filter
  const { data } = await client.call('workflow.task.list.v1', {
    query: {
      state: STATES[view],
      sort: view === 'open' ? 'openedAt' : '-openedAt',
      limit: PAGE,
      ...(documentType === undefined ? {} : { documentType }),
      ...(closedFrom === undefined ? {} : { closedFrom }),
      ...(closedTo === undefined ? {} : { closedTo }),
      ...place,
    },
    signal,
  })
  const { items, nextCursor } = data
  if (nextCursor !== null) return { items, next: { ...place, cursor: nextCursor } }
  if (place.overdue !== 'true' || filter.overdue === true) return { items, next: undefined }
  const rest = await partOf(filter, { overdue: 'false' }, signal)
  return { items: [...items, ...rest.items], next: rest.next }
}

const firstPlace = ({ view }: TaskFilter): Place => (view === 'open' ? { overdue: 'true' } : {})

/** The own tasks: open ones that are overdue first, then those that wait longest; closed ones from the newest on. */
export const tasksQuery = (filter: TaskFilter) =>
  infiniteQueryOptions({
    queryKey: ['approvals', 'tasks', filter],
    queryFn: ({ pageParam, signal }) => partOf(filter, pageParam, signal),
    initialPageParam: firstPlace(filter),
    getNextPageParam: ({ next }) => next,
  })

/** One of the own tasks, with what is to be decided. */
export const taskQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['approvals', 'task', taskId],
    queryFn: async ({ signal }) => (await client.call('workflow.task.get.v1', { path: { taskId }, signal })).data,
  })

/** The newest of the own tasks about a document: the open one where there is one. */
export async function taskOfDocument(documentId: string, signal: AbortSignal): Promise<TaskInList | undefined> {
  const read = async (query: { readonly state?: readonly TaskState[]; readonly sort?: '-openedAt' }) => {
    const { data } = await client.call('workflow.task.list.v1', { query: { ...query, documentId, limit: 1 }, signal })
    return data.items[0]
  }
  const sort = '-openedAt'
  return (
    (await read({ sort })) ??
    (await read({ sort, state: [...STATES.decided, ...STATES.delegated, 'INFORMED', 'VOID', 'SKIPPED'] }))
  )
}

/** Whether it can still be decided. */
export const isDecidable = ({ state, kind }: Pick<TaskInList, 'state' | 'kind'>): boolean =>
  kind !== 'notify' && (state === 'OPEN' || state === 'ESCALATED')

export const isOverdue = ({ dueAt, closedAt }: Pick<TaskInList, 'dueAt' | 'closedAt'>): boolean =>
  dueAt !== undefined && closedAt === undefined && Date.parse(dueAt) < Date.now()
