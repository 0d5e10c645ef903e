import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Action } from '@slipway/ci';
import { errorCode, SlipwayError } from '@slipway/core';
import { createEnginePool, loadChartDirectory, type ChartFile, type RenderedChart } from '@slipway/helm';
import type { CommandHost } from '../command.ts';
import { templateSpecs } from './template-inputs.ts';

async function readValues(path: string, cwd: string, host: CommandHost): Promise<ChartFile> {
  if (path === '-') return { path, data: Buffer.from(await host.readInput()) };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) throw new SlipwayError('INPUT_INVALID', `values are read from files, not from ${path}`, { hint: 'download it first' });
  try {
    return { path, data: await readFile(resolve(cwd, path)) };
  } catch (cause) {
    throw new SlipwayError('VALUES_NOT_FOUND', `cannot read the values file ${path} (${errorCode(cause) ?? 'unknown error'})`, { cause });
  }
}

/** `slipway template NAME CHART`: what `helm template` prints, byte for byte, so it goes to stdout as it is. */
export function createTemplate(host: CommandHost): Action<typeof templateSpecs, RenderedChart> {
  return {
    name: 'template', title: 'Render a chart as helm template does, with the embedded engine', specs: templateSpecs,
    async run(inputs, { cwd, logger, assetsDirectory }) {
      const chart = await loadChartDirectory(resolve(cwd, inputs.chart));
      const values: ChartFile[] = [];
      for (const path of inputs.values) values.push(await readValues(path, cwd, host));
      const engine = await createEnginePool({ assetsDir: assetsDirectory(), workers: 1 });
      try {
        const rendered = await engine.render(chart, {
          releaseName: inputs.name, namespace: inputs.namespace, ...(inputs.kubeVersion === undefined ? {} : { kubeVersion: inputs.kubeVersion }),
          apiVersions: inputs.apiVersions, includeCrds: inputs.includeCrds, noHooks: inputs.noHooks, skipTests: inputs.skipTests, isUpgrade: inputs.isUpgrade,
          values, set: inputs.set, setString: inputs.setString, setJson: inputs.setJson, setLiteral: inputs.setLiteral,
        });
        for (const warning of rendered.warnings) logger.warn(warning);
        return rendered;
      } finally {
        await engine.close();
      }
    },
    report: ({ chart, objects, text, notes, warnings }) => ({
      findings: [], outputs: {}, summary: '', text, verbatim: true, document: { chart, objects, notes, warnings },
    }),
  };
}
