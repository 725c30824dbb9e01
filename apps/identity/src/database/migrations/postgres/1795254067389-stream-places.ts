import { restrictToPlatform } from '@nexus/platform-database'
import type { MigrationInterface, QueryRunner } from 'typeorm'

export class StreamPlacesPostgres1795254067389 implements MigrationInterface {
  name = 'StreamPlacesPostgres1795254067389'

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "identity"."inbox_place" ("consumer" character varying(120) NOT NULL, "type" character varying(160) NOT NULL, "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "history_taken_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "inbox_place_pkey" PRIMARY KEY ("consumer", "type"))`,
    )
    await queryRunner.query(`ALTER TABLE "identity"."outbox_event" ADD "stream_epoch" TIMESTAMP(3) WITH TIME ZONE`)
    await queryRunner.query(`ALTER TABLE "identity"."outbox_event" ADD "stream_seq" bigint`)
    await restrictToPlatform(queryRunner, 'identity', 'inbox_place')
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "identity"."outbox_event" DROP COLUMN "stream_seq"`)
    await queryRunner.query(`ALTER TABLE "identity"."outbox_event" DROP COLUMN "stream_epoch"`)
    await queryRunner.query(`DROP TABLE "identity"."inbox_place"`)
  }
}
