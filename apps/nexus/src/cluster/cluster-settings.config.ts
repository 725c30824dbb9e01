import { coreSettings, type CoreSettings, SettingsError, settingsReference } from '@nexus/platform-config'
import type { DatabaseSettings } from '@nexus/platform-database'
import type { S3Connection } from '@nexus/platform-storage'
import { placementVariables } from '../placement/placement-variables.adapter.js'

/** What every process of a cluster has; the edge has no database. */
export interface ClusterSettings {
  readonly nats: readonly string[]
  readonly redis: string
  readonly s3: S3Connection
}

type Variable = keyof CoreSettings

const EVERYWHERE = [
  'NATS_URL',
  'REDIS_URL',
  'S3_ENDPOINT',
  'S3_BUCKET',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
] as const satisfies readonly Variable[]

/** @throws SettingsError that names every setting which a process of a cluster lacks */
export function clusterSettingsOf(settings: CoreSettings, hasDatabase: boolean): ClusterSettings {
  const missing: Variable[] = EVERYWHERE.filter((variable) => settings[variable] === undefined)
  if (hasDatabase && settings.DATABASE_URL === undefined) missing.push('DATABASE_URL')
  const { NATS_URL, REDIS_URL, S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = settings
  if (
    missing.length > 0 ||
    NATS_URL === undefined ||
    REDIS_URL === undefined ||
    S3_ENDPOINT === undefined ||
    S3_BUCKET === undefined ||
    S3_ACCESS_KEY_ID === undefined ||
    S3_SECRET_ACCESS_KEY === undefined
  )
    throw refusal(missing, 'is not set, but nexus serve needs it')
  const strategy = settings.DB_FALLBACK_STRATEGY
  if (hasDatabase && strategy !== undefined && strategy !== 'postgres')
    throw refusal(['DB_FALLBACK_STRATEGY'], `is ${strategy}, but nexus serve runs on PostgreSQL alone`)
  return {
    nats: NATS_URL,
    redis: REDIS_URL,
    s3: {
      endpoint: S3_ENDPOINT,
      region: settings.S3_REGION,
      bucket: S3_BUCKET,
      accessKeyId: S3_ACCESS_KEY_ID,
      secretAccessKey: S3_SECRET_ACCESS_KEY,
      ...(settings.S3_PREFIX === undefined ? {} : { prefix: `${settings.S3_PREFIX.replace(/\/$/, '')}/` }),
    },
  }
}

/** Where the services of a cluster keep their data. */
export function clusterDatabase(settings: CoreSettings, cursorKey: string): DatabaseSettings {
  const { DATABASE_URL: url = '', DATABASE_DIRECT_URL: directUrl = url, NEXUS_POOL_SIZE: poolSize } = settings
  return { kind: 'postgres', url, directUrl, poolSize, cursorKey, variable: placementVariables() }
}

function refusal(variables: readonly Variable[], problem: string): SettingsError {
  const reference = new Map(settingsReference(coreSettings).map((each) => [each.variable, each.expected]))
  return new SettingsError(
    variables.map((variable) => ({ variable, problem, expected: reference.get(variable) ?? 'a value' })),
  )
}
