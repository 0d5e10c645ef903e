import type { Readable } from 'node:stream';
import type { ByteRange } from './download.ts';

/** A file that belongs to a release. */
export interface ReleaseAsset {
  /** Its number on GitHub and Gitea. */
  readonly id?: number;
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

/** What is put on a release page when it is no file on disk. */
export interface AssetContent {
  /** In bytes. */
  readonly size: number;
  /** 64 hex digits; without it equal content can only be told by reading it. */
  readonly sha256?: string;
  /** Its bytes from the start; each try reads them again. */
  readonly open: () => Readable;
}

/** Something to be put on a release page. */
export interface WantedAsset {
  /** Path of a file, read as a stream; or content that has a `name`. */
  readonly file: string | AssetContent;
  /** @default the file's own name */
  readonly name?: string;
  /** @default 'application/octet-stream' */
  readonly contentType?: string;
}

/** A file that is about to be sent. */
export interface AssetUpload {
  readonly name: string;
  readonly contentType: string;
  /** In bytes. */
  readonly size: number;
  readonly open: () => Readable;
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
  /** The content of a file of a release. */
  openAsset(release: ForgeRelease, asset: ReleaseAsset, options: ByteRange & { readonly signal?: AbortSignal | undefined }): Promise<Readable>;
  /** What an upload that broke off left, so that its name is free again. */
  removeBrokenAsset(release: ForgeRelease, name: string): Promise<void>;
}
