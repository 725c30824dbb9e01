import { T } from '@nexus/console-i18n'
import { Badge, Card } from '@nexus/console-ui'
import type { VendorDocument } from '../../vendors/queries/vendor-queries.js'

/** Which kinds of documents an edition wants, and whether the vendor has one that is good. */
export function RequiredDocuments({
  types,
  documents,
}: {
  readonly types: readonly string[]
  /** Those that are good. */
  readonly documents: readonly VendorDocument[]
}) {
  return (
    <Card isFlush title={<T id="questionnaires.field.documents" />}>
      <ul className="divide-y divide-line">
        {types.map((type) => {
          const isThere = documents.some((each) => each.type === type)
          return (
            <li key={type} className="flex min-h-11 flex-wrap items-center justify-between gap-2 px-4 py-2">
              <span className="min-w-0 break-words">{type.replaceAll('-', ' ')}</span>
              <Badge tone={isThere ? 'success' : 'warning'}>
                <T id={isThere ? 'qualifications.document.there' : 'qualifications.document.missing'} />
              </Badge>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
