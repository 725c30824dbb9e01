import { T, useFormat, useT } from '@nexus/console-i18n'
import { Dialog, ErrorState, Facts, Field, LoadingRows, Select, toast } from '@nexus/console-ui'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { ConflictDialog } from '../../administration/components/conflict-dialog.js'
import { FormDialog } from '../../administration/components/form-dialog.js'
import { type Known, useVersionedSave } from '../../administration/forms/use-versioned-save.js'
import { VendorCombobox } from '../../vendors/components/vendor-combobox.js'
import { useTermsText } from '../components/terms-text.js'
import {
  type PaymentTerms,
  type Terms,
  changePaymentTerms,
  createPaymentTerms,
  paymentTermsQuery,
  readPaymentTerms,
} from '../queries/payment-terms-queries.js'
import { TermsFields } from './terms-fields.js'
import { NEW_TERMS, type TermsFaults, readTerms, typedTerms } from './terms-values.js'

interface Values extends Terms {
  /** Undefined for everybody else. */
  readonly vendorId: string | undefined
}

const knownOf = ({ terms, vendorId, version }: PaymentTerms): Known<Values> => ({
  values: { ...terms, vendorId },
  version,
})
const NOTHING: Known<Values> = { values: { ...NEW_TERMS, vendorId: undefined }, version: 0 }
const NO_TERMS: Terms = { ...NEW_TERMS, due: { kind: 'net', days: -1 } }

/** The terms with this id, to be looked at or changed. */
export function OpenTermsDialog({
  paymentTermsId,
  onClose,
}: {
  readonly paymentTermsId: string
  readonly onClose: () => void
}) {
  const t = useT()
  const mayChange = useCan()('payment-terms:manage')
  const text = useTermsText()
  const found = useQuery({ ...paymentTermsQuery(paymentTermsId), staleTime: 0 })
  if (found.data !== undefined && mayChange) return <TermsDialog stored={found.data} onClose={onClose} />
  return (
    <Dialog isOpen onOpenChange={(isOpen) => !isOpen && onClose()} title={t('payments.terms.title')}>
      {found.data !== undefined ? (
        <Facts
          facts={[
            { label: <T id="payments.terms.for" />, value: found.data.vendorName ?? t('payments.terms.everybody') },
            { label: <T id="payments.terms.due" />, value: text.due(found.data.terms.due) },
            { label: <T id="payments.terms.discounts" />, value: text.discounts(found.data.terms.discounts) },
            {
              label: <T id="payments.terms.business_days" />,
              value: t(`payments.terms.business_days.${found.data.terms.businessDays}`),
            },
          ]}
        />
      ) : found.isError ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <LoadingRows rows={4} />
      )}
    </Dialog>
  )
}

/** New terms, of a supplier or for everybody else, or a change of those that are there. */
export function TermsDialog({
  stored,
  vendorId: given,
  onClose,
}: {
  readonly stored?: PaymentTerms | undefined
  /** Whose terms are meant at first, where there are none yet. */
  readonly vendorId?: string | undefined
  readonly onClose: () => void
}) {
  const t = useT()
  const { locale } = useFormat()
  const text = useTermsText()
  const queries = useQueryClient()
  const [typed, setTyped] = useState(() => typedTerms(stored?.terms ?? NEW_TERMS, locale))
  const [isForVendor, setForVendor] = useState(true)
  const [vendorId, setVendorId] = useState(given)
  const [faults, setFaults] = useState<TermsFaults>({})
  const [isVendorMissing, setVendorMissing] = useState(false)
  // A change names all of the terms, what was not touched included.
  const wanted = useRef<Values>(NOTHING.values)
  const changing = useVersionedSave<Values>({
    // New ones are sent also when they are what the form proposes.
    start: stored === undefined ? { ...NOTHING, values: { ...NO_TERMS, vendorId: undefined } } : knownOf(stored),
    readAgain: async () => (stored === undefined ? NOTHING : knownOf(await readPaymentTerms(stored.paymentTermsId))),
    save: async (_changes, ifMatch) => {
      const { vendorId: whose, ...terms } = wanted.current
      return knownOf(
        stored === undefined
          ? await createPaymentTerms({ terms, ...(whose === undefined ? {} : { vendorId: whose }) })
          : await changePaymentTerms(stored.paymentTermsId, terms, ifMatch),
      )
    },
    onSaved: () => {
      toast({ kind: 'success', title: <T id="payments.terms.saved" /> })
      onClose()
      void queries.invalidateQueries({ queryKey: ['payment-terms'] })
    },
  })
  const submit = (): void => {
    const read = readTerms(typed, locale)
    const lacksVendor = stored === undefined && isForVendor && vendorId === undefined
    setFaults(read.ok ? {} : read.reason)
    setVendorMissing(lacksVendor)
    if (!read.ok || lacksVendor) return
    wanted.current = {
      ...read.value,
      vendorId: stored === undefined ? (isForVendor ? vendorId : undefined) : stored.vendorId,
    }
    void changing.submit(wanted.current)
  }
  return (
    <>
      <FormDialog
        title={
          stored === undefined ? (
            <T id="payments.terms.create" />
          ) : stored.vendorName === undefined ? (
            <T id="payments.terms.one_default" />
          ) : (
            <T id="payments.terms.one" values={{ vendor: stored.vendorName }} />
          )
        }
        description={<T id="payments.terms.open_text" />}
        submit={<T id="payments.terms.save" />}
        isBusy={changing.isBusy}
        error={changing.error}
        onSubmit={submit}
        onClose={onClose}
      >
        {stored === undefined && (
          <>
            <Field label={<T id="payments.terms.for" />}>
              <Select
                options={[
                  { value: 'vendor', label: t('payments.terms.for.vendor') },
                  { value: 'everybody', label: t('payments.terms.for.everybody') },
                ]}
                value={isForVendor ? 'vendor' : 'everybody'}
                onChange={(next) => setForVendor(next === 'vendor')}
              />
            </Field>
            {isForVendor && (
              <Field
                label={<T id="payments.terms.vendor" />}
                isRequired
                error={isVendorMissing && vendorId === undefined && t('payments.terms.vendor_missing')}
              >
                <VendorCombobox value={vendorId} onChange={setVendorId} />
              </Field>
            )}
          </>
        )}
        <TermsFields
          typed={typed}
          faults={faults}
          onChange={(change) => {
            setTyped((before) => ({ ...before, ...change }))
            setFaults({})
          }}
        />
      </FormDialog>
      <ConflictDialog<Values>
        conflict={changing.conflict}
        fields={[
          {
            name: 'due',
            label: t('payments.terms.due'),
            render: (value) => text.due(value as Terms['due']),
          },
          {
            name: 'discounts',
            label: t('payments.terms.discounts'),
            render: (value) => text.discounts(value as Terms['discounts']),
          },
          {
            name: 'businessDays',
            label: t('payments.terms.business_days'),
            render: (value) => t(`payments.terms.business_days.${value as Terms['businessDays']}`),
          },
        ]}
        onResolve={(merged) => {
          const { vendorId: _whose, ...terms } = merged
          setTyped(typedTerms(terms, locale))
          wanted.current = merged
          void changing.resolve(merged)
        }}
        onCancel={changing.cancel}
      />
    </>
  )
}
