import { auditChainOperations, auditChainStatus, defineError, defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import { SERVICES } from '../services.js'

/** A check was asked for a few minutes ago and is done. */
export const auditCheckedRecently = defineError({
  code: 'identity.audit.checked_recently',
  kind: 'RESOURCE_EXHAUSTED',
  when: 'The trail was checked on request less than five minutes ago; `Retry-After` says when it may be again.',
})

const chain = auditChainStatus.omit({ state: true })

/** Whether the trails of all services hold. */
export const auditVerification = z.strictObject({
  state: z.enum(['intact', 'broken', 'never-checked', 'unknown']).meta({
    description: 'The worst of the services: `broken` before `unknown` before `never-checked`.',
  }),
  checking: z.boolean().meta({ description: 'A check runs in one of the services, or is about to.' }),
  checkAgainFrom: schemas.instant().nullable().meta({ description: 'Not before then may a check be asked for again.' }),
  services: z.array(
    z.strictObject({
      service: z.enum(SERVICES),
      state: z.enum(['intact', 'broken', 'never-checked', 'unknown']).meta({
        description: '`unknown`: the service did not answer; nothing is said about its trail.',
      }),
      chain: chain.nullable().meta({ description: 'Null when the state is unknown.' }),
    }),
  ),
})

export type AuditVerification = z.output<typeof auditVerification>

const others = SERVICES.filter((service) => service !== 'identity').map(auditChainOperations)

const intact: z.output<typeof chain> = {
  records: 1204,
  sealedUntil: EXAMPLE.instant,
  checking: false,
  requestedAt: null,
  intactSince: EXAMPLE.instant,
  lastCheck: { at: EXAMPLE.instant, fromPosition: 1, toPosition: 1204 },
  lastFailure: null,
}

const example: AuditVerification = {
  state: 'unknown',
  checking: false,
  checkAgainFrom: null,
  services: [
    { service: 'identity', state: 'intact', chain: intact },
    { service: 'procurement', state: 'unknown', chain: null },
  ],
}

/** Whether the recorded changes of the organization are as they were recorded. */
export const getAuditVerification = defineOperation({
  name: 'identity.audit.verification.v1',
  http: 'GET /audit/verification',
  permission: 'audit:read',
  summary: 'Whether the audit trail is intact, by service.',
  description:
    'Every service checks its chain of recorded changes once a day and keeps what it found. A service that does not answer is `unknown`; the others are told all the same.',
  input: z.strictObject({}),
  output: auditVerification,
  calls: others.map(({ get }) => get.name),
  example: { input: {}, output: example },
})

/** Asks all services to check the whole trail of the organization now. */
export const verifyAudit = defineOperation({
  name: 'identity.audit.verify.v1',
  http: 'POST /audit/verification',
  permission: 'audit:read',
  summary: 'Check the whole audit trail now.',
  description:
    'Begins a check of every chain from its first record on and answers at once; read the verification until `checking` is false. Asked for while one runs, it joins that one; after it, five minutes must pass.',
  input: z.strictObject({}),
  output: auditVerification,
  errors: [auditCheckedRecently],
  success: 202,
  calls: others.flatMap(({ get, check }) => [get.name, check.name]),
  example: { input: {}, output: { ...example, checking: true, checkAgainFrom: EXAMPLE.later } },
})
