import { T } from '@nexus/console-i18n'
import { Badge, Banner, DateText } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import type { StatementImport } from '../queries/bank-queries.js'
import { groupedIban } from './account.js'

/** What came of an import: each statement of the file. */
export function StatementResult({ result }: { readonly result: StatementImport }) {
  return (
    <>
      <p className="font-medium">
        <T id="bank.import.statements" values={{ count: result.statements.length }} />
      </p>
      <ul className="mt-2 divide-y divide-line rounded-lg border border-line">
        {result.statements.map(({ duplicate, statement }) => (
          <li key={statement.bankStatementId} className="flex flex-col gap-1 px-3 py-2">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link
                to="/bank-statements/$bankStatementId"
                params={{ bankStatementId: statement.bankStatementId }}
                className="min-w-0 grow rounded-sm font-medium break-all text-accent-ink hover:underline"
              >
                {statement.statementId}
              </Link>
              {duplicate && (
                <Badge>
                  <T id="bank.import.duplicate" />
                </Badge>
              )}
            </div>
            <p className="text-sm text-muted">
              <bdi dir="ltr">{groupedIban(statement.iban)}</bdi>
              {statement.closedOn !== undefined && (
                <>
                  {' · '}
                  <DateText date={statement.closedOn} />
                </>
              )}
            </p>
            <p className="text-sm">
              <T id="bank.import.lines" values={{ lines: statement.lines, open: statement.openLines }} />
            </p>
            {statement.continuity === 'gap' && (
              <Banner tone="warning" icon={<TriangleAlert aria-hidden />}>
                <T id="bank.statement.gap" />
              </Banner>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
