import { useT } from '@nexus/console-i18n'
import { useQuery } from '@tanstack/react-query'
import { useCan } from '../../../session/use-session.js'
import { vendorNameQuery } from '../../orders/queries/choice-queries.js'
import { legalEntityQuery } from '../queries/master-data-queries.js'
import type { ToleranceRule } from '../queries/tolerance-queries.js'

/** For whom a rule is, in words: vendor, category, legal entity and currency, or everybody. */
export function ToleranceScope({ rule }: { readonly rule: ToleranceRule }) {
  const t = useT()
  const can = useCan()
  const { vendorId, categoryCode, legalEntityId, currency } = rule
  const vendor = useQuery({
    ...vendorNameQuery(vendorId),
    enabled: vendorId !== undefined && can('vendor:read'),
  })
  const entity = useQuery({
    ...legalEntityQuery(legalEntityId ?? ''),
    enabled: legalEntityId !== undefined && can('legal-entity:read'),
  })
  const parts = [
    vendorId !== undefined && t('administration.tolerances.for.vendor', { name: vendor.data ?? '…' }),
    categoryCode !== undefined && t('administration.tolerances.for.category', { code: categoryCode }),
    legalEntityId !== undefined && t('administration.tolerances.for.entity', { name: entity.data?.name ?? '…' }),
    currency !== undefined && t('administration.tolerances.for.currency', { currency }),
  ].filter((part) => part !== false)
  return <>{parts.length === 0 ? t('administration.tolerances.scope.everybody') : parts.join(' · ')}</>
}
