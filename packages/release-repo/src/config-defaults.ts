export interface RegistryConfig {
  /** A transport, such as `registry:harbor.example.com/release`. */
  readonly endpoint?: string;
  readonly caFile?: string;
  readonly plainHttp?: boolean;
  /** Transports. */
  readonly mirrors?: readonly string[];
  /** `host` or `host:port` */
  readonly trust?: readonly string[];
}

/** One set of values that charts are rendered with. */
export interface ProfileConfig {
  readonly name: string;
  readonly values: readonly string[];
  readonly set: Readonly<Record<string, string | number | boolean>>;
  readonly kubeVersion?: string;
  /** Absent: all addons. */
  readonly addons?: readonly string[];
}

/** Where packages are uploaded to and promoted. */
export interface StorageConfig {
  /** Without a login in it. A folder is relative to the release repo. */
  readonly address: string;
  readonly caFile?: string;
  /** Name of the variable that has the login for the host of the address. */
  readonly login?: string;
}

/** `slipway.yaml` with its defaults filled in. */
export interface Config {
  readonly product: string;
  readonly kubeVersion?: string;
  /** Absent: whatever each image has. */
  readonly platforms?: readonly string[];
  readonly registries: Readonly<Record<string, RegistryConfig>>;
  readonly images: {
    readonly originFile: string;
    readonly stripRegistries: readonly string[];
    readonly allow: readonly string[];
    readonly deny: readonly string[];
    readonly ignore: readonly string[];
    /** Whether the lock pins what is attached to images. */
    readonly referrers: boolean;
  };
  /** Never empty: without any, one profile `default` without values. */
  readonly profiles: readonly ProfileConfig[];
  /** Absent: none is taken that is not given. */
  readonly storage?: StorageConfig;
  readonly git: { readonly baseUrl?: string };
  readonly tags: {
    readonly postReleaseSuffixes: readonly string[];
    /** Kinds such as `rc`; absent: only where the current tag is one, or the line has nothing else. */
    readonly prereleases?: boolean | readonly string[];
  };
  readonly placeholders: {
    readonly allow: readonly string[];
    /** What deploy-time placeholders stand for in image lists, by name. */
    readonly values: Readonly<Record<string, string>>;
  };
  readonly release: {
    readonly next?: string;
    /** Login names. */
    readonly team: readonly string[];
    /** In minutes. */
    readonly remindAfter: number;
    readonly mergeMethod: 'merge' | 'squash' | 'rebase';
    /** ISO 8601, by what it is the deadline of. */
    readonly deadlines: Readonly<Record<string, string>>;
    /** Whether one issue per version shows how far its release is (R71). */
    readonly trackingIssue: boolean;
  };
  readonly registryValues: Readonly<Record<string, readonly string[]>>;
  readonly tools: readonly CarriedTool[];
}

/** A program for sites that lack it. */
export interface CarriedTool {
  readonly name: 'helm' | 'kubectl';
  /** Such as `linux/amd64`. */
  readonly platform: string;
  readonly url: string;
  /** Of what the address gives. */
  readonly sha256: string;
  /** Its path in what the address gives, a .tar.gz; absent: that is the program itself. */
  readonly member?: string;
}

/** The configuration of a release repo that has no `slipway.yaml`. Nothing in it depends on where the repo lies. */
export function defaultConfig(): Config {
  return {
    product: 'platform', registries: {}, git: {}, release: { team: [], remindAfter: 120, mergeMethod: 'merge', deadlines: {}, trackingIssue: true }, registryValues: {}, tools: [],
    images: { originFile: 'images_origin.yaml', stripRegistries: [], allow: [], deny: [], ignore: [], referrers: false },
    profiles: [{ name: 'default', values: [], set: {} }],
    placeholders: { allow: [], values: { registry_release: 'release', registry_library: 'library', cargo_registry: '' } },
    tags: { postReleaseSuffixes: ['hotfix', 'patch'] },
  };
}
