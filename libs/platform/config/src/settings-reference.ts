import { z } from 'zod'

/** What the reference says about one environment variable. */
export interface SettingReference {
  readonly variable: string
  readonly description: string
  readonly expected: string
  readonly required: boolean
  /** Text of the default, absent when there is none. */
  readonly default?: string
  readonly example?: string
  /** A secret is never printed and has no default. */
  readonly secret: boolean
}

interface PropertySchema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly description?: string
  readonly example?: unknown
  readonly expected?: unknown
  readonly secret?: unknown
  readonly minimum?: number
  readonly maximum?: number
}

/** Every variable of the schema, in its order, for `.env.example` and the reference page. */
export function settingsReference(schema: z.ZodObject): SettingReference[] {
  const document = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const properties = (document.properties ?? {}) as Record<string, PropertySchema>
  const required = new Set(document.required ?? [])
  return Object.keys(schema.shape).map((variable) => {
    const property = properties[variable] ?? {}
    return {
      variable,
      description: property.description ?? '',
      expected: expectationFrom(property),
      required: required.has(variable),
      ...defaultOf(schema.shape[variable] as z.core.$ZodType | undefined),
      ...(property.example === undefined ? {} : { example: asText(property.example) }),
      secret: property.secret === true,
    }
  })
}

/** What a variable must be, in words. */
export function expectationOf(schema: z.ZodObject, variable: string): string {
  return settingsReference(schema).find((each) => each.variable === variable)?.expected ?? 'a valid value'
}

/** Text of an `.env.example`: optional variables are commented out with their default, secrets stay empty. */
export function toEnvExample(reference: readonly SettingReference[]): string {
  return reference
    .map((each) => {
      const value = each.secret ? '' : (each.default ?? each.example ?? '')
      const line = `${each.variable}=${value}`
      return `# ${each.description}\n# Expected: ${each.expected}${each.required ? ' (required)' : ''}\n${each.required ? line : `# ${line}`}\n`
    })
    .join('\n')
}

/** The same as a Markdown table. */
export function toMarkdownTable(reference: readonly SettingReference[]): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|')
  const rows = reference.map((each) => {
    const fallback =
      each.default === undefined || each.default === '' ? (each.required ? 'required' : '') : `\`${each.default}\``
    return `| \`${each.variable}\` | ${cell(each.expected)} | ${fallback} | ${cell(each.description)} |`
  })
  return ['| Variable | Expected | Default | Meaning |', '|---|---|---|---|', ...rows].join('\n')
}

function expectationFrom(property: PropertySchema): string {
  if (typeof property.expected === 'string') return property.expected
  if (property.enum !== undefined) return `one of ${property.enum.map(asText).join(', ')}`
  return 'text'
}

/** What the field makes of nothing; its input schema does not hold the default of a field that converts. */
function defaultOf(field: z.core.$ZodType | undefined): { default?: string } {
  const result = field === undefined ? undefined : z.safeParse(field, undefined)
  if (result?.success !== true || result.data === undefined) return {}
  return { default: Array.isArray(result.data) ? result.data.join(',') : asText(result.data) }
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value
  return JSON.stringify(value)
}
