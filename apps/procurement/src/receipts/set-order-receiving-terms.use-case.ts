import {
  orderLineUnknown,
  purchaseOrderChanged,
  purchaseOrderState,
  type ReceivingTerms,
  receivingTermsRefused,
  type setOrderReceivingTerms,
} from '@nexus/contracts-procurement'
import type { InputOf, OutputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Audit } from '@nexus/platform-audit'
import { Outbox } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { assertSeen } from '../concurrency/seen-version.policy.js'
import { OrdersRepository } from '../orders/orders.repository.js'
import type { PurchaseOrderLine } from '../orders/purchase-order-line.entity.js'
import { orderFacts } from '../orders/purchase-order.view.js'
import { receivablesViewOf } from './receivables.view.js'
import { ReceivingTermsRepository } from './receiving-terms.repository.js'

type Input = InputOf<typeof setOrderReceivingTerms>

@Injectable()
export class SetOrderReceivingTerms implements UseCase<typeof setOrderReceivingTerms> {
  constructor(
    private readonly orders: OrdersRepository,
    private readonly terms: ReceivingTermsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  async execute(ctx: TenantContext, { orderId, lines }: Input): Promise<OutputOf<typeof setOrderReceivingTerms>> {
    const order = await this.orders.getLocked(ctx, orderId)
    assertSeen(ctx, order, 'purchase order')
    if (order.state !== 'DRAFT')
      throw purchaseOrderState(`The purchase order is ${order.state}: receiving terms are set on drafts.`, {
        facts: { state: order.state },
      })
    const orderLines = await this.orders.linesOf(ctx, orderId)
    const differences = []
    for (const [index, { orderLineId, ...terms }] of lines.entries()) {
      const line = lineOf(orderLines, orderLineId, terms, index)
      differences.push({
        path: `/lines/${String(line.lineNumber)}/receivingTerms`,
        label: `Line ${String(line.lineNumber)}: receiving terms`,
        before: termsText(line.receivingTerms),
        after: termsText(terms),
      })
      line.receivingTerms = terms
      await this.terms.setLine(ctx, line)
    }
    await this.orders.update(ctx, order)
    const payload = { ...orderFacts(order), differences }
    await this.outbox.add(ctx, purchaseOrderChanged, { aggregateId: orderId, aggregateSeq: order.version, payload })
    await this.audit.record(ctx, {
      action: 'procurement.purchase-order.set-receiving-terms',
      entity: 'purchase-order',
      entityId: orderId,
      after: payload,
    })
    const { tolerances } = await this.terms.ofOrder(ctx, order.vendorId, orderLines)
    return receivablesViewOf(order, orderLines, tolerances, new Map())
  }
}

function lineOf(
  orderLines: readonly PurchaseOrderLine[],
  orderLineId: string,
  terms: ReceivingTerms,
  index: number,
): PurchaseOrderLine {
  const line = orderLines.find((candidate) => candidate.id === orderLineId)
  if (line === undefined) {
    const detail = `The purchase order has no line ${orderLineId}.`
    const pointer = `/lines/${String(index)}/orderLineId`
    throw orderLineUnknown(detail, { errors: [{ pointer, code: 'line_unknown', detail }] })
  }
  if (terms.alternateUnit?.unitCode === line.unitCode) {
    const detail = `Line ${String(line.lineNumber)} is ordered in ${line.unitCode} already: name another unit.`
    const pointer = `/lines/${String(index)}/alternateUnit/unitCode`
    const facts = { line: line.lineNumber, unitCode: line.unitCode }
    throw receivingTermsRefused(detail, { facts, errors: [{ pointer, code: 'same_unit', detail, facts }] })
  }
  return line
}

/** As people read it in the history of the order. */
function termsText(terms: ReceivingTerms | null): string | null {
  if (terms === null) return null
  const { overReceiptPercent, overReceiptAbsolute, underReceiptPercent, alternateUnit } = terms
  const parts = [
    ...(overReceiptPercent === null ? [] : [`over ${overReceiptPercent} %`]),
    ...(overReceiptAbsolute === null ? [] : [`over ${overReceiptAbsolute}`]),
    ...(underReceiptPercent === null ? [] : [`under ${underReceiptPercent} %`]),
    ...(alternateUnit === null
      ? []
      : [`${String(alternateUnit.numerator)}/${String(alternateUnit.denominator)} ${alternateUnit.unitCode}`]),
  ]
  return parts.length === 0 ? null : parts.join(', ')
}
