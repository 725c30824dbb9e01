import type { CategoryView } from '@nexus/contracts-procurement'
import { Quantity } from '@nexus/kernel'
import type { Category } from './category.entity.js'

export function categoryViewOf(category: Category): CategoryView {
  const { id, code, name, leadTimeDays, overReceiptPercent, overReceiptAbsolute, underReceiptPercent, active } =
    category
  return {
    categoryId: id,
    code,
    name,
    leadTimeDays,
    overReceiptPercent,
    overReceiptAbsolute: overReceiptAbsolute === null ? null : Quantity.ofMicro(overReceiptAbsolute).toString(),
    underReceiptPercent,
    active,
    createdAt: category.createdAt.toISOString(),
    updatedAt: category.updatedAt.toISOString(),
    version: category.version,
  }
}

/** What other services and the audit trail are told of a category. */
export function categoryFacts(category: Category): Omit<CategoryView, 'createdAt' | 'updatedAt'> {
  const { createdAt: _createdAt, updatedAt: _updatedAt, ...facts } = categoryViewOf(category)
  return facts
}
