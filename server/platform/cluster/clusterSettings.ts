/** "lasting" loses nothing, whatever happens; "throw-away" is for tests and is fast instead. */
export type ClusterKind = "lasting" | "throw-away";

/** Settings of a cluster on a small machine: reached only through its socket, and sparing with memory. */
export function clusterSettings(kind: ClusterKind, socketFolder: string): string {
  const settings: Record<string, string> = {
    listen_addresses: "''",
    unix_socket_directories: `'${socketFolder.replaceAll("'", "''")}'`,
    unix_socket_permissions: "0700",
    max_connections: "100",
    shared_buffers: kind === "lasting" ? "256MB" : "128MB",
    work_mem: "16MB",
    maintenance_work_mem: "128MB",
    effective_cache_size: "1GB",
    random_page_cost: "1.1",
    // Compiling a plan costs more than our statements take.
    jit: "off",
    password_encryption: "scram-sha-256",
    timezone: "'UTC'",
    log_timezone: "'UTC'",
    log_min_messages: "warning",
  };
  if (kind === "lasting") {
    Object.assign(settings, {
      fsync: "on",
      synchronous_commit: "on",
      full_page_writes: "on",
      logging_collector: "on",
      log_filename: "'postgresql-%a.log'",
      log_truncate_on_rotation: "on",
      log_rotation_age: "1d",
      log_rotation_size: "0",
    });
  } else {
    // Nobody needs this cluster after a power cut.
    Object.assign(settings, { fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off" });
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  return `# Written by SenMap at every start; put changes of your own into postgresql.conf below the include.\n${lines.join("\n")}\n`;
}

/** Who may connect: only through the socket, and only with the password. */
export const CLUSTER_ACCESS = "local all all scram-sha-256\n";
