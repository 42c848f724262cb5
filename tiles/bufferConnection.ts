import { createRequire } from "node:module";
import pg from "pg";

const require = createRequire(import.meta.url);
// pg decodes every field of a row as UTF-8 before it looks at the format, which corrupts binary columns.
const { Parser } = require("pg-protocol/dist/parser") as { Parser: new () => ProtocolParser };

interface ProtocolReader {
  int16(): number;
  int32(): number;
  bytes(length: number): Buffer;
  setBuffer(offset: number, bytes: Buffer): void;
}
interface ProtocolParser {
  reader: ProtocolReader;
  parse(bytes: Buffer, onMessage: (message: { name: string }) => void): void;
  handlePacket(offset: number, code: number, length: number, bytes: Buffer): { name: string };
}
interface ProtocolConnection extends NodeJS.EventEmitter {
  _emitMessage: boolean;
}

const DATA_ROW = 0x44;

/** A protocol parser that hands out the fields of a row as they came over the wire. */
class BufferParser extends Parser {
  override handlePacket(offset: number, code: number, length: number, bytes: Buffer): { name: string } {
    if (code !== DATA_ROW) return super.handlePacket(offset, code, length, bytes);
    const { reader } = this;
    reader.setBuffer(offset, bytes);
    const fields: (Buffer | null)[] = [];
    for (let count = reader.int16(); count > 0; count--) {
      const size = reader.int32();
      fields.push(size === -1 ? null : reader.bytes(size));
    }
    return { name: "dataRow", length, fields } as { name: string };
  }
}

const Connection = pg.Connection as unknown as new (config: object) => ProtocolConnection;

class BufferConnection extends Connection {
  attachListeners(stream: NodeJS.ReadableStream): void {
    const parser = new BufferParser();
    stream.on("data", (bytes: Buffer) =>
      parser.parse(bytes, (message) => {
        if (this._emitMessage) this.emit("message", message);
        this.emit(message.name === "error" ? "errorMessage" : message.name, message);
      }),
    );
  }
}

/** A pg client whose rows hold Buffers: for statements asked with `binary: true` that return one bytea. */
export class BufferClient extends pg.Client {
  constructor(config: pg.ClientConfig) {
    super({ ...config, connection: new BufferConnection({ keepAlive: true }) } as pg.ClientConfig);
  }
}
