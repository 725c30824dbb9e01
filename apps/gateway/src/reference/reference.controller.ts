import { createHash } from 'node:crypto'
import { Controller, Get, Header, Inject } from '@nestjs/common'
import { OPERATIONS, type OperationRegistry } from '../edge/operation-registry.adapter.js'
import { contentSecurityPolicy } from '../edge/security-headers.policy.js'
import { API_VERSION, buildOpenApi } from './openapi.builder.js'
import { referencePage, STYLE } from './reference-page.view.js'

const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`

/** The machine-readable and the readable API reference. */
@Controller('api/v1')
export class ReferenceController {
  private readonly document: string
  private readonly page: string

  constructor(@Inject(OPERATIONS) registry: OperationRegistry) {
    const document = buildOpenApi(registry.operations, { version: API_VERSION })
    this.document = JSON.stringify(document)
    this.page = referencePage(registry.operations)
  }

  @Get('openapi.json')
  @Header('content-type', 'application/json; charset=utf-8')
  openApi(): string {
    return this.document
  }

  @Get('reference')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', contentSecurityPolicy([STYLE_SOURCE]))
  reference(): string {
    return this.page
  }
}
