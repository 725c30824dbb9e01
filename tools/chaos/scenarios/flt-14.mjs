import { asUser } from '../broker.mjs'
import { untilTrue } from '../waiting.mjs'

const MARK = 'Poisoned'
const DEAD_WITHIN_S = 60
const SUBJECT = 'nx.evt.procurement.0.requisition'
const MEBIBYTE = 1024 * 1024

/** Messages that nobody can handle: they end as dead letters or are refused, and everybody else's work goes on. */
export default {
  id: 'FLT-14',
  sentence: 'Poison: no JSON, an unknown version, too large, a payload against its contract.',
  async act({ stage, random, share, ...scene }) {
    await share(0.2)
    const [{ tenantId }] = await stage.rows(
      'SELECT tenant_id AS "tenantId" FROM procurement.requisition ORDER BY created_at DESC LIMIT 1',
    )
    const id = (last) => `01a00000-0000-7000-8000-${random.uuid().slice(0, 8)}${last}`
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
    scene.expect(dead !== undefined, 'FLT-14', 'an event that breaks its contract is no dead letter within 60 s', {
      poisoned,
    })
    scene.break('dead letter', { afterMs: dead })
  },
  /** What was injected goes again: the invariants know no event that nobody stored. */
  async after({ stage }) {
    await stage.rows(`DELETE FROM workflow.dead_letter WHERE envelope::text LIKE '%"${MARK}"%'`)
    for (const schema of ['workflow', 'billing', 'documents', 'identity', 'procurement'])
      await stage.rows(`DELETE FROM ${schema}.inbox_event WHERE event_id::text LIKE '01a00000-0000-7000-8000-%'`)
  },
}

const deadLetters = (stage, eventId) =>
  stage.rows('SELECT consumer, error_code FROM workflow.dead_letter WHERE event_id = $1', [eventId])
