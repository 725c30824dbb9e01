import {
  eventSubjects,
  heartbeatRequestSubject,
  heartbeatSubject,
  historySubject,
  inboxPrefix,
  rpcSubject,
  SUBJECT_PREFIX,
  wakeSubject,
} from './rpc-subjects.js'

/** A durable consumer of a service: what it reads from which stream. */
export interface NatsConsumer {
  readonly stream: string
  readonly durable: string
  /** The one subject (with wildcards) that it filters by; the service cannot create it with another. */
  readonly filter: string
}

/** One user of the platform on NATS: a service or the gateway. */
export interface NatsUser {
  readonly name: string
  /** Public nkey (`U…`); the seed stays with the service. */
  readonly publicKey: string
  /** Operations that it calls: those of its operations' `calls`, its consumers' and its jobs'. For the gateway: all public ones. */
  readonly calls: readonly string[]
  /** Whether it serves operations and publishes events of its own: every service, not the gateway. */
  readonly serves: boolean
  readonly consumers?: readonly NatsConsumer[]
  /**
   * Streams that hold its events: its relay looks at their state, reads back what it published, and has consumers that
   * are ahead of a stream begin again, those of other services included (reliability.md 2.1, R1 and R2).
   */
  readonly streams?: readonly string[]
  /** Streams that it creates when they are missing. One that exists cannot be changed by it, emptied or deleted. */
  readonly declares?: readonly string[]
  /** Services whose outboxes it asks for events of the time before a consumer of its own existed, and for what it misses (R3). */
  readonly histories?: readonly string[]
  /** Subjects that it may speak on besides its own, such as `nx.live.workflow`. */
  readonly speaks?: readonly string[]
  /** Subjects that it may listen to besides its own, such as `nx.hb.>` for the health of all. */
  readonly listens?: readonly string[]
}

/** What the generated configuration is made of. */
export interface NatsFacts {
  readonly users: readonly NatsUser[]
  /** Public nkey of the operator, who declares streams and looks at everything of the platform, but calls no service. */
  readonly operatorKey?: string
  /** Public nkey of who watches the server itself (system account). */
  readonly monitorKey?: string
  /** Names of the platform's streams. */
  readonly streams: readonly string[]
  readonly prefix?: string
  readonly server?: NatsServerSettings
}

/** Of the server itself. */
export interface NatsServerSettings {
  /** `host:port`. Default: 0.0.0.0:4222. */
  readonly listen?: string
  readonly storeFolder?: string
  /** Writes every message through to the disk before it is acknowledged; needs server 2.10. */
  readonly syncAlways?: boolean
  readonly tls?: { readonly certificate: string; readonly key: string; readonly authority?: string }
}

/** What a user may send and hear. */
export interface NatsPermissions {
  readonly publish: readonly string[]
  readonly subscribe: readonly string[]
}

const SERVICE = /^[a-z][a-z0-9-]*$/
const KEY = /^U[A-Z2-7]{55}$/
const TOKEN = /^[A-Za-z0-9_-]+$/
const SUBJECT = /^[A-Za-z0-9_$-]+(\.([A-Za-z0-9_$-]+|\*))*(\.>)?$/
const PATH = /^[A-Za-z0-9_./$:-]+$/

/** What this user may do and nothing else (SEC: whoever takes one service over speaks as this service only). */
export function permissionsOf(user: NatsUser, facts: NatsFacts): NatsPermissions {
  const { prefix = SUBJECT_PREFIX } = facts
  const { name, calls, serves, consumers = [], streams = [], declares = [], histories = [] } = user
  const { speaks = [], listens = [] } = user
  const own = serves
    ? {
        publish: [eventSubjects(name, prefix), heartbeatSubject(name, '*', prefix), wakeSubject(name, prefix)],
        subscribe: [
          // Only in its queue group: outside of it, it would hear the requests of its replicas a second time.
          `${prefix}.rpc.${name}.> ${name}`,
          `${historySubject(name, prefix)} ${name}`,
          // Without one: every replica has to hear it, for only one of them publishes.
          wakeSubject(name, prefix),
          heartbeatRequestSubject(prefix),
        ],
      }
    : { publish: [], subscribe: [] }
  return {
    publish: sorted([
      ...own.publish,
      ...speaks,
      ...calls.map((operation) => rpcSubject(operation, prefix)),
      ...consumers.flatMap(consumerSubjects),
      ...consumers.map(({ stream }) => `$JS.API.STREAM.INFO.${stream}`),
      ...streams.flatMap((stream) => reconcilerSubjects(stream, facts)),
      ...declares.flatMap((stream) => ['INFO', 'CREATE'].map((verb) => `$JS.API.STREAM.${verb}.${stream}`)),
      ...histories.map((service) => historySubject(service, prefix)),
      ...(consumers.length + streams.length > 0 ? ['$JS.API.INFO'] : []),
      ...(listens.some((subject) => subject.startsWith(`${prefix}.hb.`)) ? [heartbeatRequestSubject(prefix)] : []),
    ]),
    subscribe: sorted([...own.subscribe, `${inboxPrefix(name)}.>`, ...listens]),
  }
}

/** Declaring, asking and acknowledging one durable consumer. The filter is part of the subject, so that no other can be had. */
const consumerSubjects = ({ stream, durable, filter }: NatsConsumer): string[] => [
  `$JS.API.CONSUMER.CREATE.${stream}.${durable}.${filter}`,
  ...['INFO', 'DELETE', 'MSG.NEXT'].map((verb) => `$JS.API.CONSUMER.${verb}.${stream}.${durable}`),
  `$JS.ACK.${stream}.${durable}.>`,
]

/**
 * A consumer that is ahead of a stream must be reset before anything new is published, also when no process of its
 * service runs: so every producer may delete those that the platform declares. It costs their services a second look at
 * what the stream keeps, which meets their inboxes, and nothing else.
 */
const reconcilerSubjects = (stream: string, { users }: NatsFacts): string[] => [
  ...['INFO', 'MSG.GET'].map((verb) => `$JS.API.STREAM.${verb}.${stream}`),

  `$JS.API.CONSUMER.LIST.${stream}`,
  ...users
    .flatMap((user) => user.consumers ?? [])
    .filter((consumer) => consumer.stream === stream)
    .map(({ durable }) => `$JS.API.CONSUMER.DELETE.${stream}.${durable}`),
]

/**
 * The text of nats-server's configuration file: accounts, and one nkey user for each service with what it needs.
 * Works on server 2.9 and newer.
 * @throws Error when a name, key or subject has not its form, or two users share a name or key
 */
export function natsConfiguration(facts: NatsFacts): string {
  assertFacts(facts)
  const { server = {}, operatorKey, monitorKey, users } = facts
  const lines = [
    '# Generated from the declarations of the services; do not edit.',
    `listen: ${quoted(server.listen ?? '0.0.0.0:4222')}`,
    'max_payload: 1MB',
    'jetstream {',
    `  store_dir: ${quoted(server.storeFolder ?? '/data/jetstream')}`,
    ...(server.syncAlways === true ? ['  sync_interval: always'] : []),
    '}',
    ...tlsLines(server),
    'accounts {',
    '  NEXUS {',
    '    jetstream: enabled',
    '    users: [',
    ...users.flatMap((user) => userLines(user.publicKey, user.name, permissionsOf(user, facts), user.serves)),
    ...(operatorKey === undefined ? [] : userLines(operatorKey, 'operator', operatorPermissions(facts), false)),
    '    ]',
    '  }',
    '  SYS {',
    '    users: [',
    ...(monitorKey === undefined ? [] : [`      { nkey: ${monitorKey} }`]),
    '    ]',
    '  }',
    '}',
    'system_account: SYS',
  ]
  return `${lines.join('\n')}\n`
}

/** The operator sets streams and consumers up and looks at them, but neither calls services nor speaks for one. */
const operatorPermissions = ({ streams, prefix = SUBJECT_PREFIX }: NatsFacts): NatsPermissions => ({
  publish: sorted([
    '$JS.API.INFO',
    '$JS.API.STREAM.NAMES',
    '$JS.API.STREAM.LIST',
    ...streams.flatMap((stream) => [
      ...['CREATE', 'UPDATE', 'INFO', 'MSG.GET'].map((verb) => `$JS.API.STREAM.${verb}.${stream}`),
      ...['NAMES', 'LIST'].map((verb) => `$JS.API.CONSUMER.${verb}.${stream}`),
      ...['INFO', 'DELETE'].map((verb) => `$JS.API.CONSUMER.${verb}.${stream}.*`),
    ]),
  ]),
  subscribe: sorted([`${inboxPrefix('operator')}.>`, heartbeatSubject('*', '*', prefix)]),
})

function userLines(key: string, name: string, permissions: NatsPermissions, answers: boolean): string[] {
  const list = (subjects: readonly string[]): string[] => subjects.map((subject) => `            ${quoted(subject)}`)
  return [
    `      # ${name}`,
    '      {',
    `        nkey: ${key}`,
    '        permissions {',
    // An empty list would allow everything.
    ...(permissions.publish.length === 0
      ? ['          publish: { deny: ">" }']
      : ['          publish: { allow: [', ...list(permissions.publish), '          ] }']),
    '          subscribe: { allow: [',
    ...list(permissions.subscribe),
    '          ] }',
    // A reply goes where the request said, once, for as long as the longest call may last.
    ...(answers ? ['          allow_responses: { max: 1, expires: "11m" }'] : []),
    '        }',
    '      }',
  ]
}

function tlsLines({ tls }: NatsServerSettings): string[] {
  if (tls === undefined) return []
  return [
    'tls {',
    `  cert_file: ${quoted(tls.certificate)}`,
    `  key_file: ${quoted(tls.key)}`,
    ...(tls.authority === undefined ? [] : [`  ca_file: ${quoted(tls.authority)}`]),
    '}',
  ]
}

function assertFacts(facts: NatsFacts): void {
  const assert = (form: RegExp, what: string, values: readonly string[]): void => {
    const wrong = values.find((value) => !form.test(value))
    if (wrong !== undefined)
      throw new Error(`${what} ${JSON.stringify(wrong)} cannot be written into the configuration`)
  }
  const { users, operatorKey, monitorKey, streams, server = {} } = facts
  const keys = [...users.map((user) => user.publicKey), operatorKey, monitorKey].filter((key) => key !== undefined)
  const names = users.map((user) => user.name)
  const consumers = users.flatMap((user) => user.consumers ?? [])
  assert(SERVICE, 'the user', [...names, ...users.flatMap((user) => user.histories ?? [])])
  assert(KEY, 'the public key', keys)
  assert(TOKEN, 'the stream', [
    ...streams,
    ...consumers.map((consumer) => consumer.stream),
    ...users.flatMap((user) => [...(user.streams ?? []), ...(user.declares ?? [])]),
  ])
  assert(
    TOKEN,
    'the consumer',
    consumers.map((consumer) => consumer.durable),
  )
  assert(SUBJECT, 'the subject', [
    ...users.flatMap((user) => [...user.calls, ...(user.speaks ?? []), ...(user.listens ?? [])]),
    ...consumers.map((consumer) => consumer.filter),
    ...(facts.prefix === undefined ? [] : [facts.prefix]),
  ])
  const { listen, storeFolder, tls } = server
  assert(
    PATH,
    'the setting',
    [listen, storeFolder, tls?.certificate, tls?.key, tls?.authority].filter((value) => value !== undefined),
  )
  const wild = users.flatMap((user) => user.calls).find((call) => /[*>]/.test(call))
  if (wild !== undefined) throw new Error(`the call ${wild} must name one operation`)
  for (const [what, values] of [
    ['name', [...names, 'operator']],
    ['key', keys],
  ] as const)
    if (new Set(values).size !== values.length) throw new Error(`two users of the configuration share a ${what}`)
}

const quoted = (text: string): string => JSON.stringify(text)

const sorted = (subjects: readonly string[]): string[] => [...new Set(subjects)].sort()
