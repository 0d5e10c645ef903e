import { mkdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { formatFindings, type Action, type ActionContext, type InputsOf, type Report } from '@slipway/ci';
import { errorCode, formatCount, formatMarkdownTable, formatTable, mapConcurrent, plainText, SlipwayError, sortFindings, writeFileAtomic, type Finding } from '@slipway/core';
import { allowedProtocolsFor, createGit, isLocalAddress } from '@slipway/git';
import type { CommandHost } from '../command.ts';
import { parseComponentList } from './component-list.ts';
import { inspectComponent, type FoundComponent } from './inspect-component.ts';
import { initSpecs } from './inputs.ts';
import { makeReleaseFiles } from './release-files.ts';

type Inputs = InputsOf<typeof initSpecs>;

interface InitResult {
  readonly folder: string;
  readonly dryRun: boolean;
  readonly components: readonly FoundComponent[];
  /** Paths inside the folder. */
  readonly written: readonly string[];
  /** They were there already and stay as they are. */
  readonly kept: readonly string[];
  /** A folder of this machine, which commands need to be told of. */
  readonly localBase?: string;
  readonly findings: readonly Finding[];
}

const productForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function productOf(inputs: Inputs, folder: string): string {
  const given = inputs.product;
  if (given !== undefined && !productForm.test(given)) throw new SlipwayError('PRODUCT_INVALID', `--product ${given}: expected lower-case letters, digits and single hyphens`);
  return given ?? (basename(folder).toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'platform');
}

async function readList(from: string, { cwd, host }: { readonly cwd: string; readonly host: CommandHost }): Promise<string> {
  if (from === '-') return host.readInput();
  try {
    return await readFile(resolve(cwd, from), 'utf8');
  } catch (cause) {
    throw new SlipwayError('COMPONENTS_INVALID', `the list of component repos ${from} cannot be read (${errorCode(cause) ?? 'error'})`, { hint: 'a text file with one address a line; - reads standard input', cause });
  }
}

const exists = async (path: string): Promise<boolean> => {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
};

async function run(inputs: Inputs, context: ActionContext, host: CommandHost): Promise<InitResult> {
  const { cwd, env, exec, logger } = context;
  const { dryRun } = inputs;
  const folder = resolve(cwd, inputs.folder);
  const product = productOf(inputs, folder);
  const listFile = inputs.from === '-' ? 'standard input' : inputs.from;
  const { baseUrl, components: listed } = parseComponentList(await readList(inputs.from, { cwd, host }), listFile);
  const isLocal = isLocalAddress(baseUrl);

  logger.step(`Asking ${formatCount(listed.length, 'component repo')} for tags and charts`);
  const progress = logger.progress('component repos', { total: listed.length });
  const inspections = await mapConcurrent(listed, inputs.jobs, async (component) => {
    const result = await inspectComponent(component, { listFile, gitIn: (path) => createGit({ exec, env, cwd: path, logger, allowedProtocols: allowedProtocolsFor(component.url) }) });
    progress.advance(1);
    return result;
  });
  progress.done();
  const components = inspections.map(({ component }) => component);
  const { files, findings } = makeReleaseFiles({ product, components, ...(isLocal ? {} : { baseUrl }), ...(inputs.ci === undefined ? {} : { ci: inputs.ci }) });

  const written: string[] = [];
  const kept: string[] = [];
  for (const [path, text] of files) {
    const target = join(folder, path);
    if (await exists(target)) { kept.push(path); continue; }
    written.push(path);
    if (dryRun) continue;
    await mkdir(dirname(target), { recursive: true });
    await writeFileAtomic(target, text);
  }
  return {
    folder, dryRun, components, written, kept, ...(isLocal ? { localBase: baseUrl } : {}),
    findings: [...inspections.flatMap((each) => each.findings), ...findings],
  };
}

function report({ folder, dryRun, components, written, kept, localBase, findings: found }: InitResult): Report {
  const findings = sortFindings(found);
  const head = ['repo', 'tag', 'charts'];
  const rows = components.map(({ fullName, tag = '—', charts }) => [fullName, tag, charts.map(({ path }) => path).join(' ') || '—']);
  const flag = localBase === undefined ? '' : ` --git-base-url ${localBase}`;
  const steps = [
    `cd ${folder} && git init`, `slipway collect-charts --mode charts${flag}`, 'slipway render-images', 'slipway verify-images',
  ];
  const outcome = `${formatCount(written.length, 'file')} ${dryRun ? 'would be written' : 'written'}: ${written.join(' ') || '—'}`;
  return {
    findings, outputs: { written: String(written.length) },
    text: [
      formatTable([head, ...rows].map((row) => row.map(plainText))), formatFindings(findings), outcome,
      ...(kept.length === 0 ? [] : [`left as ${kept.length === 1 ? 'it is' : 'they are'}: ${kept.join(' ')}`]),
      ...(dryRun ? [] : ['next:', ...steps.map((step) => `  ${plainText(step)}`)]),
    ].filter((part) => part !== '').join('\n'),
    summary: `### A new release repo\n\n${formatMarkdownTable(head, rows)}\n\n${outcome}\n`,
    document: { folder, dryRun, written, kept, components, findings },
  };
}

/** `slipway init DIR --from FILE`: a release repo from a list of component repos. Nothing that is there is overwritten. */
export function createInit(host: CommandHost): Action<typeof initSpecs, InitResult> {
  return { name: 'init', title: 'Make a release repo from a list of component repos', specs: initSpecs, run: (inputs, context) => run(inputs, context, host), report };
}
