import { enableTenantIsolation, restrictToPlatform } from '../../../src/index.js'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class InitialPostgres1763689000000 implements MigrationInterface {
  name = 'InitialPostgres1763689000000'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "notes"."note" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "title" character varying(40) COLLATE "C" NOT NULL, "number" integer NOT NULL, "total" bigint NOT NULL, "quantity" bigint, "due_at" TIMESTAMP(3) WITH TIME ZONE, "tags" jsonb NOT NULL, "done" boolean NOT NULL, CONSTRAINT "note_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_note_number_tenant_id" ON "notes"."note"  ("tenant_id", "number") `,
    )
    await queryRunner.query(
      `CREATE TABLE "notes"."trace" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "what" text NOT NULL, "seal" bytea, "facts" jsonb NOT NULL, CONSTRAINT "trace_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "notes"."message" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "body" text NOT NULL, CONSTRAINT "message_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE TABLE "notes"."person" ("id" uuid NOT NULL, "name" text NOT NULL, CONSTRAINT "person_pkey" PRIMARY KEY ("id"))`,
    )
    await enableTenantIsolation(queryRunner, 'notes', 'note')
    await enableTenantIsolation(queryRunner, 'notes', 'trace', { platform: true, appendOnly: true })
    await enableTenantIsolation(queryRunner, 'notes', 'message', { platform: true })
    await restrictToPlatform(queryRunner, 'notes', 'person')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "notes"."person"`)
    await queryRunner.query(`DROP TABLE "notes"."message"`)
    await queryRunner.query(`DROP TABLE "notes"."trace"`)
    await queryRunner.query(`DROP INDEX "notes"."ix_note_number_tenant_id"`)
    await queryRunner.query(`DROP TABLE "notes"."note"`)
  }
}
