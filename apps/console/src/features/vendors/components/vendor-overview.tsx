import { T, useT } from '@nexus/console-i18n'
import { Card, DateText, Facts } from '@nexus/console-ui'
import { useCountryName } from '../forms/use-countries.js'
import type { Vendor } from '../queries/vendor-queries.js'
import { PersonName } from './person-name.js'

export function VendorOverview({ vendor }: { readonly vendor: Vendor }) {
  const t = useT()
  const countryName = useCountryName()
  const { taxId, country, registrationNumber, postalCode, website, kind, qualifiedAt } = vendor
  return (
    <Card title={<T id="requisitions.one.details" />}>
      <Facts
        facts={[
          { label: t('vendors.field.country'), value: countryName(country) },
          postalCode !== undefined && { label: t('vendors.field.postal_code'), value: postalCode },
          taxId !== undefined && { label: t('vendors.field.tax_id'), value: <bdi>{taxId}</bdi> },
          registrationNumber !== undefined && {
            label: t('vendors.field.registration'),
            value: <bdi>{registrationNumber}</bdi>,
          },
          website !== undefined && {
            label: t('vendors.field.website'),
            value: (
              <a
                href={/^https?:\/\//.test(website) ? website : `https://${website}`}
                target="_blank"
                rel="noopener noreferrer"
                className="break-all text-accent-ink underline underline-offset-2"
              >
                {website}
              </a>
            ),
          },
          kind !== undefined && { label: t('vendors.field.kind'), value: kind },
          {
            label: t('vendors.field.payment_days'),
            value: t('vendors.days', { count: vendor.paymentTermsDays }),
          },
          qualifiedAt !== null && { label: t('vendors.field.qualified'), value: <DateText instant={qualifiedAt} /> },
          {
            label: t('vendors.field.created'),
            value: (
              <>
                <DateText instant={vendor.createdAt} />
                <span className="block text-sm text-muted">
                  <PersonName userId={vendor.createdBy} />
                </span>
              </>
            ),
          },
          { label: t('vendors.field.updated'), value: <DateText instant={vendor.updatedAt} isRelative /> },
        ]}
      />
    </Card>
  )
}
