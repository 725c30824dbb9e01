import { T } from '@nexus/console-i18n'
import { Banner } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import type { Requisition } from '../queries/requisition-queries.js'

/** What was noticed at the last submission without being refused. */
export function RequisitionWarnings({ warnings }: Pick<Requisition, 'warnings'>) {
  if (warnings.length === 0) return null
  return (
    <Banner tone="warning" icon={<TriangleAlert aria-hidden />} className="mb-4">
      <ul className="flex flex-col gap-1">
        {warnings.map(({ code, pointer, detail, requisitionId }) => (
          <li key={`${code}${pointer}${requisitionId ?? ''}`}>
            {detail}{' '}
            {requisitionId !== undefined && (
              <Link to="/requisitions/$requisitionId" params={{ requisitionId }} className="underline">
                <T id="requisitions.editor.look" />
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Banner>
  )
}
