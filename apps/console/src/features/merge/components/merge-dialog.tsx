import { T, useT } from '@nexus/console-i18n'
import { Button, Dialog } from '@nexus/console-ui'
import { type ReactNode, useMemo, useState } from 'react'
import { merge, type Place, type Side, type Taken } from '../merge.js'
import { type MergeField, rulesOf } from '../merge-field.js'
import { MergeChoice } from './merge-choice.js'

export interface MergeDialogProps<Content extends object> {
  readonly isOpen: boolean
  /** As it was loaded; undefined when it is not known any more. */
  readonly base: Content | undefined
  /** As it was typed. */
  readonly mine: Content
  /** As it is on the server now. */
  readonly theirs: Content
  readonly fields: readonly MergeField[]
  readonly onResolve: (merged: Content) => void
  readonly onCancel: () => void
}

/** Somebody else was faster: what they changed is taken along, and what both changed is chosen field by field. */
export function MergeDialog<Content extends object>(props: MergeDialogProps<Content>) {
  if (!props.isOpen) return null
  return <OpenMergeDialog {...props} />
}

function OpenMergeDialog<Content extends object>({
  base,
  mine,
  theirs,
  fields,
  onResolve,
  onCancel,
}: MergeDialogProps<Content>) {
  const t = useT()
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map())
  const merged = useMemo(
    () => merge({ base, mine, theirs }, rulesOf(fields), choices),
    [base, mine, theirs, fields, choices],
  )
  const names = useMemo(() => namesIn([mine, theirs, base], fields), [mine, theirs, base, fields])
  const { conflicts, taken } = merged
  const open = conflicts.filter(({ path }) => !choices.has(path)).length
  const chooseAll = (side: Side): void => setChoices(new Map(conflicts.map(({ path }) => [path, side])))
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onCancel()}
      size="lg"
      title={t('merge.title')}
      description={<T id={conflicts.length === 0 ? 'merge.text_taken' : 'merge.text'} />}
      footer={
        <>
          <p role="status" className="me-auto self-center text-sm text-muted">
            {open > 0 && <T id="merge.open" values={{ count: open }} />}
          </p>
          <Button onClick={onCancel}>{t('merge.cancel')}</Button>
          <Button variant="primary" disabled={open > 0} onClick={() => onResolve(merged.value)}>
            {t('merge.resolve')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {conflicts.length > 1 && (
          <div className="flex flex-wrap gap-2">
            <Button size="sm" onClick={() => chooseAll('mine')}>
              {t('merge.all_mine')}
            </Button>
            <Button size="sm" onClick={() => chooseAll('theirs')}>
              {t('merge.all_theirs')}
            </Button>
          </div>
        )}
        {conflicts.map((conflict) => (
          <MergeChoice
            key={conflict.path}
            label={<PlaceName place={conflict} fields={fields} names={names} />}
            mine={<Shown place={conflict} value={conflict.mine} fields={fields} />}
            theirs={<Shown place={conflict} value={conflict.theirs} fields={fields} />}
            choice={choices.get(conflict.path)}
            onChoose={(side) => setChoices((before) => new Map(before).set(conflict.path, side))}
          />
        ))}
        {taken.length > 0 && <TakenList taken={taken} fields={fields} names={names} />}
      </div>
    </Dialog>
  )
}

function TakenList({
  taken,
  fields,
  names,
}: {
  readonly taken: readonly Taken[]
  readonly fields: readonly MergeField[]
  readonly names: ReadonlyMap<string, ReactNode>
}) {
  const shown = taken.filter(({ field }) => fields.some(({ name }) => name === field))
  if (shown.length === 0) return null
  return (
    <section>
      <h3 className="mb-1 font-medium">
        <T id="merge.taken" />
      </h3>
      <ul className="divide-y divide-line rounded-md border border-line">
        {shown.map((change) => (
          <li key={change.path} className="px-3 py-2">
            <span className="block text-sm text-muted">
              <PlaceName place={change} fields={fields} names={names} />
            </span>
            <span className="break-words">
              <Shown place={change} value={change.to} fields={fields} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const fieldOf = (fields: readonly MergeField[], name: string): MergeField | undefined =>
  fields.find((each) => each.name === name)

function PlaceName({
  place,
  fields,
  names,
}: {
  readonly place: Place
  readonly fields: readonly MergeField[]
  readonly names: ReadonlyMap<string, ReactNode>
}) {
  const field = fieldOf(fields, place.field)
  if (place.item === undefined) return field?.label ?? place.field
  const property = place.property === undefined ? undefined : fieldOf(field?.list?.fields ?? [], place.property)
  return (
    <>
      {names.get(`${place.field}/${place.item}`) ?? field?.label ?? place.field}
      {place.property !== undefined && <> · {property?.label ?? place.property}</>}
    </>
  )
}

function Shown({
  place,
  value,
  fields,
}: {
  readonly place: Place
  readonly value: unknown
  readonly fields: readonly MergeField[]
}) {
  const field = fieldOf(fields, place.field)
  if (place.item !== undefined && place.property === undefined) {
    return value === undefined ? <T id="merge.removed" /> : (field?.list?.nameOf(value) ?? <T id="merge.kept" />)
  }
  const shown = place.property === undefined ? field : fieldOf(field?.list?.fields ?? [], place.property)
  if (value === undefined || value === null || value === '') return <T id="merge.empty" />
  return shown === undefined ? JSON.stringify(value) : shown.render(value)
}

/** What each item of each list is called, by its place; my name for it before that of the others. */
function namesIn(versions: readonly (object | undefined)[], fields: readonly MergeField[]): Map<string, ReactNode> {
  const names = new Map<string, ReactNode>()
  for (const { name, list } of fields) {
    if (list === undefined) continue
    for (const version of versions) {
      const items = (version as Readonly<Record<string, unknown>> | undefined)?.[name]
      if (!Array.isArray(items)) continue
      for (const item of items as readonly Readonly<Record<string, unknown>>[]) {
        const path = `${name}/${String(item[list.key])}`
        if (!names.has(path)) names.set(path, list.nameOf(item))
      }
    }
  }
  return names
}
