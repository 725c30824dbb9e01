import rule from './money-not-number.mjs'
import { testRule } from './rule-tester.mjs'

const place = 'apps/billing/src/invoices/invoice.view.ts'
const fine = (code, at = place) => ({ at, code })
const refused = (code, messageId = 'declared', at = place) => ({ at, code, errors: [{ messageId }] })

testRule('money-not-number', rule, {
  valid: [
    fine('interface Line { net: Money; tax: bigint; unitPrice: string }'),
    fine('interface Page { totalCount: number; taxPercent: number; dueInDays: number; priceScale: number }'),
    fine('interface Hash { memoryCost: number; timeCost: number }'),
    fine('const total = 0n'),
    fine('const input = z.strictObject({ amount: schemas.money, quantity: z.number() })'),
    fine('const days = Number(dueDays) + parseInt(text, 10)'),
    fine('const shown = Number(line.amount)', 'apps/billing/src/invoices/invoice.spec.ts'),
    fine('function add(amount: Money): Money { return amount }'),
  ],
  invalid: [
    refused('interface Line { net: number }'),
    refused('interface Line { taxAmount?: number | null }'),
    refused('interface Line { prices: readonly number[] }'),
    refused('type Sums = { totals: Record<string, number> }'),
    refused('class Invoice { amountDue!: number }'),
    refused('class Invoice { balance = 0 }'),
    refused('class Invoice { constructor(private readonly fee: number) {} }'),
    refused('class Invoice { total(): number { return 1 } }'),
    refused('function pay(amount: number) {}'),
    refused('function pay(amount: number = 1) {}'),
    refused('const pay = (unit_price: number) => unit_price'),
    refused('function payable(): number { return 1 }'),
    refused('let total = 0'),
    refused('const lineNet: number = sum(lines)'),
    refused('const input = z.strictObject({ amount: z.number().positive() })'),
    refused('const input = z.strictObject({ price: z.int() })'),
    refused('const rate = Number(line.amount)', 'converted'),
    refused('const rate = Number(line.amount.minorUnits)', 'converted'),
    refused('const rate = +line.net!', 'converted'),
    refused('const rate = Number.parseInt(total, 10)', 'converted'),
    refused("const rate = parseFloat('1.10')", 'parseFloat'),
    refused('const rate = Number.parseFloat(text)', 'parseFloat'),
  ],
})
