import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ProcureToPayDepthSqlite1795243024329 implements MigrationInterface {
  name = 'ProcureToPayDepthSqlite1795243024329'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "cost_centre" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "code" varchar(24) NOT NULL, "name" varchar(200) NOT NULL, "owner_user_id" varchar, "active" boolean NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_cost_centre_id_name_tenant_id" ON "cost_centre" ("tenant_id", "name", "id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_cost_centre_code_tenant_id" ON "cost_centre" ("tenant_id", "code") `,
    )
    await queryRunner.query(`DROP INDEX "ix_membership_tenant_id_user_id"`)
    await queryRunner.query(`DROP INDEX "ix_membership_email_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_membership_user_id"`)
    await queryRunner.query(`DROP INDEX "ix_membership_id_name_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_membership_created_at_id_tenant_id"`)
    await queryRunner.query(
      `CREATE TABLE "temporary_membership" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "user_id" varchar NOT NULL, "email" varchar(254) NOT NULL, "name" varchar(200) NOT NULL, "active" boolean NOT NULL, "manager_user_id" varchar, "language" varchar(2) NOT NULL DEFAULT ('en'), PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "temporary_membership"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "user_id", "email", "name", "active") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "user_id", "email", "name", "active" FROM "membership"`,
    )
    await queryRunner.query(`DROP TABLE "membership"`)
    await queryRunner.query(`ALTER TABLE "temporary_membership" RENAME TO "membership"`)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_membership_tenant_id_user_id" ON "membership" ("tenant_id", "user_id") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_membership_email_tenant_id" ON "membership" ("tenant_id", "email") `,
    )
    await queryRunner.query(`CREATE INDEX "ix_membership_user_id" ON "membership" ("user_id") `)
    await queryRunner.query(
      `CREATE INDEX "ix_membership_id_name_tenant_id" ON "membership" ("tenant_id", "name", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_membership_created_at_id_tenant_id" ON "membership" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_membership_manager_user_id_tenant_id" ON "membership" ("tenant_id", "manager_user_id") `,
    )
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_membership_manager_user_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_membership_created_at_id_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_membership_id_name_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_membership_user_id"`)
    await queryRunner.query(`DROP INDEX "ix_membership_email_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_membership_tenant_id_user_id"`)
    await queryRunner.query(`ALTER TABLE "membership" RENAME TO "temporary_membership"`)
    await queryRunner.query(
      `CREATE TABLE "membership" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "user_id" varchar NOT NULL, "email" varchar(254) NOT NULL, "name" varchar(200) NOT NULL, "active" boolean NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `INSERT INTO "membership"("tenant_id", "id", "version", "created_at", "created_by", "updated_at", "user_id", "email", "name", "active") SELECT "tenant_id", "id", "version", "created_at", "created_by", "updated_at", "user_id", "email", "name", "active" FROM "temporary_membership"`,
    )
    await queryRunner.query(`DROP TABLE "temporary_membership"`)
    await queryRunner.query(
      `CREATE INDEX "ix_membership_created_at_id_tenant_id" ON "membership" ("tenant_id", "created_at", "id") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_membership_id_name_tenant_id" ON "membership" ("tenant_id", "name", "id") `,
    )
    await queryRunner.query(`CREATE INDEX "ix_membership_user_id" ON "membership" ("user_id") `)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_membership_email_tenant_id" ON "membership" ("tenant_id", "email") `,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_membership_tenant_id_user_id" ON "membership" ("tenant_id", "user_id") `,
    )
    await queryRunner.query(`DROP INDEX "ix_cost_centre_code_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_cost_centre_id_name_tenant_id"`)
    await queryRunner.query(`DROP TABLE "cost_centre"`)
  }
}
