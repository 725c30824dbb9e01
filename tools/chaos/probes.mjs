import { untilTrue } from './waiting.mjs'

/** A single try of a change; its outcome is left to the promises of the run. */
export const tryWrite = ({ organizations, client }, { organization = organizations[0], attemptMs } = {}) => {
  const { people, expectations } = organization
  const call = {
    who: people.buyer.who,
    token: people.buyer.token,
    method: 'POST',
    path: '/vendors',
    body: { name: `Probe ${client.random.uuid()}`, country: 'DE' },
    key: client.random.uuid(),
    once: true,
    attemptMs,
  }
  return client.call(call).then((answer) => {
    if (answer.outcome === 'unknown') expectations.unknown.push({ call, record: () => undefined })
    return answer
  })
}

/** Within how many ms a change is possible again; undefined past the limit. */
export const untilWritable = (scene, limitMs) =>
  untilTrue(async () => (await tryWrite(scene)).outcome === 'ok', limitMs, 200)

/** A single try of a read. */
export const tryRead = ({ organizations }, path = '/vendors?limit=5') =>
  organizations[0].people.buyer.get(path, { once: true })
