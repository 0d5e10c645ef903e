import type { Action } from '@slipway/ci';
import { configJsonSchema, lockJsonSchema } from '@slipway/release-repo';
import { schemaSpecs } from './schema-inputs.ts';

/** `slipway schema config|lock`: the schemas that `schemas/` holds are made by it. */
export const schema: Action<typeof schemaSpecs, Record<string, unknown>> = {
  name: 'schema', title: 'Print the JSON Schema of slipway.yaml or of the lock', specs: schemaSpecs,
  run: ({ of }) => Promise.resolve(of === 'config' ? configJsonSchema() : lockJsonSchema()),
  report: (document) => ({ findings: [], outputs: {}, summary: '', text: JSON.stringify(document, null, 2), document }),
};
