import type { Config } from './config.ts';

/** The configuration of a release repo that has no `slipway.yaml`. Nothing in it depends on where the repo lies. */
export function defaultConfig(): Config {
  return {
    product: 'platform', registries: {}, git: {}, release: {}, registryValues: {},
    images: { originFile: 'images_origin.yaml', stripRegistries: [], allow: [], deny: [], ignore: [] },
    profiles: [{ name: 'default', values: [], set: {} }],
    tags: { postReleaseSuffixes: ['hotfix', 'patch'] },
  };
}
