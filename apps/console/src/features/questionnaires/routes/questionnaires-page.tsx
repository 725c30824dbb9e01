import { T, useFormat, useT } from '@nexus/console-i18n'
import { Button, type DataColumn, DataTable, StateBadge } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, getRouteApi } from '@tanstack/react-router'
import { ListChecks, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { AreaTabs } from '../../administration/components/area-tabs.js'
import { FilterChoice } from '../../lists/components/filter-choice.js'
import { FilterBar } from '../../lists/components/filters.js'
import { ListCard, NoRows } from '../../lists/components/list-frame.js'
import { Page } from '../../shell/components/page.js'
import { QuestionnaireCreateDialog } from '../forms/questionnaire-create-dialog.js'
import { QUESTIONNAIRE_STATES, type Questionnaire, questionnairesQuery } from '../queries/questionnaire-queries.js'

const route = getRouteApi('/shell/administration/vendors')

export function QuestionnairesPage() {
  const t = useT()
  const format = useFormat()
  const mayChange = useCan()('vendor-questionnaire:manage')
  const { state } = route.useSearch()
  const navigate = route.useNavigate()
  const [isCreating, setCreating] = useState(false)
  const list = useInfiniteQuery({ ...questionnairesQuery(state), placeholderData: (before) => before })
  const choose = (chosen: typeof state): void =>
    void navigate({ search: chosen === undefined ? {} : { state: chosen }, replace: true, resetScroll: false })
  const columns = useMemo<DataColumn<Questionnaire>[]>(
    () => [
      { id: 'title', header: t('questionnaires.field.title'), card: 'title', cell: ({ title }) => title },
      {
        id: 'code',
        header: t('questionnaires.field.code'),
        width: '14rem',
        cell: ({ code, edition }) => (
          <>
            <bdi>{code}</bdi> · <T id="questionnaires.edition" values={{ edition }} />
          </>
        ),
      },
      {
        id: 'kind',
        header: t('questionnaires.field.kind'),
        width: '10rem',
        hideBelow: 'lg',
        cell: ({ vendorKind }) => vendorKind ?? t('questionnaires.kind.any'),
      },
      {
        id: 'questions',
        header: t('questionnaires.field.questions'),
        width: '7rem',
        align: 'end',
        hideBelow: 'md',
        cell: ({ questions }) => format.decimal(String(questions.length)),
      },
      {
        id: 'state',
        header: t('questionnaires.field.state'),
        width: '10rem',
        card: 'badge',
        cell: (row) => <StateBadge state={row.state} />,
      },
    ],
    [t, format],
  )
  const create = mayChange ? (
    <Button variant="primary" onClick={() => setCreating(true)}>
      <Plus aria-hidden />
      <T id="questionnaires.create" />
    </Button>
  ) : undefined
  return (
    <Page
      title={t('questionnaires.title')}
      description={<T id="questionnaires.description" />}
      {...(create === undefined ? {} : { actions: create })}
    >
      <AreaTabs area="organization" />
      <ListCard
        list={list}
        filters={
          <FilterBar isFiltered={state !== undefined} onReset={() => choose(undefined)}>
            <FilterChoice
              values={QUESTIONNAIRE_STATES}
              chosen={state}
              nameOf={(each) => t(`states.${each}`)}
              none={<T id="questionnaires.field.state" />}
              onChange={choose}
            />
          </FilterBar>
        }
        empty={
          <NoRows
            isFiltered={state !== undefined}
            onReset={() => choose(undefined)}
            icon={<ListChecks />}
            title={<T id="questionnaires.empty" />}
            description={<T id="questionnaires.empty_text" />}
            actions={create}
          />
        }
      >
        {(listed) => (
          <DataTable
            label={t('questionnaires.title')}
            columns={columns}
            rowId={({ questionnaireId }) => questionnaireId}
            primary="title"
            link={({ questionnaireId }, props) => (
              <Link to="/administration/vendors/$questionnaireId" params={{ questionnaireId }} {...props} />
            )}
            {...listed}
          />
        )}
      </ListCard>
      {isCreating && (
        <QuestionnaireCreateDialog
          onClose={() => setCreating(false)}
          onCreated={({ questionnaireId }) =>
            void navigate({ to: '/administration/vendors/$questionnaireId', params: { questionnaireId } })
          }
        />
      )}
    </Page>
  )
}
