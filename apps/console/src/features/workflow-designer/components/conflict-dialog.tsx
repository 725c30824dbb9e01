import { T } from '@nexus/console-i18n'
import { Banner, Button, Dialog } from '@nexus/console-ui'
import { TriangleAlert } from 'lucide-react'
import { differences } from '../forms/body-diff.js'
import { mergeBodies } from '../forms/body-merge.js'
import type { DefinitionBody } from '../forms/body-types.js'
import type { Say } from '../forms/step-facts.js'
import { DifferencesList } from './differences-list.js'

/**
 * Somebody else saved the same draft meanwhile: shows what they changed, and joins it with what was written here, by step.
 * Nothing is lost: whatever is chosen can be undone.
 */
export function ConflictDialog({
  base,
  mine,
  theirs,
  say,
  onResolve,
  onCancel,
}: {
  readonly base: DefinitionBody
  readonly mine: DefinitionBody
  readonly theirs: DefinitionBody
  readonly say: Say
  readonly onResolve: (body: DefinitionBody) => void
  readonly onCancel: () => void
}) {
  const { body: merged, contested } = mergeBodies(base, mine, theirs)
  const names = contested.map((key) => mine.steps.find((step) => step.key === key)?.name ?? key).map(say.nameOf)
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onCancel()}
      size="lg"
      title={<T id="workflow.conflict.title" />}
      description={<T id="workflow.conflict.text" />}
      footer={
        <>
          <Button onClick={onCancel}>
            <T id="ui.cancel" />
          </Button>
          <Button onClick={() => onResolve(theirs)}>
            <T id="workflow.conflict.theirs" />
          </Button>
          <Button onClick={() => onResolve(mine)}>
            <T id="workflow.conflict.mine" />
          </Button>
          <Button variant="primary" onClick={() => onResolve(merged)}>
            <T id="workflow.conflict.join" />
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {names.length > 0 && (
          <Banner tone="warning" icon={<TriangleAlert aria-hidden />}>
            <T id="workflow.conflict.contested" values={{ names: names.join(', ') }} />
          </Banner>
        )}
        <section>
          <h3 className="mb-2 font-semibold">
            <T id="workflow.conflict.their_changes" />
          </h3>
          <DifferencesList changes={differences(base, theirs, say)} />
        </section>
        <section>
          <h3 className="mb-2 font-semibold">
            <T id="workflow.conflict.my_changes" />
          </h3>
          <DifferencesList changes={differences(base, mine, say)} />
        </section>
      </div>
    </Dialog>
  )
}
