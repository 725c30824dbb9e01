import type { getBranding } from '@nexus/contracts-identity'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import { brandingViewOf } from './branding.view.js'
import { BrandingsRepository } from './brandings.repository.js'

@Injectable()
export class GetBranding implements UseCase<typeof getBranding> {
  constructor(private readonly brandings: BrandingsRepository) {}

  async execute(ctx: TenantContext, _input: InputOf<typeof getBranding>): Promise<OutputOf<typeof getBranding>> {
    return brandingViewOf(await this.brandings.find(ctx))
  }
}
