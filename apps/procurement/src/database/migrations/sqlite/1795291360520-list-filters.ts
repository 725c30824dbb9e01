import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ListFiltersSqlite1795291360520 implements MigrationInterface {
  name = 'ListFiltersSqlite1795291360520'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_requisition_created_at_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_requisition_requester_id_submitted_at_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_requisition_cost_centre_id_submitted_at_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_requisition_created_at_requester_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_requisition_id_tenant_id_title"`)
    await queryRunner.query(`DROP INDEX "ix_requisition_created_at_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_requisition" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "state" varchar(24) NOT NULL, "title" varchar(200) NOT NULL, "purpose" text, "need_by" varchar(10), "delivery_place" varchar(300), "currency" varchar(3) NOT NULL, "legal_entity_id" varchar, "requester_id" varchar NOT NULL, "requester_name" varchar(200), "document_allowance_charges" json NOT NULL, "gross_minor" bigint NOT NULL, "submitted_at" datetime(3), "submitted_version" integer, "approval" json, "approval_history" json, "cost_centre_id" varchar, "quote_file_ids" json, "quote_waiver" text, "warnings" json, "change" json, "state_reason" varchar(500), "copied_from" varchar, "search_key" varchar(400), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_requisition"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "state", "title", "purpose", "need_by", "delivery_place", "currency", "legal_entity_id", "requester_id", "requester_name", "document_allowance_charges", "gross_minor", "submitted_at", "submitted_version", "approval", "approval_history", "cost_centre_id", "quote_file_ids", "quote_waiver", "warnings", "change", "state_reason", "copied_from") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "state", "title", "purpose", "need_by", "delivery_place", "currency", "legal_entity_id", "requester_id", "requester_name", "document_allowance_charges", "gross_minor", "submitted_at", "submitted_version", "approval", "approval_history", "cost_centre_id", "quote_file_ids", "quote_waiver", "warnings", "change", "state_reason", "copied_from" FROM "requisition"`,
    )
    await queryRunner.query(`DROP TABLE "requisition"`)
    await queryRunner.query(`ALTER TABLE "temporary_requisition" RENAME TO "requisition"`)
    await queryRunner.query(
      `CREATE INDEX "ix_requisition_created_at_id_state_tenant_id" ON "requisition" ("tenant_id", "state", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_requisition_requester_id_submitted_at_tenant_id" ON "requisition" ("tenant_id", "requester_id", "submitted_at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_requisition_cost_centre_id_submitted_at_tenant_id" ON "requisition" ("tenant_id", "cost_centre_id", "submitted_at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_requisition_created_at_requester_id_tenant_id" ON "requisition" ("tenant_id", "requester_id", "created_at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_requisition_id_tenant_id_title" ON "requisition" ("tenant_id", "title", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_requisition_created_at_id_tenant_id" ON "requisition" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "temporary_known_organization" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "base_currency" varchar(3) NOT NULL, "source_version" integer NOT NULL, "time_zone" varchar(64), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_known_organization"("tenant_id", "id", "base_currency", "source_version") SELECT "tenant_id", "id", "base_currency", "source_version" FROM "known_organization"`,
    )
    await queryRunner.query(`DROP TABLE "known_organization"`)
    await queryRunner.query(`ALTER TABLE "temporary_known_organization" RENAME TO "known_organization"`)
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_issued_at_tenant_id" ON "purchase_order" ("tenant_id", "issued_at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_line_category_id_order_id_tenant_id" ON "purchase_order_line" ("tenant_id", "category_id", "order_id") `,
    )
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_purchase_order_line_category_id_order_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_issued_at_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "known_organization" RENAME TO "temporary_known_organization"`)
    await queryRunner.query(
      `CREATE TABLE "known_organization" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "base_currency" varchar(3) NOT NULL, "source_version" integer NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "known_organization"("tenant_id", "id", "base_currency", "source_version") SELECT "tenant_id", "id", "base_currency", "source_version" FROM "temporary_known_organization"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_known_organization"`)
    await queryRunner.query(`DROP INDEX "ix_requisition_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_requisition_id_tenant_id_title"`)
    await queryRunner.query(`DROP INDEX "ix_requisition_created_at_requester_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_requisition_cost_centre_id_submitted_at_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_requisition_requester_id_submitted_at_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_requisition_created_at_id_state_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "requisition" RENAME TO "temporary_requisition"`)
    await queryRunner.query(
      `CREATE TABLE "requisition" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "state" varchar(24) NOT NULL, "title" varchar(200) NOT NULL, "purpose" text, "need_by" varchar(10), "delivery_place" varchar(300), "currency" varchar(3) NOT NULL, "legal_entity_id" varchar, "requester_id" varchar NOT NULL, "requester_name" varchar(200), "document_allowance_charges" json NOT NULL, "gross_minor" bigint NOT NULL, "submitted_at" datetime(3), "submitted_version" integer, "approval" json, "approval_history" json, "cost_centre_id" varchar, "quote_file_ids" json, "quote_waiver" text, "warnings" json, "change" json, "state_reason" varchar(500), "copied_from" varchar, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "requisition"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "state", "title", "purpose", "need_by", "delivery_place", "currency", "legal_entity_id", "requester_id", "requester_name", "document_allowance_charges", "gross_minor", "submitted_at", "submitted_version", "approval", "approval_history", "cost_centre_id", "quote_file_ids", "quote_waiver", "warnings", "change", "state_reason", "copied_from") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "state", "title", "purpose", "need_by", "delivery_place", "currency", "legal_entity_id", "requester_id", "requester_name", "document_allowance_charges", "gross_minor", "submitted_at", "submitted_version", "approval", "approval_history", "cost_centre_id", "quote_file_ids", "quote_waiver", "warnings", "change", "state_reason", "copied_from" FROM "temporary_requisition"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_requisition"`)
    await queryRunner.query(
      `CREATE INDEX "ix_requisition_created_at_id_tenant_id" ON "requisition" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_requisition_id_tenant_id_title" ON "requisition" ("tenant_id", "title", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_requisition_created_at_requester_id_tenant_id" ON "requisition" ("tenant_id", "requester_id", "created_at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_requisition_cost_centre_id_submitted_at_tenant_id" ON "requisition" ("tenant_id", "cost_centre_id", "submitted_at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_requisition_requester_id_submitted_at_tenant_id" ON "requisition" ("tenant_id", "requester_id", "submitted_at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_requisition_created_at_id_state_tenant_id" ON "requisition" ("tenant_id", "state", "created_at", "id") `,
    )
  }
}
