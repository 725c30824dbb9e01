import pg from 'pg'

/**
 * A connection of a pool that can end at any moment. The server may say goodbye in the same packet in which it answers;
 * then neither the pool nor who asked for the connection listens yet, and an error that nobody hears ends the process.
 * Who uses the connection learns of it by its next statement.
 */
export class PooledClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    this.on('error', () => undefined)
  }
}
