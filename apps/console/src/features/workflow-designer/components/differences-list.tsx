import { T, useT } from '@nexus/console-i18n'
import { Badge, type Tone } from '@nexus/console-ui'
import type { BodyChange } from '../forms/body-diff.js'

const TONES: Readonly<Record<BodyChange['kind'], Tone>> = {
  added: 'success',
  removed: 'danger',
  changed: 'warning',
  moved: 'info',
  settings: 'warning',
}

/** What differs between two versions, step by step, with what was said before and what is said now. */
export function DifferencesList({ changes }: { readonly changes: readonly BodyChange[] }) {
  const t = useT()
  if (changes.length === 0)
    return (
      <p className="text-muted">
        <T id="workflow.diff.none" />
      </p>
    )
  return (
    <ul className="flex flex-col divide-y divide-line">
      {changes.map(({ kind, key, name, facts }) => (
        <li key={`${kind} ${key}`} className="py-2.5 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-center gap-2 font-medium">
            <span className="min-w-0">{kind === 'settings' ? <T id="workflow.settings" /> : name}</span>
            <Badge tone={TONES[kind]}>{t(`workflow.diff.${kind}`)}</Badge>
          </p>
          {facts.length > 0 && (
            <dl className="mt-1 flex flex-col gap-1 text-sm">
              {facts.map(({ label, before, after }) => (
                <div key={label} className="min-w-0">
                  <dt className="text-muted">
                    <T id={label} />
                  </dt>
                  <dd className="flex flex-col">
                    {before !== undefined && (
                      <del className="text-danger-ink">
                        <span className="sr-only">{t('workflow.diff.before')} </span>
                        {before}
                      </del>
                    )}
                    {after !== undefined && (
                      <ins className="text-success-ink no-underline">
                        <span className="sr-only">{t('workflow.diff.after')} </span>
                        {after}
                      </ins>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  )
}
