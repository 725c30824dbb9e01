import { useT } from '@nexus/console-i18n'
import { DateText, Facts } from '@nexus/console-ui'
import type { DefinitionVersion } from '../forms/body-types.js'

/** Who wrote and published a version, and from when to when it held. */
export function VersionFacts({
  version,
  personName,
}: {
  readonly version: DefinitionVersion
  readonly personName: (userId: string) => string
}) {
  const t = useT()
  const { createdAt, createdBy, publishedAt, publishedBy, effectiveFrom, retiredAt } = version
  return (
    <Facts
      facts={[
        { label: t('workflow.version.created'), value: <DateText instant={createdAt} /> },
        { label: t('workflow.version.created_by'), value: personName(createdBy) },
        publishedAt !== undefined && {
          label: t('workflow.version.published'),
          value: <DateText instant={publishedAt} />,
        },
        publishedBy !== undefined && { label: t('workflow.version.published_by'), value: personName(publishedBy) },
        effectiveFrom !== undefined && {
          label: t('workflow.version.effective'),
          value: <DateText instant={effectiveFrom} />,
        },
        retiredAt !== undefined && { label: t('workflow.version.retired'), value: <DateText instant={retiredAt} /> },
      ]}
    />
  )
}
