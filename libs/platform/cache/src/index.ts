export { CACHE, defineCacheTopic, type Cache, type CacheEvents, type CacheOutcome, type CacheTopic } from './cache.js'
export { cacheKey, stampKey } from './cache-key.js'
export { MemoryCache, type MemoryCacheOptions } from './memory-cache.js'
export { RedisCache, type RedisCacheOptions } from './redis-cache.js'
