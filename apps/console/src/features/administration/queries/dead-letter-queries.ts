import type { Schemas } from '@nexus/client'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'
import type { LetterService, LetterState } from '../routes/administration-routes.js'

export type DeadLetter = Schemas['DeadLetterPage']['items'][number]

const PAGE = 50

export const deadLettersQuery = (service: LetterService, status: LetterState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['administration', 'dead-letters', service, status ?? 'any'],
    queryFn: async ({ pageParam, signal }) => {
      const query = {
        limit: PAGE,
        ...(status === undefined ? {} : { status }),
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      }
      return (await client.call(`${service}.dead-letter.list.v1`, { query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** Lets a service handle an event again; it runs after the answer. */
export async function redrive(service: LetterService, deadLetterId: string, reason: string): Promise<void> {
  const body = reason === '' ? {} : { reason }
  await client.call(`${service}.dead-letter.redrive.v1`, { path: { deadLetterId }, body })
}
