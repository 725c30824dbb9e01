import type { DoctorSite } from './doctor-site.adapter.js'
import type { Findings, Invariant } from './invariant.policy.js'

/** INV-20, of an installation with an event stream; the embedded one has none. */
export const streamPlaces: Invariant = {
  id: 'INV-20',
  sentence: 'No consumer is ahead of its stream, and the stream holds what the outboxes have published into it.',
  async check(site, findings) {
    const { stream } = site
    if (stream === undefined) throw new Error('there is no event stream on the NATS server')
    for (const { name, delivered, floor } of stream.ahead)
      findings.add({
        service: name.replace(/-\d+$/, ''),
        tenantId: null,
        what: 'a consumer that is ahead of the stream',
        ids: { durable: name, delivered, floor, last: stream.last },
      })
    for (const service of site.services.keys()) await newestOf(site, service, findings)
  },
}

/** The newest published event of an outbox is where its row says (R1). */
async function newestOf({ services, stream }: DoctorSite, service: string, findings: Findings): Promise<void> {
  if (stream === undefined) return
  const rows = await services.get(service)?.platformRows(
    `SELECT e.id, e.stream_seq FROM {outbox_event} e WHERE e.published_at IS NOT NULL AND e.stream_epoch = :epoch
     ORDER BY e.stream_seq DESC LIMIT 1`,
    { epoch: stream.epoch },
  )
  const [newest] = rows ?? []
  const seq = Number(newest?.['stream_seq'] ?? 0)
  // What is older than the oldest kept message has grown old, and was not lost.
  if (newest === undefined || seq < stream.first) return
  const id = String(newest['id'])
  // Asked now: it may have been published after the look at the stream.
  if ((await stream.eventAt(seq)) === id) return
  findings.add({
    service,
    tenantId: null,
    what: 'a published event that the stream does not hold',
    ids: { event_id: id, seq, last: stream.last },
  })
}
