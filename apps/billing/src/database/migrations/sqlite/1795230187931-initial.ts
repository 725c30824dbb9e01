import { enableTenantIsolation } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class InitialSqlite1795230187931 implements MigrationInterface {
  name = 'InitialSqlite1795230187931'

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
      `CREATE TABLE "known_legal_entity" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "name" varchar(200) NOT NULL, "time_zone" varchar(64) NOT NULL, "bank_accounts" json NOT NULL, "source_version" integer NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "payment_request_invoice" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "payment_request_id" varchar NOT NULL, "invoice_id" varchar NOT NULL, "number" varchar(100) NOT NULL, "credit" boolean NOT NULL, "amount_minor" bigint NOT NULL, "due_date" varchar(10) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_request_invoice_invoice_id_tenant_id" ON "payment_request_invoice" ("tenant_id", "invoice_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_payment_request_invoice_invoice_id_payment_request__76725b01" ON "payment_request_invoice" ("tenant_id", "payment_request_id", "invoice_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "payment_request" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "state" varchar(12) NOT NULL, "vendor_id" varchar NOT NULL, "vendor_name" varchar(200) NOT NULL, "legal_entity_id" varchar NOT NULL, "currency" varchar(3) NOT NULL, "amount_minor" bigint NOT NULL, "due_date" varchar(10) NOT NULL, "debtor" json NOT NULL, "creditor" json NOT NULL, "people" json NOT NULL, "submitted_version" integer, "approval" json, "file" json, "cancellation_reason" text, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_request_due_date_id_tenant_id" ON "payment_request" ("tenant_id", "due_date", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_request_created_at_id_tenant_id" ON "payment_request" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "prepayment" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "vendor_id" varchar NOT NULL, "vendor_name" varchar(200) NOT NULL, "currency" varchar(3) NOT NULL, "amount_minor" bigint NOT NULL, "reference" varchar(100) NOT NULL, "reference_key" varchar(200) NOT NULL, "paid_on" varchar(10), "state" varchar(10) NOT NULL, "invoice_id" varchar, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_prepayment_id_reference_tenant_id" ON "prepayment" ("tenant_id", "reference", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_prepayment_created_at_id_tenant_id" ON "prepayment" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_prepayment_reference_key_tenant_id_vendor_id" ON "prepayment" ("tenant_id", "vendor_id", "reference_key") `,
    )
    await queryRunner.query(
      `CREATE TABLE "billing_settings" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "max_rounding" varchar(24) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "invoice_exception" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "invoice_id" varchar NOT NULL, "type" varchar(24) NOT NULL, "line_id" varchar, "order_line_id" varchar, "expected" text, "actual" text, "difference" text, "detail" text NOT NULL, "owner" varchar(20) NOT NULL, "allowed_resolutions" json NOT NULL, "suggestions" json NOT NULL, "state" varchar(10) NOT NULL, "resolution" varchar(10), "reason" text, "raised_at" datetime(3) NOT NULL, "resolved_by" varchar, "resolved_at" datetime(3), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_invoice_exception_invoice_id_tenant_id" ON "invoice_exception" ("tenant_id", "invoice_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "invoice_line_match" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "invoice_id" varchar NOT NULL, "order_line_id" varchar NOT NULL, "by" varchar(24) NOT NULL, "assigned_by" varchar, "booked_micro" bigint NOT NULL, "at" datetime(3) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_invoice_line_match_order_line_id_tenant_id" ON "invoice_line_match" ("tenant_id", "order_line_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_invoice_line_match_invoice_id_tenant_id" ON "invoice_line_match" ("tenant_id", "invoice_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "supplier_invoice_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "invoice_id" varchar NOT NULL, "position" integer NOT NULL, "reference" varchar(200) NOT NULL, "description" text NOT NULL, "quantity_micro" bigint NOT NULL, "unit_code" varchar(10), "unit_price" varchar(24) NOT NULL, "price_base_micro" bigint NOT NULL, "allowance_minor" bigint, "charge_minor" bigint, "net_minor" bigint NOT NULL, "tax_category" varchar(3) NOT NULL, "tax_percent" varchar(8) NOT NULL, "supplier_item_id" varchar(200), "buyer_item_id" varchar(200), "order_line_reference" varchar(200), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_supplier_invoice_line_invoice_id_position_tenant_id" ON "supplier_invoice_line" ("tenant_id", "invoice_id", "position") `,
    )
    await queryRunner.query(
      `CREATE TABLE "supplier_invoice" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "number" varchar(100) NOT NULL, "number_key" varchar(200) NOT NULL, "duplicate_group" varchar(12) NOT NULL, "duplicate_slot" integer, "kind" varchar(12) NOT NULL, "type_code" varchar(3) NOT NULL, "source" varchar(4) NOT NULL, "state" varchar(12) NOT NULL, "vendor_id" varchar NOT NULL, "vendor_name" varchar(200) NOT NULL, "order_id" varchar, "order_number" varchar(80), "order_people" json, "currency" varchar(3) NOT NULL, "issue_date" varchar(10) NOT NULL, "due_date" varchar(10), "lines_minor" bigint NOT NULL, "allowances_minor" bigint NOT NULL, "charges_minor" bigint NOT NULL, "net_minor" bigint NOT NULL, "tax_minor" bigint NOT NULL, "gross_minor" bigint NOT NULL, "prepaid_minor" bigint NOT NULL, "rounding_minor" bigint NOT NULL, "payable_minor" bigint NOT NULL, "reserved_minor" bigint NOT NULL, "paid_minor" bigint NOT NULL, "payment_state" varchar(16) NOT NULL, "preceding_invoices" json NOT NULL, "bank_accounts" json NOT NULL, "document_allowance_charges" json NOT NULL, "recorded_slack" json NOT NULL, "prepayment_ids" json NOT NULL, "open_exceptions" integer NOT NULL, "proposal" json, "refusals" integer NOT NULL, "refusal" json, "booked" boolean NOT NULL, "file_id" varchar, "file_sha256" varchar(64), "rejection" json, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_due_date_id_tenant_id" ON "supplier_invoice" ("tenant_id", "due_date", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_id_issue_date_tenant_id" ON "supplier_invoice" ("tenant_id", "issue_date", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_id_number_tenant_id" ON "supplier_invoice" ("tenant_id", "number", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_created_at_id_tenant_id" ON "supplier_invoice" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_order_id_tenant_id" ON "supplier_invoice" ("tenant_id", "order_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_supplier_invoice_duplicate_group_duplicate_slot_num_11cb6c06" ON "supplier_invoice" ("tenant_id", "vendor_id", "number_key", "duplicate_group", "duplicate_slot") `,
    )
    await enableTenantIsolation(queryRunner, 'billing', 'audit', { platform: true, appendOnly: true })
    await enableTenantIsolation(queryRunner, 'billing', 'payment_request_invoice', { appendOnly: true })
    await enableTenantIsolation(queryRunner, 'billing', 'supplier_invoice_line', { appendOnly: true })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_duplicate_group_duplicate_slot_num_11cb6c06"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_order_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_id_number_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_id_issue_date_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_due_date_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "supplier_invoice"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_line_invoice_id_position_tenant_id"`)
    await queryRunner.query(`DROP TABLE "supplier_invoice_line"`)
    await queryRunner.query(`DROP INDEX "ix_invoice_line_match_invoice_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_invoice_line_match_order_line_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "invoice_line_match"`)
    await queryRunner.query(`DROP INDEX "ix_invoice_exception_invoice_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "invoice_exception"`)
    await queryRunner.query(`DROP TABLE "billing_settings"`)
    await queryRunner.query(`DROP INDEX "ix_prepayment_reference_key_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "ix_prepayment_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_prepayment_id_reference_tenant_id"`)
    await queryRunner.query(`DROP TABLE "prepayment"`)
    await queryRunner.query(`DROP INDEX "ix_payment_request_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_payment_request_due_date_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "payment_request"`)
    await queryRunner.query(`DROP INDEX "ix_payment_request_invoice_invoice_id_payment_request__76725b01"`)
    await queryRunner.query(`DROP INDEX "ix_payment_request_invoice_invoice_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "payment_request_invoice"`)
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
