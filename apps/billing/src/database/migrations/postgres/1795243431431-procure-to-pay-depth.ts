import { enableTenantIsolation } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ProcureToPayDepthPostgres1795243431431 implements MigrationInterface {
  name = 'ProcureToPayDepthPostgres1795243431431'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "billing"."bank_line" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "bank_statement_id" uuid NOT NULL, "position" integer NOT NULL, "direction" character varying(6) NOT NULL, "currency" character varying(3) NOT NULL, "amount_minor" bigint NOT NULL, "booked_on" character varying(10) COLLATE "C", "value_date" character varying(10) COLLATE "C", "transaction_code" character varying(100), "end_to_end_id" character varying(35), "counterparty" jsonb NOT NULL, "remittance" text NOT NULL, "instructed" jsonb, "exchange_rate" character varying(40), "charges_minor" bigint, "returned" jsonb, "state" character varying(10) NOT NULL, "by" character varying(20), "settlements" jsonb NOT NULL, "suggestions" jsonb NOT NULL, "detail" text, "dismissal" jsonb, CONSTRAINT "bank_line_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_bank_line_id_position_state_tenant_id" ON "billing"."bank_line"  ("tenant_id", "state", "position", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_bank_line_bank_statement_id_position_tenant_id" ON "billing"."bank_line"  ("tenant_id", "bank_statement_id", "position") `,
    )
    await queryRunner.query(
      `CREATE TABLE "billing"."bank_statement" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "statement_id" character varying(35) NOT NULL, "message_id" character varying(35) NOT NULL, "iban" character varying(40) NOT NULL, "legal_entity_id" uuid NOT NULL, "bank_account_id" uuid NOT NULL, "currency" character varying(3) NOT NULL, "opening_minor" bigint NOT NULL, "closing_minor" bigint NOT NULL, "closed_on" character varying(10) COLLATE "C", "continuity" character varying(10) NOT NULL, "lines" integer NOT NULL, "open_lines" integer NOT NULL, "content_sha256" character varying(64) NOT NULL, "file" jsonb NOT NULL, CONSTRAINT "bank_statement_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_bank_statement_created_at_id_tenant_id" ON "billing"."bank_statement"  ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_bank_statement_bank_account_id_closed_on_tenant_id" ON "billing"."bank_statement"  ("tenant_id", "bank_account_id", "closed_on") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_bank_statement_bank_account_id_statement_id_tenant_id" ON "billing"."bank_statement"  ("tenant_id", "bank_account_id", "statement_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "billing"."credit_expectation" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "cause" character varying(16) NOT NULL, "cause_id" uuid NOT NULL, "state" character varying(10) NOT NULL, "vendor_id" uuid NOT NULL, "invoice_id" uuid, "order_id" uuid, "order_line_id" uuid, "quantity_micro" bigint, "credited_micro" bigint NOT NULL, "currency" character varying(3), "amount_minor" bigint, "credited_minor" bigint NOT NULL, "reason" text NOT NULL, "credit_note_ids" jsonb NOT NULL, CONSTRAINT "credit_expectation_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_credit_expectation_created_at_id_tenant_id" ON "billing"."credit_expectation"  ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_credit_expectation_invoice_id_state_tenant_id" ON "billing"."credit_expectation"  ("tenant_id", "invoice_id", "state") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_credit_expectation_order_line_id_state_tenant_id" ON "billing"."credit_expectation"  ("tenant_id", "order_line_id", "state") `,
    )
    await queryRunner.query(
      `CREATE TABLE "billing"."payment_status_report" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "message_id" character varying(35) NOT NULL, "original_message_id" character varying(35) NOT NULL, "payment_request_id" uuid NOT NULL, "group_status" character varying(4), "transfers" jsonb NOT NULL, "needs_attention" boolean NOT NULL, "file_id" uuid NOT NULL, "file_sha256" character varying(64) NOT NULL, CONSTRAINT "payment_status_report_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_status_report_created_at_id_tenant_id" ON "billing"."payment_status_report"  ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_status_report_payment_request_id_tenant_id" ON "billing"."payment_status_report"  ("tenant_id", "payment_request_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_payment_status_report_message_id_original_message_i_d7b99df8" ON "billing"."payment_status_report"  ("tenant_id", "original_message_id", "message_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "billing"."payment_terms" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "party_id" uuid NOT NULL, "vendor_name" character varying(200), "terms" jsonb NOT NULL, CONSTRAINT "payment_terms_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_terms_created_at_id_tenant_id" ON "billing"."payment_terms"  ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_payment_terms_party_id_tenant_id" ON "billing"."payment_terms"  ("tenant_id", "party_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "billing"."payment_hold" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "invoice_id" uuid NOT NULL, "invoice_number" character varying(100) NOT NULL, "state" character varying(10) NOT NULL, "reason" text NOT NULL, "release_reason" text, "released_by" uuid, "released_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "payment_hold_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_hold_created_at_id_tenant_id" ON "billing"."payment_hold"  ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_hold_invoice_id_state_tenant_id" ON "billing"."payment_hold"  ("tenant_id", "invoice_id", "state") `,
    )
    await queryRunner.query(
      `CREATE TABLE "billing"."payment_settings" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "two_person_release_from" character varying(24), "cut_off" character varying(5), "max_bank_fee" character varying(24) NOT NULL, "max_difference" character varying(24) NOT NULL, CONSTRAINT "payment_settings_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "billing"."payment_transfer" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "payment_request_id" uuid NOT NULL, "position" integer NOT NULL, "message_id" character varying(35) NOT NULL, "end_to_end_id" character varying(35) NOT NULL, "currency" character varying(3) NOT NULL, "amount_minor" bigint NOT NULL, "vendor_name" character varying(200) NOT NULL, "creditor_iban" character varying(40) NOT NULL, "debtor_iban" character varying(40) NOT NULL, "invoice_ids" jsonb NOT NULL, "invoice_numbers" jsonb NOT NULL, "state" character varying(10) NOT NULL, "bank_status" character varying(4), "reasons" jsonb NOT NULL, "settled_minor" bigint NOT NULL, "settled_on" character varying(10) COLLATE "C", "written_off" jsonb NOT NULL, CONSTRAINT "payment_transfer_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_transfer_amount_minor_state_tenant_id" ON "billing"."payment_transfer"  ("tenant_id", "state", "amount_minor") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_transfer_message_id_tenant_id" ON "billing"."payment_transfer"  ("tenant_id", "message_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_payment_transfer_payment_request_id_position_tenant_id" ON "billing"."payment_transfer"  ("tenant_id", "payment_request_id", "position") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_payment_transfer_end_to_end_id_tenant_id" ON "billing"."payment_transfer"  ("tenant_id", "end_to_end_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "billing"."supplier_invoice_order" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "invoice_id" uuid NOT NULL, "order_id" uuid NOT NULL, "order_number" character varying(80), CONSTRAINT "supplier_invoice_order_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_order_order_id_tenant_id" ON "billing"."supplier_invoice_order"  ("tenant_id", "order_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_supplier_invoice_order_invoice_id_order_id_tenant_id" ON "billing"."supplier_invoice_order"  ("tenant_id", "invoice_id", "order_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "billing"."tolerance_rule" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "scope_key" character varying(200) NOT NULL, "kind" character varying(20) NOT NULL, "vendor_id" uuid, "category_code" character varying(40), "legal_entity_id" uuid, "currency" character varying(3), "operator" character varying(3) NOT NULL, "upper" jsonb NOT NULL, "lower" jsonb NOT NULL, "active" boolean NOT NULL, CONSTRAINT "tolerance_rule_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_tolerance_rule_created_at_id_tenant_id" ON "billing"."tolerance_rule"  ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_tolerance_rule_scope_key_tenant_id" ON "billing"."tolerance_rule"  ("tenant_id", "scope_key") `,
    )
    await queryRunner.query(
      `ALTER TABLE "billing"."payment_request_invoice" ADD "due_date_source" character varying(16)`,
    )
    await queryRunner.query(`ALTER TABLE "billing"."payment_request_invoice" ADD "discount_minor" bigint`)
    await queryRunner.query(
      `ALTER TABLE "billing"."payment_request_invoice" ADD "discount_until" character varying(10) COLLATE "C"`,
    )
    await queryRunner.query(
      `ALTER TABLE "billing"."payment_request_invoice" ADD "transfer" integer NOT NULL DEFAULT '0'`,
    )
    await queryRunner.query(`ALTER TABLE "billing"."payment_request" ADD "submitted_by" uuid`)
    await queryRunner.query(
      `ALTER TABLE "billing"."payment_request" ADD "scheduled_on" character varying(10) COLLATE "C"`,
    )
    await queryRunner.query(`ALTER TABLE "billing"."payment_request" ADD "hold" jsonb`)
    await queryRunner.query(`ALTER TABLE "billing"."payment_request" ADD "sent_at" TIMESTAMP(3) WITH TIME ZONE`)
    await queryRunner.query(`ALTER TABLE "billing"."payment_request" ADD "voiding" jsonb`)
    await queryRunner.query(`ALTER TABLE "billing"."billing_settings" ADD "accept_limit" character varying(24)`)
    await queryRunner.query(`ALTER TABLE "billing"."billing_settings" ADD "exception_hours" jsonb`)
    await queryRunner.query(`ALTER TABLE "billing"."billing_settings" ADD "duplicate_policy" character varying(16)`)
    await queryRunner.query(`ALTER TABLE "billing"."billing_settings" ADD "duplicate_window_days" integer`)
    await queryRunner.query(`ALTER TABLE "billing"."invoice_exception" ADD "value_minor" bigint`)
    await queryRunner.query(`ALTER TABLE "billing"."invoice_exception" ADD "withheld_minor" bigint`)
    await queryRunner.query(`ALTER TABLE "billing"."invoice_exception" ADD "due_at" TIMESTAMP(3) WITH TIME ZONE`)
    await queryRunner.query(`ALTER TABLE "billing"."invoice_exception" ADD "change_requested" jsonb`)
    await queryRunner.query(`ALTER TABLE "billing"."invoice_line_match" ADD "order_id" uuid`)
    await queryRunner.query(`ALTER TABLE "billing"."invoice_line_match" ADD "beyond_micro" bigint`)
    await queryRunner.query(`ALTER TABLE "billing"."invoice_line_match" ADD "expected_minor" bigint`)
    await queryRunner.query(`ALTER TABLE "billing"."invoice_line_match" ADD "variance_minor" bigint`)
    await queryRunner.query(`ALTER TABLE "billing"."invoice_line_match" ADD "receipts" jsonb`)
    await queryRunner.query(`ALTER TABLE "billing"."supplier_invoice_line" ADD "order_id" uuid`)
    await queryRunner.query(
      `ALTER TABLE "billing"."supplier_invoice_line" ADD "order_reference" character varying(200)`,
    )
    await queryRunner.query(
      `ALTER TABLE "billing"."supplier_invoice_line" ADD "receipt_reference" character varying(200)`,
    )
    await queryRunner.query(`ALTER TABLE "billing"."supplier_invoice" ADD "credit_of" uuid`)
    await queryRunner.query(`ALTER TABLE "billing"."supplier_invoice" ADD "credit_reason" character varying(500)`)
    await queryRunner.query(`ALTER TABLE "billing"."supplier_invoice" ADD "discounted_minor" bigint`)
    await queryRunner.query(`ALTER TABLE "billing"."supplier_invoice" ADD "credited_minor" bigint`)
    await queryRunner.query(`ALTER TABLE "billing"."supplier_invoice" ADD "disputed_minor" bigint`)
    await queryRunner.query(`ALTER TABLE "billing"."supplier_invoice" ADD "short_paid_minor" bigint`)
    await queryRunner.query(`ALTER TABLE "billing"."supplier_invoice" ADD "variances" jsonb`)
    await queryRunner.query(`ALTER TABLE "billing"."supplier_invoice" ADD "suspected_duplicate" boolean`)
    await queryRunner.query(`ALTER TABLE "billing"."payment_request" ALTER COLUMN "state" TYPE character varying(16)`)
    await queryRunner.query(
      `CREATE INDEX "ix_payment_request_created_at_id_state_tenant_id" ON "billing"."payment_request"  ("tenant_id", "state", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_created_at_id_tenant_id_vendor_id" ON "billing"."supplier_invoice"  ("tenant_id", "vendor_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_created_at_id_state_tenant_id" ON "billing"."supplier_invoice"  ("tenant_id", "state", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_credit_of_tenant_id" ON "billing"."supplier_invoice"  ("tenant_id", "credit_of") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_number_key_tenant_id" ON "billing"."supplier_invoice"  ("tenant_id", "number_key") `,
    )
    await enableTenantIsolation(queryRunner, 'billing', 'bank_line')
    await enableTenantIsolation(queryRunner, 'billing', 'bank_statement')
    await enableTenantIsolation(queryRunner, 'billing', 'credit_expectation')
    await enableTenantIsolation(queryRunner, 'billing', 'payment_status_report', { appendOnly: true })
    await enableTenantIsolation(queryRunner, 'billing', 'payment_terms')
    await enableTenantIsolation(queryRunner, 'billing', 'payment_hold')
    await enableTenantIsolation(queryRunner, 'billing', 'payment_settings')
    await enableTenantIsolation(queryRunner, 'billing', 'payment_transfer')
    await enableTenantIsolation(queryRunner, 'billing', 'supplier_invoice_order')
    await enableTenantIsolation(queryRunner, 'billing', 'tolerance_rule')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "billing"."ix_supplier_invoice_number_key_tenant_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_supplier_invoice_credit_of_tenant_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_supplier_invoice_created_at_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_supplier_invoice_created_at_id_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_payment_request_created_at_id_state_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "billing"."payment_request" ALTER COLUMN "state" TYPE character varying(12)`)
    await queryRunner.query(`ALTER TABLE "billing"."supplier_invoice" DROP COLUMN "suspected_duplicate"`)
    await queryRunner.query(`ALTER TABLE "billing"."supplier_invoice" DROP COLUMN "variances"`)
    await queryRunner.query(`ALTER TABLE "billing"."supplier_invoice" DROP COLUMN "short_paid_minor"`)
    await queryRunner.query(`ALTER TABLE "billing"."supplier_invoice" DROP COLUMN "disputed_minor"`)
    await queryRunner.query(`ALTER TABLE "billing"."supplier_invoice" DROP COLUMN "credited_minor"`)
    await queryRunner.query(`ALTER TABLE "billing"."supplier_invoice" DROP COLUMN "discounted_minor"`)
    await queryRunner.query(`ALTER TABLE "billing"."supplier_invoice" DROP COLUMN "credit_reason"`)
    await queryRunner.query(`ALTER TABLE "billing"."supplier_invoice" DROP COLUMN "credit_of"`)
    await queryRunner.query(`ALTER TABLE "billing"."supplier_invoice_line" DROP COLUMN "receipt_reference"`)
    await queryRunner.query(`ALTER TABLE "billing"."supplier_invoice_line" DROP COLUMN "order_reference"`)
    await queryRunner.query(`ALTER TABLE "billing"."supplier_invoice_line" DROP COLUMN "order_id"`)
    await queryRunner.query(`ALTER TABLE "billing"."invoice_line_match" DROP COLUMN "receipts"`)
    await queryRunner.query(`ALTER TABLE "billing"."invoice_line_match" DROP COLUMN "variance_minor"`)
    await queryRunner.query(`ALTER TABLE "billing"."invoice_line_match" DROP COLUMN "expected_minor"`)
    await queryRunner.query(`ALTER TABLE "billing"."invoice_line_match" DROP COLUMN "beyond_micro"`)
    await queryRunner.query(`ALTER TABLE "billing"."invoice_line_match" DROP COLUMN "order_id"`)
    await queryRunner.query(`ALTER TABLE "billing"."invoice_exception" DROP COLUMN "change_requested"`)
    await queryRunner.query(`ALTER TABLE "billing"."invoice_exception" DROP COLUMN "due_at"`)
    await queryRunner.query(`ALTER TABLE "billing"."invoice_exception" DROP COLUMN "withheld_minor"`)
    await queryRunner.query(`ALTER TABLE "billing"."invoice_exception" DROP COLUMN "value_minor"`)
    await queryRunner.query(`ALTER TABLE "billing"."billing_settings" DROP COLUMN "duplicate_window_days"`)
    await queryRunner.query(`ALTER TABLE "billing"."billing_settings" DROP COLUMN "duplicate_policy"`)
    await queryRunner.query(`ALTER TABLE "billing"."billing_settings" DROP COLUMN "exception_hours"`)
    await queryRunner.query(`ALTER TABLE "billing"."billing_settings" DROP COLUMN "accept_limit"`)
    await queryRunner.query(`ALTER TABLE "billing"."payment_request" DROP COLUMN "voiding"`)
    await queryRunner.query(`ALTER TABLE "billing"."payment_request" DROP COLUMN "sent_at"`)
    await queryRunner.query(`ALTER TABLE "billing"."payment_request" DROP COLUMN "hold"`)
    await queryRunner.query(`ALTER TABLE "billing"."payment_request" DROP COLUMN "scheduled_on"`)
    await queryRunner.query(`ALTER TABLE "billing"."payment_request" DROP COLUMN "submitted_by"`)
    await queryRunner.query(`ALTER TABLE "billing"."payment_request_invoice" DROP COLUMN "transfer"`)
    await queryRunner.query(`ALTER TABLE "billing"."payment_request_invoice" DROP COLUMN "discount_until"`)
    await queryRunner.query(`ALTER TABLE "billing"."payment_request_invoice" DROP COLUMN "discount_minor"`)
    await queryRunner.query(`ALTER TABLE "billing"."payment_request_invoice" DROP COLUMN "due_date_source"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_tolerance_rule_scope_key_tenant_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_tolerance_rule_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "billing"."tolerance_rule"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_supplier_invoice_order_invoice_id_order_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_supplier_invoice_order_order_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "billing"."supplier_invoice_order"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_payment_transfer_end_to_end_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_payment_transfer_payment_request_id_position_tenant_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_payment_transfer_message_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_payment_transfer_amount_minor_state_tenant_id"`)
    await queryRunner.query(`DROP TABLE "billing"."payment_transfer"`)
    await queryRunner.query(`DROP TABLE "billing"."payment_settings"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_payment_hold_invoice_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_payment_hold_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "billing"."payment_hold"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_payment_terms_party_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_payment_terms_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "billing"."payment_terms"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_payment_status_report_message_id_original_message_i_d7b99df8"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_payment_status_report_payment_request_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_payment_status_report_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "billing"."payment_status_report"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_credit_expectation_order_line_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_credit_expectation_invoice_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_credit_expectation_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "billing"."credit_expectation"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_bank_statement_bank_account_id_statement_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_bank_statement_bank_account_id_closed_on_tenant_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_bank_statement_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "billing"."bank_statement"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_bank_line_bank_statement_id_position_tenant_id"`)
    await queryRunner.query(`DROP INDEX "billing"."ix_bank_line_id_position_state_tenant_id"`)
    await queryRunner.query(`DROP TABLE "billing"."bank_line"`)
  }
}
