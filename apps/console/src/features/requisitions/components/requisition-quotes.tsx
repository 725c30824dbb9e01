import { T, useT } from '@nexus/console-i18n'
import { Checkbox, Choice, Field, Textarea } from '@nexus/console-ui'
import { Attachments } from '../../attachments/components/attachments.js'
import type { EditorAction } from '../forms/editor-reducer.js'
import type { Entries } from '../forms/entries.js'
import type { EntryErrors } from '../forms/entry-errors.js'

/** Files of the requisition, which of them are quotes, and why there are none. */
export function RequisitionQuotes({
  requisitionId,
  entries,
  errors,
  dispatch,
  onOwnerNeeded,
}: {
  readonly requisitionId: string | undefined
  readonly entries: Entries
  readonly errors: EntryErrors
  readonly dispatch: (action: EditorAction) => void
  readonly onOwnerNeeded: () => Promise<string | undefined>
}) {
  const t = useT()
  const { quoteFileIds } = entries
  const toggle = (fileId: string, isQuote: boolean): void => {
    const others = quoteFileIds.filter((each) => each !== fileId)
    dispatch({ kind: 'quotes', fileIds: isQuote ? [...others, fileId] : others })
  }
  const refusal = [...errors].find(([place]) => place.startsWith('quoteFileIds'))?.[1]
  return (
    <div className="flex flex-col gap-4">
      <Attachments
        ownerType="requisition"
        ownerId={requisitionId}
        canChange
        onOwnerNeeded={onOwnerNeeded}
        extra={({ fileId }) => (
          <Choice label={<T id="requisitions.editor.is_quote" />}>
            {(control) => (
              <Checkbox
                {...control}
                checked={quoteFileIds.includes(fileId)}
                onCheckedChange={(isQuote) => toggle(fileId, isQuote === true)}
              />
            )}
          </Choice>
        )}
      />
      {refusal !== undefined && (
        <p role="alert" className="text-sm text-danger-ink">
          {refusal}
        </p>
      )}
      <Field
        label={t('requisitions.field.quote_waiver')}
        hint={t('requisitions.editor.quote_waiver_hint')}
        error={errors.get('quoteWaiver')}
      >
        <Textarea
          rows={2}
          value={entries.quoteWaiver}
          maxLength={1000}
          onChange={(event) => dispatch({ kind: 'field', field: 'quoteWaiver', value: event.target.value })}
        />
      </Field>
    </div>
  )
}
