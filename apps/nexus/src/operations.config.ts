import { billingEvents, billingOperations } from '@nexus/contracts-billing'
import { documentsEvents, documentsOperations } from '@nexus/contracts-documents'
import { identityEvents, identityOperations, SERVICES } from '@nexus/contracts-identity'
import { procurementEvents, procurementOperations } from '@nexus/contracts-procurement'
import { workflowEvents, workflowOperations } from '@nexus/contracts-workflow'
import { type AnyOperation, auditChainOperations, deadLetterOperations, type EventDefinition } from '@nexus/kernel'

/** Every operation of the platform: what the gateway mounts and the generated suites walk through. */
export const allOperations: readonly AnyOperation[] = [
  ...identityOperations,
  ...procurementOperations,
  ...workflowOperations,
  ...billingOperations,
  ...documentsOperations,
  ...SERVICES.flatMap((service) => [
    ...Object.values<AnyOperation>(deadLetterOperations(service)),
    ...Object.values<AnyOperation>(auditChainOperations(service)),
  ]),
]

/** Every event of the platform, besides each service's audit events. */
export const allEvents: readonly EventDefinition[] = [
  ...identityEvents,
  ...procurementEvents,
  ...workflowEvents,
  ...billingEvents,
  ...documentsEvents,
]
