import type { Heartbeat } from '@nexus/platform-messaging'
import { clusterHealth } from './cluster-health.adapter.js'

const beat = (service: string, parts: Partial<Heartbeat> = {}): Heartbeat => ({
  service,
  instance: `${service}-${String(Math.random())}`,
  at: '2026-11-02T08:00:00.000Z',
  running: 0,
  waiting: 0,
  draining: false,
  undelivered: 0,
  ...parts,
})
const ALL = ['identity', 'documents', 'procurement', 'workflow', 'billing'].map((service) => beat(service))
const reportOf = (living: readonly Heartbeat[]) => clusterHealth({ living: () => living }).report()

describe('the aggregated health of a cluster (GW-04, reliability.md 2.7)', () => {
  it('is ok while each service has a process that answers, and counts them', async () => {
    const report = await reportOf([...ALL, beat('procurement', { undelivered: 7 })])
    expect(report).toMatchObject({ status: 'ok', mode: 'cluster', database: { kind: 'postgres' } })
    expect(report.services).toMatchObject({
      procurement: { status: 'ok', replicas: 2, undelivered: 7 },
      billing: { status: 'ok', replicas: 1, undelivered: 0 },
    })
  })

  it('names the service of which nobody is left, or only processes that stop', async () => {
    const report = await reportOf([
      ...ALL.filter(({ service }) => service !== 'billing' && service !== 'workflow'),
      beat('workflow', { draining: true }),
    ])
    expect(report.status).toBe('failing')
    expect(report.services).toMatchObject({
      billing: { status: 'failing', replicas: 0 },
      workflow: { status: 'failing', replicas: 0 },
      identity: { status: 'ok' },
    })
  })

  it('leaves out a count that nobody knows, as when the database is away', async () => {
    const report = await reportOf(ALL.map((each) => ({ ...each, undelivered: undefined })))
    expect(report.services['identity']).toEqual({ status: 'ok', replicas: 1 })
  })
})
