import type { Clock, RequestContext } from '@nexus/kernel'

const deadlines = new WeakMap<object, number>()

/**
 * Remembers when a request that came over the transport must end, by this process's monotonic clock (`performance.now`):
 * unlike `deadlineAt` it knows nothing of other machines' clocks and of clocks that are set (reliability.md 2.9).
 */
export function keepDeadline<C extends RequestContext>(ctx: C, deadline: number): C {
  deadlines.set(ctx, deadline)
  return ctx
}

/** Milliseconds that are left for the work of a context; negative when its time is over. */
export function timeLeftOf(ctx: RequestContext, clock: Clock): number {
  const deadline = deadlines.get(ctx)
  return deadline === undefined ? ctx.deadlineAt - clock.now().getTime() : deadline - performance.now()
}

/** Whether the time of a request is over for certain, so that nothing may be begun for it any more. */
export function isTimeOver(ctx: RequestContext): boolean {
  const deadline = deadlines.get(ctx)
  return deadline !== undefined && deadline <= performance.now()
}
