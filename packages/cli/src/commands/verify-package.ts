import { resolve } from 'node:path';
import { formatFindings, type Action } from '@slipway/ci';
import { formatBytes, formatCount, formatDuration, formatMarkdownTable, isSlipwayError, plainText, type Finding } from '@slipway/core';
import { isAddress, loadVerificationKey, openPackage, verifyPackage as checkPackage, type PackageManifest } from '@slipway/package-format';
import { openPackagePlaces } from '../package-places.ts';
import { verifyPackageSpecs } from './verify-package-inputs.ts';

interface VerifiedPackage {
  readonly path: string;
  /** Absent when the package could not be opened. */
  readonly manifest: PackageManifest | undefined;
  readonly findings: readonly Finding[];
}

interface Verification {
  readonly packages: readonly VerifiedPackage[];
  readonly quick: boolean;
  /** The key that they were checked with; absent when signatures were not looked at. */
  readonly key?: string;
  /** In milliseconds. */
  readonly ms: number;
}

/** What to do about a package that is not whole, in one line. */
function wayOut({ manifest, findings }: VerifiedPackage): string {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (manifest === undefined && errors.every(({ code }) => code === 'missing')) return 'name the folder that holds manifest.json, or its address';
  if (errors.every(({ code }) => code === 'signature')) return 'do not install it: ask who released it for the signed package, or for the key of this one';
  return 'fetch what is named above again from where the package was built; if it is the same there, build the package again';
}

function describe({ path, manifest, findings }: VerifiedPackage, { quick, key }: Pick<Verification, 'quick' | 'key'>): string {
  const name = manifest === undefined ? plainText(path) : `${plainText(manifest.product)} ${plainText(manifest.version)} (${plainText(path)})`;
  if (manifest === undefined || findings.some(({ severity }) => severity === 'error')) return `${name}: ${formatCount(findings.length, 'finding')}\n${formatFindings(findings)}\n  what to do: ${wayOut({ path, manifest, findings })}`;
  const { images, blobs, segments, bytes } = manifest.totals;
  const whole = `${name}: whole${quick ? ', by names and sizes' : ''}; ${formatCount(images, 'image')}, ${formatCount(blobs, 'blob')}, ${formatCount(segments, 'segment')}, ${formatBytes(bytes)}; ${key === undefined ? 'signature not checked' : 'signed by this key'}`;
  return findings.length === 0 ? whole : `${whole}\n${formatFindings(findings)}`;
}

/** `slipway verify-package PACKAGE… [--key FILE]`: everything that is wrong with packages; the exit code is 1 when there is anything. */
export const verifyPackage: Action<typeof verifyPackageSpecs, Verification> = {
  name: 'verify-package', title: 'Prove that a package is whole: every segment, file, blob and link', specs: verifyPackageSpecs,
  async run({ package: paths, quick, key: keyFile, caFile }, context) {
    const { cwd, logger, now, signal } = context;
    const started = now().getTime();
    const key = keyFile === undefined ? undefined : await loadVerificationKey(resolve(cwd, keyFile));
    const places = openPackagePlaces(context, { caFiles: caFile });
    const packages: VerifiedPackage[] = [];
    for (const path of paths) {
      const folder = isAddress(path) ? await places.open(path) : resolve(cwd, path);
      const manifest = await openPackage(folder).then((opened) => opened.manifest, (error: unknown) => {
        if (isSlipwayError(error)) return undefined; // said by the check, as a finding
        throw error;
      });
      const progress = logger.progress(`Reading ${path}`, { unit: 'bytes', ...(manifest === undefined ? {} : { total: manifest.totals.bytes }) });
      const findings = await checkPackage(folder, { deep: !quick, progress, ...(key === undefined ? {} : { key }), ...(signal === undefined ? {} : { signal }) });
      progress.done();
      packages.push({ path, manifest, findings });
    }
    await places.close();
    return { packages, quick, ...(key === undefined ? {} : { key: key.description }), ms: now().getTime() - started };
  },
  report({ packages, quick, key, ms }) {
    const findings = packages.flatMap((each) => each.findings);
    return {
      findings, outputs: { findings: String(findings.length) },
      text: [...packages.map((each) => describe(each, { quick, ...(key === undefined ? {} : { key }) })), `${formatCount(findings.length, 'finding')} in ${formatDuration(ms)}`].join('\n'),
      summary: `### Packages\n\n${formatMarkdownTable(['package', 'version', 'findings'], packages.map(({ path, manifest, findings: own }) => [path, manifest?.version ?? '', String(own.length)]))}\n`,
      document: {
        packages: packages.map(({ path, manifest, findings: own }) => ({
          path, ...(manifest === undefined ? {} : { product: manifest.product, version: manifest.version, kind: manifest.kind, totals: manifest.totals }), findings: own,
        })),
        ...(key === undefined ? {} : { key }), findings,
      },
    };
  },
};
