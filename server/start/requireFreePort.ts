import { createServer } from "node:net";
import { SetupError } from "../platform/cluster/SetupError.ts";

type PortSetting = "PORT" | "MQTT_PORT";

/** Tries a port before anything slow is done for it. @throws SetupError naming the port and how to choose another. */
export async function requireFreePort(port: number, host: string, setting: PortSetting = "PORT"): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen({ port, host }, resolve);
    });
    await new Promise((resolve) => server.close(resolve));
  } catch (error) {
    throw portError(port, host, error, setting);
  }
}

/** Why listening failed, for people. */
export function portError(port: number, host: string, error: unknown, setting: PortSetting = "PORT"): Error {
  const other = `start SenMap on another, as in  ${setting}=${port < 1024 ? 8080 : port + 1} npm start`;
  switch ((error as NodeJS.ErrnoException).code) {
    case "EADDRINUSE":
      return new SetupError(`Port ${port} is taken by another program: stop it, or ${other}`);
    case "EACCES":
      return new SetupError(`Port ${port} is reserved for administrators: ${other}`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new SetupError(`HOST is "${host}", which is no address of this machine: set it to 0.0.0.0 or 127.0.0.1.`);
    default:
      return error as Error;
  }
}
