import { EventRegistry, JobRegistry, type ServiceDefinition } from '@nexus/platform-service'
import { MODULE_METADATA } from '@nestjs/common/constants.js'

/** An event type that a feature of a service consumes, under the name in the service's inbox. */
export interface Subscription {
  readonly producer: string
  readonly eventType: string
  readonly service: string
  /** `service.feature`. */
  readonly consumer: string
}

/** A controller made by `operationsOf`: it registers its consumers as the service starts. */
type MessagesClass = new (
  modules: object,
  pipeline: object,
  events: EventRegistry,
  jobs: JobRegistry,
) => {
  onModuleInit?(): void
}

/** Stands in for the container: what is registered is read, and never runs. */
const NO_CONTAINER = { get: () => ({}) }

/** Who consumes what, from the registrations that the services declare; nothing is started for it. */
export function subscriptionsOf(services: readonly ServiceDefinition[]): Subscription[] {
  return services.flatMap(({ name, module }) => {
    const events = new EventRegistry()
    const jobs = new JobRegistry()
    for (const controller of controllersBelow(module, new Set()))
      new (controller as MessagesClass)(NO_CONTAINER, {}, events, jobs).onModuleInit?.()
    return events.registrations.map(({ consumer, event }) => ({
      producer: event.service,
      eventType: event.name,
      service: name,
      consumer: `${name}.${consumer}`,
    }))
  })
}

function controllersBelow(module: object, seen: Set<object>): object[] {
  const target = 'module' in module ? (module as { module: object }).module : module
  if (seen.has(target)) return []
  seen.add(target)
  const declared = (key: string): object[] => (Reflect.getMetadata(key, target) as object[] | undefined) ?? []
  return [
    ...declared(MODULE_METADATA.CONTROLLERS),
    ...declared(MODULE_METADATA.IMPORTS).flatMap((imported) => controllersBelow(imported, seen)),
  ]
}
