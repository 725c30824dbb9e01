import { ProblemError } from '@nexus/client'
import { useFieldText, useT } from '@nexus/console-i18n'
import { toast } from '@nexus/console-ui'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useDetailOf, isConflict } from '../components/problem-text.js'
import {
  definitionQuery,
  draftDefinition,
  type FoundDefinition,
  loadDefinition,
  replaceDefinition,
} from '../queries/definition-queries.js'
import { placedByKey } from './body-edit.js'
import { isSame } from './body-merge.js'
import { type BodyProblem, DEFINITION, serverProblems } from './body-problems.js'
import type { DefinitionBody, DefinitionVersion } from './body-types.js'
import { useHistory } from './use-history.js'

interface Refusal {
  /** What was sent: a problem is gone from the list as soon as its step is changed. */
  readonly sent: DefinitionBody
  readonly problems: readonly BodyProblem[]
}

interface Conflict {
  readonly fresh: FoundDefinition
  /** Undefined when the draft was published or is gone. */
  readonly theirs: DefinitionVersion | undefined
}

/** A draft that is being written: what is saved of it, what is not, what the server refused, and who else was at it. */
export function useDraft(found: FoundDefinition, version: DefinitionVersion) {
  const t = useT()
  const fieldText = useFieldText()
  const detailOf = useDetailOf()
  const queries = useQueryClient()
  const history = useHistory(version.body)
  const { body, change } = history
  // A change names the version that was read here, whatever was read elsewhere since.
  const [read, setRead] = useState({ found, base: version.body })
  const [refusal, setRefusal] = useState<Refusal>()
  const [conflict, setConflict] = useState<Conflict>()
  const isDirty = !isSame(body, read.base)

  // Somebody else saved, and nothing was changed here yet: theirs is what is shown.
  useEffect(() => {
    if (isDirty || found.definition.version <= read.found.definition.version) return
    setRead({ found, base: version.body })
    change(() => version.body)
  }, [found, version, isDirty, read, change])

  const settle = (saved: FoundDefinition, sent: DefinitionBody): void => {
    setRead({ found: saved, base: sent })
    setRefusal(undefined)
    queries.setQueryData(definitionQuery(saved.definition.definitionId).queryKey, saved)
    void queries.invalidateQueries({ queryKey: ['workflow-definitions', 'list'] })
    void queries.invalidateQueries({ queryKey: ['workflow-definitions', 'of-type'] })
  }
  const refuse = (error: ProblemError, sent: DefinitionBody): void =>
    setRefusal({ sent, problems: serverProblems(sent, error.errors, fieldText) })

  /** Finds out what somebody else did to the draft. */
  const meet = async (): Promise<void> => {
    const fresh = await loadDefinition(found.definition.definitionId).catch((error: unknown) => {
      toast({ kind: 'error', title: t('workflow.conflict.title'), description: detailOf(error) })
      return undefined
    })
    if (fresh === undefined) return
    const theirs = fresh.definition.versions.find(({ number, state }) => number === version.number && state === 'DRAFT')
    setConflict({ fresh, theirs })
  }
  const saving = useMutation({
    mutationFn: (sent: DefinitionBody) => replaceDefinition(read.found, version.number, sent),
    onSuccess: (saved, sent) => {
      settle(saved, sent)
      toast({ kind: 'success', title: t('workflow.saved') })
    },
    onError: async (error, sent) => {
      const isGone = error instanceof ProblemError && error.code === 'workflow.definition.version_state'
      if (isConflict(error) || isGone) await meet()
      else if (error instanceof ProblemError && error.errors.length > 0) refuse(error, sent)
    },
  })
  /** What was written here as a draft of its own, when the version that it began in was published by somebody. */
  const rescue = useMutation({
    mutationFn: (fresh: FoundDefinition) => draftDefinition(fresh, body),
    onSuccess: (saved) => {
      setConflict(undefined)
      settle(saved, body)
    },
  })
  const resolve = (to: DefinitionBody): void => {
    if (conflict?.theirs === undefined) return
    setRead({ found: conflict.fresh, base: conflict.theirs.body })
    queries.setQueryData(definitionQuery(found.definition.definitionId).queryKey, conflict.fresh)
    change(() => to)
    setConflict(undefined)
    saving.reset()
  }
  const refused = refusal === undefined ? [] : refusal.problems.filter((each) => isAsSent(each, refusal.sent, body))
  return {
    ...history,
    read: read.found,
    base: read.base,
    isDirty,
    refused,
    refuse,
    meet,
    saving,
    rescue,
    conflict,
    resolve,
    cancelConflict: () => setConflict(undefined),
    /** @returns whether it is saved now */
    save: async (): Promise<boolean> => {
      try {
        await saving.mutateAsync(body)
        return true
      } catch {
        return false
      }
    },
  }
}

/** Whether what a problem is about still says what it said when it was refused. */
function isAsSent({ key, field }: BodyProblem, sent: DefinitionBody, body: DefinitionBody): boolean {
  if (key === DEFINITION)
    return field.startsWith('steps') ? isSame(sent, body) : isSame({ ...sent, steps: [] }, { ...body, steps: [] })
  const contentOf = (of: DefinitionBody): unknown => {
    const placed = placedByKey(of, key)
    return placed?.step ?? placed?.branch
  }
  return isSame(contentOf(sent), contentOf(body))
}
