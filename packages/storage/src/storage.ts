import type { Readable } from 'node:stream';
import type { Progress } from '@slipway/core';

/** A file of a storage, as the storage knows it without reading it. */
export interface StoredFile {
  /** In bytes. */
  readonly size: number;
  /** Of the whole content, 64 lower-case hex digits. Only when the storage knows it; never an ETag or MD5. */
  readonly sha256?: string;
}

/** A file of a list; `path` is relative to the storage. */
export interface ListedFile {
  readonly path: string;
  readonly size: number;
}

/** Content that is put into a storage. */
export interface StorageSource {
  /** In bytes. */
  readonly size: number;
  /** Of the whole content; without it equal content can only be told by reading it. */
  readonly sha256?: string;
  /** The content from `start` on; may be called again, as after a broken connection. Throws where it cannot begin there again. */
  open(start: number): Readable;
}

export interface TransferOptions {
  readonly signal?: AbortSignal;
  /** Advanced by bytes that arrived, each once, also when they were sent twice. */
  readonly progress?: Pick<Progress, 'advance'>;
}

export interface ReadOptions {
  /** First byte. @default 0 */
  readonly start?: number;
  /** The byte after the last one. @default the size */
  readonly end?: number;
  readonly signal?: AbortSignal;
}

/** What became of a `put`. */
export interface PutResult {
  /** `present`: equal content was there already, and nothing was sent. */
  readonly outcome: 'written' | 'present';
  readonly size: number;
  /** Of what was sent, or of what is there; absent when a resumed transfer did not read all of it again. */
  readonly sha256?: string;
}

/** A small file that changes, and the state that it was read in. */
export interface CurrentFile {
  readonly data: Buffer;
  /** Opaque; to be handed to `replace`. */
  readonly version: string;
}

/**
 * A place that packages are uploaded to. Paths are relative, with `/` between parts, and immutable (DR14): what was put stays.
 * The few files that change, as an index, go through `load` and `replace`.
 */
export interface Storage {
  /** Its address for people, without secrets. */
  readonly name: string;
  /** The address of a path, in a form that `openStorage` and people understand. */
  addressOf(path: string): string;
  stat(path: string): Promise<StoredFile | undefined>;
  /**
   * Puts a file where none is; equal content that is there is fine. It appears whole or not at all, and a transfer that broke
   * off is resumed where the medium can.
   * @throws {StorageError} STORAGE_EXISTS when other content is there; SOURCE_CHANGED when size or sha256 is not as announced
   */
  put(path: string, source: StorageSource, options?: TransferOptions): Promise<PutResult>;
  /** @throws {StorageError} STORAGE_NOT_FOUND */
  read(path: string, options?: ReadOptions): Promise<Readable>;
  /** Every file below a folder (`''` for all), sorted by path. Empty when there is none. @throws {StorageError} STORAGE_UNSUPPORTED */
  list(folder: string): Promise<readonly ListedFile[]>;
  /** A small file (at most 64 MiB) and its version, or undefined when it is absent. */
  load(path: string): Promise<CurrentFile | undefined>;
  /** Replaces a small file in one step if it is still what `load` returned (undefined: absent); false when it is not. */
  replace(path: string, data: Uint8Array, options: { readonly version: string | undefined; readonly signal?: AbortSignal }): Promise<boolean>;
  /** Removes a file; none is fine. Absent where the medium cannot. */
  readonly remove?: (path: string) => Promise<void>;
  /** Moves a file or a folder with all in it, in one step. Absent where the medium cannot. */
  readonly rename?: (from: string, to: string) => Promise<void>;
  close(): Promise<void>;
}

/**
 * What a medium has to implement; `createStorage` makes a Storage of it. Paths that come here have been checked.
 */
export interface StorageMedium {
  readonly name: string;
  addressOf(path: string): string;
  stat(path: string): Promise<StoredFile | undefined>;
  /**
   * Writes a file that was not there a moment ago; it appears whole or not at all. Streams of `source` fail at their end when
   * what they gave is not the announced content, so whoever waits for the end before the last step (rename, Complete) is safe.
   * @returns `exists` when somebody else made the file meanwhile
   */
  write(path: string, source: StorageSource, options: TransferOptions): Promise<'written' | 'exists'>;
  read(path: string, options: ReadOptions): Promise<Readable>;
  list(folder: string): Promise<readonly ListedFile[]>;
  /** Removes what killed runs have left of a file that is there now: nobody can need it any more. */
  readonly tidy?: (path: string) => Promise<void>;
  /** Replaces a small file in one step, whatever is there. */
  overwrite(path: string, data: Uint8Array, options: { readonly signal?: AbortSignal }): Promise<void>;
  /** `load` and `replace` where the medium can compare and replace in one step; otherwise they are made of `read` and `overwrite`. */
  readonly exchange?: Pick<Storage, 'load' | 'replace'>;
  readonly remove?: (path: string) => Promise<void>;
  readonly rename?: (from: string, to: string) => Promise<void>;
  close?(): Promise<void>;
}
