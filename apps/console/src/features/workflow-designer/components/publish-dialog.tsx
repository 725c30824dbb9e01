import { ProblemError } from '@nexus/client'
import { parseDateText } from '@nexus/console-format'
import { T, useFieldText, useFormat, useT } from '@nexus/console-i18n'
import { Banner, Button, Dialog, Field, Input, Select } from '@nexus/console-ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { differences } from '../forms/body-diff.js'
import type { DefinitionVersion } from '../forms/body-types.js'
import type { Say } from '../forms/step-facts.js'
import { definitionsOfTypeQuery, type FoundDefinition, publishDefinition } from '../queries/definition-queries.js'
import { DifferencesList } from './differences-list.js'
import { useDetailOf, isConflict } from './problem-text.js'

const WHEN = ['now', 'later'] as const

/** Says what changes when a draft becomes the version that holds, for whom, and from when on. */
export function PublishDialog({
  found,
  version,
  say,
  onPublished,
  onRefused,
  onConflict,
  onClose,
}: {
  readonly found: FoundDefinition
  readonly version: DefinitionVersion
  readonly say: Say
  readonly onPublished: (published: FoundDefinition) => void
  /** Faults that have a place in the body: they are shown there. */
  readonly onRefused: (error: ProblemError) => void
  /** Somebody changed the definition meanwhile. */
  readonly onConflict: () => void
  readonly onClose: () => void
}) {
  const t = useT()
  const detailOf = useDetailOf()
  const fieldText = useFieldText()
  const format = useFormat()
  const { definition } = found
  const [when, setWhen] = useState<(typeof WHEN)[number]>('now')
  const [typed, setTyped] = useState('')
  const [isTried, setTried] = useState(false)
  const today = format.today()
  const parsed = parseDateText(typed, format.locale, { today, prefer: 'future' })
  const date = parsed.ok && parsed.value > today ? parsed.value : undefined
  const publication = useMutation({
    mutationFn: (from: string | undefined) => publishDefinition(found, version.number, from),
    onSuccess: onPublished,
    onError: (error) => {
      if (isConflict(error)) onConflict()
      else if (error instanceof ProblemError && error.errors.length > 0) onRefused(error)
    },
  })
  const publish = (): void => {
    setTried(true)
    if (when === 'now') publication.mutate(undefined)
    // The day begins with the clocks of whoever chooses it.
    else if (date !== undefined) publication.mutate(new Date(`${date}T00:00:00`).toISOString())
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      size="lg"
      title={<T id="workflow.publish.title" values={{ number: version.number, name: say.nameOf(definition.name) }} />}
      description={<T id={`workflow.publish.text.${definition.purpose}`} />}
      footer={
        <>
          <Button onClick={onClose}>
            <T id="ui.cancel" />
          </Button>
          <Button variant="primary" isBusy={publication.isPending} onClick={publish}>
            <T id={when === 'now' ? 'workflow.publish.submit' : 'workflow.publish.schedule'} />
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {publication.error !== null && (
          <Banner tone="danger" role="alert" icon={<CircleAlert aria-hidden />}>
            {detailOf(publication.error)}
          </Banner>
        )}
        {version.warnings?.map((warning) => (
          <Banner key={`${warning.pointer} ${warning.detail}`} tone="warning" icon={<TriangleAlert aria-hidden />}>
            {fieldText(warning)}
          </Banner>
        ))}
        {definition.purpose === 'document' && (
          <div className="grid grid-cols-1 gap-4 min-[480px]:grid-cols-2">
            <Field label={<T id="workflow.publish.when" />}>
              <Select
                options={WHEN.map((value) => ({ value, label: t(`workflow.publish.${value}`) }))}
                value={when}
                onChange={setWhen}
              />
            </Field>
            {when === 'later' && (
              <Field
                label={<T id="workflow.publish.date" />}
                hint={date === undefined ? t('workflow.publish.date_text') : format.date(date, 'long')}
                error={isTried && date === undefined ? t('workflow.problem.date') : undefined}
                isRequired
              >
                <Input value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
              </Field>
            )}
          </div>
        )}
        <Changes found={found} version={version} say={say} />
      </div>
    </Dialog>
  )
}

function Changes({
  found: { definition },
  version,
  say,
}: {
  readonly found: FoundDefinition
  readonly version: DefinitionVersion
  readonly say: Say
}) {
  const others = useQuery({
    ...definitionsOfTypeQuery(definition.documentType),
    enabled: definition.purpose === 'document',
  })
  const current = definition.versions.find(({ number }) => number === definition.currentNumber)
  const other = others.data?.find(
    ({ definitionId, purpose, currentNumber }) =>
      definitionId !== definition.definitionId && purpose === 'document' && currentNumber !== null,
  )
  if (current === undefined)
    return (
      <p>
        {definition.purpose === 'document' && other !== undefined ? (
          <T
            id="workflow.publish.replaces"
            values={{ name: <b>{say.nameOf(other.name)}</b>, number: other.currentNumber }}
          />
        ) : (
          <T id="workflow.publish.first" />
        )}
      </p>
    )
  return (
    <section>
      <h3 className="mb-2 font-semibold">
        <T id="workflow.publish.changes" values={{ number: current.number }} />
      </h3>
      <DifferencesList changes={differences(current.body, version.body, say)} />
    </section>
  )
}
