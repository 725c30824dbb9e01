import { useT } from '@nexus/console-i18n'
import { Badge, IconButton } from '@nexus/console-ui'
import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Question } from '../queries/questionnaire-queries.js'

export interface QuestionActions {
  readonly onEdit: () => void
  readonly onRemove: () => void
  /** Undefined at the end of the list. */
  readonly onUp: (() => void) | undefined
  readonly onDown: (() => void) | undefined
}

/** What a question asks and how it is judged. */
export function QuestionItem({
  question,
  place,
  errors = [],
  actions,
}: {
  readonly question: Question
  readonly place: number
  /** What the server found wrong with it. */
  readonly errors?: readonly string[]
  /** Undefined where it cannot be changed. */
  readonly actions?: QuestionActions
}) {
  const t = useT()
  const { text, help, type, required, weight, knockOut, options } = question
  const named = { question: text }
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4 py-3">
      <span aria-hidden className="w-6 shrink-0 text-end text-muted tabular-nums">
        {place}
      </span>
      <div className="min-w-0 grow basis-48">
        <p className="font-medium break-words">{text}</p>
        {help !== '' && <p className="text-sm break-words text-muted">{help}</p>}
        {options.length > 0 && (
          <p className="text-sm break-words text-muted">{options.map(({ label }) => label).join(' · ')}</p>
        )}
        <p className="mt-1 flex flex-wrap gap-1">
          <Badge>{t(`questionnaires.type.${type}`)}</Badge>
          {(required || knockOut !== null) && <Badge tone="info">{t('questionnaires.required')}</Badge>}
          {weight !== null && <Badge tone="accent">{t('questionnaires.weight', { weight })}</Badge>}
          {knockOut !== null && <Badge tone="warning">{t('questionnaires.knock_out')}</Badge>}
        </p>
        {errors.length > 0 && (
          <ul role="alert" className="mt-1 text-sm text-danger-ink">
            {errors.map((error) => (
              <li key={error}>{error}</li>
            ))}
          </ul>
        )}
      </div>
      {actions !== undefined && (
        <div className="flex items-center">
          <Move label={t('questionnaires.question.up', named)} icon={<ArrowUp aria-hidden />} onMove={actions.onUp} />
          <Move
            label={t('questionnaires.question.down', named)}
            icon={<ArrowDown aria-hidden />}
            onMove={actions.onDown}
          />
          <IconButton
            label={t('questionnaires.question.edit', named)}
            icon={<Pencil aria-hidden />}
            onClick={actions.onEdit}
          />
          <IconButton
            label={t('questionnaires.question.remove', named)}
            icon={<Trash2 aria-hidden />}
            onClick={actions.onRemove}
          />
        </div>
      )}
    </li>
  )
}

/** Stays where it is at the end of the list, so that the focus is not lost when a question gets there. */
const Move = ({
  label,
  icon,
  onMove,
}: {
  readonly label: string
  readonly icon: ReactNode
  readonly onMove: (() => void) | undefined
}) => (
  <IconButton
    label={label}
    icon={icon}
    aria-disabled={onMove === undefined ? true : undefined}
    onClick={() => onMove?.()}
  />
)

/** A kind of document that the vendor must have. */
export const RequiredDocument = ({ type }: { readonly type: string }) => (
  <Badge tone="info">{type.replaceAll('-', ' ')}</Badge>
)
