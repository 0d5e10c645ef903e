import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openImageStore } from '@slipway/oci';
import { hotfixImages, nameOf } from './catalogue.ts';
import { createImageBuilder, createPusher } from './images.ts';

describe('pushing images of the demo', () => {
  test('pushed into a store, the tag names the index and shared layers are sent once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'slipway-images-'));
    try {
      const store = await openImageStore(folder, { create: true });
      const push = createPusher(store);
      const build = createImageBuilder();
      const { repository, tag } = nameOf(hotfixImages.movedOn);
      const built = build(hotfixImages.movedOn);
      const sent = await push(built);
      expect(sent).toBeGreaterThan(1e6);
      expect((await store.headManifest(repository, tag))?.digest).toBe(built.root);
      expect(await push(built)).toBe(0);
      expect(await push(build(hotfixImages.pushedAgain))).toBeLessThan(sent / 2);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
