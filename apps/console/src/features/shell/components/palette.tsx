import { LANGUAGES, useT } from '@nexus/console-i18n'
import { CommandPalette, type PaletteGroup } from '@nexus/console-ui'
import { useNavigate } from '@tanstack/react-router'
import { Languages, LogOut, Monitor, Moon, Sun } from 'lucide-react'
import { prefer } from '../../../preferences.js'
import { keeper } from '../../../session/session-keeper.js'
import { useNavigation } from '../use-navigation.js'

const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon } as const
const THEMES = ['system', 'light', 'dark'] as const

/** Everything the keyboard gets to: screens, and what one sets. */
export function Palette({
  isOpen,
  onOpenChange,
}: {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}) {
  const t = useT()
  const navigate = useNavigate()
  const navigation = useNavigation()
  const groups: PaletteGroup[] = [
    {
      heading: t('shell.palette.go_to'),
      items: navigation.flatMap(({ items }) =>
        items.map(({ to, label, icon: Icon }) => ({
          id: `go:${to}`,
          label: t(label),
          icon: <Icon aria-hidden />,
          onSelect: () => void navigate({ to }),
        })),
      ),
    },
    {
      heading: t('shell.palette.settings'),
      items: [
        ...THEMES.map((theme) => {
          const Icon = THEME_ICONS[theme]
          return {
            id: `theme:${theme}`,
            label: `${t('shell.theme')}: ${t(`shell.theme.${theme}`)}`,
            icon: <Icon aria-hidden />,
            onSelect: () => prefer({ theme }),
          }
        }),
        ...LANGUAGES.map((language) => ({
          id: `language:${language}`,
          label: `${t('shell.language')}: ${new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language}`,
          icon: <Languages aria-hidden />,
          onSelect: () => prefer({ language }),
        })),
        {
          id: 'sign-out',
          label: t('shell.sign_out'),
          icon: <LogOut aria-hidden />,
          onSelect: () => void keeper.leave('left'),
        },
      ],
    },
  ]
  return <CommandPalette isOpen={isOpen} onOpenChange={onOpenChange} groups={groups} />
}
