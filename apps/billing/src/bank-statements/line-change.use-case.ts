import { bankLineState } from '@nexus/contracts-billing'
import type { EventDefinition, TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import type { BankLine } from './bank-line.entity.js'
import type { BankStatement } from './bank-statement.entity.js'
import { lineViewOf, statementFacts } from './bank-statement.view.js'
import { BankStatementsRepository } from './bank-statements.repository.js'

type Trail = Readonly<Record<string, unknown>>

interface Change {
  readonly action: string
  readonly event: EventDefinition
  readonly payload: object
  readonly reason?: string | undefined
}

/** What a person does to a booking that waits: one version of its statement, one event, one audit row. */
@Injectable()
export class LineChange {
  constructor(
    private readonly statements: BankStatementsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError billing.bank_line.state when it does not wait any more */
  async open(
    ctx: TenantContext,
    bankLineId: string,
  ): Promise<{ statement: BankStatement; line: BankLine; before: Trail }> {
    const { statement, line } = await this.statements.lockLine(ctx, bankLineId)
    if (line.state === 'MATCHED' || line.state === 'DISMISSED') {
      throw bankLineState(`The booking is ${line.state}: it does not wait for a person any more.`, {
        facts: { state: line.state },
      })
    }
    return { statement, line, before: trailOf(line) }
  }

  async store(
    ctx: TenantContext,
    statement: BankStatement,
    line: BankLine,
    before: Trail,
    { action, event, payload, reason }: Change,
  ): Promise<void> {
    statement.openLines -= 1
    await this.statements.storeLine(ctx, statement, line)
    await this.outbox.add(ctx, event, {
      aggregateId: statement.id,
      aggregateSeq: statement.version,
      payload: { ...statementFacts(statement), ...payload },
    })
    await this.audit.record(ctx, {
      action: `billing.bank-statement.${action}`,
      entity: 'bank-statement',
      entityId: statement.id,
      before,
      after: trailOf(line),
      reason,
    })
  }
}

function trailOf(line: BankLine): Trail {
  const { bankLineId, state, by, settlements, dismissal } = lineViewOf(line)
  return { bankLineId, state, by, settlements, dismissal }
}
