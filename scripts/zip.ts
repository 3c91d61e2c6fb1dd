import JSZip from 'jszip';

/** Files of a package by their path in it. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The first moment that a zip can name: when a file was written on this machine is nobody's business. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1));

/**
 * Packs files so that the same files give the same bytes on every machine: sorted, without times, folders and rights
 * of their own, and deflated by JavaScript, since two builds of zlib may pack one text differently.
 */
export function zipOf(files: Files): Promise<Uint8Array> {
  const zip = new JSZip();
  const names = [...files.keys()].sort((one, other) => (one < other ? -1 : 1));
  for (const name of names) {
    zip.file(name, files.get(name) ?? '', { date: NO_TIME, createFolders: false, unixPermissions: 0o644 });
  }
  return zip.generateAsync({
    type: 'uint8array',
    platform: 'UNIX',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
  });
}
