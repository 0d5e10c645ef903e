import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { createPacketReader, formatPacket } from './packets.ts';

const bytes = Buffer.from(`\n${formatPacket('version 2')}${formatPacket('ü')}000000010002${formatPacket('')}`);
const readerOf = (size: number): ReturnType<typeof createPacketReader> => createPacketReader(Readable.from(Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size))));

test.each([1, 2, 3, 5, 7, 1000])('packets are read alike from pieces of %i bytes', async (size) => {
  const reader = readerOf(size);
  expect((await reader.readBytes(1)).toString()).toBe('\n');
  const read: string[] = [];
  for (let index = 0; index < 6; index += 1) {
    const packet = await reader.readPacket();
    read.push(packet.kind === 'data' ? packet.data.toString('utf8') : packet.kind);
  }
  expect(read).toEqual(['version 2\n', 'ü\n', 'flush', 'delimiter', 'end', '\n']);
  await expect(reader.readPacket()).rejects.toMatchObject({ code: 'GIT_FAILED', message: 'the server ended its answer early' });
});

test.each([['0003', 'a length that is none'], ['00zz', 'no length'], ['-001', 'a sign'], ['HTTP/1.1 200 OK', 'another protocol'], ['00', 'half a length'], ['0009abc', 'half a packet']])('%s is refused: %s', async (text) => {
  await expect(createPacketReader(Readable.from([Buffer.from(text)])).readPacket()).rejects.toMatchObject({ code: 'GIT_FAILED' });
});
