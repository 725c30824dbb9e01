import { testDatabaseKind } from '@nexus/testing'
import { type Environment, Installation } from './installation.adapter.js'
import { startOwnCluster } from './own-cluster.adapter.js'

/** The built platform in processes of its own, on a database of its own. */
export interface NexusProcess {
  readonly url: string
  /** Holds the keys. */
  readonly dataFolder: string
  /** On PostgreSQL its database as superuser, for whoever has to play an intruder. */
  readonly superuserUrl: string | undefined
  /** Everything it has written to standard output. */
  output(): string
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>
  /** SIGKILL, and everything is removed. */
  dispose(): Promise<void>
}

/** Patience of a hook that starts it, in milliseconds: a cluster is six processes, on a machine that has other work. */
export const START_MS = 300_000

/** The platform on the stack of the run: embedded on SQLite, a cluster on PostgreSQL. The demo organization is seeded. */
export function startNexus(environment: Environment = {}): Promise<NexusProcess> {
  return testDatabaseKind() === 'sqlite' ? startEmbedded(environment) : startCluster(environment)
}

/** Starts `apps/nexus/dist/main.js start` on the database of the run. */
export async function startEmbedded(environment: Environment = {}): Promise<NexusProcess> {
  const installation = await Installation.make()
  const dispose = (): Promise<void> => installation.remove()
  try {
    const { url, output, stop } = await installation.start(environment)
    const superuserUrl = installation.database?.superuserUrl
    return { url, dataFolder: installation.dataFolder, superuserUrl, output, stop, dispose }
  } catch (error) {
    await dispose()
    throw error
  }
}

async function startCluster(environment: Environment): Promise<NexusProcess> {
  const { cluster, superuserUrl, output, dispose } = await startOwnCluster({ env: environment })
  return {
    url: cluster.url,
    dataFolder: cluster.folder,
    superuserUrl,
    output,
    dispose,
    async stop() {
      const codes = await Promise.all(cluster.processes.map((each) => each.kill('SIGTERM')))
      return codes.every((code) => code === 0) ? 0 : 1
    },
  }
}
