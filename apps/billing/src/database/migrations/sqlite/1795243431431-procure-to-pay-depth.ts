import { enableTenantIsolation } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ProcureToPayDepthSqlite1795243431431 implements MigrationInterface {
  name = 'ProcureToPayDepthSqlite1795243431431'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "bank_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "bank_statement_id" varchar NOT NULL, "position" integer NOT NULL, "direction" varchar(6) NOT NULL, "currency" varchar(3) NOT NULL, "amount_minor" bigint NOT NULL, "booked_on" varchar(10), "value_date" varchar(10), "transaction_code" varchar(100), "end_to_end_id" varchar(35), "counterparty" json NOT NULL, "remittance" text NOT NULL, "instructed" json, "exchange_rate" varchar(40), "charges_minor" bigint, "returned" json, "state" varchar(10) NOT NULL, "by" varchar(20), "settlements" json NOT NULL, "suggestions" json NOT NULL, "detail" text, "dismissal" json, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_bank_line_id_position_state_tenant_id" ON "bank_line" ("tenant_id", "state", "position", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_bank_line_bank_statement_id_position_tenant_id" ON "bank_line" ("tenant_id", "bank_statement_id", "position") `,
    )
    await queryRunner.query(
      `CREATE TABLE "bank_statement" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "statement_id" varchar(35) NOT NULL, "message_id" varchar(35) NOT NULL, "iban" varchar(40) NOT NULL, "legal_entity_id" varchar NOT NULL, "bank_account_id" varchar NOT NULL, "currency" varchar(3) NOT NULL, "opening_minor" bigint NOT NULL, "closing_minor" bigint NOT NULL, "closed_on" varchar(10), "continuity" varchar(10) NOT NULL, "lines" integer NOT NULL, "open_lines" integer NOT NULL, "content_sha256" varchar(64) NOT NULL, "file" json NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_bank_statement_created_at_id_tenant_id" ON "bank_statement" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_bank_statement_bank_account_id_closed_on_tenant_id" ON "bank_statement" ("tenant_id", "bank_account_id", "closed_on") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_bank_statement_bank_account_id_statement_id_tenant_id" ON "bank_statement" ("tenant_id", "bank_account_id", "statement_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "credit_expectation" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "cause" varchar(16) NOT NULL, "cause_id" varchar NOT NULL, "state" varchar(10) NOT NULL, "vendor_id" varchar NOT NULL, "invoice_id" varchar, "order_id" varchar, "order_line_id" varchar, "quantity_micro" bigint, "credited_micro" bigint NOT NULL, "currency" varchar(3), "amount_minor" bigint, "credited_minor" bigint NOT NULL, "reason" text NOT NULL, "credit_note_ids" json NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_credit_expectation_created_at_id_tenant_id" ON "credit_expectation" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_credit_expectation_invoice_id_state_tenant_id" ON "credit_expectation" ("tenant_id", "invoice_id", "state") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_credit_expectation_order_line_id_state_tenant_id" ON "credit_expectation" ("tenant_id", "order_line_id", "state") `,
    )
    await queryRunner.query(
      `CREATE TABLE "payment_status_report" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "message_id" varchar(35) NOT NULL, "original_message_id" varchar(35) NOT NULL, "payment_request_id" varchar NOT NULL, "group_status" varchar(4), "transfers" json NOT NULL, "needs_attention" boolean NOT NULL, "file_id" varchar NOT NULL, "file_sha256" varchar(64) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_status_report_created_at_id_tenant_id" ON "payment_status_report" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_status_report_payment_request_id_tenant_id" ON "payment_status_report" ("tenant_id", "payment_request_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_payment_status_report_message_id_original_message_i_d7b99df8" ON "payment_status_report" ("tenant_id", "original_message_id", "message_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "payment_terms" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "party_id" varchar NOT NULL, "vendor_name" varchar(200), "terms" json NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_terms_created_at_id_tenant_id" ON "payment_terms" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_payment_terms_party_id_tenant_id" ON "payment_terms" ("tenant_id", "party_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "payment_hold" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "invoice_id" varchar NOT NULL, "invoice_number" varchar(100) NOT NULL, "state" varchar(10) NOT NULL, "reason" text NOT NULL, "release_reason" text, "released_by" varchar, "released_at" datetime(3), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_hold_created_at_id_tenant_id" ON "payment_hold" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_hold_invoice_id_state_tenant_id" ON "payment_hold" ("tenant_id", "invoice_id", "state") `,
    )
    await queryRunner.query(
      `CREATE TABLE "payment_settings" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "two_person_release_from" varchar(24), "cut_off" varchar(5), "max_bank_fee" varchar(24) NOT NULL, "max_difference" varchar(24) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "payment_transfer" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "payment_request_id" varchar NOT NULL, "position" integer NOT NULL, "message_id" varchar(35) NOT NULL, "end_to_end_id" varchar(35) NOT NULL, "currency" varchar(3) NOT NULL, "amount_minor" bigint NOT NULL, "vendor_name" varchar(200) NOT NULL, "creditor_iban" varchar(40) NOT NULL, "debtor_iban" varchar(40) NOT NULL, "invoice_ids" json NOT NULL, "invoice_numbers" json NOT NULL, "state" varchar(10) NOT NULL, "bank_status" varchar(4), "reasons" json NOT NULL, "settled_minor" bigint NOT NULL, "settled_on" varchar(10), "written_off" json NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_transfer_amount_minor_state_tenant_id" ON "payment_transfer" ("tenant_id", "state", "amount_minor") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_transfer_message_id_tenant_id" ON "payment_transfer" ("tenant_id", "message_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_payment_transfer_payment_request_id_position_tenant_id" ON "payment_transfer" ("tenant_id", "payment_request_id", "position") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_payment_transfer_end_to_end_id_tenant_id" ON "payment_transfer" ("tenant_id", "end_to_end_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "supplier_invoice_order" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "invoice_id" varchar NOT NULL, "order_id" varchar NOT NULL, "order_number" varchar(80), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_order_order_id_tenant_id" ON "supplier_invoice_order" ("tenant_id", "order_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_supplier_invoice_order_invoice_id_order_id_tenant_id" ON "supplier_invoice_order" ("tenant_id", "invoice_id", "order_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "tolerance_rule" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "scope_key" varchar(200) NOT NULL, "kind" varchar(20) NOT NULL, "vendor_id" varchar, "category_code" varchar(40), "legal_entity_id" varchar, "currency" varchar(3), "operator" varchar(3) NOT NULL, "upper" json NOT NULL, "lower" json NOT NULL, "active" boolean NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_tolerance_rule_created_at_id_tenant_id" ON "tolerance_rule" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_tolerance_rule_scope_key_tenant_id" ON "tolerance_rule" ("tenant_id", "scope_key") `,
    )
    await queryRunner.query(`DROP INDEX "ix_payment_request_invoice_invoice_id_payment_request__76725b01"`)
    await queryRunner.query(`DROP INDEX "ix_payment_request_invoice_invoice_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_payment_request_invoice" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "payment_request_id" varchar NOT NULL, "invoice_id" varchar NOT NULL, "number" varchar(100) NOT NULL, "credit" boolean NOT NULL, "amount_minor" bigint NOT NULL, "due_date" varchar(10) NOT NULL, "due_date_source" varchar(16), "discount_minor" bigint, "discount_until" varchar(10), "transfer" integer NOT NULL DEFAULT (0), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_payment_request_invoice"("tenant_id", "id", "payment_request_id", "invoice_id", "number", "credit", "amount_minor", "due_date") SELECT "tenant_id", "id", "payment_request_id", "invoice_id", "number", "credit", "amount_minor", "due_date" FROM "payment_request_invoice"`,
    )
    await queryRunner.query(`DROP TABLE "payment_request_invoice"`)
    await queryRunner.query(`ALTER TABLE "temporary_payment_request_invoice" RENAME TO "payment_request_invoice"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_payment_request_invoice_invoice_id_payment_request__76725b01" ON "payment_request_invoice" ("tenant_id", "payment_request_id", "invoice_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_request_invoice_invoice_id_tenant_id" ON "payment_request_invoice" ("tenant_id", "invoice_id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_payment_request_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_payment_request_due_date_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_payment_request" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "state" varchar(12) NOT NULL, "vendor_id" varchar NOT NULL, "vendor_name" varchar(200) NOT NULL, "legal_entity_id" varchar NOT NULL, "currency" varchar(3) NOT NULL, "amount_minor" bigint NOT NULL, "due_date" varchar(10) NOT NULL, "debtor" json NOT NULL, "creditor" json NOT NULL, "people" json NOT NULL, "submitted_version" integer, "approval" json, "file" json, "cancellation_reason" text, "submitted_by" varchar, "scheduled_on" varchar(10), "hold" json, "sent_at" datetime(3), "voiding" json, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_payment_request"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "state", "vendor_id", "vendor_name", "legal_entity_id", "currency", "amount_minor", "due_date", "debtor", "creditor", "people", "submitted_version", "approval", "file", "cancellation_reason") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "state", "vendor_id", "vendor_name", "legal_entity_id", "currency", "amount_minor", "due_date", "debtor", "creditor", "people", "submitted_version", "approval", "file", "cancellation_reason" FROM "payment_request"`,
    )
    await queryRunner.query(`DROP TABLE "payment_request"`)
    await queryRunner.query(`ALTER TABLE "temporary_payment_request" RENAME TO "payment_request"`)
    await queryRunner.query(
      `CREATE INDEX "ix_payment_request_created_at_id_tenant_id" ON "payment_request" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_request_due_date_id_tenant_id" ON "payment_request" ("tenant_id", "due_date", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "temporary_billing_settings" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "max_rounding" varchar(24) NOT NULL, "accept_limit" varchar(24), "exception_hours" json, "duplicate_policy" varchar(16), "duplicate_window_days" integer, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_billing_settings"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "max_rounding") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "max_rounding" FROM "billing_settings"`,
    )
    await queryRunner.query(`DROP TABLE "billing_settings"`)
    await queryRunner.query(`ALTER TABLE "temporary_billing_settings" RENAME TO "billing_settings"`)
    await queryRunner.query(`DROP INDEX "ix_invoice_exception_invoice_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_invoice_exception" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "invoice_id" varchar NOT NULL, "type" varchar(24) NOT NULL, "line_id" varchar, "order_line_id" varchar, "expected" text, "actual" text, "difference" text, "detail" text NOT NULL, "owner" varchar(20) NOT NULL, "allowed_resolutions" json NOT NULL, "suggestions" json NOT NULL, "state" varchar(10) NOT NULL, "resolution" varchar(10), "reason" text, "raised_at" datetime(3) NOT NULL, "resolved_by" varchar, "resolved_at" datetime(3), "value_minor" bigint, "withheld_minor" bigint, "due_at" datetime(3), "change_requested" json, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_invoice_exception"("tenant_id", "id", "invoice_id", "type", "line_id", "order_line_id", "expected", "actual", "difference", "detail", "owner", "allowed_resolutions", "suggestions", "state", "resolution", "reason", "raised_at", "resolved_by", "resolved_at") SELECT "tenant_id", "id", "invoice_id", "type", "line_id", "order_line_id", "expected", "actual", "difference", "detail", "owner", "allowed_resolutions", "suggestions", "state", "resolution", "reason", "raised_at", "resolved_by", "resolved_at" FROM "invoice_exception"`,
    )
    await queryRunner.query(`DROP TABLE "invoice_exception"`)
    await queryRunner.query(`ALTER TABLE "temporary_invoice_exception" RENAME TO "invoice_exception"`)
    await queryRunner.query(
      `CREATE INDEX "ix_invoice_exception_invoice_id_tenant_id" ON "invoice_exception" ("tenant_id", "invoice_id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_invoice_line_match_invoice_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_invoice_line_match_order_line_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_invoice_line_match" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "invoice_id" varchar NOT NULL, "order_line_id" varchar NOT NULL, "by" varchar(24) NOT NULL, "assigned_by" varchar, "booked_micro" bigint NOT NULL, "at" datetime(3) NOT NULL, "order_id" varchar, "beyond_micro" bigint, "expected_minor" bigint, "variance_minor" bigint, "receipts" json, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_invoice_line_match"("tenant_id", "id", "invoice_id", "order_line_id", "by", "assigned_by", "booked_micro", "at") SELECT "tenant_id", "id", "invoice_id", "order_line_id", "by", "assigned_by", "booked_micro", "at" FROM "invoice_line_match"`,
    )
    await queryRunner.query(`DROP TABLE "invoice_line_match"`)
    await queryRunner.query(`ALTER TABLE "temporary_invoice_line_match" RENAME TO "invoice_line_match"`)
    await queryRunner.query(
      `CREATE INDEX "ix_invoice_line_match_invoice_id_tenant_id" ON "invoice_line_match" ("tenant_id", "invoice_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_invoice_line_match_order_line_id_tenant_id" ON "invoice_line_match" ("tenant_id", "order_line_id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_line_invoice_id_position_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_supplier_invoice_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "invoice_id" varchar NOT NULL, "position" integer NOT NULL, "reference" varchar(200) NOT NULL, "description" text NOT NULL, "quantity_micro" bigint NOT NULL, "unit_code" varchar(10), "unit_price" varchar(24) NOT NULL, "price_base_micro" bigint NOT NULL, "allowance_minor" bigint, "charge_minor" bigint, "net_minor" bigint NOT NULL, "tax_category" varchar(3) NOT NULL, "tax_percent" varchar(8) NOT NULL, "supplier_item_id" varchar(200), "buyer_item_id" varchar(200), "order_line_reference" varchar(200), "order_id" varchar, "order_reference" varchar(200), "receipt_reference" varchar(200), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_supplier_invoice_line"("tenant_id", "id", "invoice_id", "position", "reference", "description", "quantity_micro", "unit_code", "unit_price", "price_base_micro", "allowance_minor", "charge_minor", "net_minor", "tax_category", "tax_percent", "supplier_item_id", "buyer_item_id", "order_line_reference") SELECT "tenant_id", "id", "invoice_id", "position", "reference", "description", "quantity_micro", "unit_code", "unit_price", "price_base_micro", "allowance_minor", "charge_minor", "net_minor", "tax_category", "tax_percent", "supplier_item_id", "buyer_item_id", "order_line_reference" FROM "supplier_invoice_line"`,
    )
    await queryRunner.query(`DROP TABLE "supplier_invoice_line"`)
    await queryRunner.query(`ALTER TABLE "temporary_supplier_invoice_line" RENAME TO "supplier_invoice_line"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_supplier_invoice_line_invoice_id_position_tenant_id" ON "supplier_invoice_line" ("tenant_id", "invoice_id", "position") `,
    )
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_duplicate_group_duplicate_slot_num_11cb6c06"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_order_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_id_number_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_id_issue_date_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_due_date_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_supplier_invoice" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "number" varchar(100) NOT NULL, "number_key" varchar(200) NOT NULL, "duplicate_group" varchar(12) NOT NULL, "duplicate_slot" integer, "kind" varchar(12) NOT NULL, "type_code" varchar(3) NOT NULL, "source" varchar(4) NOT NULL, "state" varchar(12) NOT NULL, "vendor_id" varchar NOT NULL, "vendor_name" varchar(200) NOT NULL, "order_id" varchar, "order_number" varchar(80), "order_people" json, "currency" varchar(3) NOT NULL, "issue_date" varchar(10) NOT NULL, "due_date" varchar(10), "lines_minor" bigint NOT NULL, "allowances_minor" bigint NOT NULL, "charges_minor" bigint NOT NULL, "net_minor" bigint NOT NULL, "tax_minor" bigint NOT NULL, "gross_minor" bigint NOT NULL, "prepaid_minor" bigint NOT NULL, "rounding_minor" bigint NOT NULL, "payable_minor" bigint NOT NULL, "reserved_minor" bigint NOT NULL, "paid_minor" bigint NOT NULL, "payment_state" varchar(16) NOT NULL, "preceding_invoices" json NOT NULL, "bank_accounts" json NOT NULL, "document_allowance_charges" json NOT NULL, "recorded_slack" json NOT NULL, "prepayment_ids" json NOT NULL, "open_exceptions" integer NOT NULL, "proposal" json, "refusals" integer NOT NULL, "refusal" json, "booked" boolean NOT NULL, "file_id" varchar, "file_sha256" varchar(64), "rejection" json, "credit_of" varchar, "credit_reason" varchar(500), "discounted_minor" bigint, "credited_minor" bigint, "disputed_minor" bigint, "short_paid_minor" bigint, "variances" json, "suspected_duplicate" boolean, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_supplier_invoice"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "number", "number_key", "duplicate_group", "duplicate_slot", "kind", "type_code", "source", "state", "vendor_id", "vendor_name", "order_id", "order_number", "order_people", "currency", "issue_date", "due_date", "lines_minor", "allowances_minor", "charges_minor", "net_minor", "tax_minor", "gross_minor", "prepaid_minor", "rounding_minor", "payable_minor", "reserved_minor", "paid_minor", "payment_state", "preceding_invoices", "bank_accounts", "document_allowance_charges", "recorded_slack", "prepayment_ids", "open_exceptions", "proposal", "refusals", "refusal", "booked", "file_id", "file_sha256", "rejection") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "number", "number_key", "duplicate_group", "duplicate_slot", "kind", "type_code", "source", "state", "vendor_id", "vendor_name", "order_id", "order_number", "order_people", "currency", "issue_date", "due_date", "lines_minor", "allowances_minor", "charges_minor", "net_minor", "tax_minor", "gross_minor", "prepaid_minor", "rounding_minor", "payable_minor", "reserved_minor", "paid_minor", "payment_state", "preceding_invoices", "bank_accounts", "document_allowance_charges", "recorded_slack", "prepayment_ids", "open_exceptions", "proposal", "refusals", "refusal", "booked", "file_id", "file_sha256", "rejection" FROM "supplier_invoice"`,
    )
    await queryRunner.query(`DROP TABLE "supplier_invoice"`)
    await queryRunner.query(`ALTER TABLE "temporary_supplier_invoice" RENAME TO "supplier_invoice"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_supplier_invoice_duplicate_group_duplicate_slot_num_11cb6c06" ON "supplier_invoice" ("tenant_id", "vendor_id", "number_key", "duplicate_group", "duplicate_slot") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_order_id_tenant_id" ON "supplier_invoice" ("tenant_id", "order_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_created_at_id_tenant_id" ON "supplier_invoice" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_id_number_tenant_id" ON "supplier_invoice" ("tenant_id", "number", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_id_issue_date_tenant_id" ON "supplier_invoice" ("tenant_id", "issue_date", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_due_date_id_tenant_id" ON "supplier_invoice" ("tenant_id", "due_date", "id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_payment_request_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_payment_request_due_date_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_payment_request" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "state" varchar(16) NOT NULL, "vendor_id" varchar NOT NULL, "vendor_name" varchar(200) NOT NULL, "legal_entity_id" varchar NOT NULL, "currency" varchar(3) NOT NULL, "amount_minor" bigint NOT NULL, "due_date" varchar(10) NOT NULL, "debtor" json NOT NULL, "creditor" json NOT NULL, "people" json NOT NULL, "submitted_version" integer, "approval" json, "file" json, "cancellation_reason" text, "submitted_by" varchar, "scheduled_on" varchar(10), "hold" json, "sent_at" datetime(3), "voiding" json, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_payment_request"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "state", "vendor_id", "vendor_name", "legal_entity_id", "currency", "amount_minor", "due_date", "debtor", "creditor", "people", "submitted_version", "approval", "file", "cancellation_reason", "submitted_by", "scheduled_on", "hold", "sent_at", "voiding") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "state", "vendor_id", "vendor_name", "legal_entity_id", "currency", "amount_minor", "due_date", "debtor", "creditor", "people", "submitted_version", "approval", "file", "cancellation_reason", "submitted_by", "scheduled_on", "hold", "sent_at", "voiding" FROM "payment_request"`,
    )
    await queryRunner.query(`DROP TABLE "payment_request"`)
    await queryRunner.query(`ALTER TABLE "temporary_payment_request" RENAME TO "payment_request"`)
    await queryRunner.query(
      `CREATE INDEX "ix_payment_request_created_at_id_tenant_id" ON "payment_request" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_request_due_date_id_tenant_id" ON "payment_request" ("tenant_id", "due_date", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_request_created_at_id_state_tenant_id" ON "payment_request" ("tenant_id", "state", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_created_at_id_tenant_id_vendor_id" ON "supplier_invoice" ("tenant_id", "vendor_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_created_at_id_state_tenant_id" ON "supplier_invoice" ("tenant_id", "state", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_credit_of_tenant_id" ON "supplier_invoice" ("tenant_id", "credit_of") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_number_key_tenant_id" ON "supplier_invoice" ("tenant_id", "number_key") `,
    )
    await enableTenantIsolation(queryRunner, 'billing', 'payment_request_invoice', { appendOnly: true })
    await enableTenantIsolation(queryRunner, 'billing', 'payment_status_report', { appendOnly: true })
    await enableTenantIsolation(queryRunner, 'billing', 'supplier_invoice_line', { appendOnly: true })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_number_key_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_credit_of_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_created_at_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_created_at_id_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "ix_payment_request_created_at_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_payment_request_due_date_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_payment_request_created_at_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "payment_request" RENAME TO "temporary_payment_request"`)
    await queryRunner.query(
      `CREATE TABLE "payment_request" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "state" varchar(12) NOT NULL, "vendor_id" varchar NOT NULL, "vendor_name" varchar(200) NOT NULL, "legal_entity_id" varchar NOT NULL, "currency" varchar(3) NOT NULL, "amount_minor" bigint NOT NULL, "due_date" varchar(10) NOT NULL, "debtor" json NOT NULL, "creditor" json NOT NULL, "people" json NOT NULL, "submitted_version" integer, "approval" json, "file" json, "cancellation_reason" text, "submitted_by" varchar, "scheduled_on" varchar(10), "hold" json, "sent_at" datetime(3), "voiding" json, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "payment_request"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "state", "vendor_id", "vendor_name", "legal_entity_id", "currency", "amount_minor", "due_date", "debtor", "creditor", "people", "submitted_version", "approval", "file", "cancellation_reason", "submitted_by", "scheduled_on", "hold", "sent_at", "voiding") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "state", "vendor_id", "vendor_name", "legal_entity_id", "currency", "amount_minor", "due_date", "debtor", "creditor", "people", "submitted_version", "approval", "file", "cancellation_reason", "submitted_by", "scheduled_on", "hold", "sent_at", "voiding" FROM "temporary_payment_request"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_payment_request"`)
    await queryRunner.query(
      `CREATE INDEX "ix_payment_request_due_date_id_tenant_id" ON "payment_request" ("tenant_id", "due_date", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_request_created_at_id_tenant_id" ON "payment_request" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_due_date_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_id_issue_date_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_id_number_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_order_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_duplicate_group_duplicate_slot_num_11cb6c06"`)
    await queryRunner.query(`ALTER TABLE "supplier_invoice" RENAME TO "temporary_supplier_invoice"`)
    await queryRunner.query(
      `CREATE TABLE "supplier_invoice" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "number" varchar(100) NOT NULL, "number_key" varchar(200) NOT NULL, "duplicate_group" varchar(12) NOT NULL, "duplicate_slot" integer, "kind" varchar(12) NOT NULL, "type_code" varchar(3) NOT NULL, "source" varchar(4) NOT NULL, "state" varchar(12) NOT NULL, "vendor_id" varchar NOT NULL, "vendor_name" varchar(200) NOT NULL, "order_id" varchar, "order_number" varchar(80), "order_people" json, "currency" varchar(3) NOT NULL, "issue_date" varchar(10) NOT NULL, "due_date" varchar(10), "lines_minor" bigint NOT NULL, "allowances_minor" bigint NOT NULL, "charges_minor" bigint NOT NULL, "net_minor" bigint NOT NULL, "tax_minor" bigint NOT NULL, "gross_minor" bigint NOT NULL, "prepaid_minor" bigint NOT NULL, "rounding_minor" bigint NOT NULL, "payable_minor" bigint NOT NULL, "reserved_minor" bigint NOT NULL, "paid_minor" bigint NOT NULL, "payment_state" varchar(16) NOT NULL, "preceding_invoices" json NOT NULL, "bank_accounts" json NOT NULL, "document_allowance_charges" json NOT NULL, "recorded_slack" json NOT NULL, "prepayment_ids" json NOT NULL, "open_exceptions" integer NOT NULL, "proposal" json, "refusals" integer NOT NULL, "refusal" json, "booked" boolean NOT NULL, "file_id" varchar, "file_sha256" varchar(64), "rejection" json, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "supplier_invoice"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "number", "number_key", "duplicate_group", "duplicate_slot", "kind", "type_code", "source", "state", "vendor_id", "vendor_name", "order_id", "order_number", "order_people", "currency", "issue_date", "due_date", "lines_minor", "allowances_minor", "charges_minor", "net_minor", "tax_minor", "gross_minor", "prepaid_minor", "rounding_minor", "payable_minor", "reserved_minor", "paid_minor", "payment_state", "preceding_invoices", "bank_accounts", "document_allowance_charges", "recorded_slack", "prepayment_ids", "open_exceptions", "proposal", "refusals", "refusal", "booked", "file_id", "file_sha256", "rejection") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "number", "number_key", "duplicate_group", "duplicate_slot", "kind", "type_code", "source", "state", "vendor_id", "vendor_name", "order_id", "order_number", "order_people", "currency", "issue_date", "due_date", "lines_minor", "allowances_minor", "charges_minor", "net_minor", "tax_minor", "gross_minor", "prepaid_minor", "rounding_minor", "payable_minor", "reserved_minor", "paid_minor", "payment_state", "preceding_invoices", "bank_accounts", "document_allowance_charges", "recorded_slack", "prepayment_ids", "open_exceptions", "proposal", "refusals", "refusal", "booked", "file_id", "file_sha256", "rejection" FROM "temporary_supplier_invoice"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_supplier_invoice"`)
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
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_line_invoice_id_position_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "supplier_invoice_line" RENAME TO "temporary_supplier_invoice_line"`)
    await queryRunner.query(
      `CREATE TABLE "supplier_invoice_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "invoice_id" varchar NOT NULL, "position" integer NOT NULL, "reference" varchar(200) NOT NULL, "description" text NOT NULL, "quantity_micro" bigint NOT NULL, "unit_code" varchar(10), "unit_price" varchar(24) NOT NULL, "price_base_micro" bigint NOT NULL, "allowance_minor" bigint, "charge_minor" bigint, "net_minor" bigint NOT NULL, "tax_category" varchar(3) NOT NULL, "tax_percent" varchar(8) NOT NULL, "supplier_item_id" varchar(200), "buyer_item_id" varchar(200), "order_line_reference" varchar(200), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "supplier_invoice_line"("tenant_id", "id", "invoice_id", "position", "reference", "description", "quantity_micro", "unit_code", "unit_price", "price_base_micro", "allowance_minor", "charge_minor", "net_minor", "tax_category", "tax_percent", "supplier_item_id", "buyer_item_id", "order_line_reference") SELECT "tenant_id", "id", "invoice_id", "position", "reference", "description", "quantity_micro", "unit_code", "unit_price", "price_base_micro", "allowance_minor", "charge_minor", "net_minor", "tax_category", "tax_percent", "supplier_item_id", "buyer_item_id", "order_line_reference" FROM "temporary_supplier_invoice_line"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_supplier_invoice_line"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_supplier_invoice_line_invoice_id_position_tenant_id" ON "supplier_invoice_line" ("tenant_id", "invoice_id", "position") `,
    )
    await queryRunner.query(`DROP INDEX "ix_invoice_line_match_order_line_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_invoice_line_match_invoice_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "invoice_line_match" RENAME TO "temporary_invoice_line_match"`)
    await queryRunner.query(
      `CREATE TABLE "invoice_line_match" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "invoice_id" varchar NOT NULL, "order_line_id" varchar NOT NULL, "by" varchar(24) NOT NULL, "assigned_by" varchar, "booked_micro" bigint NOT NULL, "at" datetime(3) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "invoice_line_match"("tenant_id", "id", "invoice_id", "order_line_id", "by", "assigned_by", "booked_micro", "at") SELECT "tenant_id", "id", "invoice_id", "order_line_id", "by", "assigned_by", "booked_micro", "at" FROM "temporary_invoice_line_match"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_invoice_line_match"`)
    await queryRunner.query(
      `CREATE INDEX "ix_invoice_line_match_order_line_id_tenant_id" ON "invoice_line_match" ("tenant_id", "order_line_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_invoice_line_match_invoice_id_tenant_id" ON "invoice_line_match" ("tenant_id", "invoice_id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_invoice_exception_invoice_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "invoice_exception" RENAME TO "temporary_invoice_exception"`)
    await queryRunner.query(
      `CREATE TABLE "invoice_exception" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "invoice_id" varchar NOT NULL, "type" varchar(24) NOT NULL, "line_id" varchar, "order_line_id" varchar, "expected" text, "actual" text, "difference" text, "detail" text NOT NULL, "owner" varchar(20) NOT NULL, "allowed_resolutions" json NOT NULL, "suggestions" json NOT NULL, "state" varchar(10) NOT NULL, "resolution" varchar(10), "reason" text, "raised_at" datetime(3) NOT NULL, "resolved_by" varchar, "resolved_at" datetime(3), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "invoice_exception"("tenant_id", "id", "invoice_id", "type", "line_id", "order_line_id", "expected", "actual", "difference", "detail", "owner", "allowed_resolutions", "suggestions", "state", "resolution", "reason", "raised_at", "resolved_by", "resolved_at") SELECT "tenant_id", "id", "invoice_id", "type", "line_id", "order_line_id", "expected", "actual", "difference", "detail", "owner", "allowed_resolutions", "suggestions", "state", "resolution", "reason", "raised_at", "resolved_by", "resolved_at" FROM "temporary_invoice_exception"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_invoice_exception"`)
    await queryRunner.query(
      `CREATE INDEX "ix_invoice_exception_invoice_id_tenant_id" ON "invoice_exception" ("tenant_id", "invoice_id") `,
    )
    await queryRunner.query(`ALTER TABLE "billing_settings" RENAME TO "temporary_billing_settings"`)
    await queryRunner.query(
      `CREATE TABLE "billing_settings" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "max_rounding" varchar(24) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "billing_settings"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "max_rounding") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "max_rounding" FROM "temporary_billing_settings"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_billing_settings"`)
    await queryRunner.query(`DROP INDEX "ix_payment_request_due_date_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_payment_request_created_at_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "payment_request" RENAME TO "temporary_payment_request"`)
    await queryRunner.query(
      `CREATE TABLE "payment_request" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "state" varchar(12) NOT NULL, "vendor_id" varchar NOT NULL, "vendor_name" varchar(200) NOT NULL, "legal_entity_id" varchar NOT NULL, "currency" varchar(3) NOT NULL, "amount_minor" bigint NOT NULL, "due_date" varchar(10) NOT NULL, "debtor" json NOT NULL, "creditor" json NOT NULL, "people" json NOT NULL, "submitted_version" integer, "approval" json, "file" json, "cancellation_reason" text, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "payment_request"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "state", "vendor_id", "vendor_name", "legal_entity_id", "currency", "amount_minor", "due_date", "debtor", "creditor", "people", "submitted_version", "approval", "file", "cancellation_reason") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "state", "vendor_id", "vendor_name", "legal_entity_id", "currency", "amount_minor", "due_date", "debtor", "creditor", "people", "submitted_version", "approval", "file", "cancellation_reason" FROM "temporary_payment_request"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_payment_request"`)
    await queryRunner.query(
      `CREATE INDEX "ix_payment_request_due_date_id_tenant_id" ON "payment_request" ("tenant_id", "due_date", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_payment_request_created_at_id_tenant_id" ON "payment_request" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_payment_request_invoice_invoice_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_payment_request_invoice_invoice_id_payment_request__76725b01"`)
    await queryRunner.query(`ALTER TABLE "payment_request_invoice" RENAME TO "temporary_payment_request_invoice"`)
    await queryRunner.query(
      `CREATE TABLE "payment_request_invoice" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "payment_request_id" varchar NOT NULL, "invoice_id" varchar NOT NULL, "number" varchar(100) NOT NULL, "credit" boolean NOT NULL, "amount_minor" bigint NOT NULL, "due_date" varchar(10) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "payment_request_invoice"("tenant_id", "id", "payment_request_id", "invoice_id", "number", "credit", "amount_minor", "due_date") SELECT "tenant_id", "id", "payment_request_id", "invoice_id", "number", "credit", "amount_minor", "due_date" FROM "temporary_payment_request_invoice"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_payment_request_invoice"`)
    await queryRunner.query(
      `CREATE INDEX "ix_payment_request_invoice_invoice_id_tenant_id" ON "payment_request_invoice" ("tenant_id", "invoice_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_payment_request_invoice_invoice_id_payment_request__76725b01" ON "payment_request_invoice" ("tenant_id", "payment_request_id", "invoice_id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_tolerance_rule_scope_key_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_tolerance_rule_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "tolerance_rule"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_order_invoice_id_order_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_order_order_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "supplier_invoice_order"`)
    await queryRunner.query(`DROP INDEX "ix_payment_transfer_end_to_end_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_payment_transfer_payment_request_id_position_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_payment_transfer_message_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_payment_transfer_amount_minor_state_tenant_id"`)
    await queryRunner.query(`DROP TABLE "payment_transfer"`)
    await queryRunner.query(`DROP TABLE "payment_settings"`)
    await queryRunner.query(`DROP INDEX "ix_payment_hold_invoice_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_payment_hold_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "payment_hold"`)
    await queryRunner.query(`DROP INDEX "ix_payment_terms_party_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_payment_terms_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "payment_terms"`)
    await queryRunner.query(`DROP INDEX "ix_payment_status_report_message_id_original_message_i_d7b99df8"`)
    await queryRunner.query(`DROP INDEX "ix_payment_status_report_payment_request_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_payment_status_report_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "payment_status_report"`)
    await queryRunner.query(`DROP INDEX "ix_credit_expectation_order_line_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_credit_expectation_invoice_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_credit_expectation_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "credit_expectation"`)
    await queryRunner.query(`DROP INDEX "ix_bank_statement_bank_account_id_statement_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_bank_statement_bank_account_id_closed_on_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_bank_statement_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "bank_statement"`)
    await queryRunner.query(`DROP INDEX "ix_bank_line_bank_statement_id_position_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_bank_line_id_position_state_tenant_id"`)
    await queryRunner.query(`DROP TABLE "bank_line"`)
  }
}
