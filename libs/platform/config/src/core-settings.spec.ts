import { coreSettings, readCoreSettings } from './core-settings.js'
import { databaseChoice } from './database-choice.js'
import { SettingsError } from './settings-error.js'
import { settingsReference, toEnvExample, toMarkdownTable } from './settings-reference.js'

const url = 'postgres://nexus_app:pw@localhost:5432/nexus'

function wrongVariables(env: Record<string, string>): string[] {
  try {
    readCoreSettings(env)
    return []
  } catch (error) {
    return error instanceof SettingsError ? error.problems.map((each) => each.variable) : ['unexpected']
  }
}

describe('core settings', () => {
  it('starts on a bare machine without any variable', () => {
    const settings = readCoreSettings({})
    expect(settings).toMatchObject({
      NEXUS_PORT: 3000,
      NEXUS_HOST: '127.0.0.1',
      NEXUS_DATA_DIR: './data',
      NODE_ENV: 'development',
      LOG_LEVEL: 'info',
      NEXUS_TRUSTED_PROXIES: [],
    })
    expect(settings.ENCRYPTION_KEY).toBeUndefined()
    expect(databaseChoice(settings)).toEqual({ strategy: 'sqlite', folder: 'data/database' })
  })

  it.each([
    ['auto in development with a URL', { DATABASE_URL: url }, 'auto'],
    ['auto for automated tools', { DATABASE_URL: url, AI_AGENT: '1' }, 'auto'],
    ['SQLite without a URL, even when asked for auto', { DB_FALLBACK_STRATEGY: 'auto' }, 'sqlite'],
    ['SQLite when forced', { DATABASE_URL: url, DB_FALLBACK_STRATEGY: 'force_sqlite' }, 'sqlite'],
    [
      'an explicit strategy before AI_AGENT',
      { DATABASE_URL: url, DB_FALLBACK_STRATEGY: 'sqlite', AI_AGENT: 'true' },
      'sqlite',
    ],
    ['PostgreSQL in production with a URL', { NODE_ENV: 'production', DATABASE_URL: url }, 'postgres'],
    ['SQLite in production without a URL', { NODE_ENV: 'production' }, 'sqlite'],
    ['PostgreSQL when asked', { DB_FALLBACK_STRATEGY: 'POSTGRES', DATABASE_URL: url }, 'postgres'],
  ])('chooses %s', (_case, env, strategy) => {
    expect(databaseChoice(readCoreSettings(env)).strategy).toBe(strategy)
  })

  it('uses the application URL for migrations unless there is an own one, and the named SQLite folder', () => {
    expect(databaseChoice(readCoreSettings({ DATABASE_URL: url, DATABASE_URL_SQLITE: '/var/nexus' }))).toMatchObject({
      url,
      migrationUrl: url,
      folder: '/var/nexus',
    })
    const direct = 'postgres://nexus_login@db/nexus'
    expect(databaseChoice(readCoreSettings({ DATABASE_URL: url, DATABASE_DIRECT_URL: direct }))).toMatchObject({
      url,
      directUrl: direct,
      migrationUrl: direct,
    })
    const owner = 'postgres://nexus_owner@localhost/nexus'
    expect(databaseChoice(readCoreSettings({ DATABASE_URL: url, DATABASE_MIGRATION_URL: owner })).migrationUrl).toBe(
      owner,
    )
  })

  it.each([
    [
      'auto in production',
      { NODE_ENV: 'production', DB_FALLBACK_STRATEGY: 'auto', DATABASE_URL: url },
      'DB_FALLBACK_STRATEGY',
    ],
    [
      'AI_AGENT in production without a strategy',
      { NODE_ENV: 'production', AI_AGENT: '1', DATABASE_URL: url },
      'AI_AGENT',
    ],
    ['postgres without a URL', { DB_FALLBACK_STRATEGY: 'postgres' }, 'DATABASE_URL'],
    ['an unknown strategy', { DB_FALLBACK_STRATEGY: 'mysql' }, 'DB_FALLBACK_STRATEGY'],
    ['a URL of another database', { DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL'],
    ['a short encryption key', { ENCRYPTION_KEY: 'c2hvcnQ=' }, 'ENCRYPTION_KEY'],
    ['a port out of range', { NEXUS_PORT: '70000' }, 'NEXUS_PORT'],
  ])('refuses %s', (_case, env, variable) => {
    expect(wrongVariables(env)).toEqual([variable])
  })

  it('takes an encryption key of 32 bytes', () => {
    const key = Buffer.alloc(32, 7).toString('base64')
    expect(readCoreSettings({ ENCRYPTION_KEY: key }).ENCRYPTION_KEY).toBe(key)
  })

  it('describes every variable, and gives secrets no default', () => {
    const reference = settingsReference(coreSettings)
    expect(reference.map((each) => each.variable)).toEqual(Object.keys(coreSettings.shape))
    for (const each of reference) {
      expect(each.description).not.toBe('')
      expect(each.expected).not.toBe('text')
      if (each.secret) expect(each.default).toBeUndefined()
    }
    expect(reference.find((each) => each.variable === 'NEXUS_PORT')).toMatchObject({ default: '3000', required: false })
    expect(reference.filter((each) => each.secret).map((each) => each.variable)).toEqual([
      'DATABASE_URL',
      'DATABASE_DIRECT_URL',
      'DATABASE_MIGRATION_URL',
      'DATABASE_INVARIANTS_URL',
      'ENCRYPTION_KEY',
      'REDIS_URL',
      'S3_ACCESS_KEY_ID',
      'S3_SECRET_ACCESS_KEY',
      'SMTP_URL',
    ])
  })

  it('writes an example file that reads back as the defaults', () => {
    const example = toEnvExample(settingsReference(coreSettings))
    const env = Object.fromEntries(
      [...example.matchAll(/^# ([A-Z_]+)=(.*)$/gm)]
        .filter(([, , value]) => value !== '')
        .map(([, name, value]) => [name ?? '', value ?? '']),
    )
    expect(env.NEXUS_PORT).toBe('3000')
    expect(readCoreSettings({ NEXUS_PORT: env.NEXUS_PORT ?? '', NEXUS_DATA_DIR: env.NEXUS_DATA_DIR ?? '' })).toEqual(
      readCoreSettings({}),
    )
    expect(example).toContain('# ENCRYPTION_KEY=\n')
  })

  it('writes a table with one row for each variable', () => {
    expect(toMarkdownTable(settingsReference(coreSettings)).split('\n')).toHaveLength(
      2 + Object.keys(coreSettings.shape).length,
    )
  })
})
