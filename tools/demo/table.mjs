/**
 * An aligned table as text: columns are `{ title, of: (row) => text, right? }`. The last column may be as long as it
 * likes. Wide signs count as one, which is enough for file names and amounts.
 */
export function tableOf(columns, rows) {
  const cells = rows.map((row) => columns.map(({ of }) => String(of(row) ?? '')))
  const isLast = (at) => at === columns.length - 1
  const widths = columns.map(({ title }, at) =>
    Math.max(title.length, ...(isLast(at) ? [] : cells.map((line) => line[at].length))),
  )
  const lineOf = (texts) =>
    texts
      .map((text, at) => (columns[at].right ? text.padStart(widths[at]) : text.padEnd(widths[at])))
      .join('  ')
      .trimEnd()
  const rule = lineOf(widths.map((width) => '-'.repeat(width)))
  return [lineOf(columns.map(({ title }) => title)), rule, ...cells.map(lineOf)].join('\n')
}

/** `{ amount: '10555.30', currency: 'EUR' }` as `10,555.30 EUR`. */
export function moneyText(money) {
  if (money === undefined) return ''
  const [, sign, whole, rest] = /^(-?)(\d+)(\.\d+)?$/.exec(money.amount)
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest ?? ''} ${money.currency}`
}
