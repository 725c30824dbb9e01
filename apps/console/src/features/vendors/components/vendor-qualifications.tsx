import { T, useFormat, useT } from '@nexus/console-i18n'
import { Badge, Button, Card, DateText, EmptyState } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { MailPlus, RefreshCw, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { rowsOf } from '../../lists/listed.js'
import { QUALIFICATION_TONES } from '../../qualifications/components/qualification-tones.js'
import { InviteDialog } from '../../qualifications/forms/invite-dialog.js'
import { RequalifyDialog } from '../../qualifications/forms/requalify-dialog.js'
import { type Vendor, type VendorQualification, vendorQualificationsQuery } from '../queries/vendor-queries.js'
import { Listing } from './listing.js'

const OPEN: readonly VendorQualification['state'][] = ['INVITED', 'ANSWERING', 'SUBMITTED']

/** What can be begun with a vendor in this state; one qualification is open at a time. */
const beginningOf = ({ state, mergedInto }: Vendor): 'invite' | 'requalify' | undefined => {
  if (mergedInto !== null) return undefined
  if (state === 'PROSPECT' || state === 'UNDER_REVIEW') return 'invite'
  return state === 'ACTIVE' || state === 'REQUALIFY' ? 'requalify' : undefined
}

/** Registrations and requalifications: how far they are, and how they ended. */
export function VendorQualifications({ vendor }: { readonly vendor: Vendor }) {
  const t = useT()
  const format = useFormat()
  const can = useCan()
  const navigate = useNavigate()
  const { vendorId } = vendor
  const list = useInfiniteQuery(vendorQualificationsQuery(vendorId))
  const [asked, setAsked] = useState<'invite' | 'requalify'>()
  const isOpen = rowsOf(list).some(({ state }) => OPEN.includes(state))
  const beginning = can('vendor:update') && list.data !== undefined && !isOpen ? beginningOf(vendor) : undefined
  const dialog = {
    vendorId,
    onClose: () => setAsked(undefined),
    onDone: ({ qualificationId }: { readonly qualificationId: string }) =>
      void navigate({
        to: '/vendors/$vendorId/qualifications/$qualificationId',
        params: { vendorId, qualificationId },
      }),
  }
  return (
    <Card
      isFlush
      title={<T id="vendors.qualifications.title" />}
      actions={
        beginning !== undefined && (
          <Button size="sm" onClick={() => setAsked(beginning)}>
            {beginning === 'invite' ? <MailPlus aria-hidden /> : <RefreshCw aria-hidden />}
            <T id={`qualifications.do.${beginning}`} />
          </Button>
        )
      }
    >
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
                className="relative flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-3 hover:bg-hover"
              >
                <div className="min-w-0">
                  <p className="font-medium">
                    <Link
                      to="/vendors/$vendorId/qualifications/$qualificationId"
                      params={{ vendorId, qualificationId: one.qualificationId }}
                      className="rounded-sm after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent-ink"
                    >
                      {t(`vendors.qualifications.purpose.${one.purpose}`)}
                      {one.questionnaireCode !== null && (
                        <bdi className="ms-1 font-normal text-muted">{one.questionnaireCode}</bdi>
                      )}
                    </Link>
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
                <Badge tone={QUALIFICATION_TONES[one.state]}>{t(`vendors.qualifications.state.${one.state}`)}</Badge>
              </li>
            ))}
          </ul>
        )}
      </Listing>
      {asked === 'invite' && <InviteDialog {...dialog} />}
      {asked === 'requalify' && <RequalifyDialog {...dialog} />}
    </Card>
  )
}

/** Why it ended as it did, or why it was given back. */
const reasonOf = ({ endReason, returned }: VendorQualification): string | undefined => endReason ?? returned?.reason
