import { T, useFormat, useT } from '@nexus/console-i18n'
import { Badge, Button, Card, DateText, Money } from '@nexus/console-ui'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { PersonName } from '../../vendors/components/person-name.js'
import type { Invoice, InvoiceException } from '../queries/invoice-queries.js'
import { useExceptionSentence } from './use-exception-sentence.js'
import { type ResolutionHere, isHere } from './resolutions.js'
import { ResolveDialog } from './resolve-dialog.js'

/** By which right a person is known to be the owner of an exception. */
const OWNERS: Readonly<Record<InvoiceException['owner'], string | undefined>> = {
  'accounts-payable': 'supplier-invoice:create',
  buyer: 'purchase-order:create',
  receiver: 'receipt:create',
  fraud: undefined,
}

/** What stands between an invoice and its payment, whose it is, and what helps. */
export function ExceptionsCard({ invoice }: { readonly invoice: Invoice }) {
  const t = useT()
  const [asked, setAsked] = useState<{ readonly exception: InvoiceException; readonly resolution: ResolutionHere }>()
  const open = invoice.exceptions.filter(({ state }) => state === 'OPEN')
  const over = invoice.exceptions.filter(({ state }) => state === 'RESOLVED')
  if (invoice.exceptions.length === 0) return null
  return (
    <Card isFlush title={t('invoices.exceptions.title', { count: open.length })}>
      {open.length === 0 && (
        <p className="px-4 py-3 text-muted">
          <T id="invoices.exceptions.none" />
        </p>
      )}
      <ul className="divide-y divide-line">
        {open.map((exception) => (
          <OpenException
            key={exception.exceptionId}
            invoice={invoice}
            exception={exception}
            onResolve={(resolution) => setAsked({ exception, resolution })}
          />
        ))}
      </ul>
      {over.length > 0 && (
        <details className="border-t border-line">
          <summary className="min-h-11 cursor-pointer px-4 py-3 text-sm font-medium">
            {t('invoices.exceptions.over', { count: over.length })}
          </summary>
          <ul className="divide-y divide-line border-t border-line">
            {over.map((exception) => (
              <OverException key={exception.exceptionId} exception={exception} />
            ))}
          </ul>
        </details>
      )}
      {asked !== undefined && (
        <ResolveDialog
          invoice={invoice}
          exception={asked.exception}
          resolution={asked.resolution}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Card>
  )
}

function OpenException({
  invoice,
  exception,
  onResolve,
}: {
  readonly invoice: Invoice
  readonly exception: InvoiceException
  readonly onResolve: (resolution: ResolutionHere) => void
}) {
  const t = useT()
  const can = useCan()
  const format = useFormat()
  const sentence = useExceptionSentence()
  const { type, facts, owner, dueAt, value, changeRequested, allowedResolutions, lineId, expected, actual } = exception
  const line = invoice.lines.find((each) => each.lineId === lineId)
  const right = OWNERS[owner]
  // An unmatched line is as well the buyer's.
  const isOwner = (right !== undefined && can(right)) || (type === 'UNMATCHED_LINE' && can('purchase-order:create'))
  const offered = !can('supplier-invoice:resolve')
    ? []
    : allowedResolutions.filter(isHere).filter((resolution) => resolution !== 'rematch' && isOwner)
  const isLate = dueAt !== undefined && Date.parse(dueAt) < Date.now()
  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone="danger">{t(`invoices.exception.${type}`)}</Badge>
        {line !== undefined && (
          <span className="text-sm text-muted">{t('invoices.exceptions.line', { position: line.position })}</span>
        )}
        <span className="text-sm text-muted">{t(`invoices.owner.${owner}`)}</span>
        {dueAt !== undefined && (
          <span className={isLate ? 'text-sm font-medium text-danger-ink' : 'text-sm text-muted'}>
            <T id="invoices.exceptions.until" values={{ at: <DateText key="at" instant={dueAt} isRelative /> }} />
          </span>
        )}
        {value !== undefined && <Money money={value} className="ms-auto font-medium" />}
      </div>
      <p className="break-words">{sentence(exception)}</p>
      {facts === undefined && expected !== undefined && actual !== undefined && (
        <p className="text-sm break-words text-muted">
          <T
            id="invoices.exceptions.expected"
            values={{ expected: <bdi key="expected">{expected}</bdi>, actual: <bdi key="actual">{actual}</bdi> }}
          />
        </p>
      )}
      {changeRequested !== undefined && (
        <p className="text-sm text-muted">
          <T
            id="invoices.exceptions.change_requested"
            values={{
              name: <PersonName key="name" userId={changeRequested.by} />,
              day: format.instant(changeRequested.at),
              reason: changeRequested.reason,
            }}
          />
        </p>
      )}
      {allowedResolutions.includes('receive') && (
        <p className="text-sm text-muted">
          <T id="invoices.exceptions.receive" />
        </p>
      )}
      {offered.length > 0 && (
        <div className="flex flex-wrap gap-2 pt-1">
          {offered.map((resolution) => (
            <Button key={resolution} size="sm" onClick={() => onResolve(resolution)}>
              {t(`invoices.resolve.${resolution}`)}
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}

function OverException({ exception }: { readonly exception: InvoiceException }) {
  const t = useT()
  const sentence = useExceptionSentence()
  const { type, resolution, reason, resolvedBy, resolvedAt } = exception
  return (
    <li className="flex flex-col gap-1 px-4 py-3 text-sm">
      <div className="flex flex-wrap items-center gap-2">
        <span className="font-medium">{t(`invoices.exception.${type}`)}</span>
        {resolution !== undefined && <Badge>{t(`invoices.ending.${resolution}`)}</Badge>}
      </div>
      <p className="break-words text-muted">{sentence(exception)}</p>
      {reason !== undefined && <p className="break-words">“{reason}”</p>}
      <p className="text-muted">
        {resolvedBy !== undefined && (
          <>
            <PersonName userId={resolvedBy} />
            {' · '}
          </>
        )}
        {resolvedAt !== undefined && <DateText instant={resolvedAt} />}
      </p>
    </li>
  )
}
