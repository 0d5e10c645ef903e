import { basename, dirname, relative, resolve } from 'node:path';
import type { Action } from '@slipway/ci';
import { formatBytes, formatCount, plainText } from '@slipway/core';
import { describeForeignRuns, openPackage, unpackPackage, type PackageManifest } from '@slipway/package-format';
import { openPackagePlaces } from '../package-places.ts';
import { unpackSpecs } from './unpack-inputs.ts';

interface Unpacked { readonly manifest: PackageManifest; readonly output: string; readonly shown: string }

/** `slipway unpack PACKAGE --output DIR`: all segments, verified, into one new folder. */
export const unpack: Action<typeof unpackSpecs, Unpacked> = {
  name: 'unpack', title: 'Unpack a package into a new folder, verified', specs: unpackSpecs,
  async run({ package: path, output, caFile }, context) {
    const { cwd, logger, signal } = context;
    const places = openPackagePlaces(context, { caFiles: caFile });
    try {
      const place = await places.open(path);
      const { manifest } = await openPackage(place);
      const target = resolve(cwd, output);
      for (const text of await describeForeignRuns(dirname(target), basename(target))) logger.warn(text);
      const progress = logger.progress(`Unpacking ${place.name}`, { unit: 'bytes', total: manifest.totals.bytes });
      await unpackPackage(place, target, { progress, ...(signal === undefined ? {} : { signal }) });
      progress.done();
      return { manifest, output: target, shown: relative(cwd, target) || '.' };
    } finally {
      await places.close();
    }
  },
  report({ manifest: { product, version, totals, bases }, output, shown }) {
    const delta = bases.length === 0 ? '' : '\nIt is a hotfix: it holds only what its base lacks. install.sh puts it onto the base.';
    return {
      findings: [], outputs: { output }, summary: '',
      text: plainText(`Unpacked ${product} ${version} into ${shown}: ${formatCount(totals.files, 'file')}, ${formatCount(totals.images, 'image')}, ${formatBytes(totals.bytes)}${delta}`),
      document: { output, product, version, totals },
    };
  },
};
