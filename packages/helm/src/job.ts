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

interface PackedFiles {
  readonly list: readonly { readonly path: string; readonly size: number }[];
  readonly data: Uint8Array<ArrayBuffer>;
}

/** A job as it travels to a worker: the files' bytes lie back to back in buffers of their own. */
export interface PackedJob {
  readonly operation: EngineJob['operation'];
  readonly chart: PackedFiles;
  readonly values: PackedFiles;
  readonly options: Omit<RenderOptions, 'values'>;
}

function packFiles(files: readonly ChartFile[]): PackedFiles {
  const list = files.map(({ path, data }) => ({ path, size: data.length }));
  const data = new Uint8Array(list.reduce((sum, { size }) => sum + size, 0));
  let at = 0;
  for (const file of files) {
    data.set(file.data, at);
    at += file.data.length;
  }
  return { list, data };
}

/** Copies the files, so that a view into a large buffer does not take that buffer along. */
export function packJob(job: EngineJob): PackedJob {
  const { values = [], ...options } = job.operation === 'render' ? job.options : {};
  return { operation: job.operation, chart: packFiles(job.chart), values: packFiles(values), options };
}

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

function run(instance: EngineInstance, { operation, chart, values, options }: PackedJob, maxOutput: number): EngineReply {
  const { releaseName = 'release-name', namespace = 'default' } = options;
  const { header, body } = operation === 'load'
    ? instance.call(1, { files: chart.list }, [chart.data])
    : instance.call(2, { ...options, releaseName, namespace, files: chart.list, values: values.list }, [chart.data, values.data]);
  if (isFailure(header)) return { kind: 'refused', blame: header.blame ?? 'templates', message: header.error };
  if (body.length > maxOutput) return { kind: 'refused', blame: 'templates', message: `it prints more than ${maxOutput} bytes` };
  // The header is written by our own half of the engine, whose digest was checked.
  return operation === 'load' ? { kind: 'loaded', header: header as LoadHeader } : { kind: 'rendered', header: header as RenderHeader, body };
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

export interface JobLimits {
  /** Of a rendered chart, in bytes. @default 128 MiB, far beyond real charts */
  readonly maxOutput?: number;
  /** An instance whose memory grew beyond this is replaced after the job. In bytes. @default 256 MiB */
  readonly recycleSize?: number;
}

/** Runs jobs one after another on one instance of the module; makes a new one after a crash, and when it grew too large. */
export function createJobRunner(module: WebAssembly.Module, { maxOutput = 128 * 2 ** 20, recycleSize = 256 * 2 ** 20 }: JobLimits = {}): (job: PackedJob) => EngineReply {
  let instance: EngineInstance | undefined;
  return (job) => {
    try {
      instance ??= createEngineInstance(module);
      const reply = run(instance, job, maxOutput);
      if (instance.memorySize() > recycleSize) instance = undefined;
      return reply;
    } catch (error) {
      instance = undefined;
      return replyOf(error);
    }
  };
}
