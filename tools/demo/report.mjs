import { moneyText, tableOf } from './table.mjs'

const milliseconds = { title: 'ms', right: true, of: (row) => row.milliseconds.toFixed(0) }

/** One line for each file: what was bought, what is due, how it was matched, approved and paid. */
export const filesTable = (rows) =>
  tableOf(
    [
      { title: 'file', of: ({ file }) => file },
      { title: 'organization', of: ({ organization }) => organization },
      { title: 'lines', right: true, of: ({ lines }) => lines },
      { title: 'order total', right: true, of: ({ purchase }) => moneyText(purchase?.order.totals.gross) },
      { title: 'amount due', right: true, of: ({ invoice }) => moneyText(invoice?.payable) },
      { title: 'match', of: matchText },
      { title: 'approvals', of: approvalsText },
      { title: 'payment file', of: ({ paid }) => (paid === undefined ? '' : `1 × ${moneyText(paid.amount.toJSON())}`) },
      { title: 'PDF total', right: true, of: ({ pdf }) => pdf?.total },
      milliseconds,
      { title: 'result', of: resultText },
    ],
    rows,
  )

function matchText({ invoice, captured, assigned, accepted }) {
  if (invoice === undefined) return ''
  const automatic = captured.lines.filter(({ match }) => match !== undefined).length
  const parts = [
    automatic > 0 ? `${automatic} by item` : '',
    assigned > 0 ? `${assigned} assigned` : '',
    ...Object.entries(accepted).map(([type, count]) => `${count} ${type} accepted`),
  ]
  return `${invoice.state}: ${parts.filter((part) => part !== '').join(', ')}`
}

/** Of the request, and of the payment. */
const approvalsText = ({ purchase, paid }) =>
  purchase === undefined ? '' : [purchase, paid].map((each) => each?.approvals.length ?? '-').join(' + ')

function resultText({ ok, duplicate, code, fault }) {
  if (!ok) return `FAILED: ${fault}`
  return duplicate ? `refused, as it must be: ${code}` : 'ok'
}

/** One line for each thing that must be refused. */
export const refusalsTable = (rows) =>
  tableOf(
    [
      { title: 'must be refused', of: ({ what }) => what },
      { title: 'exception', of: ({ exception }) => exception },
      { title: 'status', of: ({ status }) => status },
      { title: 'code', of: ({ code }) => code },
      milliseconds,
      { title: 'result', of: ({ ok, expected, fault }) => (ok ? 'ok' : `FAILED: ${expected} was expected: ${fault}`) },
    ],
    rows,
  )

/** One line for each step of a purchase that does not go smoothly. */
export const storyTable = (steps) =>
  tableOf(
    [
      { title: 'step', of: ({ what }) => what },
      { title: 'what came of it', of: ({ detail }) => detail },
    ],
    steps,
  )

/** One line for each entry of the audit trail. */
export const trailTable = (rows) =>
  tableOf(
    [
      { title: 'time', of: ({ at }) => at.slice(11, 23) },
      { title: 'who', of: ({ actor }) => `${actor.name ?? actor.kind}${actor.kind === 'system' ? ' (system)' : ''}` },
      { title: 'what', of: ({ action }) => action },
      { title: 'document', of: ({ entity }) => entity },
    ],
    rows,
  )
