import { ProblemError } from '@nexus/client'
import { T, useProblemText, useT } from '@nexus/console-i18n'
import { Badge, Button, Card, DateText, IconButton, toast } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Download, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { linkOf } from '../../attachments/queries/attachment-queries.js'
import { Listing } from '../../vendors/components/listing.js'
import { PersonName } from '../../vendors/components/person-name.js'
import { VerifyPdfDialog } from '../forms/verify-pdf-dialog.js'
import { type Pdf, type PdfDocument, pdfsQuery } from '../queries/pdf-list-queries.js'

/** The PDFs that were ever made of a document, and the way to check one that somebody has. */
export function PdfList({
  documentType,
  documentId,
  newest,
}: {
  readonly documentType: PdfDocument
  readonly documentId: string
  /** The PDF that is shown now: it may have been made since the list was read. */
  readonly newest: string | undefined
}) {
  const t = useT()
  const textOf = useProblemText()
  const list = useInfiniteQuery(pdfsQuery(documentType, documentId, newest))
  const [isChecking, setChecking] = useState(false)
  const open = async (fileId: string): Promise<void> => {
    try {
      window.location.assign(await linkOf(fileId))
    } catch (error) {
      toast({ kind: 'error', title: error instanceof ProblemError ? textOf(error) : t('ui.error.offline') })
    }
  }
  return (
    <Card
      isFlush
      title={<T id="pdfs.title" />}
      actions={
        <Button size="sm" onClick={() => setChecking(true)}>
          <ShieldCheck aria-hidden />
          <T id="pdfs.verify" />
        </Button>
      }
    >
      <Listing
        list={list}
        empty={
          <p className="px-4 py-3 text-muted">
            <T id="pdfs.none" />
          </p>
        }
      >
        {(pdfs: readonly Pdf[]) => (
          <ul className="divide-y divide-line">
            {pdfs.map(({ pdfId, fileId, state, revision, watermark, createdAt, createdBy, verificationCode }) => {
              const name =
                revision === null ? t('pdfs.of_draft') : t('pdfs.about.revision', { revision: String(revision) })
              return (
                <li key={pdfId} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
                  <div className="min-w-0 grow basis-48">
                    <p className="flex flex-wrap items-center gap-2">
                      <span className="font-medium">{name}</span>
                      {watermark !== null && <Badge>{watermark}</Badge>}
                      {state !== 'READY' && (
                        <Badge tone={state === 'FAILED' ? 'danger' : 'info'}>{t(`pdfs.state.${state}`)}</Badge>
                      )}
                    </p>
                    <p className="text-sm text-muted">
                      <PersonName userId={createdBy} />, <DateText instant={createdAt} isRelative />
                      {verificationCode !== null && (
                        <>
                          {' · '}
                          <code className="font-mono text-xs break-all">{verificationCode}</code>
                        </>
                      )}
                    </p>
                  </div>
                  {fileId !== null && (
                    <IconButton
                      label={t('attachments.download', { name })}
                      icon={<Download aria-hidden />}
                      onClick={() => void open(fileId)}
                    />
                  )}
                </li>
              )
            })}
          </ul>
        )}
      </Listing>
      {isChecking && <VerifyPdfDialog onClose={() => setChecking(false)} />}
    </Card>
  )
}
