import type { HttpClient, Logger, OpenProcess } from '@slipway/core';
import type { StorageEnv } from './credentials.ts';

/** What a medium may use of the world. */
export interface StorageOptions {
  /** Relative folders are relative to it. */
  readonly cwd: string;
  /** Where logins are looked for: SLIPWAY_AUTH_<HOST>, AWS_*. */
  readonly env: StorageEnv;
  /** With the certificates and proxies of the run. */
  readonly http: HttpClient;
  /** Starts the system's ssh. @default core's own */
  readonly openProcess?: OpenProcess;
  readonly logger: Logger;
  readonly addSecret: (secret: string) => void;
  readonly now: () => Date;
  /** Of the first wait before a failed step is tried again; tests shorten it. @default 250, in milliseconds */
  readonly firstDelayMs?: number;
}
