import { auditCheckedRecently, type verifyAudit } from '@nexus/contracts-identity'
import {
  type Clock,
  CLOCK,
  type DomainError,
  type InputOf,
  type OutputOf,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { AuditChecks } from '@nexus/platform-audit'
import { TenantTx } from '@nexus/platform-database'
import { Inject, Injectable } from '@nestjs/common'
import { AuditChains, type OtherChains } from './audit-chains.adapter.js'
import { checkAgainFrom, verificationOf } from './audit-verification.view.js'

type Operation = typeof verifyAudit

/** Has every service check its whole chain. Each takes the wish once in five minutes, so a repeat asks for nothing more. */
@Injectable()
export class VerifyAudit implements UseCase<Operation, OtherChains> {
  constructor(
    private readonly chains: AuditChains,
    private readonly checks: AuditChecks,
    private readonly tx: TenantTx,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async prepare(ctx: TenantContext): Promise<OtherChains> {
    const own = await this.tx.read(ctx, () => this.checks.status(ctx))
    const from = checkAgainFrom(own, this.clock.now())
    if (from === null) return this.chains.ask(ctx, 'check')
    const others = await this.chains.ask(ctx, 'get')
    // While a check runs, whoever asks joins it.
    if (![own, ...others.values()].some((chain) => chain?.checking === true)) throw this.tooSoon(from)
    return others
  }

  async execute(ctx: TenantContext, _input: InputOf<Operation>, others: OtherChains): Promise<OutputOf<Operation>> {
    await this.checks.request(ctx)
    return verificationOf(await this.checks.status(ctx), others, this.clock.now())
  }

  private tooSoon(from: Date): DomainError {
    return auditCheckedRecently(
      `The trail was checked on request less than five minutes ago. Read what was found, or ask again after ${from.toISOString()}.`,
      { retryAfterSeconds: Math.ceil((from.getTime() - this.clock.now().getTime()) / 1000) },
    )
  }
}
