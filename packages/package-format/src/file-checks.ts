import { createHash, type Hash } from 'node:crypto';
import { parseBlobPath } from './layout.ts';
import type { PackageFile } from './manifest.ts';

/** Takes the bytes of one file of a package. */
export interface FileCheck {
  update(bytes: Uint8Array): void;
  /**
   * Whether these were its bytes. A chunk is right when it goes on from the one before it; the last one tells whether all
   * together have the digest of their blob.
   */
  end(): boolean;
}

/** Checks the files of a package in their order, segment after segment. */
export interface FileChecks {
  begin(file: Pick<PackageFile, 'path' | 'sha256'>): FileCheck;
  /** Digests of blobs whose chunks all came, and are not what the digest says. */
  wrongBlobs(): readonly string[];
}

export function createFileChecks(): FileChecks {
  const open = new Map<string, { readonly hash: Hash; readonly next: number }>();
  const wrong: string[] = [];
  return {
    begin({ path, sha256 }) {
      const { digest, chunk } = parseBlobPath(path) ?? {};
      if (digest === undefined || chunk === undefined) {
        const hash = createHash('sha256');
        return { update: (bytes) => { hash.update(bytes); }, end: () => hash.digest('hex') === sha256 };
      }
      const { number, of } = chunk;
      const before = number === 1 ? { hash: createHash('sha256'), next: 1 } : open.get(digest);
      open.delete(digest);
      if (before?.next !== number) return { update: () => undefined, end: () => false };
      return {
        update: (bytes) => { before.hash.update(bytes); },
        end() {
          if (number < of) { open.set(digest, { hash: before.hash, next: number + 1 }); return true; }
          const right = `sha256:${before.hash.digest('hex')}` === digest;
          if (!right) wrong.push(digest);
          return right;
        },
      };
    },
    wrongBlobs: () => wrong,
  };
}
