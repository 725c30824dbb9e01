import { ProblemError } from '@nexus/client'
import { T, useFormat, useProblemText, useT } from '@nexus/console-i18n'
import { Badge, Button, Card, EmptyState, IconButton, type Tone, toast } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Download, FileBadge, Plus, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { linkOf } from '../../attachments/queries/attachment-queries.js'
import { useVendorDocumentChange } from '../queries/vendor-document-changes.js'
import { type VendorDocument, vendorDocumentsQuery } from '../queries/vendor-queries.js'
import { FileDocumentDialog } from './file-document-dialog.js'
import { Listing } from './listing.js'
import { ReasonDialog } from '../../problems/reason-dialog.js'

const TONES: Readonly<Record<VendorDocument['state'], Tone>> = {
  VALID: 'success',
  EXPIRED: 'danger',
  REPLACED: 'neutral',
  WITHDRAWN: 'neutral',
}

/** Papers that are good for a while: insurance, certificates. */
export function VendorDocuments({ vendorId }: { readonly vendorId: string }) {
  const t = useT()
  const can = useCan()
  const list = useInfiniteQuery(vendorDocumentsQuery(vendorId))
  const [open, setOpen] = useState<VendorDocument | 'new'>()
  const mayChange = can('vendor:update')
  const file = mayChange ? (
    <Button size="sm" onClick={() => setOpen('new')}>
      <Plus aria-hidden />
      <T id="vendors.documents.file" />
    </Button>
  ) : undefined
  return (
    <Card isFlush title={<T id="vendors.documents.title" />} actions={file}>
      <Listing
        list={list}
        empty={
          <EmptyState
            icon={<FileBadge />}
            title={<T id="vendors.documents.empty" />}
            description={<T id="vendors.documents.empty_text" />}
          />
        }
      >
        {(documents) => (
          <ul className="divide-y divide-line">
            {documents.map((document) => (
              <DocumentItem
                key={document.documentId}
                document={document}
                canOpen={can('file:read')}
                onWithdraw={
                  mayChange && (document.state === 'VALID' || document.state === 'EXPIRED')
                    ? () => setOpen(document)
                    : undefined
                }
              />
            ))}
          </ul>
        )}
      </Listing>
      {open === 'new' && <FileDocumentDialog vendorId={vendorId} onClose={() => setOpen(undefined)} />}
      {open !== undefined && open !== 'new' && (
        <WithdrawDialog document={open} title={t('vendors.documents.withdraw')} onClose={() => setOpen(undefined)} />
      )}
    </Card>
  )
}

const nameOf = ({ type, number }: VendorDocument): string => `${type.replaceAll('-', ' ')} ${number}`

function DocumentItem({
  document,
  canOpen,
  onWithdraw,
}: {
  readonly document: VendorDocument
  readonly canOpen: boolean
  readonly onWithdraw: (() => void) | undefined
}) {
  const t = useT()
  const format = useFormat()
  const textOf = useProblemText()
  const { type, number, issuedOn, expiresOn, state, fileId } = document
  const openScan = async (scan: string): Promise<void> => {
    try {
      window.location.assign(await linkOf(scan))
    } catch (error) {
      toast({ kind: 'error', title: error instanceof ProblemError ? textOf(error) : t('ui.error.offline') })
    }
  }
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-3">
      <div className="min-w-0">
        <p className="font-medium break-words">
          {type.replaceAll('-', ' ')} <bdi className="font-normal text-muted">{number}</bdi>
        </p>
        <p className="text-sm text-muted">
          {t('vendors.documents.issued', { day: format.date(issuedOn) })}
          {' · '}
          {expiresOn === null
            ? t('vendors.documents.for_good')
            : t('vendors.documents.expires', { day: format.date(expiresOn) })}
        </p>
      </div>
      <div className="flex items-center gap-1">
        <Badge tone={TONES[state]}>{t(`vendors.documents.state.${state}`)}</Badge>
        {canOpen && fileId !== null && (
          <IconButton
            label={t('vendors.documents.open_scan', { name: nameOf(document) })}
            icon={<Download aria-hidden />}
            onClick={() => void openScan(fileId)}
          />
        )}
        {onWithdraw !== undefined && (
          <IconButton
            label={t('vendors.documents.withdraw_of', { name: nameOf(document) })}
            icon={<Undo2 aria-hidden className="rtl:-scale-x-100" />}
            onClick={onWithdraw}
          />
        )}
      </div>
    </li>
  )
}

function WithdrawDialog({
  document,
  title,
  onClose,
}: {
  readonly document: VendorDocument
  readonly title: string
  readonly onClose: () => void
}) {
  const t = useT()
  const change = useVendorDocumentChange(document.vendorId)
  return (
    <ReasonDialog
      title={title}
      description={<T id="vendors.documents.withdraw_text" />}
      confirm={title}
      isDangerous
      isBusy={change.isPending}
      error={change.error}
      onClose={onClose}
      onConfirm={(reason) =>
        change.mutate(
          { kind: 'withdraw', document, reason },
          {
            onSuccess: () => {
              toast({ title: t('vendors.documents.withdrawn'), kind: 'success' })
              onClose()
            },
          },
        )
      }
    />
  )
}
