import { T } from '@nexus/console-i18n'
import { Button, Money } from '@nexus/console-ui'
import type { Picked } from '../use-picked-invoices.js'

/** What is chosen and what it comes to; it stays in view. */
export function PickedBar({
  picked,
  mayPrepare,
  onClear,
  onPrepare,
}: {
  readonly picked: Picked
  /** Something is left to pay once the credit notes are taken off. */
  readonly mayPrepare: boolean
  readonly onClear: () => void
  readonly onPrepare: () => void
}) {
  const { of, total, invoices } = picked
  return (
    <div
      className={
        of === undefined
          ? ''
          : 'sticky bottom-18 z-10 mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line bg-raised px-4 py-3 shadow-raised lg:bottom-4'
      }
    >
      <div role="status" className="min-w-0 grow basis-56">
        {of !== undefined && total !== undefined && (
          <>
            <p className="font-medium">
              <T
                id="payments.picked"
                values={{ count: invoices.size, vendor: of.vendorName, total: <Money money={total} /> }}
              />
            </p>
            <p className={mayPrepare ? 'text-sm text-muted' : 'text-sm text-danger-ink'}>
              {mayPrepare ? (
                <T id="payments.picked_only" values={{ vendor: of.vendorName, currency: of.currency }} />
              ) : (
                <T id="payments.picked_credit" />
              )}
            </p>
          </>
        )}
      </div>
      {of !== undefined && (
        <>
          <Button onClick={onClear}>
            <T id="payments.pick_none" />
          </Button>
          <Button variant="primary" disabled={!mayPrepare} onClick={onPrepare}>
            <T id="payments.prepare" />
          </Button>
        </>
      )}
    </div>
  )
}
