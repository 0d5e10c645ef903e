import type { RunningProcess } from '@slipway/core';
import { GitError } from './errors.ts';
import type { GitObjects } from './objects.ts';
import { parsePack } from './pack.ts';
import { isOid, type RemoteTag } from './parse.ts';
import { createPacketReader, delimiterPacket, flushPacket, formatPacket, type Packet, type PacketReader } from './packets.ts';

/** A server that is asked for objects, over one connection. */
export interface UploadPack {
  /** The tag of this name, if there is one. One request. */
  findTag(name: string): Promise<RemoteTag | undefined>;
  /** These objects and what they lead to, except for what the filter leaves out; with `depth` without history. One request. */
  fetchObjects(options: { readonly wants: readonly string[]; readonly filter: 'blob:none' | 'tree:0'; readonly depth?: number }): Promise<GitObjects>;
}

/** Of the objects of one repo together, in bytes. */
const maxObjectsBytes = 512 * 2 ** 20;
/** What keeping a packet takes besides its content. */
const packetBytes = 64;
const timeoutMs = 600_000;

/** A packet of an answer, which may be that it fails. */
async function readAnswer(reader: PacketReader): Promise<Packet> {
  const packet = await reader.readPacket();
  if (packet.kind === 'data' && packet.data.toString('latin1', 0, 4) === 'ERR ') throw new GitError('GIT_FAILED', `the server says: ${packet.data.toString('utf8', 4).trim()}`);
  return packet;
}

/** What the program writes after each answer. */
async function readEnd(reader: PacketReader): Promise<void> {
  if ((await reader.readPacket()).kind !== 'end') throw new GitError('GIT_FAILED', 'the answer of the server has no end');
}

/** What the server can do. @see https://git-scm.com/docs/gitprotocol-v2#_capability_advertisement */
async function readCapabilities(reader: PacketReader): Promise<ReadonlyMap<string, string>> {
  const lines: string[] = [];
  for (let packet = await readAnswer(reader); packet.kind === 'data'; packet = await readAnswer(reader)) lines.push(packet.data.toString('utf8').trimEnd());
  return new Map(lines.map((line) => [line.split('=', 1)[0] ?? '', line.slice(line.indexOf('=') + 1)]));
}

/** @see https://git-scm.com/docs/gitprotocol-v2#_ls_refs */
async function readTag(reader: PacketReader, name: string): Promise<RemoteTag | undefined> {
  let tag: RemoteTag | undefined;
  for (let packet = await readAnswer(reader); packet.kind === 'data'; packet = await readAnswer(reader)) {
    const [oid = '', ref, ...attributes] = packet.data.toString('utf8').replace(/\n$/, '').split(' ');
    const commit = attributes.find((each) => each.startsWith('peeled:'))?.slice('peeled:'.length);
    if (ref !== `refs/tags/${name}`) continue;
    if (!isOid(oid) || (commit !== undefined && !isOid(commit))) throw new GitError('GIT_FAILED', 'the server names a tag in a form that is not understood');
    tag = commit === undefined ? { name, commit: oid, annotated: false } : { name, commit, annotated: true, object: oid };
  }
  await readEnd(reader);
  return tag;
}

/** @see https://git-scm.com/docs/gitprotocol-v2#_fetch */
async function readPack(reader: PacketReader): Promise<Buffer> {
  for (let line: string | undefined; line !== 'packfile';) {
    const packet = await readAnswer(reader);
    if (packet.kind === 'flush' || packet.kind === 'end') throw new GitError('GIT_FAILED', 'the server sends no objects');
    line = packet.kind === 'data' ? packet.data.toString('latin1').trimEnd() : undefined;
  }
  const parts: Buffer[] = [];
  let sent = 0;
  for (let packet = await reader.readPacket(); packet.kind === 'data'; packet = await reader.readPacket()) {
    const [band] = packet.data;
    const data = packet.data.subarray(1);
    if (band === 3) throw new GitError('GIT_FAILED', `the server says: ${data.toString('utf8').trim()}`);
    sent += packet.data.length + packetBytes;
    if (sent > maxObjectsBytes) throw new GitError('GIT_FAILED', `the server sends more than ${maxObjectsBytes} bytes`);
    if (band === 1) parts.push(data); // else progress
  }
  await readEnd(reader);
  return Buffer.concat(parts);
}

/**
 * Talks to a server through `git remote-https`, the program by which git itself speaks http: logins, proxies and certificates
 * are git's, and all requests of one talk go over one connection. It must know version 2 of the protocol, and filters.
 * @throws {GitError} GIT_FAILED
 * @see https://git-scm.com/docs/gitremote-helpers
 */
export async function talkToUploadPack<T>(program: RunningProcess, talk: (server: UploadPack) => Promise<T>): Promise<T> {
  const timer = setTimeout(program.kill, timeoutMs);
  const reader = createPacketReader(program.stdout);
  try {
    program.stdin.write('stateless-connect git-upload-pack\n');
    if ((await reader.readBytes(1)).toString('latin1') !== '\n') throw new GitError('GIT_FAILED', 'the server does not speak version 2 of the protocol');
    const capabilities = await readCapabilities(reader);
    const format = capabilities.get('object-format') ?? 'sha1';
    if (!/\bfilter\b/.test(capabilities.get('fetch') ?? '') || !['sha1', 'sha256'].includes(format)) throw new GitError('GIT_FAILED', 'the server cannot leave files out');
    const ask = (command: string, lines: readonly string[]): void => {
      const head = [`command=${command}`, ...(capabilities.has('object-format') ? [`object-format=${format}`] : [])];
      program.stdin.write([...head.map(formatPacket), delimiterPacket, ...lines.map(formatPacket), flushPacket].join(''));
    };
    const result = await talk({
      findTag(name) {
        ask('ls-refs', ['peel', `ref-prefix refs/tags/${name}`]);
        return readTag(reader, name);
      },
      async fetchObjects({ wants, filter, depth }) {
        ask('fetch', ['no-progress', 'ofs-delta', ...wants.map((oid) => `want ${oid}`), ...(depth === undefined ? [] : [`deepen ${depth}`]), `filter ${filter}`, 'done']);
        return parsePack(await readPack(reader), { oidLength: format === 'sha256' ? 64 : 40, maxBytes: maxObjectsBytes });
      },
    });
    program.stdin.end();
    return result;
  } catch (error) {
    program.kill();
    throw error;
  } finally {
    program.stdout.resume();
    await program.ended;
    clearTimeout(timer);
  }
}
