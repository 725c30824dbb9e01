import { queryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'
import { ENOUGH, type FirstStep, type FirstSteps, goodFor, stepsDone, stepsFor } from '../first-steps.js'

const LISTS = {
  company: 'identity.legal-entity.list.v1',
  people: 'identity.user.list.v1',
  vendor: 'procurement.vendor.list.v1',
} as const satisfies Record<FirstStep, string>

/** How many there are, as far as it matters. */
const countOf = async (step: FirstStep, signal: AbortSignal): Promise<number> =>
  (await client.call(LISTS[step], { query: { limit: ENOUGH[step] }, signal })).data.items.length

/** Asked until all of it is done, then never again. */
export const firstStepsQuery = (can: (permission: string) => boolean) => {
  const steps = stepsFor(can)
  return queryOptions({
    queryKey: ['first-steps', steps],
    queryFn: async ({ signal }): Promise<FirstSteps> => {
      const counts = steps.map(async (step) => [step, await countOf(step, signal)] as const)
      return stepsDone(Object.fromEntries(await Promise.all(counts)))
    },
    enabled: steps.length > 0,
    staleTime: ({ state }) => goodFor(state.data),
  })
}
