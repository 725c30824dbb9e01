import { T, useShippedName, useT } from '@nexus/console-i18n'
import { Badge, Card, EmptyState, LoadingRows } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { ArrowLeft, Route } from 'lucide-react'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { DefinitionEditor } from '../components/definition-editor.js'
import { DefinitionViewer } from '../components/definition-viewer.js'
import { VersionBar } from '../components/version-bar.js'
import { type FoundDefinition, definitionQuery } from '../queries/definition-queries.js'

const route = getRouteApi('/shell/workflow-definitions/$definitionId')

/** One definition: its draft to be written, every other version to be read and compared. */
export function DefinitionPage() {
  const t = useT()
  const nameOf = useShippedName()
  const { definitionId } = route.useParams()
  // Who writes a draft is told of changes when they save, and not by having the page taken away.
  const found = useQuery({ ...definitionQuery(definitionId), refetchOnWindowFocus: false, refetchOnReconnect: false })
  const definition = found.data?.definition
  return (
    <Page
      key={definitionId}
      title={definition === undefined ? t('workflow.one.title') : nameOf(definition.name)}
      badge={definition && <CurrentBadge currentNumber={definition.currentNumber} />}
      description={
        definition && (
          <>
            {t(`workflow.document.${definition.documentType}`)} · {t(`workflow.purpose.${definition.purpose}`)}
          </>
        )
      }
      lead={
        <Link to="/workflow-definitions" className="inline-flex min-h-6 items-center gap-1 rounded hover:text-ink">
          <ArrowLeft aria-hidden className="size-3.5 rtl:rotate-180" />
          <T id="workflow.list.title" />
        </Link>
      }
    >
      {found.data !== undefined ? (
        <Versions found={found.data} />
      ) : found.isError ? (
        <Card>
          <DocumentError failed={found} list="/workflow-definitions" />
        </Card>
      ) : (
        <Card isFlush>
          <LoadingRows rows={6} />
        </Card>
      )}
    </Page>
  )
}

function CurrentBadge({ currentNumber }: { readonly currentNumber: number | null }) {
  const t = useT()
  return currentNumber === null ? (
    <Badge>{t('workflow.version.none')}</Badge>
  ) : (
    <Badge tone="success">{t('workflow.version.current', { number: currentNumber })}</Badge>
  )
}

/** A draft that is open stays open when somebody else publishes it: what was written in it is offered as a draft of its own. */
function Versions({ found }: { readonly found: FoundDefinition }) {
  const can = useCan()
  const navigate = route.useNavigate()
  const search = route.useSearch()
  const [open, setOpen] = useState<number>()
  const { definition } = found
  const { versions, draftNumber, currentNumber, definitionId } = definition
  const wanted = search.version ?? open ?? draftNumber ?? currentNumber
  const version = versions.find(({ number }) => number === wanted) ?? versions[0]
  const show = (number: number): void => void navigate({ search: { version: number }, resetScroll: false })
  if (version === undefined)
    return (
      <Card>
        <EmptyState icon={<Route />} title={<T id="workflow.version.none" />} />
      </Card>
    )
  const isOpen = open === version.number
  if (version.state === 'DRAFT' && !isOpen) setOpen(version.number)
  else if (open !== undefined && !isOpen) setOpen(undefined)
  const isWritten = (version.state === 'DRAFT' || isOpen) && can('workflow-definition:manage')
  const compared = versions.find(({ number }) => number === search.compare && number !== version.number)
  return (
    <>
      <VersionBar
        found={found}
        version={version}
        compare={compared?.number}
        onVersion={show}
        onCompare={(compare) =>
          void navigate({
            search: { version: version.number, ...(compare === undefined ? {} : { compare }) },
            replace: true,
            resetScroll: false,
          })
        }
      />
      {isWritten ? (
        <DefinitionEditor
          key={`${definitionId}/${version.number}`}
          found={found}
          version={version}
          onPublished={(number) => {
            setOpen(undefined)
            show(number)
          }}
        />
      ) : (
        <DefinitionViewer
          key={`${definitionId}/${version.number}`}
          definition={definition}
          version={version}
          compared={compared}
        />
      )}
    </>
  )
}
