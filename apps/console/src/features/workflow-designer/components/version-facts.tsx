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
  const doneBy = (instant: string, userId: string | undefined) => (
    <>
      <DateText instant={instant} />
      {userId !== undefined && <span className="block text-sm text-muted">{personName(userId)}</span>}
    </>
  )
  const { createdAt, createdBy, publishedAt, publishedBy, effectiveFrom, retiredAt } = version
  return (
    <Facts
      facts={[
        { label: t('workflow.version.created'), value: doneBy(createdAt, createdBy) },
        publishedAt !== undefined && {
          label: t('workflow.version.published'),
          value: doneBy(publishedAt, publishedBy),
        },
        effectiveFrom !== undefined && {
          label: t('workflow.version.effective'),
          value: <DateText instant={effectiveFrom} />,
        },
        retiredAt !== undefined && { label: t('workflow.version.retired'), value: <DateText instant={retiredAt} /> },
      ]}
    />
  )
}
