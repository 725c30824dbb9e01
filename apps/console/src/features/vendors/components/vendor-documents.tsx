import { T, useFormat, useT } from '@nexus/console-i18n'
import { Badge, Card, EmptyState, type Tone } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { FileBadge } from 'lucide-react'
import { type VendorDocument, vendorDocumentsQuery } from '../queries/vendor-queries.js'
import { Listing } from './listing.js'

const TONES: Readonly<Record<VendorDocument['state'], Tone>> = {
  VALID: 'success',
  EXPIRED: 'danger',
  REPLACED: 'neutral',
  WITHDRAWN: 'neutral',
}

/** Papers that are good for a while: insurance, certificates. */
export function VendorDocuments({ vendorId }: { readonly vendorId: string }) {
  const t = useT()
  const format = useFormat()
  const list = useInfiniteQuery(vendorDocumentsQuery(vendorId))
  return (
    <Card isFlush title={<T id="vendors.documents.title" />}>
      <Listing list={list} empty={<EmptyState icon={<FileBadge />} title={<T id="vendors.documents.empty" />} />}>
        {(documents) => (
          <ul className="divide-y divide-line">
            {documents.map(({ documentId, type, number, issuedOn, expiresOn, state }) => (
              <li key={documentId} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-3">
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
                <Badge tone={TONES[state]}>{t(`vendors.documents.state.${state}`)}</Badge>
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </Card>
  )
}
