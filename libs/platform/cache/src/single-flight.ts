/** Runs one piece of work per key at a time; whoever asks meanwhile waits for the same. */
export class SingleFlight {
  private readonly running = new Map<string, Promise<unknown>>()

  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const running = this.running.get(key)
    // The key says what the work gives.
    if (running !== undefined) return running as Promise<T>
    const begun = work().finally(() => {
      if (this.running.get(key) === begun) this.running.delete(key)
    })
    this.running.set(key, begun)
    return begun
  }

  has(key: string): boolean {
    return this.running.has(key)
  }
}
