import { openFlag } from './protocol.ts';
import { pieceBytes, type SftpSession } from './session.ts';

/** Bytes of an open file, all pieces asked for at once; fewer when the file ends before. */
export async function readHandle(session: SftpSession, handle: Buffer, { start, end }: { readonly start: number; readonly end: number }): Promise<Buffer> {
  const pieces = Array.from({ length: Math.ceil((end - start) / pieceBytes) }, (_, index) => {
    const offset = start + index * pieceBytes;
    return session.read(handle, offset, Math.min(pieceBytes, end - offset));
  });
  return Buffer.concat(await Promise.all(pieces));
}

/** Some bytes of a file, at most about a megabyte at once. */
export async function readPieces(session: SftpSession, path: string, range: { readonly start: number; readonly end: number }): Promise<Buffer> {
  const handle = await session.open(path, openFlag.read);
  try {
    return await readHandle(session, handle, range);
  } finally {
    await session.close(handle).catch(() => undefined);
  }
}
