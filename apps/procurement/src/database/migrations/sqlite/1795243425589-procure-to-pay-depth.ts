import { enableTenantIsolation } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ProcureToPayDepthSqlite1795243425589 implements MigrationInterface {
  name = 'ProcureToPayDepthSqlite1795243425589'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_purchase_order_created_at_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_number_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "category" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "code" varchar(20) NOT NULL, "name" varchar(120) NOT NULL, "name_key" varchar(240) NOT NULL, "lead_time_days" integer NOT NULL, "over_receipt_percent" varchar(8), "over_receipt_absolute" bigint, "under_receipt_percent" varchar(8), "active" boolean NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_category_id_name_key_tenant_id" ON "category" ("tenant_id", "name_key", "id") `,
    )
    await queryRunner.query(`CREATE UNIQUE INDEX "ix_category_code_tenant_id" ON "category" ("tenant_id", "code") `)
    await queryRunner.query(
      `CREATE TABLE "exchange_rate" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "from_currency" varchar(3) NOT NULL, "to_currency" varchar(3) NOT NULL, "date" varchar(10) NOT NULL, "rate" varchar(30) NOT NULL, "source" varchar(80) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_exchange_rate_date_id_tenant_id" ON "exchange_rate" ("tenant_id", "date", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_exchange_rate_date_from_currency_tenant_id_to_currency" ON "exchange_rate" ("tenant_id", "from_currency", "to_currency", "date") `,
    )
    await queryRunner.query(
      `CREATE TABLE "comment" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "document_type" varchar(20) NOT NULL, "document_id" varchar NOT NULL, "author_name" varchar(200), "text" text, "mentions" json NOT NULL, "edited_at" datetime(3), "deleted_at" datetime(3), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_comment_created_at_document_id_id_tenant_id" ON "comment" ("tenant_id", "document_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "known_cost_centre" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "code" varchar(24) NOT NULL, "name" varchar(200) NOT NULL, "owner_user_id" varchar, "active" boolean NOT NULL, "source_version" integer NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "known_member" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "name" varchar(200) NOT NULL, "manager_user_id" varchar, "active" boolean NOT NULL, "source_version" integer NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "purchase_order_change" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "order_id" varchar NOT NULL, "order_number" varchar(40) NOT NULL, "change_number" integer NOT NULL, "state" varchar(24) NOT NULL, "reason" varchar(500) NOT NULL, "base_revision" integer NOT NULL, "revision" integer, "vendor_id" varchar NOT NULL, "requester_id" varchar NOT NULL, "order_created_by" varchar NOT NULL, "currency" varchar(3) NOT NULL, "gross_before_minor" bigint NOT NULL, "gross_minor" bigint NOT NULL, "proposal" json NOT NULL, "differences" json NOT NULL, "judgement" json NOT NULL, "submitted_version" integer, "submitted_by" varchar, "approval" json, "approved_by" json NOT NULL, "lapse_reason" varchar(500), "sent_at" datetime(3), "answer" json, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_purchase_order_change_change_number_order_id_tenant_id" ON "purchase_order_change" ("tenant_id", "order_id", "change_number") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_change_created_at_id_tenant_id" ON "purchase_order_change" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "order_acknowledgement" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "order_id" varchar NOT NULL, "revision" integer NOT NULL, "answer" varchar(24) NOT NULL, "reference" varchar(80), "answered_on" varchar(10), "note" varchar(500), "lines" json NOT NULL, "recorded_by" varchar NOT NULL, "recorded_at" datetime(3) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_order_acknowledgement_id_order_id_recorded_at_tenant_id" ON "order_acknowledgement" ("tenant_id", "order_id", "recorded_at", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "purchase_order_revision" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "order_id" varchar NOT NULL, "revision" integer NOT NULL, "printed_number" varchar(48) NOT NULL, "currency" varchar(3) NOT NULL, "gross_minor" bigint NOT NULL, "content" json NOT NULL, "hash" varchar(64) NOT NULL, "differences" json NOT NULL, "approved" boolean NOT NULL, "approval_instance_id" varchar, "approved_by" json NOT NULL, "change_id" varchar, "created_by" varchar NOT NULL, "created_at" datetime(3) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_purchase_order_revision_order_id_revision_tenant_id" ON "purchase_order_revision" ("tenant_id", "order_id", "revision") `,
    )
    await queryRunner.query(
      `CREATE TABLE "known_organization" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "base_currency" varchar(3) NOT NULL, "source_version" integer NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement_settings" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "decided" json NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "requisition_draft" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "requisition_id" varchar NOT NULL, "user_id" varchar NOT NULL, "entries" json NOT NULL, "draft_version" integer NOT NULL, "based_on_version" integer NOT NULL, "saved_at" datetime(3) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_requisition_draft_requisition_id_tenant_id_user_id" ON "requisition_draft" ("tenant_id", "requisition_id", "user_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "vendor_receiving_terms" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "over_receipt_percent" varchar(8), "over_receipt_absolute" bigint, "under_receipt_percent" varchar(8), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "goods_return" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "state" varchar(10) NOT NULL, "receipt_id" varchar NOT NULL, "order_id" varchar NOT NULL, "order_number" varchar(40) NOT NULL, "sequence_number" integer NOT NULL, "vendor_id" varchar NOT NULL, "returned_by" varchar NOT NULL, "returned_by_name" varchar(200), "returned_at" datetime(3) NOT NULL, "reversal_reason" varchar(500), "reversed_by" varchar, "reversed_at" datetime(3), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_goods_return_receipt_id_tenant_id" ON "goods_return" ("tenant_id", "receipt_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_goods_return_order_id_tenant_id" ON "goods_return" ("tenant_id", "order_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_goods_return_id_returned_at_tenant_id" ON "goods_return" ("tenant_id", "returned_at", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "goods_return_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "return_id" varchar NOT NULL, "line_number" integer NOT NULL, "receipt_line_id" varchar NOT NULL, "order_line_id" varchar NOT NULL, "micro" bigint NOT NULL, "rejects_micro" bigint NOT NULL, "billed_micro" bigint NOT NULL, "replacement" boolean NOT NULL, "reason" varchar(500) NOT NULL, "counted_unit" varchar(3), "counted_micro" bigint, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_goods_return_line_line_number_return_id_tenant_id" ON "goods_return_line" ("tenant_id", "return_id", "line_number") `,
    )
    await queryRunner.query(
      `CREATE TABLE "vendor_bank_change" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "vendor_id" varchar NOT NULL, "open_for" varchar, "state" varchar(16) NOT NULL, "added" json NOT NULL, "removed" json NOT NULL, "reason" varchar(500) NOT NULL, "confirmations" json NOT NULL, "shared_with" json NOT NULL, "previous_accounts" json NOT NULL, "payable_from" datetime(3), "refusal" json, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_bank_change_created_at_id_tenant_id" ON "vendor_bank_change" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_bank_change_created_at_tenant_id_vendor_id" ON "vendor_bank_change" ("tenant_id", "vendor_id", "created_at") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_bank_change_open_for_tenant_id" ON "vendor_bank_change" ("tenant_id", "open_for") `,
    )
    await queryRunner.query(
      `CREATE TABLE "vendor_document" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "vendor_id" varchar NOT NULL, "type" varchar(40) NOT NULL, "number" varchar(80) NOT NULL, "issued_on" varchar(10) NOT NULL, "expires_on" varchar(10), "file_id" varchar, "hold_on_expiry" json, "state" varchar(12) NOT NULL, "replaced_by" varchar, "reminded" json NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_document_created_at_id_tenant_id" ON "vendor_document" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_document_expires_on_id_tenant_id" ON "vendor_document" ("tenant_id", "expires_on", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_document_tenant_id_type_vendor_id" ON "vendor_document" ("tenant_id", "vendor_id", "type") `,
    )
    await queryRunner.query(
      `CREATE TABLE "vendor_duplicate" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "pair" varchar(73) NOT NULL, "vendor_id" varchar NOT NULL, "other_vendor_id" varchar NOT NULL, "percent" integer NOT NULL, "reasons" json NOT NULL, "state" varchar(12) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_duplicate_created_at_id_tenant_id" ON "vendor_duplicate" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_duplicate_id_percent_tenant_id" ON "vendor_duplicate" ("tenant_id", "percent", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_duplicate_pair_tenant_id" ON "vendor_duplicate" ("tenant_id", "pair") `,
    )
    await queryRunner.query(
      `CREATE TABLE "vendor_iban" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "vendor_id" varchar NOT NULL, "iban" varchar(34) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_iban_iban_tenant_id_vendor_id" ON "vendor_iban" ("tenant_id", "vendor_id", "iban") `,
    )
    await queryRunner.query(`CREATE INDEX "ix_vendor_iban_iban_tenant_id" ON "vendor_iban" ("tenant_id", "iban") `)
    await queryRunner.query(`DROP INDEX "ix_requisition_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_requisition_id_tenant_id_title"`)
    await queryRunner.query(`DROP INDEX "ix_requisition_created_at_requester_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_requisition" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "state" varchar(24) NOT NULL, "title" varchar(200) NOT NULL, "purpose" text, "need_by" varchar(10), "delivery_place" varchar(300), "currency" varchar(3) NOT NULL, "legal_entity_id" varchar, "requester_id" varchar NOT NULL, "requester_name" varchar(200), "document_allowance_charges" json NOT NULL, "gross_minor" bigint NOT NULL, "submitted_at" datetime(3), "submitted_version" integer, "approval" json, "approval_history" json, "cost_centre_id" varchar, "quote_file_ids" json, "quote_waiver" text, "warnings" json, "change" json, "state_reason" varchar(500), "copied_from" varchar, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_requisition"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "state", "title", "purpose", "need_by", "delivery_place", "currency", "legal_entity_id", "requester_id", "requester_name", "document_allowance_charges", "gross_minor", "submitted_at", "submitted_version", "approval") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "state", "title", "purpose", "need_by", "delivery_place", "currency", "legal_entity_id", "requester_id", "requester_name", "document_allowance_charges", "gross_minor", "submitted_at", "submitted_version", "approval" FROM "requisition"`,
    )
    await queryRunner.query(`DROP TABLE "requisition"`)
    await queryRunner.query(`ALTER TABLE "temporary_requisition" RENAME TO "requisition"`)
    await queryRunner.query(
      `CREATE INDEX "ix_requisition_created_at_id_tenant_id" ON "requisition" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_requisition_id_tenant_id_title" ON "requisition" ("tenant_id", "title", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_requisition_created_at_requester_id_tenant_id" ON "requisition" ("tenant_id", "requester_id", "created_at") `,
    )
    await queryRunner.query(`DROP INDEX "ix_requisition_line_line_number_requisition_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_requisition_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "line_number" integer NOT NULL, "description" varchar(500) NOT NULL, "supplier_item_id" varchar(80), "buyer_item_id" varchar(80), "unit_code" varchar(3) NOT NULL, "unit_price" varchar(24) NOT NULL, "price_base_micro" bigint NOT NULL, "allowance_minor" bigint, "charge_minor" bigint, "tax_category" varchar(2) NOT NULL, "tax_percent" varchar(8) NOT NULL, "net_minor" bigint NOT NULL, "requisition_id" varchar NOT NULL, "requested" bigint NOT NULL, "approved" bigint NOT NULL, "allocated" bigint NOT NULL, "received" bigint NOT NULL, "cancelled" bigint NOT NULL DEFAULT (0), "category_id" varchar, "cost_centre_id" varchar, CONSTRAINT "fk_requisition_line_requisition_id_tenant_id" FOREIGN KEY ("tenant_id", "requisition_id") REFERENCES "requisition" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_requisition_line"("tenant_id", "id", "line_number", "description", "supplier_item_id", "buyer_item_id", "unit_code", "unit_price", "price_base_micro", "allowance_minor", "charge_minor", "tax_category", "tax_percent", "net_minor", "requisition_id", "requested", "approved", "allocated", "received") SELECT "tenant_id", "id", "line_number", "description", "supplier_item_id", "buyer_item_id", "unit_code", "unit_price", "price_base_micro", "allowance_minor", "charge_minor", "tax_category", "tax_percent", "net_minor", "requisition_id", "requested", "approved", "allocated", "received" FROM "requisition_line"`,
    )
    await queryRunner.query(`DROP TABLE "requisition_line"`)
    await queryRunner.query(`ALTER TABLE "temporary_requisition_line" RENAME TO "requisition_line"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_requisition_line_line_number_requisition_id_tenant_id" ON "requisition_line" ("tenant_id", "requisition_id", "line_number") `,
    )
    await queryRunner.query(`DROP INDEX "ix_vendor_tax_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_id_name_key_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_created_at_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_vendor" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "name" varchar(200) NOT NULL, "name_key" varchar(400) NOT NULL, "tax_id" varchar(40), "country" varchar(2) NOT NULL, "state" varchar(12) NOT NULL, "payment_terms_days" integer NOT NULL, "bank_accounts" json NOT NULL, "match_key" varchar(400), "registration_number" varchar(40), "registration_key" varchar(44), "postal_code" varchar(12), "website" varchar(200), "hold_details" json, "blacklisted" json, "blacklist_proposal" json, "preparers" json, "bank_editors" json, "merged_into" varchar, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_vendor"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "name", "name_key", "tax_id", "country", "state", "payment_terms_days", "bank_accounts") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "name", "name_key", "tax_id", "country", "state", "payment_terms_days", "bank_accounts" FROM "vendor"`,
    )
    await queryRunner.query(`DROP TABLE "vendor"`)
    await queryRunner.query(`ALTER TABLE "temporary_vendor" RENAME TO "vendor"`)
    await queryRunner.query(`CREATE UNIQUE INDEX "ix_vendor_tax_id_tenant_id" ON "vendor" ("tenant_id", "tax_id") `)
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_id_name_key_tenant_id" ON "vendor" ("tenant_id", "name_key", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_created_at_id_tenant_id" ON "vendor" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_purchase_order_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_requisition_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_sequence_number_series_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_purchase_order" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "requisition_id" varchar NOT NULL, "vendor_id" varchar NOT NULL, "legal_entity_id" varchar, "currency" varchar(3) NOT NULL, "state" varchar(12) NOT NULL, "number" varchar(40), "series" varchar(80), "sequence_number" integer, "requester_id" varchar NOT NULL, "document_allowance_charges" json NOT NULL, "gross_minor" bigint NOT NULL, "matches_requisition" boolean NOT NULL, "receipt" varchar(8) NOT NULL, "billing" varchar(8) NOT NULL, "submitted_version" integer, "approval" json, "approved_by" json NOT NULL, "received_by" json NOT NULL, "issued_at" datetime(3), "cancellation_reason" varchar(500), "cancellation_code" varchar(32), "revision" integer NOT NULL DEFAULT (0), "payment_terms_days" integer, "delivery_place" varchar(500), "contact" varchar(200), "notes" text, "tags" json, "acknowledgement" varchar(24) NOT NULL DEFAULT ('NONE'), "submitted_by" varchar, "issued_by" varchar, "base_currency" varchar(3), "exchange_rate" varchar(32), "exchange_rate_source" varchar(200), "exchange_rate_date" varchar(10), "closure" json, "merged_into" varchar, "recent_changes" json, CONSTRAINT "fk_purchase_order_requisition_id_tenant_id" FOREIGN KEY ("tenant_id", "requisition_id") REFERENCES "requisition" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "fk_purchase_order_tenant_id_vendor_id" FOREIGN KEY ("tenant_id", "vendor_id") REFERENCES "vendor" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_purchase_order"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "requisition_id", "vendor_id", "legal_entity_id", "currency", "state", "number", "series", "sequence_number", "requester_id", "document_allowance_charges", "gross_minor", "matches_requisition", "receipt", "billing", "submitted_version", "approval", "approved_by", "received_by", "issued_at", "cancellation_reason") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "requisition_id", "vendor_id", "legal_entity_id", "currency", "state", "number", "series", "sequence_number", "requester_id", "document_allowance_charges", "gross_minor", "matches_requisition", "receipt", "billing", "submitted_version", "approval", "approved_by", "received_by", "issued_at", "cancellation_reason" FROM "purchase_order"`,
    )
    await queryRunner.query(`DROP TABLE "purchase_order"`)
    await queryRunner.query(`ALTER TABLE "temporary_purchase_order" RENAME TO "purchase_order"`)
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_id_tenant_id" ON "purchase_order" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_requisition_id_tenant_id" ON "purchase_order" ("tenant_id", "requisition_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_purchase_order_sequence_number_series_tenant_id" ON "purchase_order" ("tenant_id", "series", "sequence_number") `,
    )
    await queryRunner.query(`DROP INDEX "ix_purchase_order_line_line_number_order_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_line_requisition_line_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_purchase_order_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "line_number" integer NOT NULL, "description" varchar(500) NOT NULL, "supplier_item_id" varchar(80), "buyer_item_id" varchar(80), "unit_code" varchar(3) NOT NULL, "unit_price" varchar(24) NOT NULL, "price_base_micro" bigint NOT NULL, "allowance_minor" bigint, "charge_minor" bigint, "tax_category" varchar(2) NOT NULL, "tax_percent" varchar(8) NOT NULL, "net_minor" bigint NOT NULL, "order_id" varchar NOT NULL, "requisition_line_id" varchar NOT NULL, "match" varchar(10) NOT NULL, "ordered" bigint NOT NULL, "received" bigint NOT NULL, "returned" bigint NOT NULL, "billed" bigint NOT NULL, "cancelled" bigint NOT NULL, "category_id" varchar, "cost_centre_id" varchar, "short_closed" boolean NOT NULL DEFAULT (0), "promised_on" varchar(10), "inspecting" bigint NOT NULL DEFAULT (0), "rejected" bigint NOT NULL DEFAULT (0), "rejects_out" bigint NOT NULL DEFAULT (0), "replaced" bigint NOT NULL DEFAULT (0), "receiving_terms" json, "under_receipt_percent" varchar(8), "billable_basis" varchar(8), CONSTRAINT "fk_purchase_order_line_order_id_tenant_id" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "purchase_order" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "fk_purchase_order_line_requisition_line_id_tenant_id" FOREIGN KEY ("tenant_id", "requisition_line_id") REFERENCES "requisition_line" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_purchase_order_line"("tenant_id", "id", "line_number", "description", "supplier_item_id", "buyer_item_id", "unit_code", "unit_price", "price_base_micro", "allowance_minor", "charge_minor", "tax_category", "tax_percent", "net_minor", "order_id", "requisition_line_id", "match", "ordered", "received", "returned", "billed", "cancelled") SELECT "tenant_id", "id", "line_number", "description", "supplier_item_id", "buyer_item_id", "unit_code", "unit_price", "price_base_micro", "allowance_minor", "charge_minor", "tax_category", "tax_percent", "net_minor", "order_id", "requisition_line_id", "match", "ordered", "received", "returned", "billed", "cancelled" FROM "purchase_order_line"`,
    )
    await queryRunner.query(`DROP TABLE "purchase_order_line"`)
    await queryRunner.query(`ALTER TABLE "temporary_purchase_order_line" RENAME TO "purchase_order_line"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_purchase_order_line_line_number_order_id_tenant_id" ON "purchase_order_line" ("tenant_id", "order_id", "line_number") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_line_requisition_line_id_tenant_id" ON "purchase_order_line" ("tenant_id", "requisition_line_id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_order_billing_invoice_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_order_billing_order_line_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_order_billing" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "invoice_id" varchar NOT NULL, "order_id" varchar NOT NULL, "order_line_id" varchar NOT NULL, "micro" bigint NOT NULL, "booked_at" datetime(3) NOT NULL, "credit_of" varchar, CONSTRAINT "fk_order_billing_order_line_id_tenant_id" FOREIGN KEY ("tenant_id", "order_line_id") REFERENCES "purchase_order_line" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_order_billing"("tenant_id", "id", "invoice_id", "order_id", "order_line_id", "micro", "booked_at") SELECT "tenant_id", "id", "invoice_id", "order_id", "order_line_id", "micro", "booked_at" FROM "order_billing"`,
    )
    await queryRunner.query(`DROP TABLE "order_billing"`)
    await queryRunner.query(`ALTER TABLE "temporary_order_billing" RENAME TO "order_billing"`)
    await queryRunner.query(
      `CREATE INDEX "ix_order_billing_invoice_id_tenant_id" ON "order_billing" ("tenant_id", "invoice_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_order_billing_order_line_id_tenant_id" ON "order_billing" ("tenant_id", "order_line_id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_receipt_id_received_at_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_receipt_order_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_receipt" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "order_id" varchar NOT NULL, "order_number" varchar(40) NOT NULL, "order_version" integer NOT NULL, "vendor_id" varchar NOT NULL, "delivery_note" varchar(80), "received_by" varchar NOT NULL, "received_by_name" varchar(200), "received_at" datetime(3) NOT NULL, "state" varchar(16) NOT NULL DEFAULT ('POSTED'), "sequence_number" integer, "reversal_reason" varchar(500), "reversed_by" varchar, "reversed_at" datetime(3), CONSTRAINT "fk_receipt_order_id_tenant_id" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "purchase_order" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_receipt"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "order_id", "order_number", "order_version", "vendor_id", "delivery_note", "received_by", "received_by_name", "received_at") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "order_id", "order_number", "order_version", "vendor_id", "delivery_note", "received_by", "received_by_name", "received_at" FROM "receipt"`,
    )
    await queryRunner.query(`DROP TABLE "receipt"`)
    await queryRunner.query(`ALTER TABLE "temporary_receipt" RENAME TO "receipt"`)
    await queryRunner.query(
      `CREATE INDEX "ix_receipt_id_received_at_tenant_id" ON "receipt" ("tenant_id", "received_at", "id") `,
    )
    await queryRunner.query(`CREATE INDEX "ix_receipt_order_id_tenant_id" ON "receipt" ("tenant_id", "order_id") `)
    await queryRunner.query(`DROP INDEX "ix_receipt_line_line_number_receipt_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_receipt_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "receipt_id" varchar NOT NULL, "line_number" integer NOT NULL, "order_line_id" varchar NOT NULL, "micro" bigint NOT NULL, "inspecting_micro" bigint NOT NULL DEFAULT (0), "rejected_micro" bigint NOT NULL DEFAULT (0), "returned_micro" bigint NOT NULL DEFAULT (0), "rejects_out_micro" bigint NOT NULL DEFAULT (0), "rejection_reason" varchar(500), "counted_unit" varchar(3), "counted_micro" bigint, CONSTRAINT "fk_receipt_line_receipt_id_tenant_id" FOREIGN KEY ("tenant_id", "receipt_id") REFERENCES "receipt" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "fk_receipt_line_order_line_id_tenant_id" FOREIGN KEY ("tenant_id", "order_line_id") REFERENCES "purchase_order_line" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_receipt_line"("tenant_id", "id", "receipt_id", "line_number", "order_line_id", "micro") SELECT "tenant_id", "id", "receipt_id", "line_number", "order_line_id", "micro" FROM "receipt_line"`,
    )
    await queryRunner.query(`DROP TABLE "receipt_line"`)
    await queryRunner.query(`ALTER TABLE "temporary_receipt_line" RENAME TO "receipt_line"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_receipt_line_line_number_receipt_id_tenant_id" ON "receipt_line" ("tenant_id", "receipt_id", "line_number") `,
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
    await queryRunner.query(`CREATE INDEX "ix_vendor_tenant_id_website" ON "vendor" ("tenant_id", "website") `)
    await queryRunner.query(`CREATE INDEX "ix_vendor_postal_code_tenant_id" ON "vendor" ("tenant_id", "postal_code") `)
    await queryRunner.query(`CREATE INDEX "ix_vendor_match_key_tenant_id" ON "vendor" ("tenant_id", "match_key") `)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_registration_key_tenant_id" ON "vendor" ("tenant_id", "registration_key") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_id_number_tenant_id" ON "purchase_order" ("tenant_id", "number", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_id_state_tenant_id_vendor_id" ON "purchase_order" ("tenant_id", "vendor_id", "state", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_id_state_tenant_id" ON "purchase_order" ("tenant_id", "state", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_id_tenant_id_vendor_id" ON "purchase_order" ("tenant_id", "vendor_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_order_billing_credit_of_tenant_id" ON "order_billing" ("tenant_id", "credit_of") `,
    )
    await queryRunner.query(`DROP INDEX "ix_purchase_order_change_change_number_order_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_change_created_at_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_purchase_order_change" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "order_id" varchar NOT NULL, "order_number" varchar(40) NOT NULL, "change_number" integer NOT NULL, "state" varchar(24) NOT NULL, "reason" varchar(500) NOT NULL, "base_revision" integer NOT NULL, "revision" integer, "vendor_id" varchar NOT NULL, "requester_id" varchar NOT NULL, "order_created_by" varchar NOT NULL, "currency" varchar(3) NOT NULL, "gross_before_minor" bigint NOT NULL, "gross_minor" bigint NOT NULL, "proposal" json NOT NULL, "differences" json NOT NULL, "judgement" json NOT NULL, "submitted_version" integer, "submitted_by" varchar, "approval" json, "approved_by" json NOT NULL, "lapse_reason" varchar(500), "sent_at" datetime(3), "answer" json, CONSTRAINT "fk_purchase_order_change_order_id_tenant_id" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "purchase_order" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_purchase_order_change"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "order_id", "order_number", "change_number", "state", "reason", "base_revision", "revision", "vendor_id", "requester_id", "order_created_by", "currency", "gross_before_minor", "gross_minor", "proposal", "differences", "judgement", "submitted_version", "submitted_by", "approval", "approved_by", "lapse_reason", "sent_at", "answer") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "order_id", "order_number", "change_number", "state", "reason", "base_revision", "revision", "vendor_id", "requester_id", "order_created_by", "currency", "gross_before_minor", "gross_minor", "proposal", "differences", "judgement", "submitted_version", "submitted_by", "approval", "approved_by", "lapse_reason", "sent_at", "answer" FROM "purchase_order_change"`,
    )
    await queryRunner.query(`DROP TABLE "purchase_order_change"`)
    await queryRunner.query(`ALTER TABLE "temporary_purchase_order_change" RENAME TO "purchase_order_change"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_purchase_order_change_change_number_order_id_tenant_id" ON "purchase_order_change" ("tenant_id", "order_id", "change_number") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_change_created_at_id_tenant_id" ON "purchase_order_change" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_order_acknowledgement_id_order_id_recorded_at_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_order_acknowledgement" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "order_id" varchar NOT NULL, "revision" integer NOT NULL, "answer" varchar(24) NOT NULL, "reference" varchar(80), "answered_on" varchar(10), "note" varchar(500), "lines" json NOT NULL, "recorded_by" varchar NOT NULL, "recorded_at" datetime(3) NOT NULL, CONSTRAINT "fk_order_acknowledgement_order_id_tenant_id" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "purchase_order" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_order_acknowledgement"("tenant_id", "id", "order_id", "revision", "answer", "reference", "answered_on", "note", "lines", "recorded_by", "recorded_at") SELECT "tenant_id", "id", "order_id", "revision", "answer", "reference", "answered_on", "note", "lines", "recorded_by", "recorded_at" FROM "order_acknowledgement"`,
    )
    await queryRunner.query(`DROP TABLE "order_acknowledgement"`)
    await queryRunner.query(`ALTER TABLE "temporary_order_acknowledgement" RENAME TO "order_acknowledgement"`)
    await queryRunner.query(
      `CREATE INDEX "ix_order_acknowledgement_id_order_id_recorded_at_tenant_id" ON "order_acknowledgement" ("tenant_id", "order_id", "recorded_at", "id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_purchase_order_revision_order_id_revision_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_purchase_order_revision" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "order_id" varchar NOT NULL, "revision" integer NOT NULL, "printed_number" varchar(48) NOT NULL, "currency" varchar(3) NOT NULL, "gross_minor" bigint NOT NULL, "content" json NOT NULL, "hash" varchar(64) NOT NULL, "differences" json NOT NULL, "approved" boolean NOT NULL, "approval_instance_id" varchar, "approved_by" json NOT NULL, "change_id" varchar, "created_by" varchar NOT NULL, "created_at" datetime(3) NOT NULL, CONSTRAINT "fk_purchase_order_revision_order_id_tenant_id" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "purchase_order" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_purchase_order_revision"("tenant_id", "id", "order_id", "revision", "printed_number", "currency", "gross_minor", "content", "hash", "differences", "approved", "approval_instance_id", "approved_by", "change_id", "created_by", "created_at") SELECT "tenant_id", "id", "order_id", "revision", "printed_number", "currency", "gross_minor", "content", "hash", "differences", "approved", "approval_instance_id", "approved_by", "change_id", "created_by", "created_at" FROM "purchase_order_revision"`,
    )
    await queryRunner.query(`DROP TABLE "purchase_order_revision"`)
    await queryRunner.query(`ALTER TABLE "temporary_purchase_order_revision" RENAME TO "purchase_order_revision"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_purchase_order_revision_order_id_revision_tenant_id" ON "purchase_order_revision" ("tenant_id", "order_id", "revision") `,
    )
    await queryRunner.query(`DROP INDEX "ix_requisition_draft_requisition_id_tenant_id_user_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_requisition_draft" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "requisition_id" varchar NOT NULL, "user_id" varchar NOT NULL, "entries" json NOT NULL, "draft_version" integer NOT NULL, "based_on_version" integer NOT NULL, "saved_at" datetime(3) NOT NULL, CONSTRAINT "fk_requisition_draft_requisition_id_tenant_id" FOREIGN KEY ("tenant_id", "requisition_id") REFERENCES "requisition" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_requisition_draft"("tenant_id", "id", "requisition_id", "user_id", "entries", "draft_version", "based_on_version", "saved_at") SELECT "tenant_id", "id", "requisition_id", "user_id", "entries", "draft_version", "based_on_version", "saved_at" FROM "requisition_draft"`,
    )
    await queryRunner.query(`DROP TABLE "requisition_draft"`)
    await queryRunner.query(`ALTER TABLE "temporary_requisition_draft" RENAME TO "requisition_draft"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_requisition_draft_requisition_id_tenant_id_user_id" ON "requisition_draft" ("tenant_id", "requisition_id", "user_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "temporary_vendor_receiving_terms" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "over_receipt_percent" varchar(8), "over_receipt_absolute" bigint, "under_receipt_percent" varchar(8), CONSTRAINT "fk_vendor_receiving_terms_id_tenant_id" FOREIGN KEY ("tenant_id", "id") REFERENCES "vendor" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_vendor_receiving_terms"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "over_receipt_percent", "over_receipt_absolute", "under_receipt_percent") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "over_receipt_percent", "over_receipt_absolute", "under_receipt_percent" FROM "vendor_receiving_terms"`,
    )
    await queryRunner.query(`DROP TABLE "vendor_receiving_terms"`)
    await queryRunner.query(`ALTER TABLE "temporary_vendor_receiving_terms" RENAME TO "vendor_receiving_terms"`)
    await queryRunner.query(`DROP INDEX "ix_goods_return_receipt_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_goods_return_order_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_goods_return_id_returned_at_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_goods_return" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "state" varchar(10) NOT NULL, "receipt_id" varchar NOT NULL, "order_id" varchar NOT NULL, "order_number" varchar(40) NOT NULL, "sequence_number" integer NOT NULL, "vendor_id" varchar NOT NULL, "returned_by" varchar NOT NULL, "returned_by_name" varchar(200), "returned_at" datetime(3) NOT NULL, "reversal_reason" varchar(500), "reversed_by" varchar, "reversed_at" datetime(3), CONSTRAINT "fk_goods_return_receipt_id_tenant_id" FOREIGN KEY ("tenant_id", "receipt_id") REFERENCES "receipt" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_goods_return"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "state", "receipt_id", "order_id", "order_number", "sequence_number", "vendor_id", "returned_by", "returned_by_name", "returned_at", "reversal_reason", "reversed_by", "reversed_at") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "state", "receipt_id", "order_id", "order_number", "sequence_number", "vendor_id", "returned_by", "returned_by_name", "returned_at", "reversal_reason", "reversed_by", "reversed_at" FROM "goods_return"`,
    )
    await queryRunner.query(`DROP TABLE "goods_return"`)
    await queryRunner.query(`ALTER TABLE "temporary_goods_return" RENAME TO "goods_return"`)
    await queryRunner.query(
      `CREATE INDEX "ix_goods_return_receipt_id_tenant_id" ON "goods_return" ("tenant_id", "receipt_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_goods_return_order_id_tenant_id" ON "goods_return" ("tenant_id", "order_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_goods_return_id_returned_at_tenant_id" ON "goods_return" ("tenant_id", "returned_at", "id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_goods_return_line_line_number_return_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_goods_return_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "return_id" varchar NOT NULL, "line_number" integer NOT NULL, "receipt_line_id" varchar NOT NULL, "order_line_id" varchar NOT NULL, "micro" bigint NOT NULL, "rejects_micro" bigint NOT NULL, "billed_micro" bigint NOT NULL, "replacement" boolean NOT NULL, "reason" varchar(500) NOT NULL, "counted_unit" varchar(3), "counted_micro" bigint, CONSTRAINT "fk_goods_return_line_receipt_line_id_tenant_id" FOREIGN KEY ("tenant_id", "receipt_line_id") REFERENCES "receipt_line" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "fk_goods_return_line_return_id_tenant_id" FOREIGN KEY ("tenant_id", "return_id") REFERENCES "goods_return" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_goods_return_line"("tenant_id", "id", "return_id", "line_number", "receipt_line_id", "order_line_id", "micro", "rejects_micro", "billed_micro", "replacement", "reason", "counted_unit", "counted_micro") SELECT "tenant_id", "id", "return_id", "line_number", "receipt_line_id", "order_line_id", "micro", "rejects_micro", "billed_micro", "replacement", "reason", "counted_unit", "counted_micro" FROM "goods_return_line"`,
    )
    await queryRunner.query(`DROP TABLE "goods_return_line"`)
    await queryRunner.query(`ALTER TABLE "temporary_goods_return_line" RENAME TO "goods_return_line"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_goods_return_line_line_number_return_id_tenant_id" ON "goods_return_line" ("tenant_id", "return_id", "line_number") `,
    )
    await queryRunner.query(`DROP INDEX "ix_vendor_bank_change_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_bank_change_created_at_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_bank_change_open_for_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_vendor_bank_change" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "vendor_id" varchar NOT NULL, "open_for" varchar, "state" varchar(16) NOT NULL, "added" json NOT NULL, "removed" json NOT NULL, "reason" varchar(500) NOT NULL, "confirmations" json NOT NULL, "shared_with" json NOT NULL, "previous_accounts" json NOT NULL, "payable_from" datetime(3), "refusal" json, CONSTRAINT "fk_vendor_bank_change_tenant_id_vendor_id" FOREIGN KEY ("tenant_id", "vendor_id") REFERENCES "vendor" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_vendor_bank_change"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "vendor_id", "open_for", "state", "added", "removed", "reason", "confirmations", "shared_with", "previous_accounts", "payable_from", "refusal") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "vendor_id", "open_for", "state", "added", "removed", "reason", "confirmations", "shared_with", "previous_accounts", "payable_from", "refusal" FROM "vendor_bank_change"`,
    )
    await queryRunner.query(`DROP TABLE "vendor_bank_change"`)
    await queryRunner.query(`ALTER TABLE "temporary_vendor_bank_change" RENAME TO "vendor_bank_change"`)
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_bank_change_created_at_id_tenant_id" ON "vendor_bank_change" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_bank_change_created_at_tenant_id_vendor_id" ON "vendor_bank_change" ("tenant_id", "vendor_id", "created_at") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_bank_change_open_for_tenant_id" ON "vendor_bank_change" ("tenant_id", "open_for") `,
    )
    await queryRunner.query(`DROP INDEX "ix_vendor_document_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_document_expires_on_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_document_tenant_id_type_vendor_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_vendor_document" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "vendor_id" varchar NOT NULL, "type" varchar(40) NOT NULL, "number" varchar(80) NOT NULL, "issued_on" varchar(10) NOT NULL, "expires_on" varchar(10), "file_id" varchar, "hold_on_expiry" json, "state" varchar(12) NOT NULL, "replaced_by" varchar, "reminded" json NOT NULL, CONSTRAINT "fk_vendor_document_tenant_id_vendor_id" FOREIGN KEY ("tenant_id", "vendor_id") REFERENCES "vendor" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_vendor_document"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "vendor_id", "type", "number", "issued_on", "expires_on", "file_id", "hold_on_expiry", "state", "replaced_by", "reminded") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "vendor_id", "type", "number", "issued_on", "expires_on", "file_id", "hold_on_expiry", "state", "replaced_by", "reminded" FROM "vendor_document"`,
    )
    await queryRunner.query(`DROP TABLE "vendor_document"`)
    await queryRunner.query(`ALTER TABLE "temporary_vendor_document" RENAME TO "vendor_document"`)
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_document_created_at_id_tenant_id" ON "vendor_document" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_document_expires_on_id_tenant_id" ON "vendor_document" ("tenant_id", "expires_on", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_document_tenant_id_type_vendor_id" ON "vendor_document" ("tenant_id", "vendor_id", "type") `,
    )
    await queryRunner.query(`DROP INDEX "ix_vendor_duplicate_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_duplicate_id_percent_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_duplicate_pair_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_vendor_duplicate" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "pair" varchar(73) NOT NULL, "vendor_id" varchar NOT NULL, "other_vendor_id" varchar NOT NULL, "percent" integer NOT NULL, "reasons" json NOT NULL, "state" varchar(12) NOT NULL, CONSTRAINT "fk_vendor_duplicate_other_vendor_id_tenant_id" FOREIGN KEY ("tenant_id", "other_vendor_id") REFERENCES "vendor" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "fk_vendor_duplicate_tenant_id_vendor_id" FOREIGN KEY ("tenant_id", "vendor_id") REFERENCES "vendor" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_vendor_duplicate"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "pair", "vendor_id", "other_vendor_id", "percent", "reasons", "state") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "pair", "vendor_id", "other_vendor_id", "percent", "reasons", "state" FROM "vendor_duplicate"`,
    )
    await queryRunner.query(`DROP TABLE "vendor_duplicate"`)
    await queryRunner.query(`ALTER TABLE "temporary_vendor_duplicate" RENAME TO "vendor_duplicate"`)
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_duplicate_created_at_id_tenant_id" ON "vendor_duplicate" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_duplicate_id_percent_tenant_id" ON "vendor_duplicate" ("tenant_id", "percent", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_duplicate_pair_tenant_id" ON "vendor_duplicate" ("tenant_id", "pair") `,
    )
    await queryRunner.query(`DROP INDEX "ix_vendor_iban_iban_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_iban_iban_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_vendor_iban" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "vendor_id" varchar NOT NULL, "iban" varchar(34) NOT NULL, CONSTRAINT "fk_vendor_iban_tenant_id_vendor_id" FOREIGN KEY ("tenant_id", "vendor_id") REFERENCES "vendor" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_vendor_iban"("tenant_id", "id", "vendor_id", "iban") SELECT "tenant_id", "id", "vendor_id", "iban" FROM "vendor_iban"`,
    )
    await queryRunner.query(`DROP TABLE "vendor_iban"`)
    await queryRunner.query(`ALTER TABLE "temporary_vendor_iban" RENAME TO "vendor_iban"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_iban_iban_tenant_id_vendor_id" ON "vendor_iban" ("tenant_id", "vendor_id", "iban") `,
    )
    await queryRunner.query(`CREATE INDEX "ix_vendor_iban_iban_tenant_id" ON "vendor_iban" ("tenant_id", "iban") `)
    await enableTenantIsolation(queryRunner, 'procurement', 'order_acknowledgement', { appendOnly: true })
    await enableTenantIsolation(queryRunner, 'procurement', 'purchase_order_revision', { appendOnly: true })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_vendor_iban_iban_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_iban_iban_tenant_id_vendor_id"`)
    await queryRunner.query(`ALTER TABLE "vendor_iban" RENAME TO "temporary_vendor_iban"`)
    await queryRunner.query(
      `CREATE TABLE "vendor_iban" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "vendor_id" varchar NOT NULL, "iban" varchar(34) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "vendor_iban"("tenant_id", "id", "vendor_id", "iban") SELECT "tenant_id", "id", "vendor_id", "iban" FROM "temporary_vendor_iban"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_vendor_iban"`)
    await queryRunner.query(`CREATE INDEX "ix_vendor_iban_iban_tenant_id" ON "vendor_iban" ("tenant_id", "iban") `)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_iban_iban_tenant_id_vendor_id" ON "vendor_iban" ("tenant_id", "vendor_id", "iban") `,
    )
    await queryRunner.query(`DROP INDEX "ix_vendor_duplicate_pair_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_duplicate_id_percent_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_duplicate_created_at_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "vendor_duplicate" RENAME TO "temporary_vendor_duplicate"`)
    await queryRunner.query(
      `CREATE TABLE "vendor_duplicate" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "pair" varchar(73) NOT NULL, "vendor_id" varchar NOT NULL, "other_vendor_id" varchar NOT NULL, "percent" integer NOT NULL, "reasons" json NOT NULL, "state" varchar(12) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "vendor_duplicate"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "pair", "vendor_id", "other_vendor_id", "percent", "reasons", "state") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "pair", "vendor_id", "other_vendor_id", "percent", "reasons", "state" FROM "temporary_vendor_duplicate"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_vendor_duplicate"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_duplicate_pair_tenant_id" ON "vendor_duplicate" ("tenant_id", "pair") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_duplicate_id_percent_tenant_id" ON "vendor_duplicate" ("tenant_id", "percent", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_duplicate_created_at_id_tenant_id" ON "vendor_duplicate" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_vendor_document_tenant_id_type_vendor_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_document_expires_on_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_document_created_at_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "vendor_document" RENAME TO "temporary_vendor_document"`)
    await queryRunner.query(
      `CREATE TABLE "vendor_document" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "vendor_id" varchar NOT NULL, "type" varchar(40) NOT NULL, "number" varchar(80) NOT NULL, "issued_on" varchar(10) NOT NULL, "expires_on" varchar(10), "file_id" varchar, "hold_on_expiry" json, "state" varchar(12) NOT NULL, "replaced_by" varchar, "reminded" json NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "vendor_document"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "vendor_id", "type", "number", "issued_on", "expires_on", "file_id", "hold_on_expiry", "state", "replaced_by", "reminded") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "vendor_id", "type", "number", "issued_on", "expires_on", "file_id", "hold_on_expiry", "state", "replaced_by", "reminded" FROM "temporary_vendor_document"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_vendor_document"`)
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_document_tenant_id_type_vendor_id" ON "vendor_document" ("tenant_id", "vendor_id", "type") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_document_expires_on_id_tenant_id" ON "vendor_document" ("tenant_id", "expires_on", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_document_created_at_id_tenant_id" ON "vendor_document" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_vendor_bank_change_open_for_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_bank_change_created_at_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_bank_change_created_at_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "vendor_bank_change" RENAME TO "temporary_vendor_bank_change"`)
    await queryRunner.query(
      `CREATE TABLE "vendor_bank_change" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "vendor_id" varchar NOT NULL, "open_for" varchar, "state" varchar(16) NOT NULL, "added" json NOT NULL, "removed" json NOT NULL, "reason" varchar(500) NOT NULL, "confirmations" json NOT NULL, "shared_with" json NOT NULL, "previous_accounts" json NOT NULL, "payable_from" datetime(3), "refusal" json, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "vendor_bank_change"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "vendor_id", "open_for", "state", "added", "removed", "reason", "confirmations", "shared_with", "previous_accounts", "payable_from", "refusal") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "vendor_id", "open_for", "state", "added", "removed", "reason", "confirmations", "shared_with", "previous_accounts", "payable_from", "refusal" FROM "temporary_vendor_bank_change"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_vendor_bank_change"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_bank_change_open_for_tenant_id" ON "vendor_bank_change" ("tenant_id", "open_for") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_bank_change_created_at_tenant_id_vendor_id" ON "vendor_bank_change" ("tenant_id", "vendor_id", "created_at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_bank_change_created_at_id_tenant_id" ON "vendor_bank_change" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_goods_return_line_line_number_return_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "goods_return_line" RENAME TO "temporary_goods_return_line"`)
    await queryRunner.query(
      `CREATE TABLE "goods_return_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "return_id" varchar NOT NULL, "line_number" integer NOT NULL, "receipt_line_id" varchar NOT NULL, "order_line_id" varchar NOT NULL, "micro" bigint NOT NULL, "rejects_micro" bigint NOT NULL, "billed_micro" bigint NOT NULL, "replacement" boolean NOT NULL, "reason" varchar(500) NOT NULL, "counted_unit" varchar(3), "counted_micro" bigint, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "goods_return_line"("tenant_id", "id", "return_id", "line_number", "receipt_line_id", "order_line_id", "micro", "rejects_micro", "billed_micro", "replacement", "reason", "counted_unit", "counted_micro") SELECT "tenant_id", "id", "return_id", "line_number", "receipt_line_id", "order_line_id", "micro", "rejects_micro", "billed_micro", "replacement", "reason", "counted_unit", "counted_micro" FROM "temporary_goods_return_line"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_goods_return_line"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_goods_return_line_line_number_return_id_tenant_id" ON "goods_return_line" ("tenant_id", "return_id", "line_number") `,
    )
    await queryRunner.query(`DROP INDEX "ix_goods_return_id_returned_at_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_goods_return_order_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_goods_return_receipt_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "goods_return" RENAME TO "temporary_goods_return"`)
    await queryRunner.query(
      `CREATE TABLE "goods_return" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "state" varchar(10) NOT NULL, "receipt_id" varchar NOT NULL, "order_id" varchar NOT NULL, "order_number" varchar(40) NOT NULL, "sequence_number" integer NOT NULL, "vendor_id" varchar NOT NULL, "returned_by" varchar NOT NULL, "returned_by_name" varchar(200), "returned_at" datetime(3) NOT NULL, "reversal_reason" varchar(500), "reversed_by" varchar, "reversed_at" datetime(3), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "goods_return"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "state", "receipt_id", "order_id", "order_number", "sequence_number", "vendor_id", "returned_by", "returned_by_name", "returned_at", "reversal_reason", "reversed_by", "reversed_at") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "state", "receipt_id", "order_id", "order_number", "sequence_number", "vendor_id", "returned_by", "returned_by_name", "returned_at", "reversal_reason", "reversed_by", "reversed_at" FROM "temporary_goods_return"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_goods_return"`)
    await queryRunner.query(
      `CREATE INDEX "ix_goods_return_id_returned_at_tenant_id" ON "goods_return" ("tenant_id", "returned_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_goods_return_order_id_tenant_id" ON "goods_return" ("tenant_id", "order_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_goods_return_receipt_id_tenant_id" ON "goods_return" ("tenant_id", "receipt_id") `,
    )
    await queryRunner.query(`ALTER TABLE "vendor_receiving_terms" RENAME TO "temporary_vendor_receiving_terms"`)
    await queryRunner.query(
      `CREATE TABLE "vendor_receiving_terms" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "over_receipt_percent" varchar(8), "over_receipt_absolute" bigint, "under_receipt_percent" varchar(8), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "vendor_receiving_terms"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "over_receipt_percent", "over_receipt_absolute", "under_receipt_percent") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "over_receipt_percent", "over_receipt_absolute", "under_receipt_percent" FROM "temporary_vendor_receiving_terms"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_vendor_receiving_terms"`)
    await queryRunner.query(`DROP INDEX "ix_requisition_draft_requisition_id_tenant_id_user_id"`)
    await queryRunner.query(`ALTER TABLE "requisition_draft" RENAME TO "temporary_requisition_draft"`)
    await queryRunner.query(
      `CREATE TABLE "requisition_draft" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "requisition_id" varchar NOT NULL, "user_id" varchar NOT NULL, "entries" json NOT NULL, "draft_version" integer NOT NULL, "based_on_version" integer NOT NULL, "saved_at" datetime(3) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "requisition_draft"("tenant_id", "id", "requisition_id", "user_id", "entries", "draft_version", "based_on_version", "saved_at") SELECT "tenant_id", "id", "requisition_id", "user_id", "entries", "draft_version", "based_on_version", "saved_at" FROM "temporary_requisition_draft"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_requisition_draft"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_requisition_draft_requisition_id_tenant_id_user_id" ON "requisition_draft" ("tenant_id", "requisition_id", "user_id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_purchase_order_revision_order_id_revision_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "purchase_order_revision" RENAME TO "temporary_purchase_order_revision"`)
    await queryRunner.query(
      `CREATE TABLE "purchase_order_revision" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "order_id" varchar NOT NULL, "revision" integer NOT NULL, "printed_number" varchar(48) NOT NULL, "currency" varchar(3) NOT NULL, "gross_minor" bigint NOT NULL, "content" json NOT NULL, "hash" varchar(64) NOT NULL, "differences" json NOT NULL, "approved" boolean NOT NULL, "approval_instance_id" varchar, "approved_by" json NOT NULL, "change_id" varchar, "created_by" varchar NOT NULL, "created_at" datetime(3) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "purchase_order_revision"("tenant_id", "id", "order_id", "revision", "printed_number", "currency", "gross_minor", "content", "hash", "differences", "approved", "approval_instance_id", "approved_by", "change_id", "created_by", "created_at") SELECT "tenant_id", "id", "order_id", "revision", "printed_number", "currency", "gross_minor", "content", "hash", "differences", "approved", "approval_instance_id", "approved_by", "change_id", "created_by", "created_at" FROM "temporary_purchase_order_revision"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_purchase_order_revision"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_purchase_order_revision_order_id_revision_tenant_id" ON "purchase_order_revision" ("tenant_id", "order_id", "revision") `,
    )
    await queryRunner.query(`DROP INDEX "ix_order_acknowledgement_id_order_id_recorded_at_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "order_acknowledgement" RENAME TO "temporary_order_acknowledgement"`)
    await queryRunner.query(
      `CREATE TABLE "order_acknowledgement" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "order_id" varchar NOT NULL, "revision" integer NOT NULL, "answer" varchar(24) NOT NULL, "reference" varchar(80), "answered_on" varchar(10), "note" varchar(500), "lines" json NOT NULL, "recorded_by" varchar NOT NULL, "recorded_at" datetime(3) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "order_acknowledgement"("tenant_id", "id", "order_id", "revision", "answer", "reference", "answered_on", "note", "lines", "recorded_by", "recorded_at") SELECT "tenant_id", "id", "order_id", "revision", "answer", "reference", "answered_on", "note", "lines", "recorded_by", "recorded_at" FROM "temporary_order_acknowledgement"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_order_acknowledgement"`)
    await queryRunner.query(
      `CREATE INDEX "ix_order_acknowledgement_id_order_id_recorded_at_tenant_id" ON "order_acknowledgement" ("tenant_id", "order_id", "recorded_at", "id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_purchase_order_change_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_change_change_number_order_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "purchase_order_change" RENAME TO "temporary_purchase_order_change"`)
    await queryRunner.query(
      `CREATE TABLE "purchase_order_change" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "order_id" varchar NOT NULL, "order_number" varchar(40) NOT NULL, "change_number" integer NOT NULL, "state" varchar(24) NOT NULL, "reason" varchar(500) NOT NULL, "base_revision" integer NOT NULL, "revision" integer, "vendor_id" varchar NOT NULL, "requester_id" varchar NOT NULL, "order_created_by" varchar NOT NULL, "currency" varchar(3) NOT NULL, "gross_before_minor" bigint NOT NULL, "gross_minor" bigint NOT NULL, "proposal" json NOT NULL, "differences" json NOT NULL, "judgement" json NOT NULL, "submitted_version" integer, "submitted_by" varchar, "approval" json, "approved_by" json NOT NULL, "lapse_reason" varchar(500), "sent_at" datetime(3), "answer" json, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "purchase_order_change"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "order_id", "order_number", "change_number", "state", "reason", "base_revision", "revision", "vendor_id", "requester_id", "order_created_by", "currency", "gross_before_minor", "gross_minor", "proposal", "differences", "judgement", "submitted_version", "submitted_by", "approval", "approved_by", "lapse_reason", "sent_at", "answer") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "order_id", "order_number", "change_number", "state", "reason", "base_revision", "revision", "vendor_id", "requester_id", "order_created_by", "currency", "gross_before_minor", "gross_minor", "proposal", "differences", "judgement", "submitted_version", "submitted_by", "approval", "approved_by", "lapse_reason", "sent_at", "answer" FROM "temporary_purchase_order_change"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_purchase_order_change"`)
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_change_created_at_id_tenant_id" ON "purchase_order_change" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_purchase_order_change_change_number_order_id_tenant_id" ON "purchase_order_change" ("tenant_id", "order_id", "change_number") `,
    )
    await queryRunner.query(`DROP INDEX "ix_order_billing_credit_of_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_created_at_id_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_created_at_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_created_at_id_state_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_created_at_id_number_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_registration_key_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_match_key_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_postal_code_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_tenant_id_website"`)
    await queryRunner.query(`DROP INDEX "ix_requisition_created_at_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_requisition_requester_id_submitted_at_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_requisition_cost_centre_id_submitted_at_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_receipt_line_line_number_receipt_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "receipt_line" RENAME TO "temporary_receipt_line"`)
    await queryRunner.query(
      `CREATE TABLE "receipt_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "receipt_id" varchar NOT NULL, "line_number" integer NOT NULL, "order_line_id" varchar NOT NULL, "micro" bigint NOT NULL, CONSTRAINT "fk_receipt_line_receipt_id_tenant_id" FOREIGN KEY ("tenant_id", "receipt_id") REFERENCES "receipt" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "fk_receipt_line_order_line_id_tenant_id" FOREIGN KEY ("tenant_id", "order_line_id") REFERENCES "purchase_order_line" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "receipt_line"("tenant_id", "id", "receipt_id", "line_number", "order_line_id", "micro") SELECT "tenant_id", "id", "receipt_id", "line_number", "order_line_id", "micro" FROM "temporary_receipt_line"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_receipt_line"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_receipt_line_line_number_receipt_id_tenant_id" ON "receipt_line" ("tenant_id", "receipt_id", "line_number") `,
    )
    await queryRunner.query(`DROP INDEX "ix_receipt_order_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_receipt_id_received_at_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "receipt" RENAME TO "temporary_receipt"`)
    await queryRunner.query(
      `CREATE TABLE "receipt" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "order_id" varchar NOT NULL, "order_number" varchar(40) NOT NULL, "order_version" integer NOT NULL, "vendor_id" varchar NOT NULL, "delivery_note" varchar(80), "received_by" varchar NOT NULL, "received_by_name" varchar(200), "received_at" datetime(3) NOT NULL, CONSTRAINT "fk_receipt_order_id_tenant_id" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "purchase_order" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "receipt"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "order_id", "order_number", "order_version", "vendor_id", "delivery_note", "received_by", "received_by_name", "received_at") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "order_id", "order_number", "order_version", "vendor_id", "delivery_note", "received_by", "received_by_name", "received_at" FROM "temporary_receipt"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_receipt"`)
    await queryRunner.query(`CREATE INDEX "ix_receipt_order_id_tenant_id" ON "receipt" ("tenant_id", "order_id") `)
    await queryRunner.query(
      `CREATE INDEX "ix_receipt_id_received_at_tenant_id" ON "receipt" ("tenant_id", "received_at", "id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_order_billing_order_line_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_order_billing_invoice_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "order_billing" RENAME TO "temporary_order_billing"`)
    await queryRunner.query(
      `CREATE TABLE "order_billing" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "invoice_id" varchar NOT NULL, "order_id" varchar NOT NULL, "order_line_id" varchar NOT NULL, "micro" bigint NOT NULL, "booked_at" datetime(3) NOT NULL, CONSTRAINT "fk_order_billing_order_line_id_tenant_id" FOREIGN KEY ("tenant_id", "order_line_id") REFERENCES "purchase_order_line" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "order_billing"("tenant_id", "id", "invoice_id", "order_id", "order_line_id", "micro", "booked_at") SELECT "tenant_id", "id", "invoice_id", "order_id", "order_line_id", "micro", "booked_at" FROM "temporary_order_billing"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_order_billing"`)
    await queryRunner.query(
      `CREATE INDEX "ix_order_billing_order_line_id_tenant_id" ON "order_billing" ("tenant_id", "order_line_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_order_billing_invoice_id_tenant_id" ON "order_billing" ("tenant_id", "invoice_id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_purchase_order_line_requisition_line_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_line_line_number_order_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "purchase_order_line" RENAME TO "temporary_purchase_order_line"`)
    await queryRunner.query(
      `CREATE TABLE "purchase_order_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "line_number" integer NOT NULL, "description" varchar(500) NOT NULL, "supplier_item_id" varchar(80), "buyer_item_id" varchar(80), "unit_code" varchar(3) NOT NULL, "unit_price" varchar(24) NOT NULL, "price_base_micro" bigint NOT NULL, "allowance_minor" bigint, "charge_minor" bigint, "tax_category" varchar(2) NOT NULL, "tax_percent" varchar(8) NOT NULL, "net_minor" bigint NOT NULL, "order_id" varchar NOT NULL, "requisition_line_id" varchar NOT NULL, "match" varchar(10) NOT NULL, "ordered" bigint NOT NULL, "received" bigint NOT NULL, "returned" bigint NOT NULL, "billed" bigint NOT NULL, "cancelled" bigint NOT NULL, CONSTRAINT "fk_purchase_order_line_order_id_tenant_id" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "purchase_order" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "fk_purchase_order_line_requisition_line_id_tenant_id" FOREIGN KEY ("tenant_id", "requisition_line_id") REFERENCES "requisition_line" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "purchase_order_line"("tenant_id", "id", "line_number", "description", "supplier_item_id", "buyer_item_id", "unit_code", "unit_price", "price_base_micro", "allowance_minor", "charge_minor", "tax_category", "tax_percent", "net_minor", "order_id", "requisition_line_id", "match", "ordered", "received", "returned", "billed", "cancelled") SELECT "tenant_id", "id", "line_number", "description", "supplier_item_id", "buyer_item_id", "unit_code", "unit_price", "price_base_micro", "allowance_minor", "charge_minor", "tax_category", "tax_percent", "net_minor", "order_id", "requisition_line_id", "match", "ordered", "received", "returned", "billed", "cancelled" FROM "temporary_purchase_order_line"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_purchase_order_line"`)
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_line_requisition_line_id_tenant_id" ON "purchase_order_line" ("tenant_id", "requisition_line_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_purchase_order_line_line_number_order_id_tenant_id" ON "purchase_order_line" ("tenant_id", "order_id", "line_number") `,
    )
    await queryRunner.query(`DROP INDEX "ix_purchase_order_sequence_number_series_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_requisition_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_created_at_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "purchase_order" RENAME TO "temporary_purchase_order"`)
    await queryRunner.query(
      `CREATE TABLE "purchase_order" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "requisition_id" varchar NOT NULL, "vendor_id" varchar NOT NULL, "legal_entity_id" varchar, "currency" varchar(3) NOT NULL, "state" varchar(12) NOT NULL, "number" varchar(40), "series" varchar(80), "sequence_number" integer, "requester_id" varchar NOT NULL, "document_allowance_charges" json NOT NULL, "gross_minor" bigint NOT NULL, "matches_requisition" boolean NOT NULL, "receipt" varchar(8) NOT NULL, "billing" varchar(8) NOT NULL, "submitted_version" integer, "approval" json, "approved_by" json NOT NULL, "received_by" json NOT NULL, "issued_at" datetime(3), "cancellation_reason" varchar(500), CONSTRAINT "fk_purchase_order_requisition_id_tenant_id" FOREIGN KEY ("tenant_id", "requisition_id") REFERENCES "requisition" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "fk_purchase_order_tenant_id_vendor_id" FOREIGN KEY ("tenant_id", "vendor_id") REFERENCES "vendor" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "purchase_order"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "requisition_id", "vendor_id", "legal_entity_id", "currency", "state", "number", "series", "sequence_number", "requester_id", "document_allowance_charges", "gross_minor", "matches_requisition", "receipt", "billing", "submitted_version", "approval", "approved_by", "received_by", "issued_at", "cancellation_reason") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "requisition_id", "vendor_id", "legal_entity_id", "currency", "state", "number", "series", "sequence_number", "requester_id", "document_allowance_charges", "gross_minor", "matches_requisition", "receipt", "billing", "submitted_version", "approval", "approved_by", "received_by", "issued_at", "cancellation_reason" FROM "temporary_purchase_order"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_purchase_order"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_purchase_order_sequence_number_series_tenant_id" ON "purchase_order" ("tenant_id", "series", "sequence_number") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_requisition_id_tenant_id" ON "purchase_order" ("tenant_id", "requisition_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_id_tenant_id" ON "purchase_order" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_vendor_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_id_name_key_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_tax_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "vendor" RENAME TO "temporary_vendor"`)
    await queryRunner.query(
      `CREATE TABLE "vendor" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "name" varchar(200) NOT NULL, "name_key" varchar(400) NOT NULL, "tax_id" varchar(40), "country" varchar(2) NOT NULL, "state" varchar(12) NOT NULL, "payment_terms_days" integer NOT NULL, "bank_accounts" json NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "vendor"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "name", "name_key", "tax_id", "country", "state", "payment_terms_days", "bank_accounts") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "name", "name_key", "tax_id", "country", "state", "payment_terms_days", "bank_accounts" FROM "temporary_vendor"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_vendor"`)
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_created_at_id_tenant_id" ON "vendor" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_id_name_key_tenant_id" ON "vendor" ("tenant_id", "name_key", "id") `,
    )
    await queryRunner.query(`CREATE UNIQUE INDEX "ix_vendor_tax_id_tenant_id" ON "vendor" ("tenant_id", "tax_id") `)
    await queryRunner.query(`DROP INDEX "ix_requisition_line_line_number_requisition_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "requisition_line" RENAME TO "temporary_requisition_line"`)
    await queryRunner.query(
      `CREATE TABLE "requisition_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "line_number" integer NOT NULL, "description" varchar(500) NOT NULL, "supplier_item_id" varchar(80), "buyer_item_id" varchar(80), "unit_code" varchar(3) NOT NULL, "unit_price" varchar(24) NOT NULL, "price_base_micro" bigint NOT NULL, "allowance_minor" bigint, "charge_minor" bigint, "tax_category" varchar(2) NOT NULL, "tax_percent" varchar(8) NOT NULL, "net_minor" bigint NOT NULL, "requisition_id" varchar NOT NULL, "requested" bigint NOT NULL, "approved" bigint NOT NULL, "allocated" bigint NOT NULL, "received" bigint NOT NULL, CONSTRAINT "fk_requisition_line_requisition_id_tenant_id" FOREIGN KEY ("tenant_id", "requisition_id") REFERENCES "requisition" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "requisition_line"("tenant_id", "id", "line_number", "description", "supplier_item_id", "buyer_item_id", "unit_code", "unit_price", "price_base_micro", "allowance_minor", "charge_minor", "tax_category", "tax_percent", "net_minor", "requisition_id", "requested", "approved", "allocated", "received") SELECT "tenant_id", "id", "line_number", "description", "supplier_item_id", "buyer_item_id", "unit_code", "unit_price", "price_base_micro", "allowance_minor", "charge_minor", "tax_category", "tax_percent", "net_minor", "requisition_id", "requested", "approved", "allocated", "received" FROM "temporary_requisition_line"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_requisition_line"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_requisition_line_line_number_requisition_id_tenant_id" ON "requisition_line" ("tenant_id", "requisition_id", "line_number") `,
    )
    await queryRunner.query(`DROP INDEX "ix_requisition_created_at_requester_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_requisition_id_tenant_id_title"`)
    await queryRunner.query(`DROP INDEX "ix_requisition_created_at_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "requisition" RENAME TO "temporary_requisition"`)
    await queryRunner.query(
      `CREATE TABLE "requisition" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "state" varchar(24) NOT NULL, "title" varchar(200) NOT NULL, "purpose" text, "need_by" varchar(10), "delivery_place" varchar(300), "currency" varchar(3) NOT NULL, "legal_entity_id" varchar, "requester_id" varchar NOT NULL, "requester_name" varchar(200), "document_allowance_charges" json NOT NULL, "gross_minor" bigint NOT NULL, "submitted_at" datetime(3), "submitted_version" integer, "approval" json, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "requisition"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "state", "title", "purpose", "need_by", "delivery_place", "currency", "legal_entity_id", "requester_id", "requester_name", "document_allowance_charges", "gross_minor", "submitted_at", "submitted_version", "approval") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "state", "title", "purpose", "need_by", "delivery_place", "currency", "legal_entity_id", "requester_id", "requester_name", "document_allowance_charges", "gross_minor", "submitted_at", "submitted_version", "approval" FROM "temporary_requisition"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_requisition"`)
    await queryRunner.query(
      `CREATE INDEX "ix_requisition_created_at_requester_id_tenant_id" ON "requisition" ("tenant_id", "requester_id", "created_at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_requisition_id_tenant_id_title" ON "requisition" ("tenant_id", "title", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_requisition_created_at_id_tenant_id" ON "requisition" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_vendor_iban_iban_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_iban_iban_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP TABLE "vendor_iban"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_duplicate_pair_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_duplicate_id_percent_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_duplicate_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "vendor_duplicate"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_document_tenant_id_type_vendor_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_document_expires_on_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_document_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "vendor_document"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_bank_change_open_for_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_bank_change_created_at_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_bank_change_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "vendor_bank_change"`)
    await queryRunner.query(`DROP INDEX "ix_goods_return_line_line_number_return_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "goods_return_line"`)
    await queryRunner.query(`DROP INDEX "ix_goods_return_id_returned_at_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_goods_return_order_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_goods_return_receipt_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "goods_return"`)
    await queryRunner.query(`DROP TABLE "vendor_receiving_terms"`)
    await queryRunner.query(`DROP INDEX "ix_requisition_draft_requisition_id_tenant_id_user_id"`)
    await queryRunner.query(`DROP TABLE "requisition_draft"`)
    await queryRunner.query(`DROP TABLE "procurement_settings"`)
    await queryRunner.query(`DROP TABLE "known_organization"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_revision_order_id_revision_tenant_id"`)
    await queryRunner.query(`DROP TABLE "purchase_order_revision"`)
    await queryRunner.query(`DROP INDEX "ix_order_acknowledgement_id_order_id_recorded_at_tenant_id"`)
    await queryRunner.query(`DROP TABLE "order_acknowledgement"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_change_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_change_change_number_order_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "purchase_order_change"`)
    await queryRunner.query(`DROP TABLE "known_member"`)
    await queryRunner.query(`DROP TABLE "known_cost_centre"`)
    await queryRunner.query(`DROP INDEX "ix_comment_created_at_document_id_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "comment"`)
    await queryRunner.query(`DROP INDEX "ix_exchange_rate_date_from_currency_tenant_id_to_currency"`)
    await queryRunner.query(`DROP INDEX "ix_exchange_rate_date_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "exchange_rate"`)
    await queryRunner.query(`DROP INDEX "ix_category_code_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_category_id_name_key_tenant_id"`)
    await queryRunner.query(`DROP TABLE "category"`)
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_number_tenant_id" ON "purchase_order" ("tenant_id", "number") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_tenant_id_vendor_id" ON "purchase_order" ("tenant_id", "vendor_id", "created_at") `,
    )
  }
}
