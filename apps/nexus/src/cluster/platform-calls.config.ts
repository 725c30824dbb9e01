import { abandonUpload, beginUpload } from '@nexus/contracts-documents'
import { resolveAccess } from '@nexus/contracts-identity'
import { listDocumentPeople } from '@nexus/contracts-procurement'
import { listLiveEvents } from '@nexus/contracts-workflow'
import { callsOfServices } from '@nexus/platform-messaging'
import { declaredHandlers } from '../declared-handlers.adapter.js'
import { allOperations } from '../operations.config.js'
import { allServices } from '../services.config.js'

/** The name under which the HTTP edge signs in to NATS and signs contexts. */
export const GATEWAY = 'gateway'

/** What `nexus serve` can serve. */
export const servable: readonly string[] = [GATEWAY, ...allServices.map(({ name }) => name)]

/** Operations that each service calls, from its declarations, and that the gateway calls. */
export function platformCalls(): ReadonlyMap<string, readonly string[]> {
  const handlers = allServices.flatMap((definition) => {
    const { consumers, jobs } = declaredHandlers(definition)
    const calls = [...consumers.map((each) => each.calls ?? []), ...jobs.map((each) => each.definition.calls)]
    return calls.map((each) => ({ service: definition.name, calls: each }))
  })
  const askedByGateway = [resolveAccess, beginUpload, abandonUpload, listLiveEvents, listDocumentPeople].map(
    ({ name }) => name,
  )
  return callsOfServices({ operations: allOperations, handlers, askedByGateway })
}
