import { enableTenantIsolation } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ProcureToPayDepthPostgres1795244230695 implements MigrationInterface {
  name = 'ProcureToPayDepthPostgres1795244230695'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "documents"."ix_stored_file_kind_owner_id_owner_type_sha256_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "documents"."document_design" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "language" character varying(2) NOT NULL, "page_format" character varying(10) NOT NULL, "accent_colour" character varying(7) NOT NULL, "text_colour" character varying(7) NOT NULL, "footer" character varying(200), "logo_file_id" uuid, CONSTRAINT "document_design_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "documents"."document_template_version" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "document_type" character varying(40) NOT NULL, "number" integer NOT NULL, "source" character varying(10) NOT NULL, "html" text NOT NULL, "css" text NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "document_template_version_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_document_template_version_document_type_number_tenant_id" ON "documents"."document_template_version"  ("tenant_id", "document_type", "number") `,
    )
    await queryRunner.query(
      `CREATE TABLE "documents"."document_template" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "document_type" character varying(40) NOT NULL, "source" character varying(10) NOT NULL, "updated_by" uuid NOT NULL, CONSTRAINT "document_template_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_document_template_document_type_tenant_id" ON "documents"."document_template"  ("tenant_id", "document_type") `,
    )
    await queryRunner.query(
      `CREATE TABLE "documents"."file_version" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "file_id" uuid NOT NULL, "number" integer NOT NULL, "file_name" character varying(200) NOT NULL, "media_type" character varying(100) NOT NULL, "sha256" character varying(64) NOT NULL, "size" integer NOT NULL, "storage_key" character varying(200) NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "file_version_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_file_version_file_id_number_tenant_id" ON "documents"."file_version"  ("tenant_id", "file_id", "number") `,
    )
    await queryRunner.query(
      `CREATE TABLE "documents"."pdf" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "document_type" character varying(40) NOT NULL, "document_id" uuid NOT NULL, "printed" character varying(40) NOT NULL, "revision" integer, "watermark" character varying(20), "template_version" integer NOT NULL, "design_version" integer NOT NULL, "look" jsonb NOT NULL, "state" character varying(10) NOT NULL, "file_id" uuid, "sha256" character varying(64), "size" integer, "pages" integer, "content_hash" character varying(64), "verification_code" character varying(19), "failure_code" character varying(120), "failure_detail" character varying(500), CONSTRAINT "pdf_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_pdf_tenant_id_verification_code" ON "documents"."pdf"  ("tenant_id", "verification_code") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_pdf_design_version_document_id_document_type_printe_7d37f4ad" ON "documents"."pdf"  ("tenant_id", "document_type", "document_id", "printed", "template_version", "design_version") `,
    )
    await queryRunner.query(
      `CREATE TABLE "documents"."upload" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "owner_type" character varying(60) NOT NULL, "owner_id" uuid NOT NULL, "kind" character varying(60) NOT NULL, "file_id" uuid, "file_name" character varying(200) NOT NULL, "sha256" character varying(64), "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "upload_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_upload_created_at_tenant_id" ON "documents"."upload"  ("tenant_id", "created_at") `,
    )
    // Files that are there are at version 1; row-level security hides them from the owner, so a default fills them in.
    await queryRunner.query(`ALTER TABLE "documents"."stored_file" ADD "version" integer NOT NULL DEFAULT 1`)
    await queryRunner.query(`ALTER TABLE "documents"."stored_file" ALTER COLUMN "version" DROP DEFAULT`)
    await queryRunner.query(
      `ALTER TABLE "documents"."stored_file" ADD "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now()`,
    )
    await queryRunner.query(`ALTER TABLE "documents"."stored_file" ALTER COLUMN "updated_at" DROP DEFAULT`)
    await queryRunner.query(`ALTER TABLE "documents"."stored_file" ADD "number" integer NOT NULL DEFAULT '1'`)
    await queryRunner.query(`ALTER TABLE "documents"."stored_file" ADD "referenced_at" TIMESTAMP(3) WITH TIME ZONE`)
    await queryRunner.query(`ALTER TABLE "documents"."stored_file" ADD "referenced_by" character varying(100)`)
    await queryRunner.query(`ALTER TABLE "documents"."stored_file" ADD "deleted_at" TIMESTAMP(3) WITH TIME ZONE`)
    await queryRunner.query(`ALTER TABLE "documents"."stored_file" ADD "deleted_by" uuid`)
    await queryRunner.query(`ALTER TABLE "documents"."stored_file" ADD "deletion_reason" character varying(500)`)
    await queryRunner.query(
      `CREATE INDEX "ix_stored_file_created_at_id_owner_id_owner_type_tenant_id" ON "documents"."stored_file"  ("tenant_id", "owner_type", "owner_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_stored_file_kind_owner_id_owner_type_sha256_tenant__7329737f" ON "documents"."stored_file"  ("tenant_id", "owner_type", "owner_id", "kind", "sha256") WHERE deleted_at IS NULL`,
    )
    await enableTenantIsolation(queryRunner, 'documents', 'document_design')
    await enableTenantIsolation(queryRunner, 'documents', 'document_template_version', { appendOnly: true })
    await enableTenantIsolation(queryRunner, 'documents', 'document_template')
    await enableTenantIsolation(queryRunner, 'documents', 'file_version', { appendOnly: true })
    await enableTenantIsolation(queryRunner, 'documents', 'pdf')
    await enableTenantIsolation(queryRunner, 'documents', 'upload')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "documents"."ix_stored_file_kind_owner_id_owner_type_sha256_tenant__7329737f"`)
    await queryRunner.query(`DROP INDEX "documents"."ix_stored_file_created_at_id_owner_id_owner_type_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "documents"."stored_file" DROP COLUMN "deletion_reason"`)
    await queryRunner.query(`ALTER TABLE "documents"."stored_file" DROP COLUMN "deleted_by"`)
    await queryRunner.query(`ALTER TABLE "documents"."stored_file" DROP COLUMN "deleted_at"`)
    await queryRunner.query(`ALTER TABLE "documents"."stored_file" DROP COLUMN "referenced_by"`)
    await queryRunner.query(`ALTER TABLE "documents"."stored_file" DROP COLUMN "referenced_at"`)
    await queryRunner.query(`ALTER TABLE "documents"."stored_file" DROP COLUMN "number"`)
    await queryRunner.query(`ALTER TABLE "documents"."stored_file" DROP COLUMN "updated_at"`)
    await queryRunner.query(`ALTER TABLE "documents"."stored_file" DROP COLUMN "version"`)
    await queryRunner.query(`DROP INDEX "documents"."ix_upload_created_at_tenant_id"`)
    await queryRunner.query(`DROP TABLE "documents"."upload"`)
    await queryRunner.query(`DROP INDEX "documents"."ix_pdf_design_version_document_id_document_type_printe_7d37f4ad"`)
    await queryRunner.query(`DROP INDEX "documents"."ix_pdf_tenant_id_verification_code"`)
    await queryRunner.query(`DROP TABLE "documents"."pdf"`)
    await queryRunner.query(`DROP INDEX "documents"."ix_file_version_file_id_number_tenant_id"`)
    await queryRunner.query(`DROP TABLE "documents"."file_version"`)
    await queryRunner.query(`DROP INDEX "documents"."ix_document_template_document_type_tenant_id"`)
    await queryRunner.query(`DROP TABLE "documents"."document_template"`)
    await queryRunner.query(`DROP INDEX "documents"."ix_document_template_version_document_type_number_tenant_id"`)
    await queryRunner.query(`DROP TABLE "documents"."document_template_version"`)
    await queryRunner.query(`DROP TABLE "documents"."document_design"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_stored_file_kind_owner_id_owner_type_sha256_tenant_id" ON "documents"."stored_file" USING btree ("tenant_id", "kind", "owner_type", "owner_id", "sha256") `,
    )
  }
}
