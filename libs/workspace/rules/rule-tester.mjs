import { join } from 'node:path'
import { RuleTester } from 'eslint'
import tseslint from 'typescript-eslint'

/** Runs a rule on TypeScript sources; `at` is the place in the repository that the source pretends to be. */
export function testRule(name, rule, { valid, invalid }) {
  const tester = new RuleTester({
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { ecmaFeatures: {} },
      ecmaVersion: 2024,
      sourceType: 'module',
    },
  })
  const placed = ({ at, ...rest }) => ({ ...rest, filename: join(process.cwd(), at) })
  tester.run(name, rule, { valid: valid.map(placed), invalid: invalid.map(placed) })
}
