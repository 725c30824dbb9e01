import { listLegalEntities, listUsers } from '@nexus/contracts-identity'
import { callInside, type Who } from '../insider.adapter.js'
import type { RunningNexus } from '../embedded-host.adapter.js'

/** The people of the demo organization by the part of their address before the @, and what they buy for. */
export interface HistoryPeople {
  readonly of: (name: string) => Who
  readonly legalEntityId: string
}

/** @throws Error when somebody of the demo organization is missing */
export async function historyPeople(nexus: RunningNexus, tenantId: string): Promise<HistoryPeople> {
  const who: Who = { tenantId, userId: tenantId, name: 'Seed' }
  const { items } = await callInside(nexus, listUsers, { sort: 'createdAt', limit: 200 }, { who })
  const people = new Map(
    items.map(({ email, userId, name }) => [email.split('@')[0] ?? '', { tenantId, userId, name }] as const),
  )
  const { items: entities } = await callInside(nexus, listLegalEntities, {}, { who })
  const legalEntityId = entities[0]?.legalEntityId
  if (legalEntityId === undefined) throw new Error('the demo organization has no legal entity; start it once first')
  return {
    legalEntityId,
    of(name) {
      const found = people.get(name)
      if (found === undefined) throw new Error(`the demo organization has no ${name}; start it once first`)
      return found
    },
  }
}
