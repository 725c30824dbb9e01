import { T, useFormat, useT } from '@nexus/console-i18n'
import { Badge, Button, Combobox } from '@nexus/console-ui'
import { PersonCombobox } from '../../administration/components/person-combobox.js'
import { useCan } from '../../../session/use-session.js'
import { ResetFilters } from '../../lists/components/filters.js'
import type { AuditSearch } from '../routes/audit-routes.js'
import { DayField } from './day-field.js'
import { ENTITY_KINDS } from './entity-kinds.js'

/** As over the days beside it; the choice itself has the name for whoever hears it. */
const FilterName = ({ children }: { readonly children: string }) => (
  <span aria-hidden className="text-sm font-medium">
    {children}
  </span>
)

export function AuditFilters({
  search,
  onChange,
}: {
  readonly search: AuditSearch
  readonly onChange: (change: { [Key in keyof AuditSearch]?: AuditSearch[Key] | undefined }) => void
}) {
  const t = useT()
  const { locale } = useFormat()
  const maySeePeople = useCan()('user:read')
  const kinds = ENTITY_KINDS.map((value) => ({ value: value, label: t(`audit.entity.${value}`) })).sort((one, other) =>
    one.label.localeCompare(other.label, locale),
  )
  return (
    <div className="grid grid-cols-2 items-end gap-2 border-b border-line p-3 lg:grid-cols-[1fr_1fr_10rem_10rem_auto]">
      <div className="flex flex-col gap-1 max-lg:col-span-2">
        <FilterName>{t('audit.filter.entity')}</FilterName>
        <Combobox
          label={t('audit.filter.entity')}
          placeholder={t('audit.filter.any_entity')}
          options={kinds}
          value={search.entity}
          valueLabel={search.entity ?? ''}
          isClearable
          // One object is of one kind.
          onChange={(entity) => onChange({ entity, entityId: undefined })}
        />
      </div>
      {maySeePeople && (
        <div className="flex flex-col gap-1 max-lg:col-span-2">
          <FilterName>{t('audit.filter.actor')}</FilterName>
          <PersonCombobox
            label={t('audit.filter.actor')}
            placeholder={t('audit.filter.anybody')}
            value={search.actorId}
            onChange={(actorId) => onChange({ actorId })}
          />
        </div>
      )}
      <DayField label={t('audit.filter.from')} date={search.from} onChange={(from) => onChange({ from })} />
      <DayField label={t('audit.filter.to')} date={search.to} onChange={(to) => onChange({ to })} />
      {Object.keys(search).length > 0 && (
        <ResetFilters
          className="max-lg:col-span-2"
          onReset={() =>
            onChange({ entity: undefined, entityId: undefined, actorId: undefined, from: undefined, to: undefined })
          }
        />
      )}
      {search.entityId !== undefined && (
        <p className="col-span-full flex flex-wrap items-center gap-2 text-sm">
          <Badge tone="accent" className="max-w-full">
            <span className="truncate">
              <T id="audit.filter.one" values={{ entityId: search.entityId }} />
            </span>
          </Badge>
          <Button variant="link" onClick={() => onChange({ entityId: undefined })}>
            <T id="audit.filter.all_objects" />
          </Button>
        </p>
      )}
    </div>
  )
}
