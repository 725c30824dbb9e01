import { T, useFormat, useProblemText, useT } from '@nexus/console-i18n'
import { Badge, DateText, IconButton, StateBadge } from '@nexus/console-ui'
import { Download, FileSpreadsheet } from 'lucide-react'
import { listNameOf } from '../list-names.js'
import type { Export } from '../queries/export-queries.js'
import { useDownload } from '../use-export.js'

/** One export: what it is of, how far it is, and its file. */
export function ExportRow({ of }: { readonly of: Export }) {
  const t = useT()
  const textOf = useProblemText()
  const format = useFormat()
  const { mutate, isPending } = useDownload()
  const { operation, state, rows, truncated, size, failure, createdAt, expiresAt, fileName } = of
  const name = listNameOf(operation)
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
      <FileSpreadsheet aria-hidden className="size-4 shrink-0 text-muted" />
      <div className="min-w-0 grow basis-52">
        <p className="font-medium break-words">{name === undefined ? operation : t(name)}</p>
        <p className="text-sm text-muted">
          <DateText instant={createdAt} isRelative />
          {rows !== null && (
            <>
              {' · '}
              <T id="exports.rows" values={{ rows }} />
            </>
          )}
          {size !== null && (
            <>
              {' · '}
              <T id="ui.file.size" values={{ size: format.decimal(Math.ceil(size / 1024).toFixed(0)) }} />
            </>
          )}
        </p>
        {truncated && (
          <p className="text-sm text-warning-ink">
            <T id="exports.truncated" values={{ rows: rows ?? 0 }} />
          </p>
        )}
        {failure !== null && <p className="text-sm text-danger-ink">{textOf(failure)}</p>}
      </div>
      {state === 'READY' ? (
        <>
          <p className="text-sm text-muted">
            <T id="exports.until" values={{ date: format.date(expiresAt.slice(0, 10)) }} />
          </p>
          <IconButton
            label={t('attachments.download', { name: fileName ?? '' })}
            icon={<Download aria-hidden />}
            isBusy={isPending}
            onClick={() => mutate(of)}
          />
        </>
      ) : state === 'FAILED' ? (
        <StateBadge state="FAILED" />
      ) : (
        <Badge tone="info">
          <T id="exports.making" />
        </Badge>
      )}
    </li>
  )
}
