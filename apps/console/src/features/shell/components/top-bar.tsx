import { LANGUAGES, T, useT } from '@nexus/console-i18n'
import {
  Avatar,
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
  IconButton,
} from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { FileSpreadsheet, LogOut, Search } from 'lucide-react'
import { type Theme, prefer, usePreferences } from '../../../preferences.js'
import { keeper } from '../../../session/session-keeper.js'
import { useMe } from '../../../session/use-session.js'
import { NotificationBell } from '../../notifications/components/notification-bell.js'
import { OrganizationMark } from './organization-mark.js'
import { OrganizationSwitcher } from './organization-switcher.js'

const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Theme[]
const COMMAND = /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘' : 'Ctrl'

export function TopBar({ onSearch }: { readonly onSearch: () => void }) {
  const t = useT()
  return (
    <header className="sticky top-0 z-20 flex h-(--nx-bar) items-center gap-2 border-b border-line bg-surface px-4 sm:px-6">
      <p className="flex min-w-0 items-center gap-2 font-semibold lg:hidden">
        <OrganizationMark className="truncate" />
      </p>
      <button
        type="button"
        className="ms-auto hidden h-8 w-full max-w-80 items-center gap-2 rounded-md border border-line bg-canvas px-2.5 text-start text-muted hover:border-field sm:flex lg:ms-0"
        onClick={onSearch}
      >
        <Search aria-hidden className="size-4" />
        <span className="grow truncate">
          <T id="shell.search" />
        </span>
        <kbd aria-hidden className="rounded border border-line bg-surface px-1 font-sans text-xs">
          {COMMAND} K
        </kbd>
      </button>
      <div className="ms-auto flex items-center gap-1 sm:ms-0 lg:ms-auto">
        <IconButton className="sm:hidden" label={t('shell.search')} icon={<Search aria-hidden />} onClick={onSearch} />
        <NotificationBell />
        <ProfileMenu />
      </div>
    </header>
  )
}

function ProfileMenu() {
  const t = useT()
  const name = useMe()?.name ?? ''
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <IconButton label={t('shell.profile', { name })} icon={<Avatar name={name} className="size-7 text-xs" />} />
      </DropdownMenuTrigger>
      <DropdownMenuContent className="w-60">
        <ProfileItems />
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

/** A component of its own: names of languages and the like are looked up when somebody opens the menu. */
function ProfileItems() {
  const t = useT()
  const me = useMe()
  const { theme, language } = usePreferences()
  return (
    <>
      <div className="px-2 py-1.5">
        <p className="truncate font-medium">{me?.name}</p>
        <p className="truncate text-sm text-muted">{me?.email}</p>
        <p className="truncate text-sm text-muted">{me?.organization.name}</p>
      </div>
      <OrganizationSwitcher />
      <DropdownMenuSeparator />
      <DropdownMenuLabel>
        <T id="shell.theme" />
      </DropdownMenuLabel>
      <DropdownMenuRadioGroup value={theme} onValueChange={(next) => prefer({ theme: next as Theme })}>
        {THEMES.map((each) => (
          <DropdownMenuRadioItem key={each} value={each} onSelect={(event) => event.preventDefault()}>
            {t(`shell.theme.${each}`)}
          </DropdownMenuRadioItem>
        ))}
      </DropdownMenuRadioGroup>
      <DropdownMenuSeparator />
      <DropdownMenuLabel>
        <T id="shell.language" />
      </DropdownMenuLabel>
      <DropdownMenuRadioGroup
        value={language}
        onValueChange={(next) => prefer({ language: LANGUAGES.find((each) => each === next) ?? 'en' })}
      >
        {LANGUAGES.map((each) => (
          <DropdownMenuRadioItem key={each} value={each} lang={each} onSelect={(event) => event.preventDefault()}>
            {new Intl.DisplayNames(each, { type: 'language' }).of(each)}
          </DropdownMenuRadioItem>
        ))}
      </DropdownMenuRadioGroup>
      <DropdownMenuSeparator />
      <DropdownMenuItem asChild>
        <Link to="/exports">
          <FileSpreadsheet aria-hidden />
          <T id="exports.title" />
        </Link>
      </DropdownMenuItem>
      <DropdownMenuItem onSelect={() => void keeper.leave('left')}>
        <LogOut aria-hidden className="rtl:rotate-180" />
        <T id="shell.sign_out" />
      </DropdownMenuItem>
    </>
  )
}
