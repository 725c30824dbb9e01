import { readCoreSettings, SettingsError } from '@nexus/platform-config'
import { clusterDatabase, clusterSettingsOf } from './cluster-settings.config.js'

const COMPLETE = {
  NATS_URL: 'nats://one:4222, nats://two:4222',
  REDIS_URL: 'redis://cache:6379',
  S3_ENDPOINT: 'http://store:9000',
  S3_BUCKET: 'nexus',
  S3_ACCESS_KEY_ID: 'key',
  S3_SECRET_ACCESS_KEY: 'secret',
  DATABASE_URL: 'postgres://nexus_login@pooler/nexus',
}

function problemsOf(environment: Record<string, string>, hasDatabase = true): string[] {
  try {
    clusterSettingsOf(readCoreSettings(environment), hasDatabase)
    return []
  } catch (error) {
    if (error instanceof SettingsError) return error.problems.map(({ variable }) => variable)
    throw error
  }
}

describe('the settings of nexus serve', () => {
  it('are complete with the servers that all processes share', () => {
    expect(clusterSettingsOf(readCoreSettings({ ...COMPLETE, S3_PREFIX: 'nexus/' }), true)).toEqual({
      nats: ['nats://one:4222', 'nats://two:4222'],
      redis: 'redis://cache:6379',
      s3: {
        endpoint: 'http://store:9000',
        region: 'us-east-1',
        bucket: 'nexus',
        accessKeyId: 'key',
        secretAccessKey: 'secret',
        prefix: 'nexus/',
      },
    })
  })

  it('names everything that is missing at once, the database only where there is one', () => {
    expect(problemsOf({})).toEqual([
      'NATS_URL',
      'REDIS_URL',
      'S3_ENDPOINT',
      'S3_BUCKET',
      'S3_ACCESS_KEY_ID',
      'S3_SECRET_ACCESS_KEY',
      'DATABASE_URL',
    ])
    expect(problemsOf({ ...COMPLETE, DATABASE_URL: '' })).toEqual(['DATABASE_URL'])
    expect(problemsOf({ ...COMPLETE, DATABASE_URL: '' }, false)).toEqual([])
  })

  it.each(['sqlite', 'force_sqlite', 'auto'])('refuse the database strategy %s', (strategy) => {
    expect(problemsOf({ ...COMPLETE, DB_FALLBACK_STRATEGY: strategy })).toEqual(['DB_FALLBACK_STRATEGY'])
    expect(problemsOf({ ...COMPLETE, DB_FALLBACK_STRATEGY: strategy }, false)).toEqual([])
  })

  it.each([
    ['NATS_URL', 'http://one:4222'],
    ['NATS_URL', 'nats://user:password@one:4222'],
    ['NATS_REPLICAS', '0'],
    ['REDIS_URL', 'http://cache'],
    ['S3_ENDPOINT', 's3://store'],
    ['S3_BUCKET', 'A Bucket'],
  ])('refuse %s=%s', (variable, value) => {
    expect(() => readCoreSettings({ ...COMPLETE, [variable]: value })).toThrow(variable)
  })

  it('let the direct address default to the one of the application, and all replicas sign cursors alike', () => {
    const settings = readCoreSettings({ ...COMPLETE, NEXUS_POOL_SIZE: '4' })
    expect(clusterDatabase(settings, 'cursor secret')).toMatchObject({
      kind: 'postgres',
      url: COMPLETE.DATABASE_URL,
      directUrl: COMPLETE.DATABASE_URL,
      poolSize: 4,
      cursorKey: 'cursor secret',
    })
    const direct = 'postgres://nexus_login@db/nexus'
    expect(clusterDatabase(readCoreSettings({ ...COMPLETE, DATABASE_DIRECT_URL: direct }), 'x')).toMatchObject({
      directUrl: direct,
    })
  })
})
