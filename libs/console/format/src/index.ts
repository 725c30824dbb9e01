export {
  addDays,
  addMonths,
  addYears,
  formatDate,
  formatInstant,
  isCalendarDate,
  todayIn,
  type DateLength,
} from './dates.js'
export { formatMoney, type MoneyText, decimalsOf } from './money.js'
export { formatDecimal, formatPercent, formatQuantity } from './numbers.js'
export { parseDateText, type DateRefusal } from './parse-date.js'
export { parseDecimal, parseMoneyText, plainDecimal, type NumberRefusal } from './parse-number.js'
export type { Parsed } from './parsed.js'
export { parseBlock, type Block } from './parse-block.js'
export { formatRelative } from './relative-time.js'
