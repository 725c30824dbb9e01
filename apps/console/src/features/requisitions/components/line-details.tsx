import { type MessageId, T, useT } from '@nexus/console-i18n'
import { Button, Field, Input, Select, Sheet } from '@nexus/console-ui'
import { type LineEntry, TAX_CATEGORIES } from '../forms/entries.js'
import type { EntryErrors } from '../forms/entry-errors.js'

const FIELDS = [
  { field: 'supplierItemId', label: 'requisitions.lines.supplier_item', most: 80, isNumber: false },
  { field: 'buyerItemId', label: 'requisitions.lines.buyer_item', most: 80, isNumber: false },
  { field: 'priceBaseQuantity', label: 'requisitions.lines.price_base', most: 20, isNumber: true },
  { field: 'allowance', label: 'requisitions.lines.allowance', most: 24, isNumber: true },
  { field: 'charge', label: 'requisitions.lines.charge', most: 24, isNumber: true },
] as const satisfies readonly { field: keyof LineEntry; label: MessageId; most: number; isNumber: boolean }[]

/** What is seldom said of a line. */
export function LineDetails({
  line,
  currency,
  errors,
  onChange,
  onTouch,
  onClose,
}: {
  readonly line: LineEntry
  readonly currency: string
  readonly errors: EntryErrors
  readonly onChange: (key: string, change: Partial<Omit<LineEntry, 'key'>>) => void
  readonly onTouch: (place: string) => void
  readonly onClose: () => void
}) {
  const t = useT()
  return (
    <Sheet
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={line.description.trim() === '' ? t('requisitions.editor.blank_line') : line.description}
      footer={
        <Button variant="primary" onClick={onClose}>
          <T id="ui.close" />
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        {FIELDS.map(({ field, label, most, isNumber }) => (
          <Field
            key={field}
            label={t(label)}
            error={errors.get(field)}
            hint={field === 'priceBaseQuantity' ? t('requisitions.lines.price_base_hint') : undefined}
          >
            <Input
              value={line[field]}
              maxLength={most}
              inputMode={isNumber ? 'decimal' : 'text'}
              lead={field === 'allowance' || field === 'charge' ? currency : undefined}
              className={field === 'allowance' || field === 'charge' ? 'ps-12' : ''}
              onChange={(event) => onChange(line.key, { [field]: event.target.value })}
              onBlur={() => onTouch(`lines/${line.key}/${field}`)}
            />
          </Field>
        ))}
        <Field label={t('requisitions.lines.tax_category')} error={errors.get('taxCategory')}>
          <Select
            options={TAX_CATEGORIES.map((value) => ({
              value,
              label: t(`requisitions.tax_category.${value}`),
              hint: value,
            }))}
            value={line.taxCategory}
            onChange={(taxCategory) => onChange(line.key, { taxCategory })}
          />
        </Field>
      </div>
    </Sheet>
  )
}
