import { T, useT } from '@nexus/console-i18n'
import { Banner, Card, DateText, Facts, LoadingRows, Money } from '@nexus/console-ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import { DocumentError } from '../../shell/components/document-error.js'
import { Page } from '../../shell/components/page.js'
import { groupedIban } from '../components/account.js'
import { BackLink } from '../../shell/components/back-link.js'
import { BankLineFilter } from '../components/bank-line-filter.js'
import { BankLineList } from '../components/bank-line-list.js'
import { type BankStatement, bankStatementQuery } from '../queries/bank-queries.js'

const route = getRouteApi('/shell/bank-statements/$bankStatementId')

export function BankStatementPage() {
  const t = useT()
  const { bankStatementId } = route.useParams()
  const { state } = route.useSearch()
  const navigate = route.useNavigate()
  const found = useQuery(bankStatementQuery(bankStatementId))
  const statement = found.data
  const reset = (): void => void navigate({ search: {}, replace: true, resetScroll: false })
  return (
    <Page
      key={bankStatementId}
      title={statement === undefined ? t('bank.statement.one') : t('bank.statement.of', { id: statement.statementId })}
      lead={
        <BackLink to="/bank-statements">
          <T id="bank.statements.title" />
        </BackLink>
      }
    >
      {statement === undefined ? (
        <Card isFlush={!found.isError}>
          {found.isError ? <DocumentError failed={found} list="/bank-statements" /> : <LoadingRows rows={5} />}
        </Card>
      ) : (
        <div className="flex flex-col gap-4">
          {statement.continuity === 'gap' && (
            <Banner tone="warning" icon={<TriangleAlert aria-hidden />}>
              <T id="bank.statement.gap" />
            </Banner>
          )}
          <StatementFacts statement={statement} />
          <Card isFlush title={<T id="bank.statement.lines" />}>
            <BankLineFilter
              hasAll
              value={state}
              onChange={(next) =>
                void navigate({
                  search: next === undefined ? {} : { state: next },
                  replace: true,
                  resetScroll: false,
                })
              }
            />
            <BankLineList
              key={state ?? 'all'}
              bankStatementId={statement.bankStatementId}
              state={state}
              onReset={reset}
            />
          </Card>
        </div>
      )}
    </Page>
  )
}

function StatementFacts({ statement }: { readonly statement: BankStatement }) {
  const { iban, opening, closing, closedOn, lines, openLines, importedAt } = statement
  return (
    <Card title={<T id="payments.details" />}>
      <Facts
        facts={[
          { label: <T id="bank.field.account" />, value: <bdi dir="ltr">{groupedIban(iban)}</bdi> },
          closedOn !== undefined && { label: <T id="bank.field.closed" />, value: <DateText date={closedOn} /> },
          { label: <T id="bank.field.opening" />, value: <Money money={opening} /> },
          { label: <T id="bank.field.closing" />, value: <Money money={closing} /> },
          {
            label: <T id="bank.statement.lines" />,
            value: <T id="bank.import.lines" values={{ lines, open: openLines }} />,
          },
          { label: <T id="bank.field.imported" />, value: <DateText instant={importedAt} /> },
        ]}
      />
    </Card>
  )
}
