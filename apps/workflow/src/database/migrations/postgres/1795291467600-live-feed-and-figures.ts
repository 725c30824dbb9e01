import { enableTenantIsolation } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class LiveFeedAndFiguresPostgres1795291467600 implements MigrationInterface {
  name = 'LiveFeedAndFiguresPostgres1795291467600'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "workflow"."live_event" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "user_id" uuid NOT NULL, "sequence" integer NOT NULL, "kind" character varying(20) NOT NULL, "subject_id" uuid, "document_type" character varying(60), "document_id" uuid, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "live_event_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(`CREATE INDEX "ix_live_event_at" ON "workflow"."live_event"  ("at") `)
    await queryRunner.query(
      `CREATE UNIQUE INDEX "ix_live_event_sequence_tenant_id_user_id" ON "workflow"."live_event"  ("tenant_id", "user_id", "sequence") `,
    )
    await queryRunner.query(
      `CREATE TABLE "workflow"."live_feed" ("tenant_id" uuid NOT NULL, "id" uuid NOT NULL, "name" character varying(40) NOT NULL, "sequence" integer NOT NULL, CONSTRAINT "live_feed_pkey" PRIMARY KEY ("tenant_id", "id"))`,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_task_assignee_id_closed_at_tenant_id" ON "workflow"."approval_task"  ("tenant_id", "assignee_id", "closed_at") `,
    )
    await queryRunner.query(
      `CREATE INDEX "ix_approval_ended_at_tenant_id" ON "workflow"."approval"  ("tenant_id", "ended_at") `,
    )
    await enableTenantIsolation(queryRunner, 'workflow', 'live_event', { platform: true })
    await enableTenantIsolation(queryRunner, 'workflow', 'live_feed')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "workflow"."ix_approval_ended_at_tenant_id"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_approval_task_assignee_id_closed_at_tenant_id"`)
    await queryRunner.query(`DROP TABLE "workflow"."live_feed"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_live_event_sequence_tenant_id_user_id"`)
    await queryRunner.query(`DROP INDEX "workflow"."ix_live_event_at"`)
    await queryRunner.query(`DROP TABLE "workflow"."live_event"`)
  }
}
