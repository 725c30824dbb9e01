import { keepColumns } from './keep-columns.mjs'

describe('a generated migration', () => {
  it('changes the type of a column instead of dropping what is in it', () => {
    expect(
      keepColumns([
        'DROP INDEX "billing"."ix_payment"',
        'ALTER TABLE "billing"."payment" DROP COLUMN "state"',
        'ALTER TABLE "billing"."payment" ADD "state" character varying(16) NOT NULL',
        'CREATE INDEX "ix_payment" ON "billing"."payment" ("state")',
      ]),
    ).toEqual([
      'DROP INDEX "billing"."ix_payment"',
      'ALTER TABLE "billing"."payment" ALTER COLUMN "state" TYPE character varying(16)',
      'CREATE INDEX "ix_payment" ON "billing"."payment" ("state")',
    ])
  })

  it('still drops and adds what are two columns', () => {
    const two = ['ALTER TABLE "a"."b" DROP COLUMN "old"', 'ALTER TABLE "a"."b" ADD "new" text NOT NULL']
    expect(keepColumns(two)).toEqual(two)
  })
})
