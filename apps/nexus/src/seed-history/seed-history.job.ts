import { createCategory, createVendor, listVendors } from '@nexus/contracts-procurement'
import type { RunningNexus } from '../embedded-host.adapter.js'
import { callInside } from '../insider.adapter.js'
import { historyPeople } from './history-people.adapter.js'
import { CATALOGUE, planHistory, type PlannedPurchase } from './history-plan.policy.js'
import { type DaysPass, type KnownSupplier, LivePurchase } from './live-purchase.use-case.js'
import type { TravellingClock } from './travelling-clock.adapter.js'

const DAY_MS = 86_400_000

/** How much history. */
export interface HistorySize {
  readonly days: number
  readonly purchasesPerMonth: number
}

/** What was made, or that it was there already. */
export type SeededHistory = { readonly purchases: number } | 'already-there'

/**
 * Lives a history of purchases in the demo organization, through the operations that people use and with the clock of
 * those days: numbers, audit trail and chains are what years of work would have left.
 */
export async function seedHistory(
  nexus: RunningNexus,
  tenantId: string,
  clock: TravellingClock,
  size: HistorySize,
  onProgress: (done: number, of: number) => void,
): Promise<SeededHistory> {
  const begin = clock.now().getTime()
  const people = await historyPeople(nexus, tenantId)
  const buyer = people.of('buyer')
  const first = CATALOGUE[0]?.name ?? ''
  const { items } = await callInside(nexus, listVendors, { name: first }, { who: buyer })
  if (items.some(({ name }) => name === first)) return 'already-there'
  const suppliers: KnownSupplier[] = []
  for (const { name, category, country, iban, paymentTermsDays } of CATALOGUE) {
    const bankAccounts = [{ iban, holder: name }]
    const vendor = await callInside(
      nexus,
      createVendor,
      { name, country, paymentTermsDays, bankAccounts },
      { who: buyer },
    )
    const { categoryId } = await callInside(nexus, createCategory, category, { who: people.of('admin') })
    suppliers.push({ vendorId: vendor.vendorId, categoryId })
  }
  await nexus.settled()
  const live = new LivePurchase(nexus, people, clock, suppliers)
  const plan: PlannedPurchase[] = planHistory(size.days, size.purchasesPerMonth)
  // Purchases overlap as they do in life: whichever has something to do next goes on, and the clock never turns back.
  const underWay = plan.map((purchase, index) => ({ day: purchase.day, steps: live.run(purchase, index) }))
  for (let next = earliest(underWay); next !== undefined; next = earliest(underWay)) {
    clock.travelTo(new Date(begin + next.day * DAY_MS))
    const step = await next.steps.next()
    if (step.done !== true) next.day += step.value
    else {
      underWay.splice(underWay.indexOf(next), 1)
      onProgress(plan.length - underWay.length, plan.length)
    }
  }
  return { purchases: plan.length }
}

interface UnderWay {
  day: number
  readonly steps: DaysPass
}

/** The one that goes on first; of several, the one that was planned first. */
function earliest(underWay: readonly UnderWay[]): UnderWay | undefined {
  return underWay.reduce<UnderWay | undefined>(
    (first, each) => (first === undefined || each.day < first.day ? each : first),
    undefined,
  )
}
