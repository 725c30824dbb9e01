import { type AnyOperation, type HttpMethod, routeOf } from '@nexus/kernel'
import { BearerGuard } from '@nexus/platform-auth'
import { Controller, Delete, Get, Patch, Post, Put, Req, Res, type Type, UseGuards } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import type { EdgeRequest } from './edge-request.adapter.js'
import { OperationEdge } from './operation-edge.adapter.js'

const VERBS: Readonly<Record<HttpMethod, (path: string) => MethodDecorator>> = {
  GET: Get,
  POST: Post,
  PUT: Put,
  PATCH: Patch,
  DELETE: Delete,
}

/** One Nest controller per service, one route per operation; non-public routes behind the access-token guard. */
export function operationControllers(operations: readonly AnyOperation[]): Type<object>[] {
  const services = [...new Set(operations.map((operation) => operation.service))]
  return services.map((service) =>
    controllerOf(
      service,
      operations.filter((operation) => operation.service === service && operation.http !== undefined),
    ),
  )
}

function controllerOf(service: string, operations: readonly AnyOperation[]): Type<object> {
  class Operations {
    constructor(readonly edge: OperationEdge) {}
  }
  for (const operation of operations) {
    const route = routeOf(operation)
    if (route === undefined) continue
    const handler = function (this: Operations, request: EdgeRequest, reply: FastifyReply): Promise<void> {
      return this.edge.handle(operation, request, reply)
    }
    const descriptor: PropertyDescriptor = { value: handler, writable: true, configurable: true, enumerable: false }
    Object.defineProperty(Operations.prototype, operation.name, descriptor)
    Req()(Operations.prototype, operation.name, 0)
    Res()(Operations.prototype, operation.name, 1)
    VERBS[route.method](route.path)(Operations.prototype, operation.name, descriptor)
    if (operation.public === undefined) UseGuards(BearerGuard)(Operations.prototype, operation.name, descriptor)
  }
  Object.defineProperty(Operations, 'name', { value: `${service}Operations` })
  Reflect.defineMetadata('design:paramtypes', [OperationEdge], Operations)
  Controller('api/v1')(Operations)
  return Operations
}
