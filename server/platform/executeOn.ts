import pg from "pg";

/** Runs one statement on a connection of its own, as creating or dropping a database demands: outside any transaction. */
export async function executeOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
