import { z } from 'zod'
import { defineOperation } from './operation.js'
import { instant } from './schemas.js'

/** What can be wrong with an audit chain; `ProblemKind` of @nexus/platform-audit says what each means. */
export const auditProblemKind = z.enum([
  ...(['changed-row', 'missing-row', 'swapped-rows', 'broken-link', 'missing-seal', 'repeated-seal'] as const),
  ...(['extra-row', 'truncated', 'anchor-mismatch', 'anchor-invalid'] as const),
])

/** What is known of an organization's audit chain in one service. */
export const auditChainStatus = z.strictObject({
  state: z.enum(['intact', 'broken', 'never-checked']).meta({ description: 'What the last check has found.' }),
  records: z.int().min(0).meta({ description: 'Rows of the trail.' }),
  sealedUntil: instant().nullable().meta({ description: 'When the newest sealed change was made.' }),
  checking: z.boolean().meta({ description: 'A check runs, or was asked for and is about to.' }),
  requestedAt: instant().nullable().meta({ description: 'When somebody last asked for a check.' }),
  intactSince: instant().nullable().meta({ description: 'Since when every check has found it intact.' }),
  lastCheck: z
    .strictObject({
      at: instant(),
      fromPosition: z.int().min(1),
      toPosition: z.int().min(0),
    })
    .nullable()
    .meta({ description: 'The last check and the links that it looked at; from position 1 it was the whole chain.' }),
  lastFailure: z
    .strictObject({
      at: instant(),
      position: z
        .int()
        .min(1)
        .nullable()
        .meta({ description: 'The first link that does not hold, if one can be named.' }),
      kind: auditProblemKind,
      reason: z.string().max(500),
      problems: z.int().min(1),
    })
    .nullable()
    .meta({ description: 'The last check that found the chain broken, also when later ones found it intact.' }),
})

export type AuditChainStatus = z.output<typeof auditChainStatus>

const example: AuditChainStatus = {
  state: 'intact',
  records: 1204,
  sealedUntil: '2026-03-31T09:29:58.120Z',
  checking: false,
  requestedAt: null,
  intactSince: '2026-01-02T03:00:00.000Z',
  lastCheck: { at: '2026-03-31T03:00:00.000Z', fromPosition: 1170, toPosition: 1198 },
  lastFailure: null,
}

const internal = 'identity gathers the chains of all services for the people of the organization'

/** The two operations by which a service tells of its audit chain and is asked to check it (reliability.md 2.11). */
export function auditChainOperations(service: string) {
  const get = defineOperation({
    name: `${service}.audit-chain.get.v1`,
    internal,
    readOnly: true,
    summary: `Whether the organization's audit chain in ${service} holds.`,
    input: z.strictObject({}),
    output: auditChainStatus,
    example: { input: {}, output: example },
  })
  const check = defineOperation({
    name: `${service}.audit-chain.check.v1`,
    internal,
    summary: `Check the organization's whole audit chain in ${service} soon; asked for again within minutes it changes nothing.`,
    input: z.strictObject({}),
    output: auditChainStatus,
    example: { input: {}, output: { ...example, checking: true, requestedAt: '2026-03-31T09:30:00.000Z' } },
  })
  return { get, check }
}
