import { T, useFormat, useT } from '@nexus/console-i18n'
import { DateText, Facts } from '@nexus/console-ui'
import { PersonName } from '../../vendors/components/person-name.js'
import type { Pdf } from '../queries/pdf-list-queries.js'

/** Who had a PDF made, when and of what, and by what it is recognized. */
export function PdfAbout({ pdf }: { readonly pdf: Pdf }) {
  const t = useT()
  const format = useFormat()
  const { documentType, revision, watermark, createdAt, createdBy, pages, verificationCode, sha256 } = pdf
  return (
    <Facts
      facts={[
        {
          label: t('pdfs.about.document'),
          value: (
            <>
              {t(`print.document.${documentType}`)}
              {revision !== null && (
                <>
                  {', '}
                  <T id="pdfs.about.revision" values={{ revision }} />
                </>
              )}
              {watermark !== null && <span className="block text-sm text-muted">{watermark}</span>}
            </>
          ),
        },
        {
          label: t('pdfs.about.made'),
          value: (
            <>
              <DateText instant={createdAt} />
              <span className="block text-sm text-muted">
                <PersonName userId={createdBy} />
              </span>
            </>
          ),
        },
        pages !== null && { label: t('pdfs.about.pages'), value: format.decimal(String(pages)) },
        verificationCode !== null && {
          label: t('pdfs.code'),
          value: <code className="font-mono text-sm break-all">{verificationCode}</code>,
        },
        sha256 !== null && {
          label: t('pdfs.about.hash'),
          value: <code className="font-mono text-xs break-all">{sha256}</code>,
        },
      ]}
    />
  )
}
