// A small release to run actions on: one component repo with two charts, its images in registry storage, a release repo
// before its first release, and a folder of files to download.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { makeImage, writeImage } from './images.mjs';
import { makeGit } from './processes.mjs';

/** Writes files by their path below `root`. */
export function writeFiles(root, files) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
}

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: {name: "{{ .Release.Name }}"}
spec:
  replicas: {{ .Values.replicas }}
  selector: {matchLabels: {app: x}}
  template:
    metadata: {labels: {app: x}}
    spec:
      containers: [{name: main, image: "{{ .Values.image }}"}]
`;

const chart = (name, version) => ({
  [`charts/${name}/Chart.yaml`]: `apiVersion: v2\nname: ${name}\nversion: ${version}\n`,
  [`charts/${name}/values.yaml`]: `image: release/${name}:v${version}\nreplicas: 1\n`,
  [`charts/${name}/templates/deployment.yaml`]: deployment,
});

const addon = (name) => `        - {name: ${name}, description: x, enable: true, namespace: shop, version: v0.0.0}\n`;

/**
 * Makes the parts in `dir`.
 * @returns `{repo, git, components, storage, commit(message, tag?)}`: the release repo with git in it, the folder of component
 * repos (acme/shop has v1.0.0, v1.0.1 and, of another line, v1.1.0) and registry storage with the images of v1.0.0 and v1.0.1
 */
export async function makeSmallRelease(dir, files = {}) {
  const components = path.join(dir, 'components');
  const shop = path.join(components, 'acme/shop');
  mkdirSync(shop, { recursive: true });
  const shopGit = await makeGit(shop);
  for (const version of ['1.0.0', '1.0.1', '1.1.0']) {
    writeFiles(shop, { ...chart('web', version), ...chart('store', version) });
    await shopGit('add', '--all');
    await shopGit('commit', '--quiet', '--message', version);
    await shopGit('tag', `v${version}`);
  }
  const storage = path.join(dir, 'storage');
  for (const version of ['1.0.0', '1.0.1']) {
    for (const name of ['web', 'store']) writeImage(storage, { repository: `release/${name}`, tags: [`v${version}`], image: makeImage({ name: `${name} ${version}`, format: name === 'web' ? 'oci' : 'docker' }) });
  }
  const repo = path.join(dir, 'repo');
  writeFiles(repo, {
    'slipway.yaml': 'product: acme\nplatforms: [linux/amd64, linux/arm64]\n',
    'version.yml': `spec:\n  modules:\n    - name: shop\n      description: x\n      enable: true\n      addons:\n${addon('web')}${addon('store')}`,
    'repos/shop.yaml': 'metadata: {name: shop, description: x}\nspec:\n  - repositoryFullName: acme/shop\n    baseVersion: v1.0 # not 1.1\n    currentTag: v1.0.0\n    chartPaths: [charts/web, charts/store]\n',
    'images/.gitkeep': '',
    ...files,
  });
  const git = await makeGit(repo);
  const commit = async (message, tag) => {
    await git('add', '--all');
    await git('commit', '--quiet', '--message', message);
    if (tag !== undefined) await git('tag', '--annotate', '--message', tag, tag);
  };
  await commit('release repo');
  return { repo, git, components, storage, commit };
}

/** The text of an `offline-resources.yaml` without OS packages: one file from `origin`. */
export function offlineResources(origin, { sha256 = createHash('sha256').update('tool').digest('hex') } = {}) {
  return `name: machines\nversion: v1.0.0\nplatforms: [linux/amd64]\nfiles:\n  - url: ${origin}/tool\n    sha256: "${sha256}"\n    path: bin/tool\nimages: ["release/web:v1.0.1"]\n`;
}

/** The text of everything in a folder, for a look at what must not be in it. */
export function readAll(dir) {
  return readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(path.join(entry.parentPath ?? entry.path, entry.name), 'latin1')).join('\n');
}

/** Serves files by name from 127.0.0.1; a value is the content, or a path when it is an object `{file}`. */
export async function serveFiles(t, files) {
  const server = http.createServer((request, response) => {
    const content = files[request.url.slice(1)];
    if (content === undefined) response.writeHead(404).end();
    else response.end(typeof content === 'string' ? content : readFileSync(content.file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); }));
  return `http://127.0.0.1:${server.address().port}`;
}
