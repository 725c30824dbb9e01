import { parseDateText } from '@nexus/console-format'
import { T, useFormat, useT } from '@nexus/console-i18n'
import { AlertDialog, Checkbox, Choice, Field, Input, toast } from '@nexus/console-ui'
import { useState } from 'react'
import { type VendorChange, useVendorChange } from '../queries/use-vendor-change.js'
import type { Vendor, VendorStage } from '../queries/vendor-queries.js'
import { useFieldErrorsOf } from '../../problems/field-errors.js'
import { ProblemBanner } from '../../problems/problem-banner.js'
import { ReasonDialog } from '../../problems/reason-dialog.js'
import { useFocusAfter } from '../../problems/use-focus-after.js'
import { type VendorCommand, heldByHand, isDangerous, notHeldByHand } from './vendor-commands.js'

/** Asks what is needed for one thing that is done with a vendor, and does it. Mount it when it is asked for. */
export function VendorCommandDialog({
  vendor,
  etag,
  command,
  onClose,
}: {
  readonly vendor: Vendor
  readonly etag: string
  readonly command: VendorCommand
  readonly onClose: () => void
}) {
  const t = useT()
  const fieldErrorsOf = useFieldErrorsOf()
  const format = useFormat()
  useFocusAfter()
  const change = useVendorChange(vendor.vendorId)
  const [stages, setStages] = useState<readonly VendorStage[]>(
    command === 'release' ? heldByHand(vendor) : notHeldByHand(vendor),
  )
  const [until, setUntil] = useState('')
  const [isTried, setTried] = useState(false)
  const day = parseDateText(until, format.locale, { today: format.today(), prefer: 'future' })
  const hasDay = until.trim() !== ''
  const isStages = command === 'hold' || command === 'release'

  const run = (wanted: VendorChange): void =>
    change.mutate(
      { etag, change: wanted },
      {
        onSuccess: () => {
          toast({ title: t(`vendors.done.${command}`, { name: vendor.name }), kind: 'success' })
          onClose()
        },
      },
    )
  const texts = {
    title: <T id={`vendors.do.${command}.title`} values={{ name: vendor.name }} />,
    description: <T id={`vendors.do.${command}.text`} />,
    confirm: <T id={`vendors.do.${command}`} />,
    isDangerous: isDangerous(command),
    isBusy: change.isPending,
  }

  if (command === 'review' || command === 'activate' || command === 'confirm-blacklist') {
    return (
      <AlertDialog
        {...texts}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        onConfirm={() => run({ kind: command })}
      >
        {change.error !== null && <ProblemBanner error={change.error} />}
      </AlertDialog>
    )
  }
  return (
    <ReasonDialog
      {...texts}
      error={change.error}
      onClose={onClose}
      check={() => {
        setTried(true)
        if (isStages) return stages.length > 0
        return command !== 'propose-blacklist' || !hasDay || day.ok
      }}
      onConfirm={(reason) => {
        if (command === 'hold' || command === 'release') run({ kind: command, stages, reason })
        else if (command === 'propose-blacklist')
          run({ kind: command, reason, until: hasDay && day.ok ? day.value : null })
        else run({ kind: command, reason })
      }}
    >
      {isStages && (
        <Stages
          offered={command === 'release' ? heldByHand(vendor) : notHeldByHand(vendor)}
          chosen={stages}
          isMissing={isTried && stages.length === 0}
          onChange={setStages}
        />
      )}
      {command === 'propose-blacklist' && (
        <Field
          label={<T id="vendors.blacklist.until" />}
          hint={hasDay && day.ok ? format.date(day.value, 'long') : t('vendors.blacklist.until_hint')}
          error={isTried && hasDay && !day.ok ? t('vendors.fault.date') : fieldErrorsOf(change.error)('/until')}
        >
          <Input value={until} autoComplete="off" onChange={(event) => setUntil(event.target.value)} />
        </Field>
      )}
    </ReasonDialog>
  )
}

function Stages({
  offered,
  chosen,
  isMissing,
  onChange,
}: {
  readonly offered: readonly VendorStage[]
  readonly chosen: readonly VendorStage[]
  readonly isMissing: boolean
  readonly onChange: (stages: readonly VendorStage[]) => void
}) {
  const t = useT()
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-medium">
        <T id="vendors.stages" />
      </legend>
      {offered.map((stage) => (
        <Choice key={stage} label={t(`vendors.stage.${stage}`)} hint={<T id={`vendors.stage.${stage}.hint`} />}>
          {(control) => (
            <Checkbox
              {...control}
              checked={chosen.includes(stage)}
              onCheckedChange={(on) =>
                onChange(offered.filter((each) => (each === stage ? on === true : chosen.includes(each))))
              }
            />
          )}
        </Choice>
      ))}
      <p role="alert" className="text-sm text-danger-ink empty:hidden">
        {isMissing && <T id="vendors.fault.stages" />}
      </p>
    </fieldset>
  )
}
