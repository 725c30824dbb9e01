import type { getAuditVerification } from '@nexus/contracts-identity'
import { type Clock, CLOCK, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { AuditChecks } from '@nexus/platform-audit'
import { Inject, Injectable } from '@nestjs/common'
import { AuditChains, type OtherChains } from './audit-chains.adapter.js'
import { verificationOf } from './audit-verification.view.js'

type Operation = typeof getAuditVerification

/** What every service last found out about its chain. */
@Injectable()
export class GetAuditVerification implements UseCase<Operation, OtherChains> {
  constructor(
    private readonly chains: AuditChains,
    private readonly checks: AuditChecks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  prepare(ctx: TenantContext): Promise<OtherChains> {
    return this.chains.ask(ctx, 'get')
  }

  async execute(ctx: TenantContext, _input: InputOf<Operation>, others: OtherChains): Promise<OutputOf<Operation>> {
    return verificationOf(await this.checks.status(ctx), others, this.clock.now())
  }
}
