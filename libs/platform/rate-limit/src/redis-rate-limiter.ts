import type { RedisConnection } from '@nexus/platform-redis'
import { MemoryRateLimiter } from './memory-rate-limiter.js'
import type { Charge, LimitVerdict, RateLimiter, Standing } from './rate-limiter.js'
import { verdictOf } from './verdict.js'

export interface RedisRateLimiterOptions {
  readonly redis: RedisConnection
  /** Before every key, for suites that share a server. Default: none. */
  readonly prefix?: string
  /** Milliseconds, instead of the server's own clock; for suites that let time pass. */
  readonly nowMs?: () => number
  /** Asked while Redis is away. Default: memory, at half of each limit. */
  readonly fallback?: RateLimiter
  /** Told once when counting together ends, with the reason, and once when it goes on. */
  readonly log?: {
    warn(facts: object, message: string): void
    info(facts: object, message: string): void
  }
}

const SHARE_ALONE = 0.5
const RETRY_WHEN_UNKNOWN_S = 2

/**
 * All charges of one request, in one step: `KEYS` a hash each (`i` number of the window, `c` its use, `p` the use of the one
 * before); `ARGV` the weight, the time or 0 for the server's, then limit and window in milliseconds of each. Gives three integers for each: whether it is
 * exceeded, what remains, and after how many milliseconds that changes. The arithmetic is that of `sliding-window.ts`; the
 * clock is the server's, so that processes agree.
 */
const TAKE = `
local now = tonumber(ARGV[2])
if now == 0 then
  local time = redis.call('TIME')
  now = time[1] * 1000 + math.floor(time[2] / 1000)
end
local asked, allowed = {}, true
for n = 1, #KEYS do
  local limit, window = tonumber(ARGV[2 * n + 1]), tonumber(ARGV[2 * n + 2])
  local kept = redis.call('HMGET', KEYS[n], 'i', 'c', 'p')
  local index = math.floor(now / window)
  local elapsed = now - index * window
  local current, previous = 0, 0
  if kept[1] then
    local i = tonumber(kept[1])
    if i > index then index, elapsed = i, 0 end
    if i == index then current, previous = tonumber(kept[2]), tonumber(kept[3])
    elseif i == index - 1 then previous = tonumber(kept[2]) end
  end
  local units = math.min(tonumber(ARGV[1]), limit)
  local used = current + previous * (window - elapsed) / window
  local wait = 0
  if used + units > limit then
    allowed = false
    local room, left = limit - units, window - elapsed
    if current <= room then wait = math.max(1, left - (room - current) * (window / previous))
    else wait = left + math.max(0, window - room * (window / current)) end
  end
  asked[n] = { index, current, previous, elapsed, units, used, wait, limit, window }
end
local answer = {}
for n = 1, #KEYS do
  local index, current, previous, elapsed, units, used, wait, limit, window = unpack(asked[n])
  local spent = 0
  if allowed then
    spent = units
    redis.call('HSET', KEYS[n], 'i', index, 'c', current + units, 'p', previous)
    redis.call('PEXPIRE', KEYS[n], 2 * window)
  end
  answer[3 * n - 2] = wait > 0 and 1 or 0
  answer[3 * n - 1] = math.max(0, math.floor(limit - used - spent))
  answer[3 * n] = math.ceil(wait > 0 and wait or window - elapsed)
end
return answer`

/** The {@link RateLimiter} of the cluster: all processes count together, in one round trip a request. */
export class RedisRateLimiter implements RateLimiter {
  private readonly alone: RateLimiter
  private isAlone = false

  constructor(private readonly options: RedisRateLimiterOptions) {
    this.alone = options.fallback ?? new MemoryRateLimiter({ share: SHARE_ALONE })
  }

  async take(charges: readonly Charge[], weight = 1): Promise<LimitVerdict> {
    if (charges.length === 0) return verdictOf([])
    const keys = charges.map((charge) => this.keyOf(charge))
    const limits = charges.flatMap(({ policy }) => [policy.limit, policy.windowSeconds * 1000])
    try {
      const answer = (await this.options.redis.run((client) =>
        client.eval(TAKE, keys.length, ...keys, weight, this.options.nowMs?.() ?? 0, ...limits),
      )) as number[]
      this.tell(undefined)
      return verdictOf(charges.map(({ policy }, index) => standingOf(policy, answer.slice(3 * index, 3 * index + 3))))
    } catch (error) {
      this.tell(error)
      return this.takeAlone(charges, weight)
    }
  }

  private tell(failure: unknown): void {
    const { log } = this.options
    if (this.isAlone === (failure !== undefined)) return
    this.isAlone = failure !== undefined
    if (failure === undefined) log?.info({}, 'requests are counted together again')
    else
      log?.warn({ err: failure }, 'requests cannot be counted together: each process counts alone, at half the limits')
  }

  /** FLT-06: half the limits, counted here; what must not go uncounted is refused. */
  private async takeAlone(charges: readonly Charge[], weight: number): Promise<LimitVerdict> {
    const verdict = await this.alone.take(charges, weight)
    if (!verdict.allowed || charges.every(({ policy }) => policy.whenAway !== 'refuse')) return verdict
    return { ...verdict, allowed: false, retryAfterSeconds: RETRY_WHEN_UNKNOWN_S, unknown: true }
  }

  /** The first part of the subject in braces: a Redis cluster keeps an organization and its people in one slot. */
  private keyOf({ policy, subject }: Charge): string {
    return `${this.options.prefix ?? ''}limit:{${subject.split(':', 1)[0] ?? ''}}:${policy.name}:${subject}`
  }
}

function standingOf(policy: Charge['policy'], [exceeded, remaining = 0, resetMs = 0]: number[]): Standing {
  const resetSeconds = Math.max(1, Math.ceil(resetMs / 1000))
  return { policy, limit: policy.limit, remaining, resetSeconds, exceeded: exceeded === 1 }
}
