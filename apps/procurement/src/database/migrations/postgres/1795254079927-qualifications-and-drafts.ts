import { enableTenantIsolation, restrictToPlatform } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class QualificationsAndDraftsPostgres1795254079927 implements MigrationInterface {
  name = 'QualificationsAndDraftsPostgres1795254079927'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "procurement"."inbox_place" ("consumer" character varying(120) NOT NULL, "type" character varying(160) NOT NULL, "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "history_taken_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "inbox_place_pkey" PRIMARY KEY ("consumer", "type"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."service_acceptance" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "state" character varying(10) NOT NULL, "order_id" uuid NOT NULL, "order_number" character varying(40) NOT NULL, "order_version" integer NOT NULL, "sequence_number" integer NOT NULL, "vendor_id" uuid NOT NULL, "period_from" character varying(10) COLLATE "C" NOT NULL, "period_to" character varying(10) COLLATE "C" NOT NULL, "reference" character varying(80), "accepted_by" uuid NOT NULL, "accepted_by_name" character varying(200), "accepted_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "reversal_reason" character varying(500), "reversed_by" uuid, "reversed_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "service_acceptance_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_service_acceptance_order_id_sequence_number_tenant_id" ON "procurement"."service_acceptance"  ("tenant_id", "order_id", "sequence_number") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_service_acceptance_accepted_at_id_tenant_id" ON "procurement"."service_acceptance"  ("tenant_id", "accepted_at", "id") `,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."service_acceptance_line" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "acceptance_id" uuid NOT NULL, "line_number" integer NOT NULL, "order_line_id" uuid NOT NULL, "micro" bigint NOT NULL, "percent" character varying(8), CONSTRAINT "service_acceptance_line_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_service_acceptance_line_order_line_id_tenant_id" ON "procurement"."service_acceptance_line"  ("tenant_id", "order_line_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_service_acceptance_line_acceptance_id_line_number_tenant_id" ON "procurement"."service_acceptance_line"  ("tenant_id", "acceptance_id", "line_number") `,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."vendor_questionnaire" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "code" character varying(40) COLLATE "C" NOT NULL, "edition" integer NOT NULL, "state" character varying(12) NOT NULL, "draft_of" character varying(40), "published_of" character varying(40), "title" character varying(200) NOT NULL, "vendor_kind" character varying(40), "questions" jsonb NOT NULL, "required_documents" jsonb NOT NULL, "requires_requalification" boolean NOT NULL, "published_at" TIMESTAMP(3) WITH TIME ZONE, "published_by" uuid, "retired_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "vendor_questionnaire_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_questionnaire_created_at_id_tenant_id" ON "procurement"."vendor_questionnaire"  ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_questionnaire_code_id_tenant_id" ON "procurement"."vendor_questionnaire"  ("tenant_id", "code", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_questionnaire_published_of_tenant_id" ON "procurement"."vendor_questionnaire"  ("tenant_id", "published_of") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_questionnaire_draft_of_tenant_id" ON "procurement"."vendor_questionnaire"  ("tenant_id", "draft_of") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_questionnaire_code_edition_tenant_id" ON "procurement"."vendor_questionnaire"  ("tenant_id", "code", "edition") `,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."vendor_qualification" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "vendor_id" uuid NOT NULL, "open_for" uuid, "purpose" character varying(16) NOT NULL, "state" character varying(12) NOT NULL, "questionnaire_id" uuid, "questionnaire_code" character varying(40), "edition" integer, "cause" character varying(16) NOT NULL, "reason" character varying(500), "contact" jsonb, "expires_at" TIMESTAMP(3) WITH TIME ZONE, "reminded" jsonb NOT NULL, "answers" jsonb NOT NULL, "preparers" jsonb NOT NULL, "score" character varying(8), "knock_outs" jsonb NOT NULL, "waivers" jsonb NOT NULL, "returned" jsonb, "submitted_at" TIMESTAMP(3) WITH TIME ZONE, "submitted_by" uuid, "ended_at" TIMESTAMP(3) WITH TIME ZONE, "ended_by" uuid, "end_reason" character varying(500), CONSTRAINT "vendor_qualification_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_qualification_created_at_id_tenant_id" ON "procurement"."vendor_qualification"  ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_qualification_questionnaire_id_tenant_id" ON "procurement"."vendor_qualification"  ("tenant_id", "questionnaire_id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_qualification_created_at_tenant_id_vendor_id" ON "procurement"."vendor_qualification"  ("tenant_id", "vendor_id", "created_at") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_vendor_qualification_open_for_tenant_id" ON "procurement"."vendor_qualification"  ("tenant_id", "open_for") `,
    )
    await queryRunner.query(
      `CREATE TABLE "procurement"."vendor_answer" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "qualification_id" uuid NOT NULL, "questionnaire_id" uuid NOT NULL, "question_key" character varying(40) NOT NULL, "value" text, "answered_by" uuid NOT NULL, "answered_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "copied_from" uuid, CONSTRAINT "vendor_answer_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_answer_answered_at_id_qualification_id_tenant_id" ON "procurement"."vendor_answer"  ("tenant_id", "qualification_id", "answered_at", "id") `,
    )
    await queryRunner.query(`ALTER TABLE "procurement"."outbox_event" ADD "stream_epoch" TIMESTAMP(3) WITH TIME ZONE`)
    await queryRunner.query(`ALTER TABLE "procurement"."outbox_event" ADD "stream_seq" bigint`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" ADD "kind" character varying(40)`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" ADD "qualified_at" TIMESTAMP(3) WITH TIME ZONE`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" ADD "qualified_by_code" character varying(40)`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" ADD "qualified_by_edition" integer`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" ADD "requalification" jsonb`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" ADD "on_hold" boolean NOT NULL DEFAULT false`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" ADD "hold" jsonb`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" ADD "cancellation" jsonb`)
    await queryRunner.query(
      `ALTER TABLE "procurement"."purchase_order_line" ADD "kind" character varying(8) NOT NULL DEFAULT 'goods'`,
    )
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order_line" ADD "confirmation" jsonb`)
    await queryRunner.query(`ALTER TABLE "procurement"."receipt" ADD "draft_lines" jsonb`)
    await queryRunner.query(`ALTER TABLE "procurement"."receipt" ADD "holds_room_until" TIMESTAMP(3) WITH TIME ZONE`)
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_qualified_by_code_qualified_by_edition_tenant_id" ON "procurement"."vendor"  ("tenant_id", "qualified_by_code", "qualified_by_edition") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_vendor_qualified_at_state_tenant_id" ON "procurement"."vendor"  ("tenant_id", "state", "qualified_at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_purchase_order_created_at_id_on_hold_tenant_id" ON "procurement"."purchase_order"  ("tenant_id", "on_hold", "created_at", "id") `,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."service_acceptance" ADD CONSTRAINT "fk_service_acceptance_order_id_tenant_id" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "procurement"."purchase_order"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."service_acceptance_line" ADD CONSTRAINT "fk_service_acceptance_line_order_line_id_tenant_id" FOREIGN KEY ("tenant_id", "order_line_id") REFERENCES "procurement"."purchase_order_line"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."service_acceptance_line" ADD CONSTRAINT "fk_service_acceptance_line_acceptance_id_tenant_id" FOREIGN KEY ("tenant_id", "acceptance_id") REFERENCES "procurement"."service_acceptance"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."vendor_qualification" ADD CONSTRAINT "fk_vendor_qualification_questionnaire_id_tenant_id" FOREIGN KEY ("tenant_id", "questionnaire_id") REFERENCES "procurement"."vendor_questionnaire"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."vendor_qualification" ADD CONSTRAINT "fk_vendor_qualification_tenant_id_vendor_id" FOREIGN KEY ("tenant_id", "vendor_id") REFERENCES "procurement"."vendor"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."vendor_answer" ADD CONSTRAINT "fk_vendor_answer_qualification_id_tenant_id" FOREIGN KEY ("tenant_id", "qualification_id") REFERENCES "procurement"."vendor_qualification"("tenant_id","id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    )
    await restrictToPlatform(queryRunner, 'procurement', 'inbox_place')
    await enableTenantIsolation(queryRunner, 'procurement', 'service_acceptance')
    await enableTenantIsolation(queryRunner, 'procurement', 'service_acceptance_line')
    await enableTenantIsolation(queryRunner, 'procurement', 'vendor_questionnaire')
    await enableTenantIsolation(queryRunner, 'procurement', 'vendor_qualification')
    await enableTenantIsolation(queryRunner, 'procurement', 'vendor_answer')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "procurement"."vendor_answer" DROP CONSTRAINT "fk_vendor_answer_qualification_id_tenant_id"`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."vendor_qualification" DROP CONSTRAINT "fk_vendor_qualification_tenant_id_vendor_id"`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."vendor_qualification" DROP CONSTRAINT "fk_vendor_qualification_questionnaire_id_tenant_id"`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."service_acceptance_line" DROP CONSTRAINT "fk_service_acceptance_line_acceptance_id_tenant_id"`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."service_acceptance_line" DROP CONSTRAINT "fk_service_acceptance_line_order_line_id_tenant_id"`,
    )
    await queryRunner.query(
      `ALTER TABLE "procurement"."service_acceptance" DROP CONSTRAINT "fk_service_acceptance_order_id_tenant_id"`,
    )
    await queryRunner.query(`DROP INDEX "procurement"."ix_purchase_order_created_at_id_on_hold_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_qualified_at_state_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_qualified_by_code_qualified_by_edition_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "procurement"."receipt" DROP COLUMN "holds_room_until"`)
    await queryRunner.query(`ALTER TABLE "procurement"."receipt" DROP COLUMN "draft_lines"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order_line" DROP COLUMN "confirmation"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order_line" DROP COLUMN "kind"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" DROP COLUMN "cancellation"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" DROP COLUMN "hold"`)
    await queryRunner.query(`ALTER TABLE "procurement"."purchase_order" DROP COLUMN "on_hold"`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" DROP COLUMN "requalification"`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" DROP COLUMN "qualified_by_edition"`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" DROP COLUMN "qualified_by_code"`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" DROP COLUMN "qualified_at"`)
    await queryRunner.query(`ALTER TABLE "procurement"."vendor" DROP COLUMN "kind"`)
    await queryRunner.query(`ALTER TABLE "procurement"."outbox_event" DROP COLUMN "stream_seq"`)
    await queryRunner.query(`ALTER TABLE "procurement"."outbox_event" DROP COLUMN "stream_epoch"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_answer_answered_at_id_qualification_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."vendor_answer"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_qualification_open_for_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_qualification_created_at_tenant_id_vendor_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_qualification_questionnaire_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_qualification_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."vendor_qualification"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_questionnaire_code_edition_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_questionnaire_draft_of_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_questionnaire_published_of_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_questionnaire_code_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_vendor_questionnaire_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."vendor_questionnaire"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_service_acceptance_line_acceptance_id_line_number_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_service_acceptance_line_order_line_id_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."service_acceptance_line"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_service_acceptance_accepted_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "procurement"."ix_service_acceptance_order_id_sequence_number_tenant_id"`)
    await queryRunner.query(`DROP TABLE "procurement"."service_acceptance"`)
    await queryRunner.query(`DROP TABLE "procurement"."inbox_place"`)
  }
}
