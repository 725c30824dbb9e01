export { addressSubject } from './address-subject.js'
export { limitHeaders } from './limit-headers.js'
export { MemoryRateLimiter, type MemoryRateLimiterOptions } from './memory-rate-limiter.js'
export { limitsUnavailable, rateLimited, refusalOf } from './rate-limit-errors.js'
export {
  definePolicy,
  RATE_LIMITER,
  type Charge,
  type LimitPolicy,
  type LimitVerdict,
  type RateLimiter,
  type Standing,
} from './rate-limiter.js'
export { RedisRateLimiter, type RedisRateLimiterOptions } from './redis-rate-limiter.js'
