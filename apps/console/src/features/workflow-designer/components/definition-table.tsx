import { useShippedName, useT } from '@nexus/console-i18n'
import { Badge, type DataColumn, DataTable, DateText } from '@nexus/console-ui'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { SortedList } from '../../lists/listed.js'
import type { DefinitionInList } from '../forms/body-types.js'
import type { DefinitionSort } from '../queries/definition-queries.js'

export function DefinitionTable(listed: SortedList<DefinitionInList, DefinitionSort>) {
  const t = useT()
  const nameOf = useShippedName()
  const columns = useMemo<DataColumn<DefinitionInList>[]>(
    () => [
      {
        id: 'name',
        header: t('workflow.field.name'),
        sortKey: 'name',
        card: 'title',
        cell: ({ name }) => nameOf(name),
      },
      {
        id: 'versions',
        header: t('workflow.field.versions'),
        width: '15rem',
        card: 'badge',
        cell: (row) => <VersionBadges definition={row} />,
      },
      {
        id: 'documentType',
        header: t('workflow.field.document_type'),
        width: '12rem',
        cell: ({ documentType }) => t(`workflow.document.${documentType}`),
      },
      {
        id: 'purpose',
        header: t('workflow.field.purpose'),
        width: '10rem',
        hideBelow: 'lg',
        card: 'hidden',
        cell: ({ purpose }) => t(`workflow.purpose.${purpose}`),
      },
      {
        id: 'updatedAt',
        header: t('workflow.field.updated'),
        width: '9rem',
        sortKey: 'updatedAt',
        hideBelow: 'md',
        cell: ({ updatedAt }) => <DateText instant={updatedAt} isRelative />,
      },
    ],
    [t, nameOf],
  )
  return (
    <DataTable
      label={t('workflow.list.title')}
      columns={columns}
      rowId={({ definitionId }) => definitionId}
      primary="name"
      link={({ definitionId }, props) => (
        <Link to="/workflow-definitions/$definitionId" params={{ definitionId }} {...props} />
      )}
      {...listed}
    />
  )
}

/** Which version holds now, and whether another one is being written. */
function VersionBadges({ definition }: { readonly definition: DefinitionInList }) {
  const t = useT()
  const { currentNumber, draftNumber } = definition
  return (
    <span className="flex flex-wrap gap-1">
      {currentNumber !== null && (
        <Badge tone="success">{t('workflow.version.current', { number: currentNumber })}</Badge>
      )}
      {draftNumber !== null && <Badge>{t('workflow.version.draft', { number: draftNumber })}</Badge>}
      {currentNumber === null && draftNumber === null && <Badge>{t('workflow.version.none')}</Badge>}
    </span>
  )
}
