import type { CoreSettings } from '@nexus/platform-config'
import { createLogger } from '@nexus/platform-telemetry'
import { seedsDemo } from '../demo-seed.policy.js'
import { startEmbedded } from '../embedded-host.adapter.js'
import { seedDemo } from '../seed-demo.job.js'
import { stopOnSignal } from '../stop-on-signal.adapter.js'
import { type Demo, welcome } from '../welcome.view.js'

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
  stopOnSignal(nexus, logger)
}
