import { unavailable } from '@nexus/kernel'
import { hash, verify } from '@node-rs/argon2'

/** What a hash takes: memory in KiB, passes over it, lanes. */
export interface PasswordCost {
  readonly memoryKib: number
  readonly passes: number
  readonly lanes: number
}

/** OWASP minimum for Argon2id (SEC-07): 19 MiB, two passes, one lane. */
export const PASSWORD_COST: PasswordCost = { memoryKib: 19 * 1024, passes: 2, lanes: 1 }

const HASH_FORM = /^\$argon2id\$v=19\$m=([0-9]+),t=([0-9]+),p=([0-9]+)\$/

/**
 * Argon2id. At most `concurrency` hashes run at once, since each takes 19 MiB and a core; more wait in line, and
 * beyond `queueLimit` are refused as unavailable, so that a flood of logins does not starve everything else.
 */
export class PasswordHasher {
  private readonly cost: PasswordCost
  private readonly concurrency: number
  private readonly queueLimit: number
  private readonly waiting: (() => void)[] = []
  private running = 0
  private standIn: Promise<string> | undefined

  constructor(
    options: { readonly cost?: PasswordCost; readonly concurrency?: number; readonly queueLimit?: number } = {},
  ) {
    this.cost = options.cost ?? PASSWORD_COST
    this.concurrency = options.concurrency ?? 2
    this.queueLimit = options.queueLimit ?? 200
  }

  /** Hash in PHC form. @throws unavailable when too many wait. */
  async hash(password: string): Promise<string> {
    return this.inTurn(() => this.make(password))
  }

  /**
   * Whether the password is that of the stored hash, compared exactly. Without a hash (unknown user, no password set)
   * the same work is done against a stand-in and the answer is false, so that timing tells nothing (SEC-09).
   * @throws unavailable when too many wait.
   */
  async verify(stored: string | undefined, password: string): Promise<boolean> {
    const known = stored !== undefined && HASH_FORM.test(stored)
    const against = known ? stored : await this.standInHash()
    const matches = await this.inTurn(() => verify(against, password))
    return known && matches
  }

  /** Whether a hash was made at lower cost; after a successful login store a new one (SEC-07). */
  needsRehash(stored: string): boolean {
    const [, memory, time, lanes] = HASH_FORM.exec(stored) ?? []
    if (memory === undefined || time === undefined || lanes === undefined) return true
    return Number(memory) < this.cost.memoryKib || Number(time) < this.cost.passes || Number(lanes) < this.cost.lanes
  }

  /** Makes the stand-in hash ahead of the first login, which would otherwise take twice as long. */
  async warmUp(): Promise<void> {
    await this.standInHash()
  }

  /** The library's algorithm is Argon2id unless told otherwise; the spec holds it to that. */
  private make(password: string): Promise<string> {
    const { memoryKib, passes, lanes } = this.cost
    return hash(password, { memoryCost: memoryKib, timeCost: passes, parallelism: lanes })
  }

  private standInHash(): Promise<string> {
    this.standIn ??= this.make('stand-in for users that do not exist')
    return this.standIn
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.concurrency) {
      if (this.waiting.length >= this.queueLimit)
        throw unavailable('Too many people are signing in at this moment. Try again in a few seconds.', {
          retryAfterSeconds: 5,
        })
      await new Promise<void>((resolve) => this.waiting.push(resolve))
    } else {
      this.running++
    }
    try {
      return await work()
    } finally {
      // The place passes to the next in line without becoming free in between.
      const next = this.waiting.shift()
      if (next === undefined) this.running--
      else next()
    }
  }
}
