import { T, useT } from '@nexus/console-i18n'
import { Button, EmptyState, Select } from '@nexus/console-ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Plus, Route } from 'lucide-react'
import { useState } from 'react'
import { useCan } from '../../../session/use-session.js'
import { FilterBar } from '../../lists/components/filters.js'
import { ListCard } from '../../lists/components/list-frame.js'
import { Page } from '../../shell/components/page.js'
import { CreateDefinitionDialog } from '../components/create-definition-dialog.js'
import { DefinitionTable } from '../components/definition-table.js'
import { DOCUMENT_TYPES, type DocumentType } from '../forms/body-types.js'
import { definitionsQuery } from '../queries/definition-queries.js'
import type { DefinitionsSearch } from './workflow-routes.js'

const route = getRouteApi('/shell/workflow-definitions')

/** Which documents are approved how: every definition, and which version of it holds. */
export function DefinitionsPage() {
  const t = useT()
  const can = useCan()
  const [isCreating, setCreating] = useState(false)
  const { documentType, sort = 'name' } = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: { [Key in keyof DefinitionsSearch]?: DefinitionsSearch[Key] | undefined }): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false })
  const list = useInfiniteQuery({
    ...definitionsQuery({ ...(documentType === undefined ? {} : { documentType }), sort }),
    placeholderData: (before) => before,
  })
  const create = can('workflow-definition:manage') ? (
    <Button variant="primary" onClick={() => setCreating(true)}>
      <Plus aria-hidden />
      <T id="workflow.create" />
    </Button>
  ) : undefined
  const options: readonly { readonly value: DocumentType | 'all'; readonly label: string }[] = [
    { value: 'all', label: t('workflow.filter.all_types') },
    ...DOCUMENT_TYPES.map((value) => ({ value, label: t(`workflow.document.${value}`) })),
  ]
  return (
    <Page title={t('workflow.list.title')} description={<T id="workflow.list.description" />} actions={create}>
      <ListCard
        list={list}
        filters={
          <FilterBar isFiltered={documentType !== undefined} onReset={() => change({ documentType: undefined })}>
            <Select
              label={t('workflow.field.document_type')}
              className="sm:w-64"
              options={options}
              value={documentType ?? 'all'}
              onChange={(next) => change({ documentType: next === 'all' ? undefined : next })}
            />
          </FilterBar>
        }
        empty={
          documentType === undefined ? (
            <EmptyState
              icon={<Route />}
              title={<T id="workflow.list.empty" />}
              description={<T id="workflow.list.empty_text" />}
              actions={create}
            />
          ) : (
            <EmptyState
              icon={<Route />}
              title={<T id="workflow.list.none_found" />}
              description={<T id="workflow.list.none_found_text" />}
              actions={
                <Button onClick={() => change({ documentType: undefined })}>
                  <T id="ui.filter.reset" />
                </Button>
              }
            />
          )
        }
      >
        {(listed) => <DefinitionTable {...listed} sort={sort} onSort={(next) => change({ sort: next })} />}
      </ListCard>
      {isCreating && (
        <CreateDefinitionDialog
          {...(documentType === undefined ? {} : { documentType })}
          onClose={() => setCreating(false)}
        />
      )}
    </Page>
  )
}
