import { type createDelegation, delegationLoop, delegationRefused } from '@nexus/contracts-workflow'
import {
  type Clock,
  CLOCK,
  type Ids,
  IDS,
  type InputOf,
  Money,
  onlyOwn,
  type OutputOf,
  type TenantContext,
  type UseCase,
} from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { DirectoryRepository, type Person } from '../directory/directory.repository.js'
import { DelegationChanges } from './delegation-changes.builder.js'
import { chainFault, DELEGATION_DEPTH, type Link } from './delegation.policy.js'
import { delegationViewOf } from './delegation.view.js'
import { DelegationsRepository } from './delegations.repository.js'

@Injectable()
export class CreateDelegation implements UseCase<typeof createDelegation> {
  constructor(
    private readonly delegations: DelegationsRepository,
    private readonly directory: DirectoryRepository,
    private readonly changes: DelegationChanges,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: Ids,
  ) {}

  async execute(
    ctx: TenantContext,
    input: InputOf<typeof createDelegation>,
  ): Promise<OutputOf<typeof createDelegation>> {
    // Two delegations at once could each be right and together make a circle: one waits here for the other.
    await this.directory.holdForChange(ctx)
    const principalId = input.principalUserId ?? ctx.actor.userId
    const ownerId = onlyOwn(ctx, 'approval-delegation:manage')
    if (ownerId !== undefined && ownerId !== principalId)
      throw delegationRefused('You may delegate for yourself only: leave principalUserId out.')
    const { principal, delegate } = await this.people(ctx, principalId, input.delegateUserId)
    const { from, until } = this.period(input)
    const isNamed = input.delegateUserId !== undefined
    await this.assertChain(ctx, { principalId, delegateId: delegate.userId, from, until, revokedAt: null })

    const { amountCap, documentTypes = [], reason } = input
    const delegation = await this.delegations.insert(ctx, {
      id: this.ids.next(),
      principalId,
      principalName: principal.name,
      delegateId: isNamed ? delegate.userId : null,
      delegateName: isNamed ? delegate.name : null,
      ...{ from, until },
      documentTypes: [...new Set(documentTypes)],
      capMinor: amountCap === undefined ? null : Money.fromJson(amountCap).minor,
      capCurrency: amountCap?.currency ?? null,
      reason: reason ?? null,
      revokedAt: null,
    })
    await this.changes.record(ctx, delegation, 'create')
    return delegationViewOf(delegation)
  }

  private async people(
    ctx: TenantContext,
    principalId: string,
    namedId: string | undefined,
  ): Promise<{ principal: Person; delegate: Person }> {
    const principal = (await this.directory.people(ctx, [principalId])).get(principalId)
    if (principal === undefined || !principal.active)
      throw delegationRefused('The principal is no active member of the organization.')
    const delegateId = namedId ?? principal.managerUserId
    if (delegateId === null)
      throw delegationRefused(`${principal.name} has no manager who could decide: name a delegate.`, {
        facts: { why: 'no_manager', name: principal.name },
      })
    if (delegateId === principalId)
      throw delegationRefused('Nobody is their own delegate: name somebody else.', { facts: { why: 'own' } })
    const delegate = (await this.directory.people(ctx, [delegateId])).get(delegateId)
    if (delegate === undefined || !delegate.active)
      throw delegationRefused('The delegate is no active member of the organization: name somebody else.', {
        facts: { why: 'no_member' },
      })
    if (!delegate.decides)
      throw delegationRefused(`${delegate.name} has no role that may decide approval tasks: name somebody else.`, {
        facts: { why: 'may_not_decide', name: delegate.name },
      })
    return { principal, delegate }
  }

  private period(input: InputOf<typeof createDelegation>): { from: Date; until: Date } {
    const now = this.clock.now()
    const from = input.from === undefined ? now : new Date(input.from)
    const until = new Date(input.until)
    if (until.getTime() <= from.getTime())
      throw delegationRefused('The delegation ends before it begins: give an `until` after `from`.', {
        facts: { why: 'reversed' },
      })
    if (until.getTime() <= now.getTime())
      throw delegationRefused('The time is over: give an `until` to come.', { facts: { why: 'over' } })
    return { from, until }
  }

  private async assertChain(ctx: TenantContext, link: Link): Promise<void> {
    const others = await this.delegations.between(ctx, link.from, link.until)
    const managers = await this.directory.people(
      ctx,
      others.filter(({ delegateId }) => delegateId === null).map(({ principalId }) => principalId),
    )
    const links = others.flatMap((other): Link[] => {
      const delegateId = other.delegateId ?? managers.get(other.principalId)?.managerUserId
      return delegateId == null ? [] : [{ ...other, delegateId }]
    })
    const fault = chainFault(link, links)
    if (fault === undefined) return
    throw delegationLoop(
      fault === 'loop'
        ? 'The delegate has delegated in turn, and in the end to the principal: choose another delegate or time.'
        : `A task would pass more than ${String(DELEGATION_DEPTH)} people: choose somebody who does not delegate in turn.`,
    )
  }
}
