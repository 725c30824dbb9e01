import { T, useFormat, useT } from '@nexus/console-i18n'
import { Banner } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import type { Requisition } from '../queries/requisition-queries.js'
import { warningSentence } from './warning-sentence.js'

/** What was noticed at the last submission without being refused. */
export function RequisitionWarnings({ warnings }: Pick<Requisition, 'warnings'>) {
  const reader = { t: useT(), format: useFormat() }
  if (warnings.length === 0) return null
  return (
    <Banner tone="warning" icon={<TriangleAlert aria-hidden />} className="mb-4">
      <ul className="flex flex-col gap-1">
        {warnings.map(({ code, pointer, detail, facts, requisitionId }) => (
          <li key={`${code}${pointer}${requisitionId ?? ''}`}>
            {warningSentence({ detail, facts }, reader)}{' '}
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
