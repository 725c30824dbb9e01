import type { JobRegistration } from '@nexus/platform-jobs'
import type { ConsumerRegistration } from '@nexus/platform-outbox'
import { EventRegistry, JobRegistry, type ServiceDefinition } from '@nexus/platform-service'
import { MODULE_METADATA } from '@nestjs/common/constants.js'

/** What a service does besides answering operations. */
export interface DeclaredHandlers {
  readonly consumers: readonly ConsumerRegistration[]
  readonly jobs: readonly JobRegistration[]
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

/** The consumers and jobs that a service declares; nothing is started for it. */
export function declaredHandlers({ module }: ServiceDefinition): DeclaredHandlers {
  const events = new EventRegistry()
  const jobs = new JobRegistry()
  for (const controller of controllersBelow(module, new Set()))
    new (controller as MessagesClass)(NO_CONTAINER, {}, events, jobs).onModuleInit?.()
  return { consumers: events.registrations, jobs: jobs.registrations }
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
