import engine from '../../helm/assets/helm.json' with { type: 'json' };
import suite from '../../../package.json' with { type: 'json' };

/** The version of the suite, `0.1.0`, fixed when it is bundled. */
export const suiteVersion: string = suite.version;

/** `slipway 0.1.0 (helm v4.3.1, node v20.19.0)`: what `slipway --version` prints. */
export function formatVersion(nodeVersion: string): string {
  return `slipway ${suiteVersion} (helm ${engine.helmVersion}, node ${nodeVersion})`;
}
