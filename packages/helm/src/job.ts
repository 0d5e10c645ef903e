import { createEngineInstance, EngineCrash, type ChartFile, type EngineInstance } from './instance.ts';

/** The flags of `helm template`, each with Helm's default when it is left out. */
export interface RenderOptions {
  /** @default release-name */
  readonly releaseName?: string;
  /** @default default */
  readonly namespace?: string;
  /** Such as `1.31.0`. Give it: the default changes with Helm. */
  readonly kubeVersion?: string;
  /** Added to Helm's own list: `monitoring.coreos.com/v1` or `monitoring.coreos.com/v1/ServiceMonitor`. */
  readonly apiVersions?: readonly string[];
  readonly includeCrds?: boolean;
  readonly noHooks?: boolean;
  readonly skipTests?: boolean;
  readonly isUpgrade?: boolean;
  /** Values files, the last one winning. The path only serves error messages. */
  readonly values?: readonly ChartFile[];
  readonly setJson?: readonly string[];
  readonly set?: readonly string[];
  readonly setString?: readonly string[];
  readonly setLiteral?: readonly string[];
}

export type EngineJob =
  | { readonly operation: 'load'; readonly chart: readonly ChartFile[] }
  | { readonly operation: 'render'; readonly chart: readonly ChartFile[]; readonly options: RenderOptions };

/** The header of the engine's answer to `load`. */
export interface LoadHeader {
  readonly name: string;
  readonly version: string;
  readonly appVersion?: string;
  readonly type?: string;
  readonly deprecated?: boolean;
  readonly dependencies: readonly string[];
  readonly files: readonly string[];
  readonly warnings?: readonly string[];
}

/** The header of the engine's answer to `render`; offsets and sizes are bytes of its body. */
export interface RenderHeader {
  readonly documents: readonly {
    readonly source: string;
    readonly apiVersion?: string;
    readonly kind?: string;
    readonly name?: string;
    readonly hook?: readonly string[];
    readonly offset: number;
    readonly size: number;
  }[];
  readonly notes?: string;
  readonly files: readonly string[];
  readonly warnings?: readonly string[];
}

export type EngineReply =
  | { readonly kind: 'loaded'; readonly header: LoadHeader }
  | { readonly kind: 'rendered'; readonly header: RenderHeader; readonly body: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'refused'; readonly blame: 'chart' | 'values' | 'templates'; readonly message: string }
  | { readonly kind: 'out-of-memory' }
  | { readonly kind: 'crashed'; readonly message: string };

interface Failure {
  readonly error: string;
  readonly blame?: 'chart' | 'values';
}

const isFailure = (header: unknown): header is Failure => typeof header === 'object' && header !== null && 'error' in header;

const fileHeaders = (files: readonly ChartFile[]): object[] => files.map(({ path, data }) => ({ path, size: data.length }));

function run(instance: EngineInstance, job: EngineJob): EngineReply {
  const data = (files: readonly ChartFile[]): Uint8Array[] => files.map((file) => file.data);
  const render = job.operation === 'render' ? job.options : {};
  const { releaseName = 'release-name', namespace = 'default', values = [], ...options } = render;
  const { header, body } = job.operation === 'load'
    ? instance.call(1, { files: fileHeaders(job.chart) }, data(job.chart))
    : instance.call(2, { ...options, releaseName, namespace, files: fileHeaders(job.chart), values: fileHeaders(values) }, [...data(job.chart), ...data(values)]);
  if (isFailure(header)) return { kind: 'refused', blame: header.blame ?? 'templates', message: header.error };
  // The header is written by our own half of the engine, whose digest was checked.
  return job.operation === 'load' ? { kind: 'loaded', header: header as LoadHeader } : { kind: 'rendered', header: header as RenderHeader, body };
}

function replyOf(error: unknown): EngineReply {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof EngineCrash)) return { kind: 'crashed', message };
  // Go's allocator and its stack limit end the program with these words.
  if (/out of memory|cannot allocate|stack exceeds|stack overflow/.test(error.stderr)) return { kind: 'out-of-memory' };
  // The host's own stack: templates nested deeper than the engine can follow.
  if (error.cause instanceof RangeError) return { kind: 'refused', blame: 'templates', message: 'the templates call each other too deeply' };
  return { kind: 'crashed', message: [message, error.stderr.split('\n')[0]].filter((part) => part !== '').join(': ') };
}

/** An instance whose memory grew beyond this is replaced after the job. In bytes. */
const recycleSize = 256 * 2 ** 20;

/** Runs jobs one after another on one instance of the module; makes a new one after a crash, and when it grew too large. */
export function createJobRunner(module: WebAssembly.Module): (job: EngineJob) => EngineReply {
  let instance: EngineInstance | undefined;
  return (job) => {
    try {
      instance ??= createEngineInstance(module);
      const reply = run(instance, job);
      if (instance.memorySize() > recycleSize) instance = undefined;
      return reply;
    } catch (error) {
      instance = undefined;
      return replyOf(error);
    }
  };
}
