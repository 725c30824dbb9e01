import type { MigrationInterface, QueryRunner } from 'typeorm'

export class DocumentSubjectsPostgres1795373844221 implements MigrationInterface {
  name = 'DocumentSubjectsPostgres1795373844221'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "workflow"."approval_task" ADD "subject" jsonb`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval" ADD "subject" jsonb`)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "workflow"."approval" DROP COLUMN "subject"`)
    await queryRunner.query(`ALTER TABLE "workflow"."approval_task" DROP COLUMN "subject"`)
  }
}
