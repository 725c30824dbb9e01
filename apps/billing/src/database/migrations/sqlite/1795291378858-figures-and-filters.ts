import type { MigrationInterface, QueryRunner } from 'typeorm'

export class FiguresAndFiltersSqlite1795291378858 implements MigrationInterface {
  name = 'FiguresAndFiltersSqlite1795291378858'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "known_organization" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "time_zone" varchar(64) NOT NULL, "source_version" integer NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_number_key_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_credit_of_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_created_at_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_created_at_id_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_due_date_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_id_issue_date_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_id_number_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_order_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_duplicate_group_duplicate_slot_num_11cb6c06"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_supplier_invoice" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "number" varchar(100) NOT NULL, "number_key" varchar(200) NOT NULL, "duplicate_group" varchar(12) NOT NULL, "duplicate_slot" integer, "kind" varchar(12) NOT NULL, "type_code" varchar(3) NOT NULL, "source" varchar(4) NOT NULL, "state" varchar(12) NOT NULL, "vendor_id" varchar NOT NULL, "vendor_name" varchar(200) NOT NULL, "order_id" varchar, "order_number" varchar(80), "order_people" json, "currency" varchar(3) NOT NULL, "issue_date" varchar(10) NOT NULL, "due_date" varchar(10), "lines_minor" bigint NOT NULL, "allowances_minor" bigint NOT NULL, "charges_minor" bigint NOT NULL, "net_minor" bigint NOT NULL, "tax_minor" bigint NOT NULL, "gross_minor" bigint NOT NULL, "prepaid_minor" bigint NOT NULL, "rounding_minor" bigint NOT NULL, "payable_minor" bigint NOT NULL, "reserved_minor" bigint NOT NULL, "paid_minor" bigint NOT NULL, "payment_state" varchar(16) NOT NULL, "preceding_invoices" json NOT NULL, "bank_accounts" json NOT NULL, "document_allowance_charges" json NOT NULL, "recorded_slack" json NOT NULL, "prepayment_ids" json NOT NULL, "open_exceptions" integer NOT NULL, "proposal" json, "refusals" integer NOT NULL, "refusal" json, "booked" boolean NOT NULL, "file_id" varchar, "file_sha256" varchar(64), "rejection" json, "credit_of" varchar, "credit_reason" varchar(500), "discounted_minor" bigint, "credited_minor" bigint, "disputed_minor" bigint, "short_paid_minor" bigint, "variances" json, "suspected_duplicate" boolean, "search_key" varchar(600), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_supplier_invoice"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "number", "number_key", "duplicate_group", "duplicate_slot", "kind", "type_code", "source", "state", "vendor_id", "vendor_name", "order_id", "order_number", "order_people", "currency", "issue_date", "due_date", "lines_minor", "allowances_minor", "charges_minor", "net_minor", "tax_minor", "gross_minor", "prepaid_minor", "rounding_minor", "payable_minor", "reserved_minor", "paid_minor", "payment_state", "preceding_invoices", "bank_accounts", "document_allowance_charges", "recorded_slack", "prepayment_ids", "open_exceptions", "proposal", "refusals", "refusal", "booked", "file_id", "file_sha256", "rejection", "credit_of", "credit_reason", "discounted_minor", "credited_minor", "disputed_minor", "short_paid_minor", "variances", "suspected_duplicate") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "number", "number_key", "duplicate_group", "duplicate_slot", "kind", "type_code", "source", "state", "vendor_id", "vendor_name", "order_id", "order_number", "order_people", "currency", "issue_date", "due_date", "lines_minor", "allowances_minor", "charges_minor", "net_minor", "tax_minor", "gross_minor", "prepaid_minor", "rounding_minor", "payable_minor", "reserved_minor", "paid_minor", "payment_state", "preceding_invoices", "bank_accounts", "document_allowance_charges", "recorded_slack", "prepayment_ids", "open_exceptions", "proposal", "refusals", "refusal", "booked", "file_id", "file_sha256", "rejection", "credit_of", "credit_reason", "discounted_minor", "credited_minor", "disputed_minor", "short_paid_minor", "variances", "suspected_duplicate" FROM "supplier_invoice"`,
    )
    await queryRunner.query(`DROP TABLE "supplier_invoice"`)
    await queryRunner.query(`ALTER TABLE "temporary_supplier_invoice" RENAME TO "supplier_invoice"`)
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_number_key_tenant_id" ON "supplier_invoice" ("tenant_id", "number_key") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_credit_of_tenant_id" ON "supplier_invoice" ("tenant_id", "credit_of") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_created_at_id_state_tenant_id" ON "supplier_invoice" ("tenant_id", "state", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_supplier_invoice_created_at_id_tenant_id_vendor_id" ON "supplier_invoice" ("tenant_id", "vendor_id", "created_at", "id") `,
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
    await queryRunner.query(
      `CREATE INDEX "ix_invoice_exception_invoice_id_state_tenant_id_type" ON "invoice_exception" ("tenant_id", "state", "type", "invoice_id") `,
    )
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_invoice_exception_invoice_id_state_tenant_id_type"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_duplicate_group_duplicate_slot_num_11cb6c06"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_order_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_id_number_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_id_issue_date_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_due_date_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_created_at_id_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_created_at_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_credit_of_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_supplier_invoice_number_key_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "supplier_invoice" RENAME TO "temporary_supplier_invoice"`)
    await queryRunner.query(
      `CREATE TABLE "supplier_invoice" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "number" varchar(100) NOT NULL, "number_key" varchar(200) NOT NULL, "duplicate_group" varchar(12) NOT NULL, "duplicate_slot" integer, "kind" varchar(12) NOT NULL, "type_code" varchar(3) NOT NULL, "source" varchar(4) NOT NULL, "state" varchar(12) NOT NULL, "vendor_id" varchar NOT NULL, "vendor_name" varchar(200) NOT NULL, "order_id" varchar, "order_number" varchar(80), "order_people" json, "currency" varchar(3) NOT NULL, "issue_date" varchar(10) NOT NULL, "due_date" varchar(10), "lines_minor" bigint NOT NULL, "allowances_minor" bigint NOT NULL, "charges_minor" bigint NOT NULL, "net_minor" bigint NOT NULL, "tax_minor" bigint NOT NULL, "gross_minor" bigint NOT NULL, "prepaid_minor" bigint NOT NULL, "rounding_minor" bigint NOT NULL, "payable_minor" bigint NOT NULL, "reserved_minor" bigint NOT NULL, "paid_minor" bigint NOT NULL, "payment_state" varchar(16) NOT NULL, "preceding_invoices" json NOT NULL, "bank_accounts" json NOT NULL, "document_allowance_charges" json NOT NULL, "recorded_slack" json NOT NULL, "prepayment_ids" json NOT NULL, "open_exceptions" integer NOT NULL, "proposal" json, "refusals" integer NOT NULL, "refusal" json, "booked" boolean NOT NULL, "file_id" varchar, "file_sha256" varchar(64), "rejection" json, "credit_of" varchar, "credit_reason" varchar(500), "discounted_minor" bigint, "credited_minor" bigint, "disputed_minor" bigint, "short_paid_minor" bigint, "variances" json, "suspected_duplicate" boolean, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "supplier_invoice"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "number", "number_key", "duplicate_group", "duplicate_slot", "kind", "type_code", "source", "state", "vendor_id", "vendor_name", "order_id", "order_number", "order_people", "currency", "issue_date", "due_date", "lines_minor", "allowances_minor", "charges_minor", "net_minor", "tax_minor", "gross_minor", "prepaid_minor", "rounding_minor", "payable_minor", "reserved_minor", "paid_minor", "payment_state", "preceding_invoices", "bank_accounts", "document_allowance_charges", "recorded_slack", "prepayment_ids", "open_exceptions", "proposal", "refusals", "refusal", "booked", "file_id", "file_sha256", "rejection", "credit_of", "credit_reason", "discounted_minor", "credited_minor", "disputed_minor", "short_paid_minor", "variances", "suspected_duplicate") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "number", "number_key", "duplicate_group", "duplicate_slot", "kind", "type_code", "source", "state", "vendor_id", "vendor_name", "order_id", "order_number", "order_people", "currency", "issue_date", "due_date", "lines_minor", "allowances_minor", "charges_minor", "net_minor", "tax_minor", "gross_minor", "prepaid_minor", "rounding_minor", "payable_minor", "reserved_minor", "paid_minor", "payment_state", "preceding_invoices", "bank_accounts", "document_allowance_charges", "recorded_slack", "prepayment_ids", "open_exceptions", "proposal", "refusals", "refusal", "booked", "file_id", "file_sha256", "rejection", "credit_of", "credit_reason", "discounted_minor", "credited_minor", "disputed_minor", "short_paid_minor", "variances", "suspected_duplicate" FROM "temporary_supplier_invoice"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_supplier_invoice"`)
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
    await queryRunner.query(`DROP TABLE "known_organization"`)
  }
}
