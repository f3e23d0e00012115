import { stripImageMetadata } from './strip-image-metadata.ts';
import type { PackageFiles } from './unzip-bounded.ts';
import { parseXml, printXml, removeElement } from './xml.ts';

/** Files whose root element is kept and emptied: who wrote it, in which company, who else took part. */
const emptied = /^docProps\/.*\.xml$|^word\/people\.xml$/;
const dropped = /^docProps\/thumbnail\./;

/**
 * The files of a package without what says who wrote it and where: properties, names on revisions of format, the path of
 * its template, the thumbnail, what cameras wrote into photographs. The text is what it was.
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

/** By text and not by tree, so that nothing else of a file is written anew. */
function withoutNames(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const clean = text
    .replace(/(\s[\w]+:(?:author|initials)=)(?:"[^"]*"|'[^']*')/g, '$1""')
    .replace(/<[\w]+:attachedTemplate\b[^>]*\/>|<[\w]+:docVars\b[\s\S]*?<\/[\w]+:docVars>/g, '');
  return clean === text ? bytes : new TextEncoder().encode(clean);
}
