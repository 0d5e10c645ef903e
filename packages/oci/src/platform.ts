import { OciError } from './errors.ts';

/**
 * The machine that an image is built for.
 * @see https://github.com/opencontainers/image-spec/blob/main/image-index.md#image-index-property-descriptions
 */
export interface ImagePlatform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
}

const part = /^[a-z0-9][a-z0-9_.-]*$/;
const aliases: Readonly<Record<string, string>> = { x86_64: 'amd64', 'x86-64': 'amd64', aarch64: 'arm64', i386: '386' };

/** `linux/arm64/v8` as a value; `x86_64` and `aarch64` become `amd64` and `arm64`. @throws {OciError} PLATFORM_INVALID */
export function parseImagePlatform(text: string): ImagePlatform {
  const [os = '', architecture = '', variant, ...rest] = text.trim().toLowerCase().split('/');
  const parts = [os, architecture, ...(variant === undefined ? [] : [variant])];
  if (rest.length > 0 || !parts.every((each) => part.test(each))) {
    throw new OciError('PLATFORM_INVALID', `not a platform: ${JSON.stringify(text.slice(0, 80))}, expected OS/ARCHITECTURE or OS/ARCHITECTURE/VARIANT such as linux/amd64 or linux/arm/v7`);
  }
  return { os, architecture: aliases[architecture] ?? architecture, ...(variant === undefined ? {} : { variant }) };
}

/** `linux/arm64/v8` */
export function formatImagePlatform({ os, architecture, variant }: ImagePlatform): string {
  return [os, architecture, ...(variant === undefined || variant === '' ? [] : [variant])].join('/');
}

// arm64 is v8 and arm is v7 when nothing is said, as containerd and docker read it
const impliedVariant: Readonly<Record<string, string>> = { arm64: 'v8', arm: 'v7' };
const variantOf = ({ architecture, variant }: ImagePlatform): string => variant === undefined || variant === '' ? impliedVariant[architecture] ?? '' : variant;

/** Whether an image for `offered` is what `wanted` asks for. `linux/arm64` and `linux/arm64/v8` are the same. */
export function matchesPlatform(wanted: ImagePlatform, offered: ImagePlatform): boolean {
  return wanted.os === offered.os && wanted.architecture === offered.architecture && variantOf(wanted) === variantOf(offered);
}
