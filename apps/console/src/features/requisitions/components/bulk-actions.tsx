import { T, useT } from '@nexus/console-i18n'
import { Button } from '@nexus/console-ui'
import { Copy, Send, Undo2, X } from 'lucide-react'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import type { RequisitionInList } from '../queries/requisition-queries.js'
import { onDemand } from '../../shell/components/on-demand.js'
import type { BulkKind } from './bulk-dialog.js'

const BulkDialog = onDemand(async () => (await import('./bulk-dialog.js')).BulkDialog)

/** What can be done with all that are chosen at once. */
export function BulkActions({
  chosen,
  onClear,
}: {
  readonly chosen: readonly RequisitionInList[]
  readonly onClear: () => void
}) {
  const t = useT()
  const can = useCan()
  const [running, setRunning] = useState<{ readonly kind: BulkKind; readonly rows: readonly RequisitionInList[] }>()
  const begin = (kind: BulkKind): void => setRunning({ kind, rows: chosen })
  return (
    <>
      {chosen.length > 0 && (
        <div className="flex flex-wrap items-center gap-2 border-b border-line bg-accent-soft p-2 sm:px-3">
          <p role="status" className="me-auto font-medium">
            <T id="requisitions.bulk.chosen" values={{ count: chosen.length }} />
          </p>
          {can('requisition:submit') && (
            <Button onClick={() => begin('submit')}>
              <Send aria-hidden />
              <T id="requisitions.action.submit" />
            </Button>
          )}
          {can('requisition:withdraw') && (
            <Button onClick={() => begin('withdraw')}>
              <Undo2 aria-hidden />
              <T id="requisitions.action.withdraw" />
            </Button>
          )}
          {can('requisition:create') && (
            <Button onClick={() => begin('copy')}>
              <Copy aria-hidden />
              <T id="requisitions.action.copy" />
            </Button>
          )}
          <Button variant="ghost" onClick={onClear}>
            <X aria-hidden />
            {t('requisitions.bulk.clear')}
          </Button>
        </div>
      )}
      {running !== undefined && (
        <BulkDialog
          kind={running.kind}
          rows={running.rows}
          onMissing={() => setRunning(undefined)}
          onClose={(isDone) => {
            setRunning(undefined)
            if (isDone) onClear()
          }}
        />
      )}
    </>
  )
}
