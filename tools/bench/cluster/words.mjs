import { milliseconds, table } from '../report.mjs'

const rate = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(1))

/** Whether a goal is met, in words: a report, never a verdict that fails. */
export const goal = (what, value, isMet, shown) => `${what}: **${shown(value)}**${isMet(value) ? '' : ' (goal missed)'}`

export const percent = (share) => `${(share * 100).toFixed(share < 0.01 ? 2 : 0)} %`

export const comparison = ({ platform, bare, sql, rate: share, time }) =>
  table(
    ['', 'most requests/s', 'p50 at low load', 'p95 at low load'],
    [
      ['the platform', rate(platform.perSecond), milliseconds(platform.p50), milliseconds(platform.p95)],
      ['bare Fastify + pg', rate(bare.perSecond), milliseconds(bare.p50), milliseconds(bare.p95)],
      ...(sql === undefined
        ? []
        : [['SQL alone (pgbench)', rate(sql.perSecond), milliseconds(sql.p50), milliseconds(sql.p95)]]),
      ['platform in parts of bare', share.toFixed(2), time.toFixed(2), ''],
    ],
  )

/** Processor time of one request by process. */
export const spending = (spent) => {
  const rows = Object.entries(spent).filter(([, value]) => value >= 0.005)
  const total = rows.reduce((sum, [, value]) => sum + value, 0)
  return table(
    ['processor time for one', ...rows.map(([name]) => name), 'together'],
    [['', ...rows.map(([, value]) => `${value.toFixed(2)} ms`), `${total.toFixed(2)} ms`]],
  )
}
