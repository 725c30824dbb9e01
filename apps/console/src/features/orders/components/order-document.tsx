import { T, useProblemText, useT } from '@nexus/console-i18n'
import { Banner, Button, Card, ErrorState, Skeleton } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { CircleAlert, Download, ExternalLink } from 'lucide-react'
import { useEffect, useState } from 'react'
import { PdfList } from '../../pdfs/components/pdf-list.js'
import { pdfBytesQuery, pdfProgressQuery, pdfQuery } from '../queries/pdf-queries.js'

/** The order as it is printed: looked at here, opened in a tab of its own, or kept as a file. */
export function OrderDocument({
  orderId,
  name,
  version,
  revision,
}: {
  readonly orderId: string
  /** What the file is called by, such as the number of the order. */
  readonly name: string
  readonly version: number
  readonly revision?: number | undefined
}) {
  const t = useT()
  const textOf = useProblemText()
  const asked = useQuery(pdfQuery(orderId, version, revision))
  const later = useQuery(pdfProgressQuery(asked.data?.state === 'QUEUED' ? asked.data.pdfId : undefined))
  const pdf = later.data ?? asked.data
  const bytes = useQuery(pdfBytesQuery(pdf?.state === 'READY' ? pdf.fileId : null))
  const url = useObjectUrl(bytes.data)
  const watermark = pdf?.watermark ?? null
  const error = asked.error ?? later.error ?? bytes.error
  const retry = (): void => {
    for (const query of [asked, later, bytes]) if (query.isError) void query.refetch()
  }
  return (
    <div className="flex flex-col gap-4">
      <Card
        title={<T id="orders.view.document" />}
        actions={url !== undefined && <DocumentActions url={url} name={fileNameOf(name)} />}
      >
        {error !== null ? (
          <ErrorState error={error} onRetry={retry} />
        ) : pdf?.state === 'FAILED' ? (
          <Banner
            role="alert"
            tone="danger"
            icon={<CircleAlert aria-hidden />}
            actions={
              <Button size="sm" onClick={() => void asked.refetch()}>
                <T id="ui.retry" />
              </Button>
            }
          >
            {pdf.failure === null ? <T id="ui.error.unknown" /> : textOf(pdf.failure)}
          </Banner>
        ) : url === undefined ? (
          <div role="status" aria-busy>
            <p className="mb-3 text-muted">
              <T id="orders.document.printing" />
            </p>
            <Skeleton className="h-[60dvh] w-full" />
          </div>
        ) : (
          <>
            {watermark !== null && (
              <p className="mb-3 text-sm text-muted">
                <T id="orders.document.watermark" values={{ watermark }} />
              </p>
            )}
            <iframe
              src={url}
              title={t('orders.document.title')}
              className="h-[75dvh] w-full rounded-md border border-line bg-subtle max-sm:hidden"
            />
            <p className="text-muted sm:hidden">
              <T id="orders.document.phone" />
            </p>
          </>
        )}
      </Card>
      <PdfList
        documentType="purchase-order"
        documentId={orderId}
        newest={pdf?.state === 'READY' ? pdf.pdfId : undefined}
      />
    </div>
  )
}

function DocumentActions({ url, name }: { readonly url: string; readonly name: string }) {
  return (
    <>
      <Button asChild size="sm">
        <a href={url} target="_blank" rel="noreferrer">
          <ExternalLink aria-hidden className="rtl:-scale-x-100" />
          <T id="orders.document.open" />
        </a>
      </Button>
      <Button asChild size="sm">
        <a href={url} download={name}>
          <Download aria-hidden />
          <T id="orders.document.download" />
        </a>
      </Button>
    </>
  )
}

const fileNameOf = (name: string): string => `${name.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.pdf`

/** An address for bytes, as long as they are shown. */
function useObjectUrl(blob: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (blob === undefined) return undefined
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => {
      setUrl(undefined)
      URL.revokeObjectURL(made)
    }
  }, [blob])
  return url
}
