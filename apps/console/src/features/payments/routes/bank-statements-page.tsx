import { T, useT } from '@nexus/console-i18n'
import { Badge, Button, type DataColumn, DataTable, DateText, EmptyState, Money } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FileUp, Landmark } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { ListCard } from '../../lists/components/list-frame.js'
import { Page } from '../../shell/components/page.js'
import { groupedIban } from '../components/account.js'
import { BankLinks } from '../components/section-links.js'
import { StatementResult } from '../components/statement-result.js'
import { ImportDialog } from '../forms/import-dialog.js'
import { type BankStatement, bankStatementsQuery, importStatement } from '../queries/bank-queries.js'

/** The API takes so much of a statement. */
const MOST_MEGABYTES = 7

export function BankStatementsPage() {
  const t = useT()
  const can = useCan()
  const [isImporting, setImporting] = useState(false)
  const list = useInfiniteQuery(bankStatementsQuery)
  const columns = useColumns()
  const importButton = can('bank-statement:import') ? (
    <Button variant="primary" onClick={() => setImporting(true)}>
      <FileUp aria-hidden />
      <T id="bank.import" />
    </Button>
  ) : undefined
  return (
    <Page
      title={t('bank.statements.title')}
      description={<T id="bank.statements.description" />}
      actions={importButton}
    >
      <BankLinks />
      <ListCard
        list={list}
        empty={
          <EmptyState
            icon={<Landmark />}
            title={<T id="bank.statements.empty" />}
            description={<T id="bank.statements.empty_text" />}
            actions={importButton}
          />
        }
      >
        {(listed) => (
          <DataTable
            label={t('bank.statements.title')}
            columns={columns}
            rowId={({ bankStatementId }) => bankStatementId}
            primary="statement"
            link={({ bankStatementId }, props) => (
              <Link to="/bank-statements/$bankStatementId" params={{ bankStatementId }} {...props} />
            )}
            {...listed}
          />
        )}
      </ListCard>
      {isImporting && (
        <ImportDialog
          title={<T id="bank.import.statement_title" />}
          description={<T id="bank.import.statement_text" />}
          mostMegabytes={MOST_MEGABYTES}
          send={importStatement}
          result={(result) => <StatementResult result={result} />}
          onClose={() => setImporting(false)}
        />
      )}
    </Page>
  )
}

function useColumns(): readonly DataColumn<BankStatement>[] {
  const t = useT()
  return useMemo<DataColumn<BankStatement>[]>(
    () => [
      { id: 'statement', header: t('bank.field.statement'), card: 'title', cell: ({ statementId }) => statementId },
      {
        id: 'open',
        header: t('bank.field.open_lines'),
        width: '10rem',
        card: 'badge',
        cell: ({ openLines, continuity }) => (
          <span className="inline-flex flex-wrap gap-1">
            {openLines > 0 && (
              <Badge tone="warning">
                <T id="bank.statement.open" values={{ count: openLines }} />
              </Badge>
            )}
            {continuity === 'gap' && (
              <Badge tone="danger">
                <T id="bank.statement.gap_short" />
              </Badge>
            )}
            {openLines === 0 && continuity !== 'gap' && (
              <Badge tone="success">
                <T id="bank.statement.complete" />
              </Badge>
            )}
          </span>
        ),
      },
      {
        id: 'iban',
        header: t('bank.field.account'),
        width: '15rem',
        hideBelow: 'md',
        cell: ({ iban }) => <bdi dir="ltr">{groupedIban(iban)}</bdi>,
      },
      {
        id: 'closedOn',
        header: t('bank.field.closed'),
        width: '8rem',
        cell: ({ closedOn }) => (closedOn === undefined ? '–' : <DateText date={closedOn} />),
      },
      {
        id: 'closing',
        header: t('bank.field.closing'),
        width: '10rem',
        align: 'end',
        cell: ({ closing }) => <Money money={closing} />,
      },
    ],
    [t],
  )
}
