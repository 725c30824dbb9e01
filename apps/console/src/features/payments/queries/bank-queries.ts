import { ProblemError, type Schemas } from '@nexus/client'
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { client } from '../../../client.js'
import type { BANK_LINE_STATES } from './bank-choices.js'

export type BankLineState = (typeof BANK_LINE_STATES)[number]
export type BankStatement = Schemas['BankStatement']
export type BankLine = Schemas['BankLinePage']['items'][number]
export type StatusReport = Schemas['PaymentStatusReport']
export type StatementImport = Schemas['BankStatementImportAnswer']

const PAGE = 50
const pageOf = (cursor: string | undefined) => ({ limit: PAGE, ...(cursor === undefined ? {} : { cursor }) })

export const bankStatementsQuery = infiniteQueryOptions({
  queryKey: ['bank', 'statements', 'list'],
  queryFn: async ({ pageParam, signal }) =>
    (await client.call('billing.bank-statement.list.v1', { query: pageOf(pageParam), signal })).data,
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
})

export const bankStatementQuery = (bankStatementId: string) =>
  queryOptions({
    queryKey: ['bank', 'statements', 'one', bankStatementId],
    queryFn: async ({ signal }) =>
      (await client.call('billing.bank-statement.get.v1', { path: { bankStatementId }, signal })).data,
  })

export const bankLinesQuery = (filter: { readonly bankStatementId?: string; readonly state?: BankLineState }) =>
  infiniteQueryOptions({
    queryKey: ['bank', 'lines', filter],
    queryFn: async ({ pageParam, signal }) =>
      (await client.call('billing.bank-line.list.v1', { query: { ...filter, ...pageOf(pageParam) }, signal })).data,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

export const statusReportsQuery = (filter: {
  readonly needsAttention?: 'true' | 'false'
  readonly paymentRequestId?: string
}) =>
  infiniteQueryOptions({
    queryKey: ['bank', 'reports', 'list', filter],
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, ...pageOf(pageParam) }
      return (await client.call('billing.payment-status-report.list.v1', { query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

export const statusReportQuery = (statusReportId: string) =>
  queryOptions({
    queryKey: ['bank', 'reports', 'one', statusReportId],
    queryFn: async ({ signal }) =>
      (await client.call('billing.payment-status-report.get.v1', { path: { statusReportId }, signal })).data,
  })

/** What banks say changes payments, and what is open of invoices. */
function useReadAgain(): () => void {
  const queries = useQueryClient()
  return () => {
    for (const feature of ['bank', 'payments', 'figures', 'invoices']) {
      void queries.invalidateQueries({ queryKey: [feature] })
    }
  }
}

export const importStatement = async (file: File): Promise<StatementImport> =>
  (await client.call('billing.bank-statement.import.v1', { body: file })).data

export const importReport = async (file: File): Promise<StatusReport> =>
  (await client.call('billing.payment-status-report.import.v1', { body: file })).data

/** Sends a file of the bank as it is. */
export function useImport<Result>(send: (file: File) => Promise<Result>) {
  const readAgain = useReadAgain()
  return useMutation({ mutationFn: send, onSuccess: readAgain })
}

/** Assigns a booking or takes it off the list; it is read again also where somebody was faster. */
export function useSettleLine(bankLineId: string) {
  const readAgain = useReadAgain()
  return useMutation({
    mutationFn: async (wish: Schemas['AssignBankLine'] | { readonly dismissal: string }) => {
      const path = { bankLineId }
      const { data } =
        'dismissal' in wish
          ? await client.call('billing.bank-line.dismiss.v1', { path, body: { reason: wish.dismissal } })
          : await client.call('billing.bank-line.assign.v1', { path, body: wish })
      return data
    },
    onSuccess: readAgain,
    onError: (error) => {
      if (error instanceof ProblemError && error.code === 'billing.bank_line.state') readAgain()
    },
  })
}
