import { z } from 'zod'
import { readSettings, type Environment } from './read-settings.js'
import { choiceSetting, pathSetting, switchSetting, urlSetting, wholeNumberSetting } from './setting-fields.js'
import { clusterSettings } from './cluster-settings.js'
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

const rateLimit = (fallback: number, whose: string) =>
  wholeNumberSetting(
    { minimum: 1, maximum: 10_000_000, default: fallback },
    { description: `Requests a minute ${whose}; exports, searches and uploads count several times.` },
  )

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
    NEXUS_DRAIN_SECONDS: wholeNumberSetting(
      { minimum: 0, maximum: 20, default: 5 },
      {
        description:
          'How long the edge of a cluster goes on serving after SIGTERM, until load balancers have seen that it is not ready any more.',
      },
    ),
    NEXUS_TRUSTED_PROXIES: networkListSetting({
      description: 'Proxies whose X-Forwarded-For is believed; from all others it is ignored.',
      example: '10.0.0.0/8',
    }),
    NEXUS_DATA_DIR: pathSetting({
      description: 'Folder of everything that is stored on disk: databases, objects, keys.',
    }).default('./data'),
    NEXUS_KEYS_DIR: pathSetting({
      description:
        'Folder of the keys that all processes of an installation share; default: keys inside NEXUS_DATA_DIR, where `nexus start` makes them and `nexus cluster keys` those of a cluster.',
    }).optional(),
    DB_FALLBACK_STRATEGY: choiceSetting(['auto', 'postgres', 'sqlite', 'force_sqlite'], {
      description:
        'Which database: auto takes PostgreSQL when it answers and SQLite when not (never in production); force_sqlite is an alias of sqlite. Default: auto in development; in production postgres when DATABASE_URL is set, else sqlite.',
    }).optional(),
    AI_AGENT: switchSetting(false, {
      description: 'Set by automated tools; implies DB_FALLBACK_STRATEGY=auto unless that is set.',
    }),
    DATABASE_URL: urlSetting(['postgres', 'postgresql'], {
      description: 'PostgreSQL, as the login role of the application (no superuser, no BYPASSRLS).',
      example: 'postgres://nexus_login@localhost:5432/nexus',
      secret: true,
    }).optional(),
    DATABASE_DIRECT_URL: urlSetting(['postgres', 'postgresql'], {
      description:
        'PostgreSQL past a transaction pooler, for what needs a connection of its own (locks, migrations); default DATABASE_URL.',
      example: 'postgres://nexus_login@localhost:5432/nexus',
      secret: true,
    }).optional(),
    DATABASE_MIGRATION_URL: urlSetting(['postgres', 'postgresql'], {
      description: 'PostgreSQL, as the owner role that runs migrations; default DATABASE_DIRECT_URL.',
      example: 'postgres://nexus_owner@localhost:5432/nexus',
      secret: true,
    }).optional(),
    DATABASE_INVARIANTS_URL: urlSetting(['postgres', 'postgresql'], {
      description:
        'PostgreSQL past a pooler, as a login of all services: a process of a cluster that has it checks the invariants every hour.',
      example: 'postgres://nexus_login@localhost:5432/nexus',
      secret: true,
    }).optional(),
    DATABASE_URL_SQLITE: pathSetting({
      description: 'Folder of the SQLite files, one per service; default: database inside NEXUS_DATA_DIR.',
    }).optional(),
    NEXUS_SIGNING_KEYS_FILE: pathSetting({
      description:
        'File of the keys that sign access tokens; default: keys/signing-keys.json inside NEXUS_DATA_DIR, made on first start.',
    }).optional(),
    NEXUS_POOL_SIZE: wholeNumberSetting(
      { minimum: 2, maximum: 200, default: 10 },
      { description: 'Connections to PostgreSQL of each service in each process.' },
    ),
    ENCRYPTION_KEY: encryptionKey,
    ...clusterSettings,
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
    NEXUS_RATE_LIMITS: switchSetting(true, {
      description: 'Whether requests are limited. Turn it off only to measure speed.',
    }),
    NEXUS_RATE_LIMIT_ORGANIZATION: rateLimit(60_000, 'of one organization'),
    NEXUS_RATE_LIMIT_PERSON: rateLimit(6_000, 'of one person in one organization'),
    NEXUS_RATE_LIMIT_ADDRESS: rateLimit(3_000, 'without a valid token from one network address'),
    NEXUS_RATE_LIMIT_SIGN_IN: wholeNumberSetting(
      { minimum: 1, maximum: 10_000_000, default: 300 },
      { description: 'Attempts to sign in, register or join a minute from one network address.' },
    ),
    NEXUS_ADMIN_PORT: z
      .string()
      .regex(/^[0-9]{1,5}$/)
      .transform(Number)
      .pipe(z.int().max(65_535))
      .optional()
      .meta({
        description:
          'Port of health (/livez, /readyz, /startupz) and metrics (/metrics), never to be reached from outside; 0 takes a free one. Without it there is none.',
        expected: 'a whole number from 0 to 65535',
      }),
    NEXUS_ADMIN_HOST: z
      .string()
      .regex(/^[A-Za-z0-9.:_-]{1,255}$/)
      .default('127.0.0.1')
      .meta({
        description: 'Address of the admin port; 0.0.0.0 means every network of the machine.',
        expected: 'a host name or IP address',
      }),
    OTEL_EXPORTER_OTLP_ENDPOINT: urlSetting(['http', 'https'], {
      description: 'Collector that takes traces as OTLP over HTTP. Without it nothing is traced.',
      example: 'http://localhost:4318',
    }).optional(),
    NEXUS_TRACE_PERCENT: wholeNumberSetting(
      { minimum: 0, maximum: 100, default: 100 },
      { description: 'How many of a hundred new traces are recorded; what a caller decided is kept.' },
    ),
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
