import { T } from '@nexus/console-i18n'
import { Banner } from '@nexus/console-ui'
import { CircleAlert } from 'lucide-react'
import { placedByKey } from '../forms/body-edit.js'
import type { BodyProblem } from '../forms/body-problems.js'
import { useEditor } from '../forms/editor-context.js'

/** What has to be set right before it can be saved, each with the way to its step. */
export function ProblemBanner({
  problems,
  message,
}: {
  readonly problems: readonly BodyProblem[]
  /** Of a refusal that is about no step. */
  readonly message?: string | undefined
}) {
  const { body, say, select } = useEditor()
  if (problems.length === 0 && message === undefined) return null
  return (
    <Banner tone="danger" role="alert" icon={<CircleAlert aria-hidden />} className="mb-4">
      {problems.length === 0 ? (
        message
      ) : (
        <>
          <p className="font-medium">
            <T id="workflow.problem.title" values={{ count: problems.length }} />
          </p>
          <ul className="mt-1 flex flex-col gap-1">
            {problems.map(({ key, field, detail }) => {
              const placed = placedByKey(body, key)
              return (
                <li key={`${key} ${field} ${detail}`}>
                  {placed === undefined ? (
                    detail
                  ) : (
                    <button
                      type="button"
                      className="rounded text-start underline underline-offset-2 touch:min-h-11"
                      onClick={() => {
                        select(key)
                        document
                          .querySelector(`[data-step-card="${key}"]`)
                          ?.scrollIntoView({ block: 'center', behavior: 'smooth' })
                      }}
                    >
                      <T id="workflow.problem.at" values={{ name: say.nameOf(placed.name), detail }} />
                    </button>
                  )}
                </li>
              )
            })}
          </ul>
        </>
      )}
    </Banner>
  )
}
