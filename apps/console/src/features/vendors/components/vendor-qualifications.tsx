import { T, useFormat, useT } from '@nexus/console-i18n'
import { Badge, Card, DateText, EmptyState, type Tone } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import { type VendorQualification, vendorQualificationsQuery } from '../queries/vendor-queries.js'
import { Listing } from './listing.js'

const TONES: Readonly<Record<VendorQualification['state'], Tone>> = {
  INVITED: 'info',
  ANSWERING: 'info',
  SUBMITTED: 'warning',
  APPROVED: 'success',
  FAILED: 'danger',
  WITHDRAWN: 'neutral',
  EXPIRED: 'neutral',
}

/** Registrations and requalifications: how far they are, and how they ended. */
export function VendorQualifications({ vendorId }: { readonly vendorId: string }) {
  const t = useT()
  const format = useFormat()
  const list = useInfiniteQuery(vendorQualificationsQuery(vendorId))
  return (
    <Card isFlush title={<T id="vendors.qualifications.title" />}>
      <Listing
        list={list}
        empty={
          <EmptyState
            icon={<ShieldCheck />}
            title={<T id="vendors.qualifications.empty" />}
            description={<T id="vendors.qualifications.empty_text" />}
          />
        }
      >
        {(qualifications) => (
          <ul className="divide-y divide-line">
            {qualifications.map((one) => (
              <li
                key={one.qualificationId}
                className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-3"
              >
                <div className="min-w-0">
                  <p className="font-medium">
                    {t(`vendors.qualifications.purpose.${one.purpose}`)}
                    {one.questionnaireCode !== null && (
                      <bdi className="ms-1 font-normal text-muted">{one.questionnaireCode}</bdi>
                    )}
                  </p>
                  <p className="text-sm text-muted">
                    <DateText instant={one.createdAt} />
                    {one.score !== null && (
                      <> · {t('vendors.qualifications.score', { score: format.decimal(one.score) })}</>
                    )}
                    {one.knockOuts.length > 0 && (
                      <> · {t('vendors.qualifications.knock_outs', { count: one.knockOuts.length })}</>
                    )}
                  </p>
                  {reasonOf(one) !== undefined && <p className="text-sm">{reasonOf(one)}</p>}
                </div>
                <Badge tone={TONES[one.state]}>{t(`vendors.qualifications.state.${one.state}`)}</Badge>
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </Card>
  )
}

/** Why it ended as it did, or why it was given back. */
const reasonOf = ({ endReason, returned }: VendorQualification): string | undefined => endReason ?? returned?.reason
