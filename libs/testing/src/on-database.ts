import { testDatabaseKind } from './test-database.js'

const notOnThisDatabase = (): void => {
  // The rule is about the other database, where the same suite runs it: not defined here, so never counted as skipped.
}

/** `it` on the given database, and nothing on the other: for rules that only one of them has. */
export const itOn = (kind: 'sqlite' | 'postgres'): jest.It =>
  testDatabaseKind() === kind ? it : (notOnThisDatabase as unknown as jest.It)

/** As {@link itOn}, for a whole group. */
export const describeOn = (kind: 'sqlite' | 'postgres'): jest.Describe =>
  testDatabaseKind() === kind ? describe : (notOnThisDatabase as unknown as jest.Describe)
