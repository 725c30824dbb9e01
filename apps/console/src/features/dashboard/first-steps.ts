/** What an organization needs before anybody can buy, in the order in which it is done. */
export const FIRST_STEPS = ['company', 'people', 'vendor'] as const

export type FirstStep = (typeof FIRST_STEPS)[number]
type OfSteps<T> = Readonly<Partial<Record<FirstStep, T>>>

/** Which of them are done; those that this person may not take are left out. */
export type FirstSteps = OfSteps<boolean>

const RIGHTS: Readonly<Record<FirstStep, readonly string[]>> = {
  company: ['legal-entity:manage'],
  people: ['user:manage'],
  vendor: ['vendor:create', 'vendor:read'],
}

/** How many there have to be until a step is done. Whoever asks is one of the people. */
export const ENOUGH: Readonly<Record<FirstStep, number>> = { company: 1, people: 2, vendor: 1 }

/** The steps that somebody with these rights can take. */
export const stepsFor = (can: (permission: string) => boolean): readonly FirstStep[] =>
  FIRST_STEPS.filter((step) => RIGHTS[step].every(can))

/** @param counts how many there are, of the steps that the person may take */
export const stepsDone = (counts: OfSteps<number>): FirstSteps =>
  Object.fromEntries(
    FIRST_STEPS.flatMap((step) => {
      const count = counts[step]
      return count === undefined ? [] : [[step, count >= ENOUGH[step]]]
    }),
  )

/** Whether nothing of it is left for this person. */
export const isBegun = (steps: FirstSteps): boolean => !Object.values(steps).includes(false)

/** What is shown: all steps of the person while one is left; none of them once all are done, and before it is known. */
export const shownSteps = (
  steps: FirstSteps | undefined,
): readonly { readonly step: FirstStep; readonly isDone: boolean }[] =>
  steps === undefined || isBegun(steps)
    ? []
    : FIRST_STEPS.flatMap((step) => {
        const isDone = steps[step]
        return isDone === undefined ? [] : [{ step, isDone }]
      })

/** How long the answer is good, in milliseconds: what is done once stays done, the rest is asked again. */
export const goodFor = (steps: FirstSteps | undefined): number =>
  steps !== undefined && isBegun(steps) ? Number.POSITIVE_INFINITY : 0
