import { enableTenantIsolation } from '../../../src/index.js'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class InitialSqlite1763689000000 implements MigrationInterface {
  name = 'InitialSqlite1763689000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "note" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "version" integer NOT NULL, "created_at" datetime(3) NOT NULL, "created_by" varchar NOT NULL, "updated_at" datetime(3) NOT NULL, "title" varchar(40) NOT NULL, "number" integer NOT NULL, "total" bigint NOT NULL, "quantity" bigint, "due_at" datetime(3), "tags" json NOT NULL, "done" boolean NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(`CREATE UNIQUE INDEX "ix_note_number_tenant_id" ON "note" ("tenant_id", "number") `)
    await queryRunner.query(
      `CREATE TABLE "trace" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "what" text NOT NULL, "seal" blob, "facts" json NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "message" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "body" text NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(`CREATE TABLE "person" ("id" varchar PRIMARY KEY NOT NULL, "name" text NOT NULL)`)
    await enableTenantIsolation(queryRunner, 'notes', 'trace', { platform: true, appendOnly: true })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "person"`)
    await queryRunner.query(`DROP TABLE "message"`)
    await queryRunner.query(`DROP TABLE "trace"`)
    await queryRunner.query(`DROP INDEX "ix_note_number_tenant_id"`)
    await queryRunner.query(`DROP TABLE "note"`)
  }
}
