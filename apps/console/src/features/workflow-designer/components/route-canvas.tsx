import { T, useT } from '@nexus/console-i18n'
import { Banner, Button, cn } from '@nexus/console-ui'
import { CircleCheck, FileText, ListOrdered, Plus } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { type Placed, placedIn, ROOT, runOrder } from '../forms/body-edit.js'
import { MOST, type Step } from '../forms/body-types.js'
import { useEditor } from '../forms/editor-context.js'
import { Opening } from './opening.js'
import { StepCard } from './step-card.js'
import { type StepActions, useStepActions } from './use-step-actions.js'
import { useStepDrag } from './use-step-drag.js'

/** The way of a document from its submission to its approval, one step under the other and branches side by side. */
export function RouteCanvas({ undo }: { readonly undo: () => void }) {
  const t = useT()
  const canvas = useRef<HTMLDivElement>(null)
  const { body, documentType, say } = useEditor()
  const actions = useStepActions(undo)
  const { drag, handle } = useStepDrag(canvas)
  const placed = new Map(placedIn(body).map((each) => [each.key, each]))
  const order = runOrder(body.steps)
  const shared: Shared = { placed, actions, drag, handle }
  return (
    <div
      ref={canvas}
      role="group"
      aria-label={t('workflow.canvas')}
      className={cn('mx-auto w-full max-w-2xl', drag !== undefined && 'select-none')}
    >
      {order !== undefined && (
        <Banner icon={<ListOrdered aria-hidden />} className="mb-3">
          <T id="workflow.order" values={{ names: order.map(({ name }) => say.nameOf(name)).join(' → ') }} />
        </Banner>
      )}
      <End icon={<FileText aria-hidden className="size-4" />}>
        <T id="workflow.canvas.start" values={{ document: t(`workflow.document.${documentType}`) }} />
      </End>
      <StepList steps={body.steps} list={ROOT} {...shared} />
      <End icon={<CircleCheck aria-hidden className="size-4 text-success-ink" />}>
        <T id="workflow.canvas.end" />
      </End>
    </div>
  )
}

interface Shared {
  readonly placed: ReadonlyMap<string, Placed>
  readonly actions: StepActions | undefined
  readonly drag: ReturnType<typeof useStepDrag>['drag']
  readonly handle: ReturnType<typeof useStepDrag>['handle']
}

function End({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <p className="mx-auto flex w-fit max-w-full items-center gap-2 rounded-full border border-line bg-subtle px-3 py-1 text-sm font-medium">
      {icon}
      <span className="min-w-0">{children}</span>
    </p>
  )
}

function StepList({ steps, list, ...shared }: Shared & { readonly steps: readonly Step[]; readonly list: string }) {
  const t = useT()
  const { placed, actions, drag, handle } = shared
  const opening = (index: number) => (
    <Opening
      list={list}
      index={index}
      count={steps.length}
      isTarget={drag?.target?.list === list && drag.target.index === index}
      onInsert={actions === undefined ? undefined : (kind) => actions.insert(kind, { list, index })}
    />
  )
  return (
    <>
      <ol aria-label={t('workflow.steps')}>
        {steps.map((step, index) => {
          const own = placed.get(step.key)
          return own === undefined ? null : (
            <li key={step.key}>
              {opening(index)}
              <StepCard
                placed={own}
                actions={actions}
                isDragged={drag?.key === step.key}
                {...(actions === undefined ? {} : { handle: handle(step.key) })}
              >
                {step.kind === 'parallel' && <Branches step={step} {...shared} />}
              </StepCard>
            </li>
          )
        })}
      </ol>
      {opening(steps.length)}
    </>
  )
}

function Branches({ step, ...shared }: Shared & { readonly step: Extract<Step, { readonly kind: 'parallel' }> }) {
  const { placed, actions, drag } = shared
  const { branches } = step
  return (
    <div className="border-t border-line p-2">
      <ul className="grid grid-cols-1 items-start gap-2 sm:grid-cols-[repeat(auto-fit,minmax(15rem,1fr))]">
        {branches.map((branch) => {
          const own = placed.get(branch.key)
          return own === undefined ? null : (
            <li key={branch.key} className="min-w-0">
              <StepCard placed={own} actions={actions} isDragged={drag?.key === branch.key}>
                <div className="border-t border-line px-2">
                  <StepList steps={branch.steps} list={branch.key} {...shared} />
                </div>
              </StepCard>
            </li>
          )
        })}
      </ul>
      {actions !== undefined && branches.length < MOST.branches && (
        <Button size="sm" variant="ghost" className="mt-2" onClick={() => actions.addBranch(step.key, branches.length)}>
          <Plus aria-hidden />
          <T id="workflow.branch.add" />
        </Button>
      )}
    </div>
  )
}
