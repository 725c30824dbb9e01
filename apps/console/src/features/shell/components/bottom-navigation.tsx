import { T, useT } from '@nexus/console-i18n'
import { Sheet } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { Menu } from 'lucide-react'
import { useState } from 'react'
import { useNavigation } from '../use-navigation.js'

const MOST = 4
const place =
  'flex min-h-14 w-full flex-col items-center justify-center gap-0.5 px-0.5 text-[0.6875rem] text-muted aria-[current=page]:font-medium aria-[current=page]:text-accent-ink'

/** On a phone: what is used most under the thumb, everything else in a sheet. */
export function BottomNavigation() {
  const t = useT()
  const groups = useNavigation()
  const [isOpen, setOpen] = useState(false)
  const items = groups.flatMap((group) => group.items)
  const first = items.length > MOST + 1 ? items.slice(0, MOST) : items
  return (
    <>
      <nav
        aria-label={t('shell.navigation')}
        className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)]"
      >
        <ul className="mx-auto flex max-w-lg">
          {first.map(({ to, label, short = label, icon: Icon }) => (
            <li key={to} className="min-w-0 flex-1">
              <Link to={to} activeOptions={{ exact: to === '/' }} className={place}>
                <Icon aria-hidden className="size-5" />
                <span className="max-w-full truncate">
                  <T id={short} />
                </span>
              </Link>
            </li>
          ))}
          {first.length < items.length && (
            <li className="min-w-0 flex-1">
              <button type="button" className={place} onClick={() => setOpen(true)}>
                <Menu aria-hidden className="size-5" />
                <T id="shell.more" />
              </button>
            </li>
          )}
        </ul>
      </nav>
      <Sheet side="bottom" isOpen={isOpen} onOpenChange={setOpen} title={t('shell.navigation')}>
        {groups.map((group, index) => (
          <div key={group.label ?? index} className="mb-3">
            {group.label !== undefined && (
              <p className="pb-1 text-xs font-medium text-muted">
                <T id={group.label} />
              </p>
            )}
            <ul>
              {group.items.map(({ to, label, icon: Icon }) => (
                <li key={to}>
                  <Link
                    to={to}
                    activeOptions={{ exact: to === '/' }}
                    onClick={() => setOpen(false)}
                    className="-mx-2 flex min-h-11 items-center gap-3 rounded-md px-2 aria-[current=page]:bg-subtle aria-[current=page]:font-medium"
                  >
                    <Icon aria-hidden className="size-5 text-muted" />
                    <T id={label} />
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </Sheet>
    </>
  )
}
