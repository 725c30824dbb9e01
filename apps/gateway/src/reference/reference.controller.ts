import { Controller, Get, Header, Inject } from '@nestjs/common'
import { OPERATIONS, type OperationRegistry } from '../edge/operation-registry.adapter.js'
import { API_VERSION, buildOpenApi } from './openapi.builder.js'
import { referencePage } from './reference-page.view.js'

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
  reference(): string {
    return this.page
  }
}
