import { T, type MessageId } from '@nexus/console-i18n'
import { Banner } from '@nexus/console-ui'
import { TriangleAlert } from 'lucide-react'
import type { SeparatedDuty } from '../queries/role-queries.js'

/** What should not be in one hand, and is. */
export function DutyHints({
  duties,
  textOf,
  title,
  tone = 'warning',
}: {
  readonly duties: readonly SeparatedDuty[]
  readonly textOf: (permission: string) => string
  readonly title: MessageId
  readonly tone?: 'warning' | 'danger'
}) {
  return (
    <div role="status">
      {duties.length > 0 && (
        <Banner tone={tone} icon={<TriangleAlert aria-hidden />}>
          <p className="font-medium">
            <T id={title} values={{ count: duties.length }} />
          </p>
          <ul className="mt-1 list-disc ps-5">
            {duties.map(({ one, other }) => (
              <li key={`${one} ${other}`}>
                <T id="administration.duties.pair" values={{ one: textOf(one), other: textOf(other) }} />
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </div>
  )
}
