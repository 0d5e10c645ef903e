import type { Report } from '@slipway/ci';
import { escapeMarkdown, formatBytes, formatCount, formatLocation, formatMarkdownTable, formatTable, plainText, type Finding } from '@slipway/core';
import type { Result } from './run.ts';

const head = ['directory', 'OS packages', 'files', 'images', 'size'];

const rows = ({ packages }: Result): string[][] =>
  packages.map(({ directory, osPackages, files, images, size }) => [directory, String(osPackages), String(files), String(images), formatBytes(size)]);

function findingLine({ severity, code, message, location, hint }: Finding): string {
  const at = location === undefined ? '' : `${formatLocation(location)}: `;
  return plainText(`${severity}: ${at}${message} [${code}]${hint === undefined ? '' : `\n  what to do: ${hint}`}`);
}

function dryRunText({ plan, dockerfile }: Result): string {
  const platforms = plan.platforms.map(({ directory, osStages, files, images }) => [
    directory, osStages.map(({ id, packages }) => `${id} (${formatCount(packages.length, 'package')})`).join(', ') || '-', formatCount(files.length, 'file'), formatCount(images.length, 'image'),
  ]);
  const files = plan.platforms.flatMap(({ platform, files: own }) => own.map(({ path, url, sha256 }) => [platform, path, `sha256:${sha256.slice(0, 12)}…`, url]));
  return [
    'Would build:', formatTable(platforms),
    ...(files.length === 0 ? [] : ['', 'Files:', formatTable(files)]),
    '', 'Dockerfile:', dockerfile.trimEnd(),
  ].join('\n');
}

function resultText(result: Result): string {
  const { packages, findings } = result;
  const wrong = findings.filter(({ severity }) => severity === 'error').length;
  return [
    ...findings.map(findingLine),
    packages.length === 0 ? `Nothing was built: ${formatCount(wrong, 'problem')}. An earlier result is left as it was.` : formatTable([head, ...rows(result)]),
  ].join('\n');
}

function summaryOf(result: Result): string {
  if (result.dryRun) return '';
  const { plan, packages, findings } = result;
  return [
    `### ${escapeMarkdown(`${plan.name} ${plan.version}`)}`, '',
    packages.length === 0 ? 'Nothing was built.' : formatMarkdownTable(head, rows(result)),
    ...(findings.length === 0 ? [] : ['', formatMarkdownTable(['severity', 'code', 'subject', 'message'], findings.map(({ severity, code, subject, message }) => [severity, code, subject, message]))]),
    '',
  ].join('\n');
}

/** The result for people, later steps and machines. */
export function report(result: Result): Report {
  const { plan, packages, findings, dryRun } = result;
  return {
    findings,
    outputs: { name: plan.name, version: plan.version, directories: packages.map(({ directory }) => directory).join(',') },
    text: dryRun ? dryRunText(result) : resultText(result),
    summary: summaryOf(result),
    document: {
      name: plan.name, version: plan.version, dryRun, packages, findings,
      platforms: plan.platforms.map(({ platform, directory, osStages, files, images }) => ({
        platform, directory,
        osPackages: osStages.map(({ distro, release, baseImage, packages: asked }) => ({ distro, release, baseImage, packages: asked.map(({ name }) => name) })),
        files: files.map(({ path, url, sha256 }) => ({ path, url, sha256 })), images,
      })),
      ...(dryRun ? { dockerfile: result.dockerfile } : {}),
    },
  };
}
