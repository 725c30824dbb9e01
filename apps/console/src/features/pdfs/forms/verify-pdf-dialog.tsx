import { ProblemError } from '@nexus/client'
import { T, useT } from '@nexus/console-i18n'
import { Banner, Button, Dialog, Field, FileDrop, Input } from '@nexus/console-ui'
import { useMutation } from '@tanstack/react-query'
import { CircleAlert, CircleCheck, FileQuestion } from 'lucide-react'
import { useId, useState } from 'react'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { PdfAbout } from '../components/pdf-about.js'
import { type Pdf, verifyPdf } from '../queries/pdf-list-queries.js'
import { codeOf, sha256Of } from './verification.js'

const GONE = 404

interface Finding {
  readonly pdf: Pdf
  /** Whether the file that was chosen is byte by byte the one that Nexus keeps; undefined where none was. */
  readonly isSame: boolean | undefined
}

/** What the code on a PDF stands for, and whether a file is unchanged. The file stays on this computer. */
export function VerifyPdfDialog({
  code: first = '',
  onClose,
}: {
  readonly code?: string
  readonly onClose: () => void
}) {
  const t = useT()
  const form = useId()
  const [code, setCode] = useState(first)
  const [file, setFile] = useState<File>()
  const [isTried, setTried] = useState(false)
  const asked = codeOf(code)
  const check = useMutation({
    mutationFn: async ({
      wanted,
      given,
    }: {
      readonly wanted: string
      readonly given: File | undefined
    }): Promise<Finding> => {
      const pdf = await verifyPdf(wanted)
      const isSame = given === undefined ? undefined : (await sha256Of(await given.arrayBuffer())) === pdf.sha256
      return { pdf, isSame }
    },
  })
  const isUnknown = check.error instanceof ProblemError && check.error.status === GONE
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={<T id="pdfs.verify" />}
      description={<T id="pdfs.verify_text" />}
      footer={
        <>
          <Button onClick={onClose}>
            <T id="ui.close" />
          </Button>
          <Button type="submit" form={form} variant="primary" isBusy={check.isPending}>
            <T id="pdfs.verify_submit" />
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="flex flex-col gap-4 pt-1"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (asked === undefined) event.currentTarget.querySelector('input')?.focus()
          else if (!check.isPending) check.mutate({ wanted: asked, given: file })
        }}
      >
        <Field
          label={<T id="pdfs.code" />}
          hint={<T id="pdfs.code_hint" />}
          isRequired
          error={isTried && asked === undefined ? t('pdfs.code_form') : undefined}
        >
          <Input
            autoComplete="off"
            spellCheck={false}
            maxLength={40}
            className="font-mono uppercase"
            value={code}
            onChange={(event) => {
              setCode(event.target.value)
              check.reset()
            }}
          />
        </Field>
        <FileDrop
          label={<T id="pdfs.file" />}
          hint={<T id="pdfs.file_hint" />}
          accept="application/pdf,.pdf"
          isMultiple={false}
          files={file === undefined ? [] : [{ id: 'file', name: file.name, size: file.size }]}
          onFiles={([given]) => {
            setFile(given)
            check.reset()
          }}
          onRemove={() => {
            setFile(undefined)
            check.reset()
          }}
        />
      </form>
      <div role="status" className="mt-4 flex flex-col gap-4 empty:hidden">
        {isUnknown && (
          <Banner tone="warning" icon={<FileQuestion aria-hidden />}>
            <T id="pdfs.unknown" />
          </Banner>
        )}
        {check.error !== null && !isUnknown && <ProblemBanner error={check.error} />}
        {check.data !== undefined && (
          <>
            {check.data.isSame === false ? (
              <Banner tone="danger" icon={<CircleAlert aria-hidden />}>
                <T id="pdfs.different" />
              </Banner>
            ) : (
              <Banner tone="success" icon={<CircleCheck aria-hidden />}>
                <T id={check.data.isSame === true ? 'pdfs.same' : 'pdfs.genuine'} />
              </Banner>
            )}
            <PdfAbout pdf={check.data.pdf} />
          </>
        )}
      </div>
    </Dialog>
  )
}
