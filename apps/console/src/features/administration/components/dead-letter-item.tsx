import { T, useIsMessage, useProblemSentence, useT } from '@nexus/console-i18n'
import { Badge, Button, DateText, type Tone } from '@nexus/console-ui'
import { RotateCcw } from 'lucide-react'
import type { DeadLetter } from '../queries/dead-letter-queries.js'
import { letterText } from './letter-text.js'

const TONES: Record<DeadLetter['status'], Tone> = { open: 'danger', redriving: 'warning', redriven: 'success' }

/** An event that was given up: which, by whom, why, how often it was tried. */
export function DeadLetterItem({
  letter,
  onRedrive,
}: {
  readonly letter: DeadLetter
  /** Undefined for whoever may only look. */
  readonly onRedrive: (() => void) | undefined
}) {
  const t = useT()
  const isMessage = useIsMessage()
  const problemText = useProblemSentence()
  const { said, words } = letterText(letter, { t, isMessage, problemText })
  const { eventType, consumer, status, errorCode, errorClass, deliveries, firstAt, lastAt, aggregateId } = letter
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-0 grow basis-72">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-medium break-all">{eventType}</span>
          <Badge tone={TONES[status]}>
            <T id={`administration.letters.status.${status}`} />
          </Badge>
        </p>
        <p className="mt-1 break-words">{said}</p>
        {words !== undefined && (
          <p className="mt-0.5 text-sm break-words text-muted">
            <T
              id="administration.letters.words"
              values={{
                text: (
                  <span key="text" lang="en">
                    {words}
                  </span>
                ),
              }}
            />
          </p>
        )}
        <dl className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-sm text-muted [&_dd]:inline [&_dt]:inline">
          <div>
            <dt>{t('administration.letters.consumer')}: </dt>
            <dd className="break-all">{consumer}</dd>
          </div>
          <div>
            <dt>{t('administration.letters.code')}: </dt>
            <dd className="break-all">
              {errorCode} ({t(`administration.letters.class.${errorClass}`)})
            </dd>
          </div>
          <div>
            <dt>{t('administration.letters.object')}: </dt>
            <dd className="font-mono text-xs break-all">{aggregateId}</dd>
          </div>
          <div>
            <dt>{t('administration.letters.tried')}: </dt>
            <dd>
              <T
                id="administration.letters.deliveries"
                values={{
                  count: deliveries,
                  first: <DateText instant={firstAt} />,
                  last: <DateText instant={lastAt} />,
                }}
              />
            </dd>
          </div>
        </dl>
      </div>
      {status === 'open' && onRedrive !== undefined && (
        <Button onClick={onRedrive}>
          <RotateCcw aria-hidden />
          <T id="administration.letters.redrive" />
        </Button>
      )}
    </li>
  )
}
