import { T, useFormat, useT } from '@nexus/console-i18n'
import { Button, Dialog, FileDrop, Spinner } from '@nexus/console-ui'
import { type ReactNode, useState } from 'react'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { useImport } from '../queries/bank-queries.js'

const BYTES_OF_A_MEGABYTE = 1024 * 1024

/** Sends a file of the bank, and shows what came of it. Mount it when it is wanted. */
export function ImportDialog<Result>({
  title,
  description,
  mostMegabytes,
  send,
  result,
  onClose,
}: {
  readonly title: ReactNode
  readonly description: ReactNode
  readonly mostMegabytes: number
  readonly send: (file: File) => Promise<Result>
  readonly result: (result: Result) => ReactNode
  readonly onClose: () => void
}) {
  const t = useT()
  const format = useFormat()
  const imported = useImport(send)
  const [refusal, setRefusal] = useState<string>()
  const [name, setName] = useState('')
  const take = ([file]: readonly File[]): void => {
    if (file === undefined || imported.isPending) return
    setName(file.name)
    imported.reset()
    const isTooLarge = file.size > mostMegabytes * BYTES_OF_A_MEGABYTE
    setRefusal(
      file.size === 0
        ? t('bank.import.nothing', { name: file.name })
        : isTooLarge
          ? t('bank.import.too_large', { name: file.name, most: format.decimal(String(mostMegabytes)) })
          : undefined,
    )
    if (file.size > 0 && !isTooLarge) imported.mutate(file)
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen && !imported.isPending) onClose()
      }}
      title={title}
      description={description}
      footer={
        <Button
          variant={imported.data === undefined ? 'secondary' : 'primary'}
          disabled={imported.isPending}
          onClick={onClose}
        >
          <T id={imported.data === undefined ? 'ui.cancel' : 'bank.import.done'} />
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        {refusal === undefined ? (
          <ProblemBanner error={imported.error} />
        ) : (
          <p role="alert" className="text-danger-ink">
            {refusal}
          </p>
        )}
        {imported.isPending ? (
          <p className="flex items-center gap-2 py-6">
            <Spinner />
            <span className="min-w-0 break-words">
              <T id="bank.import.reading" values={{ name }} />
            </span>
          </p>
        ) : (
          <FileDrop
            label={t(imported.data === undefined ? 'bank.import.choose' : 'bank.import.another')}
            hint={t('bank.import.hint', { most: format.decimal(String(mostMegabytes)) })}
            accept=".xml,application/xml,text/xml"
            isMultiple={false}
            onFiles={take}
          />
        )}
        <div role="status">{imported.data !== undefined && result(imported.data)}</div>
      </div>
    </Dialog>
  )
}
