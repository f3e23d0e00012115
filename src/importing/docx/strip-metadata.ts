import type { PackageFiles } from '#src/office/docx/unzip-bounded.ts';
import { parseXml, printXml, removeElement } from '#src/office/docx/xml.ts';

/** Files whose root element is kept and emptied: who wrote it, in which company, who else took part. */
const emptied = /^docProps\/.*\.xml$|^word\/people\.xml$/;
const dropped = /^docProps\/thumbnail\./;

/**
 * The files of a package without what says who wrote it and where: properties, names on revisions of format, the path of
 * its template, the thumbnail, metadata of photographs. The text stays as it is.
 */
export function stripMetadata(files: PackageFiles): PackageFiles {
  const kept: PackageFiles = {};
  for (const [name, bytes] of Object.entries(files)) {
    if (dropped.test(name)) continue;
    if (emptied.test(name)) kept[name] = emptyRoot(bytes);
    else if (/^word\/media\//.test(name)) kept[name] = stripImageMetadata(bytes);
    else if (/\.rels$/.test(name)) kept[name] = withoutPrivateLinks(bytes);
    else if (/^word\/[^/]+\.xml$/.test(name)) kept[name] = withoutNames(bytes);
    else kept[name] = bytes;
  }
  return kept;
}

function emptyRoot(bytes: Uint8Array): Uint8Array {
  const xml = parseXml(bytes);
  while (xml.documentElement.firstChild !== null)
    xml.documentElement.removeChild(xml.documentElement.firstChild);
  return printXml(xml);
}

function withoutPrivateLinks(bytes: Uint8Array): Uint8Array {
  const xml = parseXml(bytes);
  for (const link of Array.from(xml.getElementsByTagName('Relationship'))) {
    if (/\/(?:attachedTemplate|thumbnail)$/.test(link.getAttribute('Type') ?? '')) removeElement(link);
  }
  return printXml(xml);
}

/** Edits the text instead of the tree, so that the rest of the file stays the same to the byte. */
function withoutNames(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const clean = text
    .replace(/(\s[\w]+:(?:author|initials)=)(?:"[^"]*"|'[^']*')/g, '$1""')
    .replace(/<[\w]+:attachedTemplate\b[^>]*\/>|<[\w]+:docVars\b[\s\S]*?<\/[\w]+:docVars>/g, '');
  return clean === text ? bytes : new TextEncoder().encode(clean);
}

/**
 * An image without what a camera or a person wrote into it: place and time of day, names, remarks. JPEG and PNG; any
 * other is returned as it is.
 */
export function stripImageMetadata(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return stripJpeg(bytes);
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return stripPng(bytes);
  return bytes;
}

/** Segments APP1 (Exif, XMP), APP13 (IPTC) and COM go; the picture itself begins at SOS. */
function stripJpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const marker = bytes[at + 1];
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (marker !== 0xe1 && marker !== 0xed && marker !== 0xfe) kept.push(bytes.subarray(at, end));
    at = end;
  }
  kept.push(bytes.subarray(at));
  return Buffer.concat(kept);
}

function stripPng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'].includes(type)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  kept.push(bytes.subarray(at));
  return Buffer.concat(kept);
}
