import { listLiveEvents, type LiveFeedPage } from '@nexus/contracts-workflow'
import { type Clock, CLOCK, isDomainError, permissionDenied, type Rights, unavailable } from '@nexus/kernel'
import { RpcClient } from '@nexus/platform-service'
import { newTraceId } from '@nexus/platform-telemetry'
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common'
import type { ServerResponse } from 'node:http'
import { AccessRights, type TenantClaims } from '../access/access-rights.adapter.js'
import { gatewayContext } from '../access/gateway-context.adapter.js'
import { LiveDocuments } from './live-documents.adapter.js'
import { LiveFeed } from './live-feed.adapter.js'
import { positionOf } from './live-position.policy.js'
import { LiveStream } from './live-stream.adapter.js'
import { LIVE, type LivePolicy } from './live.config.js'
import { tooManyStreams } from './live.errors.js'

/** For whom there is something new. */
export interface LiveNews {
  readonly tenantId: string
  readonly userIds: readonly string[]
}

/** What a stream has to be allowed as long as it lasts. */
const PERMISSION = 'notification:read'
const BUDGET_MS = 5_000
/** Until a place may be free again, in seconds. */
const PATIENCE_S = 15

interface Listener {
  readonly stream: LiveStream
  readonly claims: TenantClaims
  rights: Rights | undefined
  check: NodeJS.Timeout | undefined
}

/** Who listens in this process, and to what: streams by person, their rights and their end (GW-03, SEC-47). */
@Injectable()
export class LiveFeeds implements OnModuleDestroy {
  private readonly feeds = new Map<string, LiveFeed>()
  private readonly listeners = new Map<string, Set<Listener>>()
  private readonly heart: NodeJS.Timeout
  private readonly unlisten: () => void
  private open = 0
  private closing = false

  constructor(
    private readonly rpc: RpcClient,
    private readonly rights: AccessRights,
    private readonly documents: LiveDocuments,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LIVE) private readonly policy: LivePolicy,
  ) {
    this.heart = setInterval(() => {
      for (const { stream } of this.all()) stream.beat()
      documents.prune()
    }, policy.heartbeatMs)
    this.heart.unref()
    this.unlisten = rights.onDrop(({ tenantId, userId }) => {
      for (const listener of this.all())
        if (listener.claims.tenantId === tenantId && (userId === undefined || listener.claims.userId === userId))
          void this.examine(listener)
    })
  }

  /**
   * Opens a stream that goes on after a position, or now. It has its answer when this resolves.
   * @throws DomainError live.too_many_streams, request.unavailable, auth.*; nothing was answered then
   */
  async listen(
    claims: TenantClaims,
    traceId: string,
    { after, begin }: { readonly after: string | undefined; readonly begin: () => BegunAnswer },
  ): Promise<void> {
    const { perPerson, perProcess } = this.policy
    if (this.isClosing() || this.open >= perProcess)
      throw unavailable('No more live streams can be opened here at the moment; try again.', {
        retryAfterSeconds: PATIENCE_S,
      })
    const key = keyOf(claims)
    const feed = this.feeds.get(key) ?? this.feedOf(key, claims)
    if (feed.places >= perPerson)
      throw tooManyStreams(`You have ${String(perPerson)} live streams open; close one, or wait.`, {
        retryAfterSeconds: PATIENCE_S,
      })
    const leave = this.enter(key, feed)
    try {
      const position = positionOf(after)
      const rights = await this.rightsOf(claims, traceId)
      const { page, start } = await feed.begin(position.feed)
      const documents = this.documents.begin(claims.tenantId, position)
      if (this.isClosing()) throw unavailable('This process is about to stop; try again.', { retryAfterSeconds: 1 })
      const { raw, headers } = begin()
      const stream = new LiveStream(raw, { feed: start, documents: documents.place })
      // Who has left meanwhile leaves no second time.
      if (!stream.isOpen) {
        leave()
        return
      }
      const listener: Listener = { stream, claims, rights, check: undefined }
      const all = this.listeners.get(key) ?? new Set()
      this.listeners.set(key, all.add(listener))
      stream.onClose(() => {
        clearTimeout(listener.check)
        all.delete(listener)
        if (all.size === 0 && this.listeners.get(key) === all) this.listeners.delete(key)
        feed.streams.delete(stream)
        this.documents.leave(listener)
        leave()
      })
      stream.open(headers, page.reset || documents.reset ? 'reset' : 'ready')
      this.checkLater(listener)
      feed.join(stream, page)
      this.documents.join(listener)
    } catch (error) {
      leave()
      throw error
    }
  }

  /** Looks at the feeds of those who are connected here. */
  wake({ tenantId, userIds }: LiveNews): void {
    for (const userId of userIds) this.feeds.get(keyOf({ tenantId, userId }))?.wake()
  }

  /** How many streams are open. */
  get size(): number {
    return this.open
  }

  /** Before the server closes, which would wait for them. */
  onModuleDestroy(): void {
    this.closing = true
    clearInterval(this.heart)
    this.unlisten()
    for (const { stream } of this.all()) stream.end('shutdown')
  }

  private isClosing(): boolean {
    return this.closing
  }

  private enter(key: string, feed: LiveFeed): () => void {
    let isInside = true
    feed.places += 1
    this.open += 1
    return () => {
      if (!isInside) return
      isInside = false
      feed.places -= 1
      this.open -= 1
      if (feed.places > 0) return
      feed.close()
      if (this.feeds.get(key) === feed) this.feeds.delete(key)
    }
  }

  private feedOf(key: string, { tenantId, userId }: TenantClaims): LiveFeed {
    const read = (after: string | undefined): Promise<LiveFeedPage> => {
      const ctx = gatewayContext({
        ...{ tenantId, userId },
        traceId: newTraceId(),
        operation: listLiveEvents.name,
        now: this.clock.now(),
        budgetMs: BUDGET_MS,
      })
      return this.rpc.call(ctx, listLiveEvents, { userId, ...(after === undefined ? {} : { after }) })
    }
    const feed: LiveFeed = new LiveFeed(read, this.policy.pollMs, (error) => {
      // Whoever listens is told of what they missed as soon as workflow answers again; a fault would only come again.
      if (!isDomainError(error)) for (const stream of feed.streams) stream.end('unavailable')
    })
    this.feeds.set(key, feed)
    return feed
  }

  /** @throws DomainError auth.permission_denied when they may not listen */
  private async rightsOf(claims: TenantClaims, traceId: string): Promise<Rights> {
    const { rights } = await this.rights.of(claims, traceId)
    if (rights[PERMISSION] === undefined)
      throw permissionDenied(`You lack the permission ${PERMISSION}; an administrator can give it to you.`)
    return rights
  }

  private checkLater(listener: Listener): void {
    const left = listener.claims.expiresAt * 1000 - this.clock.now().getTime()
    clearTimeout(listener.check)
    listener.check = setTimeout(
      () => {
        void this.examine(listener)
      },
      Math.max(0, Math.min(left, this.policy.recheckMs)),
    )
    listener.check.unref()
  }

  /** Whether the stream may go on; when nobody can say so, it ends (SEC-49). */
  private async examine(listener: Listener): Promise<void> {
    const { stream, claims } = listener
    if (claims.expiresAt * 1000 <= this.clock.now().getTime()) {
      stream.end('session')
      return
    }
    try {
      // Nothing is told meanwhile by rights that may be gone.
      this.documents.allow(listener, undefined)
      const rights = await this.rightsOf(claims, newTraceId())
      if (!stream.isOpen) return
      this.documents.allow(listener, rights)
      this.checkLater(listener)
    } catch (error) {
      stream.end(isDomainError(error) && error.kind === 'UNAVAILABLE' ? 'unavailable' : 'session')
    }
  }

  private *all(): Generator<Listener> {
    for (const listeners of [...this.listeners.values()]) yield* [...listeners]
  }
}

/** An answer that is written by hand, and what its head says. */
export interface BegunAnswer {
  readonly raw: ServerResponse
  readonly headers: Readonly<Record<string, string>>
}

const keyOf = ({ tenantId, userId }: { readonly tenantId: string; readonly userId: string }): string =>
  `${tenantId}:${userId}`
