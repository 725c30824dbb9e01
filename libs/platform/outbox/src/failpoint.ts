const NAMES = [
  'before-commit',
  'after-commit',
  'outbox-published-before-mark',
  'inbox-inserted-before-effect',
  'effect-before-commit',
  'commit-before-ack',
] as const

/** Places outside the way of an event: of a request, a number, a job and an object. */
const ELSEWHERE = [
  'idem-inserted',
  'after-commit-before-reply',
  'number-allocated',
  'job-row-before-enqueue',
  's3-put-before-row',
  'row-before-s3-delete',
] as const

const KNOWN: readonly string[] = [...NAMES, ...ELSEWHERE]

/** A place where a test may kill the process (FLT-01). */
export type FailpointName = (typeof NAMES)[number] | (typeof ELSEWHERE)[number]

/** Those that an event passes, in their order. */
export const FAILPOINTS: readonly FailpointName[] = NAMES

interface Armed {
  readonly name: string
  left: number
}

/**
 * Reads `NX_FAILPOINT=name:nth`: the process kills itself the nth time it passes that point.
 * @throws Error when set in production, when the name is unknown, or when nth is not a positive integer.
 */
export function armedFailpoint(environment: NodeJS.ProcessEnv): Armed | undefined {
  const setting = environment['NX_FAILPOINT']
  if (setting === undefined || setting === '') return undefined
  if (environment['NODE_ENV'] === 'production') {
    throw new Error('NX_FAILPOINT is set with NODE_ENV=production: it kills the process. Remove it.')
  }
  const [name, nth = '1'] = setting.split(':')
  if (name === undefined || !KNOWN.includes(name)) {
    throw new Error(`NX_FAILPOINT names "${String(name)}"; known are ${KNOWN.join(', ')}`)
  }
  if (!/^[1-9][0-9]*$/.test(nth)) throw new Error(`NX_FAILPOINT=${setting}: the part after the colon must be 1, 2, 3 …`)
  return { name, left: Number(nth) }
}

const armed = armedFailpoint(process.env)

/** Kills this process with SIGKILL when `NX_FAILPOINT` says so; otherwise does nothing. */
export function failpoint(name: FailpointName): void {
  if (armed === undefined || armed.name !== name) return
  armed.left -= 1
  if (armed.left === 0) process.kill(process.pid, 'SIGKILL')
}
