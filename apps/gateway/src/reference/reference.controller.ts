import { createHash } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { Controller, Get, Header, Inject } from '@nestjs/common'
import { OPERATIONS, type OperationRegistry } from '../edge/operation-registry.adapter.js'
import { contentSecurityPolicy } from '../edge/security-headers.policy.js'
import { API_VERSION, openApiInSteps } from './openapi.builder.js'
import { referencePage, STYLE } from './reference-page.view.js'

const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`

/** The machine-readable and the readable API reference. */
@Controller('api/v1')
export class ReferenceController {
  /** Made when somebody asks for them: a start does not wait for it. */
  private document: Promise<string> | undefined
  private page: string | undefined

  constructor(@Inject(OPERATIONS) private readonly registry: OperationRegistry) {}

  @Get('openapi.json')
  @Header('content-type', 'application/json; charset=utf-8')
  openApi(): Promise<string> {
    this.document ??= this.write()
    return this.document
  }

  @Get('reference')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', contentSecurityPolicy([STYLE_SOURCE]))
  reference(): string {
    this.page ??= referencePage(this.registry.operations)
    return this.page
  }

  private async write(): Promise<string> {
    const steps = openApiInSteps(this.registry.operations, { version: API_VERSION })
    for (;;) {
      const step = steps.next()
      if (step.done === true) return JSON.stringify(step.value)
      await turn()
    }
  }
}
