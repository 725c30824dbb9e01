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
  if (demo !== undefined) lines.push('', ...loginLines(demo))
  return `${lines.join('\n')}\n\n`
}

/** The logins of the demo organization, one a line. */
export function loginLines({ organization, password, logins }: Demo): string[] {
  const width = Math.max(...logins.map((login) => login.email.length))
  return [
    `Logins of ${organization}, all with the password "${password}":`,
    ...logins.map((login) => `  ${login.email.padEnd(width)}  ${login.role}`),
  ]
}
