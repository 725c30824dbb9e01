import { T, useT } from '@nexus/console-i18n'
import {
  Button,
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Bookmark, Check, ChevronDown, Plus, Settings2 } from 'lucide-react'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { isSame } from '../../merge/merge.js'
import {
  type SavedView,
  type SavedViewScreen,
  type SavedViewSettings,
  savedViewsQuery,
} from '../queries/saved-view-queries.js'
import { onDemand } from '../../shell/components/on-demand.js'

const ManageViews = onDemand(async () => (await import('./manage-views.js')).ManageViews)
const SaveView = onDemand(async () => (await import('./save-view.js')).SaveView)

/** The ways in which a list was saved: to choose, to save the present one, and to put in order. */
export function SavedViews({
  screen,
  settingsNow,
  onApply,
}: {
  readonly screen: SavedViewScreen
  /** What is shown now; asked when it is needed. */
  readonly settingsNow: () => SavedViewSettings
  readonly onApply: (settings: SavedViewSettings) => void
}) {
  const t = useT()
  const can = useCan()
  const { data: views = [] } = useQuery({ ...savedViewsQuery(screen), enabled: can('saved-view:use') })
  const [open, setOpen] = useState<'save' | 'manage'>()
  const [current, setCurrent] = useState<string>()
  if (!can('saved-view:use')) return null
  const own = views.filter(({ isOwn }) => isOwn)
  const shared = views.filter(({ isOwn }) => !isOwn)
  const now = settingsNow()
  const applied = views.find(
    ({ savedViewId, settings }) =>
      isSame(settings.filters, now.filters) &&
      settings.sort === now.sort &&
      (savedViewId === current || current === undefined),
  )
  const choose = (view: SavedView): void => {
    setCurrent(view.savedViewId)
    onApply(view.settings)
  }
  const item = (view: SavedView) => (
    <DropdownMenuItem key={view.savedViewId} onSelect={() => choose(view)}>
      <Check aria-hidden className={view.savedViewId === applied?.savedViewId ? '' : 'invisible'} />
      <span className="min-w-0 grow truncate">{view.name}</span>
      {view.isDefault && view.isOwn && (
        <span className="text-xs text-muted">
          <T id="saved_views.default" />
        </span>
      )}
    </DropdownMenuItem>
  )
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button>
            <Bookmark aria-hidden />
            <span className="max-w-40 truncate">{applied?.name ?? t('saved_views.title')}</span>
            <ChevronDown aria-hidden className="text-muted" />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="start">
          {own.length > 0 && (
            <DropdownMenuLabel>
              <T id="saved_views.own" />
            </DropdownMenuLabel>
          )}
          {own.map(item)}
          {shared.length > 0 && (
            <DropdownMenuLabel>
              <T id="saved_views.shared" />
            </DropdownMenuLabel>
          )}
          {shared.map(item)}
          {views.length > 0 && <DropdownMenuSeparator />}
          <DropdownMenuItem onSelect={() => setOpen('save')}>
            <Plus aria-hidden />
            <T id="saved_views.save" />
          </DropdownMenuItem>
          {views.length > 0 && (
            <DropdownMenuItem onSelect={() => setOpen('manage')}>
              <Settings2 aria-hidden />
              <T id="saved_views.manage" />
            </DropdownMenuItem>
          )}
        </DropdownMenuContent>
      </DropdownMenu>
      {open === 'save' && (
        <SaveView
          screen={screen}
          settings={now}
          onClose={() => setOpen(undefined)}
          onMissing={() => setOpen(undefined)}
          onSaved={({ savedViewId }) => setCurrent(savedViewId)}
        />
      )}
      {open === 'manage' && (
        <ManageViews
          screen={screen}
          views={views}
          settingsNow={settingsNow}
          onClose={() => setOpen(undefined)}
          onMissing={() => setOpen(undefined)}
        />
      )}
    </>
  )
}
