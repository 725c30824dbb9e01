import type { MigrationInterface, QueryRunner } from 'typeorm'

export class QualificationsAndDraftsSqlite1795254079927 implements MigrationInterface {
  name = 'QualificationsAndDraftsSqlite1795254079927'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "inbox_place" ("consumer" varchar(120) NOT NULL, "type" varchar(160) NOT NULL, "since" datetime(3) NOT NULL, "history_taken_at" datetime(3), PRIMARY KEY ("consumer", "type"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "service_acceptance" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "state" varchar(10) NOT NULL, "order_id" varchar NOT NULL, "order_number" varchar(40) NOT NULL, "order_version" integer NOT NULL, "sequence_number" integer NOT NULL, "vendor_id" varchar NOT NULL, "period_from" varchar(10) NOT NULL, "period_to" varchar(10) NOT NULL, "reference" varchar(80), "accepted_by" varchar NOT NULL, "accepted_by_name" varchar(200), "accepted_at" datetime(3) NOT NULL, "reversal_reason" varchar(500), "reversed_by" varchar, "reversed_at" datetime(3), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_service_acceptance_order_id_sequence_number_tenant_id" ON "service_acceptance" ("tenant_id", "order_id", "sequence_number") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_service_acceptance_accepted_at_id_tenant_id" ON "service_acceptance" ("tenant_id", "accepted_at", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "service_acceptance_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "acceptance_id" varchar NOT NULL, "line_number" integer NOT NULL, "order_line_id" varchar NOT NULL, "micro" bigint NOT NULL, "percent" varchar(8), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_service_acceptance_line_order_line_id_tenant_id" ON "service_acceptance_line" ("tenant_id", "order_line_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_service_acceptance_line_acceptance_id_line_number_tenant_id" ON "service_acceptance_line" ("tenant_id", "acceptance_id", "line_number") `,
    )
    await queryRunner.query(
      `CREATE TABLE "vendor_questionnaire" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "code" varchar(40) NOT NULL, "edition" integer NOT NULL, "state" varchar(12) NOT NULL, "draft_of" varchar(40), "published_of" varchar(40), "title" varchar(200) NOT NULL, "vendor_kind" varchar(40), "questions" json NOT NULL, "required_documents" json NOT NULL, "requires_requalification" boolean NOT NULL, "published_at" datetime(3), "published_by" varchar, "retired_at" datetime(3), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_questionnaire_created_at_id_tenant_id" ON "vendor_questionnaire" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_questionnaire_code_id_tenant_id" ON "vendor_questionnaire" ("tenant_id", "code", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_questionnaire_published_of_tenant_id" ON "vendor_questionnaire" ("tenant_id", "published_of") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_questionnaire_draft_of_tenant_id" ON "vendor_questionnaire" ("tenant_id", "draft_of") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_questionnaire_code_edition_tenant_id" ON "vendor_questionnaire" ("tenant_id", "code", "edition") `,
    )
    await queryRunner.query(
      `CREATE TABLE "vendor_qualification" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "vendor_id" varchar NOT NULL, "open_for" varchar, "purpose" varchar(16) NOT NULL, "state" varchar(12) NOT NULL, "questionnaire_id" varchar, "questionnaire_code" varchar(40), "edition" integer, "cause" varchar(16) NOT NULL, "reason" varchar(500), "contact" json, "expires_at" datetime(3), "reminded" json NOT NULL, "answers" json NOT NULL, "preparers" json NOT NULL, "score" varchar(8), "knock_outs" json NOT NULL, "waivers" json NOT NULL, "returned" json, "submitted_at" datetime(3), "submitted_by" varchar, "ended_at" datetime(3), "ended_by" varchar, "end_reason" varchar(500), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_qualification_created_at_id_tenant_id" ON "vendor_qualification" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_qualification_questionnaire_id_tenant_id" ON "vendor_qualification" ("tenant_id", "questionnaire_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_qualification_created_at_tenant_id_vendor_id" ON "vendor_qualification" ("tenant_id", "vendor_id", "created_at") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_qualification_open_for_tenant_id" ON "vendor_qualification" ("tenant_id", "open_for") `,
    )
    await queryRunner.query(
      `CREATE TABLE "vendor_answer" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "qualification_id" varchar NOT NULL, "questionnaire_id" varchar NOT NULL, "question_key" varchar(40) NOT NULL, "value" text, "answered_by" varchar NOT NULL, "answered_at" datetime(3) NOT NULL, "copied_from" varchar, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_answer_answered_at_id_qualification_id_tenant_id" ON "vendor_answer" ("tenant_id", "qualification_id", "answered_at", "id") `,
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
    await queryRunner.query(`DROP INDEX "ix_vendor_registration_key_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_match_key_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_postal_code_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_tenant_id_website"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_id_name_key_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_tax_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_vendor" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "name" varchar(200) NOT NULL, "name_key" varchar(400) NOT NULL, "tax_id" varchar(40), "country" varchar(2) NOT NULL, "state" varchar(12) NOT NULL, "payment_terms_days" integer NOT NULL, "bank_accounts" json NOT NULL, "match_key" varchar(400), "registration_number" varchar(40), "registration_key" varchar(44), "postal_code" varchar(12), "website" varchar(200), "hold_details" json, "blacklisted" json, "blacklist_proposal" json, "preparers" json, "bank_editors" json, "merged_into" varchar, "kind" varchar(40), "qualified_at" datetime(3), "qualified_by_code" varchar(40), "qualified_by_edition" integer, "requalification" json, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_vendor"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "name", "name_key", "tax_id", "country", "state", "payment_terms_days", "bank_accounts", "match_key", "registration_number", "registration_key", "postal_code", "website", "hold_details", "blacklisted", "blacklist_proposal", "preparers", "bank_editors", "merged_into") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "name", "name_key", "tax_id", "country", "state", "payment_terms_days", "bank_accounts", "match_key", "registration_number", "registration_key", "postal_code", "website", "hold_details", "blacklisted", "blacklist_proposal", "preparers", "bank_editors", "merged_into" FROM "vendor"`,
    )
    await queryRunner.query(`DROP TABLE "vendor"`)
    await queryRunner.query(`ALTER TABLE "temporary_vendor" RENAME TO "vendor"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_registration_key_tenant_id" ON "vendor" ("tenant_id", "registration_key") `,
    )
    await queryRunner.query(`CREATE INDEX "ix_vendor_match_key_tenant_id" ON "vendor" ("tenant_id", "match_key") `)
    await queryRunner.query(`CREATE INDEX "ix_vendor_postal_code_tenant_id" ON "vendor" ("tenant_id", "postal_code") `)
    await queryRunner.query(`CREATE INDEX "ix_vendor_tenant_id_website" ON "vendor" ("tenant_id", "website") `)
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_created_at_id_tenant_id" ON "vendor" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_id_name_key_tenant_id" ON "vendor" ("tenant_id", "name_key", "id") `,
    )
    await queryRunner.query(`CREATE UNIQUE INDEX "ix_vendor_tax_id_tenant_id" ON "vendor" ("tenant_id", "tax_id") `)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_created_at_id_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_created_at_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_created_at_id_state_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_created_at_id_number_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_sequence_number_series_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_requisition_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_created_at_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_purchase_order" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "requisition_id" varchar NOT NULL, "vendor_id" varchar NOT NULL, "legal_entity_id" varchar, "currency" varchar(3) NOT NULL, "state" varchar(12) NOT NULL, "number" varchar(40), "series" varchar(80), "sequence_number" integer, "requester_id" varchar NOT NULL, "document_allowance_charges" json NOT NULL, "gross_minor" bigint NOT NULL, "matches_requisition" boolean NOT NULL, "receipt" varchar(8) NOT NULL, "billing" varchar(8) NOT NULL, "submitted_version" integer, "approval" json, "approved_by" json NOT NULL, "received_by" json NOT NULL, "issued_at" datetime(3), "cancellation_reason" varchar(500), "cancellation_code" varchar(32), "revision" integer NOT NULL DEFAULT (0), "payment_terms_days" integer, "delivery_place" varchar(500), "contact" varchar(200), "notes" text, "tags" json, "acknowledgement" varchar(24) NOT NULL DEFAULT ('NONE'), "submitted_by" varchar, "issued_by" varchar, "base_currency" varchar(3), "exchange_rate" varchar(32), "exchange_rate_source" varchar(200), "exchange_rate_date" varchar(10), "closure" json, "merged_into" varchar, "recent_changes" json, "on_hold" boolean NOT NULL DEFAULT (0), "hold" json, "cancellation" json, CONSTRAINT "fk_purchase_order_tenant_id_vendor_id" FOREIGN KEY ("tenant_id", "vendor_id") REFERENCES "vendor" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "fk_purchase_order_requisition_id_tenant_id" FOREIGN KEY ("tenant_id", "requisition_id") REFERENCES "requisition" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_purchase_order"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "requisition_id", "vendor_id", "legal_entity_id", "currency", "state", "number", "series", "sequence_number", "requester_id", "document_allowance_charges", "gross_minor", "matches_requisition", "receipt", "billing", "submitted_version", "approval", "approved_by", "received_by", "issued_at", "cancellation_reason", "cancellation_code", "revision", "payment_terms_days", "delivery_place", "contact", "notes", "tags", "acknowledgement", "submitted_by", "issued_by", "base_currency", "exchange_rate", "exchange_rate_source", "exchange_rate_date", "closure", "merged_into", "recent_changes") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "requisition_id", "vendor_id", "legal_entity_id", "currency", "state", "number", "series", "sequence_number", "requester_id", "document_allowance_charges", "gross_minor", "matches_requisition", "receipt", "billing", "submitted_version", "approval", "approved_by", "received_by", "issued_at", "cancellation_reason", "cancellation_code", "revision", "payment_terms_days", "delivery_place", "contact", "notes", "tags", "acknowledgement", "submitted_by", "issued_by", "base_currency", "exchange_rate", "exchange_rate_source", "exchange_rate_date", "closure", "merged_into", "recent_changes" FROM "purchase_order"`,
    )
    await queryRunner.query(`DROP TABLE "purchase_order"`)
    await queryRunner.query(`ALTER TABLE "temporary_purchase_order" RENAME TO "purchase_order"`)
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_id_tenant_id_vendor_id" ON "purchase_order" ("tenant_id", "vendor_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_id_state_tenant_id" ON "purchase_order" ("tenant_id", "state", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_id_state_tenant_id_vendor_id" ON "purchase_order" ("tenant_id", "vendor_id", "state", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_id_number_tenant_id" ON "purchase_order" ("tenant_id", "number", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_purchase_order_sequence_number_series_tenant_id" ON "purchase_order" ("tenant_id", "series", "sequence_number") `,
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
      `CREATE TABLE "temporary_purchase_order_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "line_number" integer NOT NULL, "description" varchar(500) NOT NULL, "supplier_item_id" varchar(80), "buyer_item_id" varchar(80), "unit_code" varchar(3) NOT NULL, "unit_price" varchar(24) NOT NULL, "price_base_micro" bigint NOT NULL, "allowance_minor" bigint, "charge_minor" bigint, "tax_category" varchar(2) NOT NULL, "tax_percent" varchar(8) NOT NULL, "net_minor" bigint NOT NULL, "order_id" varchar NOT NULL, "requisition_line_id" varchar NOT NULL, "match" varchar(10) NOT NULL, "ordered" bigint NOT NULL, "received" bigint NOT NULL, "returned" bigint NOT NULL, "billed" bigint NOT NULL, "cancelled" bigint NOT NULL, "category_id" varchar, "cost_centre_id" varchar, "short_closed" boolean NOT NULL DEFAULT (0), "promised_on" varchar(10), "inspecting" bigint NOT NULL DEFAULT (0), "rejected" bigint NOT NULL DEFAULT (0), "rejects_out" bigint NOT NULL DEFAULT (0), "replaced" bigint NOT NULL DEFAULT (0), "receiving_terms" json, "under_receipt_percent" varchar(8), "billable_basis" varchar(8), "kind" varchar(8) NOT NULL DEFAULT ('goods'), "confirmation" json, CONSTRAINT "fk_purchase_order_line_requisition_line_id_tenant_id" FOREIGN KEY ("tenant_id", "requisition_line_id") REFERENCES "requisition_line" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "fk_purchase_order_line_order_id_tenant_id" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "purchase_order" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_purchase_order_line"("tenant_id", "id", "line_number", "description", "supplier_item_id", "buyer_item_id", "unit_code", "unit_price", "price_base_micro", "allowance_minor", "charge_minor", "tax_category", "tax_percent", "net_minor", "order_id", "requisition_line_id", "match", "ordered", "received", "returned", "billed", "cancelled", "category_id", "cost_centre_id", "short_closed", "promised_on", "inspecting", "rejected", "rejects_out", "replaced", "receiving_terms", "under_receipt_percent", "billable_basis") SELECT "tenant_id", "id", "line_number", "description", "supplier_item_id", "buyer_item_id", "unit_code", "unit_price", "price_base_micro", "allowance_minor", "charge_minor", "tax_category", "tax_percent", "net_minor", "order_id", "requisition_line_id", "match", "ordered", "received", "returned", "billed", "cancelled", "category_id", "cost_centre_id", "short_closed", "promised_on", "inspecting", "rejected", "rejects_out", "replaced", "receiving_terms", "under_receipt_percent", "billable_basis" FROM "purchase_order_line"`,
    )
    await queryRunner.query(`DROP TABLE "purchase_order_line"`)
    await queryRunner.query(`ALTER TABLE "temporary_purchase_order_line" RENAME TO "purchase_order_line"`)
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_line_requisition_line_id_tenant_id" ON "purchase_order_line" ("tenant_id", "requisition_line_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_purchase_order_line_line_number_order_id_tenant_id" ON "purchase_order_line" ("tenant_id", "order_id", "line_number") `,
    )
    await queryRunner.query(`DROP INDEX "ix_receipt_order_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_receipt_id_received_at_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_receipt" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "order_id" varchar NOT NULL, "order_number" varchar(40) NOT NULL, "order_version" integer NOT NULL, "vendor_id" varchar NOT NULL, "delivery_note" varchar(80), "received_by" varchar NOT NULL, "received_by_name" varchar(200), "received_at" datetime(3) NOT NULL, "state" varchar(16) NOT NULL DEFAULT ('POSTED'), "sequence_number" integer, "reversal_reason" varchar(500), "reversed_by" varchar, "reversed_at" datetime(3), "draft_lines" json, "holds_room_until" datetime(3), CONSTRAINT "fk_receipt_order_id_tenant_id" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "purchase_order" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_receipt"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "order_id", "order_number", "order_version", "vendor_id", "delivery_note", "received_by", "received_by_name", "received_at", "state", "sequence_number", "reversal_reason", "reversed_by", "reversed_at") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "order_id", "order_number", "order_version", "vendor_id", "delivery_note", "received_by", "received_by_name", "received_at", "state", "sequence_number", "reversal_reason", "reversed_by", "reversed_at" FROM "receipt"`,
    )
    await queryRunner.query(`DROP TABLE "receipt"`)
    await queryRunner.query(`ALTER TABLE "temporary_receipt" RENAME TO "receipt"`)
    await queryRunner.query(`CREATE INDEX "ix_receipt_order_id_tenant_id" ON "receipt" ("tenant_id", "order_id") `)
    await queryRunner.query(
      `CREATE INDEX "ix_receipt_id_received_at_tenant_id" ON "receipt" ("tenant_id", "received_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_qualified_by_code_qualified_by_edition_tenant_id" ON "vendor" ("tenant_id", "qualified_by_code", "qualified_by_edition") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_qualified_at_state_tenant_id" ON "vendor" ("tenant_id", "state", "qualified_at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_id_on_hold_tenant_id" ON "purchase_order" ("tenant_id", "on_hold", "created_at", "id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_service_acceptance_order_id_sequence_number_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_service_acceptance_accepted_at_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_service_acceptance" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "state" varchar(10) NOT NULL, "order_id" varchar NOT NULL, "order_number" varchar(40) NOT NULL, "order_version" integer NOT NULL, "sequence_number" integer NOT NULL, "vendor_id" varchar NOT NULL, "period_from" varchar(10) NOT NULL, "period_to" varchar(10) NOT NULL, "reference" varchar(80), "accepted_by" varchar NOT NULL, "accepted_by_name" varchar(200), "accepted_at" datetime(3) NOT NULL, "reversal_reason" varchar(500), "reversed_by" varchar, "reversed_at" datetime(3), CONSTRAINT "fk_service_acceptance_order_id_tenant_id" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "purchase_order" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_service_acceptance"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "state", "order_id", "order_number", "order_version", "sequence_number", "vendor_id", "period_from", "period_to", "reference", "accepted_by", "accepted_by_name", "accepted_at", "reversal_reason", "reversed_by", "reversed_at") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "state", "order_id", "order_number", "order_version", "sequence_number", "vendor_id", "period_from", "period_to", "reference", "accepted_by", "accepted_by_name", "accepted_at", "reversal_reason", "reversed_by", "reversed_at" FROM "service_acceptance"`,
    )
    await queryRunner.query(`DROP TABLE "service_acceptance"`)
    await queryRunner.query(`ALTER TABLE "temporary_service_acceptance" RENAME TO "service_acceptance"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_service_acceptance_order_id_sequence_number_tenant_id" ON "service_acceptance" ("tenant_id", "order_id", "sequence_number") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_service_acceptance_accepted_at_id_tenant_id" ON "service_acceptance" ("tenant_id", "accepted_at", "id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_service_acceptance_line_order_line_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_service_acceptance_line_acceptance_id_line_number_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_service_acceptance_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "acceptance_id" varchar NOT NULL, "line_number" integer NOT NULL, "order_line_id" varchar NOT NULL, "micro" bigint NOT NULL, "percent" varchar(8), CONSTRAINT "fk_service_acceptance_line_order_line_id_tenant_id" FOREIGN KEY ("tenant_id", "order_line_id") REFERENCES "purchase_order_line" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "fk_service_acceptance_line_acceptance_id_tenant_id" FOREIGN KEY ("tenant_id", "acceptance_id") REFERENCES "service_acceptance" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_service_acceptance_line"("tenant_id", "id", "acceptance_id", "line_number", "order_line_id", "micro", "percent") SELECT "tenant_id", "id", "acceptance_id", "line_number", "order_line_id", "micro", "percent" FROM "service_acceptance_line"`,
    )
    await queryRunner.query(`DROP TABLE "service_acceptance_line"`)
    await queryRunner.query(`ALTER TABLE "temporary_service_acceptance_line" RENAME TO "service_acceptance_line"`)
    await queryRunner.query(
      `CREATE INDEX "ix_service_acceptance_line_order_line_id_tenant_id" ON "service_acceptance_line" ("tenant_id", "order_line_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_service_acceptance_line_acceptance_id_line_number_tenant_id" ON "service_acceptance_line" ("tenant_id", "acceptance_id", "line_number") `,
    )
    await queryRunner.query(`DROP INDEX "ix_vendor_qualification_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_qualification_questionnaire_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_qualification_created_at_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_qualification_open_for_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_vendor_qualification" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "vendor_id" varchar NOT NULL, "open_for" varchar, "purpose" varchar(16) NOT NULL, "state" varchar(12) NOT NULL, "questionnaire_id" varchar, "questionnaire_code" varchar(40), "edition" integer, "cause" varchar(16) NOT NULL, "reason" varchar(500), "contact" json, "expires_at" datetime(3), "reminded" json NOT NULL, "answers" json NOT NULL, "preparers" json NOT NULL, "score" varchar(8), "knock_outs" json NOT NULL, "waivers" json NOT NULL, "returned" json, "submitted_at" datetime(3), "submitted_by" varchar, "ended_at" datetime(3), "ended_by" varchar, "end_reason" varchar(500), CONSTRAINT "fk_vendor_qualification_questionnaire_id_tenant_id" FOREIGN KEY ("tenant_id", "questionnaire_id") REFERENCES "vendor_questionnaire" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "fk_vendor_qualification_tenant_id_vendor_id" FOREIGN KEY ("tenant_id", "vendor_id") REFERENCES "vendor" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_vendor_qualification"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "vendor_id", "open_for", "purpose", "state", "questionnaire_id", "questionnaire_code", "edition", "cause", "reason", "contact", "expires_at", "reminded", "answers", "preparers", "score", "knock_outs", "waivers", "returned", "submitted_at", "submitted_by", "ended_at", "ended_by", "end_reason") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "vendor_id", "open_for", "purpose", "state", "questionnaire_id", "questionnaire_code", "edition", "cause", "reason", "contact", "expires_at", "reminded", "answers", "preparers", "score", "knock_outs", "waivers", "returned", "submitted_at", "submitted_by", "ended_at", "ended_by", "end_reason" FROM "vendor_qualification"`,
    )
    await queryRunner.query(`DROP TABLE "vendor_qualification"`)
    await queryRunner.query(`ALTER TABLE "temporary_vendor_qualification" RENAME TO "vendor_qualification"`)
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_qualification_created_at_id_tenant_id" ON "vendor_qualification" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_qualification_questionnaire_id_tenant_id" ON "vendor_qualification" ("tenant_id", "questionnaire_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_qualification_created_at_tenant_id_vendor_id" ON "vendor_qualification" ("tenant_id", "vendor_id", "created_at") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_qualification_open_for_tenant_id" ON "vendor_qualification" ("tenant_id", "open_for") `,
    )
    await queryRunner.query(`DROP INDEX "ix_vendor_answer_answered_at_id_qualification_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_vendor_answer" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "qualification_id" varchar NOT NULL, "questionnaire_id" varchar NOT NULL, "question_key" varchar(40) NOT NULL, "value" text, "answered_by" varchar NOT NULL, "answered_at" datetime(3) NOT NULL, "copied_from" varchar, CONSTRAINT "fk_vendor_answer_qualification_id_tenant_id" FOREIGN KEY ("tenant_id", "qualification_id") REFERENCES "vendor_qualification" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_vendor_answer"("tenant_id", "id", "qualification_id", "questionnaire_id", "question_key", "value", "answered_by", "answered_at", "copied_from") SELECT "tenant_id", "id", "qualification_id", "questionnaire_id", "question_key", "value", "answered_by", "answered_at", "copied_from" FROM "vendor_answer"`,
    )
    await queryRunner.query(`DROP TABLE "vendor_answer"`)
    await queryRunner.query(`ALTER TABLE "temporary_vendor_answer" RENAME TO "vendor_answer"`)
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_answer_answered_at_id_qualification_id_tenant_id" ON "vendor_answer" ("tenant_id", "qualification_id", "answered_at", "id") `,
    )
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_vendor_answer_answered_at_id_qualification_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "vendor_answer" RENAME TO "temporary_vendor_answer"`)
    await queryRunner.query(
      `CREATE TABLE "vendor_answer" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "qualification_id" varchar NOT NULL, "questionnaire_id" varchar NOT NULL, "question_key" varchar(40) NOT NULL, "value" text, "answered_by" varchar NOT NULL, "answered_at" datetime(3) NOT NULL, "copied_from" varchar, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "vendor_answer"("tenant_id", "id", "qualification_id", "questionnaire_id", "question_key", "value", "answered_by", "answered_at", "copied_from") SELECT "tenant_id", "id", "qualification_id", "questionnaire_id", "question_key", "value", "answered_by", "answered_at", "copied_from" FROM "temporary_vendor_answer"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_vendor_answer"`)
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_answer_answered_at_id_qualification_id_tenant_id" ON "vendor_answer" ("tenant_id", "qualification_id", "answered_at", "id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_vendor_qualification_open_for_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_qualification_created_at_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_qualification_questionnaire_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_qualification_created_at_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "vendor_qualification" RENAME TO "temporary_vendor_qualification"`)
    await queryRunner.query(
      `CREATE TABLE "vendor_qualification" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "vendor_id" varchar NOT NULL, "open_for" varchar, "purpose" varchar(16) NOT NULL, "state" varchar(12) NOT NULL, "questionnaire_id" varchar, "questionnaire_code" varchar(40), "edition" integer, "cause" varchar(16) NOT NULL, "reason" varchar(500), "contact" json, "expires_at" datetime(3), "reminded" json NOT NULL, "answers" json NOT NULL, "preparers" json NOT NULL, "score" varchar(8), "knock_outs" json NOT NULL, "waivers" json NOT NULL, "returned" json, "submitted_at" datetime(3), "submitted_by" varchar, "ended_at" datetime(3), "ended_by" varchar, "end_reason" varchar(500), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "vendor_qualification"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "vendor_id", "open_for", "purpose", "state", "questionnaire_id", "questionnaire_code", "edition", "cause", "reason", "contact", "expires_at", "reminded", "answers", "preparers", "score", "knock_outs", "waivers", "returned", "submitted_at", "submitted_by", "ended_at", "ended_by", "end_reason") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "vendor_id", "open_for", "purpose", "state", "questionnaire_id", "questionnaire_code", "edition", "cause", "reason", "contact", "expires_at", "reminded", "answers", "preparers", "score", "knock_outs", "waivers", "returned", "submitted_at", "submitted_by", "ended_at", "ended_by", "end_reason" FROM "temporary_vendor_qualification"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_vendor_qualification"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_qualification_open_for_tenant_id" ON "vendor_qualification" ("tenant_id", "open_for") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_qualification_created_at_tenant_id_vendor_id" ON "vendor_qualification" ("tenant_id", "vendor_id", "created_at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_qualification_questionnaire_id_tenant_id" ON "vendor_qualification" ("tenant_id", "questionnaire_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_qualification_created_at_id_tenant_id" ON "vendor_qualification" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_service_acceptance_line_acceptance_id_line_number_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_service_acceptance_line_order_line_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "service_acceptance_line" RENAME TO "temporary_service_acceptance_line"`)
    await queryRunner.query(
      `CREATE TABLE "service_acceptance_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "acceptance_id" varchar NOT NULL, "line_number" integer NOT NULL, "order_line_id" varchar NOT NULL, "micro" bigint NOT NULL, "percent" varchar(8), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "service_acceptance_line"("tenant_id", "id", "acceptance_id", "line_number", "order_line_id", "micro", "percent") SELECT "tenant_id", "id", "acceptance_id", "line_number", "order_line_id", "micro", "percent" FROM "temporary_service_acceptance_line"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_service_acceptance_line"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_service_acceptance_line_acceptance_id_line_number_tenant_id" ON "service_acceptance_line" ("tenant_id", "acceptance_id", "line_number") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_service_acceptance_line_order_line_id_tenant_id" ON "service_acceptance_line" ("tenant_id", "order_line_id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_service_acceptance_accepted_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_service_acceptance_order_id_sequence_number_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "service_acceptance" RENAME TO "temporary_service_acceptance"`)
    await queryRunner.query(
      `CREATE TABLE "service_acceptance" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "state" varchar(10) NOT NULL, "order_id" varchar NOT NULL, "order_number" varchar(40) NOT NULL, "order_version" integer NOT NULL, "sequence_number" integer NOT NULL, "vendor_id" varchar NOT NULL, "period_from" varchar(10) NOT NULL, "period_to" varchar(10) NOT NULL, "reference" varchar(80), "accepted_by" varchar NOT NULL, "accepted_by_name" varchar(200), "accepted_at" datetime(3) NOT NULL, "reversal_reason" varchar(500), "reversed_by" varchar, "reversed_at" datetime(3), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "service_acceptance"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "state", "order_id", "order_number", "order_version", "sequence_number", "vendor_id", "period_from", "period_to", "reference", "accepted_by", "accepted_by_name", "accepted_at", "reversal_reason", "reversed_by", "reversed_at") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "state", "order_id", "order_number", "order_version", "sequence_number", "vendor_id", "period_from", "period_to", "reference", "accepted_by", "accepted_by_name", "accepted_at", "reversal_reason", "reversed_by", "reversed_at" FROM "temporary_service_acceptance"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_service_acceptance"`)
    await queryRunner.query(
      `CREATE INDEX "ix_service_acceptance_accepted_at_id_tenant_id" ON "service_acceptance" ("tenant_id", "accepted_at", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_service_acceptance_order_id_sequence_number_tenant_id" ON "service_acceptance" ("tenant_id", "order_id", "sequence_number") `,
    )
    await queryRunner.query(`DROP INDEX "ix_purchase_order_created_at_id_on_hold_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_qualified_at_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_qualified_by_code_qualified_by_edition_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_receipt_id_received_at_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_receipt_order_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "receipt" RENAME TO "temporary_receipt"`)
    await queryRunner.query(
      `CREATE TABLE "receipt" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "order_id" varchar NOT NULL, "order_number" varchar(40) NOT NULL, "order_version" integer NOT NULL, "vendor_id" varchar NOT NULL, "delivery_note" varchar(80), "received_by" varchar NOT NULL, "received_by_name" varchar(200), "received_at" datetime(3) NOT NULL, "state" varchar(16) NOT NULL DEFAULT ('POSTED'), "sequence_number" integer, "reversal_reason" varchar(500), "reversed_by" varchar, "reversed_at" datetime(3), CONSTRAINT "fk_receipt_order_id_tenant_id" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "purchase_order" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "receipt"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "order_id", "order_number", "order_version", "vendor_id", "delivery_note", "received_by", "received_by_name", "received_at", "state", "sequence_number", "reversal_reason", "reversed_by", "reversed_at") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "order_id", "order_number", "order_version", "vendor_id", "delivery_note", "received_by", "received_by_name", "received_at", "state", "sequence_number", "reversal_reason", "reversed_by", "reversed_at" FROM "temporary_receipt"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_receipt"`)
    await queryRunner.query(
      `CREATE INDEX "ix_receipt_id_received_at_tenant_id" ON "receipt" ("tenant_id", "received_at", "id") `,
    )
    await queryRunner.query(`CREATE INDEX "ix_receipt_order_id_tenant_id" ON "receipt" ("tenant_id", "order_id") `)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_line_line_number_order_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_line_requisition_line_id_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "purchase_order_line" RENAME TO "temporary_purchase_order_line"`)
    await queryRunner.query(
      `CREATE TABLE "purchase_order_line" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "line_number" integer NOT NULL, "description" varchar(500) NOT NULL, "supplier_item_id" varchar(80), "buyer_item_id" varchar(80), "unit_code" varchar(3) NOT NULL, "unit_price" varchar(24) NOT NULL, "price_base_micro" bigint NOT NULL, "allowance_minor" bigint, "charge_minor" bigint, "tax_category" varchar(2) NOT NULL, "tax_percent" varchar(8) NOT NULL, "net_minor" bigint NOT NULL, "order_id" varchar NOT NULL, "requisition_line_id" varchar NOT NULL, "match" varchar(10) NOT NULL, "ordered" bigint NOT NULL, "received" bigint NOT NULL, "returned" bigint NOT NULL, "billed" bigint NOT NULL, "cancelled" bigint NOT NULL, "category_id" varchar, "cost_centre_id" varchar, "short_closed" boolean NOT NULL DEFAULT (0), "promised_on" varchar(10), "inspecting" bigint NOT NULL DEFAULT (0), "rejected" bigint NOT NULL DEFAULT (0), "rejects_out" bigint NOT NULL DEFAULT (0), "replaced" bigint NOT NULL DEFAULT (0), "receiving_terms" json, "under_receipt_percent" varchar(8), "billable_basis" varchar(8), CONSTRAINT "fk_purchase_order_line_requisition_line_id_tenant_id" FOREIGN KEY ("tenant_id", "requisition_line_id") REFERENCES "requisition_line" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "fk_purchase_order_line_order_id_tenant_id" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "purchase_order" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "purchase_order_line"("tenant_id", "id", "line_number", "description", "supplier_item_id", "buyer_item_id", "unit_code", "unit_price", "price_base_micro", "allowance_minor", "charge_minor", "tax_category", "tax_percent", "net_minor", "order_id", "requisition_line_id", "match", "ordered", "received", "returned", "billed", "cancelled", "category_id", "cost_centre_id", "short_closed", "promised_on", "inspecting", "rejected", "rejects_out", "replaced", "receiving_terms", "under_receipt_percent", "billable_basis") SELECT "tenant_id", "id", "line_number", "description", "supplier_item_id", "buyer_item_id", "unit_code", "unit_price", "price_base_micro", "allowance_minor", "charge_minor", "tax_category", "tax_percent", "net_minor", "order_id", "requisition_line_id", "match", "ordered", "received", "returned", "billed", "cancelled", "category_id", "cost_centre_id", "short_closed", "promised_on", "inspecting", "rejected", "rejects_out", "replaced", "receiving_terms", "under_receipt_percent", "billable_basis" FROM "temporary_purchase_order_line"`,
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
    await queryRunner.query(`DROP INDEX "ix_purchase_order_sequence_number_series_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_created_at_id_number_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_created_at_id_state_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_created_at_id_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_purchase_order_created_at_id_tenant_id_vendor_id"`)
    await queryRunner.query(`ALTER TABLE "purchase_order" RENAME TO "temporary_purchase_order"`)
    await queryRunner.query(
      `CREATE TABLE "purchase_order" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "requisition_id" varchar NOT NULL, "vendor_id" varchar NOT NULL, "legal_entity_id" varchar, "currency" varchar(3) NOT NULL, "state" varchar(12) NOT NULL, "number" varchar(40), "series" varchar(80), "sequence_number" integer, "requester_id" varchar NOT NULL, "document_allowance_charges" json NOT NULL, "gross_minor" bigint NOT NULL, "matches_requisition" boolean NOT NULL, "receipt" varchar(8) NOT NULL, "billing" varchar(8) NOT NULL, "submitted_version" integer, "approval" json, "approved_by" json NOT NULL, "received_by" json NOT NULL, "issued_at" datetime(3), "cancellation_reason" varchar(500), "cancellation_code" varchar(32), "revision" integer NOT NULL DEFAULT (0), "payment_terms_days" integer, "delivery_place" varchar(500), "contact" varchar(200), "notes" text, "tags" json, "acknowledgement" varchar(24) NOT NULL DEFAULT ('NONE'), "submitted_by" varchar, "issued_by" varchar, "base_currency" varchar(3), "exchange_rate" varchar(32), "exchange_rate_source" varchar(200), "exchange_rate_date" varchar(10), "closure" json, "merged_into" varchar, "recent_changes" json, CONSTRAINT "fk_purchase_order_tenant_id_vendor_id" FOREIGN KEY ("tenant_id", "vendor_id") REFERENCES "vendor" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "fk_purchase_order_requisition_id_tenant_id" FOREIGN KEY ("tenant_id", "requisition_id") REFERENCES "requisition" ("tenant_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "purchase_order"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "requisition_id", "vendor_id", "legal_entity_id", "currency", "state", "number", "series", "sequence_number", "requester_id", "document_allowance_charges", "gross_minor", "matches_requisition", "receipt", "billing", "submitted_version", "approval", "approved_by", "received_by", "issued_at", "cancellation_reason", "cancellation_code", "revision", "payment_terms_days", "delivery_place", "contact", "notes", "tags", "acknowledgement", "submitted_by", "issued_by", "base_currency", "exchange_rate", "exchange_rate_source", "exchange_rate_date", "closure", "merged_into", "recent_changes") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "requisition_id", "vendor_id", "legal_entity_id", "currency", "state", "number", "series", "sequence_number", "requester_id", "document_allowance_charges", "gross_minor", "matches_requisition", "receipt", "billing", "submitted_version", "approval", "approved_by", "received_by", "issued_at", "cancellation_reason", "cancellation_code", "revision", "payment_terms_days", "delivery_place", "contact", "notes", "tags", "acknowledgement", "submitted_by", "issued_by", "base_currency", "exchange_rate", "exchange_rate_source", "exchange_rate_date", "closure", "merged_into", "recent_changes" FROM "temporary_purchase_order"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_purchase_order"`)
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_id_tenant_id" ON "purchase_order" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_requisition_id_tenant_id" ON "purchase_order" ("tenant_id", "requisition_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_purchase_order_sequence_number_series_tenant_id" ON "purchase_order" ("tenant_id", "series", "sequence_number") `,
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
    await queryRunner.query(`DROP INDEX "ix_vendor_tax_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_id_name_key_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_tenant_id_website"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_postal_code_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_match_key_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_registration_key_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "vendor" RENAME TO "temporary_vendor"`)
    await queryRunner.query(
      `CREATE TABLE "vendor" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "name" varchar(200) NOT NULL, "name_key" varchar(400) NOT NULL, "tax_id" varchar(40), "country" varchar(2) NOT NULL, "state" varchar(12) NOT NULL, "payment_terms_days" integer NOT NULL, "bank_accounts" json NOT NULL, "match_key" varchar(400), "registration_number" varchar(40), "registration_key" varchar(44), "postal_code" varchar(12), "website" varchar(200), "hold_details" json, "blacklisted" json, "blacklist_proposal" json, "preparers" json, "bank_editors" json, "merged_into" varchar, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "vendor"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "name", "name_key", "tax_id", "country", "state", "payment_terms_days", "bank_accounts", "match_key", "registration_number", "registration_key", "postal_code", "website", "hold_details", "blacklisted", "blacklist_proposal", "preparers", "bank_editors", "merged_into") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "name", "name_key", "tax_id", "country", "state", "payment_terms_days", "bank_accounts", "match_key", "registration_number", "registration_key", "postal_code", "website", "hold_details", "blacklisted", "blacklist_proposal", "preparers", "bank_editors", "merged_into" FROM "temporary_vendor"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_vendor"`)
    await queryRunner.query(`CREATE UNIQUE INDEX "ix_vendor_tax_id_tenant_id" ON "vendor" ("tenant_id", "tax_id") `)
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_id_name_key_tenant_id" ON "vendor" ("tenant_id", "name_key", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_created_at_id_tenant_id" ON "vendor" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(`CREATE INDEX "ix_vendor_tenant_id_website" ON "vendor" ("tenant_id", "website") `)
    await queryRunner.query(`CREATE INDEX "ix_vendor_postal_code_tenant_id" ON "vendor" ("tenant_id", "postal_code") `)
    await queryRunner.query(`CREATE INDEX "ix_vendor_match_key_tenant_id" ON "vendor" ("tenant_id", "match_key") `)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_registration_key_tenant_id" ON "vendor" ("tenant_id", "registration_key") `,
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
    await queryRunner.query(`DROP INDEX "ix_vendor_answer_answered_at_id_qualification_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "vendor_answer"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_qualification_open_for_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_qualification_created_at_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_qualification_questionnaire_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_qualification_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "vendor_qualification"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_questionnaire_code_edition_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_questionnaire_draft_of_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_questionnaire_published_of_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_questionnaire_code_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_vendor_questionnaire_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "vendor_questionnaire"`)
    await queryRunner.query(`DROP INDEX "ix_service_acceptance_line_acceptance_id_line_number_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_service_acceptance_line_order_line_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "service_acceptance_line"`)
    await queryRunner.query(`DROP INDEX "ix_service_acceptance_accepted_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_service_acceptance_order_id_sequence_number_tenant_id"`)
    await queryRunner.query(`DROP TABLE "service_acceptance"`)
    await queryRunner.query(`DROP TABLE "inbox_place"`)
  }
}
