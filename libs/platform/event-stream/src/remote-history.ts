import { unavailable } from '@nexus/kernel'
import { describeFailure, type EventHistory } from '@nexus/platform-outbox'
import type { Msg, NatsConnection } from '@nats-io/transport-node'

const TIMEOUT_MS = 10_000

type Question = {
  [Name in keyof EventHistory]: { ask: Name; query: Parameters<EventHistory[Name]>[0] }
}[keyof EventHistory]
type Answer = { readonly answer: unknown } | { readonly failure: string }

/** Answers other services about the events that this service's outbox keeps. Gives back what ends it. */
export function serveHistory(
  connection: NatsConnection,
  subject: string,
  service: string,
  history: EventHistory,
): () => void {
  const respond = async (message: Msg): Promise<void> => {
    let reply: Answer
    try {
      reply = { answer: await answerOf(history, message.json<Question>()) }
    } catch (error) {
      reply = { failure: describeFailure(error).text }
    }
    message.respond(JSON.stringify(reply))
  }
  const subscription = connection.subscribe(subject, {
    queue: service,
    callback: (error, message) => {
      if (error === null) void respond(message)
    },
  })
  return () => {
    subscription.unsubscribe()
  }
}

async function answerOf(history: EventHistory, question: Question): Promise<unknown> {
  switch (question.ask) {
    case 'page':
      return history.page(question.query)
    case 'digest':
      return history.digest(question.query)
    case 'ids':
      return history.ids(question.query)
    case 'events':
      return history.events(question.query)
  }
}

/** {@link EventHistory} of a service in another process. Rejects while none of its processes answers. */
export class RemoteHistory implements EventHistory {
  constructor(
    private readonly connection: NatsConnection,
    private readonly subject: string,
  ) {}

  page(query: Parameters<EventHistory['page']>[0]): ReturnType<EventHistory['page']> {
    return this.ask({ ask: 'page', query })
  }

  digest(query: Parameters<EventHistory['digest']>[0]): ReturnType<EventHistory['digest']> {
    return this.ask({ ask: 'digest', query })
  }

  ids(query: Parameters<EventHistory['ids']>[0]): ReturnType<EventHistory['ids']> {
    return this.ask({ ask: 'ids', query })
  }

  events(query: Parameters<EventHistory['events']>[0]): ReturnType<EventHistory['events']> {
    return this.ask({ ask: 'events', query })
  }

  private async ask<T>(question: Question): Promise<T> {
    const reply = (
      await this.connection.request(this.subject, JSON.stringify(question), { timeout: TIMEOUT_MS })
    ).json<Answer>()
    if ('failure' in reply) throw unavailable(`The history of events could not be read: ${reply.failure}`)
    return reply.answer as T
  }
}
