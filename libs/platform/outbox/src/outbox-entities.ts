import { DeadLetterRow } from './dead-letter.entity.js'
import { InboxEventRow } from './inbox-event.entity.js'
import { InboxPlaceRow } from './inbox-place.entity.js'
import { OutboxEventRow } from './outbox-event.entity.js'

/** The tables that every service that publishes or consumes events adds to its schema. */
export const outboxEntities = [OutboxEventRow, InboxEventRow, InboxPlaceRow, DeadLetterRow]
