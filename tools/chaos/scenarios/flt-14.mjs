import { asUser } from '../broker.mjs'
import { POISON } from '../invariants.mjs'
import { requestOf } from '../organizations.mjs'
import { BROKEN_HANDLERS, environmentWith, POISONED_TITLE } from '../planted/bugs.mjs'
import { untilTrue } from '../waiting.mjs'

const MARK = 'Poisoned'
const DEAD_WITHIN_S = 60
const REDRIVEN_WITHIN_S = 15
const SUBJECT = 'nx.evt.procurement.0.requisition'
const MEBIBYTE = 1024 * 1024

/** Messages that nobody can handle: they end as dead letters or are refused, and everybody else's work goes on. */
export default {
  id: 'FLT-14',
  sentence: 'Poison: no JSON, an unknown version, too large, a payload against its contract, a handler that fails.',
  async act({ share, ...more }) {
    const scene = { ...more, share }
    await share(0.2)
    scene.stage.cleaning.add(takeAway)
    await messages(scene)
    await share(0.5)
    // A handler that hangs takes a minute to be given up.
    const handlers = scene.scale > 1 ? BROKEN_HANDLERS : BROKEN_HANDLERS.slice(0, 1)
    for (const handler of handlers) await brokenHandler(scene, handler)
  },
}

/**
 * What was injected goes again, in this run and in later ones on the stage, for the stream keeps it: the invariants know no
 * event that nobody stored.
 */
async function takeAway(stage) {
  await stage.rows(`DELETE FROM workflow.dead_letter WHERE envelope::text LIKE '%"${MARK}"%'`)
  for (const schema of ['workflow', 'billing', 'documents', 'identity', 'procurement'])
    await stage.rows(`DELETE FROM ${schema}.inbox_event WHERE event_id::text LIKE '${POISON}%'`)
}

/** What is no event, or no event that anybody knows. */
async function messages({ stage, random, ...scene }) {
  const [{ tenantId }] = await stage.rows(
    'SELECT tenant_id AS "tenantId" FROM procurement.requisition ORDER BY created_at DESC LIMIT 1',
  )
  const id = (last) => `${POISON}${random.uuid().slice(0, 8)}${last}`
  const poisoned = { event: id('0001'), aggregate: id('0002') }
  const envelope = {
    id: poisoned.event,
    type: 'procurement.requisition.submitted.v1',
    tenantId,
    aggregateType: 'requisition',
    aggregateId: poisoned.aggregate,
    aggregateSeq: 1,
    payload: { [MARK]: true },
    occurredAt: new Date().toISOString(),
    headers: {
      traceId: random.uuid().replaceAll('-', ''),
      opId: id('0003'),
      actor: { kind: 'system', userId: id('0004') },
    },
  }
  const seen = await asUser(stage, 'procurement', async ({ client }) => {
    const send = (subject, data) =>
      client.publish(subject, data, { msgID: random.uuid(), timeout: 5_000 }).then(
        () => 'taken',
        (error) => error.message,
      )
    return {
      'no JSON': await send(`${SUBJECT}.submitted-v1`, '{"half":'),
      'no event': await send(`${SUBJECT}.submitted-v1`, '42'),
      'an unknown version': await send(
        `${SUBJECT}.submitted-v99`,
        JSON.stringify({ ...envelope, id: id('0005'), type: 'procurement.requisition.submitted.v99' }),
      ),
      'too large': await send(`${SUBJECT}.submitted-v1`, 'x'.repeat(MEBIBYTE + 1)).catch((error) => error.message),
      'a payload against its contract': await send(`${SUBJECT}.submitted-v1`, JSON.stringify(envelope)),
    }
  })
  scene.break('poison', { seen })
  scene.expect(seen['too large'] !== 'taken', 'FLT-14', 'an event of more than 1 MiB is taken')
  const dead = await untilTrue(
    async () => (await deadLetters(stage, poisoned.event)).length > 0,
    DEAD_WITHIN_S * 1000,
    500,
  )
  scene.inTime(dead !== undefined, 'FLT-14', 'an event that breaks its contract is no dead letter within 60 s', {
    poisoned,
  })
  scene.break('dead letter', { afterMs: dead })
}

/** A release whose handler fails at one document: it waits as a dead letter, and is sent again to the release that mends it. */
async function brokenHandler({ stage, organizations, limit, ...scene }, handler) {
  const [organization] = organizations
  const { people, expectations } = organization
  const workflow = stage.processes.filter(({ service }) => service === 'workflow')
  scene.break('a broken release', { handler: handler.id })
  const release = async (environment) => {
    await Promise.all(workflow.map((process) => stage.end(process)))
    await Promise.all(workflow.map((process) => stage.revive(process, environment)))
  }
  await release(environmentWith([handler]))
  const done = (what, answer) => {
    if (answer.outcome !== 'ok') throw new Error(`${what}: ${answer.status ?? answer.error} ${answer.text ?? ''}`)
    return answer
  }
  const content = requestOf(organization, { title: POISONED_TITLE, price: 10, lines: 1 })
  const draft = done('A requisition', await people.requester.send('POST', '/requisitions', { body: content }))
  const { requisitionId, version } = draft.body
  const path = `/requisitions/${requisitionId}`
  expectations.tell('requisitions', requisitionId, version)
  done('Its submission', await people.requester.send('POST', `${path}/submission`, { ifMatch: draft.etag }))
  const letters = () =>
    stage.rows(`SELECT id, error_code, error FROM workflow.dead_letter WHERE envelope->>'aggregateId' = $1`, [
      requisitionId,
    ])
  const afterMs = await untilTrue(async () => (await letters()).length > 0, limit(DEAD_WITHIN_S), 500)
  scene.inTime(afterMs !== undefined, 'FLT-14', 'what a handler fails at is no dead letter within 60 s', {
    handler: handler.id,
  })
  const [letter] = await letters()
  scene.break('the mended release', { afterMs, letter })
  await release({})
  if (letter === undefined) return
  done('The redrive', await people.admin.send('POST', `/dead-letters/workflow/${letter.id}/redrive`, { body: {} }))
  const isAsked = async () => (await people.requester.get(path)).body?.state === 'IN_APPROVAL'
  const redriven = await untilTrue(isAsked, limit(REDRIVEN_WITHIN_S), 250)
  scene.inTime(redriven !== undefined, 'FLT-14', 'the redrive has no effect after the handler was mended', {
    requisitionId,
  })
}

const deadLetters = (stage, eventId) =>
  stage.rows('SELECT consumer, error_code FROM workflow.dead_letter WHERE event_id = $1', [eventId])
