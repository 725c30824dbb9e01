import { hostname } from 'node:os'
import { ERROR_KINDS } from '@nexus/kernel'
import { type Answer, Person, type Sending } from './person.adapter.js'

interface Seen {
  readonly request: string
  readonly answer: Answer
}

/** What no refusal may tell anybody: stacks, statements, files and machines (reliability.md 2.10). */
const TELLTALES: readonly RegExp[] = [
  /\bat \S+ \(|:\d+:\d+\)/,
  /node_modules|node:internal|file:\/\/|\.[cm]?[jt]s\b|\/(apps|libs|dist|tmp|home|usr|var|work)\//,
  /\b(SELECT|INSERT INTO|DELETE FROM|UPDATE "|WHERE|SAVEPOINT|BEGIN|ROLLBACK)\b/,
  /sqlite|postgres|libsql|typeorm|QueryFailed|constraint|relation "|\bcolumn\b|fastify|nestjs|zod/i,
  /127\.0\.0\.1|localhost|ECONN|ENOENT/,
  new RegExp(`\\b${hostname().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`),
]

const MEMBERS = ['type', 'title', 'status', 'detail', 'instance', 'code', 'trace_id']

/** Remembers every answer of a suite, so that rules about all of them can be stated once, at its end. */
export class AnswerWatch {
  private readonly seen: Seen[] = []

  see(request: string, answer: Answer): void {
    this.seen.push({ request, answer })
  }

  get refusals(): readonly Seen[] {
    return this.seen.filter(({ answer }) => answer.status >= 400)
  }

  /** The addresses that explain the refusals of this suite. */
  get problemTypes(): readonly string[] {
    return [...new Set(this.refusals.map(({ answer }) => (answer.body as { type?: string }).type ?? ''))]
  }

  /** Refusals that are no complete problem+json of the one table. */
  incomplete(): string[] {
    return this.refusals.flatMap(({ request, answer }) => {
      const problem = answer.body as Readonly<Record<string, unknown>>
      const kind = Object.values(ERROR_KINDS).find(
        ({ type, status, title }) =>
          problem.type === `/api/v1/problems/${type}` && problem.status === status && problem.title === title,
      )
      const complete =
        kind?.status === answer.status &&
        answer.headers.get('content-type') === 'application/problem+json; charset=utf-8' &&
        MEMBERS.every((member) => problem[member] !== undefined && problem[member] !== '') &&
        problem.trace_id === answer.headers.get('x-trace-id')
      return complete ? [] : [`${request}: ${String(answer.status)} ${answer.text}`]
    })
  }

  /** Refusals that tell more than they should. */
  talkative(): string[] {
    return this.refusals.flatMap(({ request, answer }) => {
      const { instance: _asked, ...told } = answer.body as Readonly<Record<string, unknown>>
      const text = JSON.stringify(told)
      return TELLTALES.some((telltale) => telltale.test(text)) ? [`${request}: ${text}`] : []
    })
  }

  /** Answers without one of the headers, or with another value. */
  without(headers: Readonly<Record<string, string | RegExp>>): string[] {
    return this.seen.flatMap(({ request, answer }) =>
      Object.entries(headers).flatMap(([name, wanted]) => {
        const value = answer.headers.get(name) ?? ''
        const fine = typeof wanted === 'string' ? value === wanted : wanted.test(value)
        return fine ? [] : [`${request}: ${name}: ${value}`]
      }),
    )
  }
}

/** A person whose every answer is watched. */
export class WatchedPerson extends Person {
  constructor(
    url: string,
    private readonly watch: AnswerWatch,
  ) {
    super(url)
  }

  override async send(method: string, path: string, body: unknown, sending: Sending): Promise<Answer> {
    const answer = await super.send(method, path, body, sending)
    this.watch.see(`${method} ${path.slice(0, 120)}`, answer)
    return answer
  }
}
