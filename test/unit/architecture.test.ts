import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** From the doors down to core: a workspace may import those of later layers, and `cli` the actions. */
const layers = {
  door: ['cli'],
  domain: ['release-repo', 'package-format', 'offline-resources'],
  world: ['oci', 'helm', 'git', 'forge', 'ci', 'notify', 'storage'],
  core: ['core'],
} as const;
type Layer = keyof typeof layers | 'action';

interface SourceFile {
  /** `packages/core/src/exec.ts` */
  readonly path: string;
  /** `packages/core` */
  readonly workspace: string;
  readonly text: string;
  readonly isTest: boolean;
  /** What is imported, as written; types too. */
  readonly imports: readonly string[];
}

/** Source without comments; strings stay. */
const withoutComments = (text: string): string => text.replace(/("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (_all, string: string | undefined) => string ?? '');

function readImports(code: string): string[] {
  const statements = /^\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;
  return [...code.matchAll(statements)].flatMap(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? []);
}

const folders = (parent: string): string[] => readdirSync(join(root, parent), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => `${parent}/${name}`).sort();
const packages = folders('packages').filter((path) => existsSync(join(root, path, 'package.json')));
const actions = folders('actions');
const workspaces = [...packages, ...actions.filter((path) => existsSync(join(root, path, 'package.json')))];

const sources: SourceFile[] = workspaces.flatMap((workspace) => {
  const folder = join(root, workspace, 'src');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).sort().map((name): SourceFile => {
    const path = `${workspace}/src/${name.replaceAll('\\', '/')}`;
    const text = withoutComments(readFileSync(join(root, path), 'utf8'));
    return { path, workspace, text, isTest: name.endsWith('.test.ts'), imports: readImports(text) };
  });
});
const product = sources.filter(({ isTest }) => !isTest);

/** Lines `path: what`, empty when all is well: a failure shows every offence. */
const offences = (files: readonly SourceFile[], find: (file: SourceFile) => readonly string[]): string[] =>
  files.flatMap((file) => find(file).map((what) => `${file.path}: ${what}`));

function layerOf(workspace: string): Layer {
  if (workspace.startsWith('actions/')) return 'action';
  const name = basename(workspace);
  const found = Object.entries(layers).find(([, names]) => (names as readonly string[]).includes(name));
  if (found === undefined) throw new Error(`packages/${name} belongs to no layer: name it in this test, in .dependency-cruiser.mjs and in the design`);
  return found[0] as Layer;
}

/** The folder of `@slipway/oci`, `@slipway/action-x` or `@slipway/action-x/inputs`. */
function workspaceOf(specifier: string): string | undefined {
  const name = /^@slipway\/([^/]+)/.exec(specifier)?.[1];
  if (name === undefined) return undefined;
  return name.startsWith('action-') ? `actions/${name.slice('action-'.length)}` : `packages/${name}`;
}

const allowed: Readonly<Record<Layer, readonly Layer[]>> = {
  door: ['action', 'domain', 'world', 'core'], action: ['domain', 'world', 'core'], domain: ['domain', 'world', 'core'], world: ['core'], core: [],
};

describe('layers', () => {
  test('the sources are found, with their imports', () => {
    expect(product.length).toBeGreaterThan(80);
    expect(product.find(({ path }) => path === 'packages/core/src/exec.ts')?.imports).toContain('node:child_process');
    expect(product.find(({ path }) => path === 'packages/cli/src/commands.ts')?.imports).toContain('@slipway/action-render-images');
  });

  test('arrows never turn back; worlds never import each other', () => {
    expect(offences(sources, ({ workspace, imports }) => imports.flatMap((specifier) => {
      const target = workspaceOf(specifier);
      if (target === undefined || target === workspace) return [];
      return allowed[layerOf(workspace)].includes(layerOf(target)) ? [] : [`imports ${specifier}`];
    }))).toEqual([]);
  });

  test('a workspace is reached by its name, not by a path into it', () => {
    // Two facts, not code: the version of the suite and of the engine.
    const facts = new Set(['../../helm/assets/helm.json', '../../../package.json']);
    expect(offences(product, ({ path, workspace, imports }) => imports.filter((specifier) => specifier.startsWith('.') && !facts.has(specifier)
      && !join(path, '..', specifier).startsWith(`${workspace}/src/`)))).toEqual([]);
  });

  test('what is imported is declared as a dependency', () => {
    const builtin = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));
    expect(offences(product, ({ workspace, imports }) => {
      const manifest = JSON.parse(readFileSync(join(root, workspace, 'package.json'), 'utf8')) as { name: string; dependencies?: Record<string, string> };
      return imports.filter((specifier) => !specifier.startsWith('.') && !builtin.has(specifier)).map((specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier)
        .filter((name) => name !== manifest.name && manifest.dependencies?.[name] === undefined).map((name) => `imports ${name}, which is not in its package.json`);
    })).toEqual([]);
  });

  test('the product does not import tests', () => {
    expect(offences(product, ({ imports }) => imports.filter((specifier) => /(^|\/)test\/|\.test\.ts$/.test(specifier)))).toEqual([]);
  });
});

describe('one door each', () => {
  const only = (pattern: RegExp, doors: RegExp): string[] => offences(product, ({ path, imports }) => doors.test(path) ? [] : imports.filter((specifier) => pattern.test(specifier)));
  test('to processes: core/exec', () => expect(only(/^(node:)?child_process$/, /^packages\/core\/src\/exec\.ts$/)).toEqual([]));
  test('to connections: core/http and its reader of large bodies; the registry server listens', () => expect(only(/^(node:)?(http|https|http2|tls)$/, /^packages\/(core\/src\/http(-large|-exchange)?\.ts$|oci\/src\/server\/)/)).toEqual([]));
  test('to the toolkit of GitHub: its adapters', () => expect(only(/^@actions\//, /^packages\/(ci|forge)\/src\/github\//)).toEqual([]));
  test('to the environment: main.ts and the adapters of CI hosts', () => {
    const doors = /^(packages|actions)\/[^/]+\/src\/main\.ts$|^packages\/ci\/src\/(github|gitlab|terminal)\//;
    expect(offences(product, ({ path, text }) => doors.test(path) ? [] : /\bprocess\s*(?:\.\s*env\b|\[\s*['"]env['"]\s*\])/.test(text) ? ['reads process.env'] : [])).toEqual([]);
  });
  test('to the end of the process: main.ts', () => {
    expect(offences(product, ({ path, text }) => /\/src\/main\.ts$/.test(path) ? [] : /\bprocess\.(exit\(|exitCode\s*=[^=])/.test(text) ? ['ends the process'] : [])).toEqual([]);
  });
  test('no fetch that goes around our client', () => {
    expect(offences(product, ({ text }) => /(?<![\w.])fetch\(/.test(text) && !/\b(?:const|function) fetch\b/.test(text) ? ['calls fetch'] : [])).toEqual([]);
  });
});

describe('rooms', () => {
  test('no file is a grab bag', () => {
    expect(offences(sources, ({ path }) => /\/(utils?|common|helpers?|types|constants|misc|shared)(\.test)?\.ts$/.test(path) ? ['is named for nothing'] : [])).toEqual([]);
  });
  test('names are kebab-case', () => {
    expect(offences(sources, ({ path }) => /\/src\/[a-z0-9/.-]+\.ts$/.test(path) ? [] : ['is not kebab-case'])).toEqual([]);
  });
  test('exports are named', () => {
    expect(offences(product, ({ text }) => /^\s*export default\b/m.test(text) ? ['has a default export'] : [])).toEqual([]);
  });
  test('an index lists its exports', () => {
    expect(offences(product.filter(({ path }) => path.endsWith('/src/index.ts')), ({ text }) => /\bexport\s*\*/.test(text) ? ['exports everything'] : [])).toEqual([]);
  });
  test.each(packages)('%s has an index, a README and belongs to a layer', (path) => {
    expect(layerOf(path)).toBeDefined();
    expect(existsSync(join(root, path, 'src/index.ts'))).toBe(true);
    const readme = existsSync(join(root, path, 'README.md')) ? readFileSync(join(root, path, 'README.md'), 'utf8') : '';
    expect(readme.startsWith('# ')).toBe(true);
  });
  test.each(actions)('%s has the files of an action', (path) => {
    const composite = path === 'actions/setup-slipway';
    const expected = ['action.yml', 'README.md', ...(composite ? [] : ['package.json', 'src/index.ts', 'src/main.ts', 'src/inputs.ts', 'src/run.ts', 'src/report.ts'])];
    expect(expected.filter((name) => !existsSync(join(root, path, name)))).toEqual([]);
    const yaml = readFileSync(join(root, path, 'action.yml'), 'utf8');
    expect(yaml).toMatch(composite ? /using: ['"]?composite/ : /using: ['"]?node24/);
    if (!composite) expect(yaml).toContain(`main: ../../dist/${basename(path)}/index.js`);
  });
});
