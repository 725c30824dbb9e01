export { connectRedis, REDIS_CONNECTION } from './connect-redis.js'
export { reconnectDelay } from './reconnect-delay.js'
export { RedisUnavailable, type RedisConnection, type RedisLog, type RedisSettings } from './redis-connection.js'
