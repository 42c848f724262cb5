import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

interface Key {
  id: string;
  sealing: Buffer;
  finding: Buffer;
}

/** A sealed field that no key of the configuration opens. */
export class SealError extends Error {}

/**
 * Seals personal fields with AES-256-GCM under the newest of its keys, and opens what any of them sealed. A sealed field is
 * `1 byte version, 4 bytes key id, 12 bytes nonce, 16 bytes tag, text`; the purpose is authenticated with it, so that a
 * field moved to another column does not open.
 */
export class KeyRing {
  readonly #keys: Key[];

  /** @param keys secrets of 32 bytes, newest first. */
  constructor(keys: Buffer[]) {
    if (keys.length === 0 || keys.some((key) => key.length !== 32)) throw new Error("A key has 32 bytes");
    const part = (key: Buffer, use: string, length: number) =>
      Buffer.from(hkdfSync("sha256", key, Buffer.alloc(0), `senmap ${use}`, length));
    this.#keys = keys.map((key) => ({
      id: part(key, "id", 4).toString("hex"),
      sealing: part(key, "sealing", 32),
      finding: part(key, "finding", 32),
    }));
  }

  get newest(): Key {
    return this.#keys[0]!;
  }

  seal(text: string, purpose: string): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", this.newest.sealing, nonce).setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
    return Buffer.concat([Buffer.from([1]), Buffer.from(this.newest.id, "hex"), nonce, cipher.getAuthTag(), sealed]);
  }

  /** @throws SealError when the key is not in the ring, or the field was changed or moved. */
  open(sealed: Buffer, purpose: string): string {
    const key = this.#keys.find(({ id }) => id === sealed.subarray(1, 5).toString("hex"));
    if (sealed[0] !== 1 || !key) throw new SealError("No key of the configuration opens this field");
    const decipher = createDecipheriv("aes-256-gcm", key.sealing, sealed.subarray(5, 17))
      .setAAD(Buffer.from(purpose))
      .setAuthTag(sealed.subarray(17, 33));
    try {
      return decipher.update(sealed.subarray(33), undefined, "utf8") + decipher.final("utf8");
    } catch {
      throw new SealError("The field was changed or belongs elsewhere");
    }
  }

  /** Whether a field is sealed under the newest key. */
  isNewest(sealed: Buffer): boolean {
    return sealed.subarray(1, 5).toString("hex") === this.newest.id;
  }

  /** By what a sealed field is found again, under each key, newest first. Letter case and spaces around do not count. */
  indexes(text: string): Buffer[] {
    const plain = text.trim().normalize("NFC").toLowerCase();
    return this.#keys.map(({ finding }) => createHmac("sha256", finding).update(plain).digest());
  }
}
