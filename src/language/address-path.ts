/** Escapes a path for an address: each part by itself, the slashes stay. */
export function encodePath(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/');
}

/** An address with its %-escapes read; one that is escaped wrongly stays as it is. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/**
 * A file's name as its address has it: composed (NFC), and with plain spaces where Word or a web page left ones that don't
 * break. Two names that differ in nothing else look the same and mean the same file.
 */
export function plainName(name: string): string {
  return name.normalize('NFC').replaceAll('\u00a0', ' ');
}

/** The name of the file that `<Attachment file="…">` offers: as it is written, nothing in it is an escape. */
export function attachedName(written: string): string {
  return plainName(written.replace(/^\.\//, ''));
}
