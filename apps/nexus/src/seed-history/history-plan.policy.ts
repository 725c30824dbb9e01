/** What one purchase of the made-up history is about. */
export interface PlannedPurchase {
  /** Days after the begin of the history on which it is asked for. */
  readonly day: number
  /** Place in {@link CATALOGUE}. */
  readonly vendor: number
  readonly lines: readonly PlannedLine[]
  readonly story: Story
}

export interface PlannedLine {
  readonly description: string
  readonly unitCode: string
  /** Whole units. */
  readonly quantity: number
  /** Cents, with the rise of prices over the years. */
  readonly unitPrice: bigint
}

/**
 * How it went: paid in full · delivered in two parts · billed at a higher price, which waits for somebody · rejected by
 * an approver · still on its way.
 */
export type Story = 'paid' | 'partial' | 'price-exception' | 'rejected' | 'open'

/** A vendor and what it sells: description, unit, lowest and highest price in cents, largest quantity. */
interface Supplier {
  readonly name: string
  /** Of everything that it sells. */
  readonly category: { readonly code: string; readonly name: string }
  readonly country: string
  readonly iban: string
  readonly paymentTermsDays: number
  readonly items: readonly (readonly [string, string, number, number, number])[]
}

/** Industrial, office and service suppliers; the accounts are check-digit-correct examples that belong to nobody. */
export const CATALOGUE: readonly Supplier[] = [
  {
    name: 'Nordlicht Bürobedarf GmbH',
    category: { code: 'OFFICE', name: 'Office supplies' },
    country: 'DE',
    iban: 'DE02120300000000202051',
    paymentTermsDays: 14,
    items: [
      ['Copy paper A4, box of 2,500 sheets', 'C62', 1890, 2490, 40],
      ['Toner cartridge black', 'C62', 6900, 11900, 12],
      ['Office chair with armrests', 'C62', 21900, 38900, 8],
    ],
  },
  {
    name: 'Hansa Werkzeugtechnik AG',
    category: { code: 'TOOLS', name: 'Tools' },
    country: 'DE',
    iban: 'DE02500105170137075030',
    paymentTermsDays: 30,
    items: [
      ['Milling cutter 12 mm, carbide', 'C62', 4200, 6800, 50],
      ['Coolant concentrate, 20 l', 'LTR', 310, 460, 200],
      ['Clamping set M16', 'SET', 18900, 26900, 6],
    ],
  },
  {
    name: 'Alpenstahl Handels GmbH',
    category: { code: 'METAL', name: 'Metals' },
    country: 'AT',
    iban: 'AT611904300234573201',
    paymentTermsDays: 45,
    items: [
      ['Steel sheet DC01, 2 mm', 'KGM', 98, 189, 4000],
      ['Round bar 42CrMo4, 60 mm', 'KGM', 210, 390, 1500],
    ],
  },
  {
    name: 'Delta Cloud Services B.V.',
    category: { code: 'IT', name: 'IT services' },
    country: 'NL',
    iban: 'NL91ABNA0417164300',
    paymentTermsDays: 30,
    items: [
      ['Virtual server, month', 'MON', 8900, 14900, 20],
      ['Support engineer, hour', 'HUR', 11000, 15500, 60],
    ],
  },
  {
    name: 'Rhein Logistik KG',
    category: { code: 'FREIGHT', name: 'Freight and storage' },
    country: 'DE',
    iban: 'DE02100500000054540402',
    paymentTermsDays: 21,
    items: [
      ['Freight Hamburg–Munich, full truck', 'C62', 89000, 139000, 4],
      ['Storage, pallet and month', 'C62', 690, 1190, 120],
    ],
  },
  {
    name: 'Société Lumière SARL',
    category: { code: 'LIGHT', name: 'Lighting' },
    country: 'FR',
    iban: 'FR1420041010050500013M02606',
    paymentTermsDays: 30,
    items: [
      ['LED panel 60 × 60', 'C62', 3900, 6500, 80],
      ['Emergency light with battery', 'C62', 7200, 11800, 25],
    ],
  },
]

/** Days between the request and the invoice at most, so that nothing lies in the future. */
export const LONGEST_PURCHASE_DAYS = 45
const DAYS_A_MONTH = 30

/** Numbers that are the same in every run: a history that changes from run to run cannot be shown to anybody. */
export function seededNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/**
 * Purchases over so many days, in the order of their days: more of them late in a quarter, prices that rise by about
 * four percent a year, and a few that did not go well. The last weeks leave work open.
 */
export function planHistory(days: number, perMonth: number, seed = 7): PlannedPurchase[] {
  const random = seededNumbers(seed)
  const count = Math.max(1, Math.round((days / DAYS_A_MONTH) * perMonth))
  const purchases = Array.from({ length: count }, (_, index): PlannedPurchase => {
    const even = Math.floor((index * days) / count)
    const day = Math.min(days, even + random(7) + (Math.floor(even / DAYS_A_MONTH) % 3 === 2 ? random(9) : 0))
    const vendor = random(CATALOGUE.length)
    return { day, vendor, lines: linesOf(vendor, day, random), story: storyOf(random(100), days - day) }
  })
  return purchases.sort((one, other) => one.day - other.day)
}

function linesOf(vendor: number, day: number, random: (below: number) => number): PlannedLine[] {
  const { items } = CATALOGUE[vendor] ?? { items: [] }
  const first = random(items.length)
  return Array.from({ length: 1 + random(items.length) }, (_, offset) => {
    const item = items[(first + offset) % items.length]
    if (item === undefined) throw new Error('the catalogue has a vendor without items')
    const [description, unitCode, lowest, highest, most] = item
    const price = lowest + random(highest - lowest + 1)
    const risen = Math.round(price * (1 + (0.04 * day) / 365))
    return { description, unitCode, quantity: 1 + random(most), unitPrice: BigInt(risen) }
  })
}

function storyOf(chance: number, daysLeft: number): Story {
  if (daysLeft < LONGEST_PURCHASE_DAYS) return 'open'
  if (chance < 6) return 'rejected'
  if (chance < 12) return 'price-exception'
  return chance < 32 ? 'partial' : 'paid'
}
