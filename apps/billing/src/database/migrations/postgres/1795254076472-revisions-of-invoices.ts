import { restrictToPlatform } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class RevisionsOfInvoicesPostgres1795254076472 implements MigrationInterface {
  name = 'RevisionsOfInvoicesPostgres1795254076472'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "billing"."inbox_place" ("consumer" character varying(120) NOT NULL, "type" character varying(160) NOT NULL, "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "history_taken_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "inbox_place_pkey" PRIMARY KEY ("consumer", "type"))`,
    )
    await queryRunner.query(`ALTER TABLE "billing"."outbox_event" ADD "stream_epoch" TIMESTAMP(3) WITH TIME ZONE`)
    await queryRunner.query(`ALTER TABLE "billing"."outbox_event" ADD "stream_seq" bigint`)
    await queryRunner.query(`ALTER TABLE "billing"."supplier_invoice_order" ADD "revision" integer`)
    await queryRunner.query(`ALTER TABLE "billing"."supplier_invoice_order" ADD "revision_basis" character varying(16)`)
    await restrictToPlatform(queryRunner, 'billing', 'inbox_place')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "billing"."supplier_invoice_order" DROP COLUMN "revision_basis"`)
    await queryRunner.query(`ALTER TABLE "billing"."supplier_invoice_order" DROP COLUMN "revision"`)
    await queryRunner.query(`ALTER TABLE "billing"."outbox_event" DROP COLUMN "stream_seq"`)
    await queryRunner.query(`ALTER TABLE "billing"."outbox_event" DROP COLUMN "stream_epoch"`)
    await queryRunner.query(`DROP TABLE "billing"."inbox_place"`)
  }
}
