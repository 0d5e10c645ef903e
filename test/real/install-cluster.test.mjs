// install.sh against a real Kubernetes API server: four public charts with their hook Jobs and three own ones, whose images the
// site's own registry serves from what the installer put there.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { stringify } from 'yaml';
import { finishJobs, startCluster } from './cluster.mjs';
import { cleanEnv, execute, fillRegistry, makeGit, mustExecute, realCharts, registryFlags, repoDir, requireTestData, serveFiles, slipway, startDebianRegistry, startDistribution, tool, writeFiles } from './support.mjs';

/** Where each public chart takes the address of a registry, and what its owner set in the release repo. */
const publicCharts = {
  'cert-manager': { registry: ['imageRegistry'], values: (text) => text.replace('installCRDs: false', 'installCRDs: true') },
  // images that are pinned by digest cannot be made here
  'ingress-nginx': { registry: ['global.image.registry'], values: (text) => text.replaceAll(/^( +)digest: sha256:.*$/gm, '$1digest: ""') },
  redis: { registry: ['global.imageRegistry'], values: (text) => text.replace('allowInsecureImages: false', 'allowInsecureImages: true') },
  promtail: { registry: ['global.imageRegistry'] },
};

const workload = (kind, name, image, rest = '') => `apiVersion: ${kind === 'Job' ? 'batch/v1' : 'apps/v1'}
kind: ${kind}
metadata: {name: ${name}${rest}}
spec:
  ${kind === 'Job' ? 'backoffLimit: 0' : 'selector: {matchLabels: {app: x}}'}
  template:
    metadata: {labels: {app: x}}
    spec:
      ${kind === 'Job' ? 'restartPolicy: Never' : 'serviceAccountName: default'}
      containers: [{name: main, image: "{{ .Values.registry }}/${image}"}]
`;

/** A chart of our own: a Deployment, the objects of `more`, and a value for the registry. */
const ownChart = (name, more = {}) => ({
  [`addons/${name}/Chart.yaml`]: `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n`,
  [`addons/${name}/values.yaml`]: 'registry: registry.example\n',
  [`addons/${name}/templates/deployment.yaml`]: workload('Deployment', name, `release/${name}:v1`),
  ...Object.fromEntries(Object.entries(more).map(([file, text]) => [`addons/${name}/templates/${file}`, text])),
});

/** A job of every night, with a container that comes before its own. */
const cronJob = `apiVersion: batch/v1
kind: CronJob
metadata: {name: store-clean}
spec:
  schedule: "0 3 * * *"
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          initContainers: [{name: first, image: "{{ .Values.registry }}/release/store-first:v1"}]
          containers: [{name: main, image: "{{ .Values.registry }}/release/store:v1"}]
`;

const order = ['cert-manager', 'web', 'ingress-nginx', 'store', 'redis', 'promtail'];

const ownFiles = {
  ...ownChart('web', { 'settings.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web-settings}\ndata: {a: b}\n' }),
  ...ownChart('store', { 'clean.yaml': cronJob, 'migrate.yaml': workload('Job', 'store-migrate', 'release/store:v1', ', annotations: {helm.sh/hook: "pre-install,pre-upgrade", helm.sh/hook-delete-policy: "before-hook-creation"}') }),
  ...ownChart('extra'),
  'configs/database.yaml.j2': `{# the login of the shop #}
apiVersion: v1
kind: Secret
metadata:
  name: database
  namespace: shop
data:
  password: {{ database.password | b64encode }}
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: endpoints
  namespace: shop
data:
  registry: "{{ registry_domain }}"
  vip: {{ vip }}
  mirror: "[[ registry_library ]]/"
  hosts: |
{% for host in hosts %}
    {{ loop.index }}: {{ host.name }}:{{ host.port | default(1000000) }}
{% endfor %}
{% if mode == 'ha' and not (debug | default(false)) %}
  mode: several
{% else %}
  mode: one
{% endif %}
`,
  'configs/platform-info.yaml.j2': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: platform-info, namespace: kube-system}\ndata: {page: "{{ product }} {{ platform_release_version }}"}\n',
  'prerequisites/k8s_resources/10-kind.yaml': `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: sites.acme.example}
spec:
  group: acme.example
  scope: Cluster
  names: {plural: sites, singular: site, kind: Site}
  versions: [{name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}}]
`,
  'prerequisites/k8s_resources/20-site.yaml': 'apiVersion: acme.example/v1\nkind: Site\nmetadata: {name: here}\nspec: {image: "[[ registry_release ]]/site:v1", raw: "{{ kept }}"}\n',
};

describe('install.sh and a real Kubernetes API server', { concurrency: false }, () => {
  const world = { failing: ['store-migrate'], endless: [] };
  const stops = [];

  before(async (t) => {
    const data = requireTestData(t);
    if (data === undefined) return;
    const dir = mkdtempSync(path.join(os.tmpdir(), 'slipway-install-'));
    stops.push(() => rmSync(dir, { recursive: true, force: true }));
    const source = await startDistribution(path.join(dir, 'source'));
    stops.push(() => source.stop());
    const cluster = await startCluster();
    stops.push(() => cluster.stop());
    const jobs = finishJobs(cluster, world);
    stops.push(() => jobs.stop());
    // a site without helm and kubectl, whose small tools are those of busybox: only what the package brings
    const bin = path.join(dir, 'bin');
    mkdirSync(bin);
    for (const name of ['bash', 'openssl', 'curl']) symlinkSync((await mustExecute('bash', ['-c', `type -P ${name}`])).stdout.trim(), path.join(bin, name));
    for (const name of ['tar', 'gzip', 'xargs', 'cat', 'chmod', 'date', 'dd', 'df', 'dirname', 'grep', 'head', 'ls', 'mkdir', 'mktemp', 'mv', 'rm', 'rmdir', 'sleep', 'sync', 'tail']) symlinkSync(tool('busybox'), path.join(bin, name));
    Object.assign(world, { dir, source, cluster, jobs, bin, charts: realCharts(data).filter(({ name }) => publicCharts[name] !== undefined) });
  });
  after(async () => {
    const failures = [];
    for (const stop of stops.reverse()) await Promise.resolve().then(stop).catch((error) => failures.push(error));
    assert.deepEqual(failures, []);
  });

  const step = (name, run) => test(name, async (t) => {
    if (world.cluster === undefined) { t.skip('no test data'); return; }
    await run(t);
  });
  const environment = () => ({ ...cleanEnv(), PATH: world.bin, KUBECONFIG: world.cluster.kubeconfig, HOME: world.dir });
  const install = (...args) => execute(path.join(world.bin, 'bash'), [path.join(world.package, 'install.sh'), ...args, '--log', path.join(world.dir, 'install.log')], { cwd: world.dir, env: environment() });
  const mustInstall = async (...args) => {
    const result = await install(...args);
    assert.equal(result.code, 0, result.output);
    return result;
  };
  const get = async (where) => (await world.cluster.request('GET', where)).body;
  const writeSite = (name, values) => writeFileSync(path.join(world.dir, name), stringify({ database: { password: 'päß"word' }, hosts: [{ name: 'a', port: 8080 }, { name: 'b' }], mode: 'ha', vip: '10.2.2.2', ...values }));
  const configMap = async (namespace, name) => (await get(`/api/v1/namespaces/${namespace}/configmaps/${name}`)).data;
  const namespaceOf = (name) => (name === 'web' || name === 'store' || name === 'extra' ? 'shop' : name);
  /** "name revision status" of each release of helm, in the order of their first revision. */
  const releases = async () => {
    const { items } = await get('/api/v1/secrets?labelSelector=owner%3Dhelm');
    return items.map(({ metadata: { labels, creationTimestamp, resourceVersion } }) => ({ ...labels, creationTimestamp, resourceVersion: Number(resourceVersion) }))
      .sort((a, b) => a.resourceVersion - b.resourceVersion).map(({ name, version, status }) => `${name} ${version} ${status}`);
  };

  step('a package is built of charts, configs, prerequisites and tools', async (t) => {
    const { dir, charts, source } = world;
    const repo = path.join(dir, 'repo');
    for (const { name, dir: from } of charts) {
      cpSync(from, path.join(repo, 'addons', name), { recursive: true });
      const file = path.join(repo, 'addons', name, 'values.yaml');
      writeFileSync(file, publicCharts[name].values?.(readFileSync(file, 'utf8')) ?? readFileSync(file));
    }
    const programs = { helm: readFileSync(tool('helm')), kubectl: readFileSync(tool('kubectl')) };
    const origin = await serveFiles(t, { helm: { file: tool('helm') }, kubectl: { file: tool('kubectl') } });
    const architecture = { x64: 'amd64', arm64: 'arm64' }[process.arch];
    writeFiles(repo, {
      ...ownFiles,
      'slipway.yaml': stringify({
        product: 'acme', kubeVersion: 'v1.34.0', platforms: ['linux/amd64', 'linux/arm64'],
        registryValues: { ...Object.fromEntries(Object.entries(publicCharts).map(([name, { registry }]) => [name, registry])), web: ['registry'], store: ['registry'], extra: ['registry'] },
        tools: Object.entries(programs).map(([name, bytes]) => ({ name, platform: `linux/${architecture}`, url: `${origin}/${name}`, sha256: createHash('sha256').update(bytes).digest('hex') })),
      }),
      'version.yml': stringify({ spec: { modules: [{ name: 'all', enable: true, addons: [...order, 'extra'].map((name) => ({ name, enable: name !== 'extra', namespace: namespaceOf(name), version: '1' })) }] } }),
    });
    const git = await makeGit(repo);
    const commit = async () => { await git('add', '--all', '--force'); await git('commit', '--quiet', '--message', 'release'); };
    await commit();
    const cli = async (...args) => {
      const result = await slipway(args, { cwd: dir, cli: path.join(process.env.SLIPWAY_TEST_DIST ?? path.join(repoDir, 'dist'), 'cli/index.js') });
      assert.equal(result.code, 0, result.output);
      return result;
    };
    await cli('render-images', '--repo', repo);
    const references = readFileSync(path.join(repo, 'images/images_platform.list'), 'utf8').trim().split('\n');
    const placed = await fillRegistry(source, references, { platforms: ['linux/amd64', 'linux/arm64'], layerBytes: 20_000 });
    await cli('verify-images', '--repo', repo, '--output', path.join(dir, 'out'), '--update-lock', ...registryFlags(source, placed));
    await commit();
    await git('tag', '--annotate', 'v1.0.0', '--message', 'v1.0.0');
    const { stdout } = await cli('package-platform', '--repo', repo, '--ref', 'v1.0.0', '--output', path.join(dir, 'packages'), ...registryFlags(source, placed), '--json');
    world.package = JSON.parse(stdout).package;
    await cli('verify-package', world.package);
    await mustExecute(tool('shellcheck'), [path.join(world.package, 'install.sh')]);
  });

  step('images go into the storage of the site\'s registry, without a cluster', async () => {
    world.storage = path.join(world.dir, 'storage');
    await mustInstall('images', '--storage', world.storage, '--kubectl', 'none');
    world.registry = await startDebianRegistry(world.storage);
    stops.push(() => world.registry.stop());
    const created = await world.cluster.request('POST', '/api/v1/namespaces/kube-system/configmaps', { metadata: { name: 'system-info' }, data: { registry_domain: world.registry.host, registry_ca: 'one\n"two"\n', vip: '10.1.1.1' } });
    assert.equal(created.status, 201, JSON.stringify(created.body));
  });

  step('check looks at the cluster with the tools that the package carries', async () => {
    writeSite('site.yaml', {});
    const { output } = await mustInstall('check', '--config', 'site.yaml');
    assert.match(output, /site\.yaml fills in 2 objects of configs/);
    assert.match(output, /note: helm is not installed; that of the package is used/);
    assert.match(output, /note: the cluster has no StorageClass/);
    assert.match(output, /acme v1\.0\.0 is ready to be installed/);
  });

  step('charts before configs are refused, and configs without their values too', async () => {
    // from here on with tools of the site, which are found at once
    for (const name of ['helm', 'kubectl']) symlinkSync(tool(name), path.join(world.bin, name));
    const early = await install('charts');
    assert.equal(early.code, 1);
    assert.match(early.output, /install\.sh configs --config FILE/);
    const kubeconfig = path.join(world.dir, 'nobody-listens');
    writeFileSync(kubeconfig, readFileSync(world.cluster.kubeconfig, 'utf8').replace(/https:\/\/127\.0\.0\.1:\d+/, 'https://127.0.0.1:1'));
    const blind = await execute(path.join(world.bin, 'bash'), [path.join(world.package, 'install.sh'), 'charts'], { cwd: world.dir, env: { ...environment(), KUBECONFIG: kubeconfig } });
    assert.equal(blind.code, 1, blind.output);
    assert.match(blind.output, /unknown: the cluster does not say whether the site is configured: .*127\.0\.0\.1:1/);
    const asked = await install('configs', '--dry-run');
    assert.equal(asked.code, 0, asked.output);
    assert.equal(asked.output.match(/ {2}database\.password \(for configs\/database\.yaml\.j2\)/g)?.length, 1, asked.output);
    writeFileSync(path.join(world.dir, 'site.yaml'), stringify({ hosts: [], vip: '10.2.2.2' }));
    const poor = await install('configs', '--config', 'site.yaml');
    assert.equal(poor.code, 1, poor.output);
    assert.match(poor.output, /configs\/database\.yaml\.j2:\d+: the config file does not give database\.password/);
    assert.deepEqual(await releases(), []);
    // without kubectl the registry is known from the config file only
    const alone = await install('charts', '--dry-run', '--kubectl', 'none');
    assert.match(alone.output, /the registry of the site is not known: give registry_domain/);
    writeSite('alone.yaml', { registry_domain: 'registry.site:5000' });
    const told = await install('charts', '--dry-run', '--kubectl', 'none', '--config', 'alone.yaml');
    assert.match(told.output, /nothing was written:\n {2}- prerequisites\/ needs kubectl\n$/);
  });

  step('configs that fail in the middle, where there were none: what was put there by then stays, and the next run takes it over', async () => {
    // a number where the API wants a text; the Secret comes before it
    writeSite('broken.yaml', { vip: 5 });
    const { code, output } = await install('configs', '--config', 'broken.yaml');
    assert.equal(code, 1, output);
    assert.match(output, /install\.sh: configs failed; what was put there by then stays; put it right and run this again\n/);
    assert.equal((await world.cluster.request('GET', '/api/v1/namespaces/shop/secrets/database')).status, 200);
    assert.equal(await configMap('shop', 'endpoints'), undefined);
  });

  step('configs become objects, by the config file and what the cluster says of itself', async () => {
    writeSite('site.yaml', {});
    await mustInstall('configs', '--config', 'site.yaml');
    const secret = await get('/api/v1/namespaces/shop/secrets/database');
    assert.equal(Buffer.from(secret.data.password, 'base64').toString(), 'päß"word');
    assert.deepEqual(await configMap('shop', 'endpoints'), { registry: world.registry.host, vip: '10.2.2.2', mirror: `${world.registry.host}/library/`, hosts: '1: a:8080\n2: b:1000000\n', mode: 'several' });
    assert.deepEqual(await releases(), ['platform-configs 1 deployed']);
    assert.match((await mustInstall('configs', '--config', 'site.yaml')).output, /configs are as they were/);
    assert.deepEqual(await releases(), ['platform-configs 1 deployed']);
  });

  step('configs that fail in the middle are put back as they were, which the next run finds', async () => {
    writeSite('broken.yaml', { database: { password: 'other' }, vip: 5 });
    const before = await configMap('shop', 'endpoints');
    const { code, output } = await install('configs', '--config', 'broken.yaml');
    assert.equal(code, 1, output);
    assert.match(output, /install\.sh: configs failed; what was there before is there again\n/);
    assert.equal(Buffer.from((await get('/api/v1/namespaces/shop/secrets/database')).data.password, 'base64').toString(), 'päß"word');
    assert.deepEqual(await configMap('shop', 'endpoints'), before);
    assert.match((await mustInstall('configs', '--config', 'site.yaml')).output, /configs are as they were/);
    world.configs = (await releases()).filter((line) => line.startsWith('platform-configs '));
    assert.equal(world.configs.at(-1), 'platform-configs 3 deployed');
  });

  step('--wait waits until a chart is ready, which it never is where nothing runs', async () => {
    const { code, output } = await install('charts', '--wait', '--timeout', '1s');
    assert.equal(code, 1, output);
    assert.match(output, /the chart of cert-manager failed/);
  });

  step('a chart that cannot be installed stops the run with its name', async () => {
    const created = await world.cluster.request('POST', '/api/v1/namespaces/shop/configmaps', { metadata: { name: 'web-settings' } });
    assert.equal(created.status, 201);
    const { code, output } = await install('charts');
    assert.equal(code, 1, output);
    assert.match(output, /web-settings/);
    assert.match(output, /the chart of web failed; put it right and run this again: it goes on with web/);
    assert.deepEqual((await releases()).filter((line) => line.endsWith('deployed')), [world.configs.at(-1), 'cert-manager 1 deployed']);
    assert.deepEqual(await configMap('kube-system', 'platform-info'), { product: 'acme', pending: 'v1.0.0' });
    const status = await install('status');
    assert.equal(status.code, 1, status.output);
    assert.match(status.output, /cluster: acme, no release of it is complete\npending: v1\.0\.0 was begun and is not complete: run images and then charts again/);
    assert.match(status.output, / {2}cert-manager \S+: deployed\n {2}web 1\.0\.0: not installed\n/);
    assert.equal((await world.cluster.request('DELETE', '/api/v1/namespaces/shop/configmaps/web-settings')).status, 200);
  });

  step('a hook that fails is named; what was installed before stays', async () => {
    const { code, output } = await install('charts');
    assert.equal(code, 1, output);
    assert.match(output, /cert-manager \S+ is there already/);
    assert.match(output, /store-migrate/);
    assert.match(output, /the chart of store failed/);
    assert.ok(world.jobs.finished.includes('shop/store-migrate failed'), world.jobs.finished.join());
  });

  step('a run is killed while a hook runs', async () => {
    world.failing.length = 0;
    world.endless.push('store-migrate');
    const child = spawn(path.join(world.bin, 'bash'), [path.join(world.package, 'install.sh'), 'charts'], { cwd: world.dir, env: environment(), stdio: 'ignore', detached: true });
    const ended = new Promise((resolve) => child.once('close', resolve));
    const deadline = Date.now() + 120_000;
    while (!(await releases()).some((line) => /^store \d+ pending-/.test(line))) {
      assert.ok(Date.now() < deadline && child.exitCode === null, 'the hook of store does not run');
      await sleep(25);
    }
    process.kill(-child.pid, 'SIGKILL');
    await ended;
    world.endless.length = 0;
  });

  step('the next run goes on: every enabled addon is deployed, in order, and the cluster says so', async () => {
    const { output } = await mustInstall('charts');
    assert.match(output, /3 charts installed, 3 there already/);
    assert.match(output, /extra is not enabled/);
    const all = await releases();
    assert.deepEqual(all, [...world.configs, ...order.map((name) => `${name} 1 deployed`)]);
    assert.deepEqual(await configMap('kube-system', 'platform-info'), { product: 'acme', version: 'v1.0.0', hotfixes: '', page: 'acme v1.0.0' });
    assert.deepEqual((await get('/apis/acme.example/v1/sites/here')).spec, { image: `${world.registry.host}/release/site:v1`, raw: '{{ kept }}' });
    // the hooks of the public charts ran as well
    for (const job of ['cert-manager/cert-manager-startupapicheck', 'ingress-nginx/ingress-nginx-admission-create', 'ingress-nginx/ingress-nginx-admission-patch', 'shop/store-migrate']) {
      assert.ok(world.jobs.finished.includes(`${job} complete`), `${job} in ${world.jobs.finished.join()}`);
    }
  });

  step('another run changes nothing', async () => {
    const versions = async () => Object.fromEntries(await Promise.all(['/api/v1/secrets', '/api/v1/configmaps', '/apis/apps/v1/deployments', '/apis/apps/v1/statefulsets', '/apis/apps/v1/daemonsets', '/apis/acme.example/v1/sites', '/apis/apiextensions.k8s.io/v1/customresourcedefinitions']
      .map(async (where) => [where, (await get(where)).items.map(({ metadata }) => `${metadata.namespace}/${metadata.name} ${metadata.resourceVersion}`).sort()])));
    const earlier = await versions();
    assert.match((await mustInstall('charts')).output, /0 charts installed, 6 there already/);
    assert.deepEqual(await versions(), earlier);
  });

  step('every image of every pod template comes from the site\'s registry, which has it (R72)', async () => {
    const pod = (name, image) => world.cluster.request('POST', '/api/v1/namespaces/shop/pods', { metadata: { name }, spec: { containers: [{ name: 'main', image }] } });
    assert.equal((await pod('by-an-operator', `${world.registry.host}/release/web:v1`)).status, 201);
    const templates = [];
    for (const where of ['/apis/apps/v1/deployments', '/apis/apps/v1/statefulsets', '/apis/apps/v1/daemonsets', '/apis/batch/v1/jobs', '/apis/batch/v1/cronjobs', '/api/v1/pods']) templates.push(...(await get(where)).items.map(({ spec }) => (spec.jobTemplate?.spec ?? spec).template?.spec ?? spec));
    const images = new Set([...templates.flatMap(({ initContainers = [], containers }) => [...initContainers, ...containers]).map(({ image }) => image), ...world.jobs.images]);
    assert.ok(images.size >= 10, [...images].join());
    assert.ok(images.has(`${world.registry.host}/release/store-first:v1`), [...images].join());
    for (const image of images) {
      assert.ok(image.startsWith(`${world.registry.host}/`), image);
      const [, name, tag] = /^[^/]+\/(.+):([^:/]+)$/.exec(image) ?? [];
      const answer = await fetch(`${world.registry.url}/v2/${name}/manifests/${tag}`, { method: 'HEAD', headers: { accept: 'application/vnd.oci.image.index.v1+json, application/vnd.docker.distribution.manifest.list.v2+json' } });
      assert.equal(answer.status, 200, image);
    }
    const { output } = await mustInstall('status', '--images', '--plain-http');
    assert.match(output, /cluster: acme v1\.0\.0\n/);
    assert.match(output, /pod templates: \d+ images, 0 from elsewhere than 127\.0\.0\.1/);
    assert.match(output, / {2}redis \S+: deployed\n/);
    assert.match(output, /images of pods: (\d+) of \1 in 127\.0\.0\.1:\d+, 0 missing, 0 unknown\n$/);
    const asked = Number(/images of pods: (\d+)/.exec(output)?.[1]);
    // those of hooks that are gone again are not in the cluster
    assert.ok(asked <= images.size && asked >= 9, `${asked} of ${images.size}`);
  });

  step('status --images names what the registry lacks, who pulls it, and what comes from elsewhere', async () => {
    const tag = path.join(world.storage, 'docker/registry/v2/repositories/release/store-first/_manifests/tags/v1');
    renameSync(tag, `${tag}-hidden`);
    const created = await world.cluster.request('POST', '/api/v1/namespaces/shop/pods', { metadata: { name: 'foreign' }, spec: { containers: [{ name: 'main', image: 'docker.io/library/foreign:1' }] } });
    assert.equal(created.status, 201);
    const { code, output } = await install('status', '--images', '--plain-http');
    renameSync(`${tag}-hidden`, tag);
    for (const name of ['foreign', 'by-an-operator']) assert.equal((await world.cluster.request('DELETE', `/api/v1/namespaces/shop/pods/${name}?gracePeriodSeconds=0`)).status, 200);
    assert.equal(code, 1, output);
    assert.match(output, / {2}shop\/foreign pulls docker\.io\/library\/foreign:1, which is not from 127\.0\.0\.1:\d+\n/);
    assert.match(output, / {2}missing: \S+\/release\/store-first:v1, which shop\/store-clean pulls, is not in 127\.0\.0\.1:\d+\n.*, 1 missing, 0 unknown\n$/);
  });

  step('uninstall asks, goes backwards and leaves data, prerequisites and images', async () => {
    const asked = await install('uninstall');
    assert.equal(asked.code, 2, asked.output);
    assert.match(asked.output, /--yes/);
    assert.match(asked.output, /^ {2}platform-configs from kube-system/m);
    const { stdout } = await mustInstall('uninstall', '--yes');
    assert.deepEqual([...stdout.matchAll(/^removing (\S+)$/gm)].map(([, name]) => name), [...order].reverse());
    assert.deepEqual(await releases(), []);
    assert.equal(await configMap('kube-system', 'platform-info'), undefined);
    for (const kind of ['deployments', 'statefulsets', 'daemonsets']) assert.deepEqual((await get(`/apis/apps/v1/${kind}`)).items.map(({ metadata }) => metadata.name), []);
    assert.equal((await get('/apis/acme.example/v1/sites')).items.length, 1);
    const log = readFileSync(path.join(world.dir, 'install.log'), 'utf8');
    assert.match(log, /install\.sh uninstall --yes/);
    assert.ok(!log.includes('päß') && !log.includes(Buffer.from('päß"word').toString('base64')), 'the log has the password of the config file');
  });

  step('data goes when it is told to: the claims of these charts, and prerequisites', async () => {
    const claim = async (name, labels) => {
      const created = await world.cluster.request('POST', '/api/v1/namespaces/redis/persistentvolumeclaims', { metadata: { name, labels }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } });
      assert.equal(created.status, 201, JSON.stringify(created.body));
    };
    await claim('data-redis-0', { 'app.kubernetes.io/instance': 'redis' });
    await claim('of-somebody', { app: 'other' });
    await mustInstall('uninstall', '--yes', '--delete-data');
    assert.deepEqual((await get('/api/v1/namespaces/redis/persistentvolumeclaims')).items.map(({ metadata }) => metadata.name), ['of-somebody']);
    assert.equal((await world.cluster.request('GET', '/apis/acme.example/v1/sites/here')).status, 404);
  });
});
