import { T, useT } from '@nexus/console-i18n'
import { Badge, Money } from '@nexus/console-ui'
import { Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { ApprovalReasons } from '../../approvals/components/approval-reasons.js'
import { ShippedName } from '../../approvals/components/shipped-name.js'
import { useTitleText } from '../../approvals/components/use-title-text.js'
import type { Simulation } from '../forms/body-types.js'

type Item = Simulation['items'][number]

/** One document: the way that it went, and the one that it would go. Opens by click and by key, as the browser does it. */
export function SimulatedDocument({ item }: { readonly item: Item }) {
  const t = useT()
  const titleOf = useTitleText()
  const { amount, before, after, added, removed, changed } = item
  return (
    <li className="min-w-0 rounded-lg border border-line">
      <details>
        <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 rounded-lg px-3 py-2 hover:bg-hover">
          <span className="min-w-0 grow basis-32 font-medium">{titleOf(item)}</span>
          <Money money={amount} className="text-muted" />
          {!changed && <Badge>{t('workflow.simulation.same')}</Badge>}
          {(added.length > 0 || removed.length > 0) && (
            <span className="flex basis-full flex-wrap gap-x-3 gap-y-0.5 text-sm">
              {added.map(({ userId, userName }) => (
                <span key={userId} className="inline-flex items-center gap-0.5 text-success-ink">
                  <Plus aria-hidden className="size-3.5 shrink-0" />
                  <span className="sr-only">{t('workflow.simulation.added')}: </span>
                  {userName}
                </span>
              ))}
              {removed.map(({ userId, userName }) => (
                <span key={userId} className="inline-flex items-center gap-0.5 text-danger-ink">
                  <Minus aria-hidden className="size-3.5 shrink-0" />
                  <span className="sr-only">{t('workflow.simulation.removed')}: </span>
                  {userName}
                </span>
              ))}
            </span>
          )}
        </summary>
        <div className="grid grid-cols-1 gap-3 border-t border-line p-3 min-[480px]:grid-cols-2">
          <Way label={<T id="workflow.simulation.before" />} way={before} others={after} />
          <Way label={<T id="workflow.simulation.after" />} way={after} others={before} isTrial />
        </div>
      </details>
    </li>
  )
}

function Way({
  label,
  way,
  others,
  isTrial = false,
}: {
  readonly label: ReactNode
  readonly way: Item['before']
  readonly others: Item['before']
  /** What would be, not what was. */
  readonly isTrial?: boolean
}) {
  const { automatic, steps, approvers } = way
  const isNew = (key: string): boolean => !others.steps.some((step) => step.key === key)
  return (
    <div className="min-w-0">
      <p className="text-sm font-medium">{label}</p>
      {automatic && (
        <p className="text-sm text-success-ink">
          <T id="requisitions.way.automatic" />
        </p>
      )}
      <ol className="mt-1 flex flex-col gap-1.5">
        {steps.map(({ key, name, explanation, reasons }) => (
          <li key={key} className={isNew(key) ? 'border-s-2 border-accent ps-2' : 'ps-2.5'}>
            <p>
              <ShippedName name={name} />
            </p>
            <p className="text-sm text-muted">
              <ApprovalReasons reasons={reasons} sentence={explanation} />
            </p>
          </li>
        ))}
      </ol>
      {isTrial && !automatic && approvers.length === 0 && (
        <p className="mt-1 text-sm text-warning-ink">
          <T id="workflow.simulation.nobody" />
        </p>
      )}
      {approvers.length > 0 && (
        <p className="mt-1.5 text-sm">
          <span className="text-muted">
            <T id="workflow.simulation.asked" />
          </span>{' '}
          {approvers.map(({ userName }) => userName).join(', ')}
        </p>
      )}
    </div>
  )
}
