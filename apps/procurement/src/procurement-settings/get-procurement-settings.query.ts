import type { getProcurementSettings } from '@nexus/contracts-procurement'
import type { OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { ProcurementSettingsRepository } from './procurement-settings.repository.js'

@Injectable()
export class GetProcurementSettings implements UseCase<typeof getProcurementSettings> {
  constructor(private readonly settings: ProcurementSettingsRepository) {}

  execute(ctx: TenantContext): Promise<OutputOf<typeof getProcurementSettings>> {
    return this.settings.view(ctx)
  }
}
