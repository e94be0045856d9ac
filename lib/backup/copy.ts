import { once } from "node:events";
import type { Client, Connection, Submittable } from "pg";

/** What a connection of `pg` can do for a copy, beside what its types tell. */
type CopyConnection = Connection & {
  sendCopyFromChunk: (chunk: Buffer) => void;
  endCopyFrom: () => void;
  sendCopyFail: (message: string) => void;
};

/** What `pg` calls on a query that copies; the rest of its messages mean nothing to one. */
abstract class Copy implements Submittable {
  readonly done: Promise<void>;
  protected connection: Connection | null = null;
  private readonly sql: string;
  private resolve: () => void = () => {};
  private reject: (error: unknown) => void = () => {};

  constructor(sql: string) {
    this.sql = sql;
    this.done = new Promise((resolve, reject) => Object.assign(this, { resolve, reject }));
  }
  submit(connection: Connection): void {
    this.connection = connection;
    connection.query(this.sql);
  }
  handleCommandComplete(): void {}
  handleReadyForQuery(): void {
    this.resolve();
  }
  handleError(error: unknown): void {
    this.reject(error);
  }
}

class CopyOut extends Copy {
  private readonly take: (chunk: Buffer) => Promise<void> | undefined;

  constructor(sql: string, take: (chunk: Buffer) => Promise<void> | undefined) {
    super(sql);
    this.take = take;
  }
  handleCopyData({ chunk }: { chunk: Buffer }): void {
    // `pg` reads the next message into the same memory.
    const full = this.take(Buffer.from(chunk));
    if (!full) return;
    this.connection?.stream.pause();
    full.then(
      () => this.connection?.stream.resume(),
      (error) => this.connection?.stream.destroy(error),
    );
  }
}

class CopyIn extends Copy {
  private readonly chunks: AsyncIterable<Buffer>;

  constructor(sql: string, chunks: AsyncIterable<Buffer>) {
    super(sql);
    this.chunks = chunks;
  }
  handleCopyInResponse(connection: CopyConnection): void {
    void this.send(connection);
  }
  private async send(connection: CopyConnection): Promise<void> {
    try {
      for await (const chunk of this.chunks) {
        connection.sendCopyFromChunk(chunk);
        if (connection.stream.writableNeedDrain) await once(connection.stream, "drain");
      }
      connection.endCopyFrom();
    } catch (error) {
      connection.sendCopyFail(error instanceof Error ? error.message : String(error));
    }
  }
}

/** `COPY … TO STDOUT`: hands over its lines as they come; waits wherever `take` answers with a promise. */
export const copyOut = (client: Client, sql: string, take: (chunk: Buffer) => Promise<void> | undefined): Promise<void> =>
  client.query(new CopyOut(sql, take)).done;

/** `COPY … FROM STDIN`: sends the lines. Throws the database's error; nothing of the copy stays then. */
export const copyIn = (client: Client, sql: string, chunks: AsyncIterable<Buffer>): Promise<void> =>
  client.query(new CopyIn(sql, chunks)).done;
