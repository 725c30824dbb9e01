import type { getDocumentDesign } from '@nexus/contracts-documents'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { DesignsRepository } from './designs.repository.js'

@Injectable()
export class GetDocumentDesign implements UseCase<typeof getDocumentDesign> {
  constructor(private readonly designs: DesignsRepository) {}

  execute(ctx: TenantContext, _input: InputOf<typeof getDocumentDesign>): Promise<OutputOf<typeof getDocumentDesign>> {
    return this.designs.current(ctx)
  }
}
