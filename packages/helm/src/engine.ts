import { isSlipwayError, parseYaml, type Location } from '@slipway/core';
import type { ChartFiles, LoadedChart } from './chart.ts';
import type { EngineVersion } from './engine-assets.ts';
import { HelmError } from './errors.ts';
import type { EngineJob, EngineReply, RenderHeader, RenderOptions } from './job.ts';

/** One rendered document. A file of `crds/` counts as one, whatever it holds. */
export interface RenderedObject {
  /** The template, from the chart's name on: `web/templates/deployment.yaml`. */
  readonly source: string;
  /** Empty where the document has none (comments only), or was not parsed (`crds/`). */
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  /** Hook events such as `pre-install`; absent for an ordinary object. */
  readonly hook?: readonly string[];
  /** YAML. */
  readonly text: string;
}

export interface RenderedChart {
  readonly chart: { readonly name: string; readonly version: string };
  readonly objects: readonly RenderedObject[];
  /** What `helm template` prints, byte for byte. */
  readonly text: string;
  /** NOTES.txt of the chart itself; foreign text, may hold anything. */
  readonly notes: string;
  /** What Helm logged, a line each. */
  readonly warnings: readonly string[];
  /** The paths that a package of the chart contains, sorted: what .helmignore leaves. */
  readonly files: readonly string[];
}

/** Helm as a function: the same chart and options give the same result, whatever ran before. */
export interface HelmEngine {
  readonly version: EngineVersion;
  /**
   * The chart as Helm's loader sees it, without the files that .helmignore names.
   * @throws {HelmError} CHART_INVALID, RENDER_TIMEOUT, RENDER_OUT_OF_MEMORY, ENGINE_CLOSED
   */
  loadChart(chart: ChartFiles): Promise<LoadedChart>;
  /**
   * What `helm template` would print. For reading only: keys and random values are the same every time.
   * @throws {HelmError} CHART_INVALID, VALUES_INVALID, RENDER_FAILED, RENDER_TIMEOUT, RENDER_OUT_OF_MEMORY, ENGINE_CLOSED
   */
  render(chart: ChartFiles, options?: RenderOptions): Promise<RenderedChart>;
  close(): Promise<void>;
}

/** The last place in a template that an error of Helm names, from the chart's name on. */
export function findErrorLocation(message: string): Location | undefined {
  const places = [...message.matchAll(/(?:^|[\s(])([\w.-]+(?:\/[^\s:()/]+)+):(\d+)(?::(\d+))?/gm)];
  const last = places.at(-1);
  if (last?.[1] !== undefined) {
    const column = last[3] === undefined ? {} : { column: Number(last[3]) };
    return { file: last[1], line: Number(last[2]), ...column };
  }
  const file = /YAML parse error on ([^\s:]+)/.exec(message)?.[1];
  return file === undefined ? undefined : { file };
}

/** Of what Helm says, in characters: a chart can make it say anything, at any length. */
const maxMessage = 8192;

/** The file of the chart that Helm cannot load, with the place where our own YAML reader stumbles too. */
function loadLocation(chart: ChartFiles, message: string): { readonly location?: Location } {
  const path = /\b(?:cannot load|error parsing|validation: ) ?((?:[\w.-]+\/)*[\w.-]+\.(?:ya?ml|json|lock))/i.exec(message)?.[1];
  const file = chart.files.find((each) => each.path === path);
  if (path === undefined || file === undefined) return {};
  try {
    parseYaml(Buffer.from(file.data).toString('utf8'), path);
  } catch (error) {
    if (isSlipwayError(error) && error.location !== undefined) return { location: { ...error.location, file: `${chart.name}/${path}` } };
  }
  const line = /\bline (\d+)/.exec(message)?.[1];
  return { location: { file: `${chart.name}/${path}`, ...(line === undefined ? {} : { line: Number(line) }) } };
}

function refusal(chart: ChartFiles, { blame, message: said }: Extract<EngineReply, { kind: 'refused' }>): HelmError {
  const message = said.length > maxMessage ? `${said.slice(0, maxMessage)}…` : said;
  const subject = `chart ${chart.name}`;
  switch (blame) {
    case 'chart': return new HelmError('CHART_INVALID', `${subject} cannot be loaded: ${message}`, loadLocation(chart, message));
    case 'values': return new HelmError('VALUES_INVALID', `${subject}: ${message}`);
    case 'templates': {
      const location = findErrorLocation(message);
      return new HelmError('RENDER_FAILED', `${subject} does not render: ${message}`, location === undefined ? {} : { location });
    }
  }
}

function renderedChart(chart: ChartFiles, header: RenderHeader, body: Uint8Array<ArrayBuffer>): RenderedChart {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const text = bytes.toString('utf8');
  // Offsets count bytes: they are those of the text when every byte is a character.
  const slice = text.length === bytes.length
    ? (start: number, end: number): string => text.slice(start, end)
    : (start: number, end: number): string => bytes.toString('utf8', start, end);
  const objects = header.documents.map(({ source, apiVersion = '', kind = '', name = '', hook, offset, size }): RenderedObject => ({
    source, apiVersion, kind, name, text: slice(offset, offset + size), ...(hook === undefined ? {} : { hook }),
  }));
  return {
    chart: { name: chart.name, version: chart.version }, objects, text,
    notes: header.notes ?? '', warnings: header.warnings ?? [], files: header.files,
  };
}

/** The engine over anything that can run a job for a chart. */
export function createEngine({ version, run, close }: {
  readonly version: EngineVersion;
  readonly run: (job: EngineJob, chart: ChartFiles) => Promise<EngineReply>;
  readonly close: () => Promise<void>;
}): HelmEngine {
  const runChecked = async (job: EngineJob, chart: ChartFiles): Promise<Extract<EngineReply, { kind: 'loaded' | 'rendered' }>> => {
    const reply = await run(job, chart);
    switch (reply.kind) {
      case 'refused': throw refusal(chart, reply);
      case 'out-of-memory': throw new HelmError('RENDER_OUT_OF_MEMORY', `chart ${chart.name} does not render: it needs more than the engine's 1 GiB of memory`);
      case 'crashed': throw new HelmError('ENGINE_CRASHED', `the Helm engine crashed on chart ${chart.name}: ${reply.message}`);
      default: return reply;
    }
  };
  const mismatch = (): HelmError => new HelmError('ENGINE_CRASHED', 'the Helm engine answered another question');
  return {
    version,
    close,
    async loadChart(chart) {
      const reply = await runChecked({ operation: 'load', chart: chart.files }, chart);
      if (reply.kind !== 'loaded') throw mismatch();
      const { name, version: chartVersion, appVersion, type = 'application', deprecated = false, dependencies, files, warnings = [] } = reply.header;
      const kept = new Set(files);
      return {
        name, version: chartVersion, ...(appVersion === undefined ? {} : { appVersion }), type, deprecated, dependencies, warnings,
        files: chart.files.filter(({ path }) => kept.has(path)),
      };
    },
    async render(chart, options = {}) {
      const reply = await runChecked({ operation: 'render', chart: chart.files, options }, chart);
      if (reply.kind !== 'rendered') throw mismatch();
      return renderedChart(chart, reply.header, reply.body);
    },
  };
}
