import { ERROR_KINDS, notFound } from '@nexus/kernel'
import { Controller, Get, Header, Inject, Param } from '@nestjs/common'
import { OPERATIONS, type OperationRegistry } from '../edge/operation-registry.adapter.js'
import { problemPage } from './problem-page.view.js'

/** What the `type` of a problem leads to: the explanation of its kind with every code (RFC 9457). */
@Controller('api/v1/problems')
export class ProblemsController {
  constructor(@Inject(OPERATIONS) private readonly registry: OperationRegistry) {}

  @Get(':type')
  @Header('content-type', 'text/html; charset=utf-8')
  explain(@Param('type') type: string): string {
    const kind = Object.entries(ERROR_KINDS).find(([, entry]) => entry.type === type)
    if (kind === undefined) throw notFound('There is no problem of this type.')
    const [name, entry] = kind
    const all = this.registry.operations.flatMap((operation) => operation.errors ?? [])
    const codes = new Map(all.filter((error) => error.kind === name).map((error) => [error.code, error.when]))
    return problemPage({ title: entry.title, status: entry.status, retry: entry.retry, codes })
  }
}
