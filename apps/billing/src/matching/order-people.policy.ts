import type { OrderPeople } from '../supplier-invoices/supplier-invoice.entity.js'

/** Who acted on an order. */
export function orderPeopleOf({ createdBy, approvedBy, receivedBy }: OrderPeople): OrderPeople {
  return { createdBy, approvedBy: [...approvedBy], receivedBy: [...receivedBy] }
}

/** Who acted on the orders of an invoice: of one order its people, of several a list. */
export function peopleOfOrders(orders: readonly OrderPeople[]): OrderPeople | OrderPeople[] | null {
  const people = orders.map(orderPeopleOf)
  return people.length > 1 ? people : (people[0] ?? null)
}

/** In which role a person acted on the order, if in any: that person enters no invoice of it and pays none. */
export function dutyConflict(people: OrderPeople, userId: string): 'creator' | 'approver' | 'receiver' | undefined {
  if (people.createdBy === userId) return 'creator'
  if (people.approvedBy.includes(userId)) return 'approver'
  return people.receivedBy.includes(userId) ? 'receiver' : undefined
}

/** Everybody who acted on the order, each once. */
export function everybodyOf(people: OrderPeople | null): string[] {
  return people === null ? [] : [...new Set([people.createdBy, ...people.approvedBy, ...people.receivedBy])]
}
