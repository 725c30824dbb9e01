import { T, useT } from '@nexus/console-i18n'
import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { useReturnFocus } from './use-return-focus.js'

export interface PaletteItem {
  readonly id: string
  readonly label: string
  readonly keywords?: readonly string[]
  readonly icon?: ReactNode
  readonly hint?: ReactNode
  readonly onSelect: () => void
}

export interface PaletteGroup {
  readonly heading: string
  readonly items: readonly PaletteItem[]
}

/** Everything one can go to or do, found by typing (Ctrl/Cmd-K). `onSearch` asks for more, such as documents. */
export function CommandPalette({
  isOpen,
  onOpenChange,
  groups,
  onSearch,
  isLoading = false,
}: {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly groups: readonly PaletteGroup[]
  readonly onSearch?: (text: string) => void
  readonly isLoading?: boolean
}) {
  const t = useT()
  const focus = useReturnFocus()
  const [text, setText] = useState('')
  const search = (next: string): void => {
    setText(next)
    onSearch?.(next)
  }
  return (
    <Radix.Root
      open={isOpen}
      onOpenChange={(open) => {
        if (!open) search('')
        onOpenChange(open)
      }}
    >
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
        <Radix.Content
          {...focus}
          aria-describedby={undefined}
          className="fixed inset-x-2 top-2 z-50 mx-auto max-w-xl animate-rise overflow-hidden rounded-xl border border-line bg-raised shadow-raised outline-none sm:top-[12vh]"
        >
          <Radix.Title className="sr-only">{t('ui.palette.title')}</Radix.Title>
          <Command label={t('ui.palette.title')} loop>
            <div className="flex items-center gap-2 border-b border-line px-4">
              <Search aria-hidden className="size-4 shrink-0 text-muted" />
              <Command.Input
                value={text}
                onValueChange={search}
                placeholder={t('ui.palette.placeholder')}
                className="h-12 w-full bg-transparent text-lg outline-none placeholder:text-muted"
              />
            </div>
            {/* Beside the list: there are options in it and nothing else. */}
            {!isLoading && (
              <Command.Empty className="px-3 pt-8 pb-6 text-center text-muted">
                <T id="ui.nothing_found" />
              </Command.Empty>
            )}
            <Command.List label={t('ui.palette.title')} className="max-h-[min(24rem,60vh)] overflow-auto p-1.5">
              {groups.map(({ heading, items }) =>
                items.length === 0 ? null : (
                  <Command.Group
                    key={heading}
                    heading={heading}
                    className="**:[[cmdk-group-heading]]:px-2.5 **:[[cmdk-group-heading]]:pt-2 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-xs **:[[cmdk-group-heading]]:font-medium **:[[cmdk-group-heading]]:text-muted"
                  >
                    {items.map((item) => (
                      <Command.Item
                        key={item.id}
                        value={item.id}
                        keywords={[item.label, ...(item.keywords ?? [])]}
                        onSelect={() => {
                          onOpenChange(false)
                          item.onSelect()
                        }}
                        className="flex min-h-9 items-center gap-2.5 rounded-md px-2.5 py-1.5 data-[selected=true]:bg-hover touch:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted"
                      >
                        {item.icon}
                        <span className="min-w-0 grow truncate">{item.label}</span>
                        {item.hint !== undefined && <span className="text-sm text-muted">{item.hint}</span>}
                      </Command.Item>
                    ))}
                  </Command.Group>
                ),
              )}
            </Command.List>
            {isLoading && (
              <p role="status" className="px-4 pb-3 text-sm text-muted">
                <T id="ui.loading" />
              </p>
            )}
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
