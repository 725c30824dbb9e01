import { T, useT } from '@nexus/console-i18n'
import { AlertDialog, Badge, Button, Card, LoadingRows, toast } from '@nexus/console-ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { Refusal } from '../../administration/components/refusal.js'
import { etagOf } from '../../administration/queries/etag.js'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { TemplateVersions } from '../components/template-versions.js'
import { TemplateForm } from '../forms/template-form.js'
import {
  PRINTED_DOCUMENTS,
  type PrintedDocument,
  type Template,
  type TemplateVersion,
  resetTemplate,
  templateQuery,
} from '../queries/print-queries.js'

const route = getRouteApi('/shell/administration/documents/$documentType')

export function TemplatePage() {
  const t = useT()
  const params = route.useParams()
  // An address with another word is answered by the server: there is no such template.
  const documentType =
    PRINTED_DOCUMENTS.find((each) => each === params.documentType) ?? (params.documentType as PrintedDocument)
  const isKnown = PRINTED_DOCUMENTS.includes(documentType)
  const found = useQuery(templateQuery(documentType))
  const title = isKnown ? t(`print.document.${documentType}`) : t('print.template')
  if (found.data !== undefined) return <Known key={documentType} title={title} found={found.data} />
  return (
    <Page key={documentType} title={title} lead={<Back />}>
      <Card isFlush>
        {found.isError ? <DocumentError failed={found} list="/administration/documents" /> : <LoadingRows rows={5} />}
      </Card>
    </Page>
  )
}

const Back = () => (
  <Link to="/administration/documents" className="inline-flex min-h-6 items-center gap-1 rounded hover:text-ink">
    <ArrowLeft aria-hidden className="size-3.5 rtl:rotate-180" />
    <T id="print.title" />
  </Link>
)

function Known({ title, found }: { readonly title: string; readonly found: Template }) {
  const t = useT()
  const mayChange = useCan()('organization:manage')
  const queries = useQueryClient()
  const [seen, setSeen] = useState(found)
  const [taken, setTaken] = useState<Pick<TemplateVersion, 'html' | 'css'>>()
  const [round, setRound] = useState(0)
  const [isAsking, setAsking] = useState(false)
  const [isTyped, setTyped] = useState(false)
  /** An earlier version that waits for the word of whoever has typed something else. */
  const [waiting, setWaiting] = useState<TemplateVersion>()
  const { documentType, source } = seen
  /** The form begins anew, with what holds now or with an earlier version. */
  const begin = (now: Template, version?: TemplateVersion): void => {
    setSeen(now)
    // What else is known of a version is no part of a template, and would be refused with it.
    setTaken(version === undefined ? undefined : { html: version.html, css: version.css })
    setRound((before) => before + 1)
  }
  const resetting = useMutation({
    mutationFn: async () => {
      await resetTemplate(documentType, etagOf(seen.version))
      return queries.query({ ...templateQuery(documentType), staleTime: 0 })
    },
    onSuccess: (now) => {
      void queries.invalidateQueries({ queryKey: ['print', 'templates'] })
      void queries.invalidateQueries({ queryKey: ['print', 'versions', documentType] })
      begin(now)
      setAsking(false)
      toast({ kind: 'success', title: t('print.reset_done') })
    },
  })
  return (
    <Page
      title={title}
      badge={<Badge tone={source === 'own' ? 'info' : 'neutral'}>{t(`print.source.${source}`)}</Badge>}
      description={<T id="print.template_text" />}
      lead={<Back />}
      actions={
        mayChange &&
        source === 'own' && (
          <Button onClick={() => setAsking(true)}>
            <T id="print.reset" />
          </Button>
        )
      }
    >
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        {mayChange ? (
          <TemplateForm key={round} template={seen} first={taken} onTyped={setTyped} onSaved={setSeen} />
        ) : (
          <Card title={<T id="print.html" />}>
            <pre tabIndex={0} className="overflow-x-auto text-sm">
              {seen.html}
            </pre>
          </Card>
        )}
        <TemplateVersions
          documentType={documentType}
          onTake={mayChange ? (version) => (isTyped ? setWaiting(version) : begin(seen, version)) : undefined}
        />
      </div>
      {waiting !== undefined && (
        <AlertDialog
          isOpen
          onOpenChange={(isOpen) => {
            if (!isOpen) setWaiting(undefined)
          }}
          title={<T id="print.take.title" />}
          description={<T id="print.take.text" values={{ number: waiting.number }} />}
          cancel={<T id="print.take.stay" />}
          confirm={<T id="print.version_take" />}
          isDangerous
          onConfirm={() => {
            setWaiting(undefined)
            begin(seen, waiting)
          }}
        />
      )}
      {isAsking && (
        <AlertDialog
          isOpen
          onOpenChange={(isOpen) => {
            if (isOpen) return
            setAsking(false)
            resetting.reset()
          }}
          title={<T id="print.reset_title" />}
          description={<T id="print.reset_text" />}
          confirm={<T id="print.reset" />}
          isDangerous
          isBusy={resetting.isPending}
          onConfirm={() => resetting.mutate()}
        >
          <Refusal error={resetting.error ?? undefined} />
        </AlertDialog>
      )}
    </Page>
  )
}
