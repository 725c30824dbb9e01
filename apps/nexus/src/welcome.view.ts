import type { DatabaseInUse } from './database-in-use.adapter.js'

/** A login of the demo organization. */
export interface DemoLogin {
  readonly email: string
  readonly role: string
}

/** The demo organization, as the first start made it. */
export interface Demo {
  readonly organization: string
  readonly password: string
  readonly logins: readonly DemoLogin[]
}

/** What `npm start` prints when it is ready. */
export function welcome(of: {
  url: string
  database: DatabaseInUse
  demo: Demo | undefined
  milliseconds: number
}): string {
  const { url, database, demo, milliseconds } = of
  const where = database.settings.kind === 'sqlite' ? `SQLite in ${database.settings.folder}` : 'PostgreSQL'
  const lines = [
    '',
    `Nexus is ready at ${url} (after ${String(milliseconds)} ms).`,
    `Database: ${where}${database.note === undefined ? '' : ` — ${database.note}`}`,
    `API reference: ${url}/api/v1/reference · health: ${url}/api/v1/health`,
  ]
  if (demo !== undefined) {
    const width = Math.max(...demo.logins.map((login) => login.email.length))
    lines.push(
      '',
      `Logins of ${demo.organization}, all with the password "${demo.password}":`,
      ...demo.logins.map((login) => `  ${login.email.padEnd(width)}  ${login.role}`),
    )
  }
  return `${lines.join('\n')}\n\n`
}
