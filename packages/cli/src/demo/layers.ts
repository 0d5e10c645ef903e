import { createCipheriv, createHash } from 'node:crypto';
import { digestOf, type Digest } from '@slipway/oci';
import { tarArchive } from '@slipway/core';
import { gzipSync } from 'fflate';

/** A layer as registries keep it: a tar, gzip'd. `diffId` is the digest of the tar itself. */
export interface Layer {
  readonly bytes: Buffer;
  readonly digest: Digest;
  readonly diffId: Digest;
  /** How it came about, for the history in an image's config. */
  readonly createdBy: string;
}

export interface LayerFile {
  /** Without a leading slash. */
  readonly name: string;
  readonly data: Uint8Array;
  readonly mode?: number;
}

/** Every file and manifest of the demo is of this second, so that the digests are the same on every machine. */
export const buildTime = Date.UTC(2026, 8, 1, 8) / 1000;

/** A layer of these files with the folders above them. */
export function buildLayer(files: readonly LayerFile[], createdBy: string): Layer {
  const folders = new Set(files.flatMap(({ name }) => name.split('/').slice(0, -1).map((_, index, parts) => `${parts.slice(0, index + 1).join('/')}/`)));
  const tar = tarArchive([
    ...[...folders].sort().map((name) => ({ name, mtime: buildTime, data: new Uint8Array() })),
    ...files.map(({ name, data, mode = 0o644 }) => ({ name, data, mode, mtime: buildTime })),
  ]);
  const bytes = Buffer.from(gzipSync(tar, { level: 1, mtime: 0 }));
  return { bytes, digest: digestOf(bytes), diffId: digestOf(tar), createdBy };
}

const block = 4096;

/**
 * Bytes that look like a program: an ELF header of the architecture, then code that does not compress beside
 * strings that do. The same seed gives the same bytes.
 */
export function buildProgram(seed: string, { architecture, size }: { readonly architecture: string; readonly size: number }): Buffer {
  const key = createHash('sha256').update(seed).digest();
  const code = createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(Math.ceil(size / block) * block));
  const strings = Buffer.alloc(block, `${seed}: unexpected end of input\0`);
  for (let at = block; at < code.length; at += 3 * block) strings.copy(code, at);
  // 64-bit, little endian, executable; @see https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html
  Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, architecture === 'arm64' ? 0xb7 : 0x3e, 0]).copy(code, 0);
  return code.subarray(0, size);
}

/** A plain text file. */
export const textFile = (name: string, text: string): LayerFile => ({ name, data: Buffer.from(text) });
