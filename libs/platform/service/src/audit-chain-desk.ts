import { type AuditChainStatus, auditChainOperations, type TenantContext, type UseCase } from '@nexus/kernel'
import { AuditChecks } from '@nexus/platform-audit'
import { Injectable } from '@nestjs/common'
import { type MessagesController, operationsOf, serve } from './operations-of.js'

type Operations = ReturnType<typeof auditChainOperations>

@Injectable()
class GetAuditChain implements UseCase<Operations['get']> {
  constructor(private readonly checks: AuditChecks) {}

  execute(ctx: TenantContext): Promise<AuditChainStatus> {
    return this.checks.status(ctx)
  }
}

@Injectable()
class CheckAuditChain implements UseCase<Operations['check']> {
  constructor(private readonly checks: AuditChecks) {}

  async execute(ctx: TenantContext): Promise<AuditChainStatus> {
    await this.checks.request(ctx)
    return this.checks.status(ctx)
  }
}

/** The operations that every service has: the state of its audit chain. */
export function auditChainMessages(service: string): MessagesController {
  const { get, check } = auditChainOperations(service)
  return operationsOf('audit-chain', { operations: [serve(get, GetAuditChain), serve(check, CheckAuditChain)] })
}
