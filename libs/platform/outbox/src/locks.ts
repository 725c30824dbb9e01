/** A lock of this process, until it is released or lost with the connection that held it. */
export interface HeldLock {
  readonly lost: AbortSignal
  release(): Promise<void>
}

/** One of the processes that share something. */
export interface Membership {
  /** How many members there are, this one included. */
  count(): Promise<number>
  leave(): Promise<void>
}

/**
 * Which of several processes does what only one needs to do. Only a matter of economy: everything that runs
 * under a lock stays correct when two hold it (FLT-17).
 */
export interface Locks {
  /** Undefined when another process holds it. Rejects while that cannot be known. */
  tryLock(name: string): Promise<HeldLock | undefined>
  join(group: string): Promise<Membership>
}

/** {@link Locks} among the parts of one process: for embedded hosts and suites. */
export class ProcessLocks implements Locks {
  private readonly held = new Set<string>()
  private readonly members = new Map<string, number>()

  tryLock(name: string): Promise<HeldLock | undefined> {
    if (this.held.has(name)) return Promise.resolve(undefined)
    this.held.add(name)
    const release = (): Promise<void> => Promise.resolve(void this.held.delete(name))
    return Promise.resolve({ lost: new AbortController().signal, release })
  }

  join(group: string): Promise<Membership> {
    const add = (change: number): void => void this.members.set(group, (this.members.get(group) ?? 0) + change)
    add(1)
    let present = true
    return Promise.resolve({
      count: () => Promise.resolve(this.members.get(group) ?? 1),
      leave: () => {
        if (present) add(-1)
        present = false
        return Promise.resolve()
      },
    })
  }
}
