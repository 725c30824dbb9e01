import { ConnectionError, ProblemError } from '@nexus/client'
import { useProblemText, useT } from '@nexus/console-i18n'
import { toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { linkOf } from '../attachments/queries/attachment-queries.js'
import { type Export, type ListFilter, exportsQuery, makeExport } from './queries/export-queries.js'

/** Why something did not work, in the words of the server where it said something. */
function useReason(): (error: unknown) => string {
  const t = useT()
  const textOf = useProblemText()
  return (error) => {
    if (error instanceof ProblemError) return textOf(error)
    return t(error instanceof ConnectionError ? 'ui.error.offline' : 'ui.error.unknown')
  }
}

/** Downloads the file of an export. The link is its own proof, good for minutes. */
export function useDownload() {
  const t = useT()
  const reasonOf = useReason()
  return useMutation({
    mutationFn: async ({ fileId }: Pick<Export, 'fileId'>) => window.location.assign(await linkOf(fileId ?? '')),
    onError: (error) => toast({ kind: 'error', title: t('exports.download_failed'), description: reasonOf(error) }),
  })
}

/** Makes a list into a file and downloads it; also when the person has gone on to another screen meanwhile. */
export function useExport(operation: string) {
  const t = useT()
  const queries = useQueryClient()
  const reasonOf = useReason()
  const textOf = useProblemText()
  const download = useDownload()
  return useMutation({
    mutationFn: (filter: ListFilter) => makeExport(operation, filter),
    onSuccess: async (made) => {
      if (made.state === 'FAILED') {
        const description = made.failure === null ? t('ui.error.unknown') : textOf(made.failure)
        toast({ kind: 'error', title: t('exports.failed'), description })
        return
      }
      const { fileName, rows, truncated } = made
      toast({
        kind: truncated ? 'info' : 'success',
        title: t('exports.done', { name: fileName ?? '' }),
        description: t(truncated ? 'exports.truncated' : 'exports.rows', { rows: rows ?? 0 }),
      })
      await download.mutateAsync(made).catch(() => undefined)
    },
    onError: (error) => toast({ kind: 'error', title: t('exports.failed'), description: reasonOf(error) }),
    onSettled: () => queries.invalidateQueries({ queryKey: exportsQuery.queryKey }),
  })
}
