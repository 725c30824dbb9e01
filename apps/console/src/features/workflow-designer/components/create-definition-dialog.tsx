import { ProblemError } from '@nexus/client'
import { T, useT } from '@nexus/console-i18n'
import { Banner, Field, FormDialog, Input, Select } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { useMe } from '../../../session/use-session.js'
import { DOCUMENT_TYPES, type DocumentType, type Purpose } from '../forms/body-types.js'
import { newBody } from '../forms/new-step.js'
import { createDefinition, definitionQuery } from '../queries/definition-queries.js'
import { useDetailOf } from './problem-text.js'

const PURPOSES = ['document', 'sub-flow'] as const satisfies readonly Purpose[]

/** Names a definition; its first draft opens afterwards. */
export function CreateDefinitionDialog({
  documentType: first = 'requisition',
  onClose,
}: {
  readonly documentType?: DocumentType
  readonly onClose: () => void
}) {
  const t = useT()
  const detailOf = useDetailOf()
  const me = useMe()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [documentType, setDocumentType] = useState<DocumentType>(first)
  const [purpose, setPurpose] = useState<Purpose>('document')
  const [isTried, setTried] = useState(false)
  const creation = useMutation({
    mutationFn: () =>
      createDefinition({
        documentType,
        name: name.trim(),
        purpose,
        body: newBody(me?.organization.baseCurrency ?? 'EUR', t),
      }),
    onSuccess: (made) => {
      queries.setQueryData(definitionQuery(made.definition.definitionId).queryKey, made)
      void queries.invalidateQueries({ queryKey: ['workflow-definitions', 'list'] })
      void navigate({
        to: '/workflow-definitions/$definitionId',
        params: { definitionId: made.definition.definitionId },
      })
    },
  })
  const error = creation.error
  const isNameTaken = error instanceof ProblemError && error.code === 'workflow.definition.name_taken'
  const nameError =
    isTried && name.trim() === '' ? t('workflow.problem.definition_name') : isNameTaken ? detailOf(error) : undefined
  const submit = (): void => {
    setTried(true)
    if (name.trim() !== '') creation.mutate()
  }
  return (
    <FormDialog
      title={<T id="workflow.create" />}
      description={<T id="workflow.create.text" />}
      submit={<T id="workflow.create.submit" />}
      isBusy={creation.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {error !== null && !isNameTaken && (
        <Banner tone="danger" role="alert" icon={<CircleAlert aria-hidden />}>
          {detailOf(error)}
        </Banner>
      )}
      <Field label={<T id="workflow.field.name" />} error={nameError} isRequired>
        <Input
          value={name}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => {
            setName(event.target.value)
            if (isNameTaken) creation.reset()
          }}
        />
      </Field>
      <Field label={<T id="workflow.field.document_type" />}>
        <Select
          options={DOCUMENT_TYPES.map((value) => ({ value, label: t(`workflow.document.${value}`) }))}
          value={documentType}
          onChange={setDocumentType}
        />
      </Field>
      <Field label={<T id="workflow.field.purpose" />} hint={t(`workflow.purpose.${purpose}.text`)}>
        <Select
          options={PURPOSES.map((value) => ({ value, label: t(`workflow.purpose.${value}`) }))}
          value={purpose}
          onChange={setPurpose}
        />
      </Field>
    </FormDialog>
  )
}
