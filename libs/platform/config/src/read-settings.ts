import type { z } from 'zod'
import { SettingsError, type SettingProblem } from './settings-error.js'
import { expectationOf } from './settings-reference.js'

/** Environment variables as the process has them. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the variables that `schema` names from `env`. An empty or blank variable counts as not set, so that a
 * copied example file keeps the defaults.
 * @throws SettingsError naming every wrong variable with what is expected; values are never repeated.
 */
export function readSettings<S extends z.ZodObject>(schema: S, env: Environment): z.output<S> {
  const input: Record<string, string> = {}
  for (const variable of Object.keys(schema.shape)) {
    const value = env[variable]?.trim()
    if (value !== undefined && value !== '') input[variable] = value
  }
  const result = schema.safeParse(input)
  if (result.success) return result.data
  throw new SettingsError(problemsOf(schema, input, result.error))
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
