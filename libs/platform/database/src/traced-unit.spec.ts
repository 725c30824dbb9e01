import { summaryOf } from './traced-unit.js'

describe('the summary of a statement', () => {
  it.each([
    ['SELECT "o"."id" FROM "procurement"."purchase_order" "o" WHERE "o"."tenant_id" = $1', 'SELECT purchase_order'],
    ['SELECT "o"."id" FROM "purchase_order" "o"', 'SELECT purchase_order'],
    ['INSERT INTO outbox_event (a) VALUES ($1)', 'INSERT outbox_event'],
    ['UPDATE "vendor" SET "name" = $1 WHERE name = \'Müller\'', 'UPDATE vendor'],
    ['DELETE FROM "billing"."invoice_line"', 'DELETE invoice_line'],
    ['SAVEPOINT typeorm_1', 'SAVEPOINT'],
    ['', 'SQL'],
  ])('of %s is %s', (sql, summary) => {
    expect(summaryOf(sql)).toBe(summary)
  })
})
