import { type Translate, unitNameId } from '@nexus/console-i18n'
import type { MergeField } from '../../merge/merge-field.js'
import type { Choice } from '../queries/reference-queries.js'
import { LINE_RULES, type LineEntry } from './entries.js'

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** The fields of a requisition in words, for a merge. */
export function requisitionMergeFields(
  t: Translate,
  choices: Readonly<Record<'categories' | 'costCentres' | 'legalEntities', readonly Choice[]>>,
): readonly MergeField[] {
  const chosen = (of: readonly Choice[]) => (value: unknown) =>
    of.find((each) => each.value === value)?.label ?? t('requisitions.editor.unknown_choice')
  const plain = (name: string, label: string): MergeField => ({ name, label, render: text })
  const many = (value: unknown): string =>
    t('requisitions.editor.entries', { count: Array.isArray(value) ? value.length : 0 })
  return [
    plain('title', t('requisitions.field.title')),
    plain('purpose', t('requisitions.field.purpose')),
    plain('needBy', t('requisitions.field.need_by')),
    plain('deliveryPlace', t('requisitions.field.delivery_place')),
    plain('currency', t('requisitions.field.currency')),
    { name: 'legalEntityId', label: t('requisitions.field.legal_entity'), render: chosen(choices.legalEntities) },
    { name: 'costCentreId', label: t('requisitions.field.cost_centre'), render: chosen(choices.costCentres) },
    plain('quoteWaiver', t('requisitions.field.quote_waiver')),
    { name: 'quoteFileIds', label: t('requisitions.field.quotes'), render: many },
    { name: 'documentAllowanceCharges', label: t('requisitions.totals.charges'), render: many },
    {
      name: 'lines',
      label: t('requisitions.lines.title'),
      render: many,
      list: {
        ...LINE_RULES.lines,
        nameOf: (item) => {
          const { description, quantity } = item as LineEntry
          const parts = [quantity, description].filter((each) => each !== '')
          return parts.length === 0 ? t('requisitions.editor.blank_line') : parts.join(' × ')
        },
        fields: [
          plain('description', t('requisitions.lines.description')),
          plain('quantity', t('requisitions.lines.quantity')),
          {
            name: 'unitCode',
            label: t('requisitions.lines.unit'),
            render: (value) => {
              const id = unitNameId(text(value))
              return id === undefined ? text(value) : t(id)
            },
          },
          plain('unitPrice', t('requisitions.lines.unit_price')),
          plain('priceBaseQuantity', t('requisitions.lines.price_base')),
          plain('allowance', t('requisitions.totals.allowances')),
          plain('charge', t('requisitions.totals.charges')),
          plain('taxPercent', t('requisitions.lines.tax')),
          plain('taxCategory', t('requisitions.lines.tax_category')),
          plain('supplierItemId', t('requisitions.lines.supplier_item')),
          plain('buyerItemId', t('requisitions.lines.buyer_item')),
          { name: 'categoryId', label: t('requisitions.lines.category'), render: chosen(choices.categories) },
          { name: 'costCentreId', label: t('requisitions.field.cost_centre'), render: chosen(choices.costCentres) },
        ],
      },
    },
  ]
}
