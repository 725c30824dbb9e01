import { requisitionOrdered, requisitionReceived, requisitionReleased } from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import type { RequisitionLine } from './requisition-line.entity.js'
import type { Requisition } from './requisition.entity.js'
import { requisitionMachine } from './requisition.machine.js'
import { allocate, progressOf, receive, release } from './requisition.policy.js'
import { movedLines, requisitionFacts } from './requisition.view.js'
import { RequisitionsRepository } from './requisitions.repository.js'

/** A quantity of a requisition line, in millionths; `pointer` says where it was typed. */
export interface LineQuantity {
  readonly requisitionLineId: string
  readonly micro: bigint
  readonly pointer?: string
}

const EVENTS = { order: requisitionOrdered, release: requisitionReleased, receive: requisitionReceived } as const
const CHANGES = { release, receive } as const

/** Moves quantities of a requisition when its orders are made, cancelled and received, and with them its state (REQ-2, X-6). */
@Injectable()
export class RequisitionProgress {
  constructor(
    private readonly requisitions: RequisitionsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Takes quantities for an order. The caller holds the lock. @throws DomainError procurement.requisition.over_ordered */
  async order(
    ctx: TenantContext,
    requisition: Requisition,
    lines: readonly RequisitionLine[],
    orderId: string,
    quantities: readonly LineQuantity[],
  ): Promise<void> {
    await this.move(ctx, 'order', requisition, lines, orderId, quantities, (line, { micro, pointer }) => {
      allocate(line, micro, pointer ?? '/lines')
    })
  }

  /** Gives back what a cancelled or rejected order had taken (`release`), or notes what was delivered on it (`receive`). */
  async follow(
    ctx: TenantContext,
    kind: keyof typeof CHANGES,
    { id: orderId, requisitionId }: { readonly id: string; readonly requisitionId: string },
    quantities: readonly LineQuantity[],
  ): Promise<void> {
    const requisition = await this.requisitions.lock(ctx, requisitionId)
    if (requisition === null) throw new Error(`the requisition ${requisitionId} of an order is gone`)
    const lines = await this.requisitions.linesOf(ctx, requisitionId)
    await this.move(ctx, kind, requisition, lines, orderId, quantities, (line, { micro }) => {
      CHANGES[kind](line, micro)
    })
  }

  private async move(
    ctx: TenantContext,
    kind: keyof typeof EVENTS,
    requisition: Requisition,
    lines: readonly RequisitionLine[],
    orderId: string,
    quantities: readonly LineQuantity[],
    change: (line: RequisitionLine, quantity: LineQuantity) => void,
  ): Promise<void> {
    const before = requisitionFacts(requisition)
    const moved = quantities.map((quantity) => {
      const line = lines.find((candidate) => candidate.id === quantity.requisitionLineId)
      if (line === undefined) throw new Error(`requisition ${requisition.id} has no line ${quantity.requisitionLineId}`)
      change(line, quantity)
      return line
    })
    requisition.state = requisitionMachine.next(requisition.state, progressOf(lines))
    await this.requisitions.updateQuantities(ctx, moved)
    await this.requisitions.update(ctx, requisition)
    const facts = requisitionFacts(requisition)
    const payload = { ...facts, orderId, lines: movedLines(moved) }
    await this.outbox.add(ctx, EVENTS[kind], {
      aggregateId: requisition.id,
      aggregateSeq: requisition.version,
      payload,
    })
    await this.audit.record(ctx, {
      action: `procurement.requisition.${kind}`,
      entity: 'requisition',
      entityId: requisition.id,
      before,
      after: payload,
    })
  }
}
