import type {
  AnyOperation,
  ContextOf,
  EventDefinition,
  EventEnvelope,
  EventHandler,
  InputOf,
  PayloadOf,
  TenantContext,
  UseCase,
} from '@nexus/kernel'
import type { ConsumerRegistration } from '@nexus/platform-outbox'
import { type JobDefinition, type JobHandler, type JobRegistration, jobRegistration } from '@nexus/platform-jobs'
import { Controller, type OnModuleInit, type Type } from '@nestjs/common'
import { ModuleRef } from '@nestjs/core'
import { Ctx, MessagePattern, Payload } from '@nestjs/microservices'
import { EventRegistry } from './event-registry.js'
import { JobRegistry } from './job-registry.js'
import type { RpcCallContext } from './limited-rpc-server.js'
import { observedOperation } from './observed-operation.js'
import { type AnyUseCase, OperationPipeline } from './operation-pipeline.js'
import type { RpcRequest } from './rpc-transport.js'

/** One operation and the use case that serves it. */
export interface Served {
  readonly operation: AnyOperation
  readonly useCase: Type<AnyUseCase>
}

/** One event and the handler that consumes it. */
export interface Consumed {
  readonly event: EventDefinition
  readonly handler: Type<EventHandler<EventDefinition>>
  /** Operations of other services that the handler's `prepare` may call. */
  readonly calls: readonly AnyOperation[]
  /** What it gets of the time before an upgrade added it (see {@link ConsumerRegistration}). Default: `kept`. */
  readonly history?: ConsumerRegistration['history']
}

/** One kind of job and the class that does it. */
export interface Done {
  readonly definition: JobDefinition
  readonly handler: Type<object>
  register(handler: object): JobRegistration
}

/** A use case whatever it prepares: `execute` of one class takes what its own `prepare` gives. */
type UseCaseOf<Op> = Pick<UseCase<Op, never>, 'execute' | 'reread'> & {
  prepare?(ctx: ContextOf<Op>, input: InputOf<Op>): Promise<unknown>
}

type HandlerOf<E extends EventDefinition> = Pick<EventHandler<E, never>, 'handle'> & {
  prepare?(ctx: TenantContext, event: EventEnvelope<PayloadOf<E>>): Promise<unknown>
}

/** operation → use case, checked: the class must take the operation's input and give its output. */
export function serve<Op extends AnyOperation>(operation: Op, useCase: Type<UseCaseOf<Op>>): Served {
  return { operation, useCase: useCase }
}

/** event → handler, checked: the class must take the event's payload. */
export function on<E extends EventDefinition>(
  event: E,
  handler: Type<HandlerOf<E>>,
  options: { calls?: readonly AnyOperation[]; history?: ConsumerRegistration['history'] } = {},
): Consumed {
  return { event, handler: handler, calls: options.calls ?? [], history: options.history }
}

/** job → handler, checked: the class must take the job's payload. */
export function does<D extends JobDefinition>(definition: D, handler: Type<JobHandler<D>>): Done {
  return { definition, handler, register: (instance) => jobRegistration(definition, instance as JobHandler<D>) }
}

/** A Nest controller of message patterns, and the classes to provide beside it. */
export type MessagesController = Type<object> & {
  readonly providers: Type<object>[]
  readonly operations: readonly AnyOperation[]
}

/**
 * Makes the message controller of a feature: one pattern per operation, one durable consumer per event,
 * one handler per kind of job.
 * @param feature kebab-case name of the feature folder; it names the consumers in the inbox, so it must never change
 */
export function operationsOf(
  feature: string,
  declaration: { operations: readonly Served[]; events?: readonly Consumed[]; jobs?: readonly Done[] },
): MessagesController {
  const { operations, events = [], jobs = [] } = declaration

  class Messages implements OnModuleInit {
    static readonly providers = [
      ...operations.map((served) => served.useCase),
      ...events.map((consumed) => consumed.handler),
      ...jobs.map((job) => job.handler),
    ]
    static readonly operations = operations.map((served) => served.operation)

    constructor(
      readonly modules: ModuleRef,
      readonly pipeline: OperationPipeline,
      readonly registry: EventRegistry,
      readonly jobRegistry: JobRegistry,
    ) {}

    onModuleInit(): void {
      for (const { event, handler, calls, history } of events) {
        this.registry.add({
          consumer: feature,
          event,
          history,
          calls: calls.map((call) => call.name),
          handler: this.modules.get(handler, { strict: false }),
        })
      }
      for (const job of jobs) this.jobRegistry.add(job.register(this.modules.get(job.handler, { strict: false })))
    }
  }

  for (const { operation, useCase } of operations) {
    const method = function (this: Messages, request: RpcRequest, context: RpcCallContext): Promise<unknown> {
      return observedOperation(operation, context.getHeaders(), () =>
        this.pipeline.run(operation, this.modules.get(useCase, { strict: false }), request, context),
      )
    }
    const descriptor: PropertyDescriptor = { value: method, writable: true, configurable: true, enumerable: false }
    Object.defineProperty(Messages.prototype, operation.name, descriptor)
    Payload()(Messages.prototype, operation.name, 0)
    Ctx()(Messages.prototype, operation.name, 1)
    MessagePattern(operation.name)(Messages.prototype, operation.name, descriptor)
  }
  Object.defineProperty(Messages, 'name', { value: `${feature}Messages` })
  Reflect.defineMetadata('design:paramtypes', [ModuleRef, OperationPipeline, EventRegistry, JobRegistry], Messages)
  Controller()(Messages)
  return Messages
}
