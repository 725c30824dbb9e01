import { createVendor, listVendors } from '@nexus/contracts-procurement'
import type { RunningNexus } from '../embedded-host.adapter.js'
import { callInside } from '../insider.adapter.js'
import { historyPeople } from './history-people.adapter.js'
import { CATALOGUE, planHistory, type PlannedPurchase } from './history-plan.policy.js'
import { LivePurchase } from './live-purchase.use-case.js'
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
  const vendors: string[] = []
  for (const { name, country, iban, paymentTermsDays } of CATALOGUE) {
    const bankAccounts = [{ iban, holder: name }]
    const vendor = await callInside(
      nexus,
      createVendor,
      { name, country, paymentTermsDays, bankAccounts },
      { who: buyer },
    )
    vendors.push(vendor.vendorId)
  }
  await nexus.settled()
  const live = new LivePurchase(nexus, people, clock, vendors)
  const plan: PlannedPurchase[] = planHistory(size.days, size.purchasesPerMonth)
  for (const [index, purchase] of plan.entries()) {
    clock.travelTo(new Date(begin + purchase.day * DAY_MS))
    await live.run(purchase, index)
    onProgress(index + 1, plan.length)
  }
  return { purchases: plan.length }
}
