import { ProblemError } from '@nexus/client'
import { client } from '../../../client.js'
import type { StoredEntries } from '../forms/stored-entries.js'
import type { RequisitionContent } from '../forms/entered-content.js'
import type { Requisition } from './requisition-queries.js'

/** A requisition with the ETag that its next change has to name. */
export interface Tagged {
  readonly requisition: Requisition
  readonly etag: string
}

const tagged = ({ data, etag }: { readonly data: Requisition; readonly etag: string | undefined }): Tagged => ({
  requisition: data,
  etag: etag ?? '',
})

/** Long enough for most approvals to begin, short enough to wait for. */
const WAIT_SECONDS = 3

export const readRequisition = async (requisitionId: string): Promise<Tagged> =>
  tagged(await client.call('procurement.requisition.get.v1', { path: { requisitionId } }))

export const createRequisition = async (body: RequisitionContent, idempotencyKey: string): Promise<Tagged> =>
  tagged(await client.call('procurement.requisition.create.v1', { body, idempotencyKey }))

export const replaceRequisition = async (
  requisitionId: string,
  body: RequisitionContent,
  ifMatch: string,
): Promise<Tagged> =>
  tagged(await client.call('procurement.requisition.replace.v1', { path: { requisitionId }, body, ifMatch }))

export const submitRequisition = async (requisitionId: string, ifMatch: string): Promise<Tagged> =>
  tagged(
    await client.call('procurement.requisition.submit.v1', {
      path: { requisitionId },
      ifMatch,
      waitSeconds: WAIT_SECONDS,
    }),
  )

export const copyRequisition = async (requisitionId: string): Promise<Tagged> =>
  tagged(await client.call('procurement.requisition.copy.v1', { path: { requisitionId } }))

export const withdrawRequisition = async (
  requisitionId: string,
  ifMatch: string,
  reason: string | undefined,
): Promise<Tagged> =>
  tagged(
    await client.call('procurement.requisition.withdraw.v1', {
      path: { requisitionId },
      ifMatch,
      body: reason === undefined ? {} : { reason },
    }),
  )

export const cancelRequisition = async (requisitionId: string, ifMatch: string, reason: string): Promise<Tagged> =>
  tagged(await client.call('procurement.requisition.cancel.v1', { path: { requisitionId }, ifMatch, body: { reason } }))

/** What is done with what was approved, beside ordering it. */
export type RequisitionStep = 'hold' | 'stop' | 'resume' | 'close'

/** Holds, stops, resumes or closes a requisition; holding and stopping need a reason. */
export async function stepRequisition(
  step: RequisitionStep,
  requisitionId: string,
  ifMatch: string,
  reason: string | undefined,
): Promise<Tagged> {
  const at = { path: { requisitionId }, ifMatch }
  const maybe = reason === undefined ? {} : { reason }
  switch (step) {
    case 'hold':
      return tagged(await client.call('procurement.requisition.hold.v1', { ...at, body: { reason: reason ?? '' } }))
    case 'stop':
      return tagged(await client.call('procurement.requisition.stop.v1', { ...at, body: { reason: reason ?? '' } }))
    case 'resume':
      return tagged(await client.call('procurement.requisition.resume.v1', { ...at, body: maybe }))
    case 'close':
      return tagged(await client.call('procurement.requisition.close.v1', { ...at, body: maybe }))
  }
}

/** What the person has typed and not saved as content yet; undefined when there is nothing. */
export async function readDraft(requisitionId: string) {
  try {
    return (await client.call('procurement.requisition.get-draft.v1', { path: { requisitionId } })).data
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return undefined
    throw error
  }
}

/** Answers the number of the saving, which the next one names. */
export async function saveDraft(
  requisitionId: string,
  entries: StoredEntries,
  draftVersion: number,
  ifMatch: string,
): Promise<number> {
  const body = { draftVersion, entries }
  const input = { path: { requisitionId }, body, ifMatch }
  return (await client.call('procurement.requisition.save-draft.v1', input)).data.draftVersion
}
