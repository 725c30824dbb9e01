/** Where the servers of a cluster are; those of `startServers` can also be stopped. */
export interface ClusterServers {
  readonly postgres: {
    readonly appUrl: string
    readonly ownerUrl: string
    readonly loginUrls: Readonly<Record<string, string>>
  }
  readonly nats: { readonly url: string }
  readonly redis: { readonly url: string }
  readonly s3: {
    readonly endpoint: string
    readonly region: string
    readonly accessKeyId: string
    readonly secretAccessKey: string
    readonly bucket: string
  }
}

/** One process of the cluster. */
export interface ClusterProcess {
  /** Such as `procurement-2`. */
  readonly name: string
  readonly service: string
  readonly index: number
  readonly pid: number | undefined
  readonly adminPort: number
  /** Of the edge. */
  readonly url?: string
  readonly alive: boolean
  output(): string
  /** Resolves with the exit code, or the signal that ended it. */
  kill(signal?: NodeJS.Signals, limitMs?: number): Promise<number | NodeJS.Signals | undefined>
  restart(environment?: Readonly<Record<string, string>>, patienceMs?: number): Promise<void>
}

/** Environment variables; undefined takes one away. */
export type ClusterEnvironment = Readonly<Record<string, string | undefined>>

export interface ClusterOptions {
  readonly folder?: string
  readonly replicas?: Readonly<Record<string, number>>
  readonly env?: ClusterEnvironment
  readonly servers?: ClusterServers
  readonly permissions?: boolean
  readonly seedDemo?: boolean
  readonly migrate?: boolean
  readonly natsConfig?: string
  readonly onLine?: (process: ClusterProcess, line: string) => void
}

export interface Cluster {
  readonly folder: string
  readonly url: string
  readonly gateways: readonly string[]
  readonly processes: readonly ClusterProcess[]
  process(name: string, index?: number): ClusterProcess | undefined
  environment(name: string, index?: number): Promise<Record<string, string>>
  readonly operatorEnvironment: Readonly<Record<string, string>>
  stop(): Promise<void>
}

export const PROCESSES: readonly string[]
export function startCluster(options?: ClusterOptions): Promise<Cluster>
