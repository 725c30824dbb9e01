/** Lets one at a time through, in the order in which they came. */
export class Mutex {
  #last: Promise<void> = Promise.resolve()

  /** Waits for the turn; the returned function ends it. */
  async acquire(): Promise<() => void> {
    const before = this.#last
    let release = (): void => undefined
    this.#last = new Promise((resolve) => {
      release = resolve
    })
    await before
    return release
  }
}

const byPath = new Map<string, Mutex>()

/** One mutex per file and process: two openings of one SQLite file wait for each other instead of blocking the event loop. */
export function mutexOf(path: string): Mutex {
  let mutex = byPath.get(path)
  if (mutex === undefined) {
    mutex = new Mutex()
    byPath.set(path, mutex)
  }
  return mutex
}
