import type pg from "pg";

/** Why connecting failed, in one sentence that names the server but never the password. */
export function connectionSentence(client: pg.Client, error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  const socket = client.host.startsWith("/");
  const place = socket ? client.host : `${client.host}:${client.port}`;
  switch (code) {
    case "ECONNREFUSED":
    case "ENOENT":
      return `No database answers at ${place}: start it, or correct DATABASE_URL.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `DATABASE_URL names the host "${client.host}", which is not known: correct it.`;
    case "28P01":
      return `The database at ${place} refuses the password of user "${client.user}": correct DATABASE_URL.`;
    case "28000":
      return `The database at ${place} refuses user "${client.user}" (${message}): correct DATABASE_URL or its pg_hba.conf.`;
    case "3D000":
      return `There is no database "${client.database}" at ${place}: create it, or correct DATABASE_URL.`;
    case "53300":
      return `The database at ${place} has no connection left for us: end some, or raise its max_connections.`;
    case "57P03":
      return `The database at ${place} is still starting: try again in a moment.`;
    default:
      return `SenMap cannot connect to the database at ${place} (${message || code || "no reason given"}): check DATABASE_URL.`;
  }
}
