import type { MigrationInterface, QueryRunner } from 'typeorm'

export class FactsOfBankLinesPostgres1795343243414 implements MigrationInterface {
  name = 'FactsOfBankLinesPostgres1795343243414'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "billing"."bank_line" ADD "facts" jsonb`)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "billing"."bank_line" DROP COLUMN "facts"`)
  }
}
