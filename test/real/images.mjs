// Real image content for the tests: docker schema 2 and OCI, one or several platforms, shared layers, an attestation.
// The bytes depend on the names only, so the same call gives the same digests in every run.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** @see https://distribution.github.io/distribution/spec/manifest-v2-2/ and https://github.com/opencontainers/image-spec/blob/main/media-types.md */
const mediaTypes = {
  docker: {
    index: 'application/vnd.docker.distribution.manifest.list.v2+json', manifest: 'application/vnd.docker.distribution.manifest.v2+json',
    config: 'application/vnd.docker.container.image.v1+json', layer: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
  },
  oci: {
    index: 'application/vnd.oci.image.index.v1+json', manifest: 'application/vnd.oci.image.manifest.v1+json',
    config: 'application/vnd.oci.image.config.v1+json', layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
  },
};

export function digestOf(bytes) {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/**
 * Makes an image.
 * @param options.name what makes its config and its last layer unlike those of others
 * @param options.format 'docker' (schema 2) or 'oci'
 * @param options.platforms one manifest each; more than one, or an attestation, makes an index
 * @param options.layers names of layers below its own; the same name gives the same layer, in other images too
 * @param options.layerBytes about the size of each layer
 * @param options.attestation adds to the index what BuildKit adds: a manifest of platform unknown/unknown
 * @returns `{digest, mediaType, body, platforms: {'linux/amd64': digest}, manifests: Map<digest, {mediaType, body}>, blobs:
 * Map<digest, Buffer>}`; `manifests` holds the children before what names them
 */
export function makeImage({ name, format = 'docker', platforms = ['linux/amd64', 'linux/arm64'], layers = ['base'], layerBytes = 2000, attestation = false }) {
  const types = mediaTypes[format];
  const blobs = new Map();
  const manifests = new Map();
  const addBlob = (mediaType, bytes) => {
    const digest = digestOf(bytes);
    blobs.set(digest, bytes);
    return { mediaType, digest, size: bytes.length };
  };
  const addManifest = (mediaType, value) => {
    const body = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, ...value }));
    const digest = digestOf(body);
    manifests.set(digest, { mediaType, body });
    return { mediaType, digest, size: body.length };
  };
  const children = platforms.map((text) => {
    const [os, architecture, variant] = text.split('/');
    const platform = { architecture, os, ...(variant === undefined ? {} : { variant }) };
    const contents = [...layers, name].map((layer) => makeLayer(`${layer} for ${text}`, layerBytes));
    const config = addBlob(types.config, Buffer.from(JSON.stringify({
      ...platform, created: '2026-01-02T03:04:05Z', config: { Entrypoint: ['/app'], Labels: { name } },
      rootfs: { type: 'layers', diff_ids: contents.map((layer) => layer.diffId) },
      history: contents.map(() => ({ created: '2026-01-02T03:04:05Z', created_by: 'test' })),
    })));
    const descriptor = addManifest(types.manifest, { config, layers: contents.map((layer) => addBlob(types.layer, layer.bytes)) });
    return { ...descriptor, platform };
  });
  const digests = Object.fromEntries(platforms.map((text, index) => [text, children[index].digest]));
  if (attestation) children.push(makeAttestation({ of: children[0].digest, addBlob, addManifest }));
  const top = children.length === 1 ? children[0] : addManifest(types.index, { manifests: children });
  return { digest: top.digest, mediaType: top.mediaType, body: manifests.get(top.digest).body, platforms: digests, manifests, blobs };
}

/** @see https://docs.docker.com/build/metadata/attestations/attestation-storage/ */
function makeAttestation({ of, addBlob, addManifest }) {
  const statement = addBlob('application/vnd.in-toto+json', Buffer.from(JSON.stringify({ _type: 'https://in-toto.io/Statement/v0.1', subject: [{ name: 'test', digest: { sha256: of.slice(7) } }] })));
  const config = addBlob(mediaTypes.oci.config, Buffer.from(JSON.stringify({ architecture: 'unknown', os: 'unknown', config: {}, rootfs: { type: 'layers', diff_ids: [statement.digest] } })));
  const descriptor = addManifest(mediaTypes.oci.manifest, { config, layers: [{ ...statement, annotations: { 'in-toto.io/predicate-type': 'https://slsa.dev/provenance/v0.2' } }] });
  return {
    ...descriptor, platform: { architecture: 'unknown', os: 'unknown' },
    annotations: { 'vnd.docker.reference.digest': of, 'vnd.docker.reference.type': 'attestation-manifest' },
  };
}

const knownLayers = new Map();

function makeLayer(seed, size) {
  const key = `${size} ${seed}`;
  let layer = knownLayers.get(key);
  if (layer === undefined) {
    const id = createHash('sha256').update(key).digest('hex');
    const tar = Buffer.concat([
      tarFile(`usr/share/test/${id.slice(0, 12)}.txt`, Buffer.from(`${seed}\n`)),
      tarFile(`usr/share/test/${id.slice(0, 12)}.bin`, incompressible(id, size)),
      Buffer.alloc(1024),
    ]);
    layer = { bytes: gzipSync(tar, { level: 6 }), diffId: digestOf(tar) };
    knownLayers.set(key, layer);
  }
  return layer;
}

function incompressible(seed, size) {
  const parts = [];
  for (let length = 0, index = 0; length < size; length += 32, index += 1) parts.push(createHash('sha256').update(`${seed}${index}`).digest());
  return Buffer.concat(parts).subarray(0, size);
}

/** @see https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html (ustar) */
function tarFile(name, content) {
  const header = Buffer.alloc(512);
  const put = (text, offset) => header.write(text, offset, 'latin1');
  const octal = (value, length) => value.toString(8).padStart(length - 1, '0');
  put(name, 0);
  put(octal(0o644, 8), 100);
  put(octal(0, 8), 108);
  put(octal(0, 8), 116);
  put(octal(content.length, 12), 124);
  put(octal(0, 12), 136);
  put('        0', 148);
  put('ustar\u000000', 257);
  put(`${octal(header.reduce((sum, byte) => sum + byte, 0), 7)}\0 `, 148);
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}

/**
 * Pushes an image by the distribution API; what the registry has already is not sent again.
 * @param registry what startDistribution or startDebianRegistry returned, or `{url, auth?, ca?}`
 * @throws {Error} with the registry's answer
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests
 */
export async function pushImage(registry, { repository, tags = [], image }) {
  const call = connect(registry);
  for (const [digest, body] of image.blobs) {
    if ((await call('HEAD', `/v2/${repository}/blobs/${digest}`, { accept: [200, 404] })).status === 200) continue;
    const { headers } = await call('POST', `/v2/${repository}/blobs/uploads/`, { accept: [202] });
    const location = new URL(headers.location, registry.url);
    location.searchParams.set('digest', digest);
    await call('PUT', location, { accept: [201], body, type: 'application/octet-stream' });
  }
  for (const [digest, { mediaType, body }] of image.manifests) {
    const names = digest === image.digest && tags.length > 0 ? tags : [digest];
    for (const name of names) await call('PUT', `/v2/${repository}/manifests/${name}`, { accept: [201], body, type: mediaType });
  }
  return image.digest;
}

const agents = new Map();

function connect(registry) {
  const { protocol } = new URL(registry.url);
  const client = protocol === 'https:' ? https : http;
  const key = `${registry.url} ${registry.ca}`;
  let agent = agents.get(key);
  if (agent === undefined) {
    agent = new client.Agent({ keepAlive: true, ...(registry.ca === undefined ? {} : { ca: readFileSync(registry.ca) }) });
    agents.set(key, agent);
  }
  return (method, target, { accept, body, type }) => new Promise((resolve, reject) => {
    const headers = {
      ...(type === undefined ? {} : { 'content-type': type }), 'content-length': body?.length ?? 0,
      ...(registry.auth === undefined ? {} : { authorization: `Basic ${Buffer.from(registry.auth).toString('base64')}` }),
    };
    const request = client.request(new URL(target, registry.url), { method, headers, agent }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk) => (text += chunk)).on('error', reject).on('end', () => {
        if (accept.includes(answer.statusCode)) resolve({ status: answer.statusCode, headers: answer.headers, text });
        else reject(new Error(`${method} ${target}: ${answer.statusCode} ${text.slice(0, 500)}`));
      });
    });
    request.on('error', reject).end(body);
  });
}

/**
 * Writes an image into registry storage on disk, without a registry.
 * @param root the folder that holds (or gets) docker/registry/v2
 * @see https://distribution.github.io/distribution/ (storage driver layout)
 */
export function writeImage(root, { repository, tags = [], image }) {
  const blobs = new Map([...image.blobs, ...[...image.manifests].map(([digest, manifest]) => [digest, manifest.body])]);
  for (const [digest, bytes] of blobs) writeDeep(blobFile(root, digest), bytes);
  const home = path.join(root, 'docker/registry/v2/repositories', repository);
  const link = (folder, digest) => writeDeep(path.join(home, folder, 'link'), digest);
  const shortOf = (digest) => digest.replace(':', '/');
  for (const digest of image.blobs.keys()) link(`_layers/${shortOf(digest)}`, digest);
  for (const digest of image.manifests.keys()) link(`_manifests/revisions/${shortOf(digest)}`, digest);
  for (const tag of tags) {
    link(`_manifests/tags/${tag}/current`, image.digest);
    link(`_manifests/tags/${tag}/index/${shortOf(image.digest)}`, image.digest);
  }
  return image.digest;
}

/** Where registry storage keeps a blob. */
export function blobFile(root, digest) {
  const [algorithm, hex] = digest.split(':');
  return path.join(root, 'docker/registry/v2/blobs', algorithm, hex.slice(0, 2), hex, 'data');
}

function writeDeep(file, bytes) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
