import { bankLineDismissed, type BankLineView, type dismissBankLine } from '@nexus/contracts-billing'
import { type Clock, CLOCK, type InputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import { Inject, Injectable } from '@nestjs/common'
import { lineViewOf } from './bank-statement.view.js'
import { LineChange } from './line-change.use-case.js'

@Injectable()
export class DismissBankLine implements UseCase<typeof dismissBankLine> {
  constructor(
    private readonly lines: LineChange,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, { bankLineId, reason }: InputOf<typeof dismissBankLine>): Promise<BankLineView> {
    const { statement, line, before } = await this.lines.open(ctx, bankLineId)
    line.state = 'DISMISSED'
    line.dismissal = { reason, by: ctx.actor.userId, at: this.clock.now().toISOString() }
    await this.lines.store(ctx, statement, line, before, {
      action: 'dismiss-line',
      event: bankLineDismissed,
      payload: { bankLineId, reason },
      reason,
    })
    return lineViewOf(line)
  }
}
