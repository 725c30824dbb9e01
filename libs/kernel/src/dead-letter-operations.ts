import { z } from 'zod'
import { defineError } from './errors.js'
import { defineOperation } from './operation.js'
import { instant, listInput, longText, pageOf, uuid } from './schemas.js'

/** The event has been redriven already, or runs at the moment. */
export const deadLetterNotOpen = defineError({
  code: 'event.dead_letter.not_open',
  kind: 'CONFLICT_STATE',
  when: 'The dead letter was redriven already, or its redrive is under way.',
})

/** The service that gave the event up has no consumer of that name any more. */
export const deadLetterWithoutConsumer = defineError({
  code: 'event.dead_letter.no_consumer',
  kind: 'CONFLICT_STATE',
  when: 'The consumer that gave the event up does not exist in this release.',
})

/** An event that a consumer gave up, without its payload. */
export const deadLetterView = z.strictObject({
  deadLetterId: uuid(),
  consumer: z.string(),
  eventId: uuid(),
  eventType: z.string(),
  aggregateId: uuid(),
  status: z.enum(['open', 'redriving', 'redriven']),
  deliveries: z.int().min(0),
  errorClass: z.enum(['permanent', 'exhausted']),
  errorCode: z.string(),
  error: z.string(),
  firstAt: instant(),
  lastAt: instant(),
})

const example: z.output<typeof deadLetterView> = {
  deadLetterId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b22',
  consumer: 'workflow.approvals',
  eventId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b23',
  eventType: 'procurement.requisition.submitted.v1',
  aggregateId: '01936d3e-7c1a-7b3a-9d53-0f6f0a4c1b24',
  status: 'open',
  deliveries: 8,
  errorClass: 'exhausted',
  errorCode: 'request.unavailable',
  error: 'No service answers.',
  firstAt: '2026-03-31T09:30:00.000Z',
  lastAt: '2026-03-31T09:31:00.000Z',
}

/** The two operations with which an operator looks after the events that a service gave up (reliability.md 2.1). */
export function deadLetterOperations(service: string) {
  const list = defineOperation({
    name: `${service}.dead-letter.list.v1`,
    http: `GET /dead-letters/${service}` as `GET /${string}`,
    permission: 'dead-letter:read',
    summary: `The events that ${service} gave up, newest first.`,
    input: listInput({
      filters: {
        status: z.enum(['open', 'redriving', 'redriven']).optional(),
        consumer: z.string().max(120).optional(),
      },
      sorts: ['-id'],
    }),
    output: pageOf(deadLetterView),
    example: { input: { status: 'open' }, output: { items: [example], nextCursor: null } },
  })
  const redrive = defineOperation({
    name: `${service}.dead-letter.redrive.v1`,
    http: `POST /dead-letters/${service}/:deadLetterId/redrive` as `POST /${string}`,
    permission: 'dead-letter:redrive',
    summary: `Let ${service} handle an event again that it gave up.`,
    description:
      'The event keeps its id, so whatever of it was done is not done twice. It runs after the answer; read the dead letter again to see how it ended.',
    input: z.strictObject({ deadLetterId: uuid(), reason: longText(500).optional() }),
    output: deadLetterView,
    errors: [deadLetterNotOpen, deadLetterWithoutConsumer],
    success: 202,
    example: {
      input: { deadLetterId: example.deadLetterId, reason: 'The cause is mended' },
      output: { ...example, status: 'redriving' },
    },
  })
  return { list, redrive }
}
