import { type Environment, Installation } from './installation.adapter.js'

/** The built platform as its own process, on a database of its own. */
export interface NexusProcess {
  readonly url: string
  readonly dataFolder: string
  /** Everything it has written to standard output. */
  output(): string
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>
  /** SIGKILL, and everything is removed. */
  dispose(): Promise<void>
}

/** Starts `apps/nexus/dist/main.js` on the database of the run; the demo organization is seeded. */
export async function startNexus(environment: Environment = {}): Promise<NexusProcess> {
  const installation = await Installation.make()
  const dispose = (): Promise<void> => installation.remove()
  try {
    const { url, output, stop } = await installation.start(environment)
    return { url, dataFolder: installation.dataFolder, output, stop, dispose }
  } catch (error) {
    await dispose()
    throw error
  }
}
