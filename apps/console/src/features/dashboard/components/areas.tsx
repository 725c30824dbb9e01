import { T } from '@nexus/console-i18n'
import { Link } from '@tanstack/react-router'
import { ArrowRight } from 'lucide-react'
import { useNavigation } from '../../shell/use-navigation.js'

/** The areas that this person may use. */
export function Areas() {
  const items = useNavigation()
    .flatMap((group) => group.items)
    .filter(({ to }) => to !== '/')
  return (
    <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {items.map(({ to, label, icon: Icon }) => (
        <li key={to}>
          <Link
            to={to}
            className="flex min-h-14 items-center gap-3 rounded-lg border border-line bg-surface px-4 font-medium transition-colors hover:border-field"
          >
            <Icon aria-hidden className="size-5 text-muted" />
            <span className="grow">
              <T id={label} />
            </span>
            <ArrowRight aria-hidden className="size-4 text-muted rtl:rotate-180" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
