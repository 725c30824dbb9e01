import { T } from '@nexus/console-i18n'
import { cn } from '@nexus/console-ui'
import { Check, Minus, UserRound } from 'lucide-react'
import type { Reach } from './permission-areas.js'

const ICONS = { all: Check, own: UserRound, none: Minus } as const

/** How far a permission reaches, as a sign and in words for those who do not see it. */
export function ReachMark({ reach, isChanged = false }: { readonly reach: Reach; readonly isChanged?: boolean }) {
  const Icon = ICONS[reach]
  return (
    <>
      <Icon
        aria-hidden
        strokeWidth={reach === 'none' ? 1.5 : 2.5}
        className={cn('mx-auto size-4', reach === 'none' ? 'text-muted opacity-60' : 'text-accent-ink')}
      />
      <span className="sr-only">
        <T id={`administration.reach.${reach}`} />
        {isChanged && (
          <>
            {', '}
            <T id="administration.roles.changed" />
          </>
        )}
      </span>
    </>
  )
}
