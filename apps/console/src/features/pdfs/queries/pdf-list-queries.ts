import type { Schemas } from '@nexus/client'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { client } from '../../../client.js'

export type Pdf = Schemas['Pdf']
export type PdfDocument = Pdf['documentType']

const FEW = 10

/** Every PDF of a document, the newest first; `newest` is one that may have been made since the list was read. */
export const pdfsQuery = (documentType: PdfDocument, documentId: string, newest: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['pdfs', documentType, documentId, newest],
    queryFn: async ({ pageParam, signal }) => {
      const query = {
        documentType,
        documentId,
        sort: '-createdAt' as const,
        limit: FEW,
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      }
      return (await client.call('documents.pdf.list.v1', { query, signal })).data
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })

/** The PDF on which a code stands. @throws ProblemError 404 where there is none, or not for this person */
export const verifyPdf = async (code: string): Promise<Pdf> =>
  (await client.call('documents.pdf.verify.v1', { path: { code } })).data
