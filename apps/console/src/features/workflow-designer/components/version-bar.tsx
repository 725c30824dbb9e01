import { ProblemError } from '@nexus/client'
import { T, useT } from '@nexus/console-i18n'
import { Button, Select, toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FilePenLine } from 'lucide-react'
import { useCan } from '../../../session/use-session.js'
import type { DefinitionVersion } from '../forms/body-types.js'
import { definitionQuery, draftDefinition, type FoundDefinition } from '../queries/definition-queries.js'
import { useDetailOf } from './problem-text.js'

const NONE = 'none'

/** Which version is looked at and which one it is compared with; and the way to a new draft of it. */
export function VersionBar({
  found,
  version,
  compare,
  onVersion,
  onCompare,
}: {
  readonly found: FoundDefinition
  readonly version: DefinitionVersion
  readonly compare: number | undefined
  readonly onVersion: (number: number) => void
  readonly onCompare: (number: number | undefined) => void
}) {
  const t = useT()
  const detailOf = useDetailOf()
  const can = useCan()
  const queries = useQueryClient()
  const { versions, draftNumber, definitionId } = found.definition
  const drafting = useMutation({
    mutationFn: () => draftDefinition(found, version.body),
    onSuccess: (made) => {
      queries.setQueryData(definitionQuery(definitionId).queryKey, made)
      void queries.invalidateQueries({ queryKey: ['workflow-definitions', 'list'] })
      if (made.definition.draftNumber !== null) onVersion(made.definition.draftNumber)
    },
    onError: (error) => {
      toast({ kind: 'error', title: t('workflow.draft.failed'), description: detailOf(error) })
      // Somebody else was faster: what is there now is shown.
      if (error instanceof ProblemError && (error.status === 412 || error.status === 409))
        void queries.invalidateQueries({ queryKey: definitionQuery(definitionId).queryKey })
    },
  })
  const labelOf = ({ number, state }: DefinitionVersion): string =>
    t('workflow.version.label', { number, state: t(`states.${state}`) })
  const others = versions.filter(({ number }) => number !== version.number)
  const isDraft = version.state === 'DRAFT'
  return (
    <div className="mb-4 flex flex-wrap items-end gap-2">
      <div className="w-full min-w-0 min-[420px]:w-56">
        <Select
          label={t('workflow.version')}
          options={versions.map((each) => ({ value: String(each.number), label: labelOf(each) }))}
          value={String(version.number)}
          onChange={(next) => onVersion(Number(next))}
        />
      </div>
      {!isDraft && others.length > 0 && (
        <div className="w-full min-w-0 min-[420px]:w-64">
          <Select
            label={t('workflow.compare')}
            options={[
              { value: NONE, label: t('workflow.compare.none') },
              ...others.map((each) => ({
                value: String(each.number),
                label: t('workflow.compare.with', { version: labelOf(each) }),
              })),
            ]}
            value={compare === undefined ? NONE : String(compare)}
            onChange={(next) => onCompare(next === NONE ? undefined : Number(next))}
          />
        </div>
      )}
      {can('workflow-definition:manage') && !isDraft && (
        <Button
          variant={draftNumber === null ? 'primary' : 'secondary'}
          isBusy={drafting.isPending}
          onClick={() => (draftNumber === null ? drafting.mutate() : onVersion(draftNumber))}
        >
          <FilePenLine aria-hidden />
          {draftNumber === null ? (
            <T id="workflow.draft.make" />
          ) : (
            <T id="workflow.draft.open" values={{ number: draftNumber }} />
          )}
        </Button>
      )}
    </div>
  )
}
