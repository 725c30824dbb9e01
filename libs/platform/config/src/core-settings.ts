import { z } from 'zod'
import { readSettings, type Environment } from './read-settings.js'
import { choiceSetting, pathSetting, switchSetting, urlSetting, wholeNumberSetting } from './setting-fields.js'
import { networkListSetting } from './trusted-proxies.js'

const encryptionKey = z
  .string()
  .refine(
    (value) => Buffer.from(value, 'base64').length === 32 && /^[A-Za-z0-9+/]{43}=?$/.test(value),
    'is not a key of this size',
  )
  .optional()
  .meta({
    description:
      'Key that encrypts stored secrets. There is no default: without it, what needs it says so. Make one with: openssl rand -base64 32',
    expected: '32 bytes in base64',
    secret: true,
  })

/** Settings of the all-in-one host; every variable has its meaning here and nowhere else. */
export const coreSettings = z
  .object({
    NODE_ENV: choiceSetting(['development', 'test', 'production'], {
      description: 'Production refuses what is only for trying out.',
    }).default('development'),
    NEXUS_PORT: wholeNumberSetting(
      { minimum: 0, maximum: 65_535, default: 3000 },
      { description: 'Port of the HTTP server; 0 takes a free one.' },
    ),
    NEXUS_HOST: z
      .string()
      .regex(/^[A-Za-z0-9.:_-]{1,255}$/)
      .default('127.0.0.1')
      .meta({
        description: 'Address to listen on; 0.0.0.0 means every network of the machine.',
        expected: 'a host name or IP address',
      }),
    NEXUS_PUBLIC_URL: urlSetting(['http', 'https'], {
      description: 'URL under which people reach the platform; links and the token issuer use it.',
      example: 'https://nexus.example.com',
    }).optional(),
    NEXUS_TRUSTED_PROXIES: networkListSetting({
      description: 'Proxies whose X-Forwarded-For is believed; from all others it is ignored.',
      example: '10.0.0.0/8',
    }),
    NEXUS_DATA_DIR: pathSetting({
      description: 'Folder of everything that is stored on disk: databases, objects, keys.',
    }).default('./data'),
    DB_FALLBACK_STRATEGY: choiceSetting(['auto', 'postgres', 'sqlite', 'force_sqlite'], {
      description:
        'Which database: auto takes PostgreSQL when it answers and SQLite when not (never in production); force_sqlite is an alias of sqlite. Default: auto in development; in production postgres when DATABASE_URL is set, else sqlite.',
    }).optional(),
    AI_AGENT: switchSetting(false, {
      description: 'Set by automated tools; implies DB_FALLBACK_STRATEGY=auto unless that is set.',
    }),
    DATABASE_URL: urlSetting(['postgres', 'postgresql'], {
      description: 'PostgreSQL, as the login role of the application (no superuser, no BYPASSRLS).',
      example: 'postgres://nexus_app@localhost:5432/nexus',
      secret: true,
    }).optional(),
    DATABASE_MIGRATION_URL: urlSetting(['postgres', 'postgresql'], {
      description: 'PostgreSQL, as the owner role that runs migrations; default DATABASE_URL.',
      example: 'postgres://nexus_owner@localhost:5432/nexus',
      secret: true,
    }).optional(),
    DATABASE_URL_SQLITE: pathSetting({
      description: 'Folder of the SQLite files, one per service; default: database inside NEXUS_DATA_DIR.',
    }).optional(),
    NEXUS_SIGNING_KEYS_FILE: pathSetting({
      description:
        'File of the keys that sign access tokens; default: keys/signing-keys.json inside NEXUS_DATA_DIR, made on first start.',
    }).optional(),
    ENCRYPTION_KEY: encryptionKey,
    SMTP_URL: urlSetting(['smtp', 'smtps'], {
      description:
        'Mail server, with user and password when it wants them. Without it people are told in the console only; AI_AGENT=true overrules it.',
      example: 'smtps://nexus@mail.example.com:465',
      secret: true,
    }).optional(),
    MAIL_FROM: z
      .email()
      .max(254)
      .default('nexus@localhost.localdomain')
      .meta({ description: 'Address that mail comes from.', expected: 'an e-mail address' }),
    NEXUS_CHROMIUM_PATH: pathSetting({
      description:
        'Chromium or Chrome that prints PDFs; default: the first that this machine has, else one that is unpacked.',
    }).optional(),
    LOG_LEVEL: choiceSetting(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      description: 'Least severe log lines to write.',
    }).default('info'),
  })
  .superRefine((settings, context) => {
    const { NODE_ENV, DB_FALLBACK_STRATEGY: strategy, AI_AGENT, DATABASE_URL } = settings
    const refuse = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message })
    if (NODE_ENV === 'production' && strategy === 'auto')
      refuse('DB_FALLBACK_STRATEGY', 'is auto, which production refuses: say postgres or sqlite')
    if (NODE_ENV === 'production' && strategy === undefined && AI_AGENT)
      refuse(
        'AI_AGENT',
        'implies the strategy auto, which production refuses: set DB_FALLBACK_STRATEGY to postgres or sqlite',
      )
    if (strategy === 'postgres' && DATABASE_URL === undefined)
      refuse('DATABASE_URL', 'is not set, but DB_FALLBACK_STRATEGY is postgres')
  })

/** Typed {@link coreSettings}. */
export type CoreSettings = z.output<typeof coreSettings>

/** Reads {@link coreSettings}. @throws SettingsError */
export function readCoreSettings(env: Environment): CoreSettings {
  return readSettings(coreSettings, env)
}
