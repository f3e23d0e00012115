import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { isFullRun } from './full-run.ts';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Paths of all files of a built site, relative, with forward slashes, sorted. */
export function filesOf(outDir: string): string[] {
  return readdirSync(outDir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(outDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Names of the files in which two sites differ, or that only one of them has. */
export function differingFiles(one: string, other: string): string[] {
  const [ofOne, ofOther] = [new Set(filesOf(one)), new Set(filesOf(other))];
  return [...new Set([...ofOne, ...ofOther])].filter(
    (file) =>
      !ofOne.has(file) ||
      !ofOther.has(file) ||
      !readFileSync(join(one, file)).equals(readFileSync(join(other, file))),
  );
}

/** The pages to look at: every one in a full run, otherwise one of each template. */
export function pagesToTest(outDir: string): string[] {
  return isFullRun ? pagesOf(outDir) : templatePages(outDir);
}

/** The first page of each template, which is told by the folder it lies in. */
export function templatePages(outDir: string): string[] {
  const pages = pagesOf(outDir);
  const template = (page: string) => page.split('/').length + page.split('/')[0]!;
  return pages.filter(
    (page, index) => pages.findIndex((other) => template(other) === template(page)) === index,
  );
}

function pagesOf(outDir: string): string[] {
  return filesOf(outDir).filter((file) => file.endsWith('.html'));
}

/** A page as a tree, read the way browsers read it. */
export function parsePage(outDir: string, page: string): Element {
  return parse(readFileSync(join(outDir, page), 'utf8')) as unknown as Element;
}

/** All elements below a node, in document order. */
export function elementsOf(node: Node): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []));
}

/** The value of an attribute, or undefined. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/** The text below a node, elements left out for which `isLeftOut` says so. */
export function textOf(node: Node, isLeftOut: (element: Element) => boolean = () => false): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node) || ('tagName' in node && isLeftOut(node))) return '';
  return node.childNodes.map((child) => textOf(child, isLeftOut)).join('');
}
