import type { Config } from './config.ts';

function productName(folderName: string): string {
  const slug = folderName.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return slug === '' ? 'platform' : slug;
}

/** The configuration of a release repo in this folder that has no `slipway.yaml`. */
export function defaultConfig(folderName: string): Config {
  return {
    product: productName(folderName), registries: {}, git: {}, release: {}, registryValues: {},
    images: { originFile: 'images_origin.yaml', stripRegistries: [], allow: [], deny: [], ignore: [] },
    profiles: [{ name: 'default', values: [], set: {} }],
    tags: { postReleaseSuffixes: ['hotfix', 'patch'] },
  };
}
