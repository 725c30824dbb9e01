import type { CoreSettings } from '@nexus/platform-config'
import { createLogger } from '@nexus/platform-telemetry'
import { startClusterProcess } from '../cluster/cluster-process.adapter.js'
import { seedDemo } from '../seed-demo.job.js'
import { stopOnSignal } from '../stop-on-signal.adapter.js'
import { type Demo, loginLines } from '../welcome.view.js'

export interface ServeOptions {
  /** Makes the demo organization; only together with the edge, and never in production. */
  readonly 'seed-demo'?: boolean
}

/** `nexus serve <name>`: a process of the cluster, until SIGTERM or SIGINT; a second signal ends it at once. */
export async function serve(settings: CoreSettings, name: string, options: ServeOptions): Promise<void> {
  if (options['seed-demo'] === true && settings.NODE_ENV === 'production')
    throw new Error('--seed-demo makes logins whose password everybody knows; production refuses it.')
  const logger = createLogger({ service: name, level: settings.LOG_LEVEL })
  const running = await startClusterProcess(settings, name, { logger })
  stopOnSignal(running, logger)
  let demo: Demo | undefined
  if (options['seed-demo'] === true) {
    if (running.inside === undefined) throw new Error('--seed-demo belongs to nexus serve gateway.')
    // What follows from it happens in other processes, when they come to it.
    demo = await seedDemo({ ...running.inside, settled: () => Promise.resolve() })
  }
  const milliseconds = String(Math.round(performance.now()))
  process.stdout.write(
    running.url === undefined
      ? `${name} is ready (after ${milliseconds} ms).\n\n`
      : `Nexus is ready at ${running.url} (after ${milliseconds} ms).\n\n`,
  )
  if (demo !== undefined) process.stdout.write(`${loginLines(demo).join('\n')}\n\n`)
}
