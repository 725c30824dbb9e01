import { T } from '@nexus/console-i18n'
import { cn } from '@nexus/console-ui'
import { Check, Circle } from 'lucide-react'

export const LEAST = 12
export const MOST = 128

/** Characters as people count them. */
export const lengthOf = (password: string): number => [...password].length

/** What a password must be, and whether what is typed is long enough by now. */
export function PasswordPolicy({ id, password }: { readonly id: string; readonly password: string }) {
  const isLong = lengthOf(password) >= LEAST && lengthOf(password) <= MOST
  const Icon = isLong ? Check : Circle
  return (
    <ul id={id} className="flex flex-col gap-1 text-sm text-muted">
      <li className={cn('flex items-start gap-1.5', isLong && 'text-success-ink')}>
        <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
        <span>
          <T id="invitation.policy.length" values={{ least: LEAST, most: MOST }} />
          {isLong && (
            <span className="sr-only">
              {' '}
              <T id="invitation.policy.met" />
            </span>
          )}
        </span>
      </li>
      <li className="flex items-start gap-1.5">
        <Circle aria-hidden className="mt-0.5 size-4 shrink-0" />
        <span>
          <T id="invitation.policy.uncommon" />
        </span>
      </li>
      <li className="flex items-start gap-1.5">
        <Circle aria-hidden className="mt-0.5 size-4 shrink-0" />
        <span>
          <T id="invitation.policy.names" />
        </span>
      </li>
    </ul>
  )
}
