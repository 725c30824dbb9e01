import { type settingsReference, toMarkdownTable } from '@nexus/platform-config'

/** The page of the documentation that lists every setting. */
export const settingsPage = (reference: ReturnType<typeof settingsReference>): string =>
  `# Settings

Environment variables, checked at the start: a wrong one is named, and nothing starts (exit code 78). An empty one counts
as not set. A secret (a URL with a password, a key) may lie in a file that \`NAME_FILE\` names, as containers mount it:
\`DATABASE_URL_FILE=/run/secrets/database.url\`. \`.env.example\` holds the same as a file. Written by \`npm run generate\`.

${toMarkdownTable(reference)}

Dedicated databases of organizations ([runbook](runbooks/placement.md)) have variables of their own, \`<NAME>\` being the name of
the placement in capitals: \`NEXUS_PLACEMENT_<NAME>_URL\`, and \`NEXUS_PLACEMENT_<NAME>_DIRECT_URL\` and
\`NEXUS_PLACEMENT_<NAME>_MIGRATION_URL\` as \`DATABASE_DIRECT_URL\` and \`DATABASE_MIGRATION_URL\` for the shared one.
`
