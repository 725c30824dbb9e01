import type { Logger } from '@nexus/platform-telemetry'

/** How long a stop may take before the process ends anyway, in milliseconds (reliability.md 2.6). */
const STOP_LIMIT = 40_000

/** SIGTERM or SIGINT stops and ends the process; a second signal ends it at once. */
export function stopOnSignal(running: { stop(): Promise<void> }, logger: Logger): void {
  let stopping = false
  const stop = (signal: string): void => {
    if (stopping) process.exit(1)
    stopping = true
    logger.info({ signal }, 'stopping')
    setTimeout(() => {
      logger.error('the stop took too long')
      process.exit(1)
    }, STOP_LIMIT).unref()
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, 'the stop failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', () => {
    stop('SIGTERM')
  })
  process.on('SIGINT', () => {
    stop('SIGINT')
  })
}
