import { T, useT } from '@nexus/console-i18n'
import { useMediaQuery } from '@nexus/console-ui'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { NewerVersion } from '../../../app-version/newer-version.js'
import { useBrandColours } from '../../administration/use-branding.js'
import { LiveProvider } from '../../live/components/live-provider.js'
import { useKeptFocus } from '../use-kept-focus.js'
import { useNavigation } from '../use-navigation.js'
import { BottomNavigation } from './bottom-navigation.js'
import { OfflineBanner } from './offline-banner.js'
import { OrganizationMark } from './organization-mark.js'
import { onDemand } from './on-demand.js'
import { TopBar } from './top-bar.js'

const loadPalette = async () => (await import('./palette.js')).Palette
const Palette = onDemand(loadPalette)

/** `lg` of the styles. */
const WIDE = '(min-width: 64rem)'

/** Around every screen behind the sign-in. */
export function Shell() {
  const t = useT()
  const [isPaletteOpen, setPaletteOpen] = useState(false)
  // Made when it is opened for the first time, and kept, so that it gives the focus back when it closes.
  const [isPaletteWanted, setPaletteWanted] = useState(false)
  if (isPaletteOpen && !isPaletteWanted) setPaletteWanted(true)
  // Each navigation has a link to everything: only that of the screen is made.
  const isWide = useMediaQuery(WIDE)
  useBrandColours()
  useKeptFocus()
  useEffect(() => {
    const open = (event: KeyboardEvent): void => {
      // It comes while the second key of the two is on its way.
      if (event.key === 'Control' || event.key === 'Meta') void loadPalette().catch(() => undefined)
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      setPaletteOpen((isOpen) => !isOpen)
    }
    window.addEventListener('keydown', open)
    return () => window.removeEventListener('keydown', open)
  }, [])
  return (
    <LiveProvider>
      <div className="lg:ps-56">
        <a
          href="#main"
          className="fixed start-2 top-2 z-50 -translate-y-20 rounded-md bg-inverse px-3 py-2 text-on-inverse focus:translate-y-0"
          onClick={(event) => {
            event.preventDefault()
            document.getElementById('main')?.focus()
          }}
        >
          <T id="shell.skip" />
        </a>
        {isWide && <SideNavigation label={t('shell.navigation')} />}
        <TopBar onSearch={() => setPaletteOpen(true)} />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto min-h-[calc(100dvh-var(--nx-bar))] max-w-[90rem] px-4 pt-4 pb-24 sm:px-6 sm:pt-6 lg:pb-10"
        >
          <OfflineBanner />
          <NewerVersion />
          <Outlet />
        </main>
        {!isWide && <BottomNavigation />}
        {isPaletteWanted && (
          <Palette
            isOpen={isPaletteOpen}
            onOpenChange={setPaletteOpen}
            onMissing={() => {
              setPaletteOpen(false)
              setPaletteWanted(false)
            }}
          />
        )}
      </div>
    </LiveProvider>
  )
}

function SideNavigation({ label }: { readonly label: string }) {
  const groups = useNavigation()
  const { pathname } = useLocation()
  return (
    <nav
      aria-label={label}
      className="fixed inset-y-0 start-0 z-20 flex w-56 flex-col overflow-y-auto border-e border-line bg-surface"
    >
      <Link to="/" className="m-2 flex min-h-10 items-center gap-2.5 rounded-md px-2 hover:bg-hover">
        <OrganizationMark className="line-clamp-2" />
      </Link>
      {groups.map((group, index) => (
        <div key={group.label ?? index} className="px-2 pb-3">
          {group.label !== undefined && (
            <p className="px-2 pt-2 pb-1 text-xs font-medium text-muted">
              <T id={group.label} />
            </p>
          )}
          <ul className="flex flex-col gap-0.5">
            {group.items.map(({ to, label: name, icon: Icon, covers = [] }) => (
              <li key={to}>
                <Link
                  to={to}
                  activeOptions={{ exact: to === '/', includeSearch: false }}
                  data-covers={covers.some((path) => pathname.startsWith(path)) || undefined}
                  className="flex min-h-8 items-center gap-2.5 rounded-md px-2 text-muted transition-colors hover:bg-hover hover:text-ink aria-[current=page]:bg-subtle aria-[current=page]:font-medium aria-[current=page]:text-ink data-covers:bg-subtle data-covers:font-medium data-covers:text-ink touch:min-h-11"
                >
                  <Icon aria-hidden className="size-4 shrink-0" />
                  <T id={name} />
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
