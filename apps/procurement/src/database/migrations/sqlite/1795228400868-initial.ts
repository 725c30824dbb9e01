import { enableTenantIsolation } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class InitialSqlite1795228400868 implements MigrationInterface {
  name = 'InitialSqlite1795228400868'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "idempotency_record" ("tenant_id" varchar NOT NULL, "principal" varchar(80) NOT NULL, "key" varchar(255) NOT NULL, "fingerprint" varchar(64) NOT NULL, "op_id" varchar NOT NULL, "output" json NOT NULL, "created_at" datetime(3) NOT NULL, PRIMARY KEY ("tenant_id", "principal", "key"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "audit" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "at" datetime(3) NOT NULL, "actor_id" varchar NOT NULL, "actor_kind" varchar(8) NOT NULL, "actor_name" varchar(200), "on_behalf_of" varchar, "ip" varchar(45), "user_agent" varchar(400), "action" varchar(160) NOT NULL, "entity" varchar(60) NOT NULL, "entity_id" varchar NOT NULL, "before" json, "after" json, "reason" varchar(2000), "op_id" varchar NOT NULL, "trace_id" varchar(32) NOT NULL, "source" varchar(12) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(`CREATE INDEX "ix_audit_op_id_tenant_id" ON "audit" ("tenant_id", "op_id") `)
    await queryRunner.query(
      `CREATE INDEX "ix_audit_entity_entity_id_id_tenant_id" ON "audit" ("tenant_id", "entity", "entity_id", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "dead_letter" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "consumer" varchar(120) NOT NULL, "event_id" varchar NOT NULL, "type" varchar(160) NOT NULL, "envelope" json NOT NULL, "deliveries" integer NOT NULL, "error_class" varchar(12) NOT NULL, "error_code" varchar(120) NOT NULL, "error" varchar(4000) NOT NULL, "status" varchar(12) NOT NULL, "first_at" datetime(3) NOT NULL, "last_at" datetime(3) NOT NULL, CONSTRAINT "uq_dead_letter_consumer_event_id_tenant_id" UNIQUE ("tenant_id", "consumer", "event_id"), CONSTRAINT "ck_dead_letter_9679143c" CHECK ("error_class" IN ('permanent', 'exhausted')), CONSTRAINT "ck_dead_letter_723a1d94" CHECK ("status" IN ('open', 'redriving', 'redriven')), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "inbox_event" ("tenant_id" varchar NOT NULL, "consumer" varchar(120) NOT NULL, "event_id" varchar NOT NULL, "type" varchar(160) NOT NULL, "aggregate_id" varchar NOT NULL, "aggregate_seq" integer NOT NULL, "outcome" varchar(8) NOT NULL, "processed_at" datetime(3) NOT NULL, CONSTRAINT "ck_inbox_event_08293420" CHECK ("outcome" IN ('done', 'dead')), PRIMARY KEY ("tenant_id", "consumer", "event_id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "outbox_event" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "pos" bigint NOT NULL, "aggregate_type" varchar(60) NOT NULL, "aggregate_id" varchar NOT NULL, "aggregate_seq" integer NOT NULL, "type" varchar(160) NOT NULL, "schema_version" integer NOT NULL, "payload" json NOT NULL, "headers" json NOT NULL, "op_id" varchar NOT NULL, "occurred_at" datetime(3) NOT NULL, "published_at" datetime(3), "attempts" integer NOT NULL DEFAULT (0), "last_error" varchar(4000), CONSTRAINT "uq_outbox_event_aggregate_id_aggregate_seq_aggregate_t_fa8917e2" UNIQUE ("tenant_id", "aggregate_type", "aggregate_id", "aggregate_seq"), CONSTRAINT "ck_outbox_event_bfb20d00" CHECK ("aggregate_seq" > 0), CONSTRAINT "ck_outbox_event_5eb02424" CHECK (length(CAST("payload" AS text)) < 900000), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_outbox_event_pos_335a89e2" ON "outbox_event" ("pos") WHERE "published_at" IS NULL`,
    )
    await queryRunner.query(
      `CREATE TABLE "known_legal_entity" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "name" varchar(200) NOT NULL, "time_zone" varchar(64) NOT NULL, "source_version" integer NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "document_sequence" ("tenant_id" varchar NOT NULL, "series" varchar(80) NOT NULL, "next" bigint NOT NULL, PRIMARY KEY ("tenant_id", "series"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "order_ledger_entry" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "order_id" varchar NOT NULL, "order_line_id" varchar NOT NULL, "order_version" integer NOT NULL, "quantity" varchar(10) NOT NULL, "micro" bigint NOT NULL, "cause_type" varchar(16) NOT NULL, "cause_id" varchar NOT NULL, "at" datetime(3) NOT NULL, "by" varchar NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_order_ledger_entry_order_line_id_tenant_id" ON "order_ledger_entry" ("tenant_id", "order_line_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_order_ledger_entry_order_id_order_version_tenant_id" ON "order_ledger_entry" ("tenant_id", "order_id", "order_version") `,
    )
    await queryRunner.query(
      `CREATE TABLE "requisition" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "state" varchar(24) NOT NULL, "title" varchar(200) NOT NULL, "purpose" text, "need_by" varchar(10), "delivery_place" varchar(300), "currency" varchar(3) NOT NULL, "legal_entity_id" varchar, "requester_id" varchar NOT NULL, "requester_name" varchar(200), "document_allowance_charges" json NOT NULL, "gross_minor" bigint NOT NULL, "submitted_at" datetime(3), "submitted_version" integer, "approval" json, PRIMARY KEY ("tenant_id", "id"))`,
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
      `CREATE TABLE "requisition_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "line_number" integer NOT NULL, "description" varchar(500) NOT NULL, "supplier_item_id" varchar(80), "buyer_item_id" varchar(80), "unit_code" varchar(3) NOT NULL, "unit_price" varchar(24) NOT NULL, "price_base_micro" bigint NOT NULL, "allowance_minor" bigint, "charge_minor" bigint, "tax_category" varchar(2) NOT NULL, "tax_percent" varchar(8) NOT NULL, "net_minor" bigint NOT NULL, "requisition_id" varchar NOT NULL, "requested" bigint NOT NULL, "approved" bigint NOT NULL, "allocated" bigint NOT NULL, "received" bigint NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_requisition_line_line_number_requisition_id_tenant_id" ON "requisition_line" ("tenant_id", "requisition_id", "line_number") `,
    )
    await queryRunner.query(
      `CREATE TABLE "vendor" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "name" varchar(200) NOT NULL, "name_key" varchar(400) NOT NULL, "tax_id" varchar(40), "country" varchar(2) NOT NULL, "state" varchar(12) NOT NULL, "payment_terms_days" integer NOT NULL, "bank_accounts" json NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_created_at_id_tenant_id" ON "vendor" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_id_name_key_tenant_id" ON "vendor" ("tenant_id", "name_key", "id") `,
    )
    await queryRunner.query(`CREATE UNIQUE INDEX "ix_vendor_tax_id_tenant_id" ON "vendor" ("tenant_id", "tax_id") `)
    await queryRunner.query(
      `CREATE TABLE "purchase_order" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "requisition_id" varchar NOT NULL, "vendor_id" varchar NOT NULL, "legal_entity_id" varchar, "currency" varchar(3) NOT NULL, "state" varchar(12) NOT NULL, "number" varchar(40), "series" varchar(80), "sequence_number" integer, "requester_id" varchar NOT NULL, "document_allowance_charges" json NOT NULL, "gross_minor" bigint NOT NULL, "matches_requisition" boolean NOT NULL, "receipt" varchar(8) NOT NULL, "billing" varchar(8) NOT NULL, "submitted_version" integer, "approval" json, "approved_by" json NOT NULL, "received_by" json NOT NULL, "issued_at" datetime(3), "cancellation_reason" varchar(500), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_number_tenant_id" ON "purchase_order" ("tenant_id", "number") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_purchase_order_sequence_number_series_tenant_id" ON "purchase_order" ("tenant_id", "series", "sequence_number") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_tenant_id_vendor_id" ON "purchase_order" ("tenant_id", "vendor_id", "created_at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_requisition_id_tenant_id" ON "purchase_order" ("tenant_id", "requisition_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_id_tenant_id" ON "purchase_order" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "purchase_order_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "line_number" integer NOT NULL, "description" varchar(500) NOT NULL, "supplier_item_id" varchar(80), "buyer_item_id" varchar(80), "unit_code" varchar(3) NOT NULL, "unit_price" varchar(24) NOT NULL, "price_base_micro" bigint NOT NULL, "allowance_minor" bigint, "charge_minor" bigint, "tax_category" varchar(2) NOT NULL, "tax_percent" varchar(8) NOT NULL, "net_minor" bigint NOT NULL, "order_id" varchar NOT NULL, "requisition_line_id" varchar NOT NULL, "match" varchar(10) NOT NULL, "ordered" bigint NOT NULL, "received" bigint NOT NULL, "returned" bigint NOT NULL, "billed" bigint NOT NULL, "cancelled" bigint NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_line_requisition_line_id_tenant_id" ON "purchase_order_line" ("tenant_id", "requisition_line_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_purchase_order_line_line_number_order_id_tenant_id" ON "purchase_order_line" ("tenant_id", "order_id", "line_number") `,
    )
    await queryRunner.query(
      `CREATE TABLE "order_billing" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "invoice_id" varchar NOT NULL, "order_id" varchar NOT NULL, "order_line_id" varchar NOT NULL, "micro" bigint NOT NULL, "booked_at" datetime(3) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_order_billing_order_line_id_tenant_id" ON "order_billing" ("tenant_id", "order_line_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_order_billing_invoice_id_tenant_id" ON "order_billing" ("tenant_id", "invoice_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "receipt" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "order_id" varchar NOT NULL, "order_number" varchar(40) NOT NULL, "order_version" integer NOT NULL, "vendor_id" varchar NOT NULL, "delivery_note" varchar(80), "received_by" varchar NOT NULL, "received_by_name" varchar(200), "received_at" datetime(3) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(`CREATE INDEX "ix_receipt_order_id_tenant_id" ON "receipt" ("tenant_id", "order_id") `)
    await queryRunner.query(
      `CREATE INDEX "ix_receipt_id_received_at_tenant_id" ON "receipt" ("tenant_id", "received_at", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "receipt_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "receipt_id" varchar NOT NULL, "line_number" integer NOT NULL, "order_line_id" varchar NOT NULL, "micro" bigint NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_receipt_line_line_number_receipt_id_tenant_id" ON "receipt_line" ("tenant_id", "receipt_id", "line_number") `,
    )
    await queryRunner.query(`DROP INDEX "ix_requisition_line_line_number_requisition_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_requisition_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "line_number" integer NOT NULL, "description" varchar(500) NOT NULL, "supplier_item_id" varchar(80), "buyer_item_id" varchar(80), "unit_code" varchar(3) NOT NULL, "unit_price" varchar(24) NOT NULL, "price_base_micro" bigint NOT NULL, "allowance_minor" bigint, "charge_minor" bigint, "tax_category" varchar(2) NOT NULL, "tax_percent" varchar(8) NOT NULL, "net_minor" bigint NOT NULL, "requisition_id" varchar NOT NULL, "requested" bigint NOT NULL, "approved" bigint NOT NULL, "allocated" bigint NOT NULL, "received" bigint NOT NULL, CONSTRAINT "fk_requisition_line_requisition_id_tenant_id" FOREIGN KEY ("tenant_id", "requisition_id") REFERENCES "requisition" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_requisition_line"("tenant_id", "id", "line_number", "description", "supplier_item_id", "buyer_item_id", "unit_code", "unit_price", "price_base_micro", "allowance_minor", "charge_minor", "tax_category", "tax_percent", "net_minor", "requisition_id", "requested", "approved", "allocated", "received") SELECT "tenant_id", "id", "line_number", "description", "supplier_item_id", "buyer_item_id", "unit_code", "unit_price", "price_base_micro", "allowance_minor", "charge_minor", "tax_category", "tax_percent", "net_minor", "requisition_id", "requested", "approved", "allocated", "received" FROM "requisition_line"`,
    )
    await queryRunner.query(`DROP TABLE "requisition_line"`)
    await queryRunner.query(`ALTER TABLE "temporary_requisition_line" RENAME TO "requisition_line"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_requisition_line_line_number_requisition_id_tenant_id" ON "requisition_line" ("tenant_id", "requisition_id", "line_number") `,
    )
    await queryRunner.query(`DROP INDEX "ix_purchase_order_number_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_sequence_number_series_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_created_at_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_requisition_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_created_at_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_purchase_order" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "requisition_id" varchar NOT NULL, "vendor_id" varchar NOT NULL, "legal_entity_id" varchar, "currency" varchar(3) NOT NULL, "state" varchar(12) NOT NULL, "number" varchar(40), "series" varchar(80), "sequence_number" integer, "requester_id" varchar NOT NULL, "document_allowance_charges" json NOT NULL, "gross_minor" bigint NOT NULL, "matches_requisition" boolean NOT NULL, "receipt" varchar(8) NOT NULL, "billing" varchar(8) NOT NULL, "submitted_version" integer, "approval" json, "approved_by" json NOT NULL, "received_by" json NOT NULL, "issued_at" datetime(3), "cancellation_reason" varchar(500), CONSTRAINT "fk_purchase_order_tenant_id_vendor_id" FOREIGN KEY ("tenant_id", "vendor_id") REFERENCES "vendor" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "fk_purchase_order_requisition_id_tenant_id" FOREIGN KEY ("tenant_id", "requisition_id") REFERENCES "requisition" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_purchase_order"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "requisition_id", "vendor_id", "legal_entity_id", "currency", "state", "number", "series", "sequence_number", "requester_id", "document_allowance_charges", "gross_minor", "matches_requisition", "receipt", "billing", "submitted_version", "approval", "approved_by", "received_by", "issued_at", "cancellation_reason") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "requisition_id", "vendor_id", "legal_entity_id", "currency", "state", "number", "series", "sequence_number", "requester_id", "document_allowance_charges", "gross_minor", "matches_requisition", "receipt", "billing", "submitted_version", "approval", "approved_by", "received_by", "issued_at", "cancellation_reason" FROM "purchase_order"`,
    )
    await queryRunner.query(`DROP TABLE "purchase_order"`)
    await queryRunner.query(`ALTER TABLE "temporary_purchase_order" RENAME TO "purchase_order"`)
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_number_tenant_id" ON "purchase_order" ("tenant_id", "number") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_purchase_order_sequence_number_series_tenant_id" ON "purchase_order" ("tenant_id", "series", "sequence_number") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_tenant_id_vendor_id" ON "purchase_order" ("tenant_id", "vendor_id", "created_at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_requisition_id_tenant_id" ON "purchase_order" ("tenant_id", "requisition_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_id_tenant_id" ON "purchase_order" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_purchase_order_line_requisition_line_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_line_line_number_order_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_purchase_order_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "line_number" integer NOT NULL, "description" varchar(500) NOT NULL, "supplier_item_id" varchar(80), "buyer_item_id" varchar(80), "unit_code" varchar(3) NOT NULL, "unit_price" varchar(24) NOT NULL, "price_base_micro" bigint NOT NULL, "allowance_minor" bigint, "charge_minor" bigint, "tax_category" varchar(2) NOT NULL, "tax_percent" varchar(8) NOT NULL, "net_minor" bigint NOT NULL, "order_id" varchar NOT NULL, "requisition_line_id" varchar NOT NULL, "match" varchar(10) NOT NULL, "ordered" bigint NOT NULL, "received" bigint NOT NULL, "returned" bigint NOT NULL, "billed" bigint NOT NULL, "cancelled" bigint NOT NULL, CONSTRAINT "fk_purchase_order_line_requisition_line_id_tenant_id" FOREIGN KEY ("tenant_id", "requisition_line_id") REFERENCES "requisition_line" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "fk_purchase_order_line_order_id_tenant_id" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "purchase_order" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_purchase_order_line"("tenant_id", "id", "line_number", "description", "supplier_item_id", "buyer_item_id", "unit_code", "unit_price", "price_base_micro", "allowance_minor", "charge_minor", "tax_category", "tax_percent", "net_minor", "order_id", "requisition_line_id", "match", "ordered", "received", "returned", "billed", "cancelled") SELECT "tenant_id", "id", "line_number", "description", "supplier_item_id", "buyer_item_id", "unit_code", "unit_price", "price_base_micro", "allowance_minor", "charge_minor", "tax_category", "tax_percent", "net_minor", "order_id", "requisition_line_id", "match", "ordered", "received", "returned", "billed", "cancelled" FROM "purchase_order_line"`,
    )
    await queryRunner.query(`DROP TABLE "purchase_order_line"`)
    await queryRunner.query(`ALTER TABLE "temporary_purchase_order_line" RENAME TO "purchase_order_line"`)
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_line_requisition_line_id_tenant_id" ON "purchase_order_line" ("tenant_id", "requisition_line_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_purchase_order_line_line_number_order_id_tenant_id" ON "purchase_order_line" ("tenant_id", "order_id", "line_number") `,
    )
    await queryRunner.query(`DROP INDEX "ix_order_billing_order_line_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_order_billing_invoice_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_order_billing" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "invoice_id" varchar NOT NULL, "order_id" varchar NOT NULL, "order_line_id" varchar NOT NULL, "micro" bigint NOT NULL, "booked_at" datetime(3) NOT NULL, CONSTRAINT "fk_order_billing_order_line_id_tenant_id" FOREIGN KEY ("tenant_id", "order_line_id") REFERENCES "purchase_order_line" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_order_billing"("tenant_id", "id", "invoice_id", "order_id", "order_line_id", "micro", "booked_at") SELECT "tenant_id", "id", "invoice_id", "order_id", "order_line_id", "micro", "booked_at" FROM "order_billing"`,
    )
    await queryRunner.query(`DROP TABLE "order_billing"`)
    await queryRunner.query(`ALTER TABLE "temporary_order_billing" RENAME TO "order_billing"`)
    await queryRunner.query(
      `CREATE INDEX "ix_order_billing_order_line_id_tenant_id" ON "order_billing" ("tenant_id", "order_line_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_order_billing_invoice_id_tenant_id" ON "order_billing" ("tenant_id", "invoice_id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_receipt_order_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_receipt_id_received_at_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_receipt" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "order_id" varchar NOT NULL, "order_number" varchar(40) NOT NULL, "order_version" integer NOT NULL, "vendor_id" varchar NOT NULL, "delivery_note" varchar(80), "received_by" varchar NOT NULL, "received_by_name" varchar(200), "received_at" datetime(3) NOT NULL, CONSTRAINT "fk_receipt_order_id_tenant_id" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "purchase_order" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_receipt"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "order_id", "order_number", "order_version", "vendor_id", "delivery_note", "received_by", "received_by_name", "received_at") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "order_id", "order_number", "order_version", "vendor_id", "delivery_note", "received_by", "received_by_name", "received_at" FROM "receipt"`,
    )
    await queryRunner.query(`DROP TABLE "receipt"`)
    await queryRunner.query(`ALTER TABLE "temporary_receipt" RENAME TO "receipt"`)
    await queryRunner.query(`CREATE INDEX "ix_receipt_order_id_tenant_id" ON "receipt" ("tenant_id", "order_id") `)
    await queryRunner.query(
      `CREATE INDEX "ix_receipt_id_received_at_tenant_id" ON "receipt" ("tenant_id", "received_at", "id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_receipt_line_line_number_receipt_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_receipt_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "receipt_id" varchar NOT NULL, "line_number" integer NOT NULL, "order_line_id" varchar NOT NULL, "micro" bigint NOT NULL, CONSTRAINT "fk_receipt_line_order_line_id_tenant_id" FOREIGN KEY ("tenant_id", "order_line_id") REFERENCES "purchase_order_line" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "fk_receipt_line_receipt_id_tenant_id" FOREIGN KEY ("tenant_id", "receipt_id") REFERENCES "receipt" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_receipt_line"("tenant_id", "id", "receipt_id", "line_number", "order_line_id", "micro") SELECT "tenant_id", "id", "receipt_id", "line_number", "order_line_id", "micro" FROM "receipt_line"`,
    )
    await queryRunner.query(`DROP TABLE "receipt_line"`)
    await queryRunner.query(`ALTER TABLE "temporary_receipt_line" RENAME TO "receipt_line"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_receipt_line_line_number_receipt_id_tenant_id" ON "receipt_line" ("tenant_id", "receipt_id", "line_number") `,
    )
    await enableTenantIsolation(queryRunner, 'procurement', 'audit', { platform: true, appendOnly: true })
    await enableTenantIsolation(queryRunner, 'procurement', 'order_ledger_entry', { appendOnly: true })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_receipt_line_line_number_receipt_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "receipt_line" RENAME TO "temporary_receipt_line"`)
    await queryRunner.query(
      `CREATE TABLE "receipt_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "receipt_id" varchar NOT NULL, "line_number" integer NOT NULL, "order_line_id" varchar NOT NULL, "micro" bigint NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "receipt_line"("tenant_id", "id", "receipt_id", "line_number", "order_line_id", "micro") SELECT "tenant_id", "id", "receipt_id", "line_number", "order_line_id", "micro" FROM "temporary_receipt_line"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_receipt_line"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_receipt_line_line_number_receipt_id_tenant_id" ON "receipt_line" ("tenant_id", "receipt_id", "line_number") `,
    )
    await queryRunner.query(`DROP INDEX "ix_receipt_id_received_at_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_receipt_order_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "receipt" RENAME TO "temporary_receipt"`)
    await queryRunner.query(
      `CREATE TABLE "receipt" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "order_id" varchar NOT NULL, "order_number" varchar(40) NOT NULL, "order_version" integer NOT NULL, "vendor_id" varchar NOT NULL, "delivery_note" varchar(80), "received_by" varchar NOT NULL, "received_by_name" varchar(200), "received_at" datetime(3) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "receipt"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "order_id", "order_number", "order_version", "vendor_id", "delivery_note", "received_by", "received_by_name", "received_at") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "order_id", "order_number", "order_version", "vendor_id", "delivery_note", "received_by", "received_by_name", "received_at" FROM "temporary_receipt"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_receipt"`)
    await queryRunner.query(
      `CREATE INDEX "ix_receipt_id_received_at_tenant_id" ON "receipt" ("tenant_id", "received_at", "id") `,
    )
    await queryRunner.query(`CREATE INDEX "ix_receipt_order_id_tenant_id" ON "receipt" ("tenant_id", "order_id") `)
    await queryRunner.query(`DROP INDEX "ix_order_billing_invoice_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_order_billing_order_line_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "order_billing" RENAME TO "temporary_order_billing"`)
    await queryRunner.query(
      `CREATE TABLE "order_billing" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "invoice_id" varchar NOT NULL, "order_id" varchar NOT NULL, "order_line_id" varchar NOT NULL, "micro" bigint NOT NULL, "booked_at" datetime(3) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "order_billing"("tenant_id", "id", "invoice_id", "order_id", "order_line_id", "micro", "booked_at") SELECT "tenant_id", "id", "invoice_id", "order_id", "order_line_id", "micro", "booked_at" FROM "temporary_order_billing"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_order_billing"`)
    await queryRunner.query(
      `CREATE INDEX "ix_order_billing_invoice_id_tenant_id" ON "order_billing" ("tenant_id", "invoice_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_order_billing_order_line_id_tenant_id" ON "order_billing" ("tenant_id", "order_line_id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_purchase_order_line_line_number_order_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_line_requisition_line_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "purchase_order_line" RENAME TO "temporary_purchase_order_line"`)
    await queryRunner.query(
      `CREATE TABLE "purchase_order_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "line_number" integer NOT NULL, "description" varchar(500) NOT NULL, "supplier_item_id" varchar(80), "buyer_item_id" varchar(80), "unit_code" varchar(3) NOT NULL, "unit_price" varchar(24) NOT NULL, "price_base_micro" bigint NOT NULL, "allowance_minor" bigint, "charge_minor" bigint, "tax_category" varchar(2) NOT NULL, "tax_percent" varchar(8) NOT NULL, "net_minor" bigint NOT NULL, "order_id" varchar NOT NULL, "requisition_line_id" varchar NOT NULL, "match" varchar(10) NOT NULL, "ordered" bigint NOT NULL, "received" bigint NOT NULL, "returned" bigint NOT NULL, "billed" bigint NOT NULL, "cancelled" bigint NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "purchase_order_line"("tenant_id", "id", "line_number", "description", "supplier_item_id", "buyer_item_id", "unit_code", "unit_price", "price_base_micro", "allowance_minor", "charge_minor", "tax_category", "tax_percent", "net_minor", "order_id", "requisition_line_id", "match", "ordered", "received", "returned", "billed", "cancelled") SELECT "tenant_id", "id", "line_number", "description", "supplier_item_id", "buyer_item_id", "unit_code", "unit_price", "price_base_micro", "allowance_minor", "charge_minor", "tax_category", "tax_percent", "net_minor", "order_id", "requisition_line_id", "match", "ordered", "received", "returned", "billed", "cancelled" FROM "temporary_purchase_order_line"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_purchase_order_line"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_purchase_order_line_line_number_order_id_tenant_id" ON "purchase_order_line" ("tenant_id", "order_id", "line_number") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_line_requisition_line_id_tenant_id" ON "purchase_order_line" ("tenant_id", "requisition_line_id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_purchase_order_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_requisition_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_created_at_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_sequence_number_series_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_number_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "purchase_order" RENAME TO "temporary_purchase_order"`)
    await queryRunner.query(
      `CREATE TABLE "purchase_order" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "requisition_id" varchar NOT NULL, "vendor_id" varchar NOT NULL, "legal_entity_id" varchar, "currency" varchar(3) NOT NULL, "state" varchar(12) NOT NULL, "number" varchar(40), "series" varchar(80), "sequence_number" integer, "requester_id" varchar NOT NULL, "document_allowance_charges" json NOT NULL, "gross_minor" bigint NOT NULL, "matches_requisition" boolean NOT NULL, "receipt" varchar(8) NOT NULL, "billing" varchar(8) NOT NULL, "submitted_version" integer, "approval" json, "approved_by" json NOT NULL, "received_by" json NOT NULL, "issued_at" datetime(3), "cancellation_reason" varchar(500), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "purchase_order"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "requisition_id", "vendor_id", "legal_entity_id", "currency", "state", "number", "series", "sequence_number", "requester_id", "document_allowance_charges", "gross_minor", "matches_requisition", "receipt", "billing", "submitted_version", "approval", "approved_by", "received_by", "issued_at", "cancellation_reason") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "requisition_id", "vendor_id", "legal_entity_id", "currency", "state", "number", "series", "sequence_number", "requester_id", "document_allowance_charges", "gross_minor", "matches_requisition", "receipt", "billing", "submitted_version", "approval", "approved_by", "received_by", "issued_at", "cancellation_reason" FROM "temporary_purchase_order"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_purchase_order"`)
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_id_tenant_id" ON "purchase_order" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_requisition_id_tenant_id" ON "purchase_order" ("tenant_id", "requisition_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_tenant_id_vendor_id" ON "purchase_order" ("tenant_id", "vendor_id", "created_at") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_purchase_order_sequence_number_series_tenant_id" ON "purchase_order" ("tenant_id", "series", "sequence_number") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_number_tenant_id" ON "purchase_order" ("tenant_id", "number") `,
    )
    await queryRunner.query(`DROP INDEX "ix_requisition_line_line_number_requisition_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "requisition_line" RENAME TO "temporary_requisition_line"`)
    await queryRunner.query(
      `CREATE TABLE "requisition_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "line_number" integer NOT NULL, "description" varchar(500) NOT NULL, "supplier_item_id" varchar(80), "buyer_item_id" varchar(80), "unit_code" varchar(3) NOT NULL, "unit_price" varchar(24) NOT NULL, "price_base_micro" bigint NOT NULL, "allowance_minor" bigint, "charge_minor" bigint, "tax_category" varchar(2) NOT NULL, "tax_percent" varchar(8) NOT NULL, "net_minor" bigint NOT NULL, "requisition_id" varchar NOT NULL, "requested" bigint NOT NULL, "approved" bigint NOT NULL, "allocated" bigint NOT NULL, "received" bigint NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "requisition_line"("tenant_id", "id", "line_number", "description", "supplier_item_id", "buyer_item_id", "unit_code", "unit_price", "price_base_micro", "allowance_minor", "charge_minor", "tax_category", "tax_percent", "net_minor", "requisition_id", "requested", "approved", "allocated", "received") SELECT "tenant_id", "id", "line_number", "description", "supplier_item_id", "buyer_item_id", "unit_code", "unit_price", "price_base_micro", "allowance_minor", "charge_minor", "tax_category", "tax_percent", "net_minor", "requisition_id", "requested", "approved", "allocated", "received" FROM "temporary_requisition_line"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_requisition_line"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_requisition_line_line_number_requisition_id_tenant_id" ON "requisition_line" ("tenant_id", "requisition_id", "line_number") `,
    )
    await queryRunner.query(`DROP INDEX "ix_receipt_line_line_number_receipt_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "receipt_line"`)
    await queryRunner.query(`DROP INDEX "ix_receipt_id_received_at_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_receipt_order_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "receipt"`)
    await queryRunner.query(`DROP INDEX "ix_order_billing_invoice_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_order_billing_order_line_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "order_billing"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_line_line_number_order_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_line_requisition_line_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "purchase_order_line"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_requisition_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_created_at_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_sequence_number_series_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_number_tenant_id"`)
    await queryRunner.query(`DROP TABLE "purchase_order"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_tax_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_id_name_key_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "vendor"`)
    await queryRunner.query(`DROP INDEX "ix_requisition_line_line_number_requisition_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "requisition_line"`)
    await queryRunner.query(`DROP INDEX "ix_requisition_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_requisition_id_tenant_id_title"`)
    await queryRunner.query(`DROP INDEX "ix_requisition_created_at_requester_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "requisition"`)
    await queryRunner.query(`DROP INDEX "ix_order_ledger_entry_order_id_order_version_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_order_ledger_entry_order_line_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "order_ledger_entry"`)
    await queryRunner.query(`DROP TABLE "document_sequence"`)
    await queryRunner.query(`DROP TABLE "known_legal_entity"`)
    await queryRunner.query(`DROP INDEX "ix_outbox_event_pos_335a89e2"`)
    await queryRunner.query(`DROP TABLE "outbox_event"`)
    await queryRunner.query(`DROP TABLE "inbox_event"`)
    await queryRunner.query(`DROP TABLE "dead_letter"`)
    await queryRunner.query(`DROP INDEX "ix_audit_entity_entity_id_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_audit_op_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "audit"`)
    await queryRunner.query(`DROP TABLE "idempotency_record"`)
  }
}
