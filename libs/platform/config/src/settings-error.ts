/** One wrong environment variable: its name, what it must be, and what is wrong. Never holds the value. */
export interface SettingProblem {
  readonly variable: string
  readonly expected: string
  readonly problem: string
}

/** Thrown at start when settings are wrong; names every wrong variable at once and never echoes a value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'

  constructor(readonly problems: readonly SettingProblem[]) {
    const lines = problems.map((each) => `  ${each.variable}: ${each.problem}. Expected: ${each.expected}`)
    super(
      `${String(problems.length)} wrong setting${problems.length === 1 ? '' : 's'}, refusing to start:\n${lines.join('\n')}`,
    )
  }
}
