// The embedded engine prints what `helm template` of the same version prints, byte for byte: thirteen public
// charts under their default and their own ci/ values. Text that differs between two runs of helm itself
// (keys, passwords) is excused line by line.
//
//   HELM=/path/to/helm node --test test/real/helm-identity.test.mjs
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const charts = join(process.env.SLIPWAY_TEST_DATA ?? join(root, '../shared/data'), 'charts');
const helm = process.env.HELM;

assert.ok(helm, 'HELM must name the helm binary of the embedded version: go install helm.sh/helm/v4/cmd/helm@v4.3.1');
assert.ok(existsSync(charts), `there are no charts at ${charts}: set SLIPWAY_TEST_DATA`);

const variants = [
  { name: 'plain', flags: [], options: {} },
  { name: 'with CRDs', flags: ['--include-crds'], options: { includeCrds: true } },
  {
    name: 'with every option',
    flags: ['-n', 'prod', '--kube-version', '1.33.2', '-a', 'monitoring.coreos.com/v1', '--skip-tests', '--is-upgrade', '--set', 'image.tag=v9,x.y={1,b}', '--set-string', 'nameOverride=12', '--set-json', 'z={"a":[1,2.5,null]}', '--set-literal', 'lit=a,b=c'],
    options: {
      namespace: 'prod', kubeVersion: '1.33.2', apiVersions: ['monitoring.coreos.com/v1'], skipTests: true, isUpgrade: true,
      set: ['image.tag=v9,x.y={1,b}'], setString: ['nameOverride=12'], setJson: ['z={"a":[1,2.5,null]}'], setLiteral: ['lit=a,b=c'],
    },
  },
  { name: 'without hooks', flags: ['--no-hooks'], options: { noHooks: true } },
];

function* chartsWithProfiles() {
  for (const project of readdirSync(charts)) {
    for (const name of readdirSync(join(charts, project))) {
      const chart = join(charts, project, name);
      if (!statSync(chart).isDirectory()) continue;
      const ci = join(chart, 'ci');
      const files = existsSync(ci) ? readdirSync(ci).filter((file) => file.endsWith('-values.yaml')).sort() : [];
      yield { chart, profiles: [undefined, ...files.map((file) => join(ci, file))] };
    }
  }
}

/** The engine as the products have it: bundled, rendering in a worker. */
async function openEngine(folder) {
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
  const bundle = (source, out) => promisify(execFile)(process.execPath, [ncc, 'build', join(root, 'packages/helm/src', source), '-o', join(folder, out), '--no-cache', '--transpile-only', '--target', 'es2022', '-q'], { cwd: root });
  await Promise.all([bundle('worker.ts', 'worker'), bundle('index.ts', 'helm')]);
  for (const asset of ['helm.wasm.br', 'helm.json']) cpSync(join(root, 'packages/helm/assets', asset), join(folder, asset));
  const library = await import(pathToFileURL(join(folder, 'helm/index.js')));
  return { library, engine: await library.createEnginePool({ assetsDir: folder, workers: 2 }) };
}

/** What helm says, without its prefix and what it logs before the error. */
const errorOf = (stderr) => stderr.slice(stderr.indexOf('Error: ') + 'Error: '.length).replace('\n\nUse --debug flag to render out invalid YAML', '').trim();

/** Helm names several problems in an order of chance. */
const words = (text) => text.split(/[\s,]+/).filter(Boolean).sort();

async function helmTemplate(chart, flags) {
  try {
    const { stdout } = await promisify(execFile)(helm, ['template', 'r', chart, ...flags], { maxBuffer: 2 ** 28, env: { PATH: '', HOME: '/nonexistent' } });
    return { text: stdout };
  } catch (error) {
    if (error.code === 'ENOENT') throw error;
    return { error: errorOf(error.stderr) };
  }
}

/** The first line that differs, other than lines on which helm's own two runs differ. */
function firstDifference(ours, first, second) {
  if (ours === first) return undefined;
  const [a, b, c] = [ours, first, second].map((text) => text.split('\n'));
  if (a.length !== b.length) return `${a.length} lines instead of ${b.length}`;
  const at = b.findIndex((line, index) => line !== a[index] && line === c[index]);
  return at < 0 ? undefined : `line ${at + 1}: ${JSON.stringify(a[at])} instead of ${JSON.stringify(b[at])}`;
}

describe('the embedded engine equals helm template', () => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-helm-'));
  let engine;
  let library;
  before(async () => {
    ({ engine, library } = await openEngine(folder));
  });
  after(async () => {
    await engine?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const { chart, profiles } of chartsWithProfiles()) {
    test(basename(chart), async () => {
      const files = await library.loadChartDirectory(chart);
      for (const profile of profiles) {
        for (const { name, flags, options } of variants) {
          const all = [...flags, ...(profile === undefined ? [] : ['-f', profile])];
          const [first, second] = await Promise.all([helmTemplate(chart, all), helmTemplate(chart, all)]);
          const values = profile === undefined ? [] : [{ path: profile, data: readFileSync(profile) }];
          const ours = await engine.render(files, { ...options, releaseName: 'r', values }).then(({ text }) => ({ text }), (error) => ({ error: error.message }));
          const label = `${name}, ${profile === undefined ? 'default values' : basename(profile)}`;
          if (first.error === undefined) {
            assert.equal(ours.error, undefined, label);
            assert.equal(firstDifference(ours.text, first.text, second.text), undefined, label);
          } else {
            const said = ours.error?.replace(/^chart \S+ does not render: /, '') ?? 'nothing, it renders';
            assert.deepEqual(words(said), words(first.error), `${label}: helm says ${first.error}, the engine ${said}`);
          }
        }
      }
    });

    test(`${basename(chart)}: a package holds the files that helm package takes`, async (t) => {
      const out = mkdtempSync(join(folder, 'package-'));
      // Helm packages no chart whose dependencies are not there.
      const packed = await promisify(execFile)(helm, ['package', chart, '-d', out]).catch((error) => /missing in charts/.test(error.stderr) ? undefined : Promise.reject(error));
      if (packed === undefined) return t.skip('its dependencies are missing');
      const { stdout } = await promisify(execFile)('tar', ['-tzf', join(out, readdirSync(out)[0])]);
      const { files } = await engine.loadChart(await library.loadChartDirectory(chart));
      assert.deepEqual(files.map(({ path }) => path).sort(), stdout.trim().split('\n').map((path) => path.slice(path.indexOf('/') + 1)).sort());
    });

    test(`${basename(chart)}, packed`, async () => {
      const loaded = await engine.loadChart(await library.loadChartDirectory(chart));
      const packed = join(folder, library.packedChartName(loaded));
      writeFileSync(packed, library.packChart(loaded, { mtime: 1_700_000_000 }));
      const shown = await promisify(execFile)(helm, ['show', 'chart', packed]);
      assert.match(shown.stdout, new RegExp(`^name: ${loaded.name}$`, 'm'));
      const [folderFirst, folderSecond, archive] = await Promise.all([chart, chart, packed].map((path) => helmTemplate(path, [])));
      if (folderFirst.error === undefined) assert.equal(firstDifference(archive.text, folderFirst.text, folderSecond.text), undefined);
      else assert.deepEqual(words(archive.error), words(folderFirst.error));
    });
  }
});
