/** What a broker's stream holds. */
export interface StreamState {
  /** When it was created. */
  readonly epoch: Date
  /** The oldest and the newest message kept; `first` is `last + 1` when it is empty. */
  readonly first: number
  readonly last: number
}

/** A producer's look at the stream. */
export interface StreamWatch {
  /** Changes with each interruption. */
  readonly interruption: number
  /** Whether the service may publish now. */
  readonly isVerified: boolean
  /** The stream was compared with the outbox since that interruption: the service may publish (again). */
  verified(interruption: number): void
  end(): void
}

/** The broker behind an event bus, as far as outbox and stream are kept equal (reliability.md 2.1, R1 and R2). */
export interface EventStream {
  /** Creates a stream that is missing. Rejects while the broker is away. */
  state(): Promise<StreamState>
  /** Id of the event at this place, or undefined when nothing is there. */
  eventAt(seq: number): Promise<string | undefined>
  /**
   * Consumers begin again at the oldest kept message: those whose place is ahead of the stream (INV-20), or all.
   * Gives back how many.
   */
  resetConsumers(which: 'ahead' | 'all'): Promise<number>
  /**
   * From now on the service's events are refused until its outbox was compared, and after each interruption
   * (reconnect, stream created anew, place that went back) again; `interrupted` is called then.
   */
  watch(service: string, interrupted: () => void): StreamWatch
  /** Tells the relays of the service, in all processes, that there may be something to publish. Best effort. */
  wakeRelays(service: string): void
  /** Gives back what ends it. */
  onWake(service: string, wake: () => void): () => void
}
