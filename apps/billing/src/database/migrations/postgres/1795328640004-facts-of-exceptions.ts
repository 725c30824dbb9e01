import type { MigrationInterface, QueryRunner } from 'typeorm'

export class FactsOfExceptionsPostgres1795328640004 implements MigrationInterface {
  name = 'FactsOfExceptionsPostgres1795328640004'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "billing"."invoice_exception" ADD "facts" jsonb`)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "billing"."invoice_exception" DROP COLUMN "facts"`)
  }
}
