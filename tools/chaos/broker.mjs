import { readFile } from 'node:fs/promises'
import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import { connect, nkeyAuthenticator } from '@nats-io/transport-node'

/** The stream of all events. */
export const STREAM = 'NX_EVT'

/** Runs `work({ connection, manager, client })` as one of the users of the broker: a service, or `operator`. */
export async function asUser(stage, user, work) {
  const environment = user === 'operator' ? stage.cluster.operatorEnvironment : await stage.environmentOf(user)
  const seed = (await readFile(environment.NATS_NKEY_SEED_FILE)).toString().trim()
  const connection = await connect({
    servers: stage.servers.nats.url,
    authenticator: nkeyAuthenticator(new TextEncoder().encode(seed)),
    inboxPrefix: `_INBOX_${user}`,
    name: 'chaos',
    maxReconnectAttempts: 5,
  })
  try {
    return await work({
      connection,
      client: jetstream(connection),
      manager: await jetstreamManager(connection, { checkAPI: false }),
    })
  } finally {
    await connection.close()
  }
}

const AT_ONCE = 50

/** The messages after a place of the stream, oldest first: `{ seq, service, subject, data, id }`. */
export async function messagesAfter(manager, from) {
  const { state } = await manager.streams.info(STREAM)
  const found = []
  for (let start = Math.max(from + 1, state.first_seq); start <= state.last_seq; start += AT_ONCE) {
    const count = Math.min(AT_ONCE, state.last_seq - start + 1)
    const asked = Array.from({ length: count }, (_, index) =>
      manager.streams.getMessage(STREAM, { seq: start + index }).catch(() => undefined),
    )
    for (const message of await Promise.all(asked)) {
      if (!message) continue
      const { seq, subject, data, header } = message
      found.push({ seq, subject, data, service: subject.split('.')[2], id: header?.get('Nats-Msg-Id') })
    }
  }
  return found
}

export const lastSequence = async (manager) => (await manager.streams.info(STREAM)).state.last_seq
