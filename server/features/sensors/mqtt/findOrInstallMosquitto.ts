import { accessSync, constants } from "node:fs";
import { join } from "node:path";
import { installPackages, type Report } from "../../../platform/cluster/installPackages.ts";
import { SetupError } from "../../../platform/cluster/SetupError.ts";

const FOLDERS = [...(process.env["PATH"] ?? "").split(":"), "/usr/sbin", "/usr/local/sbin", "/opt/homebrew/sbin"];

function find(name: string): string | undefined {
  return FOLDERS.map((folder) => join(folder, name)).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** For tests: a broker and clients that others wrote, installed if need be and possible. */
export async function findOrInstallMosquitto(
  report: Report,
): Promise<{ broker: string; publish: string; subscribe: string }> {
  const look = () => {
    const [broker, publish, subscribe] = ["mosquitto", "mosquitto_pub", "mosquitto_sub"].map(find);
    return broker && publish && subscribe ? { broker, publish, subscribe } : null;
  };
  const found = look();
  if (found) return found;
  await installPackages("Mosquitto", async () => ["mosquitto", "mosquitto-clients"], report);
  const installed = look();
  if (installed) return installed;
  throw new SetupError("The tests of MQTT need Mosquitto: install mosquitto and its clients.");
}
