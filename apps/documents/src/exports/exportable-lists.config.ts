import { billingOperations } from '@nexus/contracts-billing'
import { documentsOperations } from '@nexus/contracts-documents'
import { identityOperations, resolveAccess, SERVICES } from '@nexus/contracts-identity'
import { procurementOperations } from '@nexus/contracts-procurement'
import { workflowOperations } from '@nexus/contracts-workflow'
import { type AnyOperation, auditChainOperations, deadLetterOperations } from '@nexus/kernel'
import { isList } from './export.policy.js'

/** Every operation of the platform by its name. */
export const OPERATIONS: ReadonlyMap<string, AnyOperation> = new Map(
  [
    ...identityOperations,
    ...procurementOperations,
    ...workflowOperations,
    ...billingOperations,
    ...documentsOperations,
    ...SERVICES.flatMap((service) => [
      ...Object.values<AnyOperation>(deadLetterOperations(service)),
      ...Object.values<AnyOperation>(auditChainOperations(service)),
    ]),
  ].map((operation) => [operation.name, operation]),
)

/** Those that can be exported: every list that people page through. */
export const EXPORTABLE: ReadonlyMap<string, AnyOperation> = new Map(
  [...OPERATIONS].filter(([, operation]) => isList(operation)),
)

/** What the job asks: who may what, and the lists. */
export const EXPORT_CALLS: readonly string[] = [resolveAccess.name, ...EXPORTABLE.keys()]
