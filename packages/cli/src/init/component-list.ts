import { SlipwayError } from '@slipway/core';

/** One line of the list of component repos. */
export interface ListedComponent {
  /** As git takes it. */
  readonly url: string;
  /** What stands in `repositoryFullName`. */
  readonly fullName: string;
  /** In the list, from 1. */
  readonly line: number;
}

export interface ComponentList {
  /** What stands before every `fullName`: `https://git.example.com`, `git@git.example.com` or a local folder. */
  readonly baseUrl: string;
  readonly components: readonly ListedComponent[];
}

interface Address {
  /** `https://git.example.com`, `git@git.example.com`, or nothing for a local folder. */
  readonly host: string;
  readonly path: string;
}

function splitAddress(text: string): Address | undefined {
  const url = /^([a-z][a-z0-9+.-]*:\/\/[^/\s]*)(\/\S*)$/i.exec(text);
  const scp = /^([^\s/@]+@[^\s/:]+):(\S+)$/.exec(text);
  const [, host = '', rest = ''] = url ?? scp ?? (text.startsWith('/') ? [text, '', text] : []);
  const path = rest.replace(/^\/+|\/+$/g, '').replace(/(?<=[^/])\.git$/, '');
  return path.includes('/') || (path !== '' && host === '') ? { host, path } : undefined;
}

/** The folders that all paths begin with; the last two parts of a path, its owner and its name, are never among them. */
function commonFolders(paths: readonly string[]): readonly string[] {
  const [first = [], ...others] = paths.map((path) => path.split('/').slice(0, -2));
  const end = first.findIndex((part, index) => others.some((other) => other[index] !== part));
  return end < 0 ? first : first.slice(0, end);
}

/**
 * The component repos of a list, which all lie on one host, because a release repo names them relative to one address.
 * @throws {SlipwayError} COMPONENTS_INVALID with every bad line
 */
export function parseComponentList(text: string, file: string): ComponentList {
  const lines = text.split('\n').map((line, index) => ({ text: line.trim(), line: index + 1 })).filter((each) => each.text !== '' && !each.text.startsWith('#'));
  const problems: string[] = [];
  const found = lines.flatMap((each) => {
    const address = splitAddress(each.text);
    if (address === undefined || !/^[A-Za-z0-9_][A-Za-z0-9._-]*(\/[A-Za-z0-9_][A-Za-z0-9._-]*)+$/.test(address.path)) problems.push(`line ${each.line}: ${JSON.stringify(each.text)} is no address of a repo`);
    else if (/^[a-z][a-z0-9+.-]*:\/\/[^@/]*:[^@/]*@/i.test(each.text)) problems.push(`line ${each.line}: the address holds a password, which would be committed; git's credential helper is the place for it`);
    return address === undefined ? [] : [{ ...each, ...address }];
  });
  const [first] = found;
  const elsewhere = found.find(({ host }) => host !== first?.host);
  if (first !== undefined && elsewhere !== undefined) problems.push(`line ${elsewhere.line}: it is on ${elsewhere.host === '' ? 'this machine' : elsewhere.host}, and line ${first.line} on ${first.host === '' ? 'this machine' : first.host}; one release repo takes its components from one host`);
  const twice = found.find(({ path }, index) => found.findIndex((other) => other.path === path) < index);
  if (twice !== undefined) problems.push(`line ${twice.line}: ${twice.path} is there a second time`);
  if (lines.length === 0) problems.push('it names no repo');
  if (problems.length > 0 || first === undefined) {
    throw new SlipwayError('COMPONENTS_INVALID', `the list of component repos cannot be used: ${problems.join('; ')}`, {
      location: { file }, hint: 'one address a line, such as https://git.example.com/acme/web or git@git.example.com:acme/web', exitCode: 2,
    });
  }
  const folders = commonFolders(found.map(({ path }) => path));
  const prefix = folders.join('/');
  const isRemote = first.host !== '';
  return {
    baseUrl: isRemote ? `${first.host}${prefix === '' ? '' : `${first.host.includes('://') ? '/' : ':'}${prefix}`}` : `/${prefix}`,
    components: found.map(({ text: url, path, line }) => ({ url, line, fullName: path.split('/').slice(folders.length).join('/') })),
  };
}
