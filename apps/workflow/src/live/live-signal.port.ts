/** For whom there is something new. */
export interface LiveNews {
  readonly tenantId: string
  readonly userIds: readonly string[]
}

/** Tells the edge, after the commit, whose feeds it should look at. Best effort: it looks now and then by itself. */
export interface LiveSignal {
  tell(news: LiveNews): void
}

/** Injection token of the {@link LiveSignal}, given by the host. */
export const LIVE_SIGNAL = Symbol.for('nexus.workflow.live-signal')
