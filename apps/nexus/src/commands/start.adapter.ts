import type { CoreSettings } from '@nexus/platform-config'
import { createLogger } from '@nexus/platform-telemetry'
import { seedsDemo } from '../demo-seed.policy.js'
import { startEmbedded } from '../embedded-host.adapter.js'
import { seedDemo } from '../seed-demo.job.js'
import { type Demo, welcome } from '../welcome.view.js'

/** How long a stop may take before the process ends anyway, in milliseconds (reliability.md 2.6). */
const STOP_LIMIT = 40_000

/** `nexus start`: serves until SIGTERM or SIGINT; a second signal ends the process at once. */
export async function start(settings: CoreSettings): Promise<void> {
  const logger = createLogger({ service: 'nexus', level: settings.LOG_LEVEL })
  let demo: Demo | undefined
  const nexus = await startEmbedded(settings, {
    logger,
    seed: async (running) => {
      if (seedsDemo(settings)) demo = await seedDemo(running)
    },
  })
  process.stdout.write(
    welcome({ url: nexus.url, database: nexus.database, demo, milliseconds: Math.round(performance.now()) }),
  )
  let stopping = false
  const stop = (signal: string): void => {
    if (stopping) process.exit(1)
    stopping = true
    logger.info({ signal }, 'stopping')
    setTimeout(() => {
      logger.error('the stop took too long')
      process.exit(1)
    }, STOP_LIMIT).unref()
    nexus.stop().then(
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
