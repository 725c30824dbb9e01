import { enableTenantIsolation } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ProcureToPayDepthPostgres1795243425589 implements MigrationInterface {
  name = 'ProcureToPayDepthPostgres1795243425589'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "procurement"."ix_purchase_order_number_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_purchase_order_created_at_tenant_id_vendor_id"`)
    await queryRunner.query(
      `CREATE TABLE "procurement"."category" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "code" character varying(20) COLLATE "C" NOT NULL, "name" character varying(120) NOT NULL, "name_key" character varying(240) COLLATE "C" NOT NULL, "lead_time_days" integer NOT NULL, "over_receipt_percent" character varying(8), "over_receipt_absolute" bigint, "under_receipt_percent" character varying(8), "active" boolean NOT NULL, CONSTRAINT "category_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_category_id_name_key_tenant_id" ON "procurement"."category"  ("tenant_id", "name_key", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_category_code_tenant_id" ON "procurement"."category"  ("tenant_id", "code") `,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."exchange_rate" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "from_currency" character varying(3) NOT NULL, "to_currency" character varying(3) NOT NULL, "date" character varying(10) COLLATE "C" NOT NULL, "rate" character varying(30) NOT NULL, "source" character varying(80) NOT NULL, CONSTRAINT "exchange_rate_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_exchange_rate_date_id_tenant_id" ON "procurement"."exchange_rate"  ("tenant_id", "date", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_exchange_rate_date_from_currency_tenant_id_to_currency" ON "procurement"."exchange_rate"  ("tenant_id", "from_currency", "to_currency", "date") `,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."comment" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "document_type" character varying(20) NOT NULL, "document_id" uuid NOT NULL, "author_name" character varying(200), "text" text, "mentions" jsonb NOT NULL, "edited_at" TIMESTAMP(3) WITH TIME ZONE, "deleted_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "comment_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_comment_created_at_document_id_id_tenant_id" ON "procurement"."comment"  ("tenant_id", "document_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."known_cost_centre" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "code" character varying(24) NOT NULL, "name" character varying(200) NOT NULL, "owner_user_id" uuid, "active" boolean NOT NULL, "source_version" integer NOT NULL, CONSTRAINT "known_cost_centre_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."known_member" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "name" character varying(200) NOT NULL, "manager_user_id" uuid, "active" boolean NOT NULL, "source_version" integer NOT NULL, CONSTRAINT "known_member_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."purchase_order_change" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "order_id" uuid NOT NULL, "order_number" character varying(40) NOT NULL, "change_number" integer NOT NULL, "state" character varying(24) NOT NULL, "reason" character varying(500) NOT NULL, "base_revision" integer NOT NULL, "revision" integer, "vendor_id" uuid NOT NULL, "requester_id" uuid NOT NULL, "order_created_by" uuid NOT NULL, "currency" character varying(3) NOT NULL, "gross_before_minor" bigint NOT NULL, "gross_minor" bigint NOT NULL, "proposal" jsonb NOT NULL, "differences" jsonb NOT NULL, "judgement" jsonb NOT NULL, "submitted_version" integer, "submitted_by" uuid, "approval" jsonb, "approved_by" jsonb NOT NULL, "lapse_reason" character varying(500), "sent_at" TIMESTAMP(3) WITH TIME ZONE, "answer" jsonb, CONSTRAINT "purchase_order_change_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_purchase_order_change_change_number_order_id_tenant_id" ON "procurement"."purchase_order_change"  ("tenant_id", "order_id", "change_number") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_change_created_at_id_tenant_id" ON "procurement"."purchase_order_change"  ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."order_acknowledgement" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "order_id" uuid NOT NULL, "revision" integer NOT NULL, "answer" character varying(24) NOT NULL, "reference" character varying(80), "answered_on" character varying(10) COLLATE "C", "note" character varying(500), "lines" jsonb NOT NULL, "recorded_by" uuid NOT NULL, "recorded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "order_acknowledgement_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_order_acknowledgement_id_order_id_recorded_at_tenant_id" ON "procurement"."order_acknowledgement"  ("tenant_id", "order_id", "recorded_at", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."purchase_order_revision" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "order_id" uuid NOT NULL, "revision" integer NOT NULL, "printed_number" character varying(48) NOT NULL, "currency" character varying(3) NOT NULL, "gross_minor" bigint NOT NULL, "content" jsonb NOT NULL, "hash" character varying(64) NOT NULL, "differences" jsonb NOT NULL, "approved" boolean NOT NULL, "approval_instance_id" uuid, "approved_by" jsonb NOT NULL, "change_id" uuid, "created_by" uuid NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "purchase_order_revision_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_purchase_order_revision_order_id_revision_tenant_id" ON "procurement"."purchase_order_revision"  ("tenant_id", "order_id", "revision") `,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."known_organization" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "base_currency" character varying(3) NOT NULL, "source_version" integer NOT NULL, CONSTRAINT "known_organization_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."procurement_settings" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "decided" jsonb NOT NULL, CONSTRAINT "procurement_settings_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."requisition_draft" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "requisition_id" uuid NOT NULL, "user_id" uuid NOT NULL, "entries" jsonb NOT NULL, "draft_version" integer NOT NULL, "based_on_version" integer NOT NULL, "saved_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "requisition_draft_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_requisition_draft_requisition_id_tenant_id_user_id" ON "procurement"."requisition_draft"  ("tenant_id", "requisition_id", "user_id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."vendor_receiving_terms" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "over_receipt_percent" character varying(8), "over_receipt_absolute" bigint, "under_receipt_percent" character varying(8), CONSTRAINT "vendor_receiving_terms_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."goods_return" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "state" character varying(10) NOT NULL, "receipt_id" uuid NOT NULL, "order_id" uuid NOT NULL, "order_number" character varying(40) NOT NULL, "sequence_number" integer NOT NULL, "vendor_id" uuid NOT NULL, "returned_by" uuid NOT NULL, "returned_by_name" character varying(200), "returned_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "reversal_reason" character varying(500), "reversed_by" uuid, "reversed_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "goods_return_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_goods_return_receipt_id_tenant_id" ON "procurement"."goods_return"  ("tenant_id", "receipt_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_goods_return_order_id_tenant_id" ON "procurement"."goods_return"  ("tenant_id", "order_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_goods_return_id_returned_at_tenant_id" ON "procurement"."goods_return"  ("tenant_id", "returned_at", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."goods_return_line" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "return_id" uuid NOT NULL, "line_number" integer NOT NULL, "receipt_line_id" uuid NOT NULL, "order_line_id" uuid NOT NULL, "micro" bigint NOT NULL, "rejects_micro" bigint NOT NULL, "billed_micro" bigint NOT NULL, "replacement" boolean NOT NULL, "reason" character varying(500) NOT NULL, "counted_unit" character varying(3), "counted_micro" bigint, CONSTRAINT "goods_return_line_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_goods_return_line_line_number_return_id_tenant_id" ON "procurement"."goods_return_line"  ("tenant_id", "return_id", "line_number") `,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."vendor_bank_change" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "vendor_id" uuid NOT NULL, "open_for" uuid, "state" character varying(16) NOT NULL, "added" jsonb NOT NULL, "removed" jsonb NOT NULL, "reason" character varying(500) NOT NULL, "confirmations" jsonb NOT NULL, "shared_with" jsonb NOT NULL, "previous_accounts" jsonb NOT NULL, "payable_from" TIMESTAMP(3) WITH TIME ZONE, "refusal" jsonb, CONSTRAINT "vendor_bank_change_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_bank_change_created_at_id_tenant_id" ON "procurement"."vendor_bank_change"  ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_bank_change_created_at_tenant_id_vendor_id" ON "procurement"."vendor_bank_change"  ("tenant_id", "vendor_id", "created_at") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_bank_change_open_for_tenant_id" ON "procurement"."vendor_bank_change"  ("tenant_id", "open_for") `,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."vendor_document" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "vendor_id" uuid NOT NULL, "type" character varying(40) NOT NULL, "number" character varying(80) NOT NULL, "issued_on" character varying(10) COLLATE "C" NOT NULL, "expires_on" character varying(10) COLLATE "C", "file_id" uuid, "hold_on_expiry" jsonb, "state" character varying(12) NOT NULL, "replaced_by" uuid, "reminded" jsonb NOT NULL, CONSTRAINT "vendor_document_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_document_created_at_id_tenant_id" ON "procurement"."vendor_document"  ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_document_expires_on_id_tenant_id" ON "procurement"."vendor_document"  ("tenant_id", "expires_on", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_document_tenant_id_type_vendor_id" ON "procurement"."vendor_document"  ("tenant_id", "vendor_id", "type") `,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."vendor_duplicate" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "pair" character varying(73) NOT NULL, "vendor_id" uuid NOT NULL, "other_vendor_id" uuid NOT NULL, "percent" integer NOT NULL, "reasons" jsonb NOT NULL, "state" character varying(12) NOT NULL, CONSTRAINT "vendor_duplicate_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_duplicate_created_at_id_tenant_id" ON "procurement"."vendor_duplicate"  ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_duplicate_id_percent_tenant_id" ON "procurement"."vendor_duplicate"  ("tenant_id", "percent", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_duplicate_pair_tenant_id" ON "procurement"."vendor_duplicate"  ("tenant_id", "pair") `,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."vendor_iban" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "vendor_id" uuid NOT NULL, "iban" character varying(34) NOT NULL, CONSTRAINT "vendor_iban_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_iban_iban_tenant_id_vendor_id" ON "procurement"."vendor_iban"  ("tenant_id", "vendor_id", "iban") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_iban_iban_tenant_id" ON "procurement"."vendor_iban"  ("tenant_id", "iban") `,
    )
    await queryRunner.query(`ALTER TABLE "procurement"."requisition" ADD "approval_history" jsonb`)
    await queryRunner.query(`ALTER TABLE "procurement"."requisition" ADD "cost_centre_id" uuid`)
    await queryRunner.query(`ALTER TABLE "procurement"."requisition" ADD "quote_file_ids" jsonb`)
    await queryRunner.query(`ALTER TABLE "procurement"."requisition" ADD "quote_waiver" text`)
    await queryRunner.query(`ALTER TABLE "procurement"."requisition" ADD "warnings" jsonb`)
    await queryRunner.query(`ALTER TABLE "procurement"."requisition" ADD "change" jsonb`)
    await queryRunner.query(`ALTER TABLE "procurement"."requisition" ADD "state_reason" character varying(500)`)
    await queryRunner.query(`ALTER TABLE "procurement"."requisition" ADD "copied_from" uuid`)
    await queryRunner.query(`ALTER TABLE "procurement"."requisition_line" ADD "cancelled" bigint NOT NULL DEFAULT '0'`)
    await queryRunner.query(`ALTER TABLE "procurement"."requisition_line" ADD "category_id" uuid`)
    await queryRunner.query(`ALTER TABLE "procurement"."requisition_line" ADD "cost_centre_id" uuid`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" ADD "match_key" character varying(400) COLLATE "C"`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" ADD "registration_number" character varying(40)`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" ADD "registration_key" character varying(44)`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" ADD "postal_code" character varying(12)`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" ADD "website" character varying(200)`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" ADD "hold_details" jsonb`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" ADD "blacklisted" jsonb`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" ADD "blacklist_proposal" jsonb`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" ADD "preparers" jsonb`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" ADD "bank_editors" jsonb`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" ADD "merged_into" uuid`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" ADD "cancellation_code" character varying(32)`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" ADD "revision" integer NOT NULL DEFAULT '0'`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" ADD "payment_terms_days" integer`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" ADD "delivery_place" character varying(500)`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" ADD "contact" character varying(200)`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" ADD "notes" text`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" ADD "tags" jsonb`)
    await queryRunner.query(
      `ALTER TABLE "procurement"."purchase_order" ADD "acknowledgement" character varying(24) NOT NULL DEFAULT 'NONE'`,
    )
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" ADD "submitted_by" uuid`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" ADD "issued_by" uuid`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" ADD "base_currency" character varying(3)`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" ADD "exchange_rate" character varying(32)`)
    await queryRunner.query(
      `ALTER TABLE "procurement"."purchase_order" ADD "exchange_rate_source" character varying(200)`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."purchase_order" ADD "exchange_rate_date" character varying(10) COLLATE "C"`,
    )
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" ADD "closure" jsonb`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" ADD "merged_into" uuid`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" ADD "recent_changes" jsonb`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order_line" ADD "category_id" uuid`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order_line" ADD "cost_centre_id" uuid`)
    await queryRunner.query(
      `ALTER TABLE "procurement"."purchase_order_line" ADD "short_closed" boolean NOT NULL DEFAULT false`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."purchase_order_line" ADD "promised_on" character varying(10) COLLATE "C"`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."purchase_order_line" ADD "inspecting" bigint NOT NULL DEFAULT '0'`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."purchase_order_line" ADD "rejected" bigint NOT NULL DEFAULT '0'`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."purchase_order_line" ADD "rejects_out" bigint NOT NULL DEFAULT '0'`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."purchase_order_line" ADD "replaced" bigint NOT NULL DEFAULT '0'`,
    )
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order_line" ADD "receiving_terms" jsonb`)
    await queryRunner.query(
      `ALTER TABLE "procurement"."purchase_order_line" ADD "under_receipt_percent" character varying(8)`,
    )
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order_line" ADD "billable_basis" character varying(8)`)
    await queryRunner.query(`ALTER TABLE "procurement"."order_billing" ADD "credit_of" uuid`)
    await queryRunner.query(
      `ALTER TABLE "procurement"."receipt" ADD "state" character varying(16) NOT NULL DEFAULT 'POSTED'`,
    )
    await queryRunner.query(`ALTER TABLE "procurement"."receipt" ADD "sequence_number" integer`)
    await queryRunner.query(`ALTER TABLE "procurement"."receipt" ADD "reversal_reason" character varying(500)`)
    await queryRunner.query(`ALTER TABLE "procurement"."receipt" ADD "reversed_by" uuid`)
    await queryRunner.query(`ALTER TABLE "procurement"."receipt" ADD "reversed_at" TIMESTAMP(3) WITH TIME ZONE`)
    await queryRunner.query(
      `ALTER TABLE "procurement"."receipt_line" ADD "inspecting_micro" bigint NOT NULL DEFAULT '0'`,
    )
    await queryRunner.query(`ALTER TABLE "procurement"."receipt_line" ADD "rejected_micro" bigint NOT NULL DEFAULT '0'`)
    await queryRunner.query(`ALTER TABLE "procurement"."receipt_line" ADD "returned_micro" bigint NOT NULL DEFAULT '0'`)
    await queryRunner.query(
      `ALTER TABLE "procurement"."receipt_line" ADD "rejects_out_micro" bigint NOT NULL DEFAULT '0'`,
    )
    await queryRunner.query(`ALTER TABLE "procurement"."receipt_line" ADD "rejection_reason" character varying(500)`)
    await queryRunner.query(`ALTER TABLE "procurement"."receipt_line" ADD "counted_unit" character varying(3)`)
    await queryRunner.query(`ALTER TABLE "procurement"."receipt_line" ADD "counted_micro" bigint`)
    await queryRunner.query(
      `CREATE INDEX "ix_requisition_cost_centre_id_submitted_at_tenant_id" ON "procurement"."requisition"  ("tenant_id", "cost_centre_id", "submitted_at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_requisition_requester_id_submitted_at_tenant_id" ON "procurement"."requisition"  ("tenant_id", "requester_id", "submitted_at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_requisition_created_at_id_state_tenant_id" ON "procurement"."requisition"  ("tenant_id", "state", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_tenant_id_website" ON "procurement"."vendor"  ("tenant_id", "website") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_postal_code_tenant_id" ON "procurement"."vendor"  ("tenant_id", "postal_code") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_match_key_tenant_id" ON "procurement"."vendor"  ("tenant_id", "match_key") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_registration_key_tenant_id" ON "procurement"."vendor"  ("tenant_id", "registration_key") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_id_number_tenant_id" ON "procurement"."purchase_order"  ("tenant_id", "number", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_id_state_tenant_id_vendor_id" ON "procurement"."purchase_order"  ("tenant_id", "vendor_id", "state", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_id_state_tenant_id" ON "procurement"."purchase_order"  ("tenant_id", "state", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_id_tenant_id_vendor_id" ON "procurement"."purchase_order"  ("tenant_id", "vendor_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_order_billing_credit_of_tenant_id" ON "procurement"."order_billing"  ("tenant_id", "credit_of") `,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."purchase_order_change" ADD CONSTRAINT "fk_purchase_order_change_order_id_tenant_id" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "procurement"."purchase_order"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."order_acknowledgement" ADD CONSTRAINT "fk_order_acknowledgement_order_id_tenant_id" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "procurement"."purchase_order"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."purchase_order_revision" ADD CONSTRAINT "fk_purchase_order_revision_order_id_tenant_id" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "procurement"."purchase_order"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."requisition_draft" ADD CONSTRAINT "fk_requisition_draft_requisition_id_tenant_id" FOREIGN KEY ("tenant_id", "requisition_id") REFERENCES "procurement"."requisition"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."vendor_receiving_terms" ADD CONSTRAINT "fk_vendor_receiving_terms_id_tenant_id" FOREIGN KEY ("tenant_id", "id") REFERENCES "procurement"."vendor"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."goods_return" ADD CONSTRAINT "fk_goods_return_receipt_id_tenant_id" FOREIGN KEY ("tenant_id", "receipt_id") REFERENCES "procurement"."receipt"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."goods_return_line" ADD CONSTRAINT "fk_goods_return_line_receipt_line_id_tenant_id" FOREIGN KEY ("tenant_id", "receipt_line_id") REFERENCES "procurement"."receipt_line"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."goods_return_line" ADD CONSTRAINT "fk_goods_return_line_return_id_tenant_id" FOREIGN KEY ("tenant_id", "return_id") REFERENCES "procurement"."goods_return"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."vendor_bank_change" ADD CONSTRAINT "fk_vendor_bank_change_tenant_id_vendor_id" FOREIGN KEY ("tenant_id", "vendor_id") REFERENCES "procurement"."vendor"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."vendor_document" ADD CONSTRAINT "fk_vendor_document_tenant_id_vendor_id" FOREIGN KEY ("tenant_id", "vendor_id") REFERENCES "procurement"."vendor"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."vendor_duplicate" ADD CONSTRAINT "fk_vendor_duplicate_other_vendor_id_tenant_id" FOREIGN KEY ("tenant_id", "other_vendor_id") REFERENCES "procurement"."vendor"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."vendor_duplicate" ADD CONSTRAINT "fk_vendor_duplicate_tenant_id_vendor_id" FOREIGN KEY ("tenant_id", "vendor_id") REFERENCES "procurement"."vendor"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."vendor_iban" ADD CONSTRAINT "fk_vendor_iban_tenant_id_vendor_id" FOREIGN KEY ("tenant_id", "vendor_id") REFERENCES "procurement"."vendor"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await enableTenantIsolation(queryRunner, 'procurement', 'category')
    await enableTenantIsolation(queryRunner, 'procurement', 'exchange_rate')
    await enableTenantIsolation(queryRunner, 'procurement', 'comment')
    await enableTenantIsolation(queryRunner, 'procurement', 'known_cost_centre')
    await enableTenantIsolation(queryRunner, 'procurement', 'known_member')
    await enableTenantIsolation(queryRunner, 'procurement', 'purchase_order_change')
    await enableTenantIsolation(queryRunner, 'procurement', 'order_acknowledgement', { appendOnly: true })
    await enableTenantIsolation(queryRunner, 'procurement', 'purchase_order_revision', { appendOnly: true })
    await enableTenantIsolation(queryRunner, 'procurement', 'known_organization')
    await enableTenantIsolation(queryRunner, 'procurement', 'procurement_settings')
    await enableTenantIsolation(queryRunner, 'procurement', 'requisition_draft')
    await enableTenantIsolation(queryRunner, 'procurement', 'vendor_receiving_terms')
    await enableTenantIsolation(queryRunner, 'procurement', 'goods_return')
    await enableTenantIsolation(queryRunner, 'procurement', 'goods_return_line')
    await enableTenantIsolation(queryRunner, 'procurement', 'vendor_bank_change')
    await enableTenantIsolation(queryRunner, 'procurement', 'vendor_document')
    await enableTenantIsolation(queryRunner, 'procurement', 'vendor_duplicate')
    await enableTenantIsolation(queryRunner, 'procurement', 'vendor_iban')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "procurement"."vendor_iban" DROP CONSTRAINT "fk_vendor_iban_tenant_id_vendor_id"`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."vendor_duplicate" DROP CONSTRAINT "fk_vendor_duplicate_tenant_id_vendor_id"`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."vendor_duplicate" DROP CONSTRAINT "fk_vendor_duplicate_other_vendor_id_tenant_id"`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."vendor_document" DROP CONSTRAINT "fk_vendor_document_tenant_id_vendor_id"`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."vendor_bank_change" DROP CONSTRAINT "fk_vendor_bank_change_tenant_id_vendor_id"`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."goods_return_line" DROP CONSTRAINT "fk_goods_return_line_return_id_tenant_id"`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."goods_return_line" DROP CONSTRAINT "fk_goods_return_line_receipt_line_id_tenant_id"`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."goods_return" DROP CONSTRAINT "fk_goods_return_receipt_id_tenant_id"`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."vendor_receiving_terms" DROP CONSTRAINT "fk_vendor_receiving_terms_id_tenant_id"`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."requisition_draft" DROP CONSTRAINT "fk_requisition_draft_requisition_id_tenant_id"`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."purchase_order_revision" DROP CONSTRAINT "fk_purchase_order_revision_order_id_tenant_id"`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."order_acknowledgement" DROP CONSTRAINT "fk_order_acknowledgement_order_id_tenant_id"`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."purchase_order_change" DROP CONSTRAINT "fk_purchase_order_change_order_id_tenant_id"`,
    )
    await queryRunner.query(`DROP INDEX "procurement"."ix_order_billing_credit_of_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_purchase_order_created_at_id_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_purchase_order_created_at_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_purchase_order_created_at_id_state_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_purchase_order_created_at_id_number_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_registration_key_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_match_key_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_postal_code_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_tenant_id_website"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_requisition_created_at_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_requisition_requester_id_submitted_at_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_requisition_cost_centre_id_submitted_at_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "procurement"."receipt_line" DROP COLUMN "counted_micro"`)
    await queryRunner.query(`ALTER TABLE "procurement"."receipt_line" DROP COLUMN "counted_unit"`)
    await queryRunner.query(`ALTER TABLE "procurement"."receipt_line" DROP COLUMN "rejection_reason"`)
    await queryRunner.query(`ALTER TABLE "procurement"."receipt_line" DROP COLUMN "rejects_out_micro"`)
    await queryRunner.query(`ALTER TABLE "procurement"."receipt_line" DROP COLUMN "returned_micro"`)
    await queryRunner.query(`ALTER TABLE "procurement"."receipt_line" DROP COLUMN "rejected_micro"`)
    await queryRunner.query(`ALTER TABLE "procurement"."receipt_line" DROP COLUMN "inspecting_micro"`)
    await queryRunner.query(`ALTER TABLE "procurement"."receipt" DROP COLUMN "reversed_at"`)
    await queryRunner.query(`ALTER TABLE "procurement"."receipt" DROP COLUMN "reversed_by"`)
    await queryRunner.query(`ALTER TABLE "procurement"."receipt" DROP COLUMN "reversal_reason"`)
    await queryRunner.query(`ALTER TABLE "procurement"."receipt" DROP COLUMN "sequence_number"`)
    await queryRunner.query(`ALTER TABLE "procurement"."receipt" DROP COLUMN "state"`)
    await queryRunner.query(`ALTER TABLE "procurement"."order_billing" DROP COLUMN "credit_of"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order_line" DROP COLUMN "billable_basis"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order_line" DROP COLUMN "under_receipt_percent"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order_line" DROP COLUMN "receiving_terms"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order_line" DROP COLUMN "replaced"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order_line" DROP COLUMN "rejects_out"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order_line" DROP COLUMN "rejected"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order_line" DROP COLUMN "inspecting"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order_line" DROP COLUMN "promised_on"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order_line" DROP COLUMN "short_closed"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order_line" DROP COLUMN "cost_centre_id"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order_line" DROP COLUMN "category_id"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" DROP COLUMN "recent_changes"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" DROP COLUMN "merged_into"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" DROP COLUMN "closure"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" DROP COLUMN "exchange_rate_date"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" DROP COLUMN "exchange_rate_source"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" DROP COLUMN "exchange_rate"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" DROP COLUMN "base_currency"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" DROP COLUMN "issued_by"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" DROP COLUMN "submitted_by"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" DROP COLUMN "acknowledgement"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" DROP COLUMN "tags"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" DROP COLUMN "notes"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" DROP COLUMN "contact"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" DROP COLUMN "delivery_place"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" DROP COLUMN "payment_terms_days"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" DROP COLUMN "revision"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" DROP COLUMN "cancellation_code"`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" DROP COLUMN "merged_into"`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" DROP COLUMN "bank_editors"`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" DROP COLUMN "preparers"`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" DROP COLUMN "blacklist_proposal"`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" DROP COLUMN "blacklisted"`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" DROP COLUMN "hold_details"`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" DROP COLUMN "website"`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" DROP COLUMN "postal_code"`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" DROP COLUMN "registration_key"`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" DROP COLUMN "registration_number"`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" DROP COLUMN "match_key"`)
    await queryRunner.query(`ALTER TABLE "procurement"."requisition_line" DROP COLUMN "cost_centre_id"`)
    await queryRunner.query(`ALTER TABLE "procurement"."requisition_line" DROP COLUMN "category_id"`)
    await queryRunner.query(`ALTER TABLE "procurement"."requisition_line" DROP COLUMN "cancelled"`)
    await queryRunner.query(`ALTER TABLE "procurement"."requisition" DROP COLUMN "copied_from"`)
    await queryRunner.query(`ALTER TABLE "procurement"."requisition" DROP COLUMN "state_reason"`)
    await queryRunner.query(`ALTER TABLE "procurement"."requisition" DROP COLUMN "change"`)
    await queryRunner.query(`ALTER TABLE "procurement"."requisition" DROP COLUMN "warnings"`)
    await queryRunner.query(`ALTER TABLE "procurement"."requisition" DROP COLUMN "quote_waiver"`)
    await queryRunner.query(`ALTER TABLE "procurement"."requisition" DROP COLUMN "quote_file_ids"`)
    await queryRunner.query(`ALTER TABLE "procurement"."requisition" DROP COLUMN "cost_centre_id"`)
    await queryRunner.query(`ALTER TABLE "procurement"."requisition" DROP COLUMN "approval_history"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_iban_iban_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_iban_iban_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."vendor_iban"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_duplicate_pair_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_duplicate_id_percent_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_duplicate_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."vendor_duplicate"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_document_tenant_id_type_vendor_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_document_expires_on_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_document_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."vendor_document"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_bank_change_open_for_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_bank_change_created_at_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_bank_change_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."vendor_bank_change"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_goods_return_line_line_number_return_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."goods_return_line"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_goods_return_id_returned_at_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_goods_return_order_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_goods_return_receipt_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."goods_return"`)
    await queryRunner.query(`DROP TABLE "procurement"."vendor_receiving_terms"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_requisition_draft_requisition_id_tenant_id_user_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."requisition_draft"`)
    await queryRunner.query(`DROP TABLE "procurement"."procurement_settings"`)
    await queryRunner.query(`DROP TABLE "procurement"."known_organization"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_purchase_order_revision_order_id_revision_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."purchase_order_revision"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_order_acknowledgement_id_order_id_recorded_at_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."order_acknowledgement"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_purchase_order_change_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_purchase_order_change_change_number_order_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."purchase_order_change"`)
    await queryRunner.query(`DROP TABLE "procurement"."known_member"`)
    await queryRunner.query(`DROP TABLE "procurement"."known_cost_centre"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_comment_created_at_document_id_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."comment"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_exchange_rate_date_from_currency_tenant_id_to_currency"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_exchange_rate_date_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."exchange_rate"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_category_code_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_category_id_name_key_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."category"`)
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_tenant_id_vendor_id" ON "procurement"."purchase_order" USING btree ("tenant_id", "created_at", "vendor_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_number_tenant_id" ON "procurement"."purchase_order" USING btree ("tenant_id", "number") `,
    )
  }
}
