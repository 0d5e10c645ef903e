import type { Finding, Location } from '@slipway/core';
import type { ImageReference } from '@slipway/oci';
import type { ImageUse } from '@slipway/release-repo';

/** One image to look up. */
export interface Target {
  /** As lists have it; what people know it by. */
  readonly listed: ImageReference;
  /** As the registry is asked. */
  readonly lookup: ImageReference;
  readonly lists: readonly string[];
  readonly addons: readonly string[];
  readonly uses: readonly ImageUse[];
  readonly location?: Location;
  /** The component repo that a chart which uses it comes from, and its place in repos/: whom to ask. */
  readonly owner?: string;
  /** An image that the repo itself builds: it may come into being while we look (`wait`), or later (`pending`). */
  readonly ifMissing?: 'wait' | 'pending';
}

export interface Targets {
  readonly images: readonly Target[];
  readonly findings: readonly Finding[];
  /** List lines that an addon may use which did not render. */
  readonly undetermined: readonly Finding[];
}
