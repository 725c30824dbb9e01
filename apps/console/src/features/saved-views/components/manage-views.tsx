import { T, useT } from '@nexus/console-i18n'
import { Banner, Button, Checkbox, Choice, Dialog, IconButton, toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { CircleAlert, RefreshCw, Trash2 } from 'lucide-react'
import { useCan } from '../../../session/use-session.js'
import {
  changeSavedView,
  deleteSavedView,
  type SavedView,
  type SavedViewScreen,
  type SavedViewSettings,
} from '../queries/saved-view-queries.js'
import { useRefusalOf } from './save-view.js'

type Change =
  | { readonly kind: 'change'; readonly view: SavedView; readonly to: Parameters<typeof changeSavedView>[1] }
  | { readonly kind: 'delete'; readonly view: SavedView }

/** Which view is the default, which are shared, and which can go. */
export function ManageViews({
  screen,
  views,
  settingsNow,
  onClose,
}: {
  readonly screen: SavedViewScreen
  readonly views: readonly SavedView[]
  readonly settingsNow: () => SavedViewSettings
  readonly onClose: () => void
}) {
  const t = useT()
  const refusalOf = useRefusalOf()
  const can = useCan()
  const queries = useQueryClient()
  const change = useMutation({
    mutationFn: async (wanted: Change): Promise<void> => {
      if (wanted.kind === 'delete') await deleteSavedView(wanted.view)
      else await changeSavedView(wanted.view, wanted.to)
    },
    onSuccess: (_nothing, { kind, view }) =>
      toast({ kind: 'success', title: t(`saved_views.done.${kind}`, { name: view.name }) }),
    // After a refusal as well: another tab may have been faster.
    onSettled: () => queries.invalidateQueries({ queryKey: ['saved-views', screen] }),
  })
  const mayChange = (view: SavedView): boolean => view.isOwn || can('organization:manage')
  const set = (view: SavedView, to: Parameters<typeof changeSavedView>[1]): void =>
    change.mutate({ kind: 'change', view, to })
  const refusal = refusalOf(change.error)
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('saved_views.manage_title')}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('ui.close')}
        </Button>
      }
    >
      {refusal !== undefined && (
        <Banner tone="danger" role="alert" icon={<CircleAlert aria-hidden />} className="mb-3">
          {refusal}
        </Banner>
      )}
      <ul aria-busy={change.isPending} className="divide-y divide-line">
        {views.map((view) => (
          <li key={view.savedViewId} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <span className="min-w-0 grow basis-40 font-medium break-words">{view.name}</span>
            {view.isOwn && (
              <Choice label={<T id="saved_views.default" />}>
                {(control) => (
                  <Checkbox
                    {...control}
                    checked={view.isDefault}
                    disabled={change.isPending}
                    onCheckedChange={(on) => set(view, { isDefault: on === true })}
                  />
                )}
              </Choice>
            )}
            {mayChange(view) && (
              <>
                <Choice label={<T id="saved_views.is_shared" />}>
                  {(control) => (
                    <Checkbox
                      {...control}
                      checked={view.isShared}
                      disabled={change.isPending}
                      onCheckedChange={(on) => set(view, { isShared: on === true })}
                    />
                  )}
                </Choice>
                <span className="flex">
                  <IconButton
                    label={t('saved_views.update', { name: view.name })}
                    icon={<RefreshCw aria-hidden />}
                    onClick={() => set(view, { settings: settingsNow() })}
                  />
                  <IconButton
                    label={t('saved_views.delete', { name: view.name })}
                    icon={<Trash2 aria-hidden />}
                    onClick={() => change.mutate({ kind: 'delete', view })}
                  />
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      {views.length === 0 && (
        <p className="text-muted">
          <T id="saved_views.none" />
        </p>
      )}
    </Dialog>
  )
}
