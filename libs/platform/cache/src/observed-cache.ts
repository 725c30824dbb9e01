import { count, type Logger } from '@nexus/platform-telemetry'
import type { CacheEvents } from './cache.js'

/** Counts every question for the metrics, and logs what only an operator can mend. */
export const observedCache = (log: Pick<Logger, 'warn'>): CacheEvents => ({
  answered(topic, outcome) {
    count('nexus_cache_answers_total', { topic, outcome })
  },
  refreshFailed(topic, error) {
    log.warn({ err: error, topic }, 'a kept value could not be loaded again; the old one was given')
  },
})
