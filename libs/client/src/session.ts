/** How requests prove who asks. */
export interface Session {
  /** Adds the proof to a request. */
  authorize(headers: Headers, method: string): Promise<void> | void
  /** The proof was not taken: gets a new one. False when the person has to sign in again. */
  renew(): Promise<boolean>
}

/** Runs one at a time: whoever asks meanwhile waits for the same result. */
export function singleFlight<T>(work: () => Promise<T>): () => Promise<T> {
  let flight: Promise<T> | undefined
  return () => {
    flight ??= work().finally(() => {
      flight = undefined
    })
    return flight
  }
}
