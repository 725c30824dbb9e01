import type { MigrationInterface, QueryRunner } from 'typeorm'

export class RevisionsOfInvoicesSqlite1795254076472 implements MigrationInterface {
  name = 'RevisionsOfInvoicesSqlite1795254076472'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "inbox_place" ("consumer" varchar(120) NOT NULL, "type" varchar(160) NOT NULL, "since" datetime(3) NOT NULL, "history_taken_at" datetime(3), PRIMARY KEY ("consumer", "type"))`,
    )
    await queryRunner.query(`DROP INDEX "ix_outbox_event_pos_335a89e2"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_outbox_event" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "pos" bigint NOT NULL, "aggregate_type" varchar(60) NOT NULL, "aggregate_id" varchar NOT NULL, "aggregate_seq" integer NOT NULL, "type" varchar(160) NOT NULL, "schema_version" integer NOT NULL, "payload" json NOT NULL, "headers" json NOT NULL, "op_id" varchar NOT NULL, "occurred_at" datetime(3) NOT NULL, "published_at" datetime(3), "attempts" integer NOT NULL DEFAULT (0), "last_error" varchar(4000), "stream_epoch" datetime(3), "stream_seq" bigint, CONSTRAINT "uq_outbox_event_aggregate_id_aggregate_seq_aggregate_t_fa8917e2" UNIQUE ("tenant_id", "aggregate_type", "aggregate_id", "aggregate_seq"), CONSTRAINT "ck_outbox_event_bfb20d00" CHECK (("aggregate_seq" > 0)), CONSTRAINT "ck_outbox_event_5eb02424" CHECK ((length(CAST("payload" AS text)) < 900000)), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_outbox_event"("tenant_id", "id", "pos", "aggregate_type", "aggregate_id", "aggregate_seq", "type", "schema_version", "payload", "headers", "op_id", "occurred_at", "published_at", "attempts", "last_error") SELECT "tenant_id", "id", "pos", "aggregate_type", "aggregate_id", "aggregate_seq", "type", "schema_version", "payload", "headers", "op_id", "occurred_at", "published_at", "attempts", "last_error" FROM "outbox_event"`,
    )
    await queryRunner.query(`DROP TABLE "outbox_event"`)
    await queryRunner.query(`ALTER TABLE "temporary_outbox_event" RENAME TO "outbox_event"`)
    await queryRunner.query(
      `CREATE INDEX "ix_outbox_event_pos_335a89e2" ON "outbox_event" ("pos") WHERE "published_at" IS NULL`,
    )
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_order_invoice_id_order_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_order_order_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_supplier_invoice_order" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "invoice_id" varchar NOT NULL, "order_id" varchar NOT NULL, "order_number" varchar(80), "revision" integer, "revision_basis" varchar(16), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_supplier_invoice_order"("tenant_id", "id", "invoice_id", "order_id", "order_number") SELECT "tenant_id", "id", "invoice_id", "order_id", "order_number" FROM "supplier_invoice_order"`,
    )
    await queryRunner.query(`DROP TABLE "supplier_invoice_order"`)
    await queryRunner.query(`ALTER TABLE "temporary_supplier_invoice_order" RENAME TO "supplier_invoice_order"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_supplier_invoice_order_invoice_id_order_id_tenant_id" ON "supplier_invoice_order" ("tenant_id", "invoice_id", "order_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_order_order_id_tenant_id" ON "supplier_invoice_order" ("tenant_id", "order_id") `,
    )
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_order_order_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_order_invoice_id_order_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "supplier_invoice_order" RENAME TO "temporary_supplier_invoice_order"`)
    await queryRunner.query(
      `CREATE TABLE "supplier_invoice_order" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "invoice_id" varchar NOT NULL, "order_id" varchar NOT NULL, "order_number" varchar(80), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "supplier_invoice_order"("tenant_id", "id", "invoice_id", "order_id", "order_number") SELECT "tenant_id", "id", "invoice_id", "order_id", "order_number" FROM "temporary_supplier_invoice_order"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_supplier_invoice_order"`)
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_order_order_id_tenant_id" ON "supplier_invoice_order" ("tenant_id", "order_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_supplier_invoice_order_invoice_id_order_id_tenant_id" ON "supplier_invoice_order" ("tenant_id", "invoice_id", "order_id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_outbox_event_pos_335a89e2"`)
    await queryRunner.query(`ALTER TABLE "outbox_event" RENAME TO "temporary_outbox_event"`)
    await queryRunner.query(
      `CREATE TABLE "outbox_event" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "pos" bigint NOT NULL, "aggregate_type" varchar(60) NOT NULL, "aggregate_id" varchar NOT NULL, "aggregate_seq" integer NOT NULL, "type" varchar(160) NOT NULL, "schema_version" integer NOT NULL, "payload" json NOT NULL, "headers" json NOT NULL, "op_id" varchar NOT NULL, "occurred_at" datetime(3) NOT NULL, "published_at" datetime(3), "attempts" integer NOT NULL DEFAULT (0), "last_error" varchar(4000), CONSTRAINT "uq_outbox_event_aggregate_id_aggregate_seq_aggregate_t_fa8917e2" UNIQUE ("tenant_id", "aggregate_type", "aggregate_id", "aggregate_seq"), CONSTRAINT "ck_outbox_event_bfb20d00" CHECK (("aggregate_seq" > 0)), CONSTRAINT "ck_outbox_event_5eb02424" CHECK ((length(CAST("payload" AS text)) < 900000)), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "outbox_event"("tenant_id", "id", "pos", "aggregate_type", "aggregate_id", "aggregate_seq", "type", "schema_version", "payload", "headers", "op_id", "occurred_at", "published_at", "attempts", "last_error") SELECT "tenant_id", "id", "pos", "aggregate_type", "aggregate_id", "aggregate_seq", "type", "schema_version", "payload", "headers", "op_id", "occurred_at", "published_at", "attempts", "last_error" FROM "temporary_outbox_event"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_outbox_event"`)
    await queryRunner.query(
      `CREATE INDEX "ix_outbox_event_pos_335a89e2" ON "outbox_event" ("pos") WHERE "published_at" IS NULL`,
    )
    await queryRunner.query(`DROP TABLE "inbox_place"`)
  }
}
