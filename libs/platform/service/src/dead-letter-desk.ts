import { deadLetterOperations, type InputOf, type OutputOf, type TenantContext, type UseCase } from '@nexus/kernel'
import type { DeadLetterRow, DeadLetters } from '@nexus/platform-outbox'
import { Injectable } from '@nestjs/common'
import { type MessagesController, operationsOf, serve } from './operations-of.js'

type Operations = ReturnType<typeof deadLetterOperations>
type View = OutputOf<Operations['redrive']>

/** Where the use cases find the dead letters, which exist only once the service's consumers do. */
@Injectable()
export class DeadLetterDesk {
  private letters: DeadLetters | undefined

  open(letters: DeadLetters): void {
    this.letters = letters
  }

  get(): DeadLetters {
    if (this.letters === undefined) throw new Error('the service has not started yet')
    return this.letters
  }
}

@Injectable()
class ListDeadLetters implements UseCase<Operations['list']> {
  constructor(private readonly desk: DeadLetterDesk) {}

  async execute(ctx: TenantContext, input: InputOf<Operations['list']>): Promise<OutputOf<Operations['list']>> {
    const { items, nextCursor } = await this.desk.get().list(ctx, input)
    return { items: items.map(viewOf), nextCursor }
  }
}

@Injectable()
class RedriveDeadLetter implements UseCase<Operations['redrive']> {
  constructor(private readonly desk: DeadLetterDesk) {}

  async execute(ctx: TenantContext, input: InputOf<Operations['redrive']>): Promise<View> {
    return viewOf(await this.desk.get().redrive(ctx, input.deadLetterId, input.reason))
  }
}

const viewOf = (letter: DeadLetterRow): View => ({
  deadLetterId: letter.id,
  consumer: letter.consumer,
  eventId: letter.eventId,
  eventType: letter.type,
  aggregateId: letter.envelope.aggregateId,
  status: letter.status,
  deliveries: letter.deliveries,
  errorClass: letter.errorClass,
  errorCode: letter.errorCode,
  error: letter.error,
  firstAt: letter.firstAt.toISOString(),
  lastAt: letter.lastAt.toISOString(),
})

/** The operations that every service has: its dead letters. */
export function deadLetterMessages(service: string): MessagesController {
  const { list, redrive } = deadLetterOperations(service)
  return operationsOf('dead-letters', { operations: [serve(list, ListDeadLetters), serve(redrive, RedriveDeadLetter)] })
}
