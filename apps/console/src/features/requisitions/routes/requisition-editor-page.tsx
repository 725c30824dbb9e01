import { T, useFormat, useT } from '@nexus/console-i18n'
import { Button, Card, EmptyState, LoadingRows } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { ArrowLeft, Lock } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useCan, useMe } from '../../../session/use-session.js'
import { alignContent } from '../../merge/merge.js'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { RequisitionEditor } from '../components/requisition-editor.js'
import { entriesOf, LINE_RULES, newEntries } from '../forms/entries.js'
import { fromStored } from '../forms/stored-entries.js'
import type { EditorStart } from '../forms/use-requisition-editor.js'
import { editorQuery } from '../queries/editor-query.js'
import { legalEntitiesQuery } from '../queries/reference-queries.js'
import { isWritable } from '../queries/requisition-queries.js'
import type { Tagged, readDraft } from '../queries/requisition-changes.js'

const route = getRouteApi('/shell/requisitions/edit')

/** Writes a new requisition, or goes on with a draft. A new one gets its address as soon as it is kept. */
export function RequisitionEditorPage() {
  const t = useT()
  const { id } = route.useSearch()
  const navigate = route.useNavigate()
  const [opened, setOpened] = useState<{ start: string | undefined; made: string | undefined; turn: number }>({
    start: id,
    made: undefined,
    turn: 0,
  })
  if (id !== opened.start) {
    const isMade = id !== undefined && id === opened.made
    setOpened({ start: id, made: undefined, turn: isMade ? opened.turn : opened.turn + 1 })
  }
  const onCreated = useCallback(
    (requisitionId: string): void => {
      setOpened((before) => ({ ...before, made: requisitionId }))
      void navigate({ search: { id: requisitionId }, replace: true, resetScroll: false, ignoreBlocker: true })
    },
    [navigate],
  )
  return (
    <Page
      key={opened.turn}
      title={t(id === undefined ? 'requisitions.editor.new' : 'requisitions.editor.title')}
      lead={
        <Link to="/requisitions" className="inline-flex min-h-6 items-center gap-1 rounded hover:text-ink">
          <ArrowLeft aria-hidden className="size-3.5 rtl:rotate-180" />
          <T id="requisitions.list.title" />
        </Link>
      }
    >
      <Opening id={id} onCreated={onCreated} />
    </Page>
  )
}

/** What it begins with is looked at once: afterwards the editor knows best. */
function Opening({
  id,
  onCreated,
}: {
  readonly id: string | undefined
  readonly onCreated: (requisitionId: string) => void
}) {
  const { locale } = useFormat()
  const can = useCan()
  const currency = useMe()?.organization.baseCurrency
  const [first] = useState(id)
  const companies = useQuery({ ...legalEntitiesQuery, enabled: first === undefined && can('legal-entity:read') })
  const found = useQuery({ ...editorQuery(first ?? ''), enabled: first !== undefined })
  const [start, setStart] = useState<EditorStart>()
  if (start === undefined) {
    // Without an answer nothing is chosen; whoever writes is not kept from writing.
    if (first === undefined && currency !== undefined && !companies.isLoading) {
      const [only, ...others] = companies.data ?? []
      setStart(startOfNew(currency, others.length === 0 ? only?.value : undefined))
    }
    if (found.data !== undefined && isWritable(found.data.requisition)) {
      setStart(startOf(found.data, found.data.draft, locale))
    }
  }
  if (start !== undefined) return <RequisitionEditor start={start} onCreated={onCreated} />
  return (
    <Card isFlush>
      {found.isError ? (
        <DocumentError failed={found} list="/requisitions" />
      ) : found.data !== undefined && first !== undefined && !isWritable(found.data.requisition) ? (
        <EmptyState
          icon={<Lock />}
          title={<T id="requisitions.editor.closed" />}
          description={<T id="requisitions.editor.closed_text" />}
          actions={
            <Button asChild>
              <Link to="/requisitions/$requisitionId" params={{ requisitionId: first }}>
                <T id="requisitions.editor.look" />
              </Link>
            </Button>
          }
        />
      ) : (
        <LoadingRows rows={5} />
      )}
    </Card>
  )
}

/** @param legalEntityId the company that buys, where there is no other */
function startOfNew(currency: string, legalEntityId = ''): EditorStart {
  const entries = { ...newEntries(currency), legalEntityId }
  return { anchor: undefined, entries, saved: entries, isStale: false }
}

function startOf(
  { requisition, etag }: Tagged,
  draft: Awaited<ReturnType<typeof readDraft>>,
  locale: string,
): EditorStart {
  const content = entriesOf(requisition, locale)
  const entries = draft === undefined ? content : fromStored(draft.entries, content, locale)
  const base = draft === undefined ? content : alignContent(entries, content, LINE_RULES)
  const { requisitionId, version } = requisition
  const anchor = { requisitionId, version, etag, base, draftVersion: draft?.draftVersion ?? 0 }
  return { anchor, entries, saved: entries, isStale: draft?.stale === true }
}
