import { T, useFormat, useProblemText, useRecordedText, useT } from '@nexus/console-i18n'
import { Banner, DateText } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { Ban, CirclePause, GitMerge, RefreshCw, TriangleAlert } from 'lucide-react'
import type { Vendor } from '../queries/vendor-queries.js'
import { PersonName } from './person-name.js'
import { requalificationText } from './requalification-text.js'

/** What somebody has to know before they do business with this vendor. */
export function VendorNotices({ vendor }: { readonly vendor: Vendor }) {
  const t = useT()
  const textOf = useProblemText()
  const recordedText = useRecordedText()
  const format = useFormat()
  const { mergedInto, blacklisted, blacklistProposal, requalification, holdDetails, warnings } = vendor
  const end = (until: string | null): string =>
    until === null ? t('vendors.blacklist.for_good') : t('vendors.blacklist.until_day', { day: format.date(until) })
  return (
    <div className="flex flex-col gap-2 empty:hidden">
      {mergedInto !== null && (
        <Banner icon={<GitMerge aria-hidden />}>
          <T
            id="vendors.notice.merged"
            values={{
              vendor: (
                <Link key="vendor" to="/vendors/$vendorId" params={{ vendorId: mergedInto }} className="underline">
                  <T id="vendors.notice.merged_vendor" />
                </Link>
              ),
            }}
          />
        </Banner>
      )}
      {blacklisted !== null && (
        <Banner tone="danger" icon={<Ban aria-hidden />}>
          <p className="font-medium">
            <T id="vendors.notice.blacklisted" values={{ end: end(blacklisted.until) }} />
          </p>
          <p>{blacklisted.reason}</p>
        </Banner>
      )}
      {blacklistProposal !== null && (
        <Banner tone="warning" icon={<Ban aria-hidden />}>
          <p className="font-medium">
            <T
              id="vendors.notice.proposed"
              values={{
                name: <PersonName key="name" userId={blacklistProposal.proposedBy} />,
                end: end(blacklistProposal.until),
              }}
            />
          </p>
          <p>{blacklistProposal.reason}</p>
        </Banner>
      )}
      {requalification !== null && (
        <Banner tone="warning" icon={<RefreshCw aria-hidden />}>
          <p className="font-medium">
            <T id={`vendors.notice.requalify.${requalification.cause}`} />
          </p>
          <p>{requalificationText(requalification, { t, format, recordedText })}</p>
        </Banner>
      )}
      {holdDetails.length > 0 && (
        <Banner tone="warning" icon={<CirclePause aria-hidden />}>
          <p className="font-medium">
            <T id="vendors.notice.held" />
          </p>
          <ul className="mt-1 flex flex-col gap-1">
            {holdDetails.map(({ stage, origin, reason, document, userId, since }) => (
              <li key={`${stage}${origin}${since}`}>
                {t(`vendors.stage.${stage}`)}:{' '}
                {document === undefined
                  ? recordedText(reason)
                  : t('vendors.hold.expired', { ...document, day: format.date(document.expiredOn) })}{' '}
                <span className="whitespace-nowrap">
                  ({origin === 'manual' ? <PersonName userId={userId} /> : t(`vendors.hold.${origin}`)},{' '}
                  <DateText instant={since} isRelative />)
                </span>
              </li>
            ))}
          </ul>
        </Banner>
      )}
      {warnings.map(({ code, detail }) => (
        <Banner key={code} tone="warning" icon={<TriangleAlert aria-hidden />}>
          {textOf({ code: `warning.${code}`, detail })}
        </Banner>
      ))}
    </div>
  )
}
