import type { MigrationInterface, QueryRunner } from 'typeorm'

export class AddExportSqlite1795301123325 implements MigrationInterface {
  name = 'AddExportSqlite1795301123325'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "export" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "operation" varchar(160) NOT NULL, "query" json NOT NULL, "columns" json NOT NULL, "byte_order_mark" boolean NOT NULL, "state" varchar(10) NOT NULL, "slot" integer, "rows" integer, "truncated" boolean NOT NULL DEFAULT (0), "file_id" varchar, "file_name" varchar(200), "size" integer, "failure_code" varchar(120), "failure_detail" varchar(500), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(`CREATE INDEX "ix_export_created_at_tenant_id" ON "export" ("tenant_id", "created_at") `)
    await queryRunner.query(
      `CREATE INDEX "ix_export_created_at_created_by_id_tenant_id" ON "export" ("tenant_id", "created_by", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_export_created_by_slot_tenant_id" ON "export" ("tenant_id", "created_by", "slot") `,
    )
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_export_created_by_slot_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_export_created_at_created_by_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_export_created_at_tenant_id"`)
    await queryRunner.query(`DROP TABLE "export"`)
  }
}
