import type { MigrationInterface, QueryRunner } from 'typeorm'

export class FactsOfExceptionsSqlite1795328640004 implements MigrationInterface {
  name = 'FactsOfExceptionsSqlite1795328640004'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_invoice_exception_invoice_id_state_tenant_id_type"`)
    await queryRunner.query(`DROP INDEX "ix_invoice_exception_invoice_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_invoice_exception" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "invoice_id" varchar NOT NULL, "type" varchar(24) NOT NULL, "line_id" varchar, "order_line_id" varchar, "expected" text, "actual" text, "difference" text, "detail" text NOT NULL, "owner" varchar(20) NOT NULL, "allowed_resolutions" json NOT NULL, "suggestions" json NOT NULL, "state" varchar(10) NOT NULL, "resolution" varchar(10), "reason" text, "raised_at" datetime(3) NOT NULL, "resolved_by" varchar, "resolved_at" datetime(3), "value_minor" bigint, "withheld_minor" bigint, "due_at" datetime(3), "change_requested" json, "facts" json, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_invoice_exception"("tenant_id", "id", "invoice_id", "type", "line_id", "order_line_id", "expected", "actual", "difference", "detail", "owner", "allowed_resolutions", "suggestions", "state", "resolution", "reason", "raised_at", "resolved_by", "resolved_at", "value_minor", "withheld_minor", "due_at", "change_requested") SELECT "tenant_id", "id", "invoice_id", "type", "line_id", "order_line_id", "expected", "actual", "difference", "detail", "owner", "allowed_resolutions", "suggestions", "state", "resolution", "reason", "raised_at", "resolved_by", "resolved_at", "value_minor", "withheld_minor", "due_at", "change_requested" FROM "invoice_exception"`,
    )
    await queryRunner.query(`DROP TABLE "invoice_exception"`)
    await queryRunner.query(`ALTER TABLE "temporary_invoice_exception" RENAME TO "invoice_exception"`)
    await queryRunner.query(
      `CREATE INDEX "ix_invoice_exception_invoice_id_state_tenant_id_type" ON "invoice_exception" ("tenant_id", "state", "type", "invoice_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_invoice_exception_invoice_id_tenant_id" ON "invoice_exception" ("tenant_id", "invoice_id") `,
    )
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_invoice_exception_invoice_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_invoice_exception_invoice_id_state_tenant_id_type"`)
    await queryRunner.query(`ALTER TABLE "invoice_exception" RENAME TO "temporary_invoice_exception"`)
    await queryRunner.query(
      `CREATE TABLE "invoice_exception" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "invoice_id" varchar NOT NULL, "type" varchar(24) NOT NULL, "line_id" varchar, "order_line_id" varchar, "expected" text, "actual" text, "difference" text, "detail" text NOT NULL, "owner" varchar(20) NOT NULL, "allowed_resolutions" json NOT NULL, "suggestions" json NOT NULL, "state" varchar(10) NOT NULL, "resolution" varchar(10), "reason" text, "raised_at" datetime(3) NOT NULL, "resolved_by" varchar, "resolved_at" datetime(3), "value_minor" bigint, "withheld_minor" bigint, "due_at" datetime(3), "change_requested" json, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "invoice_exception"("tenant_id", "id", "invoice_id", "type", "line_id", "order_line_id", "expected", "actual", "difference", "detail", "owner", "allowed_resolutions", "suggestions", "state", "resolution", "reason", "raised_at", "resolved_by", "resolved_at", "value_minor", "withheld_minor", "due_at", "change_requested") SELECT "tenant_id", "id", "invoice_id", "type", "line_id", "order_line_id", "expected", "actual", "difference", "detail", "owner", "allowed_resolutions", "suggestions", "state", "resolution", "reason", "raised_at", "resolved_by", "resolved_at", "value_minor", "withheld_minor", "due_at", "change_requested" FROM "temporary_invoice_exception"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_invoice_exception"`)
    await queryRunner.query(
      `CREATE INDEX "ix_invoice_exception_invoice_id_tenant_id" ON "invoice_exception" ("tenant_id", "invoice_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_invoice_exception_invoice_id_state_tenant_id_type" ON "invoice_exception" ("tenant_id", "state", "type", "invoice_id") `,
    )
  }
}
