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
      {
        title: 'approvals',
        of: ({ purchase, paid }) => [purchase, paid].map((each) => each?.approvals.length ?? '-').join(' + '),
      },
      {
        title: 'payment file',
        of: ({ paid }) => (paid === undefined ? '' : `pain.001, 1 × ${moneyText(paid.amount.toJSON())}`),
      },
      milliseconds,
    ],
    rows,
  )

function matchText({ ok, duplicate, code, invoice, captured, assigned, accepted }) {
  if (duplicate) return `refused: ${code}`
  if (!ok && invoice === undefined) return `FAILED: ${code ?? 'see below'}`
  const automatic = captured.lines.filter(({ match }) => match !== undefined).length
  const parts = [
    automatic > 0 ? `${automatic} by reference` : undefined,
    assigned > 0 ? `${assigned} assigned` : undefined,
    accepted > 0 ? `${accepted} negative, accepted with a reason` : undefined,
  ]
  return `${invoice.state}: ${parts.filter((part) => part !== undefined).join(', ')}`
}

/** One line for each thing that must be refused. */
export const refusalsTable = (rows) =>
  tableOf(
    [
      { title: 'must be refused', of: ({ what }) => what },
      { title: 'exception', of: ({ exception }) => exception },
      { title: 'status', of: ({ status }) => status },
      {
        title: 'code',
        of: ({ ok, code, expected }) => (ok ? code : `FAILED: ${code ?? 'see below'}, expected ${expected}`),
      },
      milliseconds,
    ],
    rows,
  )

/** What went wrong, one sentence each. */
export const faultsOf = (rows, refusals) => [
  ...rows.filter(({ ok }) => !ok).map(({ file, organization, fault }) => `${file} (${organization}): ${fault}`),
  ...refusals.filter(({ ok }) => !ok).map(({ what, fault }) => `${what}: ${fault}`),
]
