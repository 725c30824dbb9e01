import { T, useT } from '@nexus/console-i18n'
import { Button, cn } from '@nexus/console-ui'
import { ActionBar } from './action-bar.js'
import { DecisionButtons } from './decision-buttons.js'
import type { BulkDecision } from './use-bulk-decision.js'

/** What can be done with all that is selected. */
export function BulkBar({
  count,
  onDecide,
  onClear,
}: {
  readonly count: number
  readonly onDecide: (decision: BulkDecision) => void
  readonly onClear: () => void
}) {
  const t = useT()
  const isShown = count > 0
  return (
    <div
      className={cn(
        isShown &&
          'flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-accent-soft px-4 py-2 text-accent-ink lg:px-3',
      )}
    >
      <p role="status" className="min-w-0 grow font-medium">
        {isShown && <T id="approvals.bulk.selected" values={{ count }} />}
      </p>
      {isShown && (
        <>
          <Button variant="ghost" onClick={onClear}>
            <T id="approvals.bulk.clear" />
          </Button>
          <ActionBar label={t('approvals.bulk.actions')}>
            <DecisionButtons
              kind="approval"
              onDecide={(decision) => {
                if (decision !== 'done') onDecide(decision)
              }}
            />
          </ActionBar>
        </>
      )}
    </div>
  )
}
