import { enableTenantIsolation } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class InitialPostgres1795230187931 implements MigrationInterface {
  name = 'InitialPostgres1795230187931'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "billing"."idempotency_record" ("tenant_id" uuid NOT NULL, "principal" character varying(80) NOT NULL, "key" character varying(255) NOT NULL, "fingerprint" character varying(64) NOT NULL, "op_id" uuid NOT NULL, "output" jsonb NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "idempotency_record_pkey" PRIMARY KEY ("tenant_id", "principal", "key"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "billing"."audit" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "actor_id" uuid NOT NULL, "actor_kind" character varying(8) NOT NULL, "actor_name" character varying(200), "on_behalf_of" uuid, "ip" character varying(45), "user_agent" character varying(400), "action" character varying(160) NOT NULL, "entity" character varying(60) NOT NULL, "entity_id" uuid NOT NULL, "before" jsonb, "after" jsonb, "reason" character varying(2000), "op_id" uuid NOT NULL, "trace_id" character varying(32) NOT NULL, "source" character varying(12) NOT NULL, CONSTRAINT "audit_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(`CREATE INDEX "ix_audit_op_id_tenant_id" ON "billing"."audit"  ("tenant_id", "op_id") `)
    await queryRunner.query(
      `CREATE INDEX "ix_audit_entity_entity_id_id_tenant_id" ON "billing"."audit"  ("tenant_id", "entity", "entity_id", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "billing"."dead_letter" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "consumer" character varying(120) NOT NULL, "event_id" uuid NOT NULL, "type" character varying(160) NOT NULL, "envelope" jsonb NOT NULL, "deliveries" integer NOT NULL, "error_class" character varying(12) NOT NULL, "error_code" character varying(120) NOT NULL, "error" character varying(4000) NOT NULL, "status" character varying(12) NOT NULL, "first_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "last_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "uq_dead_letter_consumer_event_id_tenant_id" UNIQUE ("tenant_id", "consumer", "event_id"), CONSTRAINT "ck_dead_letter_9679143c" CHECK ("error_class" IN ('permanent', 'exhausted')), CONSTRAINT "ck_dead_letter_723a1d94" CHECK ("status" IN ('open', 'redriving', 'redriven')), CONSTRAINT "dead_letter_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "billing"."inbox_event" ("tenant_id" uuid NOT NULL, "consumer" character varying(120) NOT NULL, "event_id" uuid NOT NULL, "type" character varying(160) NOT NULL, "aggregate_id" uuid NOT NULL, "aggregate_seq" integer NOT NULL, "outcome" character varying(8) NOT NULL, "processed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "ck_inbox_event_08293420" CHECK ("outcome" IN ('done', 'dead')), CONSTRAINT "inbox_event_pkey" PRIMARY KEY ("tenant_id", "consumer", "event_id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "billing"."outbox_event" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "pos" bigint NOT NULL, "aggregate_type" character varying(60) NOT NULL, "aggregate_id" uuid NOT NULL, "aggregate_seq" integer NOT NULL, "type" character varying(160) NOT NULL, "schema_version" integer NOT NULL, "payload" jsonb NOT NULL, "headers" jsonb NOT NULL, "op_id" uuid NOT NULL, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "published_at" TIMESTAMP(3) WITH TIME ZONE, "attempts" integer NOT NULL DEFAULT '0', "last_error" character varying(4000), CONSTRAINT "uq_outbox_event_aggregate_id_aggregate_seq_aggregate_t_fa8917e2" UNIQUE ("tenant_id", "aggregate_type", "aggregate_id", "aggregate_seq"), CONSTRAINT "ck_outbox_event_bfb20d00" CHECK ("aggregate_seq" > 0), CONSTRAINT "ck_outbox_event_5eb02424" CHECK (length(CAST("payload" AS text)) < 900000), CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_outbox_event_pos_335a89e2" ON "billing"."outbox_event"  ("pos") WHERE "published_at" IS NULL`,
    )
    await queryRunner.query(
      `CREATE TABLE "billing"."known_legal_entity" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "name" character varying(200) NOT NULL, "time_zone" character varying(64) NOT NULL, "bank_accounts" jsonb NOT NULL, "source_version" integer NOT NULL, CONSTRAINT "known_legal_entity_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "billing"."payment_request_invoice" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "payment_request_id" uuid NOT NULL, "invoice_id" uuid NOT NULL, "number" character varying(100) NOT NULL, "credit" boolean NOT NULL, "amount_minor" bigint NOT NULL, "due_date" character varying(10) COLLATE "C" NOT NULL, CONSTRAINT "payment_request_invoice_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_request_invoice_invoice_id_tenant_id" ON "billing"."payment_request_invoice"  ("tenant_id", "invoice_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_payment_request_invoice_invoice_id_payment_request__76725b01" ON "billing"."payment_request_invoice"  ("tenant_id", "payment_request_id", "invoice_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "billing"."payment_request" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "state" character varying(12) NOT NULL, "vendor_id" uuid NOT NULL, "vendor_name" character varying(200) NOT NULL, "legal_entity_id" uuid NOT NULL, "currency" character varying(3) NOT NULL, "amount_minor" bigint NOT NULL, "due_date" character varying(10) COLLATE "C" NOT NULL, "debtor" jsonb NOT NULL, "creditor" jsonb NOT NULL, "people" jsonb NOT NULL, "submitted_version" integer, "approval" jsonb, "file" jsonb, "cancellation_reason" text, CONSTRAINT "payment_request_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_request_due_date_id_tenant_id" ON "billing"."payment_request"  ("tenant_id", "due_date", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_request_created_at_id_tenant_id" ON "billing"."payment_request"  ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "billing"."prepayment" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "vendor_id" uuid NOT NULL, "vendor_name" character varying(200) NOT NULL, "currency" character varying(3) NOT NULL, "amount_minor" bigint NOT NULL, "reference" character varying(100) COLLATE "C" NOT NULL, "reference_key" character varying(200) COLLATE "C" NOT NULL, "paid_on" character varying(10) COLLATE "C", "state" character varying(10) NOT NULL, "invoice_id" uuid, CONSTRAINT "prepayment_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_prepayment_id_reference_tenant_id" ON "billing"."prepayment"  ("tenant_id", "reference", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_prepayment_created_at_id_tenant_id" ON "billing"."prepayment"  ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_prepayment_reference_key_tenant_id_vendor_id" ON "billing"."prepayment"  ("tenant_id", "vendor_id", "reference_key") `,
    )
    await queryRunner.query(
      `CREATE TABLE "billing"."billing_settings" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "max_rounding" character varying(24) NOT NULL, CONSTRAINT "billing_settings_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "billing"."invoice_exception" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "invoice_id" uuid NOT NULL, "type" character varying(24) NOT NULL, "line_id" uuid, "order_line_id" uuid, "expected" text, "actual" text, "difference" text, "detail" text NOT NULL, "owner" character varying(20) NOT NULL, "allowed_resolutions" jsonb NOT NULL, "suggestions" jsonb NOT NULL, "state" character varying(10) NOT NULL, "resolution" character varying(10), "reason" text, "raised_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "resolved_by" uuid, "resolved_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "invoice_exception_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_invoice_exception_invoice_id_tenant_id" ON "billing"."invoice_exception"  ("tenant_id", "invoice_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "billing"."invoice_line_match" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "invoice_id" uuid NOT NULL, "order_line_id" uuid NOT NULL, "by" character varying(24) NOT NULL, "assigned_by" uuid, "booked_micro" bigint NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "invoice_line_match_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_invoice_line_match_order_line_id_tenant_id" ON "billing"."invoice_line_match"  ("tenant_id", "order_line_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_invoice_line_match_invoice_id_tenant_id" ON "billing"."invoice_line_match"  ("tenant_id", "invoice_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "billing"."supplier_invoice_line" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "invoice_id" uuid NOT NULL, "position" integer NOT NULL, "reference" character varying(200) NOT NULL, "description" text NOT NULL, "quantity_micro" bigint NOT NULL, "unit_code" character varying(10), "unit_price" character varying(24) NOT NULL, "price_base_micro" bigint NOT NULL, "allowance_minor" bigint, "charge_minor" bigint, "net_minor" bigint NOT NULL, "tax_category" character varying(3) NOT NULL, "tax_percent" character varying(8) NOT NULL, "supplier_item_id" character varying(200), "buyer_item_id" character varying(200), "order_line_reference" character varying(200), CONSTRAINT "supplier_invoice_line_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_supplier_invoice_line_invoice_id_position_tenant_id" ON "billing"."supplier_invoice_line"  ("tenant_id", "invoice_id", "position") `,
    )
    await queryRunner.query(
      `CREATE TABLE "billing"."supplier_invoice" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "number" character varying(100) COLLATE "C" NOT NULL, "number_key" character varying(200) COLLATE "C" NOT NULL, "duplicate_group" character varying(12) NOT NULL, "duplicate_slot" integer, "kind" character varying(12) NOT NULL, "type_code" character varying(3) NOT NULL, "source" character varying(4) NOT NULL, "state" character varying(12) NOT NULL, "vendor_id" uuid NOT NULL, "vendor_name" character varying(200) NOT NULL, "order_id" uuid, "order_number" character varying(80), "order_people" jsonb, "currency" character varying(3) NOT NULL, "issue_date" character varying(10) COLLATE "C" NOT NULL, "due_date" character varying(10) COLLATE "C", "lines_minor" bigint NOT NULL, "allowances_minor" bigint NOT NULL, "charges_minor" bigint NOT NULL, "net_minor" bigint NOT NULL, "tax_minor" bigint NOT NULL, "gross_minor" bigint NOT NULL, "prepaid_minor" bigint NOT NULL, "rounding_minor" bigint NOT NULL, "payable_minor" bigint NOT NULL, "reserved_minor" bigint NOT NULL, "paid_minor" bigint NOT NULL, "payment_state" character varying(16) NOT NULL, "preceding_invoices" jsonb NOT NULL, "bank_accounts" jsonb NOT NULL, "document_allowance_charges" jsonb NOT NULL, "recorded_slack" jsonb NOT NULL, "prepayment_ids" jsonb NOT NULL, "open_exceptions" integer NOT NULL, "proposal" jsonb, "refusals" integer NOT NULL, "refusal" jsonb, "booked" boolean NOT NULL, "file_id" uuid, "file_sha256" character varying(64), "rejection" jsonb, CONSTRAINT "supplier_invoice_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_due_date_id_tenant_id" ON "billing"."supplier_invoice"  ("tenant_id", "due_date", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_id_issue_date_tenant_id" ON "billing"."supplier_invoice"  ("tenant_id", "issue_date", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_id_number_tenant_id" ON "billing"."supplier_invoice"  ("tenant_id", "number", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_created_at_id_tenant_id" ON "billing"."supplier_invoice"  ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_order_id_tenant_id" ON "billing"."supplier_invoice"  ("tenant_id", "order_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_supplier_invoice_duplicate_group_duplicate_slot_num_11cb6c06" ON "billing"."supplier_invoice"  ("tenant_id", "vendor_id", "number_key", "duplicate_group", "duplicate_slot") `,
    )
    await enableTenantIsolation(queryRunner, 'billing', 'idempotency_record', { platform: true })
    await enableTenantIsolation(queryRunner, 'billing', 'audit', { platform: true, appendOnly: true })
    await enableTenantIsolation(queryRunner, 'billing', 'dead_letter', { platform: true })
    await enableTenantIsolation(queryRunner, 'billing', 'inbox_event', { platform: true })
    await enableTenantIsolation(queryRunner, 'billing', 'outbox_event', { platform: true })
    await enableTenantIsolation(queryRunner, 'billing', 'known_legal_entity')
    await enableTenantIsolation(queryRunner, 'billing', 'payment_request_invoice', { appendOnly: true })
    await enableTenantIsolation(queryRunner, 'billing', 'payment_request')
    await enableTenantIsolation(queryRunner, 'billing', 'prepayment')
    await enableTenantIsolation(queryRunner, 'billing', 'billing_settings')
    await enableTenantIsolation(queryRunner, 'billing', 'invoice_exception')
    await enableTenantIsolation(queryRunner, 'billing', 'invoice_line_match')
    await enableTenantIsolation(queryRunner, 'billing', 'supplier_invoice_line', { appendOnly: true })
    await enableTenantIsolation(queryRunner, 'billing', 'supplier_invoice')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "billing"."ix_supplier_invoice_duplicate_group_duplicate_slot_num_11cb6c06"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_supplier_invoice_order_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_supplier_invoice_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_supplier_invoice_id_number_tenant_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_supplier_invoice_id_issue_date_tenant_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_supplier_invoice_due_date_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "billing"."supplier_invoice"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_supplier_invoice_line_invoice_id_position_tenant_id"`)
    await queryRunner.query(`DROP TABLE "billing"."supplier_invoice_line"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_invoice_line_match_invoice_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_invoice_line_match_order_line_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "billing"."invoice_line_match"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_invoice_exception_invoice_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "billing"."invoice_exception"`)
    await queryRunner.query(`DROP TABLE "billing"."billing_settings"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_prepayment_reference_key_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_prepayment_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_prepayment_id_reference_tenant_id"`)
    await queryRunner.query(`DROP TABLE "billing"."prepayment"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_payment_request_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_payment_request_due_date_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "billing"."payment_request"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_payment_request_invoice_invoice_id_payment_request__76725b01"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_payment_request_invoice_invoice_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "billing"."payment_request_invoice"`)
    await queryRunner.query(`DROP TABLE "billing"."known_legal_entity"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_outbox_event_pos_335a89e2"`)
    await queryRunner.query(`DROP TABLE "billing"."outbox_event"`)
    await queryRunner.query(`DROP TABLE "billing"."inbox_event"`)
    await queryRunner.query(`DROP TABLE "billing"."dead_letter"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_audit_entity_entity_id_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_audit_op_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "billing"."audit"`)
    await queryRunner.query(`DROP TABLE "billing"."idempotency_record"`)
  }
}
