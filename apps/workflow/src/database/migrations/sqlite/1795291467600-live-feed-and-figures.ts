import type { MigrationInterface, QueryRunner } from 'typeorm'

export class LiveFeedAndFiguresSqlite1795291467600 implements MigrationInterface {
  name = 'LiveFeedAndFiguresSqlite1795291467600'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "live_event" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "user_id" varchar NOT NULL, "sequence" integer NOT NULL, "kind" varchar(20) NOT NULL, "subject_id" varchar, "document_type" varchar(60), "document_id" varchar, "at" datetime(3) NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(`CREATE INDEX "ix_live_event_at" ON "live_event" ("at") `)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_live_event_sequence_tenant_id_user_id" ON "live_event" ("tenant_id", "user_id", "sequence") `,
    )
    await queryRunner.query(
      `CREATE TABLE "live_feed" ("tenant_id" varchar NOT NULL, "id" varchar NOT NULL, "name" varchar(40) NOT NULL, "sequence" integer NOT NULL, PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_task_assignee_id_closed_at_tenant_id" ON "approval_task" ("tenant_id", "assignee_id", "closed_at") `,
    )
    await queryRunner.query(`CREATE INDEX "ix_approval_ended_at_tenant_id" ON "approval" ("tenant_id", "ended_at") `)
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "ix_approval_ended_at_tenant_id"`)
    await queryRunner.query(`DROP INDEX "ix_approval_task_assignee_id_closed_at_tenant_id"`)
    await queryRunner.query(`DROP TABLE "live_feed"`)
    await queryRunner.query(`DROP INDEX "ix_live_event_sequence_tenant_id_user_id"`)
    await queryRunner.query(`DROP INDEX "ix_live_event_at"`)
    await queryRunner.query(`DROP TABLE "live_event"`)
  }
}
