import { T, type MessageId, useT } from '@nexus/console-i18n'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useLayoutEffect, useRef } from 'react'
import { useCan } from '../../../session/use-session.js'

interface AreaTab {
  readonly to: NonNullable<LinkProps['to']>
  readonly label: MessageId
  readonly permission: string
}

const AREAS = {
  people: [
    { to: '/administration/users', label: 'administration.users.title', permission: 'user:read' },
    { to: '/administration/invitations', label: 'administration.invitations.title', permission: 'user:manage' },
    { to: '/administration/roles', label: 'administration.roles.title', permission: 'role:read' },
  ],
  organization: [
    { to: '/administration/organization', label: 'administration.organization.tab', permission: 'organization:read' },
    { to: '/administration/branding', label: 'administration.branding.title', permission: 'organization:read' },
    { to: '/administration/legal-entities', label: 'administration.entities.title', permission: 'legal-entity:read' },
    { to: '/administration/cost-centres', label: 'administration.cost_centres.title', permission: 'cost-centre:read' },
    { to: '/administration/categories', label: 'administration.categories.title', permission: 'category:read' },
    {
      to: '/administration/purchasing',
      label: 'administration.purchasing.title',
      permission: 'procurement-settings:read',
    },
    { to: '/administration/billing', label: 'administration.billing.title', permission: 'organization:read' },
    { to: '/administration/tolerances', label: 'administration.tolerances.title', permission: 'tolerance:read' },
    { to: '/administration/exchange-rates', label: 'administration.rates.title', permission: 'exchange-rate:read' },
    { to: '/administration/vendors', label: 'questionnaires.title', permission: 'vendor-questionnaire:read' },
    { to: '/administration/documents', label: 'print.title', permission: 'organization:read' },
    { to: '/administration/notifications', label: 'notices.title', permission: 'notification-template:read' },
  ],
} as const satisfies Record<string, readonly AreaTab[]>

/** The pages of an area beside each other; those that are denied are left out. */
export function AreaTabs({ area }: { readonly area: keyof typeof AREAS }) {
  const t = useT()
  const can = useCan()
  const tabs: readonly AreaTab[] = AREAS[area]
  const nav = useRef<HTMLElement>(null)
  // On a phone not all of them fit: the one that is open is among those that are seen.
  useLayoutEffect(() => {
    const { current } = nav
    const open = current?.querySelector<HTMLElement>('[aria-current=page]')
    if (current != null && open != null) current.scrollLeft = open.offsetLeft - current.clientWidth / 3
  }, [])
  return (
    <nav
      ref={nav}
      aria-label={t(`administration.area.${area}`)}
      className="relative mb-4 overflow-x-auto border-b border-line"
    >
      <ul className="flex gap-4">
        {tabs
          .filter(({ permission }) => can(permission))
          .map(({ to, label }) => (
            <li key={to} className="shrink-0">
              <Link
                to={to}
                className="flex h-9 items-center border-b-2 border-transparent font-medium text-muted transition-colors hover:text-ink focus-visible:outline-offset-[-2px] aria-[current=page]:border-accent aria-[current=page]:text-ink touch:h-11"
              >
                <T id={label} />
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  )
}
