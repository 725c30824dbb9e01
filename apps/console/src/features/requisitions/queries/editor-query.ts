import { queryOptions } from '@tanstack/react-query'
import { readDraft, readRequisition } from './requisition-changes.js'

/** What the editor begins with: the requisition, and what the person has typed into it and not saved yet. */
export const editorQuery = (requisitionId: string) =>
  queryOptions({
    queryKey: ['requisition-editor', requisitionId],
    queryFn: async () => {
      const [tagged, draft] = await Promise.all([readRequisition(requisitionId), readDraft(requisitionId)])
      return { ...tagged, draft }
    },
    // Read once for each opening: what is typed must not be replaced behind somebody's back.
    staleTime: 'static',
    gcTime: 0,
  })
