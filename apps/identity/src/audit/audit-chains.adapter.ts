import { SERVICES, type ServiceName } from '@nexus/contracts-identity'
import { auditChainOperations, type AuditChainStatus, isDomainError, type TenantContext } from '@nexus/kernel'
import { LOGGER, type Logger, RpcClient } from '@nexus/platform-service'
import { Inject, Injectable } from '@nestjs/common'

/** What each other service says of its chain; null where it does not answer. */
export type OtherChains = ReadonlyMap<ServiceName, AuditChainStatus | null>

/** Asks the other services about their chains, all at once. */
@Injectable()
export class AuditChains {
  constructor(
    private readonly rpc: RpcClient,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** @param what to look at it, or to check it soon */
  async ask(ctx: TenantContext, what: 'get' | 'check'): Promise<OtherChains> {
    const others = SERVICES.filter((service) => service !== 'identity')
    const answers = await Promise.all(
      others.map(async (service) => [service, await this.askOne(ctx, service, what)] as const),
    )
    return new Map(answers)
  }

  /** One that is down must not hide what the others know. */
  private async askOne(ctx: TenantContext, service: ServiceName, what: 'get' | 'check') {
    try {
      return await this.rpc.call(ctx, auditChainOperations(service)[what], {})
    } catch (error) {
      const fields = isDomainError(error) ? { code: error.code } : { err: error }
      this.log.warn({ service, ...fields }, 'a service does not tell the state of its audit chain')
      return null
    }
  }
}
