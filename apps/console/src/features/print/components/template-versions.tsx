import { T, useT } from '@nexus/console-i18n'
import { Badge, Button, Card, DateText } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Listing } from '../../vendors/components/listing.js'
import { PersonName } from '../../vendors/components/person-name.js'
import { type PrintedDocument, type TemplateVersion, templateVersionsQuery } from '../queries/print-queries.js'

/** What a template was before; one of them can be taken into the form again. */
export function TemplateVersions({
  documentType,
  onTake,
}: {
  readonly documentType: PrintedDocument
  /** Undefined where nothing can be changed. */
  readonly onTake: ((version: TemplateVersion) => void) | undefined
}) {
  const t = useT()
  const list = useInfiniteQuery(templateVersionsQuery(documentType))
  return (
    <Card isFlush title={<T id="print.versions" />}>
      <Listing
        list={list}
        empty={
          <p className="px-4 py-3 text-muted">
            <T id="print.versions_none" />
          </p>
        }
      >
        {(versions) => (
          <ul className="divide-y divide-line">
            {versions.map((version) => (
              <li
                key={version.number}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2"
              >
                <div className="min-w-0">
                  <p className="flex flex-wrap items-center gap-2">
                    <span className="font-medium">
                      <T id="print.version" values={{ number: version.number }} />
                    </span>
                    <Badge>{t(`print.source.${version.source}`)}</Badge>
                  </p>
                  <p className="text-sm text-muted">
                    <PersonName userId={version.createdBy} />, <DateText instant={version.createdAt} isRelative />
                  </p>
                </div>
                {onTake !== undefined && version.source === 'own' && (
                  <Button
                    size="sm"
                    aria-label={t('print.version_take_of', { number: version.number })}
                    onClick={() => onTake(version)}
                  >
                    <T id="print.version_take" />
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Listing>
    </Card>
  )
}
