import { headers, type MsgHdrs } from '@nats-io/transport-node'
import type { EventEnvelope } from '@nexus/kernel'

/** What operators and other tools read without opening the event. */
export function headersOf({ id, type, tenantId, aggregateSeq, headers: { traceId, opId } }: EventEnvelope): MsgHdrs {
  const fields = headers()
  fields.set('traceparent', `00-${traceId}-${id.replaceAll('-', '').slice(-16)}-01`)
  fields.set('Nx-Tenant', tenantId)
  fields.set('Nx-Type', type)
  fields.set('Nx-Seq', String(aggregateSeq))
  fields.set('Nx-Op-Id', opId)
  return fields
}
