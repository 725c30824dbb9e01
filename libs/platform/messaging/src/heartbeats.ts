import type { Clock } from '@nexus/kernel'
import type { Subscription } from '@nats-io/transport-node'
import type { NatsLink } from './connect-nats.js'
import type { Heartbeat } from './nats-rpc-server.js'
import { heartbeatRequestSubject, heartbeatSubject, SUBJECT_PREFIX } from './rpc-subjects.js'

/** An instance that was silent for longer counts as gone, in milliseconds: three heartbeats. */
const SILENT_MS = 15_000

/** Listens to who lives, for the aggregated health and for counting replicas. */
export class Heartbeats {
  private readonly heard = new Map<string, { readonly heartbeat: Heartbeat; readonly at: number }>()
  private readonly subscription: Subscription

  constructor(private readonly options: { readonly link: NatsLink; readonly clock: Clock; readonly prefix?: string }) {
    const all = heartbeatSubject('*', '*', options.prefix ?? SUBJECT_PREFIX)
    this.subscription = options.link.connection.subscribe(all, {
      callback: (error, message) => {
        if (error !== null) return
        const heartbeat = message.json<Heartbeat>()
        const key = `${heartbeat.service} ${heartbeat.instance}`
        // The times of senders are theirs; what counts here is when it was heard.
        this.heard.set(key, { heartbeat, at: options.clock.now().getTime() })
      },
    })
    // Whoever has just come would otherwise take everybody for gone until the next heartbeat.
    options.link.connection.publish(heartbeatRequestSubject(options.prefix))
  }

  /** The instances that were heard of lately, by service and name. */
  living(): readonly Heartbeat[] {
    const since = this.options.clock.now().getTime() - SILENT_MS
    for (const [key, { at }] of this.heard) if (at < since) this.heard.delete(key)
    return [...this.heard.values()]
      .map(({ heartbeat }) => heartbeat)
      .sort((a, b) => a.service.localeCompare(b.service) || a.instance.localeCompare(b.instance))
  }

  close(): void {
    if (!this.subscription.isClosed()) this.subscription.unsubscribe()
  }
}
