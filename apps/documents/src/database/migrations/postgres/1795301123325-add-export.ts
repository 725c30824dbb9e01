import { enableTenantIsolation } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class AddExportPostgres1795301123325 implements MigrationInterface {
  name = 'AddExportPostgres1795301123325'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "documents"."export" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "operation" character varying(160) NOT NULL, "query" jsonb NOT NULL, "columns" jsonb NOT NULL, "byte_order_mark" boolean NOT NULL, "state" character varying(10) NOT NULL, "slot" integer, "rows" integer, "truncated" boolean NOT NULL DEFAULT false, "file_id" uuid, "file_name" character varying(200), "size" integer, "failure_code" character varying(120), "failure_detail" character varying(500), CONSTRAINT "export_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_export_created_at_tenant_id" ON "documents"."export"  ("tenant_id", "created_at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_export_created_at_created_by_id_tenant_id" ON "documents"."export"  ("tenant_id", "created_by", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_export_created_by_slot_tenant_id" ON "documents"."export"  ("tenant_id", "created_by", "slot") `,
    )
    await enableTenantIsolation(queryRunner, 'documents', 'export')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "documents"."ix_export_created_by_slot_tenant_id"`)
    await queryRunner.query(`DROP INDEX "documents"."ix_export_created_at_created_by_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "documents"."ix_export_created_at_tenant_id"`)
    await queryRunner.query(`DROP TABLE "documents"."export"`)
  }
}
