import { T, useT } from '@nexus/console-i18n'
import { Combobox, Field } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { definitionsOfTypeQuery } from '../queries/definition-queries.js'
import type { Step, StepOf } from './body-types.js'
import { problemAt, useEditor } from './editor-context.js'

/** Another definition whose steps run here: one that is published, made for that, and for the same documents. */
export function SubFlowField({
  step,
  set,
}: {
  readonly step: StepOf<'sub-flow'>
  readonly set: (step: Step, field: string) => void
}) {
  const t = useT()
  const { documentType, definitionName, problems, say } = useEditor()
  const found = useQuery(definitionsOfTypeQuery(documentType))
  const options = (found.data ?? [])
    .filter(
      ({ purpose, currentNumber, name }) => purpose === 'sub-flow' && currentNumber !== null && name !== definitionName,
    )
    .map(({ name }) => ({ value: name, label: say.nameOf(name) }))
  return (
    <Field
      label={<T id="workflow.field.definition" />}
      hint={<T id="workflow.field.definition_text" />}
      error={problemAt(problems, step.key, 'definition')}
      isRequired
    >
      <Combobox
        options={options}
        isLoading={found.isPending}
        value={step.definition === '' ? undefined : step.definition}
        valueLabel={say.nameOf(step.definition)}
        placeholder={t('workflow.field.definition_choose')}
        empty={<T id="workflow.field.definition_none" />}
        onChange={(definition) => set({ ...step, definition: definition ?? '' }, 'definition')}
      />
    </Field>
  )
}
