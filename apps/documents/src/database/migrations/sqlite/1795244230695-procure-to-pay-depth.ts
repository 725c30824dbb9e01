import { enableTenantIsolation } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ProcureToPayDepthSqlite1795244230695 implements MigrationInterface {
  name = 'ProcureToPayDepthSqlite1795244230695'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_stored_file_kind_owner_id_owner_type_sha256_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "document_design" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "language" varchar(2) NOT NULL, "page_format" varchar(10) NOT NULL, "accent_colour" varchar(7) NOT NULL, "text_colour" varchar(7) NOT NULL, "footer" varchar(200), "logo_file_id" varchar, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "document_template_version" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "document_type" varchar(40) NOT NULL, "number" integer NOT NULL, "source" varchar(10) NOT NULL, "html" text NOT NULL, "css" text NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_document_template_version_document_type_number_tenant_id" ON "document_template_version" ("tenant_id", "document_type", "number") `,
    )
    await queryRunner.query(
      `CREATE TABLE "document_template" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "document_type" varchar(40) NOT NULL, "source" varchar(10) NOT NULL, "updated_by" varchar NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_document_template_document_type_tenant_id" ON "document_template" ("tenant_id", "document_type") `,
    )
    await queryRunner.query(
      `CREATE TABLE "file_version" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "file_id" varchar NOT NULL, "number" integer NOT NULL, "file_name" varchar(200) NOT NULL, "media_type" varchar(100) NOT NULL, "sha256" varchar(64) NOT NULL, "size" integer NOT NULL, "storage_key" varchar(200) NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_file_version_file_id_number_tenant_id" ON "file_version" ("tenant_id", "file_id", "number") `,
    )
    await queryRunner.query(
      `CREATE TABLE "pdf" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "document_type" varchar(40) NOT NULL, "document_id" varchar NOT NULL, "printed" varchar(40) NOT NULL, "revision" integer, "watermark" varchar(20), "template_version" integer NOT NULL, "design_version" integer NOT NULL, "look" json NOT NULL, "state" varchar(10) NOT NULL, "file_id" varchar, "sha256" varchar(64), "size" integer, "pages" integer, "content_hash" varchar(64), "verification_code" varchar(19), "failure_code" varchar(120), "failure_detail" varchar(500), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_pdf_tenant_id_verification_code" ON "pdf" ("tenant_id", "verification_code") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_pdf_design_version_document_id_document_type_printe_7d37f4ad" ON "pdf" ("tenant_id", "document_type", "document_id", "printed", "template_version", "design_version") `,
    )
    await queryRunner.query(
      `CREATE TABLE "upload" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "owner_type" varchar(60) NOT NULL, "owner_id" varchar NOT NULL, "kind" varchar(60) NOT NULL, "file_id" varchar, "file_name" varchar(200) NOT NULL, "sha256" varchar(64), "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(`CREATE INDEX "ix_upload_created_at_tenant_id" ON "upload" ("tenant_id", "created_at") `)
    await queryRunner.query(
      `CREATE TABLE "temporary_stored_file" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "file_name" varchar(200) NOT NULL, "media_type" varchar(100) NOT NULL, "kind" varchar(60) NOT NULL, "owner_type" varchar(60) NOT NULL, "owner_id" varchar NOT NULL, "sha256" varchar(64) NOT NULL, "size" integer NOT NULL, "storage_key" varchar(200) NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "version" integer NOT NULL, "updated_at" datetime(3) NOT NULL, "number" integer NOT NULL DEFAULT (1), "referenced_at" datetime(3), "referenced_by" varchar(100), "deleted_at" datetime(3), "deleted_by" varchar, "deletion_reason" varchar(500), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_stored_file"("tenant_id", "id", "file_name", "media_type", "kind", "owner_type", "owner_id", "sha256", "size", "storage_key", "created_at", "created_by", "version", "updated_at") SELECT "tenant_id", "id", "file_name", "media_type", "kind", "owner_type", "owner_id", "sha256", "size", "storage_key", "created_at", "created_by", 1, "created_at" FROM "stored_file"`,
    )
    await queryRunner.query(`DROP TABLE "stored_file"`)
    await queryRunner.query(`ALTER TABLE "temporary_stored_file" RENAME TO "stored_file"`)
    await queryRunner.query(
      `CREATE INDEX "ix_stored_file_created_at_id_owner_id_owner_type_tenant_id" ON "stored_file" ("tenant_id", "owner_type", "owner_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_stored_file_kind_owner_id_owner_type_sha256_tenant__7329737f" ON "stored_file" ("tenant_id", "owner_type", "owner_id", "kind", "sha256") WHERE deleted_at IS NULL`,
    )
    await enableTenantIsolation(queryRunner, 'documents', 'document_template_version', { appendOnly: true })
    await enableTenantIsolation(queryRunner, 'documents', 'file_version', { appendOnly: true })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_stored_file_kind_owner_id_owner_type_sha256_tenant__7329737f"`)
    await queryRunner.query(`DROP INDEX "ix_stored_file_created_at_id_owner_id_owner_type_tenant_id"`)
    await queryRunner.query(`ALTER TABLE "stored_file" RENAME TO "temporary_stored_file"`)
    await queryRunner.query(
      `CREATE TABLE "stored_file" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "file_name" varchar(200) NOT NULL, "media_type" varchar(100) NOT NULL, "kind" varchar(60) NOT NULL, "owner_type" varchar(60) NOT NULL, "owner_id" varchar NOT NULL, "sha256" varchar(64) NOT NULL, "size" integer NOT NULL, "storage_key" varchar(200) NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "stored_file"("tenant_id", "id", "file_name", "media_type", "kind", "owner_type", "owner_id", "sha256", "size", "storage_key", "created_at", "created_by") SELECT "tenant_id", "id", "file_name", "media_type", "kind", "owner_type", "owner_id", "sha256", "size", "storage_key", "created_at", "created_by" FROM "temporary_stored_file"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_stored_file"`)
    await queryRunner.query(`DROP INDEX "ix_upload_created_at_tenant_id"`)
    await queryRunner.query(`DROP TABLE "upload"`)
    await queryRunner.query(`DROP INDEX "ix_pdf_design_version_document_id_document_type_printe_7d37f4ad"`)
    await queryRunner.query(`DROP INDEX "ix_pdf_tenant_id_verification_code"`)
    await queryRunner.query(`DROP TABLE "pdf"`)
    await queryRunner.query(`DROP INDEX "ix_file_version_file_id_number_tenant_id"`)
    await queryRunner.query(`DROP TABLE "file_version"`)
    await queryRunner.query(`DROP INDEX "ix_document_template_document_type_tenant_id"`)
    await queryRunner.query(`DROP TABLE "document_template"`)
    await queryRunner.query(`DROP INDEX "ix_document_template_version_document_type_number_tenant_id"`)
    await queryRunner.query(`DROP TABLE "document_template_version"`)
    await queryRunner.query(`DROP TABLE "document_design"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_stored_file_kind_owner_id_owner_type_sha256_tenant_id" ON "stored_file" ("tenant_id", "owner_type", "owner_id", "kind", "sha256") `,
    )
  }
}
