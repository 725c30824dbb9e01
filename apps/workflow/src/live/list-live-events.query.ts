import { type listLiveEvents, type LiveFeedPage } from '@nexus/contracts-workflow'
import type { InputOf, TenantContext, UseCase } from '@nexus/kernel'
import { Injectable } from '@nestjs/common'
import type { LiveEvent } from './live-event.entity.js'
import { LiveEventsRepository } from './live-events.repository.js'
import { followsOn, type LivePosition, positionOf, positionText, sequenceIn } from './live-position.policy.js'

/** Of one answer. */
const MOST = 200

@Injectable()
export class ListLiveEvents implements UseCase<typeof listLiveEvents> {
  constructor(private readonly events: LiveEventsRepository) {}

  async execute(ctx: TenantContext, { userId, after }: InputOf<typeof listLiveEvents>): Promise<LiveFeedPage> {
    const found = await this.events.feedOf(ctx, userId)
    const end = { feed: found?.name ?? null, sequence: found?.sequence ?? 0 }
    if (after === undefined) return pageOf(end, [], { reset: false, more: false })
    const position = positionOf(after)
    const sequence = position && sequenceIn(end, position)
    if (sequence === undefined) return pageOf(end, [], { reset: true, more: false })
    if (sequence === end.sequence) return pageOf(end, [], { reset: false, more: false })
    const events = await this.events.after(ctx, userId, sequence, MOST + 1)
    if (events.length === 0 || !followsOn(sequence, events)) return pageOf(end, [], { reset: true, more: false })
    return pageOf(end, events.slice(0, MOST), { reset: false, more: events.length > MOST })
  }
}

function pageOf(
  end: LivePosition,
  events: readonly LiveEvent[],
  flags: Pick<LiveFeedPage, 'reset' | 'more'>,
): LiveFeedPage {
  const { feed } = end
  const sequence = events.at(-1)?.sequence ?? end.sequence
  return {
    feed,
    position: positionText({ feed, sequence }),
    sequence,
    ...flags,
    items: events.map((event) => ({
      position: positionText({ feed, sequence: event.sequence }),
      sequence: event.sequence,
      event: {
        kind: event.kind,
        id: event.subjectId,
        documentType: event.documentType,
        documentId: event.documentId,
        at: event.at.toISOString(),
      },
    })),
  }
}
