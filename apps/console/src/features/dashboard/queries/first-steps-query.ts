import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

/** Which of the first steps of an organization are done; those that this person may not take are left out. */
export interface FirstSteps {
  readonly company?: boolean
  readonly people?: boolean
  readonly vendor?: boolean
}

export const isBegun = (steps: FirstSteps): boolean => !Object.values(steps).includes(false)

const has = async (count: number, list: Promise<{ data: { items: readonly unknown[] } }>): Promise<boolean> =>
  (await list).data.items.length >= count

/** Asked until all of it is done, then never again. */
export const firstStepsQuery = (can: (permission: string) => boolean) => {
  const may = {
    company: can('legal-entity:manage'),
    people: can('user:manage'),
    vendor: can('vendor:create') && can('vendor:read'),
  }
  return queryOptions({
    queryKey: ['first-steps', may],
    queryFn: async ({ signal }): Promise<FirstSteps> => {
      const query = { limit: 1 }
      const [company, people, vendor] = await Promise.all([
        may.company ? has(1, client.call('identity.legal-entity.list.v1', { query, signal })) : undefined,
        // Whoever asks is one of them.
        may.people ? has(2, client.call('identity.user.list.v1', { query: { limit: 2 }, signal })) : undefined,
        may.vendor ? has(1, client.call('procurement.vendor.list.v1', { query, signal })) : undefined,
      ])
      return {
        ...(company === undefined ? {} : { company }),
        ...(people === undefined ? {} : { people }),
        ...(vendor === undefined ? {} : { vendor }),
      }
    },
    enabled: Object.values(may).includes(true),
    staleTime: ({ state }) => (state.data !== undefined && isBegun(state.data) ? Infinity : 0),
  })
}
