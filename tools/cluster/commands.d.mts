/** Makes the keys of a cluster; gives the configuration of nats-server, with `$PORT` and `$FOLDER` to be filled in. */
export function makeKeys(folder: string): Promise<string>
/** Brings the schemas up to the code. */
export function migrate(environment: Readonly<Record<string, string | undefined>>): Promise<string>
/** Runs a command of the platform to its end. Throws with what it wrote when it fails. */
export function runCommand(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string>
