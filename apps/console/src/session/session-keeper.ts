import type { SignedIn } from '@nexus/client'
import { client, session } from '../client.js'

const IDLE_MS = 30 * 60_000
const WARNING_MS = 60_000
const RENEW_AFTER_MS = 10 * 60_000
/** Other tabs need not hear of every key. */
const TELL_EVERY_MS = 15_000

/** Says that this browser had a session, and nothing of it. */
const HINT = 'nexus.signed-in'

export const wasSignedIn = (): boolean => localStorage.getItem(HINT) !== null

type Message =
  | { readonly kind: 'active' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'signed-in'; readonly organizationId: string }

export type SessionPhase =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unreachable'; readonly error: unknown }
  | { readonly kind: 'signed-out'; readonly why: 'never' | 'left' | 'idle' | 'ended' }
  | { readonly kind: 'signed-in' }
  /** `why`: nobody did anything for long, or the session has reached its end. */
  | { readonly kind: 'ending'; readonly why: 'idle' | 'ended'; readonly secondsLeft: number }

/**
 * Keeps the session of all tabs of this browser: renews it while somebody works, ends it when nobody does anything for half
 * an hour or when it has lasted as long as it may, and tells a minute before.
 */
class SessionKeeper {
  private phase: SessionPhase = { kind: 'unknown' }
  private readonly listeners = new Set<() => void>()
  private readonly channel = new BroadcastChannel('nexus-session')
  private activeAt = Date.now()
  private renewedAt = 0
  private toldAt = 0
  private endsWhy: 'never' | 'left' | 'idle' | 'ended' = 'never'

  constructor() {
    this.channel.onmessage = ({ data }: MessageEvent<Message>) => this.hear(data)
    session.onChange((state) => {
      if (state === 'signed-in') localStorage.setItem(HINT, 'yes')
      else localStorage.removeItem(HINT)
      if (state === 'signed-in') this.become({ kind: 'signed-in' })
      else if (state === 'signed-out') this.become({ kind: 'signed-out', why: this.endsWhy })
    })
    for (const event of ['pointerdown', 'keydown', 'wheel', 'touchstart']) {
      window.addEventListener(event, () => this.wasActive(), { passive: true, capture: true })
    }
    window.setInterval(() => void this.look(), 1_000)
  }

  readonly current = (): SessionPhase => this.phase

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** On load: whether this browser has a session is known only to Nexus. */
  async begin(): Promise<void> {
    if (this.phase.kind === 'unreachable') this.become({ kind: 'unknown' })
    try {
      await this.renew()
      if (session.state === 'unknown') this.become({ kind: 'signed-out', why: 'never' })
    } catch (error) {
      this.become({ kind: 'unreachable', error })
    }
  }

  /** After an answer to sign-in. */
  accept(signedIn: SignedIn): void {
    this.activeAt = Date.now()
    this.renewedAt = Date.now()
    this.endsWhy = 'ended'
    session.accept(signedIn)
    this.tell({ kind: 'signed-in', organizationId: signedIn.organization.organizationId })
  }

  /** Goes on in another organization; everything that this page has shown is of the former one. */
  async change(organizationId: string): Promise<void> {
    const { data } = await client.call('identity.session.switch.v1', { body: { organizationId } as never })
    this.accept(data as unknown as SignedIn)
    window.location.assign('/')
  }

  /** Somebody says that they are still there. */
  stay(): void {
    if (this.phase.kind === 'ending') this.become({ kind: 'signed-in' })
    this.toldAt = 0
    this.wasActive()
    void this.renew().catch(() => undefined)
  }

  async leave(why: 'left' | 'idle' | 'ended'): Promise<void> {
    this.endsWhy = why
    // The cookies are what it is proved by; the body is that of a program.
    await client.call('identity.session.logout.v1', { body: {} as never }).catch(() => undefined)
    this.tell({ kind: 'signed-out' })
    session.forget()
  }

  private async renew(): Promise<void> {
    this.renewedAt = Date.now()
    if (await session.renew()) this.endsWhy = 'ended'
  }

  private wasActive(): void {
    if (this.phase.kind === 'ending') return
    this.activeAt = Date.now()
    if (this.activeAt - this.toldAt < TELL_EVERY_MS || this.phase.kind !== 'signed-in') return
    this.toldAt = this.activeAt
    this.tell({ kind: 'active' })
  }

  private async look(): Promise<void> {
    if (this.phase.kind !== 'signed-in' && this.phase.kind !== 'ending') return
    const now = Date.now()
    if (now - this.activeAt < RENEW_AFTER_MS && now - this.renewedAt > RENEW_AFTER_MS && navigator.onLine) {
      await this.renew().catch(() => undefined)
    }
    const idleLeft = this.activeAt + IDLE_MS - now
    const left = Date.parse(session.current?.sessionEndsAt ?? '') - now
    const [why, rest] =
      idleLeft <= left || Number.isNaN(left) ? (['idle', idleLeft] as const) : (['ended', left] as const)
    if (rest <= 0) return this.leave(why)
    if (rest <= WARNING_MS) this.become({ kind: 'ending', why, secondsLeft: Math.ceil(rest / 1_000) })
    else if (this.phase.kind === 'ending') this.become({ kind: 'signed-in' })
  }

  private hear(message: Message): void {
    switch (message.kind) {
      case 'active':
        this.activeAt = Date.now()
        if (this.phase.kind === 'ending' && this.phase.why === 'idle') this.become({ kind: 'signed-in' })
        return
      case 'signed-out':
        this.endsWhy = 'left'
        session.forget()
        return
      case 'signed-in':
        // Another organization in another tab: everything on this page is of the former one.
        if (session.current !== undefined && session.current.organization.organizationId !== message.organizationId) {
          window.location.reload()
        } else void this.begin()
    }
  }

  private tell(message: Message): void {
    this.channel.postMessage(message)
  }

  private become(phase: SessionPhase): void {
    if (phase.kind === this.phase.kind && phase.kind !== 'ending' && phase.kind !== 'signed-out') return
    this.phase = phase
    for (const listener of this.listeners) listener()
  }
}

export const keeper = new SessionKeeper()

/** Resolves once it is known whether somebody is signed in. */
export const sessionKnown = (): Promise<SessionPhase> =>
  new Promise((resolve) => {
    const answer = (): boolean => {
      const phase = keeper.current()
      if (phase.kind === 'unknown' || phase.kind === 'unreachable') return false
      resolve(phase)
      return true
    }
    if (answer()) return
    const stop = keeper.subscribe(() => answer() && stop())
  })
