/** DuckDB in memory, and parameters of its statements. */

import type { DuckDBConnection, DuckDBInstance, DuckDBType, DuckDBValue } from "@duckdb/node-api";
import { requirePart } from "../../optional-parts.ts";

/** A parameter of a statement. Values only ever reach DuckDB as parameters, never as text of a statement. */
export type SqlValue = string | number | readonly string[];

/** Collects the parameters of a statement while it is put together. */
export class Parameters {
  readonly values: SqlValue[] = [];

  /** @returns the placeholder that stands for the value */
  add(value: SqlValue): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  /** @returns placeholders for `IN (…)` */
  addAll(values: readonly string[]): string {
    return values.map((value) => this.add(value)).join(", ");
  }
}

/** DuckDB in memory; each statement gets a connection of its own for as long as it runs. */
export class Database {
  private readonly instance: DuckDBInstance;
  private readonly idle: DuckDBConnection[] = [];
  private readonly duckdb: typeof import("@duckdb/node-api");

  private constructor(duckdb: Database["duckdb"], instance: DuckDBInstance) {
    this.duckdb = duckdb;
    this.instance = instance;
  }

  static async create(): Promise<Database> {
    requirePart("the offline report");
    // Loaded only here: it takes as long to load as the rest of the program.
    const duckdb = await import("@duckdb/node-api");
    // Without a folder for it, nothing is ever written to a disk.
    const instance = await duckdb.DuckDBInstance.create(":memory:", { temp_directory: "" });
    return new Database(duckdb, instance);
  }

  /** From now on no statement can reach a file or change a setting. */
  async shut(): Promise<void> {
    await this.run("SET enable_external_access = false");
    await this.run("SET lock_configuration = true");
  }

  async run(sql: string, values: readonly SqlValue[] = []): Promise<void> {
    await this.withConnection((connection) => connection.run(sql, ...this.bind(values)));
  }

  /** @typeParam Row what the statement selects: text, integers of 32 bits, doubles and booleans */
  async all<Row>(sql: string, values: readonly SqlValue[] = []): Promise<Row[]> {
    return this.withConnection(async (connection) => {
      const reader = await connection.runAndReadAll(sql, ...this.bind(values));
      // By columns: half the time of rows.
      const [names, columns] = [reader.columnNames(), reader.getColumns()];
      return Array.from(
        { length: reader.currentRowCount },
        (_, at) => Object.fromEntries(names.map((name, k) => [name, columns[k]![at]])) as Row,
      );
    });
  }

  /** Rows as they become ready, some thousand at a time, so that memory stays flat. */
  async *stream<Row>(sql: string, values: readonly SqlValue[] = []): AsyncGenerator<Row[]> {
    const connection = await this.instance.connect();
    try {
      const result = await connection.stream(sql, ...this.bind(values));
      for await (const rows of result.yieldRowObjectJs()) yield rows as Row[];
    } finally {
      connection.closeSync();
    }
  }

  close(): void {
    for (const connection of this.idle.splice(0)) connection.closeSync();
    this.instance.closeSync();
  }

  private async withConnection<T>(use: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const connection = this.idle.pop() ?? (await this.instance.connect());
    try {
      return await use(connection);
    } finally {
      this.idle.push(connection);
    }
  }

  /** The values with their types: an empty list does not say of what it is. Numbers are integers. */
  private bind(values: readonly SqlValue[]): [DuckDBValue[], DuckDBType[]] {
    const { listValue, LIST, INTEGER, VARCHAR } = this.duckdb;
    return [
      values.map((value) => (typeof value === "object" ? listValue(value) : value)),
      values.map((value) => {
        if (typeof value === "object") return LIST(VARCHAR);
        return typeof value === "number" ? INTEGER : VARCHAR;
      }),
    ];
  }
}
