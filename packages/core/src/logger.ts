/** A running count on long work. `advance` takes the same unit as `total`. */
export interface Progress {
  advance(amount: number): void;
  /** Ends it; the text replaces the bar. */
  done(text?: string): void;
}

export interface ProgressOptions {
  readonly total?: number;
  /** How amounts are written. @default 'items' */
  readonly unit?: 'items' | 'bytes';
}

/** What a run tells people while it works. Machines read the result instead. */
export interface Logger {
  debug(text: string): void;
  info(text: string): void;
  warn(text: string): void;
  error(text: string): void;
  /** Announces one step of the story, such as "Rendering 80 addons". */
  step(text: string): void;
  progress(label: string, options?: ProgressOptions): Progress;
}

const nothing = (): void => undefined;

/** Says nothing; for tests and for calls whose result says it all. */
export const silentLogger: Logger = {
  debug: nothing, info: nothing, warn: nothing, error: nothing, step: nothing,
  progress: () => ({ advance: nothing, done: nothing }),
};
