/** A file that belongs to a release. */
export interface ReleaseAsset {
  readonly name: string;
  /** In bytes; GitLab's links have none. */
  readonly size?: number;
  /** `sha256:…`, where the forge tells it. */
  readonly digest?: string;
  /** Where people download it. */
  readonly url: string;
}

export interface ForgeRelease {
  /** Its number on GitHub and Gitea; GitLab knows a release by its tag. */
  readonly id?: number;
  readonly tag: string;
  readonly title: string;
  readonly body: string;
  readonly url: string;
  /** Seen only by those who may write. GitLab has none. */
  readonly isDraft: boolean;
  readonly isPrerelease: boolean;
  readonly assets: readonly ReleaseAsset[];
  /** Where GitHub takes files. */
  readonly uploadUrl?: string;
}

export interface WantedRelease {
  /** It must exist: a release page never makes a tag. */
  readonly tag: string;
  readonly title: string;
  /** Markdown */
  readonly body: string;
  /** @default false */
  readonly isDraft?: boolean;
  /** @default false */
  readonly isPrerelease?: boolean;
}

/** A file on disk to be put on a release page. */
export interface WantedAsset {
  /** Path of the file, read as a stream. */
  readonly file: string;
  /** @default the file's own name */
  readonly name?: string;
  /** @default 'application/octet-stream' */
  readonly contentType?: string;
}

/** A file that is about to be sent. */
export interface AssetUpload {
  readonly file: string;
  readonly name: string;
  readonly contentType: string;
  /** In bytes. */
  readonly size: number;
}

export interface ReleasesApi {
  /** The largest file, in bytes, and who says so. */
  readonly assetLimit: { readonly bytes: number; readonly says: string };
  /** Drafts too, when the token may see them. */
  findRelease(tag: string): Promise<ForgeRelease | undefined>;
  createRelease(wanted: WantedRelease): Promise<ForgeRelease>;
  updateRelease(release: ForgeRelease, wanted: WantedRelease): Promise<ForgeRelease>;
  /** One try. */
  uploadAsset(release: ForgeRelease, upload: AssetUpload): Promise<ReleaseAsset>;
  /** What an upload that broke off left, so that its name is free again. */
  removeBrokenAsset(release: ForgeRelease, name: string): Promise<void>;
}
