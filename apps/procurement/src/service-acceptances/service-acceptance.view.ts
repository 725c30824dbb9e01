import type { ServiceAcceptanceView } from '@nexus/contracts-procurement'
import { quantityText } from '../pricing/priced-line.view.js'
import type { ServiceAcceptanceLine } from './service-acceptance-line.entity.js'
import type { ServiceAcceptance } from './service-acceptance.entity.js'

/** How people name an acceptance: by its order and a count. */
export const acceptanceNumberOf = (acceptance: Pick<ServiceAcceptance, 'orderNumber' | 'sequenceNumber'>): string =>
  `${acceptance.orderNumber}/S${String(acceptance.sequenceNumber)}`

export function serviceAcceptanceViewOf(
  acceptance: ServiceAcceptance,
  lines: readonly ServiceAcceptanceLine[],
): ServiceAcceptanceView {
  const { id, state, orderId, orderNumber, orderVersion, vendorId, periodFrom, periodTo, reference } = acceptance
  const { acceptedBy, acceptedByName, acceptedAt, reversalReason, reversedBy, reversedAt, version } = acceptance
  return {
    acceptanceId: id,
    number: acceptanceNumberOf(acceptance),
    state,
    orderId,
    orderNumber,
    orderVersion,
    vendorId,
    period: { from: periodFrom, to: periodTo },
    reference: reference ?? undefined,
    acceptedBy,
    acceptedByName: acceptedByName ?? undefined,
    acceptedAt: acceptedAt.toISOString(),
    lines: lines.map((line) => ({
      lineId: line.id,
      orderLineId: line.orderLineId,
      quantity: quantityText(line.micro),
      percent: line.percent ?? undefined,
    })),
    reversal:
      reversedBy === null || reversedAt === null
        ? undefined
        : { reason: reversalReason ?? '', reversedBy, reversedAt: reversedAt.toISOString() },
    version,
  }
}

/** What every event of an acceptance says. */
export const serviceAcceptanceFacts = (acceptance: ServiceAcceptance, lines: readonly ServiceAcceptanceLine[]) => {
  const { id, version, state, orderId, orderNumber, vendorId, periodFrom, periodTo, acceptedBy } = acceptance
  return {
    acceptanceId: id,
    number: acceptanceNumberOf(acceptance),
    version,
    state,
    orderId,
    orderNumber,
    vendorId,
    period: { from: periodFrom, to: periodTo },
    acceptedBy,
    lines: lines.map((line) => ({
      acceptanceLineId: line.id,
      orderLineId: line.orderLineId,
      quantity: quantityText(line.micro),
    })),
  }
}
