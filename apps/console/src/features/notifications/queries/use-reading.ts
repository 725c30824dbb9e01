import { toast } from '@nexus/console-ui'
import { useT } from '@nexus/console-i18n'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { markAllRead, markRead } from './notification-queries.js'

/** Marks what was read; the bell and every list follow. */
export function useReading() {
  const t = useT()
  const queries = useQueryClient()
  const refresh = (): void => void queries.invalidateQueries({ queryKey: ['notifications'] })
  const refused = (): void => toast({ kind: 'error', title: t('notifications.read_failed') })
  const one = useMutation({ mutationFn: markRead, onSuccess: refresh, onError: refused })
  const all = useMutation({
    mutationFn: markAllRead,
    onSuccess: (count) => {
      refresh()
      toast({ kind: 'success', title: t('notifications.all_read', { count }) })
    },
    onError: refused,
  })
  return { read: one.mutate, readAll: () => all.mutate(), isReadingAll: all.isPending }
}
