import type { Schemas } from '@nexus/client'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { client } from '../../../client.js'
import { useCan } from '../../../session/use-session.js'
import type { Days } from '../period.js'

export type ProcurementFigures = Schemas['ProcurementFigures']
export type BillingFigures = Schemas['BillingFigures']
export type WorkflowFigures = Schemas['WorkflowFigures']

/** While the page is looked at. */
const EVERY_MS = 120_000

export const procurementFiguresQuery = (days: Days) =>
  queryOptions({
    queryKey: ['figures', 'procurement', days],
    queryFn: async ({ signal }) => (await client.call('procurement.figures.get.v1', { query: days, signal })).data,
    refetchInterval: EVERY_MS,
  })

export const billingFiguresQuery = (days: Days) =>
  queryOptions({
    queryKey: ['figures', 'billing', days],
    queryFn: async ({ signal }) => (await client.call('billing.figures.get.v1', { query: days, signal })).data,
    refetchInterval: EVERY_MS,
  })

export const workflowFiguresQuery = (days: Days) =>
  queryOptions({
    queryKey: ['figures', 'workflow', days],
    queryFn: async ({ signal }) => (await client.call('workflow.figures.get.v1', { query: days, signal })).data,
    refetchInterval: EVERY_MS,
  })

/** The figures of three services, each for itself; undefined for whom may not see them. The former ones stay meanwhile. */
export function useFigures(days: Days) {
  const can = useCan()
  const mayProcurement = can('purchase-order:read')
  const mayBilling = can('supplier-invoice:read')
  const mayWorkflow = can('approval-task:read')
  const procurement = useQuery({
    ...procurementFiguresQuery(days),
    enabled: mayProcurement,
    placeholderData: (before) => before,
  })
  const billing = useQuery({ ...billingFiguresQuery(days), enabled: mayBilling, placeholderData: (before) => before })
  const workflow = useQuery({
    ...workflowFiguresQuery(days),
    enabled: mayWorkflow,
    placeholderData: (before) => before,
  })
  return {
    procurement: mayProcurement ? procurement : undefined,
    billing: mayBilling ? billing : undefined,
    workflow: mayWorkflow ? workflow : undefined,
  }
}

/** What a card looks at of a query. */
export interface Found<Data> {
  readonly data: Data | undefined
  readonly error: unknown
  readonly isError: boolean
  readonly isPlaceholderData: boolean
  readonly refetch: () => Promise<unknown>
}
