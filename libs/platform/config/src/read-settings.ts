import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { SettingsError, type SettingProblem } from './settings-error.js'
import { expectationOf, settingsReference } from './settings-reference.js'

/** Environment variables as the process has them. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the variables that `schema` names from `env`. An empty or blank variable counts as not set, so that a
 * copied example file keeps the defaults. A secret may lie in a file, which `<VARIABLE>_FILE` names.
 * @throws SettingsError naming every wrong variable with what is expected; values are never repeated.
 */
export function readSettings<S extends z.ZodObject>(schema: S, env: Environment): z.output<S> {
  const input: Record<string, string> = {}
  for (const variable of Object.keys(schema.shape)) {
    const value = env[variable]?.trim()
    if (value !== undefined && value !== '') input[variable] = value
  }
  const problems = readSecretFiles(schema, env, input)
  const result = schema.safeParse(input)
  if (result.success && problems.length === 0) return result.data
  const named = new Set(problems.map(({ variable }) => variable.replace(/_FILE$/, '')))
  const wrong = result.success ? [] : problemsOf(schema, input, result.error)
  throw new SettingsError([...problems, ...wrong.filter(({ variable }) => !named.has(variable))])
}

/** Adds the secrets that lie in files, as containers mount them: an environment is shown by `inspect` and inherited. */
function readSecretFiles(schema: z.ZodObject, env: Environment, input: Record<string, string>): SettingProblem[] {
  const problems: SettingProblem[] = []
  for (const { variable, secret } of settingsReference(schema)) {
    const file = env[`${variable}_FILE`]?.trim()
    if (!secret || file === undefined || file === '') continue
    const wrong = (problem: string): void => {
      problems.push({ variable: `${variable}_FILE`, problem, expected: `a file that holds ${variable}` })
    }
    if (input[variable] !== undefined) {
      wrong(`is set beside ${variable}`)
      continue
    }
    try {
      const value = readFileSync(file, 'utf8').trim()
      if (value === '') wrong('names an empty file')
      else input[variable] = value
    } catch {
      wrong('names a file that cannot be read')
    }
  }
  return problems
}

function problemsOf(schema: z.ZodObject, input: Record<string, string>, error: z.ZodError): SettingProblem[] {
  const found = new Map<string, SettingProblem>()
  for (const issue of error.issues) {
    const variable = String(issue.path[0] ?? '(settings)')
    if (found.has(variable)) continue
    // Only messages written in the schema are passed on: Zod's own could one day quote the input.
    const problem =
      issue.code === 'custom' ? issue.message : input[variable] === undefined ? 'is not set' : 'is not valid'
    found.set(variable, { variable, expected: expectationOf(schema, variable), problem })
  }
  return [...found.values()]
}
