import { defineOperation, schemas } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'

/** What can be new for a person. `task`: one of theirs was opened or closed, or is theirs no more. */
export const LIVE_KINDS = ['notification', 'task'] as const

/** A place in the feed of one person; text that only the feed can read. */
export const livePosition = () => z.string().min(1).max(60)

/** Says that something changed, and never what: whoever hears of it reads it, and its rights are looked at then. */
export const liveEvent = z.strictObject({
  kind: z.enum(LIVE_KINDS),
  /** Of the notification or task; null: several of them. */
  id: schemas.uuid().nullable(),
  documentType: z.string().max(60).nullable(),
  documentId: schemas.uuid().nullable(),
  at: schemas.instant(),
})

export type LiveEvent = z.output<typeof liveEvent>

export const liveFeedPage = z.strictObject({
  /** Another one: the positions of before mean nothing here. Null: there was nothing yet. */
  feed: z.string().max(40).nullable(),
  /** After the last item, or where the feed ends. */
  position: livePosition(),
  sequence: z.int().min(0),
  reset: z.boolean().meta({
    description: 'What followed the position is not kept any more, or it is not of this feed: read everything again.',
  }),
  more: z.boolean(),
  items: z.array(z.strictObject({ position: livePosition(), sequence: z.int().min(1), event: liveEvent })).max(200),
})

export type LiveFeedPage = z.output<typeof liveFeedPage>

export const listLiveEvents = defineOperation({
  name: 'workflow.live-event.list.v1',
  internal: 'Only the edge reads the feed of a person, while it keeps a stream open for them (GW-03).',
  summary: 'What is new for a person since a position of their feed; without one, where the feed ends.',
  input: z.strictObject({ userId: schemas.uuid(), after: livePosition().optional() }),
  output: liveFeedPage,
  readOnly: true,
  example: {
    input: { userId: EXAMPLE.approverId, after: '0f6f0a4c1b22.6' },
    output: {
      feed: '0f6f0a4c1b22',
      position: '0f6f0a4c1b22.7',
      sequence: 7,
      reset: false,
      more: false,
      items: [
        {
          position: '0f6f0a4c1b22.7',
          sequence: 7,
          event: {
            kind: 'task',
            id: EXAMPLE.taskId,
            documentType: 'requisition',
            documentId: EXAMPLE.requisitionId,
            at: EXAMPLE.instant,
          },
        },
      ],
    },
  },
})
