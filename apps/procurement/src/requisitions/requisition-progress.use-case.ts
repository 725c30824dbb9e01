import {
  requisitionNotOrderable,
  requisitionOrdered,
  requisitionReceived,
  requisitionReleased,
} from '@nexus/contracts-procurement'
import type { TenantContext } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { OrderAllowanceRepository } from './order-allowance.repository.js'
import type { RequisitionLine } from './requisition-line.entity.js'
import type { Requisition } from './requisition.entity.js'
import { isOrderable } from './requisition.machine.js'
import { allocate, assertStillFits, followedState, receive, release } from './requisition.policy.js'
import { movedLines, requisitionFacts } from './requisition.view.js'
import { RequisitionsRepository } from './requisitions.repository.js'

/** A quantity of a requisition line, in millionths; `pointer` says where it was typed. */
export interface LineQuantity {
  readonly requisitionLineId: string
  readonly micro: bigint
  readonly pointer?: string
}

/** The order that moves quantities. */
export interface MovingOrder {
  readonly id: string
  readonly requisitionId: string
}

const EVENTS = {
  order: requisitionOrdered,
  release: requisitionReleased,
  receive: requisitionReceived,
  return: requisitionReceived,
} as const

const CHANGES = {
  release,
  receive,
  return: (line: RequisitionLine, micro: bigint) => {
    receive(line, -micro)
  },
} as const

/** Moves quantities of a requisition when its orders are made, changed, cancelled and received, and with them its state (REQ-2, X-6). */
@Injectable()
export class RequisitionProgress {
  constructor(
    private readonly requisitions: RequisitionsRepository,
    private readonly allowance: OrderAllowanceRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /**
   * Takes quantities for an order, the ones that were typed (REQ-4). The caller holds the lock.
   * @throws DomainError procurement.requisition.over_ordered, procurement.purchase_order.requisition_not_orderable
   */
  async order(
    ctx: TenantContext,
    requisition: Requisition,
    lines: readonly RequisitionLine[],
    orderId: string,
    quantities: readonly LineQuantity[],
  ): Promise<void> {
    if (!isOrderable(requisition.state))
      throw requisitionNotOrderable(
        `The requisition is ${requisition.state}: only what is approved and open can be ordered.`,
        { facts: { state: requisition.state } },
      )
    const allowance = await this.allowance.of(ctx, requisition.id)
    await this.move(ctx, 'order', requisition, lines, orderId, quantities, (line, { micro, pointer }) => {
      allocate(line, micro, pointer ?? '/lines', allowance)
    })
  }

  /** As `order`, for an order that exists already and takes more, or other lines. */
  async take(ctx: TenantContext, order: MovingOrder, quantities: readonly LineQuantity[]): Promise<void> {
    const { requisition, lines } = await this.locked(ctx, order)
    await this.order(ctx, requisition, lines, order.id, quantities)
  }

  /**
   * Checks what a draft order takes when it is submitted: drafts may not have counted until then (REQ-3). Changes nothing.
   * @throws DomainError procurement.requisition.over_ordered
   */
  async confirm(ctx: TenantContext, order: MovingOrder, quantities: readonly LineQuantity[]): Promise<void> {
    const { lines } = await this.locked(ctx, order)
    // Under the lock: a draft that is submitted at the same moment counts from then on.
    const allowance = await this.allowance.of(ctx, order.requisitionId, order.id)
    const taken = new Map<string, LineQuantity>()
    for (const quantity of quantities) {
      const sum = (taken.get(quantity.requisitionLineId)?.micro ?? 0n) + quantity.micro
      taken.set(quantity.requisitionLineId, { ...quantity, micro: sum })
    }
    for (const { requisitionLineId, micro, pointer } of taken.values())
      assertStillFits(lineOf(lines, requisitionLineId), micro, pointer ?? '/lines', allowance)
  }

  /**
   * Gives back what an order no longer needs (`release`: cancelled, rejected, lowered, closed short), notes what was
   * delivered on it (`receive`), or what went back or was reversed (`return`); all quantities are above zero.
   */
  async follow(
    ctx: TenantContext,
    kind: keyof typeof CHANGES,
    order: MovingOrder,
    quantities: readonly LineQuantity[],
  ): Promise<void> {
    const { requisition, lines } = await this.locked(ctx, order)
    await this.move(ctx, kind, requisition, lines, order.id, quantities, (line, { micro }) => {
      CHANGES[kind](line, micro)
      // Nothing is ordered of a closed requisition any more, so what comes back is not open again.
      if (kind === 'release' && requisition.state === 'CLOSED') line.cancelled += micro
    })
  }

  private async locked(
    ctx: TenantContext,
    { requisitionId }: MovingOrder,
  ): Promise<{ requisition: Requisition; lines: RequisitionLine[] }> {
    const requisition = await this.requisitions.lock(ctx, requisitionId)
    if (requisition === null) throw new Error(`the requisition ${requisitionId} of an order is gone`)
    return { requisition, lines: await this.requisitions.linesOf(ctx, requisitionId) }
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
    const moved = new Set(
      quantities.map((quantity) => {
        const line = lineOf(lines, quantity.requisitionLineId)
        change(line, quantity)
        return line
      }),
    )
    requisition.state = followedState(requisition.state, lines)
    await this.requisitions.updateQuantities(ctx, [...moved])
    await this.requisitions.update(ctx, requisition)
    const facts = requisitionFacts(requisition)
    const payload = { ...facts, orderId, lines: movedLines([...moved]) }
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

function lineOf(lines: readonly RequisitionLine[], id: string): RequisitionLine {
  const line = lines.find((candidate) => candidate.id === id)
  if (line === undefined) throw new Error(`the requisition has no line ${id}`)
  return line
}
