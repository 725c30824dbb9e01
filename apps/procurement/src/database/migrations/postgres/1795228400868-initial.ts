import { enableTenantIsolation } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class InitialPostgres1795228400868 implements MigrationInterface {
  name = 'InitialPostgres1795228400868'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "procurement"."idempotency_record" ("tenant_id" uuid NOT NULL, "principal" character varying(80) NOT NULL, "key" character varying(255) NOT NULL, "fingerprint" character varying(64) NOT NULL, "op_id" uuid NOT NULL, "output" jsonb NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "idempotency_record_pkey" PRIMARY KEY ("tenant_id", "principal", "key"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."audit" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "actor_id" uuid NOT NULL, "actor_kind" character varying(8) NOT NULL, "actor_name" character varying(200), "on_behalf_of" uuid, "ip" character varying(45), "user_agent" character varying(400), "action" character varying(160) NOT NULL, "entity" character varying(60) NOT NULL, "entity_id" uuid NOT NULL, "before" jsonb, "after" jsonb, "reason" character varying(2000), "op_id" uuid NOT NULL, "trace_id" character varying(32) NOT NULL, "source" character varying(12) NOT NULL, CONSTRAINT "audit_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(`CREATE INDEX "ix_audit_op_id_tenant_id" ON "procurement"."audit"  ("tenant_id", "op_id") `)
    await queryRunner.query(
      `CREATE INDEX "ix_audit_entity_entity_id_id_tenant_id" ON "procurement"."audit"  ("tenant_id", "entity", "entity_id", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."dead_letter" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "consumer" character varying(120) NOT NULL, "event_id" uuid NOT NULL, "type" character varying(160) NOT NULL, "envelope" jsonb NOT NULL, "deliveries" integer NOT NULL, "error_class" character varying(12) NOT NULL, "error_code" character varying(120) NOT NULL, "error" character varying(4000) NOT NULL, "status" character varying(12) NOT NULL, "first_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "last_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "uq_dead_letter_consumer_event_id_tenant_id" UNIQUE ("tenant_id", "consumer", "event_id"), CONSTRAINT "ck_dead_letter_9679143c" CHECK ("error_class" IN ('permanent', 'exhausted')), CONSTRAINT "ck_dead_letter_723a1d94" CHECK ("status" IN ('open', 'redriving', 'redriven')), CONSTRAINT "dead_letter_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."inbox_event" ("tenant_id" uuid NOT NULL, "consumer" character varying(120) NOT NULL, "event_id" uuid NOT NULL, "type" character varying(160) NOT NULL, "aggregate_id" uuid NOT NULL, "aggregate_seq" integer NOT NULL, "outcome" character varying(8) NOT NULL, "processed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "ck_inbox_event_08293420" CHECK ("outcome" IN ('done', 'dead')), CONSTRAINT "inbox_event_pkey" PRIMARY KEY ("tenant_id", "consumer", "event_id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."outbox_event" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "pos" bigint NOT NULL, "aggregate_type" character varying(60) NOT NULL, "aggregate_id" uuid NOT NULL, "aggregate_seq" integer NOT NULL, "type" character varying(160) NOT NULL, "schema_version" integer NOT NULL, "payload" jsonb NOT NULL, "headers" jsonb NOT NULL, "op_id" uuid NOT NULL, "occurred_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "published_at" TIMESTAMP(3) WITH TIME ZONE, "attempts" integer NOT NULL DEFAULT '0', "last_error" character varying(4000), CONSTRAINT "uq_outbox_event_aggregate_id_aggregate_seq_aggregate_t_fa8917e2" UNIQUE ("tenant_id", "aggregate_type", "aggregate_id", "aggregate_seq"), CONSTRAINT "ck_outbox_event_bfb20d00" CHECK ("aggregate_seq" > 0), CONSTRAINT "ck_outbox_event_5eb02424" CHECK (length(CAST("payload" AS text)) < 900000), CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_outbox_event_pos_335a89e2" ON "procurement"."outbox_event"  ("pos") WHERE "published_at" IS NULL`,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."known_legal_entity" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "name" character varying(200) NOT NULL, "time_zone" character varying(64) NOT NULL, "source_version" integer NOT NULL, CONSTRAINT "known_legal_entity_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."document_sequence" ("tenant_id" uuid NOT NULL, "series" character varying(80) NOT NULL, "next" bigint NOT NULL, CONSTRAINT "document_sequence_pkey" PRIMARY KEY ("tenant_id", "series"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."order_ledger_entry" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "order_id" uuid NOT NULL, "order_line_id" uuid NOT NULL, "order_version" integer NOT NULL, "quantity" character varying(10) NOT NULL, "micro" bigint NOT NULL, "cause_type" character varying(16) NOT NULL, "cause_id" uuid NOT NULL, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "by" uuid NOT NULL, CONSTRAINT "order_ledger_entry_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_order_ledger_entry_order_line_id_tenant_id" ON "procurement"."order_ledger_entry"  ("tenant_id", "order_line_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_order_ledger_entry_order_id_order_version_tenant_id" ON "procurement"."order_ledger_entry"  ("tenant_id", "order_id", "order_version") `,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."requisition" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "state" character varying(24) NOT NULL, "title" character varying(200) COLLATE "C" NOT NULL, "purpose" text, "need_by" character varying(10) COLLATE "C", "delivery_place" character varying(300), "currency" character varying(3) NOT NULL, "legal_entity_id" uuid, "requester_id" uuid NOT NULL, "requester_name" character varying(200), "document_allowance_charges" jsonb NOT NULL, "gross_minor" bigint NOT NULL, "submitted_at" TIMESTAMP(3) WITH TIME ZONE, "submitted_version" integer, "approval" jsonb, CONSTRAINT "requisition_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_requisition_created_at_requester_id_tenant_id" ON "procurement"."requisition"  ("tenant_id", "requester_id", "created_at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_requisition_id_tenant_id_title" ON "procurement"."requisition"  ("tenant_id", "title", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_requisition_created_at_id_tenant_id" ON "procurement"."requisition"  ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."requisition_line" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "line_number" integer NOT NULL, "description" character varying(500) NOT NULL, "supplier_item_id" character varying(80), "buyer_item_id" character varying(80), "unit_code" character varying(3) NOT NULL, "unit_price" character varying(24) NOT NULL, "price_base_micro" bigint NOT NULL, "allowance_minor" bigint, "charge_minor" bigint, "tax_category" character varying(2) NOT NULL, "tax_percent" character varying(8) NOT NULL, "net_minor" bigint NOT NULL, "requisition_id" uuid NOT NULL, "requested" bigint NOT NULL, "approved" bigint NOT NULL, "allocated" bigint NOT NULL, "received" bigint NOT NULL, CONSTRAINT "requisition_line_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_requisition_line_line_number_requisition_id_tenant_id" ON "procurement"."requisition_line"  ("tenant_id", "requisition_id", "line_number") `,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."vendor" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "name" character varying(200) NOT NULL, "name_key" character varying(400) COLLATE "C" NOT NULL, "tax_id" character varying(40), "country" character varying(2) NOT NULL, "state" character varying(12) NOT NULL, "payment_terms_days" integer NOT NULL, "bank_accounts" jsonb NOT NULL, CONSTRAINT "vendor_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_created_at_id_tenant_id" ON "procurement"."vendor"  ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_id_name_key_tenant_id" ON "procurement"."vendor"  ("tenant_id", "name_key", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_tax_id_tenant_id" ON "procurement"."vendor"  ("tenant_id", "tax_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."purchase_order" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "requisition_id" uuid NOT NULL, "vendor_id" uuid NOT NULL, "legal_entity_id" uuid, "currency" character varying(3) NOT NULL, "state" character varying(12) NOT NULL, "number" character varying(40), "series" character varying(80), "sequence_number" integer, "requester_id" uuid NOT NULL, "document_allowance_charges" jsonb NOT NULL, "gross_minor" bigint NOT NULL, "matches_requisition" boolean NOT NULL, "receipt" character varying(8) NOT NULL, "billing" character varying(8) NOT NULL, "submitted_version" integer, "approval" jsonb, "approved_by" jsonb NOT NULL, "received_by" jsonb NOT NULL, "issued_at" TIMESTAMP(3) WITH TIME ZONE, "cancellation_reason" character varying(500), CONSTRAINT "purchase_order_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_number_tenant_id" ON "procurement"."purchase_order"  ("tenant_id", "number") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_purchase_order_sequence_number_series_tenant_id" ON "procurement"."purchase_order"  ("tenant_id", "series", "sequence_number") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_tenant_id_vendor_id" ON "procurement"."purchase_order"  ("tenant_id", "vendor_id", "created_at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_requisition_id_tenant_id" ON "procurement"."purchase_order"  ("tenant_id", "requisition_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_id_tenant_id" ON "procurement"."purchase_order"  ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."purchase_order_line" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "line_number" integer NOT NULL, "description" character varying(500) NOT NULL, "supplier_item_id" character varying(80), "buyer_item_id" character varying(80), "unit_code" character varying(3) NOT NULL, "unit_price" character varying(24) NOT NULL, "price_base_micro" bigint NOT NULL, "allowance_minor" bigint, "charge_minor" bigint, "tax_category" character varying(2) NOT NULL, "tax_percent" character varying(8) NOT NULL, "net_minor" bigint NOT NULL, "order_id" uuid NOT NULL, "requisition_line_id" uuid NOT NULL, "match" character varying(10) NOT NULL, "ordered" bigint NOT NULL, "received" bigint NOT NULL, "returned" bigint NOT NULL, "billed" bigint NOT NULL, "cancelled" bigint NOT NULL, CONSTRAINT "purchase_order_line_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_line_requisition_line_id_tenant_id" ON "procurement"."purchase_order_line"  ("tenant_id", "requisition_line_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_purchase_order_line_line_number_order_id_tenant_id" ON "procurement"."purchase_order_line"  ("tenant_id", "order_id", "line_number") `,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."order_billing" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "invoice_id" uuid NOT NULL, "order_id" uuid NOT NULL, "order_line_id" uuid NOT NULL, "micro" bigint NOT NULL, "booked_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "order_billing_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_order_billing_order_line_id_tenant_id" ON "procurement"."order_billing"  ("tenant_id", "order_line_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_order_billing_invoice_id_tenant_id" ON "procurement"."order_billing"  ("tenant_id", "invoice_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."receipt" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "order_id" uuid NOT NULL, "order_number" character varying(40) NOT NULL, "order_version" integer NOT NULL, "vendor_id" uuid NOT NULL, "delivery_note" character varying(80), "received_by" uuid NOT NULL, "received_by_name" character varying(200), "received_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "receipt_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_receipt_order_id_tenant_id" ON "procurement"."receipt"  ("tenant_id", "order_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_receipt_id_received_at_tenant_id" ON "procurement"."receipt"  ("tenant_id", "received_at", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."receipt_line" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "receipt_id" uuid NOT NULL, "line_number" integer NOT NULL, "order_line_id" uuid NOT NULL, "micro" bigint NOT NULL, CONSTRAINT "receipt_line_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_receipt_line_line_number_receipt_id_tenant_id" ON "procurement"."receipt_line"  ("tenant_id", "receipt_id", "line_number") `,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."requisition_line" ADD CONSTRAINT "fk_requisition_line_requisition_id_tenant_id" FOREIGN KEY ("tenant_id", "requisition_id") REFERENCES "procurement"."requisition"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."purchase_order" ADD CONSTRAINT "fk_purchase_order_tenant_id_vendor_id" FOREIGN KEY ("tenant_id", "vendor_id") REFERENCES "procurement"."vendor"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."purchase_order" ADD CONSTRAINT "fk_purchase_order_requisition_id_tenant_id" FOREIGN KEY ("tenant_id", "requisition_id") REFERENCES "procurement"."requisition"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."purchase_order_line" ADD CONSTRAINT "fk_purchase_order_line_requisition_line_id_tenant_id" FOREIGN KEY ("tenant_id", "requisition_line_id") REFERENCES "procurement"."requisition_line"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."purchase_order_line" ADD CONSTRAINT "fk_purchase_order_line_order_id_tenant_id" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "procurement"."purchase_order"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."order_billing" ADD CONSTRAINT "fk_order_billing_order_line_id_tenant_id" FOREIGN KEY ("tenant_id", "order_line_id") REFERENCES "procurement"."purchase_order_line"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."receipt" ADD CONSTRAINT "fk_receipt_order_id_tenant_id" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "procurement"."purchase_order"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."receipt_line" ADD CONSTRAINT "fk_receipt_line_order_line_id_tenant_id" FOREIGN KEY ("tenant_id", "order_line_id") REFERENCES "procurement"."purchase_order_line"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."receipt_line" ADD CONSTRAINT "fk_receipt_line_receipt_id_tenant_id" FOREIGN KEY ("tenant_id", "receipt_id") REFERENCES "procurement"."receipt"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await enableTenantIsolation(queryRunner, 'procurement', 'idempotency_record', { platform: true })
    await enableTenantIsolation(queryRunner, 'procurement', 'audit', { platform: true, appendOnly: true })
    await enableTenantIsolation(queryRunner, 'procurement', 'dead_letter', { platform: true })
    await enableTenantIsolation(queryRunner, 'procurement', 'inbox_event', { platform: true })
    await enableTenantIsolation(queryRunner, 'procurement', 'outbox_event', { platform: true })
    await enableTenantIsolation(queryRunner, 'procurement', 'known_legal_entity')
    await enableTenantIsolation(queryRunner, 'procurement', 'document_sequence')
    await enableTenantIsolation(queryRunner, 'procurement', 'order_ledger_entry', { appendOnly: true })
    await enableTenantIsolation(queryRunner, 'procurement', 'requisition')
    await enableTenantIsolation(queryRunner, 'procurement', 'requisition_line')
    await enableTenantIsolation(queryRunner, 'procurement', 'vendor')
    await enableTenantIsolation(queryRunner, 'procurement', 'purchase_order')
    await enableTenantIsolation(queryRunner, 'procurement', 'purchase_order_line')
    await enableTenantIsolation(queryRunner, 'procurement', 'order_billing')
    await enableTenantIsolation(queryRunner, 'procurement', 'receipt')
    await enableTenantIsolation(queryRunner, 'procurement', 'receipt_line')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "procurement"."receipt_line" DROP CONSTRAINT "fk_receipt_line_receipt_id_tenant_id"`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."receipt_line" DROP CONSTRAINT "fk_receipt_line_order_line_id_tenant_id"`,
    )
    await queryRunner.query(`ALTER TABLE "procurement"."receipt" DROP CONSTRAINT "fk_receipt_order_id_tenant_id"`)
    await queryRunner.query(
      `ALTER TABLE "procurement"."order_billing" DROP CONSTRAINT "fk_order_billing_order_line_id_tenant_id"`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."purchase_order_line" DROP CONSTRAINT "fk_purchase_order_line_order_id_tenant_id"`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."purchase_order_line" DROP CONSTRAINT "fk_purchase_order_line_requisition_line_id_tenant_id"`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."purchase_order" DROP CONSTRAINT "fk_purchase_order_requisition_id_tenant_id"`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."purchase_order" DROP CONSTRAINT "fk_purchase_order_tenant_id_vendor_id"`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."requisition_line" DROP CONSTRAINT "fk_requisition_line_requisition_id_tenant_id"`,
    )
    await queryRunner.query(`DROP INDEX "procurement"."ix_receipt_line_line_number_receipt_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."receipt_line"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_receipt_id_received_at_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_receipt_order_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."receipt"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_order_billing_invoice_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_order_billing_order_line_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."order_billing"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_purchase_order_line_line_number_order_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_purchase_order_line_requisition_line_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."purchase_order_line"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_purchase_order_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_purchase_order_requisition_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_purchase_order_created_at_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_purchase_order_sequence_number_series_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_purchase_order_number_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."purchase_order"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_tax_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_id_name_key_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."vendor"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_requisition_line_line_number_requisition_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."requisition_line"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_requisition_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_requisition_id_tenant_id_title"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_requisition_created_at_requester_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."requisition"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_order_ledger_entry_order_id_order_version_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_order_ledger_entry_order_line_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."order_ledger_entry"`)
    await queryRunner.query(`DROP TABLE "procurement"."document_sequence"`)
    await queryRunner.query(`DROP TABLE "procurement"."known_legal_entity"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_outbox_event_pos_335a89e2"`)
    await queryRunner.query(`DROP TABLE "procurement"."outbox_event"`)
    await queryRunner.query(`DROP TABLE "procurement"."inbox_event"`)
    await queryRunner.query(`DROP TABLE "procurement"."dead_letter"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_audit_entity_entity_id_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_audit_op_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."audit"`)
    await queryRunner.query(`DROP TABLE "procurement"."idempotency_record"`)
  }
}
