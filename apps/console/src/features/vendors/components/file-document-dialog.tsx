import { parseDateText } from '@nexus/console-format'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { Button, Checkbox, Choice, Dialog, Field, FileDrop, Input, Select, toast } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { attachmentsQuery } from '../../attachments/queries/attachment-queries.js'
import { ACCEPTED } from '../../attachments/upload.js'
import { useUploads } from '../../attachments/use-uploads.js'
import { focusFirstFault } from '../forms/focus-first-fault.js'
import { useRepeatKey } from '../forms/use-repeat-key.js'
import { useVendorDocumentChange } from '../queries/vendor-document-changes.js'
import { VENDOR_STAGES, type VendorStage } from '../queries/vendor-queries.js'
import { useFieldErrorsOf } from '../../problems/field-errors.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { useFocusAfter } from '../../problems/use-focus-after.js'

const NO_SCAN = 'none'
const TYPE = /^[a-z][a-z0-9-]{1,39}$/
const FIELDS = ['/type', '/number', '/issuedOn', '/expiresOn', '/fileId']

/** `Liability insurance` as the API names kinds: `liability-insurance`. */
const kindOf = (typed: string): string => typed.trim().toLowerCase().replace(/\s+/g, '-')

/** Files a paper of a vendor that is good for a while, with its scan. Mount it when it is wanted. */
export function FileDocumentDialog({ vendorId, onClose }: { readonly vendorId: string; readonly onClose: () => void }) {
  const t = useT()
  const fieldErrorsOf = useFieldErrorsOf()
  const format = useFormat()
  const can = useCan()
  useFocusAfter()
  const form = useId()
  const change = useVendorDocumentChange(vendorId)
  const { keyOf } = useRepeatKey()
  const [type, setType] = useState('')
  const [number, setNumber] = useState('')
  const [issued, setIssued] = useState('')
  const [expires, setExpires] = useState('')
  const [fileId, setFileId] = useState(NO_SCAN)
  const [stages, setStages] = useState<readonly VendorStage[]>()
  const [isTried, setTried] = useState(false)
  const scans = useInfiniteQuery({ ...attachmentsQuery('vendor', vendorId), enabled: can('file:read') })
  const uploads = useUploads('vendor', async () => vendorId)
  const files = scans.data?.pages.flatMap(({ items }) => items) ?? []

  const dayOf = (typed: string, prefer: 'past' | 'future') =>
    parseDateText(typed, format.locale, { today: format.today(), prefer })
  const issuedOn = dayOf(issued, 'past')
  const expiresOn = dayOf(expires, 'future')
  const isForGood = expires.trim() === ''
  const isBefore = issuedOn.ok && expiresOn.ok && expiresOn.value < issuedOn.value
  const kind = kindOf(type)
  const refused = fieldErrorsOf(change.error)
  const faultOf = (isWrong: boolean, text: string, pointer: string): string | undefined =>
    isTried && isWrong ? text : refused(pointer)

  const submit = (entered: HTMLElement): void => {
    setTried(true)
    const isFine = TYPE.test(kind) && number.trim() !== '' && issuedOn.ok && (isForGood || expiresOn.ok) && !isBefore
    if (!isFine || change.isPending) {
      focusFirstFault(entered)
      return
    }
    const body = {
      type: kind,
      number: number.trim(),
      issuedOn: issuedOn.value,
      expiresOn: expiresOn.ok ? expiresOn.value : null,
      fileId: fileId === NO_SCAN ? null : fileId,
      holdOnExpiry: stages === undefined ? null : [...stages],
    }
    change.mutate(
      { kind: 'file', body, key: keyOf(body) },
      {
        onSuccess: () => {
          toast({ title: t('vendors.documents.filed'), kind: 'success' })
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={<T id="vendors.documents.file" />}
      description={<T id="vendors.documents.file_text" />}
      footer={
        <>
          <Button onClick={onClose}>
            <T id="ui.cancel" />
          </Button>
          <Button type="submit" form={form} variant="primary" isBusy={change.isPending}>
            <T id="vendors.documents.file" />
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
          submit(event.currentTarget)
        }}
      >
        <ProblemBanner error={change.error} isShownAtField={(pointer) => FIELDS.includes(pointer)} />
        <Field
          label={<T id="vendors.documents.type" />}
          hint={<T id="vendors.documents.type_hint" />}
          isRequired
          error={faultOf(!TYPE.test(kind), t('vendors.documents.type_form'), '/type')}
        >
          <Input autoComplete="off" maxLength={40} value={type} onChange={(event) => setType(event.target.value)} />
        </Field>
        <Field
          label={<T id="vendors.documents.number" />}
          isRequired
          error={faultOf(number.trim() === '', t('vendors.documents.number_missing'), '/number')}
        >
          <Input autoComplete="off" maxLength={80} value={number} onChange={(event) => setNumber(event.target.value)} />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label={<T id="vendors.documents.issued_on" />}
            isRequired
            error={faultOf(!issuedOn.ok, t('vendors.documents.no_date'), '/issuedOn')}
          >
            <Input
              autoComplete="off"
              placeholder={format.date(format.today(), 'short')}
              value={issued}
              onChange={(event) => setIssued(event.target.value)}
            />
          </Field>
          <Field
            label={<T id="vendors.documents.expires_on" />}
            hint={<T id="vendors.documents.expires_hint" />}
            error={faultOf(
              (!isForGood && !expiresOn.ok) || isBefore,
              t(isBefore ? 'vendors.documents.expires_before' : 'vendors.documents.no_date'),
              '/expiresOn',
            )}
          >
            <Input autoComplete="off" value={expires} onChange={(event) => setExpires(event.target.value)} />
          </Field>
        </div>
        {can('file:read') && (
          <>
            <Field
              label={<T id="vendors.documents.scan" />}
              hint={<T id="vendors.documents.scan_hint" />}
              error={refused('/fileId')}
            >
              <Select
                options={[
                  { value: NO_SCAN, label: t('vendors.documents.scan_none') },
                  ...files.map((file) => ({ value: file.fileId, label: file.fileName })),
                ]}
                value={fileId}
                onChange={setFileId}
              />
            </Field>
            {can('file:create') && (
              <FileDrop
                label={t('vendors.documents.scan_add')}
                hint={t('attachments.hint')}
                accept={ACCEPTED}
                isMultiple={false}
                files={uploads.files}
                onFiles={uploads.add}
                onRemove={uploads.remove}
              />
            )}
          </>
        )}
        <Field label={<T id="vendors.documents.holds" />}>
          <Select
            options={[
              { value: 'settings', label: t('vendors.documents.holds.settings') },
              { value: 'own', label: t('vendors.documents.holds.own') },
            ]}
            value={stages === undefined ? 'settings' : 'own'}
            onChange={(next) => setStages(next === 'own' ? [] : undefined)}
          />
        </Field>
        {stages !== undefined && (
          <fieldset className="flex flex-wrap gap-x-5 gap-y-2">
            <legend className="mb-1 text-sm font-medium">
              <T id="vendors.documents.holds_stages" />
            </legend>
            {VENDOR_STAGES.map((stage) => (
              <Choice key={stage} label={<T id={`vendors.stage.${stage}`} />}>
                {(control) => (
                  <Checkbox
                    {...control}
                    checked={stages.includes(stage)}
                    onCheckedChange={(on) =>
                      setStages(VENDOR_STAGES.filter((each) => (each === stage ? on === true : stages.includes(each))))
                    }
                  />
                )}
              </Choice>
            ))}
          </fieldset>
        )}
      </form>
    </Dialog>
  )
}
